/** The year's forecast, where the source has none and the method finds what it needs in the columns. */
import { largestOf } from "../../domain/extremes.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { Measure, Span } from "../../domain/meaning.ts";
import { isMoney } from "../../domain/money.ts";
import type { MissingForecastReason } from "../../messages/forecastTexts.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { ColumnContent, ForecastContent, TableForecast } from "./columnContent.ts";
import type { Statement } from "./statement.ts";

/** A table's forecast: what is added, or why nothing is; null where nobody expects one. */
export type PlannedForecast =
  | { readonly is: "added"; readonly content: ForecastContent }
  | { readonly is: "refused"; readonly method: ForecastMethodId; readonly reason: MissingForecastReason }
  | null;

const ofTable: readonly ForecastMethodId[] = ["remaining-budget", "run-rate", "seasonal-share", "budget-holds"];

/** A statement that says what is booked of a year, and nothing of how the year will end. */
export function planForecast(statement: Statement, method: ForecastMethodId): PlannedForecast {
  const { table } = statement;
  const isStatement = table.kind === "operating-statement" || table.kind === "income-statement";
  if (!isStatement || statement.rowsCarryMeasure || statement.keepsOrder) return null;
  if (table.columns.some(({ measure }) => measure === "forecast")) return null;
  const booked = latestBooked(table.columns);
  if (!booked) return null;
  const { year, endMonth } = booked.column.period;
  const one = (measure: Measure, span: Span, of: number | null): ColumnContent | null => {
    const found = table.columns.flatMap((column, index) =>
      isWhole(column, measure) && column.period.span === span && (column.period.year ?? year) === of ? [index] : [],
    );
    return found.length === 1 ? { kind: "source", index: found[0] ?? 0 } : null;
  };
  const yearBudget = one("budget", "fullYear", year);
  // Where nothing says what the year may come to, nobody waits for what it will.
  if (!yearBudget) return null;
  const budgetToDate = one("budget", "toDate", year);
  const last = year === null ? null : year - 1;
  const [whole, toDate] = [one("actual", "fullYear", last), one("actual", "toDate", last)];
  const lastYear = last !== null && whole && toDate ? { whole, toDate } : null;
  if (!isOfTable(method)) return { is: "refused", method, reason: "needs-months" };
  if (method === "remaining-budget" && !budgetToDate) return { is: "refused", method, reason: "needs-budget" };
  if (method === "seasonal-share" && !lastYear) return { is: "refused", method, reason: "needs-last-year" };
  const content: ForecastContent = {
    kind: "forecast",
    method,
    booked: { kind: "source", index: booked.index },
    yearBudget,
    budgetToDate,
    lastYear,
    months: endMonth ?? 0,
  };
  return { is: "added", content };
}

function isOfTable(method: ForecastMethodId): method is TableForecast {
  return ofTable.includes(method);
}

/** The outcome so far of the latest year, if it is one column with its month said and the year is not over. */
function latestBooked(
  columns: readonly RecognisedColumn[],
): { readonly index: number; readonly column: RecognisedColumn } | null {
  const all = columns.flatMap((column, index) =>
    isWhole(column, "actual") && column.period.span === "toDate" ? [{ index, column }] : [],
  );
  const year = largestOf(all.map(({ column }) => column.period.year ?? Infinity));
  const latest = all.filter(({ column }) => (column.period.year ?? Infinity) === year);
  const month = latest[0]?.column.period.endMonth ?? 0;
  return latest.length === 1 && month > 0 && month < 12 ? (latest[0] ?? null) : null;
}

function isWhole(column: RecognisedColumn, measure: Measure): boolean {
  const { component, unit, budgetVersion, confidence } = column;
  return (
    column.measure === measure &&
    (component === null || component === "net") &&
    (unit === null || isMoney(unit)) &&
    (budgetVersion ?? "current") === "current" &&
    confidence !== "unsure"
  );
}
