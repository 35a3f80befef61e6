/** Cells left blank where the table itself says that something is missing. */
import { cellKey } from "../domain/cell.ts";
import type { Measure } from "../domain/meaning.ts";
import type { Ore } from "../domain/money.ts";
import { cellValue, type Workbook } from "../domain/grid.ts";
import type { Figure } from "../model/equations.ts";
import { holds } from "../model/equations.ts";
import type { BudgetModel, ModelTable } from "../model/model.ts";
import { allowedGap } from "../model/tableEquations.ts";
import { factorsAt, type RecognisedColumn, type Relation } from "../recognise/table.ts";
import { isFilled, type FilledFigure } from "./tableLines.ts";

/** A blank cell that should hold something; figures by id. */
export interface MissingFigure {
  readonly figure: number;
  /** `difference`, `total`: its relation gives it everywhere else. `amount`: the rest of its row asks for one. `series`: filled on both sides. */
  readonly reason: "difference" | "total" | "amount" | "series";
  /** What the relation gives; null where nothing does. */
  readonly expected: Ore | null;
  /** Filled figures that speak for it. */
  readonly beside: readonly number[];
}

/** The blank cells of a table that should be filled. */
export function missingFigures(workbook: Workbook, model: BudgetModel, tableIndex: number): MissingFigure[] {
  const modelTable = model.tables[tableIndex];
  if (!modelTable) return [];
  const cells = new TableCells(workbook, model, modelTable);
  const results = modelTable.table.relations.flatMap((relation) => missingResults(cells, relation));
  const found = [...results, ...missingAmounts(cells, model), ...missingInSeries(cells)];
  return [...new Map([...found].reverse().map((each) => [each.figure, each])).values()].reverse();
}

/** What the searches ask of a table. */
class TableCells {
  readonly table: ModelTable["table"];
  readonly #workbook: Workbook;
  readonly #model: BudgetModel;
  readonly #ids: ModelTable["figureIds"];

  constructor(workbook: Workbook, model: BudgetModel, { table, figureIds }: ModelTable) {
    this.table = table;
    this.#workbook = workbook;
    this.#model = model;
    this.#ids = figureIds;
  }

  /** The cell at indexes of row and column; undefined where no figure belongs. */
  at(row: number, column: number): Figure | undefined {
    const id = this.#ids[row]?.[column] ?? null;
    return id === null ? undefined : this.#model.system.figures[id];
  }

  filled(row: number, column: number): FilledFigure | undefined {
    const figure = this.at(row, column);
    return figure && isFilled(figure) ? figure : undefined;
  }

  /** Nothing at all stands there: no dash, no text, no formula still to be calculated, no cell merged with another. */
  isBlank({ cell: { sheet: index, row, column } }: Figure): boolean {
    const sheet = this.#workbook.sheets[index];
    return (
      sheet !== undefined &&
      cellValue(this.#workbook, sheet, row, column) === undefined &&
      !sheet.formulas.has(cellKey(row, column)) &&
      !sheet.merges.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      )
    );
  }

  /** Indexes of the rows that are lines. */
  get lines(): number[] {
    return this.table.rows.flatMap(({ type }, index) => (type === "line" ? [index] : []));
  }
}

/** Places a relation must give a filled result at before a blank one is missing, and the share of them. */
const fewestResults = { columns: 3, rows: 2 } as const;
const resultShare = 0.75;

/** A difference blank in one row though it stands in all others; a total blank in one column. */
function missingResults(cells: TableCells, relation: Relation): MissingFigure[] {
  const { table } = cells;
  const { axis, result, terms } = relation;
  const across = axis === "columns" ? table.rows.length : table.columns.length;
  const at = (line: number, place: number): Figure | undefined =>
    axis === "columns" ? cells.at(place, line) : cells.at(line, place);
  const places = Array.from({ length: across }, (_, place) => place).flatMap((place) => {
    const cell = at(result, place);
    if (!cell || (axis === "rows" && !isAdded(table.columns[place]))) return [];
    const parts = terms.map(({ index }) => at(index, place));
    const filled = parts.flatMap((part) => (part && isFilled(part) ? [part] : []));
    // A difference needs both its operands, a total most of its lines.
    const needed = axis === "columns" ? terms.length : Math.max(2, terms.length / 2);
    if (filled.length < needed || filled.some(({ unit }) => unit !== cell.unit)) return [];
    const factors = factorsAt(relation, place);
    const expected = parts.reduce((sum, part, index) => sum + (factors[index] ?? 1) * (part?.value ?? 0), 0) as Ore;
    const isOpen = Math.abs(expected) > allowedGap(cell, filled).tolerance;
    return [{ cell, expected, filled, isOpen }];
  });
  const stated = places.filter(({ cell }) => isFilled(cell)).length;
  const blank = places.filter(({ cell, isOpen }) => isOpen && cells.isBlank(cell));
  if (stated < fewestResults[axis] || stated / (stated + blank.length) < resultShare) return [];
  return blank.map(({ cell, expected, filled }) => ({
    figure: cell.id,
    reason: axis === "columns" ? ("difference" as const) : ("total" as const),
    expected,
    beside: axis === "columns" ? filled.map(({ id }) => id) : [],
  }));
}

const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text", null];

function isAdded(column: RecognisedColumn | undefined): boolean {
  return column !== undefined && !notAdded.includes(column.measure) && column.unit !== "percent";
}

/** Lines that must be filled in a column before one blank among them is a gap. */
const fewestLines = 4;

/**
 * The outcome so far, or the forecast, of a line that has both the others: the only blank among them in a table that writes its
 * zeros, or that had an outcome for the line last year. A blank budget is a new activity.
 */
function missingAmounts(cells: TableCells, { system }: BudgetModel): MissingFigure[] {
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
  return [{ figure: cell.id, reason: "amount", expected: null, beside: beside.map(({ id }) => id) }];
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
  const year = Math.max(
    ...columns.flatMap(({ measure, period }) => (measure === "forecast" ? (period.year ?? 0) : [])),
  );
  const find = (measure: Measure, span: string, ofYear: number): number[] =>
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

/** Years side by side that make a series, and rows that must have them all. */
const fewestYears = 4;
const fewestFullRows = 2;

/** The only blank in a series of years, with figures on both sides. */
function missingInSeries(cells: TableCells): MissingFigure[] {
  const { columns } = cells.table;
  const years = columns
    .flatMap(({ period: { span, year }, measure }, index) =>
      span === "fullYear" && year !== null && (measure === "count" || measure === "share" || measure === "actual")
        ? [{ index, year, measure }]
        : [],
    )
    .sort((a, b) => a.year - b.year);
  const first = years[0];
  const isSeries =
    first !== undefined &&
    years.length >= fewestYears &&
    years.every(({ year, measure }, at) => year === first.year + at && measure === first.measure);
  if (!isSeries) return [];
  const gaps = cells.lines.flatMap((row) =>
    years.flatMap(({ index }, at) => {
      const cell = cells.at(row, index);
      return cell && cells.isBlank(cell) ? [{ row, at, cell }] : [];
    }),
  );
  const [gap, ...others] = gaps;
  const isFull = (row: number): boolean => years.every(({ index }) => cells.filled(row, index));
  if (!gap || others.length > 0 || cells.lines.filter(isFull).length < fewestFullRows) return [];
  const [before, after] = [-1, 1].map((step) => {
    const column = years[gap.at + step]?.index;
    return column === undefined ? undefined : cells.filled(gap.row, column);
  });
  if (!before || !after || before.value === 0 || after.value === 0) return [];
  return [{ figure: gap.cell.id, reason: "series", expected: null, beside: [before.id, after.id] }];
}
