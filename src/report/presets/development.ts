/** How the forecast of one year has changed: its budget, what was said each time, and the change since last. */
import type { Arrangement, ArrangedHeading, TotalWord } from "./preset.ts";
import { fullYear } from "./slots.ts";

/** Under a municipality's own words; null keeps the source's. */
export function developmentOf(
  words: Readonly<Record<"budget" | "forecast" | "deviation", ArrangedHeading | null>>,
  total: TotalWord,
  forecastIsDeviation = false,
): Arrangement {
  return {
    reports: ["forecast-development"],
    when: "any",
    groups: [
      { heading: null, slots: [fullYear("budget", words.budget)] },
      {
        heading: null,
        slots: [fullYear("forecast", words.forecast), fullYear("deviation", words.deviation)],
        repeats: "month",
      },
      { heading: null, slots: [fullYear("change", "changeSinceLast", { isComputed: true })] },
    ],
    total,
    isView: true,
    forecastIsDeviation,
  };
}

/** Each forecast has the source's own words: they say when it was made. */
export const ownDevelopment = developmentOf({ budget: "budgetOf", forecast: null, deviation: null }, "sum");
