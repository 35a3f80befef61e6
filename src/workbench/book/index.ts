/** The workbook behind the host: what other folders use of it. */
export * from "./bookChange.ts";
export * from "./bookError.ts";
export * from "./bookStyle.ts";
export * from "./bookTypes.ts";
export * from "./book.ts";
export * from "./cellRange.ts";
export * from "./cellValue.ts";
export * from "./recalculation.ts";
export * from "./sheet.ts";
export { plainPageLayout, plainSheet } from "./sheetDefaults.ts";

export { filterRows, setSheetFilter, setTableFilter } from "./autoFilter.ts";
export { typedCell, checkedFormula, type CellInput, type TypedCell } from "./cellInput.ts";
export { clearCells, clearConditionalFormats } from "./clearCells.ts";
export { copyCells, moveCells, type CopyOptions } from "./copyCells.ts";
export { copySheet } from "./copySheet.ts";
export { displayText } from "./displayText.ts";
export { dump, dumpSheet } from "./dump.ts";
export { fromR1C1, toR1C1 } from "./formulaR1C1.ts";
export { deleteCells, insertCells } from "./insertDelete.ts";
export { mergeAt, mergeCells, unmergeCells } from "./mergeCells.ts";
export type { SheetRange } from "./pasteLooks.ts";
export { referencesOf, shiftReferences, type CellReference } from "./references.ts";
export { addSheet, deleteSheet, isValidSheetName, moveSheet, newBook, renameSheet, setVisibility } from "./sheets.ts";
export { sortRows, type SortField, type SortOptions } from "./sortRange.ts";
export { StyleTable } from "./styleTable.ts";
export {
  addTable,
  addTableColumn,
  addTableRows,
  bodyOf,
  isWithoutData,
  renameTable,
  resizeTable,
  writeHeaders,
} from "./tables.ts";
export { changeTableReferences, replaceTable } from "./tableHeaders.ts";
export { charactersOfFileWidth, charactersOfPoints, fileWidthOfCharacters, pointsOfCharacters } from "./units.ts";
export { usedRange } from "./usedRange.ts";
export { writeContents } from "./writeContents.ts";
