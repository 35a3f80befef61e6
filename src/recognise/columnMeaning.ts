/** Settles what each column means: words first, then what arithmetic ties it to, then what its neighbours say. */
import type { Component, Measure, Span, TableKind } from "../domain/meaning.ts";
import { countedUnits, isMoney, type Unit } from "../domain/money.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import { columnEvidence, type ContextTexts } from "./columnEvidence.ts";
import type { SizeReading } from "./columnSizes.ts";
import type { HeaderWords } from "./headerWords.ts";
import type { DecidedColumn } from "./overrule/overruling.ts";
import type { PeriodWords } from "./periods.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";
import type { RecognisedColumn } from "./table.ts";

export interface ColumnDraft {
  readonly column: number;
  readonly path: readonly string[];
  /** What a person has decided goes before what the header says. */
  readonly words: HeaderWords;
  /** The header's own words. */
  readonly ownWords: HeaderWords;
  readonly decided: DecidedColumn;
  /** Header levels above the leaf, joined. */
  readonly group: string;
  readonly hasFigures: boolean;
  /** No figure is larger than 1: shares may be stored as parts of one. */
  readonly areFractions: boolean;
  readonly hasText: boolean;
  /** Its years say which year a row is about. */
  readonly isKey: boolean;
}

export interface MeaningContext {
  readonly formulas: readonly ColumnFormula[];
  /** Rows carry the measures (Budget, Utfall, Avvikelse as row labels). */
  readonly rowsCarryMeasure: boolean;
  /** What title, corner and sheet name say about time. */
  readonly period: PeriodWords;
  readonly titleSpan: Span | null;
  /** The one measure that title, corner or sheet name speaks of. */
  readonly titleMeasure: Measure | null;
  /** Revenue and cost stand on the rows: columns may be parts of an organisation. */
  readonly isStatement: boolean;
  /** Causes of a forecast's deviation: the title speaks of a forecast. */
  readonly isAboutForecast: boolean;
  /** The texts that said so. */
  readonly saidBy: ContextTexts;
  readonly kind: TableKind;
  readonly tableUnit: Unit | null;
  readonly rowsHaveUnits: boolean;
  /** Every column of figures is in percent. */
  readonly isOfPercent: boolean;
  /** Per column what arithmetic says of a percentage. */
  readonly percents: readonly (Measure | null)[];
  /** Per column what the size of its figures says. */
  readonly sizes: readonly (SizeReading | null)[];
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
  const settled = drafts.map((draft, index) => settleByWords(draft, index, context, tableYear));
  settleMonths(drafts, settled);
  settleSums(settled, context.formulas);
  settleTotals(drafts, settled);
  settleSpans(drafts, settled, context, tableYear);
  settleDifferences(drafts, settled, context);
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    const isTimed = each.span !== null || each.endMonth !== null;
    if (each.year === null && isTimed && tableYear !== null && draft.words.yearOffset === 0) each.year = tableYear;
    if (each.span === "toDate" && each.endMonth === null) each.endMonth = context.period.endMonth;
  });
  return drafts.map((draft, index) =>
    finish(draft, settled[index] as Settled, context, {
      formula: context.formulas.find((formula) => formula.result === index),
      isSized: (context.sizes[index] ?? context.percents[index] ?? null) !== null,
    }),
  );
}

function latestYear(drafts: readonly ColumnDraft[]): number | null {
  const years = drafts.flatMap((draft) => draft.words.period.year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

function settleByWords(draft: ColumnDraft, index: number, context: MeaningContext, tableYear: number | null): Settled {
  const { words, decided } = draft;
  const isText =
    decided.measure === undefined
      ? (context.kind === "text-table" && !draft.hasFigures) || (!draft.hasFigures && draft.hasText && !draft.isKey)
      : decided.measure === "text";
  const size = decided.measure === undefined ? (context.sizes[index] ?? null) : null;
  const worded = context.percents[index] ?? measureOf(draft, size, context);
  const measure = isText ? "text" : draft.isKey ? null : (decided.measure ?? worded);
  const isForecast = words.measure === "forecast";
  const offsetYear = words.yearOffset !== 0 && tableYear !== null ? tableYear + words.yearOffset : null;
  // A month beside a forecast says when it was made, not what it covers.
  const isOfForecast = isForecast || (measure === "deviation" && words.operands.includes("forecast"));
  const endMonth = isOfForecast || measure === "text" ? null : words.period.endMonth;
  return {
    measure,
    span: isText
      ? null
      : (decided.span ?? (isOfForecast && words.period.endMonth !== null ? "fullYear" : spanOf(words, context))),
    year: isText ? null : (words.period.year ?? offsetYear),
    endMonth,
    of: measure === "deviation" && size === "deviation" ? [isForecast ? "forecast" : "actual", "budget"] : null,
    // What is left of the budget when the months' outcome is taken is a net, whatever it is called.
    component: isText ? null : (words.component ?? (size === "amount" && words.measure === "result" ? "net" : null)),
    isInferred: words.measure === null && !draft.isKey && (context.percents[index] ?? null) === null,
  };
}

/** "Ack. utfall t.o.m. 2023" of an investment is the project's life so far. */
function spanOf({ span, period }: HeaderWords, { kind }: MeaningContext): Span | null {
  const isLife =
    kind === "investment-statement" && span === "toDate" && period.year !== null && period.endMonth === null;
  return isLife ? "projectToDate" : span;
}

const amountMeasures: readonly Measure[] = ["actual", "budget", "forecast", "result", "appropriation", "remaining"];

/** Kinds whose columns are often headed by time alone and hold counts or shares of the same thing. */
const countedKinds: readonly TableKind[] = ["staff", "volumes", "shares"];

function measureOf(draft: ColumnDraft, size: SizeReading | null, context: MeaningContext): Measure | null {
  const { words } = draft;
  if (size === "deviation") return "deviation";
  if (size === "amount" && words.measure === "result") return "actual";
  // Figures of a plan or a control without a unit are numbers of something, incidents among them.
  const isNumberOf =
    context.kind === "text-table" && !isMoney(words.unit ?? context.tableUnit) && words.unit !== "percent";
  if (isNumberOf && draft.hasFigures && (words.measure === null || words.measure === "deviation")) return "count";
  // "Förbrukat, %" among amounts is no outcome.
  const isPercentOfAmounts = words.unit === "percent" && context.tableUnit !== "percent" && !context.isOfPercent;
  if (isPercentOfAmounts && (words.measure === null || amountMeasures.includes(words.measure))) return "share";
  if (words.measure !== null || context.rowsCarryMeasure || draft.path.length === 0) return words.measure;
  if (context.kind === "deviation-explanations") return "deviation";
  const isTimed = words.period.year !== null || words.period.endMonth !== null;
  if (context.kind === "volumes" && countedUnits.includes(words.unit)) return isTimed ? "count" : "volume";
  if (countedKinds.includes(context.kind) && words.component === null && isTimed)
    return (words.unit ?? context.tableUnit) === "percent" ? "share" : "count";
  // A column named by component or time alone holds what the title speaks of, else booked figures; so do units side by side.
  const isOfUnit = context.isStatement && words.unit === null && draft.hasFigures && !isReference(draft);
  return words.component !== null || isTimed || isOfUnit ? (context.titleMeasure ?? "actual") : null;
}

/** Numbers that refer to something: notes, codes. */
function isReference({ path }: ColumnDraft): boolean {
  return findWords(normaliseText(path[path.length - 1] ?? ""), vocabulary.references).length > 0;
}

/** "Förändring kr" beside "Förändring %" says money, not kronor: a difference that ties stands in the unit of its operands. */
function unitOf(
  { words, areFractions }: ColumnDraft,
  formula: ColumnFormula | undefined,
  context: MeaningContext,
): Unit | null {
  // "Andel av timmarna" is no hours.
  if (words.measure === "share" && !areFractions && words.unit !== "percent" && context.tableUnit !== "percent")
    return "percent";
  // Said again in a header it is still the table's, unless rows have units that it must speak over.
  if (words.unit === context.tableUnit && !context.rowsHaveUnits) return null;
  return formula && isMoney(words.unit) && isMoney(context.tableUnit) && words.unit !== context.tableUnit
    ? null
    : words.unit;
}

/** What parts say of their sum and a sum of its parts: a total measures what its parts do, and what comes between two balances is a change. */
function settleSums(settled: readonly Settled[], formulas: readonly ColumnFormula[]): void {
  for (const { kind, result, terms } of formulas) {
    const whole = settled[result];
    if (kind !== "sum" || !whole) continue;
    const parts = terms.flatMap(({ index }) => settled[index] ?? []);
    if (whole.measure === "closingBalance") for (const part of parts) part.measure ??= "change";
    whole.measure ??= common(parts.map(({ measure }) => measure));
    whole.component ??= common(parts.map(({ component }) => component));
    settleMonthsTogether(whole, parts);
  }
}

/** January to a month, added: the year so far, or the whole of it. */
function settleMonthsTogether(whole: Settled, parts: readonly Settled[]): void {
  const months = parts.map(({ endMonth }) => endMonth ?? 0).sort((a, b) => a - b);
  if (!parts.every(({ span }) => span === "month") || !months.every((month, index) => month === index + 1)) return;
  whole.span ??= months.length === 12 ? "fullYear" : "toDate";
  whole.endMonth ??= months.length === 12 ? null : months.length;
  whole.year ??= common(parts.map(({ year }) => year));
}

/** The one value that all share; null where they differ. */
function common<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** A total over columns measures what the column beside it measures. */
function settleTotals(drafts: readonly ColumnDraft[], settled: readonly Settled[]): void {
  settled.forEach((each, index) => {
    const { words } = drafts[index] as ColumnDraft;
    if (!words.isTotal || words.measure !== null || each.measure === "text") return;
    const beside = settled
      .slice(0, index)
      .reverse()
      .find(({ measure }) => measure !== null && measure !== "text");
    if (beside) each.measure = beside.measure;
  });
}

/** Months side by side that make a series. */
const fewestMonths = 3;

/** Three or more columns of one month each are months; a single one ("Utfall okt") stands for the year so far. */
function settleMonths(drafts: readonly ColumnDraft[], settled: readonly Settled[]): void {
  const single = drafts.flatMap(({ words: { period, span } }, index) =>
    span === null && period.isToDate === false && period.startMonth === period.endMonth && !period.isAsOf
      ? [index]
      : [],
  );
  const months = new Set(single.map((index) => drafts[index]?.words.period.endMonth));
  if (months.size < fewestMonths) return;
  for (const index of single) {
    const each = settled[index];
    if (each && each.measure !== "forecast" && each.endMonth !== null) each.span ??= "month";
  }
}

/** Balances stand at a moment. */
const withoutSpan: readonly (Measure | null)[] = ["text", "openingBalance", "closingBalance"];

/**
 * Spans that no word gives: outcome beside a forecast is outcome so far, its group follows it, a budget beside a forecast is the
 * year's, and a column headed by a bare year is that year.
 */
function settleSpans(
  drafts: readonly ColumnDraft[],
  settled: readonly Settled[],
  context: MeaningContext,
  tableYear: number | null,
): void {
  const hasFullYear = settled.some(({ span, year }) => span === "fullYear" && (year ?? tableYear) === tableYear);
  const hasMonth = context.period.endMonth !== null;
  // A title that names a year and no month is about the year.
  const wholeYear = ({ year, measure }: Settled): Span | null =>
    year !== null || (measure !== null && context.period.year !== null && !hasMonth) ? "fullYear" : null;
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    if (each.span !== null || withoutSpan.includes(each.measure) || draft.isKey || isPartOfYear(draft)) return;
    const inActualGroup = draft.words.groupMeasures.includes("actual");
    if (each.endMonth !== null) each.span = "toDate";
    // An earlier year's outcome is that whole year's, whatever is forecast beside it.
    else if (isEarlierYear(draft, tableYear)) each.span = "fullYear";
    else if (each.measure === "actual" || inActualGroup)
      each.span = hasFullYear || hasMonth ? "toDate" : (context.titleSpan ?? wholeYear(each));
    else if (each.measure === null && each.year !== null) each.span = "fullYear";
  });
  settled.forEach((each, index) => {
    const draft = drafts[index] as ColumnDraft;
    if (each.span !== null || withoutSpan.includes(each.measure) || draft.isKey || isPartOfYear(draft)) return;
    if (each.measure === "deviation" || each.measure === "change") return;
    // "Budget 2024" beside "Utfall jan-aug" is the year's, where no deviation of the period is taken from it.
    if (
      each.measure === "budget" &&
      draft.words.period.year !== null &&
      isOfWholeYear(draft, index, settled, context)
    ) {
      each.span = "fullYear";
      return;
    }
    const operand = comparedWith(settled, index, context.formulas);
    const sibling =
      operand?.span != null
        ? operand
        : draft.group === ""
          ? undefined
          : settled.find(
              (other, place) => place !== index && drafts[place]?.group === draft.group && other.span !== null,
            );
    each.span =
      sibling?.span ??
      (each.measure === "budget" && (hasFullYear || isOfWholeYear(draft, index, settled, context))
        ? "fullYear"
        : (context.titleSpan ?? wholeYear(each)));
    if (sibling && each.span === "toDate") each.endMonth ??= sibling.endMonth;
  });
}

/** The other side of the deviation that a budget is the base of. */
function comparedWith(
  settled: readonly Settled[],
  index: number,
  formulas: readonly ColumnFormula[],
): Settled | undefined {
  const formula = formulas.find(
    ({ kind, terms }) => kind === "deviation" && terms.some((term) => term.index === index),
  );
  const other = formula?.terms.find((term) => term.index !== index);
  return other && settled[other.index];
}

/** A quarter, or months that do not begin in January: no span has a name for it. */
function isPartOfYear({ words: { period, span } }: ColumnDraft): boolean {
  return span === null && period.isToDate === false && period.startMonth !== period.endMonth;
}

function isEarlierYear({ words }: ColumnDraft, tableYear: number | null): boolean {
  const { year, endMonth } = words.period;
  return (
    words.measure === "actual" &&
    words.span === null &&
    endMonth === null &&
    year !== null &&
    tableYear !== null &&
    year < tableYear
  );
}

/**
 * "Budget 2024" is the year's, unless a deviation of the period is taken from it; so is a budget that is named as a version of the
 * council's, and one of which something remains.
 */
function isOfWholeYear(
  { words }: ColumnDraft,
  index: number,
  settled: readonly Settled[],
  { formulas }: MeaningContext,
): boolean {
  const uses = formulas.filter(({ terms }) => terms.some((term) => term.index === index));
  if (uses.some(({ kind }) => kind === "deviation")) return false;
  const leavesRest = uses.some(({ result }) => settled[result]?.measure === "remaining");
  return words.period.year !== null || words.budgetVersion !== null || leavesRest;
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
      // "Diff" between two years of the same thing is how it has changed.
      if (isBetweenYears(compared, base)) each.measure = "change";
      if (each.measure === "deviation" && compared.measure && base.measure) each.of = [compared.measure, base.measure];
      return;
    }
    const amounts = words.unit === "percent" ? amountsBeside(settled, index) : undefined;
    if (amounts) {
      each.span ??= amounts.span;
      each.year ??= amounts.year;
      each.endMonth ??= amounts.endMonth;
      each.component ??= amounts.component;
      each.of ??= amounts.of;
    }
    if (each.measure === "deviation")
      each.of ??=
        words.operands.length === 0 && context.isAboutForecast ? ["forecast", "budget"] : operandsByWords(words);
    each.span ??=
      words.groupMeasures.includes("forecast") || words.operands.includes("forecast")
        ? "fullYear"
        : (siblingSpan(drafts, settled, index) ?? context.titleSpan);
  });
}

function isBetweenYears(one: Settled, other: Settled): boolean {
  return one.measure === other.measure && one.measure !== "budget" && one.year !== null && one.year !== other.year;
}

/** The deviation or change in amounts that the same in percent stands beside. */
function amountsBeside(settled: readonly Settled[], index: number): Settled | undefined {
  const same = settled.flatMap((other, place) =>
    place !== index && other.measure === settled[index]?.measure ? [{ other, far: Math.abs(place - index) }] : [],
  );
  return same.sort((a, b) => a.far - b.far)[0]?.other;
}

function operandsByWords(words: HeaderWords): readonly [Measure, Measure] {
  const [first, second] = words.operands;
  if (first !== undefined && second !== undefined) return [first, second];
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
  { formula, isSized }: { readonly formula: ColumnFormula | undefined; readonly isSized: boolean },
): RecognisedColumn {
  const { words, ownWords, decided } = draft;
  const { tableUnit, saidBy } = context;
  const measure = decided.measure ?? settled.measure;
  const span = measure === "text" ? null : (decided.span ?? settled.span);
  const isSure = !settled.isInferred && (measure !== "deviation" || formula !== undefined);
  const asOf =
    (measure === "forecast" || settled.of?.[0] === "forecast") && words.period.endMonth !== null
      ? { year: settled.year, month: words.period.endMonth }
      : null;
  const column = {
    column: draft.column,
    path: draft.path,
    measure,
    component: decided.component === undefined ? settled.component : decided.component,
    unit: decided.unit === undefined ? unitOf(draft, formula, context) : decided.unit,
    budgetVersion: measure === "budget" ? (words.budgetVersion ?? "current") : null,
    of: settled.of,
    period: { span, year: settled.year, endMonth: span === "fullYear" ? null : settled.endMonth },
    asOf,
  };
  const isDecided = decided.measure !== undefined;
  return {
    ...column,
    confidence: isSure || isDecided ? "sure" : measure === null && !context.rowsCarryMeasure ? "unsure" : "likely",
    evidence: columnEvidence(column, { ownWords, decided, formula, isSized, tableUnit, saidBy }),
  };
}
