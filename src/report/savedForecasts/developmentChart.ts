/** What each forecast of a year came to against its budget: a bar each, the first on top. */
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { ForecastMoment } from "../../messages/savedForecastTexts.ts";
import { shownDecimals } from "../charts/chartRows.ts";
import { withSurplusBars, type SurplusBar } from "../charts/surplusBars.ts";
import type { CellAddress, LayoutCell, Quantity, SheetLayout } from "../layout.ts";
import { textCell } from "../statement/cells.ts";

const key = "chart-development";

/** A forecast's deviation from the budget, in a cell of the sheet. */
export interface ForecastDeviation {
  /** 1 to 12. */
  readonly month: number;
  readonly value: number;
  readonly quantity: Quantity;
  readonly at: CellAddress;
  /** Heads the column that it stands in. */
  readonly heading: CellAddress;
}

/** The sheet with the chart below everything else. */
export function withDevelopmentChart(
  sheet: SheetLayout,
  year: number,
  deviations: readonly ForecastDeviation[],
  { savedDevelopment: words, chart: texts }: ReportTexts,
): SheetLayout {
  const [first, last] = [deviations[0], deviations.at(-1)];
  if (!first || !last) return sheet;
  const said = ({ month, value, quantity }: ForecastDeviation): ForecastMoment => ({
    month,
    amount: texts.amount(Math.abs(value), shownDecimals(quantity), sheet.unit),
    side: value === 0 ? "none" : value > 0 ? "surplus" : "deficit",
  });
  const bars = deviations.map(({ month, value, at, heading }): SurplusBar => {
    const label: LayoutCell = { ...textCell(words.forecast(month)), formula: { op: "cell", at: heading } };
    return { key: `#${key}-${String(month)}`, label, value, of: [at] };
  });
  return withSurplusBars(
    sheet,
    {
      key,
      title: words.chartTitle(said(first), said(last)),
      measure: words.chartMeasure(year),
      unit: sheet.unit,
      quantity: first.quantity,
      bars,
    },
    texts,
  );
}
