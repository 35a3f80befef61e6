import { foldedName } from "./definedName.ts";
import { isSameSheetName } from "./sheetName.ts";
import { sheetOfReference } from "./sheetReference.ts";
import type { ReportState } from "./state.ts";

/** A defined name of a workbook. `sheet` null: it belongs to the workbook, not to one sheet. */
export interface KnownName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: number | null;
}

/**
 * Position among `sheetNames` of the sheet a report was last written to; −1 when it is gone. A sheet is ours only when the state
 * knows its anchor and the anchor still points at it; a sheet that merely bears the name is the user's.
 */
export function reportPosition(
  { anchor }: ReportState,
  names: readonly KnownName[],
  sheetNames: readonly string[],
): number {
  const line = names.find(({ name, sheet }) => sheet === null && foldedName(name) === foldedName(anchor));
  const sheetName = line === undefined ? undefined : sheetOfReference(line.formula);
  return sheetName === undefined ? -1 : sheetNames.findIndex((name) => isSameSheetName(name, sheetName));
}
