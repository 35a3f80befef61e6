/** What one knows of the rest of the year that no month has shown yet. */
import { ore, type Ore } from "../../domain/money.ts";

/** Lönerevision, semesterlöneskuld, statsbidrag, volym, åtgärd, engångspost, risk, möjlighet. */
export const eventKinds = [
  "salaryRevision",
  "holidayPay",
  "stateGrant",
  "volume",
  "measure",
  "oneOff",
  "risk",
  "opportunity",
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface KnownEvent {
  readonly kind: EventKind;
  readonly text: string;
  /** Key of the line it concerns; null for all of them together. */
  readonly line: string | null;
  /** Effect on this year's result: + betters it. */
  readonly thisYear: Ore;
  /** The same of a whole year, where that differs; null where nobody has said. */
  readonly fullYear: Ore | null;
  /** Decided and under way; else it is hoped for. */
  readonly isSecured: boolean;
}

/** What the events of a line, or of all lines, come to. */
export interface EventSums {
  /** Everything that will happen whatever anybody does: all but measures, risks and opportunities. */
  readonly expected: Ore;
  /** Measures that are secured, and those that are not. */
  readonly secured: Ore;
  readonly unsecured: Ore;
  /** Beside the forecast: what could happen for the worse and for the better. */
  readonly risk: Ore;
  readonly opportunity: Ore;
}

/** Sums of the events of one line; `null` those of no line in particular, `undefined` of all. */
export function eventSums(events: readonly KnownEvent[], line?: string | null): EventSums {
  const of = events.filter((event) => line === undefined || event.line === line);
  const sum = (counts: (event: KnownEvent) => boolean): Ore =>
    ore(of.filter(counts).reduce((total, { thisYear }) => total + thisYear, 0));
  const besides: readonly EventKind[] = ["measure", "risk", "opportunity"];
  return {
    expected: sum(({ kind }) => !besides.includes(kind)),
    secured: sum(({ kind, isSecured }) => kind === "measure" && isSecured),
    unsecured: sum(({ kind, isSecured }) => kind === "measure" && !isSecured),
    risk: sum(({ kind }) => kind === "risk"),
    opportunity: sum(({ kind }) => kind === "opportunity"),
  };
}
