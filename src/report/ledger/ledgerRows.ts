/** The lines of a ledger's report, each with what it asks of the ledger or what it adds up. */
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import { accountLines, type AccountLine } from "../../domain/accountLine.ts";
import { blankLine, grantLine, lineOfCodes } from "../../model/ledger/ledgerMonths.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { CodeRegister } from "../../recognise/ledger/findRegisters.ts";
import type { LayoutRow } from "../layout.ts";
import type { LedgerQuery } from "./query.ts";

/** A line asks; a total adds up rows by their keys; a section names the lines below it. */
export interface LedgerReportRow {
  readonly key: string;
  readonly label: string;
  readonly emphasis: Extract<LayoutRow["emphasis"], "section" | "body" | "subtotal" | "total">;
  readonly of: Pick<LedgerQuery, "lines" | "code" | "within"> | { readonly rows: readonly string[] } | null;
  /** What the section is called that the line stands in. */
  readonly section?: string;
}

/** Keys of the rows that ask the ledger themselves. */
export function askingRows(rows: readonly LedgerReportRow[]): string[] {
  return rows.flatMap(({ key, of }) => (of && "lines" in of ? [key] : []));
}

/** Keys of the rows that sum up a ledger, and that set it against the grant. */
export const netKey = "#net";
export const resultKey = "#result";

const revenue: readonly AccountLine[] = ["sales", "fees", "rents", "grants", "otherRevenue"];
const cost: readonly AccountLine[] = ["class4", "staff", "otherCost"];

/**
 * Lines of the income statement that have postings. What they come to is a net, and of the activities alone a net cost: a result it is
 * not, unless accounts of its own hold the grant or somebody has said what it is.
 */
export function rowsByLine(book: LedgerBook, texts: LedgerReportTexts): LedgerReportRow[] {
  const present = presentLines(book);
  const line = (one: AccountLine): LedgerReportRow => ({
    key: one,
    label: texts.lines[one],
    emphasis: "body",
    of: { lines: [one], code: null, within: null },
  });
  const total = (
    key: string,
    label: string,
    rows: readonly string[],
    emphasis: LedgerReportRow["emphasis"] = "subtotal",
  ): LedgerReportRow => ({ key, label, emphasis, of: { rows } });
  const shown = (wanted: readonly AccountLine[]): AccountLine[] => wanted.filter((one) => present.has(one));
  const [ofRevenue, ofCost] = [shown(revenue), shown(cost)];
  const activities = [...ofRevenue, ...ofCost, ...shown(["depreciation"])];
  const rest = accountLines.filter(
    (one) => present.has(one) && !activities.includes(one) && one !== "balance" && one !== grantLine,
  );
  const rows: LedgerReportRow[] = [
    ...ofRevenue.map(line),
    ...(ofRevenue.length > 1 ? [total("#revenue", texts.revenue, ofRevenue)] : []),
    ...ofCost.map(line),
    ...(ofCost.length > 1 ? [total("#cost", texts.cost, ofCost)] : []),
    ...shown(["depreciation"]).map(line),
    ...(activities.length > 1 && rest.length > 0 ? [total("#activities", texts.netCost, activities)] : []),
    ...rest.map(line),
    total(
      netKey,
      netName(book, rest.some((one) => one !== "unallocated") ? texts.net : texts.netCost, texts),
      [...activities, ...rest],
      "total",
    ),
    ...bookedGrant(present, texts),
  ];
  if (!present.has("balance")) return rows;
  const before = present.has(grantLine) ? resultKey : netKey;
  return [...rows, line("balance"), total("#ledger", texts.wholeLedger, [before, "balance"], "total")];
}

/** Lines with postings. */
function presentLines({ lineOfAccount, accounts }: LedgerBook): ReadonlySet<AccountLine> {
  const used = new Uint8Array(accounts.size);
  for (const code of accounts.codes) used[code] = 1;
  return new Set(lineOfAccount.filter((_, code) => used[code] === 1));
}

/** A net that is said to hold the grant is a result. */
function netName(book: LedgerBook, net: string, texts: LedgerReportTexts): string {
  return book.ledger.grant?.by === "net" && !presentLines(book).has(grantLine) ? texts.result : net;
}

/** The grant that the ledger's own accounts hold, and the result that the net comes to with it. */
function bookedGrant(present: ReadonlySet<AccountLine>, texts: LedgerReportTexts): LedgerReportRow[] {
  if (!present.has(grantLine)) return [];
  return [
    { key: grantLine, label: texts.grant, emphasis: "body", of: { lines: [grantLine], code: null, within: null } },
    { key: resultKey, label: texts.result, emphasis: "total", of: { rows: [netKey, grantLine] } },
  ];
}

/** The key of a code's row; "" is a blank. */
export function keyOfCode(value: string): string {
  return value === "" ? blankLine : `code-${value}`;
}

/** A part of the coding string and the register that knows its codes. */
export interface RegisteredPart {
  readonly dimension: LedgerDimension;
  readonly register: CodeRegister | null;
}

/** A line per code of a part of the coding string: those that no register knows stand last, as not allocated. */
export function rowsByCode(book: LedgerBook, part: RegisteredPart, texts: LedgerReportTexts): LedgerReportRow[] {
  const { isCounted, lines } = counted(book);
  const rows = shownCodes(part, part.dimension.codes.filter(isCounted), texts).map(
    ({ value, code, label }): LedgerReportRow => ({
      key: keyOfCode(value),
      label,
      emphasis: "body",
      of: { lines, code, within: null },
    }),
  );
  return [...rows, ...netOf(book, rows, texts)];
}

/** A section per code with a line for each code of another part that occurs in it, and their sum. */
export function rowsByCodes(
  book: LedgerBook,
  part: RegisteredPart,
  within: RegisteredPart,
  texts: LedgerReportTexts,
): LedgerReportRow[] {
  const { isCounted, lines } = counted(book);
  const inside = new Map<number, Set<number>>();
  part.dimension.codes.forEach((code, row) => {
    if (!isCounted(code, row)) return;
    const codes = inside.get(code) ?? new Set<number>();
    inside.set(code, codes.add(within.dimension.codes[row] as number));
  });
  const groups = shownCodes(part, inside.keys(), texts).map(({ value, code, label }) => {
    const key = keyOfCode(value);
    const body = shownCodes(within, inside.get(code) ?? [], texts).map((each): LedgerReportRow => ({
      key: keyOfCode(lineOfCodes([value, each.value])),
      label: each.label,
      emphasis: "body",
      of: { lines, code, within: each.code },
      section: label,
    }));
    const section: LedgerReportRow = { key: `#section-${key}`, label, emphasis: "section", of: null };
    const sum: LedgerReportRow = {
      key,
      label: texts.sumOf(label),
      emphasis: "subtotal",
      of: { rows: body.map((row) => row.key) },
    };
    return { rows: [section, ...body, sum], sum };
  });
  const rows = groups.flatMap((group) => group.rows);
  const sums = groups.map(({ sum }) => sum);
  return [...rows, ...netOf(book, sums, texts)];
}

/** Which postings count among codes, and the lines that say so: neither the balance's nor those of accounts that hold the grant. */
function counted({ lines }: LedgerBook): {
  readonly isCounted: (code: number, row: number) => boolean;
  readonly lines: LedgerQuery["lines"];
} {
  const [balance, grant] = [accountLines.indexOf("balance"), accountLines.indexOf(grantLine)];
  const isCounted = (_: number, row: number): boolean => lines.codes[row] !== balance && lines.codes[row] !== grant;
  const hasOthers = lines.codes.some((line) => line === balance || line === grant);
  const ofCodes = accountLines.filter((line) => line !== "balance" && line !== grantLine);
  // Without accounts of the balance or the grant no test on accounts is needed.
  return { isCounted, lines: hasOthers ? ofCodes : null };
}

interface ShownCode {
  readonly value: string;
  readonly code: number;
  readonly label: string;
}

/** Codes as they are told, each once, in order. */
function shownCodes(
  { dimension, register }: RegisteredPart,
  codes: Iterable<number>,
  texts: LedgerReportTexts,
): ShownCode[] {
  return [...new Set(codes)]
    .map((code) => {
      const value = dimension.values[code] ?? "";
      return { value, code, isKnown: value !== "" && (register?.codes.has(value) ?? true) };
    })
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || (a.value < b.value ? -1 : 1))
    .map(({ value, code, isKnown }) => {
      const name = dimension.names[code] ?? register?.codes.get(value)?.name ?? null;
      const told = name === null ? value : `${value} ${name}`;
      const label = isKnown ? told : value === "" ? texts.unallocated : `${texts.unallocated}: ${told}`;
      return { value, code, label };
    });
}

function netOf(book: LedgerBook, rows: readonly LedgerReportRow[], texts: LedgerReportTexts): LedgerReportRow[] {
  return [
    {
      key: netKey,
      label: netName(book, texts.net, texts),
      emphasis: "total",
      of: { rows: rows.map(({ key }) => key) },
    },
    ...bookedGrant(presentLines(book), texts),
  ];
}
