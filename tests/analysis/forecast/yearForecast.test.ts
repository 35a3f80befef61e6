import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  eventSums,
  periodOf,
  phasedBudget,
  yearForecast,
  type ForecastChoices,
  type KnownEvent,
} from "../../../src/analysis/forecast/index.ts";
import { ore, toOre, type Ore } from "../../../src/domain/money.ts";
import { monthLine } from "../../support/monthLines.ts";

const kronor = (value: number): Ore => toOre(value, "kr");
const cut = { year: 2024, month: 8 };
const until = (month: number, each: number): number[] => new Array<number>(month).fill(each);

const nursery = monthLine("forskola", {
  2022: { actual: -90, budget: -88 },
  2023: { actual: -100, budget: -95 },
  2024: { actual: until(8, -110), budget: -100 },
});
const snow = monthLine("sno", { 2024: { actual: until(8, -10), budget: -12 } });
const lines = [nursery, snow];
const plain: ForecastChoices = { method: "remaining-budget", lines: new Map(), previous: new Map(), events: [] };

const event = (more: Partial<KnownEvent>): KnownEvent => ({
  kind: "oneOff",
  text: "",
  line: null,
  thisYear: kronor(0),
  fullYear: null,
  isSecured: true,
  ...more,
});

describe("the year of every line", () => {
  test("by the method of all, with what the rest of the year has to be", () => {
    const { lines: made, total } = yearForecast(lines, cut, plain);
    expect(made.map(({ value }) => value)).toEqual([kronor(-1280), kronor(-128)]);
    expect(made[0]?.pace).toEqual({ soFar: kronor(-110), rest: kronor(-100), months: 4 });
    expect(total).toMatchObject({ booked: kronor(-960), budget: kronor(-1344), final: kronor(-1408), refused: 0 });
  });

  test("by another method for one line, or by one's own figure with a comment", () => {
    const choices: ForecastChoices = {
      ...plain,
      lines: new Map([
        ["forskola", { method: "run-rate", manual: null, comment: "" }],
        ["sno", { method: null, manual: kronor(-200), comment: "Ny plogbil" }],
      ]),
    };
    const { lines: made } = yearForecast(lines, cut, choices);
    expect(made.map(({ method, value }) => [method, value])).toEqual([
      ["run-rate", kronor(-1320)],
      ["manual", kronor(-200)],
    ]);
    expect(made[1]?.comment).toBe("Ny plogbil");
  });

  test("a method that refuses leaves the line without, and the total says how many", () => {
    const { lines: made, total } = yearForecast(lines, cut, { ...plain, method: "multi-year-share" });
    expect(made.map(({ value }) => value)).toEqual([kronor(-1320), null]);
    expect(total).toMatchObject({ final: kronor(-1320), refused: 1 });
    const refusal = made[1]?.outcomes.find(({ method }) => method === "multi-year-share")?.result;
    expect(refusal).toEqual({ ok: false, refusal: { reason: "no-earlier-year" } });
  });

  test("how each method did in earlier years, per line and for the sum", () => {
    const { lines: made, total } = yearForecast(lines, cut, plain);
    const holds = made[0]?.outcomes.find(({ method }) => method === "budget-holds")?.accuracy;
    // 1 056 and 1 140 for 1 080 and 1 200.
    expect(holds?.meanAbsoluteError).toBe(kronor(42));
    expect(holds?.bias).toBeCloseTo(84 / 2280);
    expect(total.accuracies.get("budget-holds")?.count).toBe(2);
    expect(made[1]?.outcomes.every(({ accuracy }) => accuracy === null)).toBe(true);
  });

  test("a line whose invoices are late is judged by the months that are settled", () => {
    const late = monthLine("kop", { 2024: { actual: [...until(6, -10), 0, 0], budget: -10 } });
    const [line] = yearForecast([late], cut, plain).lines;
    expect(line).toMatchObject({ month: 6, value: kronor(-120) });
  });
});

describe("known events", () => {
  const events: readonly KnownEvent[] = [
    event({ kind: "salaryRevision", line: "forskola", thisYear: kronor(-30) }),
    event({ kind: "measure", line: "forskola", thisYear: kronor(50), fullYear: kronor(150) }),
    event({ kind: "measure", thisYear: kronor(20), isSecured: false }),
    event({ kind: "risk", thisYear: kronor(-70) }),
    event({ kind: "stateGrant", thisYear: kronor(5) }),
  ];

  test("stand on top of the method: what is expected and secured counts, risk and hope stand beside", () => {
    const { lines: made, total } = yearForecast(lines, cut, { ...plain, events });
    expect(made[0]).toMatchObject({ value: kronor(-1280), final: kronor(-1260) });
    expect(total).toMatchObject({ beforeMeasures: kronor(-1433), final: kronor(-1383) });
    expect(total.events).toEqual({
      expected: kronor(-25),
      secured: kronor(50),
      unsecured: kronor(20),
      risk: kronor(-70),
      opportunity: 0,
    });
  });

  test("of all lines, of one, and of none in particular", () => {
    expect(eventSums(events).expected).toBe(kronor(-25));
    expect(eventSums(events, "forskola").expected).toBe(kronor(-30));
    expect(eventSums(events, null).expected).toBe(kronor(5));
  });

  test("move the range with the forecast", () => {
    const four = monthLine("a", {
      2021: { actual: -10, budget: -11 },
      2022: { actual: -10, budget: -9 },
      2023: { actual: -10, budget: -12 },
      2024: { actual: until(8, -10), budget: -10 },
    });
    const range = (moved: readonly KnownEvent[]): number =>
      yearForecast([four], cut, { ...plain, events: moved }).lines[0]?.uncertainty?.low ?? NaN;
    expect(range([event({ line: "a", thisYear: kronor(-7) })])).toBe(range([]) + kronor(-7));
  });
});

describe("how far the year has come", () => {
  test("is the last month in which more than a few lines are booked", () => {
    const ahead = monthLine("hyra", { 2024: { actual: until(9, -1) } });
    expect(periodOf([nursery, snow, ahead])).toEqual({ year: 2024, month: 8 });
    const late = monthLine("placeringar", { 2024: { actual: until(6, -500) } });
    expect(periodOf([nursery, snow, late])).toEqual({ year: 2024, month: 8 });
    expect(periodOf([monthLine("tom", { 2024: { budget: 5 } })])).toBeNull();
  });

  test("is judged by what lines are parts of, however many those are", () => {
    const ends: Readonly<Record<string, number>> = { a: 9, b: 8, c: 8, d: 8, e: 8, f: 8, alone: 9 };
    const lines = Object.entries(ends).map(([key, end]) => monthLine(key, { 2024: { actual: until(end, -1) } }));
    expect(periodOf(lines)).toEqual({ year: 2024, month: 8 });
    const inSections = lines.map((line) => ({ ...line, section: line.key === "alone" ? "two" : "one" }));
    expect(periodOf(inSections)).toEqual({ year: 2024, month: 9 });
  });
});

describe("a phased budget", () => {
  const months = (line = nursery, profile: Parameters<typeof phasedBudget>[3] = "history"): readonly number[] => {
    const result = phasedBudget(line, 2024, kronor(-1200), profile);
    return result.ok ? result.value.map((month) => month / 100) : [];
  };

  test("follows earlier years, twelfths, quarters or the school year", () => {
    expect(months()).toEqual(new Array<number>(12).fill(-100));
    expect(months(nursery, "quarters")).toEqual([-300, 0, 0, -300, 0, 0, -300, 0, 0, -300, 0, 0]);
    expect(months(nursery, "schoolYear").slice(5, 8)).toEqual([-60, 0, -60]);
    expect(phasedBudget(snow, 2024, kronor(-1), "history")).toEqual({
      ok: false,
      refusal: { reason: "no-earlier-year" },
    });
  });

  test("comes to the budget to the öre, whatever it is", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: -1e9, max: 1e9 }), (actual, budget) => {
        const line = monthLine("x", { 2023: { actual }, 2024: {} });
        for (const profile of ["history", "twelfths", "quarters", "schoolYear"] as const) {
          const result = phasedBudget(line, 2024, ore(budget), profile);
          if (result.ok) expect(result.value.reduce((sum, month) => sum + month, 0)).toBe(budget === 0 ? 0 : budget);
        }
      }),
      { numRuns: 200 },
    );
  });
});
