/** Rows for a chart to stand on, and the lines it is drawn from. */
import { pageHeight, rowHeights, usualHeight } from "../page.ts";
import type { CellStretch, LayoutCell, LayoutRow, Quantity, SheetLayout } from "../layout.ts";

/** A line that a chart is drawn from: its label, and its cells by column key. */
export interface ChartLine {
  readonly key: string;
  readonly label: LayoutCell;
  readonly cells: Readonly<Record<string, LayoutCell>>;
}

/** The first row of a chart, its last, and those between. */
export interface ChartPlace {
  readonly rows: readonly LayoutRow[];
  readonly fromRow: string;
  readonly toRow: string;
}

/** Empty rows of the usual height under the chart, after one of air, or as many as take it to the next page whole. */
export function chartPlace(sheet: SheetLayout, key: string, height: number): ChartPlace {
  const rowKey = (number: number): string => `#${key}-place-${String(number)}`;
  const spacer = (number: number): LayoutRow => ({ key: rowKey(number), emphasis: "spacer", level: 0, cells: {} });
  const air = airBefore(sheet, height);
  return {
    rows: Array.from({ length: air + height }, (_, number) => spacer(number)),
    fromRow: rowKey(air),
    toRow: rowKey(air + height - 1),
  };
}

/** Where the workbook's font is not installed, columns come out up to so much wider, and the page is fitted smaller. */
const widestFont = 1.32;
/** A page holds so much of what it should: programs and printers differ a little. */
const certainShare = 0.95;
const mostAir = 80;

/** Rows before a chart of so many rows: as few as let it stand whole on a page, with the right font and with another. */
function airBefore(sheet: SheetLayout, height: number): number {
  const { all, repeated } = rowHeights(sheet);
  const pages = [certainShare * pageHeight(sheet, 1), certainShare * pageHeight(sheet, widestFont)];
  const after = (used: number, row: number, page: number): number => (used + row > page ? repeated + row : used + row);
  let used = pages.map((page) => all.reduce((sum, row) => after(sum, row, page), 0));
  for (let air = 1; air <= mostAir; air++) {
    used = used.map((sum, at) => after(sum, usualHeight, pages[at] as number));
    if (used.every((sum, at) => sum + height * usualHeight <= (pages[at] as number))) return air;
  }
  return 1;
}

/** What the chart is drawn from, as rows: a heading with the names of the series, then a row per line. */
export function chartLines(
  key: string,
  heading: string,
  seriesNames: Readonly<Record<string, string>>,
  lines: readonly ChartLine[],
): readonly LayoutRow[] {
  const names = Object.entries(seriesNames).map(([column, name]) => [column, textCell(name)] as const);
  return [
    { key: `#${key}-air`, emphasis: "spacer", level: 0, cells: {} },
    {
      key: `#${key}-heading`,
      emphasis: "chartHeading",
      level: 0,
      cells: { label: textCell(heading), ...Object.fromEntries(names) },
    },
    ...lines.map((line): LayoutRow => ({
      key: line.key,
      emphasis: "chartLine",
      level: 0,
      cells: { label: line.label, ...line.cells },
    })),
  ];
}

/** The cells of the lines in one column. */
export function stretchOf(lines: readonly ChartLine[], column: string): CellStretch {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new Error("chart-without-lines");
  return { column, fromRow: first.key, toRow: last.key };
}

/** What is printed where charts end a sheet: what they are drawn from, and columns that only they use, is not. */
export function printedTo(sheet: SheetLayout, row: string): SheetLayout["print"] {
  const column = sheet.print.last?.column ?? sheet.columns.at(-1)?.key ?? "label";
  return { ...sheet.print, last: { row, column } };
}

export function textCell(value: string): LayoutCell {
  return { value, quantity: { kind: "text" } };
}

/** Decimals that figures are shown with. */
export function shownDecimals(quantity: Quantity): number {
  return quantity.kind === "money" || quantity.kind === "count" ? quantity.decimals : 0;
}
