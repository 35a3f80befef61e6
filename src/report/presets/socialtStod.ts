import { defaultPreset } from "./default.ts";
import { statementReports } from "./slots.ts";
import type { Preset } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

/** Net costs above zero, the budget first; tables with a row per measure keep their years in columns. */
export const socialtStodPreset: Preset = {
  ...defaultPreset,
  id: "socialt-stod",
  arrangements: [
    {
      reports: statementReports,
      when: "any",
      groups: [
        {
          heading: "period",
          slots: [
            toDate("budget", "budgetCommaNet"),
            toDate("actual", "operationNet"),
            toDate("deviation", "deviation", { isComputed: true }),
          ],
        },
        {
          heading: "year",
          slots: [
            fullYear("budget", "budgetCommaNet"),
            fullYear("forecast", "forecastCommaNet"),
            fullYear("actual", "operationNet"),
            fullYear("deviation", "deviation", { isComputed: true }),
          ],
        },
      ],
      total: "sum",
    },
  ],
  keepsCorner: true,
  unit: "tkr",
  decimals: { kr: 0, tkr: 0, mnkr: 1 },
  signs: "cost-positive",
};
