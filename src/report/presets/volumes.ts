/** Volumes: budget, forecast and their difference; amounts of money follow. */
import type { Arrangement } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

const other = { amount: "other" } as const;

export const ownVolumes: Arrangement = {
  reports: ["volumes"],
  when: "any",
  groups: [
    {
      heading: null,
      slots: [
        toDate("budget", "volumeBudgetToDate", other),
        toDate("actual", "volumeActual", other),
        fullYear("budget", "volumeBudget", other),
        fullYear("forecast", "volumeForecast", other),
        fullYear("actual", "volumeActual", other),
        fullYear("deviation", "volumeDeviation", { ...other, isComputed: true }),
        fullYear("deviation", null, { amount: "money" }),
      ],
    },
  ],
  total: "sum",
};
