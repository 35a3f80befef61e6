/** Which lines deviate most: lying bars, the worst on top. */
import type { ChartTexts } from "../../messages/reportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, LayoutCell, LayoutChart, LayoutRow, Quantity, SheetLayout } from "../layout.ts";
import { chartLines, chartPlace, printedTo, shownDecimals, stretchOf, type ChartLine } from "./chartRows.ts";
import { textCell } from "../statement/cells.ts";

/** What is shown. */
export interface DeviationChart {
  /** Key of the column of deviations. */
  readonly column: string;
  /** "Avvikelse helår 2024", "Avvikelse jan–aug 2024". */
  readonly measure: string;
  readonly unit: SheetLayout["unit"];
}

/** Fewer than this say it better as figures. */
const fewestLines = 3;
/** Bars that are told apart at arm's length on half a page; the lines with the smallest deviations are one bar. */
const mostBars = 12;
/** Rows a chart takes, beside those of its bars: title, legend and axis. */
const frameRows = 6;
const rowsPerBar = 1.4;

const key = "chart-deviations";

interface Deviation {
  readonly row: LayoutRow;
  readonly value: number;
  readonly quantity: Quantity;
}

/** The sheet with a chart of its deviations below everything else; as it is where there is nothing to see. */
export function withDeviationChart(sheet: SheetLayout, shown: DeviationChart, texts: ChartTexts): SheetLayout {
  const deviations = deviationsOf(sheet, shown.column);
  const figureColumns = sheet.columns.filter((column) => isFigures(column.class)).map((column) => column.key);
  const [surplusColumn, deficitColumn] = figureColumns;
  if (surplusColumn === undefined || deficitColumn === undefined) return sheet;
  if (deviations.filter(({ value }) => value !== 0).length < fewestLines) return sheet;
  const sorted = [...deviations].sort((a, b) => a.value - b.value);
  const { bars, others } = chosenBars(sorted);
  const lines = [
    ...bars.map((bar) => lineOf(bar, shown.column, { surplusColumn, deficitColumn })),
    ...(others.length === 0 ? [] : [othersLine(others, shown.column, { surplusColumn, deficitColumn }, texts)]),
  ];
  const place = chartPlace(key, Math.ceil(frameRows + rowsPerBar * lines.length));
  const quantity = (sorted[0] as Deviation).quantity;
  const title = titleOf(sorted, shown, texts);
  const chart: LayoutChart = {
    key,
    kind: "bars",
    title,
    axisTitle: texts.axis(shown.measure, shown.unit),
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

function isFigures(kind: SheetLayout["columns"][number]["class"]): boolean {
  return kind === "money" || kind === "count";
}

/** Lines with a deviation in money: sums of others would be counted twice, and what is marked as open is still what the table says. */
function deviationsOf({ rows }: SheetLayout, column: string): Deviation[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    if (row.emphasis !== "body" || typeof cell?.value !== "number" || cell.quantity.kind !== "money") return [];
    return [{ row, value: cell.value, quantity: cell.quantity }];
  });
}

/** All, or those that deviate most and the rest as one. */
function chosenBars(sorted: readonly Deviation[]): {
  readonly bars: readonly Deviation[];
  readonly others: readonly Deviation[];
} {
  if (sorted.length <= mostBars) return { bars: sorted, others: [] };
  const bySize = [...sorted].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const largest = new Set(bySize.slice(0, mostBars - 1));
  return {
    bars: sorted.filter((deviation) => largest.has(deviation)),
    others: sorted.filter((deviation) => !largest.has(deviation)),
  };
}

interface SeriesColumns {
  readonly surplusColumn: string;
  readonly deficitColumn: string;
}

function lineOf({ row, value, quantity }: Deviation, column: string, columns: SeriesColumns): ChartLine {
  const label = row.cells.label;
  return {
    key: `#${key}:${row.key}`,
    label: { ...textCell(String(label?.value ?? "")), formula: { op: "cell", at: { row: row.key, column: "label" } } },
    cells: partsOf(value, quantity, [{ row: row.key, column }], columns),
  };
}

/** The rest as one bar: what they come to together. */
function othersLine(
  others: readonly Deviation[],
  column: string,
  columns: SeriesColumns,
  texts: ChartTexts,
): ChartLine {
  const value = exactSum(others.map((other) => other.value));
  const cells = others.map(({ row }) => ({ row: row.key, column }));
  return {
    key: `#${key}-others`,
    label: textCell(texts.others(others.length)),
    cells: partsOf(value, (others[0] as Deviation).quantity, cells, columns),
  };
}

function partsOf(
  value: number,
  quantity: Quantity,
  of: readonly CellAddress[],
  { surplusColumn, deficitColumn }: SeriesColumns,
): Record<string, LayoutCell> {
  const part = (sign: 1 | -1): LayoutCell => ({
    value: value * sign > 0 ? value : 0,
    quantity,
    formula: { op: "part", of, sign },
  });
  return { [surplusColumn]: part(1), [deficitColumn]: part(-1) };
}

/** The largest deficit and the largest surplus by name: the word says the sign. */
function titleOf(sorted: readonly Deviation[], { measure, unit }: DeviationChart, texts: ChartTexts): string {
  const said = (deviation: Deviation | undefined, sign: 1 | -1) =>
    deviation !== undefined && deviation.value * sign > 0
      ? {
          label: String(deviation.row.cells.label?.value ?? ""),
          amount: texts.amount(Math.abs(deviation.value), shownDecimals(deviation.quantity), unit),
        }
      : null;
  return texts.deviationTitle({ measure, deficit: said(sorted[0], -1), surplus: said(sorted.at(-1), 1) });
}
