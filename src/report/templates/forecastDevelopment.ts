import type { RecognisedColumn, RecognisedTable } from "../../recognise/table.ts";
import { statementSheet } from "../statement/sheet.ts";
import type { ReportTemplate } from "./template.ts";

/** Prognosutveckling: what was forecast of the same year each time, and what has changed since last. */
export const forecastDevelopment: ReportTemplate = {
  id: "forecast-development",
  kinds: ["operating-statement", "income-statement"],
  allows: hasForecastsOfSeveralMonths,
  sheetName: ({ forecastDevelopment: texts }) => texts.sheet,
  title: ({ forecastDevelopment: texts }) => texts.title,
  build: (input) => statementSheet("forecast-development", input, input.texts.forecastDevelopment),
};

/** Two or more forecasts of one year, or their deviations from the budget, made in different months. */
function hasForecastsOfSeveralMonths({ columns }: RecognisedTable): boolean {
  return (["forecast", "deviation"] as const).some((measure) => {
    const forecasts = columns.filter((column) => isForecast(column, measure));
    return forecasts.some(({ period, asOf }) =>
      forecasts.some((other) => other.period.year === period.year && other.asOf?.month !== asOf?.month),
    );
  });
}

function isForecast(column: RecognisedColumn, measure: "forecast" | "deviation"): boolean {
  const { component, unit, period, asOf } = column;
  return (
    column.measure === measure &&
    period.span === "fullYear" &&
    asOf !== null &&
    unit !== "percent" &&
    (component === null || component === "net")
  );
}
