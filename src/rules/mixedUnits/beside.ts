import type { Figure } from "../../model/equations.ts";
import { holds, type Equation } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import { orePerUnit } from "../../domain/money.ts";
import type { TableAmounts } from "../tableAmounts.ts";
import type { MixedUnit } from "./mixedUnit.ts";

/** A thousand to within this: an outcome of some months beside the year's budget is still about a thousand times it. */
const slack = 3;
/** What figures in one unit may differ by: the months' outcome and the year's budget, last year and this. */
const usualSpread = 5;
/** Lines that must be off before a whole column is. */
const fewestLines = 3;
/** Lines that must be as usual, and columns that must agree with each other, before one figure is held against them. */
const fewestUsual = 2;
/** And this part of the lines: columns of different things (restricted funds, unrestricted) differ by anything from line to line. */
const usualShare = 0.7;
/** The smaller of two figures has at least this many of its unit: 2 beside 2 000 is no slip of a unit. */
const smallest = 10;

/** Columns a thousand times larger or smaller than all columns beside them; where there are none, single figures that are so in their row. */
export function amountsAgainstBeside(amounts: TableAmounts, model: BudgetModel): MixedUnit[] {
  const columns = [...amounts.amounts, ...amounts.untiedDeviations].flatMap(
    (column) => offColumn(amounts, column) ?? [],
  );
  return columns.length > 0 ? columns : offFigures(amounts, model);
}

function offColumn(amounts: TableAmounts, column: number): MixedUnit | undefined {
  const others = amounts.amounts.filter((other) => other !== column);
  const [other] = others;
  const factor = other === undefined ? undefined : columnFactor(amounts, column, other);
  // Of two columns nobody can tell which is off, so the larger is told.
  if (other === undefined || factor === undefined || (others.length === 1 && factor < 1)) return undefined;
  if (!others.every((each) => columnFactor(amounts, column, each) === factor)) return undefined;
  const row = amounts.lines.find((line) => ratioAt(amounts, line, column, other) !== undefined);
  const [stated, like] = row === undefined ? [] : [amounts.at(row, column), amounts.at(row, other)];
  if (row === undefined || !stated || !like) return undefined;
  return {
    about: "column",
    against: "beside",
    cell: amounts.headingCell(column),
    related: [amounts.columnRange(other)],
    off: stated,
    factor,
    tables: null,
    mended: [],
    example: { row: amounts.label(row), like },
  };
}

/** 1000 or 0.001 where every line that both columns fill says so. */
function columnFactor(amounts: TableAmounts, column: number, other: number): number | undefined {
  let open: readonly number[] = thousands;
  let compared = 0;
  for (const row of amounts.lines) {
    const ratio = ratioAt(amounts, row, column, other);
    if (ratio === undefined) continue;
    compared++;
    open = open.filter((factor) => isWithin(ratio / factor, slack));
    if (open.length === 0) return undefined;
  }
  return compared < fewestLines ? undefined : open[0];
}

const thousands = [1e3, 1e-3] as const;

function offFigures(amounts: TableAmounts, model: BudgetModel): MixedUnit[] {
  const othersOf = new Map(
    amounts.amounts.map((column) => [column, amounts.amounts.filter((other) => other !== column)]),
  );
  return amounts.lines
    .filter((row) => isWide(amounts, row))
    .flatMap((row) =>
      amounts.amounts.flatMap((column) => offFigure(amounts, row, column, othersOf.get(column) ?? [], model) ?? []),
    );
}

/** Some figure of the row is hundreds of times another: few rows are looked at closer. */
function isWide(amounts: TableAmounts, row: number): boolean {
  let [low, high] = [Infinity, 0];
  for (const column of amounts.amounts) {
    const size = Math.abs(amounts.value(row, column));
    if (size === 0) continue;
    low = Math.min(low, size);
    high = Math.max(high, size);
  }
  return high * slack >= low * 1000;
}

/** A figure a thousand times all those beside it, which agree among themselves, in a column whose other lines are as usual. */
function offFigure(
  amounts: TableAmounts,
  row: number,
  column: number,
  others: readonly number[],
  model: BudgetModel,
): MixedUnit | undefined {
  if (others.length < fewestUsual) return undefined;
  const factor = thousands.find((each) =>
    others.every((other) => {
      const ratio = ratioAt(amounts, row, column, other);
      return ratio !== undefined && isWithin(ratio / each, slack);
    }),
  );
  const [stated, like] = [amounts.at(row, column), amounts.at(row, others[0] ?? column)];
  if (factor === undefined || !stated || !like) return undefined;
  const ratiosOf = (line: number): (number | undefined)[] =>
    others.map((other) => ratioAt(amounts, line, column, other));
  const comparable = amounts.lines.filter((line) => line !== row && !ratiosOf(line).includes(undefined));
  const usual = comparable.filter((line) => ratiosOf(line).every((ratio) => isWithin(ratio ?? 0, usualSpread)));
  const isUsual = usual.length >= fewestUsual && usual.length >= usualShare * comparable.length;
  if (!isUsual || isInTypedTotal(stated, model)) return undefined;
  return {
    about: "cell",
    against: "beside",
    cell: stated.cell,
    related: [],
    off: stated,
    factor,
    tables: null,
    mended: [],
    example: { row: amounts.label(row), like },
  };
}

/** A total that somebody typed and that holds vouches for the figure. */
function isInTypedTotal({ id }: Figure, { system }: BudgetModel): boolean {
  const vouches = (equation: Equation): boolean =>
    equation.kind !== "sameFact" &&
    equation.terms.some(({ figure }) => figure === id) &&
    system.figures[equation.result]?.isFormula === false &&
    holds(system, equation);
  return system.equations.some(vouches);
}

function ratioAt(amounts: TableAmounts, row: number, column: number, other: number): number | undefined {
  const [one, two] = [amounts.at(row, column), amounts.at(row, other)];
  if (!one?.value || !two?.value) return undefined;
  const size = Math.min(Math.abs(one.value) / orePerUnit[one.unit], Math.abs(two.value) / orePerUnit[two.unit]);
  return size < smallest ? undefined : Math.abs(one.value / two.value);
}

function isWithin(ratio: number, spread: number): boolean {
  return ratio <= spread && ratio >= 1 / spread;
}
