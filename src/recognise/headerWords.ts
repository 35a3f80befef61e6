/** What the words of a header path say, before arithmetic has its say. */
import type { BudgetVersion, Component, Measure, Span } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import { remembered } from "./remembered.ts";
import { closingPeriod, periodWordIn, readPeriodNumber } from "./periodNumbers.ts";
import { noPeriod, readPeriod, type PeriodWords } from "./periods.ts";
import { readCountedThing, readUnit } from "./units.ts";
import { vocabulary } from "./vocabulary/index.ts";
import type { HeaderMeaning } from "./vocabulary/vocabulary.ts";
import { findWords, normaliseText, type WordHit } from "./words.ts";

export interface HeaderWords {
  readonly measure: Measure | null;
  /** Measures that the text of a deviation names ("prognos mot budget"), the compared one first. */
  readonly operands: readonly Measure[];
  /** Measures of the levels above, which tell what group the column stands in. */
  readonly groupMeasures: readonly Measure[];
  readonly component: Component | null;
  readonly span: Span | null;
  /** A word of its own says so: "prognos" implies the year and "helår" says it. */
  readonly saysFullYear: boolean;
  /** Accounting periods outside the months: 00 opens the year, 13 closes it. */
  readonly entries: "opening" | "closing" | null;
  readonly budgetVersion: BudgetVersion | null;
  readonly unit: Unit | null;
  readonly period: PeriodWords;
  readonly yearOffset: number;
  readonly previousForecast: boolean;
  /** A total over columns, whose measure it shares. */
  readonly isTotal: boolean;
  /** The words that spoke, for the evidence. */
  readonly words: string;
}

interface Level {
  readonly text: string;
  readonly hits: readonly WordHit<HeaderMeaning>[];
  readonly period: PeriodWords;
  readonly entries: HeaderWords["entries"];
  readonly unit: Unit | null;
}

/** Measures that decide against plainer ones in the same text ("Avvikelse prognos mot budget" is a deviation). */
const strongest: readonly Measure[] = [
  "text",
  "deviation",
  "change",
  "remaining",
  "share",
  "mean",
  "price",
  "openingBalance",
  "closingBalance",
];
const plain: readonly Measure[] = ["actual", "budget", "forecast", "appropriation", "result", "count", "volume"];
/** Measures that say what is measured where another word says whether it is budget or outcome: "Volym budget", "Antal utfall". */
const givesWay: readonly Measure[] = ["result", "count", "volume"];
const compared: readonly Measure[] = ["actual", "forecast", "budget"];

/** Reads a path from the leaf up: the lowest level that says something decides. */
export function readHeaderWords(path: readonly string[]): HeaderWords {
  return readJoined(path.join(levelSign));
}

/** Parts the levels of a path that is remembered as one text; no header has it. */
const levelSign = "\u0000";

const readJoined = remembered((joined: string) => readPath(joined === "" ? [] : joined.split(levelSign)));

function readPath(path: readonly string[]): HeaderWords {
  const levels = joinedComparisons(withNumbersOfPeriods(path)).map(readLevel).reverse();
  const measureLevel = levels.findIndex((level) => levelMeasure(level) !== null);
  const first = <T>(pick: (level: Level) => T | null | undefined): T | null => {
    for (const level of levels) {
      const value = pick(level);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  const hit = <T>(pick: (meaning: HeaderMeaning) => T | undefined): T | null =>
    first((level) => level.hits.map(({ means }) => pick(means)).find((value) => value !== undefined));
  const entries = first((level) => level.entries);
  const measure =
    entries === "opening" ? "openingBalance" : measureLevel < 0 ? null : levelMeasure(levels[measureLevel] as Level);
  const ownMeasures = measureLevel < 0 ? [] : operandsOf(levels[measureLevel] as Level);
  return {
    measure,
    operands: ownMeasures.filter((each) => compared.includes(each)),
    groupMeasures: [...new Set(levels.slice(Math.max(0, measureLevel) + 1).flatMap(measuresOf))],
    component: componentOf(levels),
    // "Ack. utfall" under "Projektets hela livslängd" is the project's.
    span: levels.some((level) => levelSpan(level) === "projectToDate") ? "projectToDate" : first(levelSpan),
    saysFullYear: levels.some(({ hits }) =>
      hits.some(({ means }) => means.span === "fullYear" && means.measure !== "forecast"),
    ),
    entries,
    budgetVersion: hit((meaning) => meaning.budgetVersion),
    unit: first((level) => level.unit),
    period: mergedPeriod(levels),
    yearOffset: hit((meaning) => meaning.yearOffset) ?? 0,
    previousForecast: hit((meaning) => meaning.previousForecast) ?? false,
    isTotal: hit((meaning) => meaning.total) ?? false,
    words: path.join(" / "),
  };
}

/** "Månad" over "3" is one text: a number alone says nothing. */
function withNumbersOfPeriods(path: readonly string[]): string[] {
  const number = path.find((text) => /^\d{1,2}$/.test(text));
  const word = number === undefined ? undefined : path.find((text) => periodWordIn(text) !== undefined);
  if (number === undefined || word === undefined) return [...path];
  return path.flatMap((text) => (text === number ? [] : text === word ? [`${word} ${number}`] : [text]));
}

/** Where a comparison goes on below ("Avvikelse bokslut mot" over "budget", "Avvikelse" over "mot budget") the two levels are one text. */
function joinedComparisons(path: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of path) {
    const above = joined[joined.length - 1];
    const goesOn = above !== undefined && (endsInComparison.test(above) || beginsComparison.test(text));
    if (goesOn) joined[joined.length - 1] = `${above} ${text}`;
    else joined.push(text);
  }
  return joined;
}

const endsInComparison = /\s(mot|gentemot|jämfört med|jmf med|från|against|versus|vs|compared (?:to|with))\s*$/i;
const beginsComparison = /^\s*(mot|gentemot|jämfört med|jmf med|against|versus|vs|compared (?:to|with))\s/i;

const readLevel = remembered((text: string): Level => {
  const normal = withoutPeriodWord(normaliseText(text));
  const dated = readPeriod(normal);
  const numbered = dated.endMonth === null ? readPeriodNumber(normal) : undefined;
  const isMonth = numbered !== undefined && numbered.first > 0 && numbered.last < closingPeriod;
  const single = numbered?.first === numbered?.last ? numbered?.first : undefined;
  return {
    text: normal,
    hits: findWords(numbered?.rest ?? normal, vocabulary.headers),
    period: isMonth ? { ...dated, ...monthsOf(numbered.first, numbered.last) } : dated,
    entries: single === 0 ? "opening" : single === closingPeriod ? "closing" : null,
    unit: readUnit(normal) ?? readCountedThing(normal.replace(/\s\d.*$/, "")),
  };
});

function monthsOf(startMonth: number, endMonth: number): Pick<PeriodWords, "startMonth" | "endMonth" | "isToDate"> {
  return { startMonth, endMonth, isToDate: startMonth === 1 && endMonth > 1 };
}

/** "Period 202403" is that month, and no period so far. */
function withoutPeriodWord(text: string): string {
  const date = /^[^\d]+\.? ?(\d[\d-]*)$/.exec(text)?.[1];
  if (date === undefined || readPeriod(date).endMonth === null) return text;
  const word = text.slice(0, text.length - date.length).replace(/[. ]+$/, "");
  return findWords(word, vocabulary.periodNumbers).some(({ start, end }) => start === 0 && end === word.length)
    ? date
    : text;
}

/** What a difference is named after: "bokslut mot prognos" outcome first, "budget mot utfall" too, for a deviation is from the plan. */
function operandsOf({ hits }: Level): Measure[] {
  const named = [...new Set(hits.flatMap(({ means }) => means.operand ?? means.measure ?? []))];
  const inOrder = named.filter((measure) => compared.includes(measure));
  return inOrder.sort((a, b) => compared.indexOf(a) - compared.indexOf(b));
}

function measuresOf(level: Level): Measure[] {
  return [...new Set(level.hits.flatMap((hit) => hit.means.measure ?? []))];
}

/** The measure a level names; null when it names none, or several that do not rank ("Helår budget och prognos"). */
function levelMeasure(level: Level): Measure | null {
  const found = measuresOf(level);
  if (found.includes("share") && /^(andel|share)/.test(level.text)) return "share";
  if (subtraction.test(level.text) && found.filter((measure) => compared.includes(measure)).length === 2)
    return "deviation";
  const strong = strongest.find((measure) => found.includes(measure));
  if (strong) return strong;
  const weak = plain.filter((measure) => found.includes(measure));
  if (weak.length === 1) return weak[0] as Measure;
  // "Prognos resultat", "Budgeterat resultat", "Volym budget": what is budgeted or forecast.
  const withoutResult = weak.filter((measure) => !givesWay.includes(measure));
  return withoutResult.length === 1 ? (withoutResult[0] as Measure) : null;
}

/** "Utfall minus budget", "Budget - utfall". */
const subtraction = /\p{L}\s+(minus|-|\.\/\.)\s+\p{L}/u;

function componentOf(levels: readonly Level[]): Component | null {
  for (const level of levels) {
    const found = [...new Set(level.hits.flatMap((hit) => hit.means.component ?? []))];
    if (found.length === 1) return found[0] as Component;
  }
  return null;
}

function levelSpan(level: Level): Span | null {
  const { period } = level;
  const spans = [...new Set(level.hits.flatMap((hit) => hit.means.span ?? []))];
  // "Prognos 2026 och senare": the years after outdo the year that a forecast is about.
  if (spans.includes("laterYears")) return "laterYears";
  if (spans.includes("projectToDate")) return "projectToDate";
  if (spans.includes("toDate") || period.isToDate === true)
    return spans.includes("fullYear") && period.isToDate === null ? "fullYear" : "toDate";
  if (spans.length > 0) return spans[0] as Span;
  return null;
}

/** Year and months may stand on different levels: "2024" over "jan-aug". The lower level wins for each. */
function mergedPeriod(levels: readonly Level[]): PeriodWords {
  const year = levels.find((level) => level.period.year !== null)?.period.year ?? null;
  const months = levels.find((level) => level.period.endMonth !== null)?.period ?? noPeriod;
  const { startMonth, endMonth, isToDate, isAsOf } = months;
  return { year, startMonth, endMonth, isToDate, isAsOf };
}
