/** How one figure became another: a level, the steps from it, and the level they lead to, as standing columns. */
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { ChartTexts, NamedAmount } from "../../messages/reportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type {
  CellAddress,
  Expr,
  LayoutCell,
  LayoutChart,
  LayoutColumn,
  Quantity,
  SeriesRole,
  SheetLayout,
} from "../layout.ts";
import { chartLines, chartPlace, printedTo, shownDecimals, stretchOf, type ChartLine } from "./chartRows.ts";
import { textCell } from "../statement/cells.ts";

/** What is shown: rows of the sheet with their amounts in one column. */
export interface BridgeChart {
  readonly column: string;
  /** Key of the row to start from. */
  readonly from: string;
  /** Keys of the steps, in their order. */
  readonly steps: readonly string[];
  /** Key of the row they lead to. */
  readonly to: string;
  readonly measure: string;
}

const key = "chart-bridge";
const chartHeight = 19;
/** Steps smaller than this share of the levels could not be seen from zero: the axis begins close to them. */
const visibleShare = 0.25;

/** Columns that the chart is drawn from, with what each holds. The order is that of the series. */
const parts = [
  { column: "chart-base-above", role: "base", part: "base", side: 1 },
  { column: "chart-base-below", role: "base", part: "base", side: -1 },
  { column: "chart-rise-above", role: "rise", part: "rise", side: 1 },
  { column: "chart-rise-below", role: "rise", part: "rise", side: -1 },
  { column: "chart-fall-above", role: "fall", part: "fall", side: 1 },
  { column: "chart-fall-below", role: "fall", part: "fall", side: -1 },
] as const satisfies readonly { column: string; role: SeriesRole; part: string; side: 1 | -1 }[];
const levelColumn = "chart-level";
const endColumn = "chart-end";

/** The sheet with the chart below everything else. @throws Error `chart-row-unknown`: a template's bug. */
export function withBridgeChart(sheet: SheetLayout, shown: BridgeChart, texts: ChartTexts): SheetLayout {
  const amounts = [shown.from, ...shown.steps, shown.to].map((row) => amountOf(sheet, row, shown.column));
  const [first, ...rest] = amounts;
  const last = rest.at(-1);
  if (!first || !last) return sheet;
  const steps = rest.slice(0, -1);
  const levels = [first.value, ...steps.map((_, at) => levelAfter(first, steps.slice(0, at + 1))), last.value];
  const lines = amounts.map((amount, at) => bridgeLine(amount, at, amounts, levels, shown.column));
  const place = chartPlace(key, chartHeight);
  const axisFrom = beginning(levels);
  const crossesZero = smallestOf(levels) < 0 && largestOf(levels) > 0;
  const say = ({ label, value, quantity }: Amount): NamedAmount => ({
    label,
    amount: texts.amount(value, shownDecimals(quantity), sheet.unit),
  });
  const largest = [...steps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  const title = texts.bridgeTitle({ from: say(first), to: say(last), largest: largest ? say(largest) : null });
  const seriesNames = { base: texts.base, rise: texts.rise, fall: texts.fall };
  const chart: LayoutChart = {
    key,
    kind: "columns",
    title,
    axisTitle: texts.axis(
      shown.measure,
      sheet.unit,
      axisFrom === 0 ? undefined : texts.amount(axisFrom, shownDecimals(first.quantity), null),
    ),
    altText: texts.bridgeAltText(title, steps.map(say)),
    categories: stretchOf(lines, "label"),
    series: [
      ...parts.map(({ role, column }) => ({
        name: seriesNames[role],
        role,
        values: stretchOf(lines, column),
        // A step over zero is drawn as two, and neither's figure is the step's.
        ...(crossesZero ? { unlabelled: true as const } : {}),
      })),
      { name: texts.level, role: "level" as const, values: stretchOf(lines, endColumn) },
    ],
    quantity: first.quantity,
    ...(axisFrom === 0 ? {} : { axisFrom }),
    fromRow: place.fromRow,
    toRow: place.toRow,
  };
  const names = {
    [levelColumn]: texts.level,
    ...Object.fromEntries(parts.map(({ column, role }) => [column, seriesNames[role]])),
    [endColumn]: texts.level,
  };
  const added = Object.keys(names).map((column): LayoutColumn => ({ key: column, class: "money" }));
  return {
    ...sheet,
    columns: [...sheet.columns, ...added],
    rows: [...sheet.rows, ...place.rows, ...chartLines(key, texts.drawnFrom, names, lines)],
    charts: [...sheet.charts, chart],
    print: printedTo(sheet, place.toRow),
  };
}

interface Amount {
  readonly row: string;
  readonly label: string;
  readonly value: number;
  readonly quantity: Quantity;
}

function amountOf({ rows }: SheetLayout, key: string, column: string): Amount {
  const row = rows.find((each) => each.key === key);
  const cell = row?.cells[column];
  if (!row || !cell) throw new Error(`chart-row-unknown: ${key}`);
  return {
    row: key,
    label: String(row.cells.label?.value ?? ""),
    value: typeof cell.value === "number" ? cell.value : 0,
    quantity: cell.quantity,
  };
}

function levelAfter(first: Amount, steps: readonly Amount[]): number {
  return exactSum([first.value, ...steps.map(({ value }) => value)]);
}

function bridgeLine(
  amount: Amount,
  at: number,
  amounts: readonly Amount[],
  levels: readonly number[],
  column: string,
): ChartLine {
  const { quantity } = amount;
  const rowKey = (index: number): string => `#${key}-${String(index)}`;
  const own: CellAddress = { row: amount.row, column };
  const level = (index: number): CellAddress => ({ row: rowKey(index), column: levelColumn });
  const isEnd = at === 0 || at === amounts.length - 1;
  const [before, now] = [levels[at - 1] ?? 0, levels[at] ?? 0];
  const figure = (value: number, formula: Expr): LayoutCell => ({ value, quantity, formula });
  const stepCells = parts.map(({ column: part, part: kind, side }): [string, LayoutCell] => [
    part,
    figure(partOf(before, now, kind, side), { op: "step", from: level(at - 1), to: level(at), side, part: kind }),
  ]);
  const labelCell: LayoutCell = {
    ...textCell(amount.label),
    formula: { op: "cell", at: { row: amount.row, column: "label" } },
  };
  const levelExpr: Expr = isEnd
    ? { op: "cell", at: own }
    : {
        op: "combine",
        terms: [
          { at: level(at - 1), factor: 1 },
          { at: own, factor: 1 },
        ],
      };
  return {
    key: rowKey(at),
    label: labelCell,
    cells: {
      [levelColumn]: figure(now, levelExpr),
      ...(isEnd ? { [endColumn]: figure(now, { op: "cell", at: level(at) }) } : Object.fromEntries(stepCells)),
    },
  };
}

/** What the formula of a step computes: see `Expr`. */
function partOf(from: number, to: number, part: "base" | "rise" | "fall", side: 1 | -1): number {
  const clipped = (value: number): number => (value * side > 0 ? value : 0);
  if (part === "base") return side === 1 ? clipped(Math.min(from, to)) : clipped(Math.max(from, to));
  const isRise = to > from;
  if (from === to || isRise !== (part === "rise")) return 0;
  const size = exactSum([clipped(Math.max(from, to)), -clipped(Math.min(from, to))]);
  return size === 0 ? 0 : size * side;
}

/** Where the axis begins: at 0, unless the steps would drown in the levels. */
function beginning(levels: readonly number[]): number {
  const [least, most] = [smallestOf(levels), largestOf(levels)];
  const span = most - least;
  const nearest = Math.min(Math.abs(least), Math.abs(most));
  const isOneSided = least > 0 || most < 0;
  if (!isOneSided || span === 0 || span >= visibleShare * Math.max(Math.abs(least), Math.abs(most))) return 0;
  const grid = 10 ** Math.floor(Math.log10(span));
  const size = Math.floor((nearest - span / 2) / grid) * grid;
  return size <= 0 ? 0 : size * Math.sign(most);
}
