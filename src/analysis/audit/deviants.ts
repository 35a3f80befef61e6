/** Formulas that differ from those beside them. */
import { differenceOf } from "./difference.ts";
import type { Difference } from "./difference.ts";
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { isBorneOut, neighboursOf, placeAlong, unbroken } from "./lines.ts";
import type { Pattern } from "./pattern.ts";
import type { Formulas } from "./reading.ts";

/** A formula among others that agree. */
export interface Deviant {
  readonly cells: FormulaCells;
  readonly at: number;
  readonly axis: Axis;
  /** The pattern its siblings have. */
  readonly pattern: Pattern;
  /** Nearest first. */
  readonly siblings: readonly number[];
  /** Siblings stand on both sides of it. */
  readonly isBetween: boolean;
  /** Nobody else deviates among those that compute the like. */
  readonly isAlone: boolean;
  readonly difference: Difference;
}

/** Of those that compute the like, this share must agree: with fewer there is no majority but only variety. */
const clearShare = 0.7;
/** Siblings needed; two are enough where they are all there is and the formulas are sums, or enclose the cell. */
const fewest = 3;
/** A row whose sums leave out a term may have nothing there, so it takes more of them to tell habit from slip. */
const fewestForTerms = 4;
/** A formula that stands twice across as well is likely to be meant; a mistake that was copied once must stand against many. */
const fewestForPair = 6;
/** So many siblings must stand against each cell of the line that deviates in the same way. */
const fewestPerTwin = 5;

/** The deviants of a sheet, in reading order. */
export function deviantsOf(formulas: Formulas, cells: FormulaCells): Deviant[] {
  const found: Deviant[] = [];
  for (let at = 0; at < cells.count; at++) {
    if (isBorneOut(cells, "row", at) || isBorneOut(cells, "column", at)) continue;
    const row = neighboursOf(cells, "row", at);
    const column = neighboursOf(cells, "column", at);
    const deviants = [
      ...deviantAlong(formulas, cells, at, "row", row, column),
      ...deviantAlong(formulas, cells, at, "column", column, row),
    ];
    const [best] = deviants.sort((a, b) => b.siblings.length - a.siblings.length);
    if (best) found.push(best);
  }
  return found;
}

/** Against those that follow on it without a gap, which have most in common with it; where they do not tell, against all around. */
function deviantAlong(
  formulas: Formulas,
  cells: FormulaCells,
  at: number,
  axis: Axis,
  along: readonly number[],
  across: readonly number[],
): Deviant[] {
  const close = unbroken(cells, axis, placeAlong(cells, axis, at), along);
  const isClose = close.length >= fewest && close.length < along.length;
  const deviant = isClose ? deviantAmong(formulas, cells, at, axis, close, across) : [];
  return deviant.length > 0 ? deviant : deviantAmong(formulas, cells, at, axis, along, across);
}

function deviantAmong(
  formulas: Formulas,
  cells: FormulaCells,
  at: number,
  axis: Axis,
  along: readonly number[],
  across: readonly number[],
): Deviant[] {
  const id = cells.patterns[at] as number;
  const own = formulas.patterns.pattern(id);
  const votes = new Map<number, number[]>();
  for (const one of along) {
    const pattern = cells.patterns[one] as number;
    const voters = votes.get(pattern);
    if (voters) voters.push(one);
    else votes.set(pattern, [one]);
  }
  const same = votes.get(id)?.length ?? 0;
  // Only those that compute the like have a say: months and their shares may take turns along a row.
  const like = [...votes].flatMap(([pattern, siblings]) => {
    if (pattern === id || siblings.length < 2) return [];
    const difference = differenceOf(own, formulas.patterns.pattern(pattern));
    return difference.kind === "everything" ? [] : [{ pattern, siblings, difference }];
  });
  const [best] = like.sort((a, b) => b.siblings.length - a.siblings.length);
  if (!best || best.difference.kind === "none") return [];
  const { siblings, difference } = best;
  const others = like.reduce((sum, one) => sum + one.siblings.length, 0) - siblings.length;
  const twins = across.filter((one) => cells.patterns[one] === id).length;
  if (twins >= 2 || (twins === 1 && siblings.length < fewestForPair)) return [];
  const here = placeAlong(cells, axis, at);
  const isBetween =
    siblings.some((one) => placeAlong(cells, axis, one) < here) &&
    siblings.some((one) => placeAlong(cells, axis, one) > here);
  const isAlone = same === 0 && others === 0;
  const pattern = formulas.patterns.pattern(best.pattern);
  const areSums = own.aggregate !== null && pattern.aggregate !== null;
  const enough = difference.kind === "missingTerms" ? fewestForTerms : isAlone && (areSums || isBetween) ? 2 : fewest;
  if (siblings.length < enough || siblings.length / (siblings.length + same + others) < clearShare) return [];
  // What stands here and there along the line has a place of its own in each block.
  if (difference.kind !== "missingTerms" && same > 0 && siblings.length < same * fewestPerTwin) return [];
  // A figure of its own that two rows share is a rate of theirs.
  if (difference.kind === "number" && (same > 0 || twins > 0)) return [];
  return [{ cells, at, axis, pattern, siblings, isBetween, isAlone, difference }];
}
