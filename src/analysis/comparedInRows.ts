/** What is compared with a budget where the measures stand on the rows: "Budget", "Utfall" and "Avvikelse" below each other. */
import { largestOf } from "../domain/extremes.ts";
import type { Component, Span } from "../domain/meaning.ts";
import type { RecognisedColumn, RecognisedTable, Relation } from "../recognise/table.ts";

/** Indexes into the rows and columns of a table. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of a line that belong together; one of `compared` and `deviation` is there. */
export interface ComparedCells {
  /** What it is about where the row of its deviation does not say. */
  readonly subject: string | null;
  readonly component: Component | null;
  readonly budget: Place;
  readonly compared: Place | null;
  readonly deviation: Place | null;
}

/**
 * The deviations that arithmetic shows in the rows, in the newest columns of the span. Columns of the same time are the lines: units
 * beside each other. Where each time has a column of its own, the lines are the headings that the rows stand under.
 */
export function comparedInRows(table: RecognisedTable, span: Span | null): ComparedCells[] {
  const totals = resultsOf(table, "columns");
  const columns = newest(table.columns, span).filter(({ index }) => !totals.has(index));
  const sums = resultsOf(table, "rows", ["sum", "net", "statement"]);
  return table.relations.flatMap((relation) => {
    const rows = rowsOf(table, relation);
    if (!rows || [rows.budget, rows.compared].some((row) => sums.has(row))) return [];
    return columns.flatMap(({ column, index }): ComparedCells[] => {
      if (relation.elsewhere.includes(index)) return [];
      const at = (row: number): Place => ({ row, column: index });
      const component = table.rows[rows.budget]?.component ?? column.component;
      const subject = columns.length > 1 ? (column.path.at(-1) ?? null) : headingOf(table, rows.budget);
      const { budget, compared } = rows;
      return [{ subject, component, budget: at(budget), compared: at(compared), deviation: at(relation.result) }];
    });
  });
}

/** Indexes of what follows from others along an axis. */
export function resultsOf(
  { relations }: RecognisedTable,
  axis: Relation["axis"],
  kinds: readonly Relation["kind"][] = ["sum", "net", "statement", "deviation"],
): ReadonlySet<number> {
  return new Set(relations.flatMap((one) => (one.axis === axis && kinds.includes(one.kind) ? [one.result] : [])));
}

/** The budget and what is compared with it in a deviation of rows. */
function rowsOf(
  { rows }: RecognisedTable,
  { axis, kind, terms }: Relation,
): { readonly budget: number; readonly compared: number } | null {
  if (axis !== "rows" || kind !== "deviation" || terms.length !== 2) return null;
  const budget = terms.find(({ index }) => rows[index]?.measure === "budget");
  const compared = terms.find(({ index }) => ["actual", "forecast"].includes(rows[index]?.measure ?? ""));
  return budget && compared ? { budget: budget.index, compared: compared.index } : null;
}

function newest(
  columns: readonly RecognisedColumn[],
  span: Span | null,
): { readonly column: RecognisedColumn; readonly index: number }[] {
  const asked = columns.flatMap((column, index) =>
    column.period.span === span &&
    (column.measure === null || column.measure === "actual") &&
    column.unit !== "percent" &&
    column.confidence !== "unsure"
      ? [{ column, index }]
      : [],
  );
  const time = ({ period }: RecognisedColumn): number => (period.year ?? 0) * 12 + (period.endMonth ?? 12);
  const last = largestOf(asked.map(({ column }) => time(column)));
  return asked.filter(({ column }) => time(column) === last);
}

/** The heading that the row stands under. */
function headingOf({ rows }: RecognisedTable, row: number): string | null {
  return rows.slice(0, row).findLast(({ type }) => type === "heading")?.label ?? null;
}
