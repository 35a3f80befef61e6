/** Deviations and changes: which two columns a third is the difference of, and which way round. */
import type { Component, Measure } from "../domain/meaning.ts";
import { shareNeeded, type ColumnForFormulas, type ColumnFormula } from "./columnFormula.ts";
import { FitCount, fitShare, fitTrials, type Fit, type Trial } from "./fit.ts";
import type { HeaderWords } from "./headerWords.ts";
import { floatNoise, type Matrix } from "./matrix.ts";

export const differences: readonly Measure[] = ["deviation", "change"];

interface Candidate {
  readonly formula: ColumnFormula;
  readonly affinity: number;
}

/** The operands of a column that words call a deviation or a change. */
export function findDifference(
  matrix: Matrix,
  columns: readonly ColumnForFormulas[],
  result: number,
  rowComponents: readonly (Component | null)[],
): ColumnFormula | undefined {
  const own = columns[result] as ColumnForFormulas;
  const operands = columns.flatMap((column, index) =>
    index !== result && isOperand(column.words, own.words) ? [index] : [],
  );
  const isChange = own.words.measure === "change";
  const candidates: Candidate[] = [];
  for (const compared of operands) {
    for (const base of operands) {
      if (compared === base) continue;
      const affinity = operandAffinity(columns, { result, compared, base });
      if (affinity === undefined) continue;
      if (!mayTie(matrix, { result, compared, base })) continue;
      const formula = tryDifference(matrix, { result, compared, base }, rowComponents);
      if (!formula || fitShare(formula.fit) < leastShare) continue;
      // A change is from the first to the second: the one that is counted positive is compared.
      const isTurned = isChange && formula.terms[0]?.factor === -1;
      candidates.push({ formula, affinity: isTurned ? affinity - 0.5 : affinity });
    }
  }
  return bestOf(candidates);
}

/** Half of the rows may be wrong in a table of two, or of one line and its total: then headers or digits have to leave no doubt. */
const leastShare = 0.5;
const digitsAtHalf = 4;
/** The affinity of operands that stand in one header group with the difference. */
const inOneGroup = 5;

function bestOf(all: readonly Candidate[]): ColumnFormula | undefined {
  const plain = all.filter(({ formula }) => fitShare(formula.fit) >= shareNeeded);
  const isBeyondDoubt = ({ formula: { fit }, affinity }: Candidate): boolean =>
    fit.holds > 0 && (affinity >= inOneGroup || fit.digits - Math.log10(all.length) >= digitsAtHalf);
  const candidates = plain.length > 0 ? plain : all.filter(isBeyondDoubt);
  // Columns of zeros fit many pairs: what the headers say about belonging together then decides.
  candidates.sort((a, b) => b.formula.fit.holds - a.formula.fit.holds || b.affinity - a.affinity);
  const best = candidates[0];
  if (!best) return undefined;
  const rivals = candidates.filter((candidate) => candidate.formula.fit.holds >= best.formula.fit.holds - 1);
  return rivals.reduce((winner, each) => (each.affinity > winner.affinity ? each : winner), best).formula;
}

function isOperand(words: HeaderWords, difference: HeaderWords): boolean {
  if (words.measure !== null && differences.includes(words.measure)) return false;
  if (words.measure === "text" || words.measure === "share" || words.unit === "percent") return false;
  const [a, b] = [words.component, difference.component];
  return a === null || b === null || a === b;
}

/** How well header words speak for "result = compared − base"; undefined when they rule it out. */
function operandAffinity(
  columns: readonly ColumnForFormulas[],
  { result, compared, base }: { result: number; compared: number; base: number },
): number | undefined {
  const { words: own } = columns[result] as ColumnForFormulas;
  const { words: left } = columns[compared] as ColumnForFormulas;
  const { words: right } = columns[base] as ColumnForFormulas;
  let affinity = 0;
  if (own.measure === "deviation") {
    // A deviation is from the budget; two outcomes make a change.
    const isFromForecast = own.operands.includes("actual") && own.operands.includes("forecast");
    if (isFromForecast) {
      if (left.measure !== "actual" || right.measure !== "forecast") return undefined;
    } else if (right.measure !== "budget" && right.measure !== "appropriation" && right.measure !== null)
      return undefined;
    if (left.measure === "budget" || left.measure === "appropriation") return undefined;
    if (own.operands.includes("forecast") || (own.operands.length === 0 && own.groupMeasures.includes("forecast")))
      affinity += left.measure === "forecast" ? 4 : -4;
    else if (own.operands.includes("actual") || own.groupMeasures.includes("actual"))
      affinity += left.measure === "actual" ? 4 : -4;
    if (left.span !== null && right.span !== null && left.span !== right.span) affinity -= 1;
  } else if (left.measure !== right.measure) affinity -= 2;
  // "mot prognos T2" names the forecast it is taken from by its month.
  if (own.period.endMonth !== null && own.period.endMonth === right.period.endMonth) affinity += 1;
  if (left.component !== right.component) affinity -= 3;
  const group = columns[result]?.group;
  if (group !== "") affinity += (columns[compared]?.group === group ? 3 : 0) + (columns[base]?.group === group ? 3 : 0);
  if (left.period.year !== null && left.period.year === right.period.year && own.measure === "deviation") affinity += 1;
  // Nearer columns belong together rather than far ones.
  return affinity - 0.1 * (Math.abs(result - compared) + Math.abs(result - base));
}

/** Whether the sizes tie in enough rows, whichever way round each of them is: rules out most pairs without a closer look. */
function mayTie(
  matrix: Matrix,
  { result, compared, base }: { result: number; compared: number; base: number },
): boolean {
  let [tried, holds] = [0, 0];
  for (let row = 0; row < matrix.rowCount; row++) {
    const stated = matrix.at(row, result);
    const [left, right] = [matrix.at(row, compared), matrix.at(row, base)];
    if (Number.isNaN(stated) || (Number.isNaN(left) && Number.isNaN(right))) continue;
    const [a, b] = [left || 0, right || 0];
    if (stated === 0 && a === 0 && b === 0) continue;
    tried++;
    const steps = matrix.stepAt(row, result) + matrix.stepAt(row, compared) + matrix.stepAt(row, base);
    const allowed = steps / 2 + 2 * floatNoise(Math.max(Math.abs(a), Math.abs(b), Math.abs(stated)));
    if (Math.abs(Math.abs(stated) - Math.abs(a - b)) <= allowed) holds++;
  }
  return tried > 0 && holds >= leastShare * tried;
}

function tryDifference(
  matrix: Matrix,
  columns: { result: number; compared: number; base: number },
  rowComponents: readonly (Component | null)[],
): ColumnFormula | undefined {
  const forwardFit = fitOfDifference(matrix, columns, 1);
  const isForward = forwardFit.holds === forwardFit.tried;
  const backwardFit = isForward ? forwardFit : fitOfDifference(matrix, columns, -1);
  const { result, compared, base } = columns;
  const make = (sign: 1 | -1, reversedRows: readonly number[], fit: Fit): ColumnFormula => ({
    kind: "deviation",
    result,
    terms: [
      { index: compared, factor: sign },
      { index: base, factor: sign === 1 ? -1 : 1 },
    ],
    reversedRows,
    fit,
  });
  const best = backwardFit.holds > forwardFit.holds ? make(-1, [], backwardFit) : make(1, [], forwardFit);
  if (best.fit.holds === best.fit.tried) return best.fit.tried > 0 ? best : undefined;
  const forward = differenceTrials(matrix, columns, 1);
  const backward = differenceTrials(matrix, columns, -1);
  const mixed = mixedDifference(forward, backward, rowComponents, make, best);
  if (mixed) return mixed;
  // As many rows speak for one way round as for the other: nobody can tell which of them have the wrong sign.
  const isEitherWay = forwardFit.holds === backwardFit.holds && fitShare(best.fit) < shareNeeded;
  return best.fit.tried > 0 && !isEitherWay ? best : undefined;
}

/** Revenue rows one way and cost rows the other, nets as most of them go: a table that prints revenue and cost both positive. */
function mixedDifference(
  forward: ReadonlyMap<number, Trial>,
  backward: ReadonlyMap<number, Trial>,
  rowComponents: readonly (Component | null)[],
  make: (sign: 1 | -1, reversedRows: readonly number[], fit: Fit) => ColumnFormula,
  plain: ColumnFormula,
): ColumnFormula | undefined {
  const rowsOf = (component: Component | null): number[] =>
    [...forward.keys()].filter((row) => (rowComponents[row] ?? null) === component);
  const fitOf = (trials: ReadonlyMap<number, Trial>, rows: readonly number[]): number =>
    fitTrials(rows.flatMap((row) => trials.get(row) ?? [])).holds;
  const isReversed = (component: Component | null): boolean =>
    fitOf(backward, rowsOf(component)) > fitOf(forward, rowsOf(component));
  if (isReversed("revenue") || !isReversed("cost")) return undefined;
  const reversedRows = (["cost", "net", "grant", null] as const)
    .flatMap((component) => (isReversed(component) ? rowsOf(component) : []))
    .sort((a, b) => a - b);
  const fit = fitTrials(
    [...forward].map(([row, trial]) => (reversedRows.includes(row) ? (backward.get(row) ?? trial) : trial)),
  );
  return fit.holds > plain.fit.holds ? make(1, reversedRows, fit) : undefined;
}

/** How well the difference fits, taken this way round in every row. */
function fitOfDifference(
  matrix: Matrix,
  { result, compared, base }: { result: number; compared: number; base: number },
  sign: 1 | -1,
): Fit {
  const count = new FitCount();
  for (let row = 0; row < matrix.rowCount; row++) {
    const stated = matrix.at(row, result);
    const [left, right] = [matrix.at(row, compared), matrix.at(row, base)];
    if (Number.isNaN(stated) || (Number.isNaN(left) && Number.isNaN(right))) continue;
    const [a, b] = [left || 0, right || 0];
    const larger = Math.max(Math.abs(a), Math.abs(b));
    count.add({
      result: stated,
      sum: sign * (a - b),
      size: Math.max(Math.abs(stated), larger),
      filled: Number(a !== 0) + Number(b !== 0),
      terms: 2,
      tolerance: toleranceAt(matrix, row, { result, compared, base }) + floatNoise(larger),
    });
  }
  return count.fit;
}

/** Half a step of each of the three. */
function toleranceAt(
  matrix: Matrix,
  row: number,
  { result, compared, base }: { result: number; compared: number; base: number },
): number {
  return matrix.stepAt(row, result) / 2 + matrix.stepAt(row, compared) / 2 + matrix.stepAt(row, base) / 2;
}

function differenceTrials(
  matrix: Matrix,
  { result, compared, base }: { result: number; compared: number; base: number },
  sign: 1 | -1,
): Map<number, Trial> {
  const trials = new Map<number, Trial>();
  for (let row = 0; row < matrix.rowCount; row++) {
    const stated = matrix.at(row, result);
    const [left, right] = [matrix.at(row, compared), matrix.at(row, base)];
    // A blank beside a figure counts as 0, two blanks say nothing.
    if (Number.isNaN(stated) || (Number.isNaN(left) && Number.isNaN(right))) continue;
    const [a, b] = [left || 0, right || 0];
    trials.set(row, {
      result: stated,
      terms: [
        { value: a, factor: sign },
        { value: b, factor: sign === 1 ? -1 : 1 },
      ],
      tolerance: toleranceAt(matrix, row, { result, compared, base }) + floatNoise(Math.max(Math.abs(a), Math.abs(b))),
    });
  }
  return trials;
}
