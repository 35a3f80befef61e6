import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { backtestOf, forecastLines, settledMonth, uncertaintyOf } from "../../../src/analysis/forecast/index.ts";
import { accuracyOf } from "../../../src/analysis/forecast/index.ts";
import type { MonthSeries } from "../../../src/domain/monthSeries.ts";
import { monthLine, times } from "../../support/monthLines.ts";

const cut = { year: 2024, month: 4 };
const heating = [20, 18, 15, 10, 5, 2, 1, 1, 4, 8, 14, 18];
const grown = (figures: readonly number[], factor: number): number[] => figures.map((figure) => figure * factor);

/** Years of the same seasons at levels that the budget did not foresee. */
const seasonal = (key: string, levels: readonly number[]): MonthSeries =>
  monthLine(
    key,
    Object.fromEntries(
      levels.map((level, at) => [
        2025 - levels.length + at,
        { actual: at === levels.length - 1 ? grown(heating, level).slice(0, 4) : grown(heating, level), budget: 10 },
      ]),
    ),
  );

const valueOf = (line: MonthSeries, lines: readonly MonthSeries[] = [line]): number => {
  const result = forecastLines("best-by-backtest", lines, cut)[lines.indexOf(line)];
  return result?.ok === true ? result.value.value / 100 : NaN;
};

describe("the best forecast", () => {
  test("follows the seasons where these have held", () => {
    const line = seasonal("Uppvärmning", [1, 1.3, 0.9, 1.2, 1.1]);
    expect(valueOf(line)).toBeCloseTo(116 * 1.1, 0);
  });

  test("follows the budget where the months tell nothing", () => {
    const erratic = (start: number): (number | null)[] =>
      Array.from({ length: 12 }, (_, at) => ((at * 7 + start) % 12 === 0 ? 1200 : 0));
    const line = monthLine("Bidrag", {
      2021: { actual: erratic(1), budget: 100 },
      2022: { actual: erratic(5), budget: 100 },
      2023: { actual: erratic(9), budget: 100 },
      2024: { actual: erratic(3).slice(0, 4), budget: 100 },
    });
    expect(Math.abs(valueOf(line) - 1200)).toBeLessThan(60);
  });

  test("says how it is weighed, all weights together 1", () => {
    const [result] = forecastLines("best-by-backtest", [seasonal("A", [1, 1.3, 0.9, 1.2, 1.1])], cut);
    const basis = result?.ok === true ? result.value.basis : null;
    const weights = basis?.method === "best-by-backtest" ? basis.weights : [];
    expect(weights[0]?.method).toMatch(/share$/);
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  const lineOf = fc
    .array(fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 12, maxLength: 12 }), {
      minLength: 4,
      maxLength: 4,
    })
    .map((years) =>
      monthLine("x", Object.fromEntries(years.map((actual, at) => [2021 + at, { actual, budget: 4_000 }]))),
    );

  test("neither unit, sign nor order of the lines matters", () => {
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 2, maxLength: 5 }), (drawn) => {
        const lines = drawn.map((line, at) => ({ ...line, key: String(at) }));
        const plain = lines.map((line) => valueOf(line, lines));
        const close = (values: readonly number[], factor: number): void => {
          values.forEach((value, at) => {
            expect(Math.abs(value / factor - (plain[at] ?? NaN))).toBeLessThan(0.5);
          });
        };
        const thousands = lines.map((line) => times(line, 1000));
        close(
          thousands.map((line) => valueOf(line, thousands)),
          1000,
        );
        const costs = lines.map((line) => times(line, -1));
        close(
          costs.map((line) => valueOf(line, costs)),
          -1,
        );
        const reversed = [...lines].reverse();
        close(
          lines.map((line) => valueOf(line, reversed)),
          1,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe("the month that is settled", () => {
  const budget = 100;
  const settled = (actual: readonly (number | null)[], month = actual.length): number =>
    settledMonth(monthLine("Köp", { 2024: { actual, budget } }), { year: 2024, month });

  test("is the last where every month holds something", () => {
    expect(settled([90, 110, 95, 100])).toBe(4);
  });

  test("lies before a month that waits for its invoices", () => {
    expect(settled([90, 110, 95, 0])).toBe(3);
    expect(settled([90, 110, 0, 0])).toBe(2);
    expect(settled([90, 110, null, 100])).toBe(2);
  });

  test("is the last again where what was late has come", () => {
    expect(settled([90, 110, 0, 210])).toBe(4);
    expect(settled([0, 0, 300, 100])).toBe(4);
  });

  test("is the last where nothing was to come", () => {
    const quarterly = monthLine("Hyra", {
      2024: { actual: [300, 0, 0, 300, 0, 0], budget: [300, 0, 0, 300, 0, 0, 300, 0, 0, 300, 0, 0] },
    });
    expect(settledMonth(quarterly, { year: 2024, month: 6 })).toBe(6);
  });
});

describe("earlier years forecast in retrospect", () => {
  const line = seasonal("A", [1, 1.5, 1, 1.2]);

  test("each from what was known then", () => {
    const [misses = []] = backtestOf("seasonal-share", [line], cut);
    expect(misses.map(({ year }) => year)).toEqual([2022, 2023]);
    for (const { forecast, outcome } of misses) expect(forecast / outcome).toBeCloseTo(1, 6);
  });

  test("mean miss, share and bias by hand", () => {
    expect(accuracyOf([])).toBeNull();
    expect(
      accuracyOf([
        { forecast: -90, outcome: -100 },
        { forecast: -330, outcome: -300 },
      ]),
    ).toEqual({ meanAbsoluteError: 20, wape: 0.1, bias: -0.05, count: 2 });
  });
});

describe("how far off a forecast may be", () => {
  const forecastOf = (lines: readonly MonthSeries[]): number[] =>
    forecastLines("budget-holds", lines, cut).map((result) => (result.ok ? result.value.value : NaN));

  test("with two closed years: the span of their misses, said as such", () => {
    const line = monthLine("A", {
      2022: { actual: 11, budget: 10 },
      2023: { actual: 9.5, budget: 10 },
      2024: { actual: [10, 10, 10, 10], budget: 10 },
    });
    const [range] = uncertaintyOf("budget-holds", [line], cut, forecastOf([line]));
    expect(range).toEqual({ kind: "span", low: 11_400, high: 13_200, years: 2 });
  });

  test("with three: an interval around the forecast, wider where the line has missed more", () => {
    const wild = (key: string, swing: number): MonthSeries =>
      monthLine(key, {
        2021: { actual: 10 + swing, budget: 10 },
        2022: { actual: 10 - swing, budget: 10 },
        2023: { actual: 10 + swing / 2, budget: 10 },
        2024: { actual: [10, 10, 10, 10], budget: 10 },
      });
    const lines = [wild("lugn", 0.1), wild("orolig", 2)];
    const [calm, restless] = uncertaintyOf("budget-holds", lines, cut, forecastOf(lines));
    expect([calm?.kind, restless?.kind]).toEqual(["interval", "interval"]);
    const width = (range: typeof calm): number => (range ? range.high - range.low : NaN);
    expect(width(restless)).toBeGreaterThan(2 * width(calm));
    expect(((calm?.high ?? 0) + (calm?.low ?? 0)) / 2).toBe(12_000);
  });

  test("none without an earlier year", () => {
    const line = monthLine("A", { 2024: { actual: [10], budget: 10 } });
    expect(uncertaintyOf("budget-holds", [line], cut, forecastOf([line]))).toEqual([null]);
  });

  test("four outcomes of five fall inside, over many lines drawn alike", () => {
    let seed = 7;
    const drawn = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    const lines = Array.from({ length: 300 }, (_, at) =>
      monthLine(
        String(at),
        Object.fromEntries(
          [2020, 2021, 2022, 2023, 2024].map((year) => [year, { actual: 100 * (0.9 + 0.2 * drawn()), budget: 100 }]),
        ),
      ),
    );
    const ranges = uncertaintyOf("budget-holds", lines, cut, forecastOf(lines));
    const inside = lines.filter((line, at) => {
      const outcome = (line.years.at(-1)?.actual[0] ?? 0) * 12;
      const range = ranges[at];
      return range !== null && range !== undefined && outcome >= range.low && outcome <= range.high;
    });
    expect(inside.length / lines.length).toBeGreaterThan(0.72);
    expect(inside.length / lines.length).toBeLessThan(0.88);
  });
});
