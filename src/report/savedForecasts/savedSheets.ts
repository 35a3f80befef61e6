/** Report sheets that are made of what has been saved, and of no table. */
import type { SavedForecast } from "../../analysis/forecast/index.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { ReportId, SheetLayout } from "../layout.ts";
import { developingForecasts, developmentKey, developmentSheet } from "./developmentSheet.ts";
import { bridgedForecast, savedBridge, savedBridgeKey } from "./savedBridge.ts";
import type { SavedSheetInput } from "./savedSheetInput.ts";

interface SavedSheet {
  readonly report: ReportId;
  readonly key: string;
  readonly sheetName: (texts: ReportTexts) => string;
  readonly allows: (forecasts: readonly SavedForecast[]) => boolean;
  readonly build: (input: SavedSheetInput) => SheetLayout;
}

export const savedSheets: readonly SavedSheet[] = [
  {
    report: "forecast-development",
    key: developmentKey,
    sheetName: ({ savedDevelopment }) => savedDevelopment.sheet,
    allows: (forecasts) => developingForecasts(forecasts).length > 0,
    build: developmentSheet,
  },
  {
    report: "forecast-bridge",
    key: savedBridgeKey,
    sheetName: ({ savedBridge: words }) => words.sheet,
    allows: (forecasts) => bridgedForecast(forecasts) !== null,
    build: savedBridge,
  },
];
