import { quoteSheetName } from "../domain/cell.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { sheetWithoutCells } from "../domain/grid.ts";

/** Hidden names of the workbook that start so point at the sheets Avvika has written, whatever they are called now. */
export const anchorPrefix = "_Avvika.";

/** Indexes of the sheets that Avvika has written to this workbook. */
export function ownSheets({ sheets, names }: Workbook): ReadonlySet<number> {
  const anchors = new Set(
    names
      .filter(
        ({ name, sheet, hidden }) =>
          hidden && sheet === null && name.toUpperCase().startsWith(anchorPrefix.toUpperCase()),
      )
      // The anchor is A1 when we write it; rows a person inserts above move it.
      .map(({ formula }) => formula.slice(0, formula.lastIndexOf("!"))),
  );
  const isAnchored = ({ name }: Sheet): boolean => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    return [name, quoted, quoteSheetName(name)].some((form) => anchors.has(form));
  };
  return new Set(sheets.flatMap((sheet, index) => (anchors.size > 0 && isAnchored(sheet) ? [index] : [])));
}

/** The workbook as the user made it: our own sheets keep their place but hold nothing, so that nothing is read from them. */
export function withoutOwnSheets(workbook: Workbook): Workbook {
  const own = ownSheets(workbook);
  if (own.size === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => (own.has(index) ? sheetWithoutCells(sheet.name, "visible") : sheet)),
  };
}
