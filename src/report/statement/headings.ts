/** What columns are called. */
import type { Span } from "../../domain/meaning.ts";
import type { HeadingTexts, StatementTexts } from "../../messages/reportTexts.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { Preset } from "../presets/preset.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import type { ReportColumn } from "./columns.ts";
import { withoutMoneyUnit } from "./labels.ts";
import type { Statement } from "./statement.ts";

/** One heading per column, in their order. Within a group no two are alike as far as the source's own words go. */
export function columnHeadings(
  columns: readonly ReportColumn[],
  statement: Statement,
  preset: Preset,
  texts: StatementTexts,
): string[] {
  const words = texts.headings[preset.headings];
  const byMeaning = columns.map((column) => headingOf(column, statement, words));
  const isTwice = (at: number): boolean =>
    columns.some(
      (other, index) => index !== at && other.group === columns[at]?.group && byMeaning[index] === byMeaning[at],
    );
  return columns.map((column, at) => {
    const { content } = column;
    if (content.kind !== "source" || !isTwice(at)) return byMeaning[at] ?? "";
    return ownHeading(statement.table.columns[content.index], column.group, statement) || (byMeaning[at] ?? "");
  });
}

/** The heading over a group of columns; null where there is nothing to say. */
export function groupHeading({ kind, year, endMonth, span }: ColumnGroup, { groups }: StatementTexts): string | null {
  switch (kind) {
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
      return String(year);
  }
}

function headingOf({ content, group }: ReportColumn, statement: Statement, words: HeadingTexts): string {
  switch (content.kind) {
    case "deviation":
      return words.deviation;
    case "percent":
      return words.deviationPercent;
    case "source": {
      const column = statement.table.columns[content.index];
      const own = ownHeading(column, group, statement);
      if (!column || column.confidence === "unsure" || group.kind === "other" || statement.rowsCarryMeasure) return own;
      return byMeaning(column, group, statement, words) ?? own;
    }
  }
}

/** By meaning; null for measures that the source's own words say better. */
function byMeaning(
  column: RecognisedColumn,
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
  column: RecognisedColumn,
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
    case "deviation":
      return words.deviation;
    case "result":
      return words.result;
    case "change":
    case "appropriation":
    case "openingBalance":
    case "closingBalance":
    case "remaining":
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
  const isShared = group.columns.filter((index) => table.columns[index]?.path.at(-1) === leaf).length > 1;
  return isShared ? column.path.map(withoutMoneyUnit).join(" / ") : withoutMoneyUnit(leaf);
}
