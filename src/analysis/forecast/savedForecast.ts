/** A forecast as it was saved: what was said of each line, by which method, with which comment, and what was known on top. */
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type MoneyUnit, type Ore } from "../../domain/money.ts";
import type { KnownEvent } from "./knownEvents.ts";
import type { ForecastChoices, LineChoice, YearForecast } from "./yearForecast.ts";
import type { Cut } from "./yearSoFar.ts";

/** Lines are known by their labels: keys are ours, and people read the sheet. */
export interface SavedLine {
  readonly label: string;
  readonly budget: Ore | null;
  readonly booked: Ore;
  /** What the method gave; null where it refused or one's own figure stands instead. */
  readonly byMethod: Ore | null;
  /** What is known on top: expected, and measures that are secured. */
  readonly events: Ore;
  /** With events; null where there was no forecast. */
  readonly final: Ore | null;
  readonly method: ForecastMethodId;
  readonly comment: string;
}

export interface SavedForecast {
  readonly cut: Cut;
  /** What it is a forecast of, by the name of the sheet with the lines; "" where that has not been told. */
  readonly source: string;
  /** 2024-09-05 */
  readonly savedOn: string;
  readonly method: ForecastMethodId;
  readonly comment: string;
  readonly unit: MoneyUnit;
  readonly lines: readonly SavedLine[];
  /** `line` is the label of the line. */
  readonly events: readonly KnownEvent[];
}

/** What a forecast is saved with. */
export interface SavingDetails {
  readonly source: string;
  readonly comment: string;
  readonly unit: MoneyUnit;
}

/** The forecast as it is saved; the host says on which day. */
export function forecastToSave(
  { cut, lines }: YearForecast,
  { method, events }: ForecastChoices,
  details: SavingDetails,
): Omit<SavedForecast, "savedOn"> {
  const labels = new Map(lines.map(({ key, label }) => [key, label]));
  return {
    cut,
    method,
    ...details,
    lines: lines.map(({ label, budget, booked, value, onTop, final, method: own, comment }) => ({
      label,
      budget,
      booked,
      byMethod: own === "manual" ? null : value,
      events: onTop,
      final,
      method: own,
      comment,
    })),
    events: events.map((event) => ({
      ...event,
      line: event.line === null ? null : (labels.get(event.line) ?? event.line),
    })),
  };
}

/** The earlier forecast of the same year that comes last, and of several of that month the one saved last. */
export function forecastBefore(saved: readonly SavedForecast[], { year, month }: Cut): SavedForecast | null {
  return saved
    .filter(({ cut }) => cut.year === year && cut.month < month)
    .reduce<SavedForecast | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
}

/** The one saved of this very period, to go on with. */
export function forecastOfPeriod(saved: readonly SavedForecast[], { year, month }: Cut): SavedForecast | null {
  return saved.findLast(({ cut }) => cut.year === year && cut.month === month) ?? null;
}

function isLater(one: SavedForecast, other: SavedForecast): boolean {
  return one.cut.month > other.cut.month || (one.cut.month === other.cut.month && one.savedOn >= other.savedOn);
}

/** What it said of each line before what is known on top, by the lines' keys. */
export function previousFigures(saved: SavedForecast, lines: readonly MonthSeries[]): Map<string, Ore> {
  return new Map(
    matched(saved, lines).flatMap(([key, { final, events }]) =>
      final === null ? [] : [[key, ore(final - events)] as const],
    ),
  );
}

/** What was chosen in it: the start of the next one. */
export function choicesOf(
  saved: SavedForecast,
  lines: readonly MonthSeries[],
): Pick<ForecastChoices, "method" | "lines" | "events"> {
  const keys = new Map(lines.map(({ key, label }) => [label, key]));
  return {
    method: saved.method,
    lines: new Map(
      matched(saved, lines).flatMap(([key, line]): [string, LineChoice][] => {
        const isOwn = line.method === "manual" && line.final !== null;
        const manual = isOwn && line.final !== null ? ore(line.final - line.events) : null;
        const method = isOwn || line.method === saved.method ? null : line.method;
        return manual === null && method === null && line.comment === ""
          ? []
          : [[key, { method, manual, comment: line.comment }]];
      }),
    ),
    events: saved.events.map((event) => ({
      ...event,
      line: event.line === null ? null : (keys.get(event.line) ?? null),
    })),
  };
}

/** Saved lines with the keys of lines of the same label: of several alike, in their order. */
function matched({ lines: saved }: SavedForecast, lines: readonly MonthSeries[]): [string, SavedLine][] {
  const left = new Map<string, string[]>();
  for (const { key, label } of lines) left.set(label, [...(left.get(label) ?? []), key]);
  return saved.flatMap((line): [string, SavedLine][] => {
    const key = left.get(line.label)?.shift();
    return key === undefined ? [] : [[key, line]];
  });
}
