import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { ReportColumn } from "./columns.ts";
import type { PlannedForecast } from "./missingForecast.ts";

/** How the forecast that the report adds is made, or why there is none. */
export function forecastNotes(
  forecast: PlannedForecast,
  columns: readonly ReportColumn[],
  { forecasts }: StatementTexts,
): string[] {
  if (forecast === null) return [];
  if (forecast.is === "refused") return [forecasts.refused(forecast.method, forecast.reason)];
  const isShown = columns.some(({ content }) => content.kind === "forecast");
  return isShown ? [forecasts.added(forecast.content.method, forecast.content.months)] : [];
}
