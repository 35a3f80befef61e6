/** Rows for a chart to stand on, and the lines it is drawn from. */
import { textCell } from "../statement/cells.ts";
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

/** Empty rows of the usual height under the chart, after one of air. */
export function chartPlace(key: string, height: number): ChartPlace {
  const rowKey = (number: number): string => `#${key}-place-${String(number)}`;
  const spacer = (number: number): LayoutRow => ({ key: rowKey(number), emphasis: "spacer", level: 0, cells: {} });
  return {
    rows: Array.from({ length: height + 1 }, (_, number) => spacer(number)),
    fromRow: rowKey(1),
    toRow: rowKey(height),
  };
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

/** Decimals that figures are shown with. */
export function shownDecimals(quantity: Quantity): number {
  return quantity.kind === "money" || quantity.kind === "count" ? quantity.decimals : 0;
}
