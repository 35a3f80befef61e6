/** The columns of a table in the places that a preset's arrangement has for them. */
import { largestOf } from "../../domain/extremes.ts";
import { isMoney } from "../../domain/money.ts";
import type { ReportId } from "../layout.ts";
import type { Arrangement, ArrangedHeading, Preset, Slot, SlotGroup } from "../presets/preset.ts";
import { meaningOf } from "./columnContent.ts";
import type { ColumnContent, ComputedContent, ContentMeaning } from "./columnContent.ts";
import { placedColumns } from "./columnGroups.ts";
import type { ColumnGroup, Place } from "./columnGroups.ts";
import { missingBudget, missingChange, missingDeviation, missingNet, missingRemaining } from "./missingColumns.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** A column in its place, without its key. */
export interface ArrangedColumn {
  readonly content: ColumnContent;
  readonly group: ColumnGroup;
  readonly heading: ArrangedHeading | null;
}

/** The arrangement that the preset has for this table; null leaves our own order. Rows that carry measures keep their columns. */
export function arrangementFor(statement: Statement, report: ReportId, preset: Preset): Arrangement | null {
  if (statement.rowsCarryMeasure || statement.keepsOrder) return null;
  const fits = preset.arrangements.find(
    ({ reports, when }) => reports.includes(report) && (when === "any" || holds(when, statement)),
  );
  return fits ?? null;
}

function holds(when: Exclude<Arrangement["when"], "any">, { table }: Statement): boolean {
  switch (when) {
    case "componentRows":
      return (
        table.rows.some(({ component }) => component === "cost") &&
        table.rows.some(({ component }) => component === "revenue")
      );
    case "spending":
      return !table.columns.some(({ component, period }) => component === "revenue" && period.span === "projectToDate");
    case "netActuals":
      return (
        !table.columns.some(({ measure, period }) => measure === "deviation" && period.span === "toDate") &&
        table.columns.some(({ measure, period }) => measure === "actual" && period.span === "toDate") &&
        !table.columns.some(({ measure, period }) => measure === "budget" && period.span === "toDate")
      );
  }
}

/** What the slots hold, from left to right. Columns without a slot are left out. */
export function arrangedColumns(statement: Statement, arrangement: Arrangement, signs: SignPlan): ArrangedColumn[] {
  const candidates = candidatesOf(statement, arrangement);
  const computed: Candidate[] = [];
  const fill = (slot: Slot, month: number | null): { content: ColumnContent; heading: ArrangedHeading | null }[] => {
    const found = candidates.filter((one) => matches(one, slot) && (month === null || monthOf(one) === month));
    // Several columns in one place are told apart by the source's own words.
    if (found.length > 0)
      return found.map(({ content }) => ({ content, heading: found.length === 1 ? slot.heading : null }));
    if (slot.isComputed !== true || candidates.some((one) => matches(one, slot))) return [];
    const beside = [...candidates, ...computed].filter((one) => isBeside(one, slot));
    const content = missing(slot, beside, statement, signs);
    if (!content) return [];
    computed.push({ content, meaning: meaningOf(content, statement.table), time: slot });
    return [{ content, heading: slot.heading }];
  };
  return arrangement.groups.flatMap(({ slots, repeats, heading }) => {
    const months = repeats === "month" ? monthsOf(slots, candidates) : [null];
    const columns = months.flatMap((month) => slots.flatMap((slot) => fill(slot, month)));
    const group = groupOf(columns, heading, statement);
    return columns.map((column) => ({ ...column, group }));
  });
}

/** A column with what it means, and where it stands in time as arrangements see it. */
interface Candidate {
  readonly content: ColumnContent;
  readonly meaning: ContentMeaning | undefined;
  readonly time: Pick<Slot, "span" | "year">;
}

function candidatesOf(statement: Statement, { keepsEmpty = false }: Arrangement): Candidate[] {
  const { columns } = statement.table;
  const hasForecast = columns.some(({ measure }) => measure === "forecast");
  return placedColumns(statement, keepsEmpty).map(({ index, place }) => {
    const content: ColumnContent = { kind: "source", index };
    const meaning = meaningOf(content, statement.table);
    return { content, meaning, time: { span: spanOf(meaning, hasForecast), year: yearOf(place) } };
  });
}

/** Tables that do not say it: an outcome is of the period, and the rest of it too unless there is a forecast to compare with. */
function spanOf(meaning: ContentMeaning | undefined, hasForecast: boolean): Slot["span"] {
  const { span = null } = meaning?.period ?? {};
  if (span !== null) return span;
  const { measure = null } = meaning ?? {};
  if (measure === "forecast") return "fullYear";
  return measure === "actual" || !hasForecast ? "toDate" : "fullYear";
}

function yearOf({ kind, year }: Place): Slot["year"] {
  if (kind === "earlier") return "previous";
  return kind === "later" && year !== null ? "later" : "this";
}

function matches({ meaning, time }: Candidate, slot: Slot): boolean {
  if (!meaning || meaning.measure !== slot.measure || meaning.unit === "percent") return false;
  const isComponent =
    slot.component === "whole"
      ? meaning.component === null || meaning.component === "net"
      : meaning.component === slot.component;
  if (slot.amount !== undefined && isMoney(meaning.unit) !== (slot.amount === "money")) return false;
  const version = slot.version ?? "current";
  const isVersion = (meaning.budgetVersion ?? "current") === version;
  return isComponent && isVersion && (slot.span === "any" || time.span === slot.span) && time.year === slot.year;
}

/** Of the same time, so that a difference between them means something; what is left of a budget is the year's. */
function isBeside({ time, meaning }: Candidate, slot: Slot): boolean {
  if (slot.amount !== undefined && isMoney(meaning?.unit ?? null) !== (slot.amount === "money")) return false;
  const isYears = slot.measure === "remaining" && time.span !== "projectToDate";
  return time.year === slot.year && (isYears || time.span === slot.span);
}

function missing(
  { measure }: Slot,
  beside: readonly Candidate[],
  statement: Statement,
  signs: SignPlan,
): ComputedContent | null {
  const contents = (ofMeasure: boolean): ColumnContent[] =>
    beside.filter(({ meaning }) => !ofMeasure || meaning?.measure === measure).map(({ content }) => content);
  switch (measure) {
    case "deviation":
      return missingDeviation(contents(false), statement, signs);
    case "remaining":
      return missingRemaining(contents(false), statement, signs);
    case "actual":
    case "forecast":
      return missingNet(contents(true), statement, signs);
    case "budget":
      return missingBudget(contents(true), statement) ?? missingNet(contents(true), statement, signs);
    case "change":
      return missingChange(contents(false), statement, signs);
    case "result":
    case "appropriation":
    case "openingBalance":
    case "closingBalance":
    case "share":
    case "volume":
    case "price":
    case "mean":
    case "count":
    case "text":
      return null;
  }
}

/** When a forecast was made, or how far an outcome goes. */
function monthOf({ meaning }: Candidate): number {
  return meaning?.asOf?.month ?? meaning?.period.endMonth ?? 12;
}

/** At least one round, so that computed columns have their place. */
function monthsOf(slots: readonly Slot[], candidates: readonly Candidate[]): number[] {
  const months = candidates.filter((one) => slots.some((slot) => matches(one, slot))).map(monthOf);
  return months.length === 0 ? [12] : [...new Set(months)].sort((a, b) => a - b);
}

function groupOf(
  columns: readonly { readonly content: ColumnContent }[],
  arranged: SlotGroup["heading"],
  { table }: Statement,
): ColumnGroup {
  const meanings = columns.flatMap(({ content }) => meaningOf(content, table) ?? []);
  const periods = meanings.map(({ period }) => period);
  const years = periods.flatMap(({ year }) => year ?? []);
  const spans = new Set(periods.map(({ span }) => span));
  const span = spans.size === 1 ? (periods[0]?.span ?? null) : null;
  return {
    kind: span === "toDate" || span === "fullYear" || span === "month" ? span : "plain",
    year: years.length === 0 ? null : largestOf(years),
    endMonth: periods.find(({ endMonth }) => endMonth !== null)?.endMonth ?? null,
    span,
    columns: columns.flatMap(({ content }) => (content.kind === "source" ? [content.index] : [])),
    arranged,
  };
}
