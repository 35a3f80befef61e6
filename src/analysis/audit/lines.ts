/** Formula cells along a row or a column, and who stands near whom. */
import type { Axis, FormulaCells } from "./formulaCells.ts";

/** Formula cells looked at on either side: enough for a majority across a few gaps, and no more however long the line. */
const reach = 8;
/** Places within which a formula cell is still of the same arrangement: blocks repeat within some screens. */
const farthest: Readonly<Record<Axis, number>> = { row: 60, column: 150 };

/** The next formula cell along the axis, forwards or back; −1 where the line ends. */
export function nextAlong(cells: FormulaCells, axis: Axis, at: number, step: 1 | -1): number {
  if (axis === "row") {
    const next = at + step;
    return next >= 0 && next < cells.count && cells.rows[next] === cells.rows[at] ? next : -1;
  }
  const place = (cells.placeDown[at] as number) + step;
  if (place < 0 || place >= cells.count) return -1;
  const next = cells.downwards[place] as number;
  return cells.columns[next] === cells.columns[at] ? next : -1;
}

/** Where a cell stands along the axis. */
export function placeAlong(cells: FormulaCells, axis: Axis, at: number): number {
  return (axis === "row" ? cells.columns[at] : cells.rows[at]) as number;
}

/** Whether the nearest formula cells bear the cell out: two of them at least have its pattern. */
export function isBorneOut(cells: FormulaCells, axis: Axis, at: number): boolean {
  const pattern = cells.patterns[at];
  let same = 0;
  for (const step of [1, -1] as const) {
    let next = at;
    for (let count = 0; count < 2; count++) {
      next = nextAlong(cells, axis, next, step);
      if (next < 0) break;
      if (cells.patterns[next] === pattern && ++same === 2) return true;
    }
  }
  return false;
}

/** The formula cells around one along an axis, nearest first. */
export function neighboursOf(cells: FormulaCells, axis: Axis, at: number): number[] {
  const here = placeAlong(cells, axis, at);
  const near: number[] = [];
  for (const step of [-1, 1] as const) {
    let next = at;
    for (let count = 0; count < reach; count++) {
      next = nextAlong(cells, axis, next, step);
      if (next < 0 || Math.abs(placeAlong(cells, axis, next) - here) > farthest[axis]) break;
      near.push(next);
    }
  }
  return near.sort(
    (a, b) => Math.abs(placeAlong(cells, axis, a) - here) - Math.abs(placeAlong(cells, axis, b) - here) || a - b,
  );
}

/** The neighbours that are joined to a place by formulas without a gap; `along` is nearest first. */
export function unbroken(cells: FormulaCells, axis: Axis, here: number, along: readonly number[]): number[] {
  let [low, high] = [here, here];
  return along.filter((one) => {
    const place = placeAlong(cells, axis, one);
    if (place === low - 1) low = place;
    else if (place === high + 1) high = place;
    else return false;
    return true;
  });
}

/** The formula cells around a place that has none, along an axis, nearest first. */
export function aroundPlace(cells: FormulaCells, axis: Axis, row: number, column: number): number[] {
  const after = axis === "row" ? cells.firstInRow(row, column) : cells.firstDown(row, column);
  const here = axis === "row" ? column : row;
  const near: number[] = [];
  for (const [start, step] of [
    [after - 1, -1],
    [after, 1],
  ] as const) {
    for (let at = start, count = 0; count < reach; at += step, count++) {
      const one = axis === "row" ? at : (cells.downwards[at] ?? -1);
      const isInLine =
        one >= 0 && one < cells.count && (axis === "row" ? cells.rows[one] === row : cells.columns[one] === column);
      if (!isInLine || Math.abs(placeAlong(cells, axis, one) - here) > farthest[axis]) break;
      near.push(one);
    }
  }
  return near.sort(
    (a, b) => Math.abs(placeAlong(cells, axis, a) - here) - Math.abs(placeAlong(cells, axis, b) - here) || a - b,
  );
}

/**
 * Whether other lines of formulas that cross here go on in step with the siblings: what stands in this place there is what stands
 * in the siblings' places, too. First and last places, where all lines do something else, are not in step. Null where no line tells.
 */
export function isInStep(
  cells: FormulaCells,
  axis: Axis,
  crossing: readonly number[],
  siblings: readonly number[],
): boolean | null {
  let [ordinary, special] = [0, 0];
  const pattern = cells.patterns[siblings[0] ?? -1];
  for (const one of crossing.slice(0, mostCrossing)) {
    // The very formula of the siblings stands here in another line.
    if (cells.patterns[one] === pattern) return true;
    const line = (axis === "row" ? cells.rows[one] : cells.columns[one]) as number;
    let isAlike: boolean | undefined;
    for (const sibling of siblings.slice(0, 3)) {
      const place = placeAlong(cells, axis, sibling);
      const there = axis === "row" ? cells.at(line, place) : cells.at(place, line);
      if (there >= 0) isAlike = isAlike === true || cells.patterns[there] === cells.patterns[one];
    }
    if (isAlike === true) ordinary++;
    else if (isAlike === false) special++;
  }
  return ordinary + special === 0 ? null : ordinary > 0 && ordinary * 2 >= special;
}

/** Crossing lines that are asked: the nearest. */
const mostCrossing = 8;
