/** Codes of postings that nothing knows: blank where all others have one, not in the register, or outside the time they hold. */
import type { Ore } from "../../domain/money.ts";
import { accountLines } from "../../domain/accountLine.ts";
import { periodOfCode, type EncodedColumn } from "../../model/ledger/encode.ts";
import { ledgerMeasures, type LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { CodeRegister } from "../../recognise/ledger/findRegisters.ts";

export interface UnknownCodes {
  /** Column on the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly reason: "blank" | "notInRegister" | "outOfDate";
  readonly register: CodeRegister | null;
  /** Different codes, those with most postings first. */
  readonly codes: readonly string[];
  readonly postings: number;
  /** Outcome of them, in the model's sign; the budget where the ledger has no outcome. */
  readonly ore: Ore;
  /** The first of the postings, 0-based on the sheet. */
  readonly row: number;
}

/** Share of a ledger's codes that a register must know to be the register of them. */
const knownShare = 0.5;
/** A part of the coding string that more postings than this leave blank is one that they may leave blank. */
const blankShare = 0.05;

/** Parts that every posting of revenue or cost has. */
const required: readonly (string | null)[] = ["responsibilityUnit", "activity"];

/** What is unknown in a ledger, column by column. */
export function unknownCodes(book: LedgerBook, registers: readonly CodeRegister[]): UnknownCodes[] {
  const { ledger, accounts, dimensions } = book;
  const heading = (column: number): string => ledger.columns.find((each) => each.column === column)?.path.at(-1) ?? "";
  const parts = [
    { column: ledger.account, codes: accounts, isRequired: true },
    ...dimensions.map((codes) => ({
      column: codes.column.column,
      codes,
      isRequired: required.includes(codes.column.dimension),
    })),
  ];
  return parts.flatMap(({ column, codes, isRequired }): UnknownCodes[] => {
    const register = registerOf(codes, registers);
    const told = { column, heading: heading(column) };
    const isAccount = column === ledger.account;
    const blank = counted(book, codes, (code) => code === 0, !isAccount);
    const isBlankUnusual = blank.postings > 0 && blank.postings <= blankShare * book.lines.codes.length;
    const found: (UnknownCodes | null)[] = [
      (isAccount || (isBlankUnusual && isRequired)) && blank.postings > 0
        ? { ...told, ...blank, reason: "blank", register: null, codes: [] }
        : null,
    ];
    if (register) {
      const isUnknown = codes.values.map((value) => value !== "" && !register.codes.has(value));
      const unknown = counted(book, codes, (code) => isUnknown[code] === true, false);
      const late = counted(
        book,
        codes,
        (code, period) => isOutOfDate(register, codes.values[code] ?? "", period),
        false,
      );
      if (unknown.postings > 0) found.push({ ...told, ...unknown, reason: "notInRegister", register });
      if (late.postings > 0) found.push({ ...told, ...late, reason: "outOfDate", register });
    }
    return found.flatMap((one) => one ?? []);
  });
}

/** The register that knows most of the codes, and enough of them. */
function registerOf({ values }: EncodedColumn, registers: readonly CodeRegister[]): CodeRegister | null {
  const codes = values.filter((value) => value !== "");
  if (codes.length === 0) return null;
  const [best] = registers
    .map((register) => ({ register, share: codes.filter((code) => register.codes.has(code)).length / codes.length }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= knownShare ? best.register : null;
}

function isOutOfDate(register: CodeRegister, value: string, period: number): boolean {
  const code = register.codes.get(value);
  const month = periodOfCode(period);
  if (!code || !month) return false;
  const at = month.year * 100 + month.month;
  return (code.validFrom !== null && at < code.validFrom) || (code.validTo !== null && at > code.validTo);
}

function counted(
  { ledger, lines, series }: LedgerBook,
  { codes, values }: EncodedColumn,
  isMeant: (code: number, period: number) => boolean,
  ofResultOnly: boolean,
): Pick<UnknownCodes, "codes" | "postings" | "ore" | "row"> {
  const balance = accountLines.indexOf("balance");
  const perCode = new Map<number, number>();
  const meant = new Uint8Array(codes.length);
  const periods = series[0]?.periods;
  const periodCount = periods?.size ?? 1;
  // By code and period, which are few: 0 is not asked yet, 1 is no, 2 is yes.
  const known = new Uint8Array(values.length * periodCount);
  let row = -1;
  let postings = 0;
  for (let at = 0; at < codes.length; at++) {
    if (ofResultOnly && lines.codes[at] === balance) continue;
    const code = codes[at] as number;
    const period = periods ? (periods.codes[at] as number) : 0;
    const key = code * periodCount + period;
    if (known[key] === 0) known[key] = isMeant(code, periods?.values[period] ?? 0) ? 2 : 1;
    if (known[key] === 1) continue;
    meant[at] = 1;
    postings++;
    if (row < 0) row = ledger.rows[at] as number;
    perCode.set(code, (perCode.get(code) ?? 0) + 1);
  }
  const ordered = [...perCode].sort(([, a], [, b]) => b - a).map(([code]) => values[code] ?? "");
  return { codes: ordered, postings, ore: amountOf({ series, meant }), row };
}

function amountOf({ series, meant }: { readonly series: LedgerBook["series"]; readonly meant: Uint8Array }): Ore {
  const sums = ledgerMeasures.map(() => 0);
  const isThere = ledgerMeasures.map(() => false);
  for (const { amounts, measures } of series) {
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      if (meant[at] === 0 || amount !== amount) continue;
      const measure = measures.values[measures.codes[at] as number] as number;
      sums[measure] = (sums[measure] as number) + amount;
      isThere[measure] = true;
    }
  }
  return (sums[Math.max(0, isThere.indexOf(true))] ?? 0) as Ore;
}
