/** The forecast of a year as an economist works with it: every line by a method or by her own figure, what is known on top, and how far off it may be. */
import { forecastMethods, type ForecastMethodId } from "../../domain/forecastMethod.ts";
import { monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type Ore } from "../../domain/money.ts";
import { accuracyOf, type Accuracy } from "./accuracy.ts";
import { bestByBacktest } from "./bestByBacktest.ts";
import type { ForecastResult } from "./forecast.ts";
import { lineMethods } from "./forecastLines.ts";
import { backtestOf, uncertaintyOf, type Uncertainty } from "./interval.ts";
import { eventSums, type EventSums, type KnownEvent } from "./knownEvents.ts";
import { settledMonth } from "./settledMonth.ts";
import { isBudgetOpen, yearSoFar, type Cut, type YearSoFar } from "./yearSoFar.ts";
import { refuse } from "../../domain/result.ts";

/** What somebody has chosen for a line. */
export interface LineChoice {
  /** null is the method of all lines. */
  readonly method: ForecastMethodId | null;
  readonly manual: Ore | null;
  readonly comment: string;
}

export interface ForecastChoices {
  readonly method: ForecastMethodId;
  /** By key of the line. */
  readonly lines: ReadonlyMap<string, LineChoice>;
  readonly previous: ReadonlyMap<string, Ore>;
  readonly events: readonly KnownEvent[];
}

/** A way to the year's figure, with how it did in earlier years. */
export interface MethodOutcome {
  readonly method: ForecastMethodId;
  readonly result: ForecastResult;
  /** null where no earlier year tells. */
  readonly accuracy: Accuracy | null;
}

export interface ForecastLine {
  readonly key: string;
  readonly label: string;
  readonly comment: string;
  /** Months that count as booked, which for late lines are fewer than the period's. */
  readonly month: number;
  readonly booked: Ore;
  readonly budget: Ore | null;
  /** The method in force. */
  readonly method: ForecastMethodId;
  /** By every method, in their order. */
  readonly outcomes: readonly MethodOutcome[];
  /** By the method alone; null where it refuses. */
  readonly value: Ore | null;
  readonly events: EventSums;
  /** What of the events counts: what is expected, and the measures that are secured. */
  readonly onTop: Ore;
  /** With that. */
  readonly final: Ore | null;
  /** The forecast less the budget: + is surplus. null where either is missing. */
  readonly deviation: Ore | null;
  readonly uncertainty: Uncertainty | null;
  readonly pace: Pace | null;
}

/** What a month has come to so far, and what the rest of the year would have to come to. */
export interface Pace {
  readonly soFar: Ore;
  readonly rest: Ore;
  /** Months that are left. */
  readonly months: number;
}

export interface YearForecast {
  readonly cut: Cut;
  readonly lines: readonly ForecastLine[];
  readonly total: ForecastTotal;
}

/** All lines together. */
export interface ForecastTotal {
  readonly booked: Ore;
  readonly budget: Ore | null;
  /** Before measures, and after those that are secured; null where no line has a forecast. */
  readonly beforeMeasures: Ore | null;
  readonly final: Ore | null;
  readonly deviation: Ore | null;
  readonly events: EventSums;
  /** Lines that their method refuses. */
  readonly refused: number;
  /** By every method: the error of all lines together in earlier years. */
  readonly accuracies: ReadonlyMap<ForecastMethodId, Accuracy | null>;
  readonly pace: Pace | null;
}

/** Methods that earlier years can tell of: the others rest on what somebody said. */
const tested = forecastMethods.filter((method) => method !== "manual" && method !== "previous-forecast");

/** Every line's year. Lines of which nothing is known this year are left out. */
export function yearForecast(all: readonly MonthSeries[], cut: Cut, choices: ForecastChoices): YearForecast {
  const isOpen = isBudgetOpen(all, cut);
  const known = all.flatMap((line) => {
    const month = settledMonth(line, cut);
    const soFar = yearSoFar(line, { ...cut, month });
    return soFar ? [{ line, soFar: isOpen ? { ...soFar, budget: null } : soFar }] : [];
  });
  const lines = known.map(({ line }) => line);
  const best = bestByBacktest(lines, cut);
  const misses = new Map(tested.map((method) => [method, backtestOf(method, lines, cut)] as const));
  const made = known.map(({ line, soFar }, at) =>
    lineOf(line, soFar, best[at] ?? refuse({ reason: "no-backtest" }), misses, at, choices),
  );
  const uncertain = uncertainties(made, lines, cut);
  const withRange = made.map((line, at): ForecastLine => ({ ...line, uncertainty: uncertain[at] ?? null }));
  return { cut, lines: withRange, total: totalOf(withRange, misses, cut, choices.events) };
}

type Misses = ReadonlyMap<ForecastMethodId, ReturnType<typeof backtestOf>>;

function lineOf(
  line: MonthSeries,
  soFar: YearSoFar,
  best: ForecastResult,
  misses: Misses,
  at: number,
  choices: ForecastChoices,
): ForecastLine {
  const choice = choices.lines.get(line.key);
  const asked: YearSoFar = {
    ...soFar,
    manual: choice?.manual ?? null,
    previousForecast: choices.previous.get(line.key) ?? null,
  };
  const outcomes = forecastMethods.map((method): MethodOutcome => ({
    method,
    result: method === "best-by-backtest" ? best : lineMethods[method](asked),
    accuracy: accuracyOf(misses.get(method)?.[at] ?? []),
  }));
  const method = choice?.manual != null ? "manual" : (choice?.method ?? choices.method);
  const result = outcomes.find((one) => one.method === method)?.result;
  const value = result?.ok === true ? result.value.value : null;
  const events = eventSums(choices.events, line.key);
  const onTop = ore(events.expected + events.secured);
  const final = value === null ? null : ore(value + onTop);
  return {
    key: line.key,
    label: line.label,
    comment: choice?.comment ?? "",
    month: soFar.month,
    booked: soFar.actual,
    budget: soFar.budget?.year ?? null,
    method,
    outcomes,
    value,
    events,
    onTop,
    final,
    deviation: difference(final, soFar.budget?.year ?? null),
    uncertainty: null,
    pace: paceOf(soFar.actual, final, soFar.month),
  };
}

/** The ranges of all lines, each by its own method among all lines forecast by that method. */
function uncertainties(made: readonly ForecastLine[], lines: readonly MonthSeries[], cut: Cut): (Uncertainty | null)[] {
  const methods = new Set(made.map(({ method }) => method));
  const ranges = new Map(
    [...methods].map((method) => {
      const values = made.map((line) => (line.method === method ? line.value : null));
      return [method, uncertaintyOf(method, lines, cut, values)] as const;
    }),
  );
  return made.map(({ method, value, final }, at) => {
    const range = ranges.get(method)?.[at];
    if (!range || value === null || final === null) return null;
    // What is known on top moves the forecast and its range alike.
    const moved = final - value;
    return { ...range, low: ore(range.low + moved), high: ore(range.high + moved) };
  });
}

function totalOf(
  lines: readonly ForecastLine[],
  misses: Misses,
  cut: Cut,
  events: readonly KnownEvent[],
): ForecastTotal {
  const known = lines.filter(({ value }) => value !== null);
  const sum = (of: (line: ForecastLine) => number | null): Ore =>
    ore(lines.reduce((total, line) => total + (of(line) ?? 0), 0));
  const all = eventSums(events);
  const isNone = known.length === 0;
  const before = isNone ? null : ore(sum(({ value }) => value) + all.expected);
  const final = before === null ? null : ore(before + all.secured);
  const booked = sum((line) => line.booked);
  const budget = lines.some((line) => line.budget !== null) ? sum((line) => line.budget) : null;
  return {
    booked,
    budget,
    beforeMeasures: before,
    final,
    // Without a forecast of every line the sum is not one of the budget's lines.
    deviation: known.length === lines.length ? difference(final, budget) : null,
    events: all,
    refused: lines.length - known.length,
    accuracies: new Map(tested.map((method) => [method, accuracyOfTotal(misses.get(method) ?? [])] as const)),
    pace: paceOf(booked, final, cut.month),
  };
}

/** Lines miss in different directions: what counts for the whole is the miss of their sum, year by year. */
function accuracyOfTotal(misses: ReturnType<typeof backtestOf>): Accuracy | null {
  const years = new Map<number, { forecast: number; outcome: number }>();
  for (const { year, forecast, outcome } of misses.flat()) {
    const sums = years.get(year) ?? { forecast: 0, outcome: 0 };
    years.set(year, { forecast: sums.forecast + forecast, outcome: sums.outcome + outcome });
  }
  return accuracyOf([...years.values()]);
}

function difference(one: Ore | null, other: Ore | null): Ore | null {
  return one === null || other === null ? null : ore(one - other);
}

function paceOf(booked: Ore, final: Ore | null, month: number): Pace | null {
  const left = monthsOfYear - month;
  if (final === null || month < 1 || left < 1) return null;
  return { soFar: ore(Math.round(booked / month)), rest: ore(Math.round((final - booked) / left)), months: left };
}
