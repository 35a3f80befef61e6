import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import { withoutRange } from "./cellRange.ts";
import { unmergeCells } from "./mergeCells.ts";
import type { HostSheet } from "./sheet.ts";
import { renameColumnsFromHeaders } from "./tableHeaders.ts";

/** Empties cells, takes their formats (merges and conditional formats too), or both. */
export function clearCells(
  book: HostBook,
  sheet: HostSheet,
  range: CellRange,
  what: "all" | "contents" | "formats" = "all",
): void {
  if (what !== "formats") {
    const filled = sheet.storedCells(range);
    if (filled.length > 0) {
      sheet.storeCells(
        range,
        filled.map(({ row, column }) => [row, column, null] as const),
      );
      renameColumnsFromHeaders(book, sheet, range);
    }
  }
  if (what === "contents") return;
  sheet.setStyle(range, book.styles.plain);
  unmergeCells(sheet, range);
  clearConditionalFormats(sheet, range);
}

/** Takes the cells out of every conditional format; one without cells goes. */
export function clearConditionalFormats(sheet: HostSheet, range: CellRange): void {
  let isChanged = false;
  const conditionalFormats = sheet.state.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.flatMap((one) => withoutRange(one, range));
    const isSame = ranges.length === format.ranges.length && ranges.every((one, at) => one === format.ranges[at]);
    if (isSame) return [format];
    isChanged = true;
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  if (isChanged) sheet.change({ conditionalFormats });
}
