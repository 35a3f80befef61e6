/** What formula a place without one should have, if those around it agree. */
import { inRange, isSameRange } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import { formulaFrom, isTotalAlong } from "./deviantHits.ts";
import { fitsAt } from "./fits.ts";
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { fewestClose, widestGap } from "./gaps.ts";
import type { Place } from "./hit.ts";
import { aroundPlace, isInStep, placeAlong, unbroken } from "./lines.ts";
import type { Pattern } from "./pattern.ts";
import type { Formulas } from "./reading.ts";

/** So many formulas around must agree on what belongs in a place. */
export const fewestAround = 4;
/** Of the formulas around, this share. */
const clearShare = 0.6;
/** Typed numbers may be this share of the formulas; with more the line is typed, and the formulas are what is odd. */
const mostTyped = 0.4;

/** A place with the formula that is expected there. */
export interface Candidate extends Place {
  readonly axis: Axis;
  readonly isBlank: boolean;
  /** Indexes of the formulas that agree. */
  readonly siblings: readonly number[];
  readonly formula: string;
  /** Some of them stand before it and some behind. */
  readonly isBetween: boolean;
}

/** What the formulas right beside say, where they are enough; else those around. */
export function candidateAt(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  axis: Axis,
): Candidate[] {
  const near = aroundPlace(cells, axis, row, column);
  const close = unbroken(cells, axis, axis === "row" ? column : row, near);
  const candidates =
    close.length < near.length ? candidateAmong(formulas, cells, row, column, axis, close, fewestClose) : [];
  return candidates.length > 0 ? candidates : candidateAmong(formulas, cells, row, column, axis, near, fewestAround);
}

function candidateAmong(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  axis: Axis,
  near: readonly number[],
  fewest: number,
): Candidate[] {
  if (near.length < fewest) return [];
  const id = mostFrequent(cells, near);
  const siblings = near.filter((one) => cells.patterns[one] === id);
  if (siblings.length < fewest || siblings.length < near.length * clearShare) return [];
  const pattern = formulas.patterns.pattern(id);
  if (pattern.references.length === 0 || isTotalAlong(pattern.references[0], pattern.aggregate, axis)) return [];
  const here = axis === "row" ? column : row;
  const places = siblings.map((one) => placeAlong(cells, axis, one));
  const isBetween = smallestOf(places) < here && largestOf(places) > here;
  const isBlank = cells.content(row, column) === "blank";
  const across = aroundPlace(cells, axis === "row" ? "column" : "row", row, column);
  const step = isInStep(cells, axis, across, siblings);
  const isExpected = isBlank
    ? step === true && isEnclosed(cells, axis, row, column)
    : typedAmong(cells, axis, axis === "row" ? row : column, places) <= siblings.length * mostTyped;
  if (!isExpected) return [];
  // First and last places are where recurrences, balances and plans begin: only totals, and what the lines beside do, are expected there.
  const isTotal = pattern.aggregate !== null;
  if (!isBetween && (step === false || (step === null && !isTotal) || goesOnFrom(pattern, axis))) return [];
  if (!fitsAt(formulas, cells, row, column, siblings, pattern)) return [];
  if (!hasSomethingToCompute(formulas, cells, row, column, pattern)) return [];
  if (isReadBack(formulas, cells, row, column, pattern)) return [];
  const formula = formulaFrom(cells, siblings[0] as number, row, column);
  return formula === undefined ? [] : [{ row, column, axis, isBlank, siblings, formula, isBetween }];
}

function mostFrequent(cells: FormulaCells, near: readonly number[]): number {
  const votes = new Map<number, number>();
  let best = -1;
  for (const one of near) {
    const id = cells.patterns[one] as number;
    votes.set(id, (votes.get(id) ?? 0) + 1);
    if ((votes.get(id) ?? 0) > (votes.get(best) ?? 0)) best = id;
  }
  return best;
}

/** A blank is missing only where formulas go on right before and right behind it, or figures stand beside it. */
function isEnclosed(cells: FormulaCells, axis: Axis, row: number, column: number): boolean {
  const here = axis === "row" ? column : row;
  const line = axis === "row" ? row : column;
  return (
    (isNumberOn(cells, axis, line, here - 1) && isNumberNear(cells, axis, line, here, 1)) ||
    (isNumberOn(cells, axis, line, here + 1) && isNumberNear(cells, axis, line, here, -1))
  );
}

function isNumberOn(cells: FormulaCells, axis: Axis, line: number, place: number): boolean {
  return (axis === "row" ? cells.content(line, place) : cells.content(place, line)) === "number";
}

function isNumberNear(cells: FormulaCells, axis: Axis, line: number, here: number, step: number): boolean {
  for (let far = 1; far <= widestGap; far++) if (isNumberOn(cells, axis, line, here + step * far)) return true;
  return false;
}

/** Where all that the formula would read is blank, typing is the only way; and a total has no share of itself. */
function hasSomethingToCompute(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  { references }: Pattern,
): boolean {
  const [one, other, ...more] = references.map((reference) => formulas.read(cells, reference, row, column));
  const isOfItself =
    one && other && more.length === 0 && one.cells === other.cells && isSameRange(one.range, other.range);
  return !isOfItself && references.some((reference) => formulas.content(cells, reference, row, column) === "number");
}

/** A recurrence: each cell reads another one of its own line. */
function goesOnFrom({ references }: Pattern, axis: Axis): boolean {
  return references.some((one) => {
    if (one.sheet !== "" || one.isRange) return false;
    return axis === "row"
      ? one.top === 0 && !one.isTopFixed && Math.abs(one.left) === 1 && !one.isLeftFixed
      : one.left === 0 && !one.isLeftFixed && !one.isTopFixed;
  });
}

/** A cell that the formula would read is computed from this very place: either of the two is typed, and the other follows. */
function isReadBack(formulas: Formulas, cells: FormulaCells, row: number, column: number, pattern: Pattern): boolean {
  return pattern.references.some((reference) => {
    if (reference.isRange) return false;
    const read = formulas.read(cells, reference, row, column);
    const at = read?.cells === cells ? cells.at(read.range.top, read.range.left) : -1;
    if (!read || at < 0) return false;
    return formulas.patternAt(cells, at).references.some((back) => {
      const found = formulas.read(cells, back, read.range.top, read.range.left);
      return found?.cells === cells && inRange(found.range, row, column);
    });
  });
}

/** Numbers typed in the line, from the first to the last of the siblings. */
function typedAmong(cells: FormulaCells, axis: Axis, line: number, places: readonly number[]): number {
  let typed = 0;
  const [low, high] = [smallestOf(places), largestOf(places)];
  for (let place = low; place <= high; place++) {
    const [row, column] = axis === "row" ? [line, place] : [place, line];
    if (cells.content(row, column) === "number" && cells.at(row, column) < 0) typed++;
  }
  return typed;
}
