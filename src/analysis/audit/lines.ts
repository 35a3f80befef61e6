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
