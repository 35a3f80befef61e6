/** The lines of a ledger's report, each with what it asks of the ledger or what it adds up. */
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import { accountLines, type AccountLine } from "../../domain/accountLine.ts";
import { blankLine, grantLine } from "../../model/ledger/ledgerMonths.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { CodeRegister } from "../../recognise/ledger/findRegisters.ts";
import type { LayoutRow } from "../layout.ts";
import type { LedgerQuery } from "./query.ts";

/** A line asks; a total adds up rows by their keys. */
export interface LedgerReportRow {
  readonly key: string;
  readonly label: string;
  readonly emphasis: Extract<LayoutRow["emphasis"], "body" | "subtotal" | "total">;
  readonly of:
    { readonly lines: LedgerQuery["lines"]; readonly code: number | null } | { readonly rows: readonly string[] };
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
    of: { lines: [one], code: null },
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
    { key: grantLine, label: texts.grant, emphasis: "body", of: { lines: [grantLine], code: null } },
    { key: resultKey, label: texts.result, emphasis: "total", of: { rows: [netKey, grantLine] } },
  ];
}

/** The key of a code's row; "" is a blank. */
export function keyOfCode(value: string): string {
  return value === "" ? blankLine : `code-${value}`;
}

/** A line per code of a part of the coding string: those that no register knows stand last, as not allocated. */
export function rowsByCode(
  book: LedgerBook,
  dimension: LedgerDimension,
  register: CodeRegister | null,
  texts: LedgerReportTexts,
): LedgerReportRow[] {
  const ofCodes = accountLines.filter((line) => line !== "balance" && line !== grantLine);
  const [balance, grant] = [accountLines.indexOf("balance"), accountLines.indexOf(grantLine)];
  const used = new Uint8Array(dimension.size);
  let hasOthers = false;
  dimension.codes.forEach((code, row) => {
    const line = book.lines.codes[row];
    if (line === balance || line === grant) hasOthers = true;
    else used[code] = 1;
  });
  // Without accounts of the balance or the grant no test on accounts is needed.
  const lines = hasOthers ? ofCodes : null;
  const codes = dimension.values
    .map((value, code) => ({ value, code, isKnown: value !== "" && (register?.codes.has(value) ?? true) }))
    .filter(({ code }) => used[code] === 1)
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || (a.value < b.value ? -1 : 1));
  const rows = codes.map(({ value, code, isKnown }): LedgerReportRow => {
    const name = dimension.names[code] ?? register?.codes.get(value)?.name ?? null;
    const label = name === null ? value : `${value} ${name}`;
    return {
      key: keyOfCode(value),
      label: isKnown ? label : value === "" ? texts.unallocated : `${texts.unallocated}: ${label}`,
      emphasis: "body",
      of: { lines, code },
    };
  });
  return [
    ...rows,
    {
      key: netKey,
      label: netName(book, texts.net, texts),
      emphasis: "total",
      of: { rows: rows.map(({ key }) => key) },
    },
    ...bookedGrant(presentLines(book), texts),
  ];
}
