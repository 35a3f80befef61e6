import { maxColumns, maxRows, type CellRange } from "../../../domain/cell.ts";
import type { HostSheet } from "../../book/sheet.ts";

export type Direction = "Up" | "Down" | "Left" | "Right";

const steps: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Where Ctrl+arrow goes: the end of a run of filled cells, or the next filled cell, or the sheet's edge. */
export function edgeFrom(
  sheet: HostSheet,
  row: number,
  column: number,
  direction: Direction,
): [row: number, column: number] {
  const [down, right] = steps[direction];
  const isFilled = (r: number, c: number): boolean => sheet.storedCell(r, c) !== undefined;
  const isInside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
  let at: [number, number] = [row, column];
  const next = (): [number, number] => [at[0] + down, at[1] + right];
  if (!isInside(...next())) return at;
  if (isFilled(...at) && isFilled(...next())) {
    while (isInside(...next()) && isFilled(...next())) at = next();
    return at;
  }
  while (isInside(...next())) {
    at = next();
    if (isFilled(...at)) return at;
  }
  return at;
}

/** The block of filled cells around a range, until blank rows and columns on all sides. */
export function surroundingRegion(sheet: HostSheet, range: CellRange): CellRange {
  let region = range;
  for (;;) {
    const grown = grownOnce(sheet, region);
    if (
      grown.top === region.top &&
      grown.left === region.left &&
      grown.bottom === region.bottom &&
      grown.right === region.right
    )
      return region;
    region = grown;
  }
}

function grownOnce(sheet: HostSheet, region: CellRange): CellRange {
  const around = {
    top: Math.max(0, region.top - 1),
    left: Math.max(0, region.left - 1),
    bottom: Math.min(maxRows - 1, region.bottom + 1),
    right: Math.min(maxColumns - 1, region.right + 1),
  };
  let { top, left, bottom, right } = region;
  for (const { row, column } of sheet.storedCells(around)) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}
