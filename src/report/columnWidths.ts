/** Widths in characters of the default font, as Excel counts them: by what a column holds, widened to what stands in it. */
import { largestOf } from "../domain/extremes.ts";
import { shownFigure } from "./figureText.ts";
import type { ColumnClass, LayoutColumn, LayoutRow, SheetLayout } from "./layout.ts";

/** Narrowest and widest per class. Figures are never cut: a wider one than `most` still gets its room. */
const limits: Readonly<Record<ColumnClass, { readonly least: number; readonly most: number }>> = {
  label: { least: 20, most: 45 },
  money: { least: 10, most: 14 },
  percent: { least: 9, most: 12 },
  count: { least: 9, most: 14 },
  source: { least: 9, most: 9 },
  text: { least: 7, most: 20 },
  prose: { least: 20, most: 48 },
  gap: { least: 1.5, most: 1.5 },
};

/** A word longer than this ("personalkostnadsförändringar") is broken after all. */
const longestHeading = 24;

/** Air at the sides of a text in a cell; figures stand one indent from the right edge. */
const padding = 1.5;
const figurePadding = padding + 1;
/** Characters that a level of indent takes. */
export const indentWidth = 1.5;
/** How much wider bold letters are, about. */
const boldFactor = 1.1;

/** What widths are judged from. */
export type SheetContent = Pick<SheetLayout, "columns" | "rows" | "merges">;

/** Width of a column. Headings wrap between words, so their longest word counts; labels wrap at the widest. */
export function columnWidth(column: LayoutColumn, { columns, rows, merges }: SheetContent): number {
  const { least } = limits[column.class];
  const most = widest(column, columns, rows);
  if (column.class === "source" || column.class === "gap") return least;
  const merged = new Set(merges.flatMap((merge) => (merge.fromColumn === column.key ? [merge.row] : [])));
  let [figures, words, headings] = [0, 0, 0];
  for (const row of rows) {
    if (merged.has(row.key)) continue;
    const { figure, text, heading } = needs(column, row);
    figures = Math.max(figures, figure);
    words = Math.max(words, text);
    headings = Math.max(headings, heading);
  }
  return Math.round(Math.max(least, figures, Math.min(most, words), Math.min(longestHeading, headings)) * 10) / 10;
}

/** Characters that all columns of paragraphs share, labels with them: more would be too small to read on a printed page. */
const proseRoom = 150;

/** A label longer than this is a paragraph: it would be a column of words in the width of a label. */
export const paragraphLength = 120;
/** What labels that are paragraphs take beside columns without any. */
const widestParagraph = 80;

function widest({ class: kind }: LayoutColumn, columns: readonly LayoutColumn[], rows: readonly LayoutRow[]): number {
  const { least, most } = limits[kind];
  const prose = columns.filter((each) => each.class === "prose").length;
  if (prose === 0 && kind === "label") return rows.some(isParagraph) ? widestParagraph : most;
  if (prose === 0 || (kind !== "prose" && kind !== "label")) return most;
  return Math.max(least, Math.min(most, Math.floor(proseRoom / (prose + 1))));
}

function isParagraph({ emphasis, cells }: LayoutRow): boolean {
  return emphasis === "body" && String(cells.label?.value ?? "").length > paragraphLength;
}

/** Width of the whole sheet. */
export function printedWidth(sheet: SheetContent): number {
  return sheet.columns.reduce((sum, column) => sum + columnWidth(column, sheet), 0);
}

/** Lines a wrapped text takes in a width; words longer than the width are broken. */
export function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= width) used = needed;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.ceil(word.length / width) - 1;
      used = word.length % width === 0 ? Math.min(word.length, width) : word.length % width;
    }
  }
  return lines;
}

interface Need {
  readonly figure: number;
  readonly text: number;
  /** The longest word of a heading, which is never broken. */
  readonly heading: number;
}

const nothing: Need = { figure: 0, text: 0, heading: 0 };

function needs(column: LayoutColumn, row: LayoutRow): Need {
  const cell = row.cells[column.key];
  if (!cell || cell.value === null) return nothing;
  const bold = row.emphasis === "body" ? 1 : boldFactor;
  if (typeof cell.value === "number") return { ...nothing, figure: shownFigure(cell).length * bold + figurePadding };
  switch (row.emphasis) {
    case "columnHeading":
      return {
        ...nothing,
        heading: largestOf(cell.value.split(" ").map((word) => word.length)) * bold + figurePadding,
      };
    case "body":
    case "section":
    case "subtotal":
    case "total":
      return { ...nothing, text: cell.value.length * bold + padding + row.level * indentWidth };
    case "columnGroup": // over one column, or it would be merged; it does not wrap
      return { ...nothing, figure: cell.value.length * bold + padding };
    case "title":
    case "subtitle":
    case "note":
    case "commentaryHeading":
    case "commentary":
    case "spacer":
    case "chartHeading":
    case "chartLine":
      return nothing; // they run over several columns
  }
}
