import { describe, expect, test } from "@jest/globals";
import { forecastLines } from "../../../src/analysis/forecast/index.ts";
import type { ForecastResult } from "../../../src/analysis/forecast/index.ts";
import type { ForecastMethodId } from "../../../src/domain/forecastMethod.ts";
import type { MonthSeries } from "../../../src/domain/monthSeries.ts";
import { monthLine } from "../../support/monthLines.ts";

const cut = { year: 2024, month: 4 };
const summer = [100, 100, 100, 100, 100, 300, 300, 100, 100, 100, 100, 100];
const line = monthLine("Hemtjänst", {
  2022: { actual: [...summer].reverse(), budget: 120 },
  2023: { actual: summer, budget: 130 },
  2024: { actual: [110, 110, 110, 110], budget: 140 },
});

const only = (method: ForecastMethodId, of: MonthSeries = line, at = cut): ForecastResult =>
  forecastLines(method, [of], at)[0] as ForecastResult;
const kronor = (result: ForecastResult): number | string =>
  result.ok ? result.value.value / 100 : result.refusal.reason;

describe("each method by hand", () => {
  test.each<readonly [ForecastMethodId, number]>([
    ["remaining-budget", 440 + 8 * 140],
    ["run-rate", 440 * 3],
    ["seasonal-share", 440 / (400 / 1600)],
    ["multi-year-share", 440 / (400 / 1600)],
    ["budget-holds", 12 * 140],
    ["combined", (1560 + 1680) / 2],
  ])("%s", (method, expected) => {
    expect(kronor(only(method))).toBeCloseTo(expected, 2);
  });

  test("figures of later months are not looked at", () => {
    const later = monthLine("Hemtjänst", {
      2023: { actual: summer, budget: 130 },
      2024: { actual: 110, budget: 140 },
    });
    expect(kronor(only("run-rate", later))).toBe(1320);
    expect(kronor(only("seasonal-share", later))).toBe(1760);
  });

  test("a budget by month that ends where the booked months do says nothing of the year", () => {
    const partly = monthLine("Hemtjänst", { 2024: { actual: [110, 110, 110, 110], budget: [140, 140, 140, 140] } });
    expect(kronor(only("remaining-budget", partly))).toBe("no-budget");
    expect(kronor(only("budget-holds", partly))).toBe("no-budget");
    expect(kronor(only("run-rate", partly))).toBe(1320);
    const whole = monthLine("Kost", { 2024: { actual: [10, 10, 10, 10], budget: 20 } });
    expect(forecastLines("remaining-budget", [partly, whole], cut).map(kronor)).toEqual([440, 40 + 8 * 20]);
  });

  test("says what a figure rests on", () => {
    const result = only("multi-year-share");
    expect(result.ok && result.value.basis).toEqual({
      method: "multi-year-share",
      booked: 44_000,
      share: 0.25,
      years: 2,
    });
  });
});

describe("refusals", () => {
  const bare = monthLine("Ny verksamhet", { 2024: { actual: [5, 5, 5, 5] } });

  test.each<readonly [ForecastMethodId, string]>([
    ["remaining-budget", "no-budget"],
    ["budget-holds", "no-budget"],
    ["seasonal-share", "no-earlier-year"],
    ["multi-year-share", "no-earlier-year"],
    ["previous-forecast", "no-previous-forecast"],
    ["manual", "no-manual-figure"],
    ["combined", "nothing-to-combine"],
    ["best-by-backtest", "no-backtest"],
  ])("%s of a line with nothing behind it: %s", (method, reason) => {
    expect(kronor(only(method, bare))).toBe(reason);
  });

  test("one earlier year is no pattern of several", () => {
    const one = monthLine("A", { 2023: { actual: 1 }, 2024: { actual: [1, 1, 1, 1] } });
    const result = only("multi-year-share", one);
    expect(result).toEqual({ ok: false, refusal: { reason: "too-few-years", years: 1, needed: 2 } });
    expect(kronor(only("seasonal-share", one))).toBe(12);
  });

  test("a year that had booked almost nothing by now tells nothing", () => {
    const late = monthLine("Bidrag", {
      2023: { actual: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 999] },
      2024: { actual: [0, 0, 0, 7], budget: 100 },
    });
    expect(kronor(only("seasonal-share", late))).toBe("share-too-small");
  });

  test("before anything is booked, the budget is what there is", () => {
    const at = { year: 2024, month: 0 };
    expect(kronor(only("run-rate", line, at))).toBe("nothing-booked");
    expect(kronor(only("seasonal-share", line, at))).toBe("nothing-booked");
    expect(kronor(only("remaining-budget", line, at))).toBe(1680);
  });

  test("a year that the line does not have", () => {
    expect(kronor(only("budget-holds", line, { year: 2030, month: 3 }))).toBe("nothing-booked");
  });
});
