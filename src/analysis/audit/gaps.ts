/** Places in a line of formulas that hold none. */
import type { Axis, Content, FormulaCells } from "./formulaCells.ts";
import { nextAlong, placeAlong } from "./lines.ts";

/** Both ways along a line. */
export const steps = [1, -1] as const;
/** Cells side by side that were typed over at once; more of them are a stretch of its own, typed on purpose. */
export const longestStretch = 2;
/** A formula is missing where others go on after it and at most a line or two between blocks. */
export const widestGap = 3;
/** A line says something from so many formulas; so many that stand right beside each other without a gap say what belongs there. */
export const fewestClose = 3;

const noPlaces: number[] = [];

/** Whether enough formulas stand in the line to say anything. */
export function hasLine(cells: FormulaCells, axis: Axis, at: number): boolean {
  let count = 1;
  for (const step of steps) {
    for (let next = nextAlong(cells, axis, at, step); next >= 0; next = nextAlong(cells, axis, next, step))
      if (++count >= fewestClose) return true;
  }
  return false;
}

/**
 * Places between a formula and the next one in its line where something may have been typed or is missing: not where more numbers stand
 * side by side than are typed over at once. Up to the end of the line the nearest are looked at.
 */
export function emptyPlaces(cells: FormulaCells, axis: Axis, at: number, next: number, step: 1 | -1): number[] {
  const here = placeAlong(cells, axis, at);
  const gap = next < 0 ? Infinity : Math.abs(placeAlong(cells, axis, next) - here) - 1;
  if (gap === 0) return noPlaces;
  const most = Math.min(gap, longestStretch + 1);
  const near = numbersFrom(cells, axis, at, here + step, step, most);
  if (near.length > longestStretch) return noPlaces;
  const isOneStretch = gap === Infinity || near.length >= gap;
  const far = isOneStretch ? noPlaces : numbersFrom(cells, axis, at, here + step * gap, -step, most);
  const isBlankNext =
    near.length === 0 && here + step >= 0 && gap <= widestGap && contentOn(cells, axis, at, here + step) === "blank";
  if (near.length + far.length === 0) return isBlankNext ? [here + step] : noPlaces;
  return [...near, ...(far.length > longestStretch ? noPlaces : far), ...(isBlankNext ? [here + step] : noPlaces)];
}

/** What stands at a place of the line that a formula cell stands in. */
function contentOn(cells: FormulaCells, axis: Axis, at: number, place: number): Content {
  return axis === "row"
    ? cells.content(cells.rows[at] as number, place)
    : cells.content(place, cells.columns[at] as number);
}

/** Places with numbers side by side, up to so many. */
function numbersFrom(cells: FormulaCells, axis: Axis, at: number, from: number, step: number, most: number): number[] {
  if (from < 0 || contentOn(cells, axis, at, from) !== "number") return noPlaces;
  const places = [from];
  for (let place = from + step; place >= 0 && places.length < most; place += step) {
    if (contentOn(cells, axis, at, place) !== "number") break;
    places.push(place);
  }
  return places;
}
