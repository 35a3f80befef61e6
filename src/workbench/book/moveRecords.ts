import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import type { BookFilter, BookTable, BookTableColumn, Interval, PageLayout, SheetState } from "./bookTypes.ts";
import { cellAt, isEntireColumns, isEntireRows, isSameRange, area, wholeSheet } from "./cellRange.ts";
import { freshColumnName } from "./tableColumns.ts";
import type { RangeMove } from "./rangeMove.ts";
import type { HostSheet } from "./sheet.ts";

/** The sheet's merges, tables, formats, validations, comments, print areas and selection follow an edit of its cells. */
export function moveRecords(book: HostBook, sheet: HostSheet, move: RangeMove): void {
  const { state } = sheet;
  sheet.change({
    merges: keptIfSame(
      state.merges,
      moved(state.merges, move).filter((range) => area(range) > 1),
    ),
    filter: state.filter && movedFilter(state.filter, move),
    tables: keptIfSame(
      state.tables,
      state.tables.flatMap((table) => movedTable(sheet, table, move)),
    ),
    conditionalFormats: keptIfSame(state.conditionalFormats, movedOwners(state.conditionalFormats, move)),
    validations: keptIfSame(state.validations, movedOwners(state.validations, move)),
    comments: keptIfSame(
      state.comments,
      state.comments.flatMap((comment) => {
        const place = move(cellAt(comment.row, comment.column));
        if (!place) return [];
        const isSame = place.top === comment.row && place.left === comment.column;
        return [isSame ? comment : { ...comment, row: place.top, column: place.left }];
      }),
    ),
    pageLayout: movedLayout(state.pageLayout, move),
  } satisfies Partial<SheetState>);
  book.moveSelection(sheet, moved(book.selection(sheet), move));
}

function moved(ranges: readonly CellRange[], move: RangeMove): CellRange[] {
  return ranges.flatMap((range) => move(range) ?? []);
}

/** Conditional formats and validations go with the last of their cells. */
function movedOwners<T extends { readonly ranges: readonly CellRange[] }>(owners: readonly T[], move: RangeMove): T[] {
  return owners.flatMap((owner) => {
    const ranges = moved(owner.ranges, move);
    if (ranges.length === 0) return [];
    return [keptIfSame(owner.ranges, ranges) === owner.ranges ? owner : { ...owner, ranges }];
  });
}

/** A filter keeps what it filters by in the columns that are still there; without its cells it is gone. */
function movedFilter(filter: BookFilter, move: RangeMove): BookFilter | null {
  const range = move(filter.range);
  if (!range || isSameRange(range, filter.range)) return range && filter;
  const columns = filter.columns.flatMap(({ index, rule }) => {
    const left = filter.range.left + index;
    const place = move({ ...filter.range, left, right: left });
    return place ? [{ index: place.left - range.left, rule }] : [];
  });
  return { range, columns };
}

/** A table keeps its columns where they are whole, loses deleted ones and gets named new ones. */
function movedTable(sheet: HostSheet, table: BookTable, move: RangeMove): BookTable[] {
  const range = move(table.range);
  if (!range) return [];
  if (range === table.range) return [table];
  const kept = new Map<number, BookTableColumn>();
  table.columns.forEach((column, at) => {
    const left = table.range.left + at;
    const place = move({ ...table.range, left, right: left });
    if (place) kept.set(place.left, column);
  });
  const columns: BookTableColumn[] = [];
  for (let left = range.left; left <= range.right; left++) {
    const known = kept.get(left);
    const others = [...table.columns, ...columns];
    columns.push(known ?? { id: Math.max(0, ...others.map(({ id }) => id)) + 1, name: freshColumnName(others) });
    if (!known && table.showHeaders) {
      const name = columns.at(-1)?.name ?? "";
      sheet.storeCells(cellAt(range.top, left), [
        [range.top, left, { value: name, formula: null, quotePrefix: false }],
      ]);
    }
  }
  return [{ ...table, range, columns }];
}

function movedLayout(layout: PageLayout, move: RangeMove): PageLayout {
  const printAreas = keptIfSame(layout.printAreas, moved(layout.printAreas, move));
  const titleRows = movedInterval(layout.titleRows, move, "rows");
  const titleColumns = movedInterval(layout.titleColumns, move, "columns");
  const rowBreaks = keptIfSame(layout.rowBreaks, movedBreaks(layout.rowBreaks, move));
  const isSame =
    printAreas === layout.printAreas &&
    rowBreaks === layout.rowBreaks &&
    titleRows === layout.titleRows &&
    titleColumns === layout.titleColumns;
  return isSame ? layout : { ...layout, printAreas, rowBreaks, titleRows, titleColumns };
}

/** A break goes with the row that it stands before. */
function movedBreaks(breaks: readonly number[], move: RangeMove): number[] {
  return breaks.flatMap((row) => move({ ...wholeSheet, top: row, bottom: row })?.top ?? []);
}

function movedInterval(interval: Interval | null, move: RangeMove, axis: "rows" | "columns"): Interval | null {
  if (!interval) return null;
  const range =
    axis === "rows"
      ? { ...wholeSheet, top: interval.first, bottom: interval.last }
      : { ...wholeSheet, left: interval.first, right: interval.last };
  const place = move(range);
  if (!place) return null;
  if (place === range || (isEntireRows(place) && isEntireColumns(place))) return interval;
  const now = axis === "rows" ? { first: place.top, last: place.bottom } : { first: place.left, last: place.right };
  return now.first === interval.first && now.last === interval.last ? interval : now;
}

/** The old array when the new one says the same, so that nothing is told that did not happen. */
function keptIfSame<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const isSame =
    before.length === after.length && before.every((item, at) => item === after[at] || isEqualRange(item, after[at]));
  return isSame ? before : after;
}

function isEqualRange(one: unknown, other: unknown): boolean {
  return isRange(one) && JSON.stringify(one) === JSON.stringify(other);
}

function isRange(item: unknown): item is CellRange {
  return typeof item === "object" && item !== null && "top" in item && "bottom" in item;
}
