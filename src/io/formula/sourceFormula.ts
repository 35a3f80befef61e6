import { addressOf, quoteSheetName } from "../../domain/cell.ts";
import type { Expr, SourceForm, SourceRef } from "../../report/layout.ts";

type SourceExpr = Extract<Expr, { op: "source" }>;
type TextForm = Extract<SourceForm, { kind: "text" }>;

/** 'Min budget'!B5: relative, so that Excel moves it with inserted rows. */
export function sourceReference(ref: SourceRef): string {
  return `${quoteSheetName(ref.sheetName)}!${addressOf(ref.row, ref.column)}`;
}

/**
 * The source cell times its factor. A source that is blank now (`isBlank`) stays blank until it is filled in; any other is
 * read without a test, because `=Blad1!B5` is what a reader follows at a glance.
 */
export function sourceFormula(source: SourceExpr, isBlank: boolean, newFunctionPrefix: string): string {
  const address = sourceReference(source.ref);
  switch (source.form.kind) {
    case "number": {
      const figure = scaled(address, source.factor);
      return isBlank ? `IF(${address}="","",${figure})` : figure;
    }
    case "words":
      return wordsFormula(address, source.form.blank);
    case "text": {
      const plain = plainText(address, source.form, newFunctionPrefix);
      const figure = scaled(numberOf(address, plain, source.form, newFunctionPrefix), source.factor);
      // A dash alone stands for nothing.
      return isBlank ? `IF(OR(TRIM(${plain})="",TRIM(${plain})="-"),"",${figure})` : figure;
    }
  }
}

/** Words as they are, also when the cell is emptied later; trimmed where something stands for a blank cell. */
function wordsFormula(address: string, blank: string | null): string {
  if (blank === null) return `IF(${address}="","",${address})`;
  return `IF(TRIM(${address})="","${blank.replaceAll('"', '""')}",TRIM(${address}))`;
}

/** A source that is no longer text (the fix for text figures turns it into a number) is read as what it then is. */
function numberOf(address: string, plain: string, form: TextForm, prefix: string): string {
  // The group separator is given too, because an omitted one is the reader's own and could be the decimal sign.
  const value = `${prefix}NUMBERVALUE(${plain},"${form.decimal}"," ")`;
  return `IF(ISTEXT(${address}),${value},${address})`;
}

/** The source's text without group separators and with "-" for minus. ASCII spaces are left: NUMBERVALUE skips them. */
function plainText(address: string, form: TextForm, prefix: string): string {
  const groups = form.group.filter((char) => char !== " ").map((char) => [char, ""] as const);
  const signs = form.minus.filter((char) => char !== "-").map((char) => [char, "-"] as const);
  return [...groups, ...signs].reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},${literal(from, prefix)},"${to}")`,
    address,
  );
}

/** Characters outside ASCII by number: a no-break space in a formula looks like a space. CHAR would differ on a Mac. */
function literal(char: string, prefix: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code > 0x7e) return `${prefix}UNICHAR(${String(code)})`;
  return char === '"' ? '""""' : `"${char}"`;
}

/** Factors below 1 as a division, which is exact where a multiplication by 0,001 is not. */
export function scaled(operand: string, factor: number): string {
  const sign = factor < 0 ? "-" : "";
  const size = Math.abs(factor);
  if (size === 1) return sign + operand;
  const divisor = Math.round(1 / size);
  return size < 1 && 1 / divisor === size
    ? `${sign}${operand}/${String(divisor)}`
    : `${sign}${operand}*${String(size)}`;
}
