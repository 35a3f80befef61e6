/** Which rows are totals, of what, and whether they tie to the last printed digit. */
import { hundredths, isText, numberOf, type Printed } from "./printed.ts";
import { address } from "./workbook.ts";

/** A total by the labels of its rows: a block of lines, or single rows added and taken away. */
export type Total =
  | { readonly row: string; readonly from: string; readonly to: string }
  | { readonly row: string; readonly plus: readonly string[]; readonly minus?: readonly string[] };

interface Term {
  readonly row: number;
  readonly factor: 1 | -1;
}

/** The index of the row with the label. @throws Error when there is none or more than one. */
export function rowOf(table: Printed, label: string): number {
  const rows = table.flatMap(([first], row) => (first === label ? [row] : []));
  const [row] = rows;
  // Header rows have blank labels too; a blank one that is meant is the lowest.
  if (label === "" && rows.length > 0) return rows[rows.length - 1] as number;
  if (row === undefined || rows.length > 1) throw new Error(`${String(rows.length)} rows are called ${label}`);
  return row;
}

/** The rows a total adds up, with their signs. */
export function termsOf(table: Printed, total: Total): readonly Term[] {
  if ("from" in total) {
    const first = rowOf(table, total.from);
    const last = rowOf(table, total.to);
    return Array.from({ length: last - first + 1 }, (_, i) => ({ row: first + i, factor: 1 as const }));
  }
  const signed = (labels: readonly string[], factor: 1 | -1) =>
    labels.map((label) => ({ row: rowOf(table, label), factor }));
  return [...signed(total.plus, 1), ...signed(total.minus ?? [], -1)];
}

/** Whether the printed total is exactly the sum of what it stands on. A line without a figure adds nothing. */
export function tiesExactly(table: Printed, total: Total, column: number): boolean {
  const at = (row: number) => hundredths(table[row]?.[column] ?? "");
  const sum = termsOf(table, total).reduce((so, { row, factor }) => so + factor * (at(row) ?? 0), 0);
  return at(rowOf(table, total.row)) === sum;
}

/** The columns with figures: every one after the label. */
export function figureColumns(table: Printed): number[] {
  const width = Math.max(...table.map((row) => row.length));
  return Array.from({ length: width - 1 }, (_, i) => i + 1);
}

/** The formula of a total, and the value Excel would store: figures as text do not count in a SUM. */
export function totalFormula(
  table: Printed,
  total: Total,
  column: number,
  origin: { readonly row: number; readonly column: number },
): { readonly formula: string; readonly value: number } {
  const terms = termsOf(table, total);
  const cell = (row: number) => address(origin.row + row, origin.column + column);
  const value = terms.reduce((so, { row, factor }) => {
    const figure = table[row]?.[column] ?? "";
    return so + (isText(figure) ? 0 : factor * (numberOf(figure) ?? 0));
  }, 0);
  if ("from" in total) {
    return { formula: `SUM(${cell(rowOf(table, total.from))}:${cell(rowOf(table, total.to))})`, value };
  }
  const formula = terms.map(({ row, factor }, i) => (factor === -1 ? "-" : i > 0 ? "+" : "") + cell(row)).join("");
  return { formula, value };
}
