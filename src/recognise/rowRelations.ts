/**
 * Finds which rows are sums of which: totals below or above their lines, several levels deep, netting where revenue and cost
 * are both printed positive. Words propose, arithmetic over all columns decides, and a few broken columns do not hide a total.
 */
import type { Component } from "../domain/meaning.ts";
import type { FormulaSum } from "./formulaSums.ts";
import { fitShare, fitTrials, type Fit, type Trial } from "./fit.ts";
import { floatNoise, type Matrix } from "./matrix.ts";
import { roundingTolerance } from "./precision.ts";

/** What the search needs to know of a row. */
export interface RowForSums {
  readonly isHeading: boolean;
  /** Notes and "varav" rows take no part in sums. */
  readonly isAside: boolean;
  readonly total: "total" | "subtotal" | "grand" | null;
  readonly isWeakTotal: boolean;
  readonly component: Component | null;
  /** Rows of different kinds (money, persons, percent; budget, outcome) are never added; null goes with any. */
  readonly group: string | null;
  readonly isBold: boolean;
  /** The label made comparable, without words for a total. */
  readonly name: string;
  /** What a person has decided: a sum or none. undefined leaves it to words and arithmetic. */
  readonly isDecidedSum: boolean | undefined;
}

export interface RowSum {
  readonly result: number;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
  /** Columns of differences (indexes) in which all terms are added though amounts are netted: deviations, where + is a surplus in every row. */
  readonly plainColumns: readonly number[];
  /** Columns (indexes) in which the result is computed from something else. */
  readonly otherColumns: readonly number[];
  readonly fit: Fit;
  /** Words say total, but arithmetic holds in less than half of the columns. */
  readonly isByWordsOnly: boolean;
}

/** Digits of agreement that make a row without a word for it a total: one chance in ten thousand per run of rows tried. */
const digitsWithoutWord = 4;
const digitsWhenBold = 3;
/** Longest run of rows tried as terms for a row that no word calls a total. */
const longestUnnamedSum = 60;

/** A column of figures to be added; in a column of differences revenue and cost may add up plainly even where amounts are netted. */
export interface SumColumn {
  readonly index: number;
  readonly isDifference: boolean;
  /** Words say that its figures are amounts; others may be ratios or numbers of something, which nobody adds. */
  readonly isAmount: boolean;
}

/** Sums of rows. `given` are those that the sheet's formulas say themselves. */
export function findRowSums(
  matrix: Matrix,
  rows: readonly RowForSums[],
  sumColumns: readonly SumColumn[],
  given: readonly FormulaSum[],
): RowSum[] {
  const byFormula = given.flatMap((sum) => sumByFormula(matrix, rows, sumColumns, sum) ?? []);
  const found = searchBothWays(matrix, rows, sumColumns, byFormula);
  const sums = [...byFormula, ...found];
  return [...sums, ...findRepeatedSums(matrix, rows, sumColumns, sums)].map((sum) =>
    withoutOtherColumns(sum, matrix, sumColumns),
  );
}

/** Columns of who knows what, whose total has nothing to do with the lines, are left out of the sum. */
function withoutOtherColumns(sum: RowSum, matrix: Matrix, columns: readonly SumColumn[]): RowSum {
  const others = columns.flatMap(({ index, isAmount }) => (isAmount || isNear(sum, matrix, index) ? [] : [index]));
  return others.length === 0 ? sum : { ...sum, otherColumns: [...sum.otherColumns, ...others] };
}

/** Formulas in so many columns for each typed figure that disagrees make the typed one wrong, not the formula. */
const formulasPerFigure = 2;

function sumByFormula(
  matrix: Matrix,
  rows: readonly RowForSums[],
  columns: readonly SumColumn[],
  { result, terms, computedOtherwise, count }: FormulaSum,
): RowSum | undefined {
  const places = [result, ...terms.map(({ index }) => index)];
  if (places.some((index) => rows[index]?.isAside)) return undefined;
  const own = columns.filter(({ index }) => !computedOtherwise.includes(index));
  const sum = trySum(
    matrix,
    own,
    result,
    terms.map(({ index }) => index),
    terms.map(({ factor }) => factor),
  );
  const disagreeing = sum.fit.tried - sum.fit.holds;
  return sum.fit.holds > 0 && count >= formulasPerFigure * disagreeing
    ? { ...sum, otherColumns: computedOtherwise }
    : undefined;
}

function searchBothWays(
  matrix: Matrix,
  rows: readonly RowForSums[],
  sumColumns: readonly SumColumn[],
  known: readonly RowSum[],
): RowSum[] {
  const downwards = rows.map((_, index) => index);
  const search = (order: readonly number[], settled: readonly RowSum[]): RowSum[] => {
    const taken = new Set(settled.flatMap((sum) => sum.terms.map(({ index }) => index)));
    const results = new Set(settled.map(({ result }) => result));
    return searchOneWay(
      matrix,
      rows.map((row, index) => (results.has(index) ? { ...row, isSettled: true } : row)),
      sumColumns,
      order.filter((index) => !taken.has(index)),
    );
  };
  const upwards = [...downwards].reverse();
  const down = search(downwards, known);
  const up = search(upwards, known);
  const [main, other] = weightOf(up) > weightOf(down) ? [up, downwards] : [down, upwards];
  // Totals above their lines may themselves be summed at the foot, and the reverse: what is left at the top goes the other way.
  const rest = search(other, [...known, ...main]);
  return [...main, ...rest.filter((sum) => !sum.isByWordsOnly)];
}

function weightOf(sums: readonly RowSum[]): number {
  return sums.reduce((total, sum) => total + (sum.isByWordsOnly ? 0 : sum.fit.digits), 0);
}

/**
 * Walks the rows in the given order with a stack of rows not yet summed; a total takes the top of the stack. With `mustSum` a row
 * that a person calls a total takes its group though nothing ties.
 */
export function searchOneWay(
  matrix: Matrix,
  rows: readonly (RowForSums & { readonly isSettled?: boolean })[],
  columns: readonly SumColumn[],
  order: readonly number[],
  mustSum = false,
): RowSum[] {
  const sums: RowSum[] = [];
  let stack: number[] = [];
  /** Stack height at the last heading or total: what stands above it is the natural group. */
  let mark = 0;
  const isDown = (order[0] ?? 0) <= (order[order.length - 1] ?? 0);
  for (const index of order) {
    const row = rows[index] as (typeof rows)[number];
    if (row.isAside) continue;
    if (row.isHeading) {
      // Going up, a heading stands before its lines: the group it closes is behind us.
      mark = stack.length;
      continue;
    }
    if (!columns.some((column) => matrix.at(index, column.index) !== undefined)) continue;
    const isNoSum = row.isSettled === true || row.isDecidedSum === false;
    const found = isNoSum ? undefined : bestSum(matrix, rows, columns, { index, stack, mark, isDown, mustSum });
    if (found) {
      sums.push(found);
      stack = stack.slice(0, stack.length - found.terms.length);
      stack.push(index);
      mark = stack.length;
    } else stack.push(index);
  }
  return sums;
}

interface Place {
  readonly index: number;
  readonly stack: readonly number[];
  readonly mark: number;
  readonly isDown: boolean;
  readonly mustSum: boolean;
}

function bestSum(
  matrix: Matrix,
  rows: readonly RowForSums[],
  columns: readonly SumColumn[],
  place: Place,
): RowSum | undefined {
  const row = rows[place.index] as RowForSums;
  const isNamed = row.total !== null && (!row.isWeakTotal || row.isBold);
  const isProposed = row.total !== null;
  let best: RowSum | undefined;
  let natural: RowSum | undefined;
  const terms: number[] = [];
  const running = new RunningSums(matrix, columns, place.index);
  for (let height = place.stack.length - 1; height >= 0; height--) {
    const term = place.stack[height] as number;
    if (!goesWith(row, rows[term] as RowForSums)) break;
    terms.push(term);
    if (terms.length === 1 && !isNamed) {
      running.add(term);
      continue;
    }
    if (!isProposed && terms.length > longestUnnamedSum) break;
    running.add(term);
    if (!isProposed && !running.canHold()) continue;
    for (const factors of factorPatterns(terms, rows, row)) {
      const sum = trySum(matrix, columns, place.index, terms, factors);
      if (better(sum, best)) best = sum;
      if (height === Math.min(place.mark, place.stack.length - 1) && (!natural || better(sum, natural))) natural = sum;
    }
  }
  if (best && isAccepted(best, row, isNamed, terms.length)) return best;
  if (row.isDecidedSum === true) {
    if (!place.mustSum) return undefined;
    return natural && natural.fit.holds >= (best?.fit.holds ?? 0) ? natural : best;
  }
  // Words alone: believed where the named total stands right after its group, in a table too narrow for a majority.
  if (!isNamed || !place.isDown || !natural || natural.fit.tried === 0 || natural.fit.tried > 2) return undefined;
  return isLikely(natural, matrix, columns) ? { ...natural, isByWordsOnly: true } : undefined;
}

/** Beyond this share of the larger of the two a total and its lines have nothing to do with each other. */
const largestGap = 0.25;

/** A total that is typed, and near the sum of its lines or one line away from it: likely theirs, and wrong. */
function isLikely(sum: RowSum, matrix: Matrix, columns: readonly SumColumn[]): boolean {
  return columns.every(({ index }) => matrix.at(sum.result, index)?.isFormula !== true && isNear(sum, matrix, index));
}

function isNear({ result, terms }: RowSum, matrix: Matrix, column: number): boolean {
  const stated = matrix.at(result, column);
  if (!stated) return true;
  const lines = terms.map(({ index, factor }) => factor * (matrix.at(index, column)?.value ?? 0));
  const sum = lines.reduce((total, line) => total + line, 0);
  const gap = Math.abs(stated.value - sum);
  const allowed = matrix.stepAt(result, column) * (terms.length + 1) + floatNoise(sum);
  const isOneLine = lines.some((line) => [1, 2].some((times) => Math.abs(times * Math.abs(line) - gap) <= allowed));
  return isOneLine || gap <= largestGap * Math.max(Math.abs(sum), Math.abs(stated.value)) + allowed;
}

/** Plain sums of a growing run of terms: rules out, at the cost of one addition per column, runs that cannot tie everywhere. */
class RunningSums {
  readonly #sums: Float64Array;
  readonly #allowed: Float64Array;
  readonly #matrix: Matrix;
  readonly #columns: readonly SumColumn[];
  readonly #result: number;

  constructor(matrix: Matrix, columns: readonly SumColumn[], result: number) {
    this.#matrix = matrix;
    this.#columns = columns;
    this.#result = result;
    this.#sums = new Float64Array(columns.length);
    this.#allowed = Float64Array.from(columns, ({ index }) => matrix.stepAt(result, index));
  }

  add(row: number): void {
    this.#columns.forEach(({ index }, place) => {
      const cell = this.#matrix.at(row, index);
      if (!cell) return;
      (this.#sums[place] as number) += cell.value;
      (this.#allowed[place] as number) += this.#matrix.stepAt(row, index);
    });
  }

  canHold(): boolean {
    return this.#columns.every(({ index }, place) => {
      const stated = this.#matrix.at(this.#result, index);
      const sum = this.#sums[place] as number;
      return (
        !stated ||
        Math.abs(stated.value - sum) <=
          (this.#allowed[place] as number) + floatNoise(Math.max(Math.abs(sum), Math.abs(stated.value)))
      );
    });
  }
}

function isAccepted(sum: RowSum, row: RowForSums, isNamed: boolean, hypotheses: number): boolean {
  const share = fitShare(sum.fit);
  // Each further hypothesis makes an agreement by chance more likely.
  const digits = sum.fit.digits - Math.log10(Math.max(1, hypotheses));
  if (isNamed) return sum.fit.holds > 0 && share >= 0.5;
  if (row.total !== null) return share >= 0.7 && digits > 0;
  return sum.terms.length >= 2 && share === 1 && digits >= (row.isBold ? digitsWhenBold : digitsWithoutWord);
}

function goesWith(total: RowForSums, term: RowForSums): boolean {
  return total.group === null || term.group === null || total.group === term.group;
}

/** All terms added; and, where revenue and cost meet, costs taken from revenue. */
function factorPatterns(terms: readonly number[], rows: readonly RowForSums[], total: RowForSums): (1 | -1)[][] {
  const plain = terms.map((): 1 => 1);
  const components = terms.map((index) => rows[index]?.component ?? null);
  const meets =
    components.includes("cost") && components.some((component) => component === "revenue" || component === "grant");
  if (!meets || total.component === "cost" || total.component === "revenue") return [plain];
  return [
    plain,
    components.map((component) => (component === "cost" ? -1 : 1)),
    components.map((component) => (component === "cost" ? 1 : -1)),
  ];
}

function trySum(
  matrix: Matrix,
  columns: readonly SumColumn[],
  result: number,
  terms: readonly number[],
  factors: readonly (1 | -1)[],
): RowSum {
  const isNetted = factors.includes(-1);
  const plainColumns: number[] = [];
  const trials = columns.flatMap(({ index: column, isDifference }): Trial[] => {
    const amounts = trialOf(matrix, column, { result, terms, factors });
    if (!amounts || !isNetted || !isDifference) return amounts ? [amounts] : [];
    const plain = trialOf(matrix, column, { result, terms, factors: terms.map(() => 1) }) ?? amounts;
    // A deviation is a surplus in every row and adds up; a change of printed amounts is netted as they are.
    const isPlain = !(fitTrials([amounts]).holds > fitTrials([plain]).holds);
    if (isPlain) plainColumns.push(column);
    return [isPlain ? plain : amounts];
  });
  return {
    result,
    terms: terms.map((index, place) => ({ index, factor: factors[place] as 1 | -1 })).sort((a, b) => a.index - b.index),
    plainColumns,
    otherColumns: [],
    fit: fitTrials(trials),
    isByWordsOnly: false,
  };
}

function trialOf(
  matrix: Matrix,
  column: number,
  {
    result,
    terms,
    factors,
  }: { readonly result: number; readonly terms: readonly number[]; readonly factors: readonly (1 | -1)[] },
): Trial | undefined {
  const stated = matrix.at(result, column);
  if (!stated) return undefined;
  const filled = terms.flatMap((index, place) => {
    const cell = matrix.at(index, column);
    return cell ? [{ index, value: cell.value, factor: factors[place] as 1 | -1 }] : [];
  });
  if (filled.length === 0) return undefined;
  const steps = [matrix.stepAt(result, column), ...filled.map(({ index }) => matrix.stepAt(index, column))];
  return { result: stated.value, terms: filled, tolerance: roundingTolerance(steps) + floatNoise(stated.value) };
}

/** More columns tie; then more digits agree; then plain addition and the longer run stay as first met. */
export function better(one: RowSum, other: RowSum | undefined): boolean {
  if (!other) return true;
  const [a, b] = [one.fit, other.fit];
  if (fitShare(a) !== fitShare(b)) return fitShare(a) > fitShare(b);
  return a.digits > b.digits + 0.5;
}

/** Blocks of the same rows ("Intäkter", "Kostnader", "Netto" per unit) whose last or first block adds up the others. */
function findRepeatedSums(
  matrix: Matrix,
  rows: readonly RowForSums[],
  columns: readonly SumColumn[],
  known: readonly RowSum[],
): RowSum[] {
  const byName = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const isFilled = columns.some((column) => matrix.at(index, column.index) !== undefined);
    if (row.name !== "" && !row.isAside && isFilled) byName.set(row.name, [...(byName.get(row.name) ?? []), index]);
  });
  return [...byName.values()].flatMap((places): RowSum[] => {
    if (places.length < fewestRepeats) return [];
    const ends = [places.length - 1, 0].map((place) => {
      const terms = places.filter((_, other) => other !== place);
      return trySum(
        matrix,
        columns,
        places[place] as number,
        terms,
        terms.map(() => 1),
      );
    });
    const best = ends.reduce((winner, each) => (better(each, winner) ? each : winner));
    const isKnown = known.some(({ terms }) => terms.some(({ index }) => index === best.result));
    if (rows[best.result]?.isDecidedSum === false) return [];
    return !isKnown && fitShare(best.fit) >= 0.5 && best.fit.digits >= digitsWithoutWord ? [best] : [];
  });
}

/** A row and two others of its name that it adds up. */
const fewestRepeats = 3;
