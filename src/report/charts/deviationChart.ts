/** Which lines deviate most: lying bars, the worst on top. */
import type { ChartTexts } from "../../messages/reportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type { LayoutRow, Quantity, SheetLayout } from "../layout.ts";
import { textCell } from "../statement/cells.ts";
import { shownDecimals } from "./chartRows.ts";
import { hasRoomForBars, withSurplusBars, type SurplusBar } from "./surplusBars.ts";

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
const key = "chart-deviations";

interface Deviation {
  readonly row: LayoutRow;
  readonly value: number;
  readonly quantity: Quantity;
}

/** The sheet with a chart of its deviations below everything else; as it is where there is nothing to see. */
export function withDeviationChart(sheet: SheetLayout, shown: DeviationChart, texts: ChartTexts): SheetLayout {
  const deviations = deviationsOf(sheet, shown.column);
  if (!hasRoomForBars(sheet) || deviations.filter(({ value }) => value !== 0).length < fewestLines) return sheet;
  const sorted = [...deviations].sort((a, b) => a.value - b.value);
  const { bars, others } = chosenBars(sorted);
  return withSurplusBars(
    sheet,
    {
      ...shown,
      key,
      title: titleOf(sorted, shown, texts),
      quantity: (sorted[0] as Deviation).quantity,
      bars: [
        ...bars.map((bar) => barOf(bar, shown.column)),
        ...(others.length === 0 ? [] : [othersBar(others, shown.column, texts)]),
      ],
    },
    texts,
  );
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

function barOf({ row, value }: Deviation, column: string): SurplusBar {
  const label = row.cells.label;
  return {
    key: `#${key}:${row.key}`,
    label: { ...textCell(String(label?.value ?? "")), formula: { op: "cell", at: { row: row.key, column: "label" } } },
    value,
    of: [{ row: row.key, column }],
  };
}

/** The rest as one bar: what they come to together. */
function othersBar(others: readonly Deviation[], column: string, texts: ChartTexts): SurplusBar {
  return {
    key: `#${key}-others`,
    label: textCell(texts.others(others.length)),
    value: exactSum(others.map(({ value }) => value)),
    of: others.map(({ row }) => ({ row: row.key, column })),
  };
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
