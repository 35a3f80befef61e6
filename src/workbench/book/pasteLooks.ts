import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import { area, contains, intersection, isEntireColumns, isEntireRows, wholeSheet, withoutRange } from "./cellRange.ts";
import { clearConditionalFormats } from "./clearCells.ts";
import { unmergeCells } from "./mergeCells.ts";
import { rewriteFormulaCopy } from "./ruleFormulas.ts";
import type { HostSheet, PlacedCell } from "./sheet.ts";
import type { StyledRange } from "./styleGrid.ts";

/** Cells of one sheet. */
export interface SheetRange {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** What was copied, as it was then: the target may overlap the source. */
export interface Copied extends SheetRange {
  readonly cells: readonly PlacedCell[];
  readonly looks: readonly StyledRange[];
}

/** Top left corner of a pasted copy. */
export interface Place {
  readonly top: number;
  readonly left: number;
}

/** Puts the copied looks down at a place. */
export function pasteLooks(
  { range: source, looks }: Copied,
  sheet: HostSheet,
  { top, left }: Place,
  transpose: boolean,
): void {
  for (const { range, style } of looks) {
    const [first, last] = [
      { row: range.top - source.top, column: range.left - source.left },
      { row: range.bottom - source.top, column: range.right - source.left },
    ];
    const to = transpose
      ? { top: top + first.column, left: left + first.row, bottom: top + last.column, right: left + last.row }
      : { top: top + first.row, left: left + first.column, bottom: top + last.row, right: left + last.column };
    const onSheet = intersection(to, wholeSheet);
    if (onSheet) sheet.setStyle(onSheet, style);
  }
}

/** Merges, conditional formats, validations, and the sizes of whole rows and columns, come along with a copy. */
export function pasteRecords(
  book: HostBook,
  { sheet: from, range: source }: Copied,
  sheet: HostSheet,
  place: Place,
): void {
  const moved = (range: CellRange): CellRange[] => {
    const cut = intersection(range, source);
    if (!cut) return [];
    const rows = place.top - source.top;
    const columns = place.left - source.left;
    const to = { top: cut.top + rows, bottom: cut.bottom + rows, left: cut.left + columns, right: cut.right + columns };
    return [intersection(to, wholeSheet) ?? []].flat();
  };
  const { merges, conditionalFormats, validations } = from.state;
  const target = moved(source)[0] ?? source;
  unmergeCells(sheet, target);
  const pastedMerges = merges
    .filter((merge) => contains(source, merge))
    .flatMap(moved)
    .filter((one) => area(one) > 1);
  if (pastedMerges.length > 0) sheet.change({ merges: [...sheet.state.merges, ...pastedMerges] });
  clearConditionalFormats(sheet, target);
  const formats = conditionalFormats.flatMap((format) => copied(book, format, moved));
  if (formats.length > 0) sheet.change({ conditionalFormats: [...sheet.state.conditionalFormats, ...formats] });
  const kept = sheet.state.validations.flatMap((one) => {
    const ranges = one.ranges.flatMap((range) => withoutRange(range, target));
    return ranges.length === 0 ? [] : ranges.length === one.ranges.length ? [one] : [{ ...one, ranges }];
  });
  const pasted = validations.flatMap((validation) => copied(book, validation, moved));
  if (pasted.length > 0 || kept.length < sheet.state.validations.length) {
    sheet.change({ validations: [...kept, ...pasted] });
  }
  pasteSizes(from, source, sheet, target);
}

function copied<T extends { readonly id: string; readonly ranges: readonly CellRange[] }>(
  book: HostBook,
  owner: T,
  moved: (range: CellRange) => CellRange[],
): T[] {
  const ranges = owner.ranges.flatMap(moved);
  const before = owner.ranges[0];
  const after = ranges[0];
  if (!before || !after) return [];
  return [
    { ...rewriteFormulaCopy(owner, after.top - before.top, after.left - before.left), id: book.createId(), ranges },
  ];
}

function pasteSizes(from: HostSheet, source: CellRange, sheet: HostSheet, target: CellRange): void {
  if (isEntireColumns(source)) {
    for (const { first, last, value } of [...from.columnWidths.between(source.left, source.right)]) {
      const columns = target.left - source.left;
      sheet.setColumnWidth(first + columns, last + columns, value);
    }
  }
  if (isEntireRows(source)) {
    for (const { first, last, value } of [...from.rowHeights.between(source.top, source.bottom)]) {
      const rows = target.top - source.top;
      sheet.setRowHeight(first + rows, last + rows, value);
    }
  }
}
