/** Forecasts that stand at the budget, with how far the months so far are from theirs. */
import { ore, type Ore } from "../domain/money.ts";
import type { BudgetModel } from "../model/model.ts";
import { tableLines, type FilledFigure } from "./tableLines.ts";
import { sizeOfTable, yearColumns, type YearColumns } from "./yearColumns.ts";

/** One forecast column with the lines that nobody touched. */
export interface UntouchedForecasts {
  /** Index of the forecast's column. */
  readonly column: number;
  readonly months: number;
  /** The year's budget of the whole table. */
  readonly tableSize: Ore;
  /** Lines with a budget and a forecast. */
  readonly of: number;
  readonly lines: readonly UntouchedLine[];
}

/** A line whose forecast is its budget. */
export interface UntouchedLine {
  /** Ids of the forecast and the outcome so far. */
  readonly forecast: number;
  readonly actual: number;
  /** Outcome less what the months so far should have had, in the model's sign; null where nothing tells what that is. */
  readonly deviation: Ore | null;
  /** The same as a share of what they should have had. */
  readonly share: number;
}

/** Per forecast column of a table the lines whose forecast is their budget to the öre. */
export function untouchedForecasts(model: BudgetModel, tableIndex: number): UntouchedForecasts[] {
  const table = model.tables[tableIndex]?.table;
  if (!table || (table.kind !== "operating-statement" && table.kind !== "income-statement")) return [];
  const rows = tableLines(model, tableIndex, "rows");
  return yearColumns(table).flatMap((columns): UntouchedForecasts[] => {
    const { budget, forecast, months } = columns;
    if (budget === null) return [];
    let of = 0;
    const lines: UntouchedLine[] = [];
    for (let row = 0; row < table.rows.length; row++) {
      if (table.rows[row]?.type !== "line") continue;
      const [planned, expected] = [rows.at(row, budget), rows.at(row, forecast)];
      if (!planned || !expected || planned.value === 0) continue;
      of++;
      const actual = planned.value === expected.value ? rows.at(row, columns.actual) : undefined;
      if (!actual) continue;
      const at = (column: number | null): FilledFigure | undefined =>
        column === null ? undefined : rows.at(row, column);
      lines.push({ forecast: expected.id, actual: actual.id, ...deviationOf(model, actual, planned, at, columns) });
    }
    return [{ column: forecast, months, tableSize: sizeOfTable(rows, table, budget), of, lines }];
  });
}

/** From the budget of the same months, or from the part of the year that last year's same months were: the nearer of the two. */
function deviationOf(
  { factOf }: BudgetModel,
  actual: FilledFigure,
  budget: FilledFigure,
  at: (column: number | null) => FilledFigure | undefined,
  { phasedBudget, lastToDate, lastYear }: YearColumns,
): Pick<UntouchedLine, "deviation" | "share"> {
  const phased = at(phasedBudget)?.value;
  const [part, whole] = [at(lastToDate)?.value ?? 0, at(lastYear)?.value ?? 0];
  const usual = part * whole > 0 ? (budget.value * part) / whole : undefined;
  const [expected] = [phased, usual]
    .filter((amount) => amount !== undefined && amount !== 0)
    .sort((a, b) => Math.abs(actual.value - (a ?? 0)) - Math.abs(actual.value - (b ?? 0)));
  if (expected === undefined) return { deviation: null, share: 0 };
  const fact = factOf[actual.id];
  const sign = fact && fact.value !== fact.stated ? -1 : 1;
  const deviation = ore(sign * Math.round(actual.value - expected));
  return { deviation, share: Math.abs(deviation) / Math.abs(expected) };
}
