/** The chart of a sheet of months. */
import { withMonthsChart, type ChartMonth } from "../charts/monthsChart.ts";
import type { SheetInput } from "../input.ts";
import type { SheetLayout } from "../layout.ts";
import { monthColumn } from "./monthFigures.ts";
import { months, namedYear, type MonthPlan } from "./monthPlan.ts";
import type { MonthRow } from "./monthRows.ts";

/** The sheet with the chart of the row that sums it up; as it is where there is none. */
export function withChartOfMonths(
  sheet: SheetLayout,
  plan: MonthPlan,
  total: MonthRow | undefined,
  { texts }: SheetInput,
): SheetLayout {
  if (!total) return sheet;
  const at = (key: string) => (total.figures.has(key) ? { row: total.key, column: key } : null);
  const shown = months.map((month): ChartMonth => {
    const actual = month <= plan.booked ? at(monthColumn("actual", month)) : null;
    return {
      month,
      actual,
      budget: at(monthColumn("budget", month)),
      forecast: actual ?? at(monthColumn("forecast", month)),
    };
  });
  const isForecast = shown.some(({ actual, forecast }) => actual === null && forecast !== null);
  const withForecast = shown.map((month) => (isForecast ? month : { ...month, forecast: null }));
  const hasPlan = withForecast.every(({ budget }) => budget !== null) || isForecast;
  const measure = texts.monthFollowUp.chartOf(total.label, namedYear(plan));
  return withMonthsChart(
    sheet,
    {
      months: hasPlan ? withForecast : withForecast.filter(({ actual }) => actual !== null),
      measure,
      moreIsBetter: plan.turn === 1,
    },
    texts.chart,
  );
}
