/** The lines of a ledger's report, each with what it asks of the ledger or what it adds up. */
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import { accountLines, type AccountLine } from "../../domain/accountLine.ts";
import { blankLine } from "../../model/ledger/ledgerMonths.ts";
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

const revenue: readonly AccountLine[] = ["sales", "fees", "rents", "grants", "otherRevenue"];
const cost: readonly AccountLine[] = ["class4", "staff", "otherCost"];

/**
 * Lines of the income statement that have postings. What they come to is a net, and of the activities alone a net cost: a result it is
 * not, as long as a ledger has no grant of its own to set against it.
 */
export function rowsByLine({ lineOfAccount, accounts }: LedgerBook, texts: LedgerReportTexts): LedgerReportRow[] {
  const used = new Uint8Array(accounts.size);
  for (const code of accounts.codes) used[code] = 1;
  const present = new Set(lineOfAccount.filter((_, code) => used[code] === 1));
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
  const rest = accountLines.filter((one) => present.has(one) && !activities.includes(one) && one !== "balance");
  const rows: LedgerReportRow[] = [
    ...ofRevenue.map(line),
    ...(ofRevenue.length > 1 ? [total("#revenue", texts.revenue, ofRevenue)] : []),
    ...ofCost.map(line),
    ...(ofCost.length > 1 ? [total("#cost", texts.cost, ofCost)] : []),
    ...shown(["depreciation"]).map(line),
    ...(activities.length > 1 && rest.length > 0 ? [total("#activities", texts.netCost, activities)] : []),
    ...rest.map(line),
    total(
      "#net",
      rest.some((one) => one !== "unallocated") ? texts.net : texts.netCost,
      [...activities, ...rest],
      "total",
    ),
  ];
  if (!present.has("balance")) return rows;
  return [...rows, line("balance"), total("#ledger", texts.wholeLedger, ["#net", "balance"], "total")];
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
  const ofResult = accountLines.filter((line) => line !== "balance");
  const balance = accountLines.indexOf("balance");
  const used = new Uint8Array(dimension.size);
  let hasBalance = false;
  dimension.codes.forEach((code, row) => {
    if (book.lines.codes[row] === balance) hasBalance = true;
    else used[code] = 1;
  });
  // Without balance accounts no test on accounts is needed.
  const lines = hasBalance ? ofResult : null;
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
  return [...rows, { key: "#net", label: texts.net, emphasis: "total", of: { rows: rows.map(({ key }) => key) } }];
}
