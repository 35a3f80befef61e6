/** What a person has chosen, between the pane and where it is remembered: the language on the machine, the rest in the workbook. */
import { presetIds } from "../../domain/preset.ts";
import { reportTheme } from "../../report/reportTheme.ts";
import { deviationThresholdSettings, readDeviationThresholds } from "../../rules/deviationThresholds.ts";
import { defaultPaneSettings } from "../session.ts";
import type { PaneSettings } from "../session.ts";
import { localChoice } from "./officeHelpers.ts";

/** The settings that a workbook remembers, and the machine's language. */
export function settingsFrom(stored: Readonly<Record<string, string>>): PaneSettings {
  const language = (["auto", "sv", "en"] as const).find((one) => one === localChoice("language"));
  const unit = (["source", "kr", "tkr", "mnkr"] as const).find((one) => one === stored["unit"]);
  const preset = presetIds.find((one) => one === stored["preset"]);
  return {
    language: language ?? defaultPaneSettings.language,
    unit: unit ?? defaultPaneSettings.unit,
    preset: preset ?? defaultPaneSettings.preset,
    theme: reportTheme(stored),
    thresholds: readDeviationThresholds(stored),
  };
}

/** What of the settings the workbook keeps: the language is the user's own. */
export function settingsToKeep({ unit, preset, theme, thresholds }: PaneSettings): Record<string, string> {
  return { unit, preset, font: theme.font, accent: theme.accent ?? "", ...deviationThresholdSettings(thresholds) };
}
