import { quoteSheetName } from "../domain/cell.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { sheetWithoutCells } from "../domain/grid.ts";
import { phasedBudgetKey } from "../report/phasedBudgets/phasedBudgetSheet.ts";
import { forecastSheetKey } from "../report/savedForecasts/forecastSheet.ts";

/** Hidden names of the workbook that start so point at the sheets Avvika has written, whatever they are called now. */
export const anchorPrefix = "_Avvika.";

/** Indexes of the sheets that Avvika has written to this workbook. */
export function ownSheets(workbook: Workbook): ReadonlySet<number> {
  return sheetsAnchored(workbook, (name) => name.startsWith(anchorPrefix.toUpperCase()));
}

/** Keys of the sheets that hold what somebody has decided: they cannot be made again. */
const keptSheetKeys: readonly string[] = [forecastSheetKey, phasedBudgetKey];

/** Whether the sheet of this key stays when the others of ours are taken away. */
export function isKeptSheet(key: string): boolean {
  return keptSheetKeys.includes(key);
}

/** Index of the sheet that has been written under this key; null where there is none. */
export function ownSheetIn(workbook: Workbook, key: string): number | null {
  const wanted = anchorOf(key);
  const [sheet] = sheetsAnchored(workbook, (name) => name.startsWith(wanted));
  return sheet ?? null;
}

/** Name of the sheet that a report was last written to, by the key of its layout; null where there is none. */
export function sheetOfReport(workbook: Workbook, layoutKey: string): string | null {
  const wanted = anchorOf(layoutKey);
  const [sheet] = sheetsAnchored(workbook, (name) => name === wanted);
  return sheet === undefined ? null : (workbook.sheets[sheet]?.name ?? null);
}

/** Indexes of the sheets that hold what somebody has decided, which are read back. */
export function decidedSheets(workbook: Workbook): ReadonlySet<number> {
  return new Set(keptSheetKeys.flatMap((key) => ownSheetIn(workbook, key) ?? []));
}

/** Indexes of the sheets that Avvika can make again: all of its own but those that are kept. */
export function reportSheets(workbook: Workbook): ReadonlySet<number> {
  const kept = decidedSheets(workbook);
  return new Set([...ownSheets(workbook)].filter((sheet) => !kept.has(sheet)));
}

/** The name that points at the sheet of a layout, in capitals. */
function anchorOf(layoutKey: string): string {
  return (anchorPrefix + layoutKey.replaceAll("-", "_")).toUpperCase();
}

/** Sheets that a hidden name of ours, given in capitals, points at. */
function sheetsAnchored({ sheets, names }: Workbook, isAsked: (name: string) => boolean): ReadonlySet<number> {
  const anchors = new Set(
    names
      .filter(({ name, sheet, hidden }) => hidden && sheet === null && isAsked(name.toUpperCase()))
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
