import type { SettingTexts } from "./settingTexts.ts";

/** Thresholds among the settings, in English. */
export const settingEn: SettingTexts = {
  deviations: "Large deviations",
  deviationsHelp:
    "The check notes lines that are further from their budget than both limits. They are kept in the workbook and apply to everyone who opens it.",
  amount: "Limit in kronor",
  amountHelp: "For example 500,000 or 500\u00a0tkr. Blank is Avvika's own: a hundredth of the table's budget.",
  kronor: "kr",
  percent: "Limit in per cent of the budget",
  percentHelp: "For example 5 or 2.5. Blank is Avvika's own: 10\u00a0per\u00a0cent.",
  percentSign: "%",
  own: "Avvika's own",
  noAmount: "Enter an amount of 0 or more, for example 500,000 or 500\u00a0tkr.",
  noPercent: "Enter a percentage from 0 to 1,000, for example 2.5.",
  reset: "Reset all settings",
  isReset: "The settings are Avvika's own again.",
};
