/** Lying bars: surpluses to the right of zero, deficits to the left. */
import type { ChartTexts } from "../../messages/reportTexts.ts";
import type { CellAddress, LayoutCell, LayoutChart, Quantity, SheetLayout } from "../layout.ts";
import { chartLines, chartPlace, printedTo, stretchOf, type ChartLine } from "./chartRows.ts";

/** A bar: a cell of the sheet, or several added up. */
export interface SurplusBar {
  /** Key of the line that it is drawn from. */
  readonly key: string;
  readonly label: LayoutCell;
  readonly value: number;
  readonly of: readonly CellAddress[];
}

/** What is shown, from the top down. */
export interface SurplusBars {
  /** Stable and unique on the sheet. */
  readonly key: string;
  readonly title: string;
  /** Along the axis: "Avvikelse helår 2024". */
  readonly measure: string;
  readonly unit: SheetLayout["unit"];
  readonly quantity: Quantity;
  readonly bars: readonly SurplusBar[];
}

/** Rows a chart takes, beside those of its bars: title, legend and axis. */
const frameRows = 6;
const rowsPerBar = 1.4;

/** Whether the sheet has columns enough for what bars are drawn from. */
export function hasRoomForBars(sheet: SheetLayout): boolean {
  return seriesColumns(sheet) !== null;
}

/** The sheet with the chart below everything else. @throws Error `chart-without-columns`: see `hasRoomForBars`. */
export function withSurplusBars(sheet: SheetLayout, shown: SurplusBars, texts: ChartTexts): SheetLayout {
  const columns = seriesColumns(sheet);
  if (!columns) throw new Error("chart-without-columns");
  const { key, title, measure, unit, quantity, bars } = shown;
  const { surplusColumn, deficitColumn } = columns;
  const part = ({ value, of }: SurplusBar, sign: 1 | -1): LayoutCell => ({
    value: value * sign > 0 ? value : 0,
    quantity,
    formula: { op: "part", of, sign },
  });
  const lines = bars.map((bar): ChartLine => ({
    key: bar.key,
    label: bar.label,
    cells: { [surplusColumn]: part(bar, 1), [deficitColumn]: part(bar, -1) },
  }));
  const place = chartPlace(key, Math.ceil(frameRows + rowsPerBar * lines.length));
  const chart: LayoutChart = {
    key,
    kind: "bars",
    title,
    axisTitle: texts.axis(measure, unit),
    altText: texts.barsAltText(title, lines.length),
    categories: stretchOf(lines, "label"),
    series: [
      { name: texts.deficit, role: "deficit", values: stretchOf(lines, deficitColumn) },
      { name: texts.surplus, role: "surplus", values: stretchOf(lines, surplusColumn) },
    ],
    quantity,
    fromRow: place.fromRow,
    toRow: place.toRow,
  };
  const names = { [surplusColumn]: texts.surplus, [deficitColumn]: texts.deficit };
  return {
    ...sheet,
    rows: [...sheet.rows, ...place.rows, ...chartLines(key, texts.drawnFrom, names, lines)],
    charts: [...sheet.charts, chart],
    print: printedTo(sheet, place.toRow),
  };
}

function seriesColumns({ columns }: SheetLayout): { surplusColumn: string; deficitColumn: string } | null {
  const [surplusColumn, deficitColumn] = columns
    .filter(({ class: kind }) => kind === "money" || kind === "count")
    .map(({ key }) => key);
  return surplusColumn === undefined || deficitColumn === undefined ? null : { surplusColumn, deficitColumn };
}
