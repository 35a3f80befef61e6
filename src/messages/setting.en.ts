import type { SettingTexts } from "./settingTexts.ts";

/** Thresholds among the settings, in English. */
export const settingEn: SettingTexts = {
  deviations: "Large deviations",
  deviationsHelp:
    "The check notes lines that are further from their budget than both limits. They are kept in the workbook and hold for everyone who opens it.",
  amount: "Limit in kronor",
  amountHelp: "Such as 500,000 or 500 tkr. Blank is Avvika’s own: a hundredth of the table’s budget.",
  kronor: "SEK",
  percent: "Limit in per cent of the budget",
  percentHelp: "Such as 5 or 2.5. Blank is Avvika’s own: 10 per cent.",
  percentSign: "%",
  own: "Avvika’s",
  noAmount: "Enter an amount of 0 or more, such as 500,000 or 500 tkr.",
  noPercent: "Enter a percentage from 0 to 1,000, such as 2.5.",
  reset: "Reset all settings",
  isReset: "The settings are Avvika’s own again.",
};
