import type { SavedForecast } from "../../analysis/forecast/index.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { VolumesOf } from "../volumes/lineVolumes.ts";

/** What closed years came to: by what was forecast (`SavedForecast.source`), by year, by the label of the line. */
export type Outcomes = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, Ore>>>;

/** What a sheet of saved forecasts is made from. */
export interface SavedSheetInput {
  /** Oldest first. */
  readonly forecasts: readonly SavedForecast[];
  readonly outcomes: Outcomes;
  /** null keeps the one that the latest forecast was saved in. */
  readonly unit: MoneyUnit | null;
  /** What is counted of an activity, by the workbook's tables of volumes as they are now. */
  readonly volumesOf: VolumesOf;
  readonly texts: ReportTexts;
}
