/** A grant for each code, in columns beside the outcome of its row: so much of it so far, the result, and the year's as it was said. */
import { fromOre, type MoneyUnit, type Ore } from "../../domain/money.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import type { LedgerReportTexts, LedgerSpan } from "../../messages/ledgerReportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type { LayoutCell, LayoutRow, Quantity } from "../layout.ts";
import { labelColumn, textCell } from "../statement/cells.ts";
import { grantKey, shareOf, yearGrantKey } from "./grant.ts";
import { keyOfCode, netKey } from "./ledgerRows.ts";

/** A column and what stands over it. */
export interface HeadedColumn {
  readonly key: string;
  readonly heading: string;
}

interface GrantColumnsInput {
  /** The rows of figures, the net among them. */
  readonly rows: readonly LayoutRow[];
  readonly columns: readonly HeadedColumn[];
  /** Key of the column that the grant is set against. */
  readonly against: string;
  readonly span: LedgerSpan;
  /** By code. */
  readonly codes: Readonly<Record<string, Ore>>;
  /** What a code without a row is called. */
  readonly nameOf: (code: string) => string;
  readonly unit: MoneyUnit;
  readonly quantity: Quantity;
}

/** The rows with their grants and results; a code that has a grant and no postings gets a row, so that the grants come to what was said. */
export function withGrantColumns(
  { rows, columns, against, span, codes, nameOf, unit, quantity }: GrantColumnsInput,
  texts: LedgerReportTexts,
): { readonly rows: readonly LayoutRow[]; readonly columns: readonly HeadedColumn[] } {
  const isWholeYear = span.endMonth === monthsOfYear;
  const counted = isWholeYear ? yearGrantKey : grantKey;
  const grants = new Map(Object.entries(codes).map(([code, ore]) => [keyOfCode(code), { code, ore }]));
  const resultColumn = "result";
  const withCells = (row: LayoutRow, own: Readonly<Record<string, LayoutCell>>): LayoutRow => {
    const [net, grant] = [row.cells[against]?.value ?? 0, own[counted]?.value ?? 0];
    const terms = [against, counted].map((column) => ({ at: { row: row.key, column }, factor: 1 as const }));
    const result: LayoutCell = {
      value: exactSum([Number(net), Number(grant)]),
      quantity,
      formula: { op: "combine", terms },
    };
    return { ...row, cells: { ...row.cells, ...own, [resultColumn]: result } };
  };
  // In sections it is their sums that have a grant.
  const emphasis = rows.some((row) => row.emphasis === "subtotal") ? "subtotal" : "body";
  const ofCode = (row: LayoutRow): LayoutRow => {
    if (row.emphasis !== emphasis) return row;
    const grant = grants.get(row.key);
    // Without a grant of its own a row counts with none, so that the results come to the result.
    if (!grant) return withCells(row, {});
    const year: LayoutCell = { value: fromOre(grant.ore, unit), quantity, fixed: true };
    const share = { quantity, ...shareOf(grant.ore, span.endMonth, unit, { row: row.key, column: yearGrantKey }) };
    return withCells(row, { [yearGrantKey]: year, ...(isWholeYear ? {} : { [grantKey]: share }) });
  };
  const known = new Set(rows.map(({ key }) => key));
  const without = [...grants].flatMap(([key, { code }]): LayoutRow[] =>
    known.has(key)
      ? []
      : [{ key, emphasis, level: emphasis === "body" ? 1 : 0, cells: { [labelColumn]: textCell(nameOf(code)) } }],
  );
  const at = rows.findIndex(({ key }) => key === netKey);
  const body = [...rows.slice(0, at), ...without].map(ofCode);
  const summed = body.filter((row) => row.emphasis === emphasis);
  const total = (column: string): LayoutCell => ({
    value: exactSum(summed.map(({ cells }) => Number(cells[column]?.value ?? 0))),
    quantity,
    formula: { op: "sum", rows: summed.map(({ key }) => key) },
  });
  const ofTotal = { [yearGrantKey]: total(yearGrantKey), ...(isWholeYear ? {} : { [grantKey]: total(grantKey) }) };
  const year = { ...span, endMonth: monthsOfYear };
  const heads: readonly HeadedColumn[] = [
    { key: counted, heading: texts.grantOf(span) },
    { key: resultColumn, heading: texts.resultOf(span) },
  ];
  const place = columns.findIndex(({ key }) => key === against) + 1;
  return {
    rows: [...body, ...rows.slice(at).map((row) => (row.key === netKey ? withCells(row, ofTotal) : row))],
    columns: [
      ...columns.slice(0, place),
      ...heads,
      ...columns.slice(place),
      ...(isWholeYear ? [] : [{ key: yearGrantKey, heading: texts.grantOf(year) }]),
    ],
  };
}
