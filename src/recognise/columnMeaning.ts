/** Settles what each column means: words first, then what arithmetic ties it to, then what its neighbours say. */
import type { Component, Measure, Span } from "../domain/meaning.ts";
import type { ColumnFormula } from "./columnRelations.ts";
import type { HeaderWords } from "./headerWords.ts";
import type { PeriodWords } from "./periods.ts";
import type { Evidence, RecognisedColumn } from "./table.ts";

export interface ColumnDraft {
  readonly column: number;
  readonly path: readonly string[];
  readonly words: HeaderWords;
  /** Header levels above the leaf, joined. */
  readonly group: string;
  readonly hasFigures: boolean;
  readonly hasText: boolean;
}

export interface MeaningContext {
  readonly formulas: readonly ColumnFormula[];
  /** Rows carry the measures (Budget, Utfall, Avvikelse as row labels). */
  readonly rowsCarryMeasure: boolean;
  /** What title, corner and sheet name say about time. */
  readonly period: PeriodWords;
  readonly titleSpan: Span | null;
}

interface Settled {
  measure: Measure | null;
  span: Span | null;
  year: number | null;
  endMonth: number | null;
  of: readonly [Measure, Measure] | null;
  component: Component | null;
  isInferred: boolean;
}

export function settleColumns(drafts: readonly ColumnDraft[], context: MeaningContext): RecognisedColumn[] {
  const tableYear = context.period.year ?? latestYear(drafts);
  const settled = drafts.map((draft) => settleByWords(draft, context, tableYear));
  settleSpans(drafts, settled, context);
  settleDifferences(drafts, settled, context);
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    if (each.year === null && each.span !== null && tableYear !== null && draft.words.yearOffset === 0)
      each.year = tableYear;
    if (each.span === "toDate" && each.endMonth === null && each.year === context.period.year)
      each.endMonth = context.period.endMonth;
  });
  return drafts.map((draft, index) =>
    finish(
      draft,
      settled[index] as Settled,
      context,
      context.formulas.find((formula) => formula.result === index),
    ),
  );
}

function latestYear(drafts: readonly ColumnDraft[]): number | null {
  const years = drafts.flatMap((draft) => draft.words.period.year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

function settleByWords(draft: ColumnDraft, context: MeaningContext, tableYear: number | null): Settled {
  const { words } = draft;
  const isText = !draft.hasFigures && draft.hasText;
  const measure = isText
    ? "text"
    : (words.measure ?? (context.rowsCarryMeasure || draft.path.length === 0 ? null : bookedFigures(words)));
  const isForecast = measure === "forecast";
  const offsetYear = words.yearOffset !== 0 && tableYear !== null ? tableYear + words.yearOffset : null;
  // A month beside a forecast says when it was made, not what it covers.
  const endMonth = isForecast || measure === "text" ? null : words.period.endMonth;
  return {
    measure,
    span: isText ? null : isForecast && words.period.endMonth !== null ? "fullYear" : words.span,
    year: words.period.year ?? offsetYear,
    endMonth,
    of: null,
    component: isText ? null : words.component,
    isInferred: words.measure === null,
  };
}

/** A column named by component or year alone holds booked figures. */
function bookedFigures(words: HeaderWords): Measure | null {
  return words.component !== null || words.period.year !== null ? "actual" : null;
}

/**
 * Spans that no word gives: outcome beside a forecast is outcome so far, its group follows it, a budget beside a forecast is the
 * year's, and a column headed by a bare year is that year.
 */
function settleSpans(drafts: readonly ColumnDraft[], settled: readonly Settled[], context: MeaningContext): void {
  const hasFullYear = settled.some(({ span }) => span === "fullYear");
  const hasMonth = context.period.endMonth !== null;
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    if (each.span !== null || each.measure === "text") return;
    const inActualGroup = draft.words.groupMeasures.includes("actual");
    if (each.endMonth !== null) each.span = "toDate";
    else if (each.measure === "actual" || inActualGroup)
      each.span = hasFullYear || hasMonth ? "toDate" : (context.titleSpan ?? (each.year !== null ? "fullYear" : null));
    else if (each.measure === null && each.year !== null) each.span = "fullYear";
  });
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    if (each.span !== null || each.measure === "text" || each.measure === "deviation" || each.measure === "change")
      return;
    const sibling =
      draft.group === ""
        ? undefined
        : settled.find(
            (other, place) => place !== index && drafts[place]?.group === draft.group && other.span !== null,
          );
    each.span =
      sibling?.span ??
      (each.measure === "budget" && hasFullYear
        ? "fullYear"
        : (context.titleSpan ?? (each.year !== null ? "fullYear" : null)));
    if (sibling && each.span === "toDate") each.endMonth ??= sibling.endMonth;
  });
}

/** Deviations cover what their operands cover. */
function settleDifferences(drafts: readonly ColumnDraft[], settled: readonly Settled[], context: MeaningContext): void {
  settled.forEach((each, index) => {
    if (each.measure !== "deviation" && each.measure !== "change") return;
    const formula = context.formulas.find((candidate) => candidate.result === index);
    const [compared, base] = (formula?.terms ?? []).map((term) => settled[term.index]);
    const { words } = drafts[index] as ColumnDraft;
    if (compared && base) {
      each.span ??= compared.span ?? base.span;
      each.year ??= compared.year ?? base.year;
      if (each.span === compared.span) each.endMonth ??= compared.endMonth;
      if (compared.component === base.component) each.component ??= compared.component;
      if (each.measure === "deviation" && compared.measure && base.measure) each.of = [compared.measure, base.measure];
      return;
    }
    if (each.measure === "deviation") each.of = operandsByWords(words);
    each.span ??=
      words.groupMeasures.includes("forecast") || words.operands.includes("forecast")
        ? "fullYear"
        : (siblingSpan(drafts, settled, index) ?? context.titleSpan);
  });
}

function operandsByWords(words: HeaderWords): readonly [Measure, Measure] {
  const isForecast =
    words.operands.includes("forecast") ||
    (!words.operands.includes("actual") && words.groupMeasures.includes("forecast"));
  return isForecast ? ["forecast", "budget"] : ["actual", "budget"];
}

function siblingSpan(drafts: readonly ColumnDraft[], settled: readonly Settled[], index: number): Span | null {
  const group = drafts[index]?.group ?? "";
  if (group === "") return null;
  return (
    settled.find((other, place) => place !== index && drafts[place]?.group === group && other.span !== null)?.span ??
    null
  );
}

function finish(
  draft: ColumnDraft,
  settled: Settled,
  context: MeaningContext,
  formula: ColumnFormula | undefined,
): RecognisedColumn {
  const { words } = draft;
  const evidence: Evidence[] = [];
  if (words.words !== "")
    evidence.push({
      decision: settled.measure ?? "none",
      for: !settled.isInferred,
      source: "words",
      weight: settled.isInferred ? 0.3 : 1,
      words: words.words,
    });
  if (formula) {
    const { holds, tried } = formula.fit;
    evidence.push({
      decision: settled.measure ?? formula.kind,
      for: true,
      source: "arithmetic",
      weight: tried === 0 ? 0 : holds / tried,
      holds,
      of: tried,
    });
  }
  const isSure = !settled.isInferred && (settled.measure !== "deviation" || formula !== undefined);
  const asOf =
    settled.measure === "forecast" && words.period.endMonth !== null
      ? { year: settled.year, month: words.period.endMonth }
      : null;
  return {
    column: draft.column,
    path: draft.path,
    measure: settled.measure,
    component: settled.component,
    unit: words.unit,
    budgetVersion: settled.measure === "budget" ? words.budgetVersion : null,
    of: settled.of,
    period: { span: settled.span, year: settled.year, endMonth: settled.span === "fullYear" ? null : settled.endMonth },
    asOf,
    confidence: isSure ? "sure" : settled.measure === null && !context.rowsCarryMeasure ? "unsure" : "likely",
    evidence,
  };
}
