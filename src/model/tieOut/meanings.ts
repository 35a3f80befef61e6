/** Which figures of two tables can be about the same: meanings compared dimension by dimension. */
import type { Component, Measure, YearMonth } from "../../domain/meaning.ts";
import { isMoney } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { Fact } from "../fact.ts";

/** What a figure means, as far as comparing goes. */
export interface Meaning {
  readonly measure: Measure;
  /** A net is what stands where nothing is said: gross amounts say so. */
  readonly component: Component;
  /** One word for all money: tkr and mnkr are converted. */
  readonly unit: string;
  readonly version: string | null;
  readonly of: string | null;
  readonly span: string | null;
  readonly year: number | null;
  readonly endMonth: number | null;
  /** When a forecast was made, or the month that a table with a budget reports: both change as the year goes on. */
  readonly moment: YearMonth | null;
}

/** What a column and its table say beside the facts themselves. */
export interface Aside {
  /** The operands of a deviation, joined. */
  readonly of: string | null;
  readonly moment: YearMonth | null;
  /** The table is about money but does not say in what: it is compared all the same, so that others may tell. */
  readonly isMoneyUnsaid: boolean;
}

/** How many dimensions one of two meanings leaves unsaid; 0 when they are the same throughout, undefined when they contradict each other. */
export type Unsaid = number | undefined;

/** The most that a pair of meanings can leave unsaid. */
export const mostUnsaid = 6;

/** Measures of one figure by itself. Means, shares and prices of parts say nothing about the whole, but the same one may stand twice. */
const notCompared: readonly Measure[] = ["text", "change"];

/** More than any workbook has; gives each pair a number of its own. */
const mostMeanings = 2 ** 20;

/** Meanings with a number each, so that figures with the same meaning are compared once. */
export class Meanings {
  readonly #ids = new Map<string, number>();
  readonly #list: Meaning[] = [];
  readonly #unsaid = new Map<number, Unsaid>();

  /** The number of what a fact means; undefined when it is not to be compared. */
  idOf({ meaning: { measure, component, unit, budgetVersion, period, asOf } }: Fact, aside: Aside): number | undefined {
    if (measure === null || notCompared.includes(measure)) return undefined;
    const isOfMoment = measure === "forecast" || measure === "budget" || aside.of?.startsWith("forecast") === true;
    const isMoneyLike = isMoney(unit) || (aside.isMoneyUnsaid && unit === "count");
    const moment = isOfMoment ? (asOf ?? aside.moment) : null;
    const key = [
      ...[measure, component ?? "net", isMoneyLike ? "money" : unit, budgetVersion, aside.of],
      ...[period.span, period.year, period.endMonth, moment?.year, moment?.month],
    ].join("|");
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#list.length;
    this.#ids.set(key, id);
    this.#list.push({
      measure,
      component: component ?? "net",
      unit: isMoneyLike ? "money" : (unit ?? "count"),
      version: budgetVersion,
      of: aside.of,
      span: period.span,
      year: period.year,
      endMonth: period.endMonth,
      moment,
    });
    return id;
  }

  /** What two figures of one bucket may share: figures with different ones are never compared. */
  bucketOf(id: number): string {
    const { measure, component, unit, version } = this.#list[id] as Meaning;
    return `${measure} ${component} ${unit} ${String(version)}`;
  }

  unsaid(left: number, right: number): Unsaid {
    const key = left * mostMeanings + right;
    if (this.#unsaid.has(key)) return this.#unsaid.get(key);
    const found = unsaidBetween(this.#list[left] as Meaning, this.#list[right] as Meaning);
    this.#unsaid.set(key, found);
    return found;
  }
}

function unsaidBetween(left: Meaning, right: Meaning): Unsaid {
  if (
    left.measure !== right.measure ||
    left.component !== right.component ||
    left.unit !== right.unit ||
    left.version !== right.version
  )
    return undefined;
  // A stretch that ends in a month is never the whole year.
  const areYears = left.span === "fullYear" && right.span === "fullYear";
  const parts: (readonly [unknown, unknown])[] = [
    [left.of, right.of],
    [left.span, right.span],
    [left.year, right.year],
    areYears ? [null, null] : [left.endMonth, right.endMonth],
    [left.moment?.month ?? null, right.moment?.month ?? null],
    [left.moment?.year ?? null, right.moment?.year ?? null],
  ];
  let unsaid = 0;
  for (const [one, other] of parts) {
    if (one === other) continue;
    if (one !== null && other !== null) return undefined;
    unsaid++;
  }
  return unsaid;
}

/** The month that a table reports: the latest that a column of outcomes so far ends in. */
export function momentOf(table: RecognisedTable): YearMonth | null {
  let latest: YearMonth | null = null;
  for (const { period, measure } of table.columns) {
    if (period.span !== "toDate" || period.endMonth === null || measure === "text") continue;
    const isLater =
      latest === null ||
      (period.year ?? 0) > (latest.year ?? 0) ||
      ((period.year ?? 0) === (latest.year ?? 0) && period.endMonth > latest.month);
    if (isLater) latest = { year: period.year, month: period.endMonth };
  }
  return latest;
}
