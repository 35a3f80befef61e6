import { addressOf } from "../domain/cell.ts";
import type { PrintSetup } from "../report/layout.ts";
import type { LayoutIndex } from "./layoutIndex.ts";

/** Inches: 1.5 cm at the sides, 2 cm above and below, which leaves the footer its line. */
export const pageMargins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.31 };

const pointsPerInch = 72;
/** A4, points. */
const paper = { short: 595, long: 842 } as const;

/** Points between the margins. */
export function pageRoom(orientation: PrintSetup["orientation"]): { readonly width: number; readonly height: number } {
  const [width, height] = orientation === "portrait" ? [paper.short, paper.long] : [paper.long, paper.short];
  return {
    width: width - (pageMargins.left + pageMargins.right) * pointsPerInch,
    height: height - (pageMargins.top + pageMargins.bottom) * pointsPerInch,
  };
}

/** Points of a column: a character of the default font is 7 pixels, the air beside it 5, a pixel 0.75 points. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

/** Longest footer Excel takes, codes included. */
const maxFooterLength = 255;

/** The footer left, middle and right in Excel's code ("Sida &P"), cut so that Excel takes it. */
export function footerSections(texts: PrintSetup["footer"]): readonly [string, string, string] {
  const [left, middle, right] = texts.map(pieces);
  const sections = [left ?? [], middle ?? [], right ?? []] as const;
  const length = sections.reduce((sum, section) => sum + section.join("").length + "&L".length, 0);
  const share = length <= maxFooterLength ? maxFooterLength : Math.floor(maxFooterLength / 3) - "&L".length;
  const fit = (section: readonly string[]): string => fitted(section, share);
  return [fit(sections[0]), fit(sections[1]), fit(sections[2])];
}

/** The text in Excel's code, a piece for every character that may not be split. */
function pieces(text: string): string[] {
  const codes: Readonly<Record<string, string>> = { "{page}": "&P", "{pages}": "&N", "{file}": "&F", "{sheet}": "&A" };
  const found = text.match(/\{page\}|\{pages\}|\{file\}|\{sheet\}|[\s\S]/gu) ?? [];
  return found.map((piece) => codes[piece] ?? (piece === "&" ? "&&" : piece));
}

function fitted(section: readonly string[], length: number): string {
  let text = "";
  for (const piece of section) {
    if (text.length + piece.length > length) break;
    text += piece;
  }
  return text;
}

/** What the names Print_Area and Print_Titles stand for, without the sheet: `$A$1:$H$40` and `$5:$7`. */
export function printRanges(index: LayoutIndex): { readonly area: string; readonly titles: string } {
  const last = lastPrinted(index);
  const [firstTitle, lastTitle] = repeatedRows(index);
  return {
    area: `$A$1:${absoluteAddress(last.row, last.column)}`,
    titles: `$${String(firstTitle + 1)}:$${String(lastTitle + 1)}`,
  };
}

/** The corner of what is printed, 0-based. */
export function lastPrinted({ layout, rowOf, columnOf }: LayoutIndex): {
  readonly row: number;
  readonly column: number;
} {
  const { rows, columns, print } = layout;
  return {
    row: print.last ? rowOf(print.last.row) : Math.max(0, rows.length - 1),
    column: print.last ? columnOf(print.last.column) : Math.max(0, columns.length - 1),
  };
}

/** First and last of the rows that every page repeats, 0-based. */
export function repeatedRows({ layout, rowOf }: LayoutIndex): readonly [number, number] {
  const [one, other] = layout.print.repeatRows.map(rowOf);
  return [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
}

/** $B$3 for row 2, column 1. */
export function absoluteAddress(row: number, column: number): string {
  return addressOf(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}
