/** Walks the rows of a table for those that sum others. */
import { rowsPerStep, type Progress } from "../domain/progress.ts";
import { fitShare, type Fit } from "./fit.ts";
import { componentsOf, digitsWithoutWord, type RowForSums, type RowSum } from "./rowSum.ts";
import {
  isBetterFit,
  isFilled,
  isNear,
  RunningSum,
  sumOf,
  type Netting,
  type RowComponents,
  type SumFigures,
} from "./sumFigures.ts";

const digitsWhenBold = 3;
/** Of the one run that a bold row stands over: one chance in a hundred. */
const digitsWhenHeading = 2;
/** A total that no word calls one may be broken in one column of three, where the others say so much that they are no coincidence. */
const shareDespiteMisses = 2 / 3;
const digitsDespiteMisses = 6;
/** Longest run of rows tried as terms for a row that no word calls a total. */
const longestUnnamedSum = 60;

/**
 * Walks the rows in the given order with a stack of rows not yet summed; a total takes the top of the stack. With `mustSum` a row
 * that a person calls a total takes its group though nothing ties.
 */
export function* searchOneWay(
  figures: SumFigures,
  rows: readonly RowForSums[],
  {
    order,
    results,
    mustSum,
  }: {
    readonly order: readonly number[];
    /** Rows of which it is settled already what they sum. */
    readonly results: ReadonlySet<number>;
    readonly mustSum: boolean;
  },
): Generator<Progress, RowSum[]> {
  const components = componentsOf(rows);
  const running = new RunningSum(figures, components);
  const sums: RowSum[] = [];
  let stack: number[] = [];
  /** Stack height at the last heading or total: what stands above it is the natural group. */
  let mark = 0;
  const isDown = (order[0] ?? 0) <= (order[order.length - 1] ?? 0);
  for (let place = 0; place < order.length; place++) {
    if (place > 0 && place % rowsPerStep === 0) yield { done: place, total: order.length };
    const index = order[place] as number;
    const row = rows[index] as RowForSums;
    if (row.isAside) continue;
    if (row.isHeading) {
      // Going up, a heading stands before its lines: the group it closes is behind us.
      mark = stack.length;
      continue;
    }
    if (!isFilled(figures, index)) continue;
    const isNoSum = results.has(index) || row.isDecidedSum === false;
    const found = isNoSum
      ? undefined
      : bestSum(figures, rows, { index, stack, mark, isDown, mustSum, running, components });
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
  readonly running: RunningSum;
  readonly components: RowComponents;
}

/** A run from the top of the stack: so many rows, netted so. */
interface Run {
  readonly length: number;
  readonly netting: Netting;
  readonly fit: Fit;
}

function bestSum(figures: SumFigures, rows: readonly RowForSums[], place: Place): RowSum | undefined {
  const row = rows[place.index] as RowForSums;
  const isNamed = row.total !== null && (!row.isWeakTotal || row.isBold);
  const isProposed = row.total !== null;
  const naturalHeight = Math.min(place.mark, place.stack.length - 1);
  let mostMisses = Math.floor(figures.columns.length * (1 - shareDespiteMisses));
  const running = place.running.begin(place.index);
  let best: Run | undefined;
  let natural: Run | undefined;
  let length = 0;
  for (let height = place.stack.length - 1; height >= 0; height--) {
    const term = place.stack[height] as number;
    if (!goesWith(row, rows[term] as RowForSums)) break;
    length++;
    if (!isProposed && length > longestUnnamedSum) break;
    running.add(term);
    // With one sign wrong, a line is the sum of its total and the other lines.
    if (rows[term]?.total !== null) mostMisses = 0;
    if (length === 1 && !isNamed && !row.isOutdented) continue;
    if (!isProposed && !running.canHold(mostMisses)) continue;
    for (const netting of nettings(running, row)) {
      const run: Run = { length, netting, fit: running.fit(netting) };
      if (isBetterFit(run.fit, best?.fit)) best = run;
      if (height === naturalHeight && isBetterFit(run.fit, natural?.fit)) natural = run;
    }
  }
  // Lines of zeros fit a sum as well left out; those of its own group belong to it.
  if (best && natural && !isBetterFit(best.fit, natural.fit)) best = natural;
  if (!place.isDown && natural && headsItsSum(natural, row)) return sumOfRun(figures, place, natural);
  if (best && isAccepted(best, row, isNamed, length)) return sumOfRun(figures, place, best);
  if (row.isDecidedSum === true) {
    if (!place.mustSum) return undefined;
    const decided = natural && natural.fit.holds >= (best?.fit.holds ?? 0) ? natural : best;
    return decided && sumOfRun(figures, place, decided);
  }
  // Words alone: believed where the named total stands right after its group, in a table too narrow for a majority.
  if (!isNamed || !place.isDown || !natural || natural.fit.tried === 0 || natural.fit.tried > 2) return undefined;
  const sum = sumOfRun(figures, place, natural);
  return isLikely(figures, sum) ? { ...sum, isByWordsOnly: true } : undefined;
}

function sumOfRun(figures: SumFigures, { index, stack, components }: Place, { length, netting }: Run): RowSum {
  return sumOf(figures, components, { result: index, terms: stack.slice(-length), netting });
}

/** A total that is typed, and near the sum of its lines: likely theirs, and wrong. */
function isLikely(figures: SumFigures, sum: RowSum): boolean {
  const { columns, isFormula } = figures;
  return columns.every(
    (_, position) => isFormula[sum.result * columns.length + position] === 0 && isNear(figures, sum, position),
  );
}

function isAccepted({ fit, length }: Run, row: RowForSums, isNamed: boolean, hypotheses: number): boolean {
  const share = fitShare(fit);
  // Each further hypothesis makes an agreement by chance more likely.
  const digits = fit.digits - Math.log10(Math.max(1, hypotheses));
  if (isNamed) return fit.holds > 0 && share >= 0.5;
  if (row.total !== null) return share >= 0.7 && digits > 0;
  if (length < 2) return false;
  if (share === 1) return digits >= (row.isBold ? digitsWhenBold : digitsWithoutWord);
  return fit.holds >= 2 && share >= shareDespiteMisses && digits >= digitsDespiteMisses;
}

/** A row set off from the run below it, up to the next such row, that is its sum in every column. */
function headsItsSum({ fit, length }: Run, row: RowForSums): boolean {
  if (row.total !== null || fit.tried === 0 || fit.holds < fit.tried) return false;
  return row.isOutdented || (row.isBold && length >= 2 && fit.digits >= digitsWhenHeading);
}

function goesWith(total: RowForSums, term: RowForSums): boolean {
  return total.group === null || term.group === null || total.group === term.group;
}

/** All terms added; and, where revenue and cost meet, costs taken from revenue or the reverse. */
function nettings(running: RunningSum, { component }: RowForSums): readonly Netting[] {
  return running.meets && component !== "cost" && component !== "revenue" ? bothWays : plainly;
}

const plainly: readonly Netting[] = ["plain"];
const bothWays: readonly Netting[] = ["plain", "costsTaken", "costsKept"];
