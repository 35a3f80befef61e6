/** The printed page: A4, fitted to its width. */
import type { SheetLayout } from "./layout.ts";
import { reportLook } from "./styleSheet.ts";

/** Inches: 1.5 cm at the sides, 2 cm above and below, which leaves the footer its line. */
export const pageMargins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.31 };

/** Points. */
const paper = { short: 595, long: 842 } as const;
const pointsPerInch = 72;
/** A row whose height nobody sets. */
export const usualHeight = 15;
/** Points of a character of the default font, and of the air beside it. */
const pointsPerCharacter = 5.25;
const columnAir = 3.75;

/** Points that rows may take on one page, as they are before the sheet is fitted to the width. `wider`: how columns come out. */
export function pageHeight(sheet: SheetLayout, wider: number): number {
  const isPortrait = sheet.print.orientation === "portrait";
  const [width, height] = isPortrait ? [paper.short, paper.long] : [paper.long, paper.short];
  const room = (size: number, ...margins: readonly number[]): number =>
    size - margins.reduce((sum, inches) => sum + inches * pointsPerInch, 0);
  const look = reportLook(sheet);
  const used = sheet.columns.reduce(
    (sum, column) => sum + look.columnWidth(column) * pointsPerCharacter + columnAir,
    0,
  );
  const scale = Math.min(1, room(width, pageMargins.left, pageMargins.right) / (used * wider));
  return room(height, pageMargins.top, pageMargins.bottom) / scale;
}

/** Points that the rows of a sheet take, one after the other, and those that every page repeats. */
export function rowHeights(sheet: SheetLayout): { readonly all: readonly number[]; readonly repeated: number } {
  const look = reportLook(sheet);
  const all = sheet.rows.map((row) => look.rowHeight(row) ?? usualHeight);
  const [first, last] = sheet.print.repeatRows.map((key) => sheet.rows.findIndex((row) => row.key === key));
  const repeated = all.slice(first ?? 0, (last ?? -1) + 1).reduce((sum, height) => sum + height, 0);
  return { all, repeated };
}
