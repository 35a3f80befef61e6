import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1, type Token } from "@borgar/fx/xlsx";
import { maxColumns, maxRows, quoteSheetName, type CellRange } from "../../domain/cell.ts";

/** A reference to cells in a formula's text. */
export interface CellReference {
  /** Name of the sheet; null for the formula's own. */
  readonly sheet: string | null;
  readonly range: CellRange;
  /** Which edges stay when the formula is copied elsewhere. */
  readonly isAbsolute: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** What becomes of a reference: another range, another sheet name, or "deleted". */
export type ReferenceChange =
  { readonly range?: CellRange; readonly sheet?: string } | "deleted" | "sheet-deleted" | undefined;

/**
 * The formula with its references changed; what is not touched keeps its text. References to other workbooks and over several
 * sheets (`Blad1:Blad3!A1`) are left alone.
 */
export function mapReferences(formula: string, change: (reference: CellReference) => ReferenceChange): string {
  const tokens = tokensOf(formula);
  let isChanged = false;
  const texts = tokens.map((token, at) => {
    if (!isReference(token, tokens[at - 1])) return token.value;
    const text = changedReference(token.value, change);
    isChanged ||= text !== token.value;
    return text;
  });
  return isChanged ? texts.join("") : formula;
}

/** The cells a formula names, in its order. */
export function referencesOf(formula: string): CellReference[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, at) =>
    isReference(token, tokens[at - 1]) ? (parsed(token.value)?.reference ?? []) : [],
  );
}

/** Names that a formula uses as words, with the sheet they are asked for on ("Blad1!namn"). */
export function mapWords(formula: string, change: (word: string) => string): string {
  return tokensOf(formula)
    .map((token) => (token.type === "range_named" || token.type === "structured" ? change(token.value) : token.value))
    .join("");
}

/** The formula as it reads when its cell is copied so far down and to the right; what leaves the sheet becomes #REF!. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ range, isAbsolute }) => {
    const moved = {
      top: range.top + (isAbsolute.top ? 0 : rows),
      bottom: range.bottom + (isAbsolute.bottom ? 0 : rows),
      left: range.left + (isAbsolute.left ? 0 : columns),
      right: range.right + (isAbsolute.right ? 0 : columns),
    };
    const inRows = isAllRows(range) ? { top: range.top, bottom: range.bottom } : {};
    const inColumns = isAllColumns(range) ? { left: range.left, right: range.right } : {};
    const kept = ordered({ ...moved, ...inRows, ...inColumns });
    const isOnSheet = kept.top >= 0 && kept.left >= 0 && kept.bottom < maxRows && kept.right < maxColumns;
    return isOnSheet ? { range: kept } : "deleted";
  });
}

/** The tokens of a formula without "="; joined, their values are the formula. */
export function tokensOf(formula: string): Token[] {
  return tokenize(formula, { withLocation: false, negativeNumbers: false });
}

function isReference(token: Token, before: Token | undefined): boolean {
  // In `#REF!A1` the sheet is gone: A1 is no cell any more.
  return (token.type === "range" || token.type === "range_beam") && before?.type !== "error";
}

function changedReference(text: string, change: (reference: CellReference) => ReferenceChange): string {
  const found = parsed(text);
  if (!found) return text;
  const result = change(found.reference);
  if (result === undefined) return text;
  if (result === "sheet-deleted") return `#REF!${text.slice(found.prefix.length)}`;
  if (result === "deleted") return `${found.prefix}#REF!`;
  const prefix = result.sheet === undefined ? found.prefix : `${quoteSheetName(result.sheet)}!`;
  return (
    prefix +
    (result.range ? rangeTextOf(found.source, result.range, text.includes(":")) : text.slice(found.prefix.length))
  );
}

function parsed(text: string): { prefix: string; source: RangeA1; reference: CellReference } | undefined {
  const read = parseA1Ref(text);
  if (!read || !("range" in read) || read.workbookName || read.sheetName?.includes(":")) return undefined;
  const source = read.range;
  const prefix = text.slice(0, text.lastIndexOf("!") + 1);
  const range = ordered({
    top: source.top ?? 0,
    left: source.left ?? 0,
    bottom: source.bottom ?? maxRows - 1,
    right: source.right ?? maxColumns - 1,
  });
  const isAbsolute = {
    top: source.$top === true,
    left: source.$left === true,
    bottom: source.$bottom === true,
    right: source.$right === true,
  };
  return { prefix, source, reference: { sheet: prefix === "" ? null : (read.sheetName ?? ""), range, isAbsolute } };
}

/** The new range in the form of the old one: `A:C` stays columns, dollar signs stay, a span of one cell left stays a span. */
function rangeTextOf(source: RangeA1, range: CellRange, isSpan: boolean): string {
  const rows = source.top === null ? { top: null, bottom: null } : { top: range.top, bottom: range.bottom };
  const columns = source.left === null ? { left: null, right: null } : { left: range.left, right: range.right };
  const text = stringifyA1Ref({ range: { ...source, ...rows, ...columns } });
  return isSpan && !text.includes(":") ? `${text}:${text}` : text;
}

function isAllRows(range: CellRange): boolean {
  return range.top === 0 && range.bottom === maxRows - 1;
}

function isAllColumns(range: CellRange): boolean {
  return range.left === 0 && range.right === maxColumns - 1;
}

function ordered(range: CellRange): CellRange {
  return {
    top: Math.min(range.top, range.bottom),
    bottom: Math.max(range.top, range.bottom),
    left: Math.min(range.left, range.right),
    right: Math.max(range.left, range.right),
  };
}
