import { maxColumns, maxRows, type CellRange } from "../../domain/cell.ts";
import type { DeleteShift, InsertShift } from "./bookChange.ts";
import { contains, offsetRange } from "./cellRange.ts";

/** Where a range is after an edit of its sheet; null when nothing of it is left. */
export type RangeMove = (range: CellRange) => CellRange | null;

/** First and last index along the axis that the edit moves. */
type Span = readonly [first: number, last: number];

/** Cells of `range` are pushed down or to the right. Ranges that reach out of the pushed band stay, as in Excel. */
export function moveForInsert(range: CellRange, shift: InsertShift): RangeMove {
  if (shift === "down") {
    return alongRows(range, (span) => pushed(span, range.top, range.bottom - range.top + 1, maxRows - 1));
  }
  return alongColumns(range, (span) => pushed(span, range.left, range.right - range.left + 1, maxColumns - 1));
}

/** Cells of `range` are taken out and those below, or to the right, close the gap. */
export function moveForDelete(range: CellRange, shift: DeleteShift): RangeMove {
  if (shift === "up") return alongRows(range, (span) => pulled(span, [range.top, range.bottom], maxRows - 1));
  return alongColumns(range, (span) => pulled(span, [range.left, range.right], maxColumns - 1));
}

/** Cells of `from` are cut and put down at `to`: what points into them follows, what pointed at the overwritten cells is lost. */
export function moveForCut(from: CellRange, to: CellRange): RangeMove {
  const rows = to.top - from.top;
  const columns = to.left - from.left;
  return (range) => {
    if (contains(from, range)) return offsetRange(range, rows, columns) ?? null;
    return contains(to, range) ? null : range;
  };
}

function alongRows(band: CellRange, move: (span: Span) => Span | null): RangeMove {
  return (range) => {
    if (range.left < band.left || range.right > band.right) return range;
    const span = move([range.top, range.bottom]);
    if (span?.[0] === range.top && span[1] === range.bottom) return range;
    return span && { ...range, top: span[0], bottom: span[1] };
  };
}

function alongColumns(band: CellRange, move: (span: Span) => Span | null): RangeMove {
  return (range) => {
    if (range.top < band.top || range.bottom > band.bottom) return range;
    const span = move([range.left, range.right]);
    if (span?.[0] === range.left && span[1] === range.right) return range;
    return span && { ...range, left: span[0], right: span[1] };
  };
}

function pushed([first, last]: Span, at: number, count: number, end: number): Span | null {
  if (last < at || (first === 0 && last === end)) return [first, last]; // A:A stays A:A
  const start = first >= at ? first + count : first;
  return start > end ? null : [start, Math.min(last + count, end)];
}

function pulled([first, last]: Span, [from, to]: Span, end: number): Span | null {
  if (first === 0 && last === end) return [first, last];
  if (first >= from && last <= to) return null;
  const count = to - from + 1;
  const start = first < from ? first : first <= to ? from : first - count;
  const stop = last < from ? last : last <= to ? from - 1 : last - count;
  return [start, stop];
}
