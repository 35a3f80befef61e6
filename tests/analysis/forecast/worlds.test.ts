/** What the methods reach on made-up municipalities. */
import { describe, expect, test } from "@jest/globals";
import { accuracyOf, forecastLines, uncertaintyOf } from "../../../src/analysis/forecast/index.ts";
import { outcomeOf } from "../../../src/analysis/forecast/yearSoFar.ts";
import type { ForecastMethodId } from "../../../src/domain/forecastMethod.ts";
import type { MonthSeries } from "../../../src/domain/monthSeries.ts";
import { drawnWorld, worldKinds } from "../../support/forecastWorlds.ts";

const simple: readonly ForecastMethodId[] = [
  "run-rate",
  "remaining-budget",
  "budget-holds",
  "seasonal-share",
  "multi-year-share",
];
const years = [2022, 2023, 2024];

function wape(method: ForecastMethodId, lines: readonly MonthSeries[], month: number): number {
  const outcomes = years.flatMap((year) =>
    forecastLines(method, lines, { year, month }).flatMap((result, at) => {
      const line = lines[at];
      const outcome = line && outcomeOf(line, year);
      return result.ok && typeof outcome === "number" ? [{ forecast: result.value.value, outcome }] : [];
    }),
  );
  return accuracyOf(outcomes)?.wape ?? NaN;
}

describe.each(worldKinds)("%s", (kind) => {
  const lines = drawnWorld(kind, 150, 11);

  test.each([2, 4, 8])(
    "weighed by back-test it is about as good as the best method that one could have chosen, month %d",
    (month) => {
      const best = Math.min(...simple.map((method) => wape(method, lines, month)));
      expect(wape("best-by-backtest", lines, month)).toBeLessThan(1.15 * best);
    },
  );

  test("outcomes fall inside the intervals about four times of five", () => {
    let [inside, all] = [0, 0];
    for (const month of [2, 4, 8]) {
      for (const year of [2023, 2024]) {
        const cut = { year, month };
        const forecasts = forecastLines("best-by-backtest", lines, cut);
        const values = forecasts.map((result) => (result.ok ? result.value.value : null));
        uncertaintyOf("best-by-backtest", lines, cut, values).forEach((range, at) => {
          const line = lines[at];
          const outcome = line && outcomeOf(line, year);
          if (range?.kind !== "interval" || typeof outcome !== "number") return;
          all++;
          if (outcome >= range.low && outcome <= range.high) inside++;
        });
      }
    }
    expect(all).toBe(900);
    expect(inside / all).toBeGreaterThan(0.72);
    expect(inside / all).toBeLessThan(0.88);
  });
});
