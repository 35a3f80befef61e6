/** An outcome or a forecast left blank. */
import { largestOf } from "../../domain/extremes.ts";
import type { Measure, Span } from "../../domain/meaning.ts";
import { holds } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { MissingFigure, TableCells } from "./tableCells.ts";

/** Lines that must be filled in a column before one blank among them is a gap. */
const fewestLines = 4;

/**
 * The outcome so far, or the forecast, of a line that has both the others: the only blank among them in a table that writes its
 * zeros, or that had an outcome for the line last year. A blank budget is a new activity.
 */
export function missingAmounts(cells: TableCells, { system }: BudgetModel): MissingFigure[] {
  const { table } = cells;
  if (table.kind !== "operating-statement" && table.kind !== "income-statement") return [];
  const current = currentColumns(table.columns);
  if (!current) return [];
  const columns = [current.budget, current.actual, current.forecast];
  const open = cells.lines.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = cells.at(row, column);
      return cell && cells.isBlank(cell) ? [{ row, column, cell }] : [];
    }),
  );
  const [gap, ...others] = open;
  if (!gap || others.length > 0 || gap.column === current.budget) return [];
  const { row, column, cell } = gap;
  const beside = columns.flatMap((other) => (other === column ? [] : (cells.filled(row, other) ?? [])));
  if (beside.length < 2 || beside.some(({ value }) => value === 0)) return [];
  if (cells.lines.filter((line) => cells.filled(line, column)).length < fewestLines) return [];
  const before = current.lastYear === undefined ? undefined : cells.filled(row, current.lastYear);
  const writesZeros = cells.lines.some((line) => columns.some((other) => isWrittenZero(cells, line, other)));
  if (!writesZeros && (before === undefined || before.value === 0)) return [];
  // A typed total that ties without the cell says that nothing is missing.
  const isComplete = system.equations.some(
    (equation) =>
      equation.kind !== "deviation" &&
      equation.terms.some(({ figure }) => figure === cell.id) &&
      system.figures[equation.result]?.isFormula === false &&
      holds(system, equation),
  );
  if (isComplete) return [];
  return [{ figure: cell.id, reason: "amount", expected: null, terms: [], beside: beside.map(({ id }) => id) }];
}

/** A zero, or a dash for it. */
function isWrittenZero(cells: TableCells, row: number, column: number): boolean {
  const figure = cells.at(row, column);
  return figure !== undefined && (figure.value === 0 || (figure.value === null && !cells.isBlank(figure)));
}

interface CurrentColumns {
  readonly budget: number;
  readonly actual: number;
  readonly forecast: number;
  /** The outcome of the same months last year. */
  readonly lastYear: number | undefined;
}

/** The year's budget, outcome so far and forecast, where a table has one of each for its latest year. */
function currentColumns(columns: readonly RecognisedColumn[]): CurrentColumns | undefined {
  const year = largestOf(columns.flatMap(({ measure, period }) => (measure === "forecast" ? (period.year ?? 0) : [])));
  const find = (measure: Measure, span: Span, ofYear: number): number[] =>
    columns.flatMap((column, index) =>
      column.measure === measure && column.period.span === span && (column.period.year ?? 0) === ofYear ? [index] : [],
    );
  const [budgets, actuals, forecasts] = [
    find("budget", "fullYear", year),
    find("actual", "toDate", year),
    find("forecast", "fullYear", year),
  ];
  const [budget, actual, forecast] = [budgets[0], actuals[0], forecasts[0]];
  if (budget === undefined || actual === undefined || forecast === undefined) return undefined;
  if (budgets.length + actuals.length + forecasts.length > 3) return undefined;
  return { budget, actual, forecast, lastYear: year === 0 ? undefined : find("actual", "toDate", year - 1)[0] };
}
