/** What columns are called. */
import type { Span, Measure } from "../../domain/meaning.ts";
import type { HeadingTime } from "../../messages/arrangedTexts.ts";
import type { HeadingTexts, StatementTexts } from "../../messages/reportTexts.ts";
import { meaningOf } from "./columnContent.ts";
import type { ContentMeaning } from "./columnContent.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import type { ReportColumn } from "./columns.ts";
import { joinedWords, withoutMoneyUnit } from "./labels.ts";
import type { Statement } from "./statement.ts";

/** One heading per column, in their order. Within a group no two are alike as far as the source's own words go. */
export function columnHeadings(
  columns: readonly ReportColumn[],
  statement: Statement,
  texts: StatementTexts,
): string[] {
  const byMeaning = columns.map((column) => headingOf(column, statement, texts));
  const isTwice = (at: number): boolean =>
    columns.some(
      (other, index) => index !== at && other.group === columns[at]?.group && byMeaning[index] === byMeaning[at],
    );
  return columns.map((column, at) => {
    const { content } = column;
    if (content.kind !== "source" || column.heading !== null || !isTwice(at)) return byMeaning[at] ?? "";
    return ownHeading(statement.table.columns[content.index], column.group, statement) || (byMeaning[at] ?? "");
  });
}

/** The heading over a group of columns; null where there is nothing to say. */
export function groupHeading(group: ColumnGroup, { groups, arrangedGroups }: StatementTexts): string | null {
  const { kind, year, endMonth, span, arranged } = group;
  if (arranged !== undefined) return arranged === null ? null : arrangedGroups[arranged]({ year, endMonth });
  switch (kind) {
    case "projectLife":
      return groups.projectLife;
    case "month":
      return groups.month(endMonth, year);
    case "toDate":
      return groups.toDate(endMonth, year);
    case "fullYear":
      return groups.fullYear(year);
    case "earlier":
      return year === null
        ? groups.previousYear(span === "month" || span === "toDate" ? span : "fullYear")
        : ofYear(year, endMonth, span, groups);
    case "later":
      return year === null ? groups.comingYears : ofYear(year, endMonth, span, groups);
    case "plain":
    case "other":
      return null;
  }
}

function ofYear(year: number, endMonth: number | null, span: Span | null, groups: StatementTexts["groups"]): string {
  return span === "laterYears" ? groups.yearsFrom(year) : (timeHeading(year, endMonth, span, groups) ?? String(year));
}

/** A month, a period or a year in words; null for stretches that have none of their own. */
export function timeHeading(
  year: number | null,
  endMonth: number | null,
  span: Span | null,
  groups: StatementTexts["groups"],
): string | null {
  switch (span) {
    case "month":
      return groups.month(endMonth, year);
    case "toDate":
      return groups.toDate(endMonth, year);
    case "fullYear":
      return groups.fullYear(year);
    case "projectToDate":
    case "laterYears":
    case null:
      return null;
  }
}

function headingOf({ content, group, heading }: ReportColumn, statement: Statement, texts: StatementTexts): string {
  const meaning = meaningOf(content, statement.table);
  const isOfForecast = heading !== "deviationOfForecast" || comparedIn(content, statement) !== "actual";
  if (heading !== null && meaning && isOfForecast) return texts.arranged[heading](timeOf(meaning, group));
  const words = texts.headings;
  switch (content.kind) {
    case "percent":
      return words.deviationPercent;
    case "forecast":
      return words.forecast;
    case "computed":
      return (meaning && byMeaning(meaning, group, statement, words)) ?? words.deviation;
    case "source": {
      const column = statement.table.columns[content.index];
      const own = ownHeading(column, group, statement);
      if (!column || column.confidence === "unsure" || group.kind === "other") return own;
      if (statement.rowsCarryMeasure || statement.keepsOrder || statement.table.kind === "volumes") return own;
      const isArranged = group.arranged !== undefined;
      return (isArranged ? null : byMeaning(column, group, statement, words)) ?? own;
    }
  }
}

/** What a deviation is taken of; null where nothing says. */
function comparedIn(content: ReportColumn["content"], { table }: Statement): Measure | null {
  if (content.kind === "computed") {
    return meaningOf(content.terms[0]?.of ?? content, table)?.measure ?? null;
  }
  return (content.kind === "source" && table.columns[content.index]?.of?.[0]) || null;
}

/** A forecast's month is the one in which it was made. */
function timeOf({ period, asOf }: ContentMeaning, group: ColumnGroup): HeadingTime {
  return { year: period.year ?? group.year, endMonth: asOf?.month ?? period.endMonth ?? group.endMonth };
}

/** By meaning; null for measures that the source's own words say better. */
function byMeaning(
  column: ContentMeaning,
  group: ColumnGroup,
  statement: Statement,
  words: HeadingTexts,
): string | null {
  const measure = measureWord(column, group, statement, words);
  if (measure === null || column.unit === "percent") return null;
  const isDivided = column.component !== null && column.measure !== "deviation" && hasComponents(statement);
  return isDivided ? words.ofComponent(measure, column.component) : measure;
}

function measureWord(
  column: ContentMeaning,
  group: ColumnGroup,
  { table }: Statement,
  words: HeadingTexts,
): string | null {
  switch (column.measure) {
    case "actual":
      return column.period.span === "fullYear" && group.kind === "earlier" ? words.finalActual : words.actual;
    case "forecast": {
      const forecasts = group.columns.filter((index) => table.columns[index]?.measure === "forecast");
      return column.asOf && forecasts.length > 1 ? words.forecastAsOf(column.asOf) : words.forecast;
    }
    case "budget":
      return words.budget[column.budgetVersion ?? "current"];
    case "deviation": {
      const deviations = group.columns.filter((index) => table.columns[index]?.measure === "deviation");
      return column.asOf && deviations.length > 1 ? words.deviationAsOf(column.asOf) : words.deviation;
    }
    case "result":
      return words.result;
    case "remaining":
      return words.remaining;
    case "change":
    case "appropriation":
    case "openingBalance":
    case "closingBalance":
    case "share":
    case "volume":
    case "price":
    case "mean":
    case "count":
    case "text":
    case null:
      return null;
  }
}

/** Some columns hold revenue or cost alone, so that the others have to say that they are net. */
function hasComponents({ table }: Statement): boolean {
  return table.columns.some(
    ({ component }) => component === "revenue" || component === "cost" || component === "grant",
  );
}

/** The source's own words: the lowest header level, or the whole path where columns of the group share it. */
function ownHeading(column: RecognisedColumn | undefined, group: ColumnGroup, { table }: Statement): string {
  if (!column) return "";
  const leaf = column.path.at(-1) ?? "";
  // Volumes and amounts of one measure stand in different groups, under the same lowest heading.
  const among = table.kind === "volumes" ? table.columns.map((_, index) => index) : group.columns;
  const words = (text: string): string => joinedWords(withoutMoneyUnit(text));
  const isShared = among.filter((index) => words(table.columns[index]?.path.at(-1) ?? "") === words(leaf)).length > 1;
  return isShared ? column.path.map(words).join(" / ") : words(leaf);
}
