/** Where a table lies when a person has moved its edges, or put several together. */
import { doMeet, isWithin, maxColumns, maxRows, unionOf, type CellRange } from "../../domain/cell.ts";
import type { Block } from "../block.ts";
import { recut } from "../blocks.ts";
import type { RecognisedTable } from "../table.ts";
import type { Extent } from "./overruling.ts";

/** A table as words and arithmetic alone have it, with the block it was read from. */
export interface NaturalTable {
  readonly block: Block;
  readonly table: RecognisedTable;
}

/** The range that joined tables have together before any edge is moved. */
export function rangeOf(parts: readonly { readonly range: CellRange }[]): CellRange {
  return parts.map(({ range }) => range).reduce(unionOf);
}

/** The range with its edges moved; undefined when nothing is left or the sheet ends before. */
export function moved(range: CellRange, extent: Extent): CellRange | undefined {
  const { top, left, bottom, right } = {
    top: range.top + extent.top,
    left: range.left + extent.left,
    bottom: range.bottom + extent.bottom,
    right: range.right + extent.right,
  };
  const isOnSheet = top >= 0 && left >= 0 && bottom < maxRows && right < maxColumns;
  return isOnSheet && top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** How the edges have to be moved from one range to the other. */
export function extentBetween(from: CellRange, to: CellRange): Extent {
  return {
    top: to.top - from.top,
    left: to.left - from.left,
    bottom: to.bottom - from.bottom,
    right: to.right - from.right,
  };
}

/** The other tables that a range takes in whole; undefined where it would cut one in two. */
export function takenIn<Table extends { readonly range: CellRange }>(
  range: CellRange,
  others: readonly Table[],
): readonly Table[] | undefined {
  const met = others.filter((other) => doMeet(range, other.range));
  return met.every((other) => isWithin(other.range, range)) ? met : undefined;
}

/** One block of all parts, over `range` where edges were moved. */
export function joinedBlock(parts: readonly NaturalTable[], range: CellRange | null): Block {
  const [first, ...others] = parts.map(({ block }) => block) as [Block, ...Block[]];
  if (others.length === 0) return range === null ? first : recut(first, range);
  const topmost = others.reduce((top, block) => (block.range.top < top.range.top ? block : top), first);
  return recut(topmost, range ?? rangeOf([first, ...others]));
}
