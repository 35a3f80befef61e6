/** Settles what each column means: words first, then what arithmetic ties it to, then what its neighbours say. */
import { largestOf } from "../domain/extremes.ts";
import type { Measure, Span, TableKind } from "../domain/meaning.ts";
import { countedUnits, isMoney, type Unit } from "../domain/money.ts";
import { settleDifferences } from "./columnDeviations.ts";
import type { ColumnDraft, MeaningContext, Settled } from "./columnDraft.ts";
import { columnEvidence } from "./columnEvidence.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import type { SizeReading } from "./columnSizes.ts";
import { isPartOfYear, settleMonths, settleSpans } from "./columnSpans.ts";
import type { HeaderWords } from "./headerWords.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";
import type { RecognisedColumn } from "./table.ts";

/** What every column means, in their order. */
export function settleColumns(drafts: readonly ColumnDraft[], context: MeaningContext): RecognisedColumn[] {
  const tableYear = context.period.year ?? latestYear(drafts);
  const settled: Settled[] = [];
  for (const draft of drafts) settled.push(settleByWords(draft, settled.length, context, tableYear));
  settleMonths(settled, context);
  settleSums(drafts, settled, context);
  settleTotals(drafts, settled);
  settleSpans(drafts, settled, context, tableYear);
  settleDifferences(drafts, settled, context);
  const columns: RecognisedColumn[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const [draft, each] = [drafts[index] as ColumnDraft, settled[index] as Settled];
    const isTimed = each.span !== null || each.endMonth !== null || isOfEntries(draft);
    if (each.year === null && isTimed && tableYear !== null && draft.words.yearOffset === 0) each.year = tableYear;
    if (each.span === "toDate" && each.endMonth === null)
      each.endMonth = context.period.endMonth ?? endBeside(settled, each.year ?? tableYear);
    columns.push(
      finish(draft, each, context, {
        formula: context.formulas.find((formula) => formula.result === index),
        isSized: (context.sizes[index] ?? context.percents[index] ?? null) !== null,
      }),
    );
  }
  return columns;
}

/** The month to which all other columns of the year so far reach: those of its own year, or else of any, as last year's is compared with this one's. */
function endBeside(settled: readonly Settled[], ofYear: number | null): number | null {
  const reached = settled.filter(({ span, endMonth }) => span === "toDate" && endMonth !== null);
  const ofOwn = reached.filter(({ year }) => (year ?? ofYear) === ofYear);
  return common((ofOwn.length > 0 ? ofOwn : reached).map(({ endMonth }) => endMonth));
}

function latestYear(drafts: readonly ColumnDraft[]): number | null {
  const years = drafts.flatMap((draft) => draft.words.period.year ?? []);
  return years.length > 0 ? largestOf(years) : null;
}

function settleByWords(draft: ColumnDraft, index: number, context: MeaningContext, tableYear: number | null): Settled {
  const { words, decided } = draft;
  const isText =
    decided.measure === undefined
      ? (context.kind === "text-table" && !draft.hasFigures) || (!draft.hasFigures && draft.hasText && !draft.isKey)
      : decided.measure === "text";
  // A month is small beside the year's budget, whatever it holds.
  const isSized = decided.measure === undefined && !context.months.has(index);
  const size = isSized ? (context.sizes[index] ?? null) : null;
  const worded = context.percents[index] ?? measureOf(draft, size, context);
  const measure = isText ? "text" : draft.isKey ? null : (decided.measure ?? worded);
  const isForecast = words.measure === "forecast";
  const offsetYear = words.yearOffset !== 0 && tableYear !== null ? tableYear + words.yearOffset : null;
  // A month beside a forecast says when it was made, not what it covers.
  const isMonth = context.months.has(index);
  const isOfForecast = !isMonth && (isForecast || (measure === "deviation" && words.operands.includes("forecast")));
  const endMonth = isOfForecast || measure === "text" ? null : words.period.endMonth;
  return {
    measure,
    span: isText
      ? null
      : (decided.span ??
        (isMonth ? "month" : isOfForecast && words.period.endMonth !== null ? "fullYear" : spanOf(words, context))),
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
  // What a plan of measures comes to in a year is neither booked nor budgeted, whatever its sheet is called.
  if (context.kind === "text-table") return null;
  const isTimed = words.period.year !== null || words.period.endMonth !== null || words.entries !== null;
  // So many at such a price.
  const isVolume = context.kind === "volumes" || context.hasPrice;
  if (isVolume && countedUnits.includes(words.unit)) return isTimed ? "count" : "volume";
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
function settleSums(drafts: readonly ColumnDraft[], settled: readonly Settled[], context: MeaningContext): void {
  for (const { kind, result, terms } of context.formulas) {
    const whole = settled[result];
    if (kind !== "sum" || !whole) continue;
    const parts = terms.flatMap(({ index }) => settled[index] ?? []);
    const months = terms.filter(({ index }) => context.months.has(index));
    const areMonths = terms.every(({ index }) => context.months.has(index) || isOfEntries(drafts[index]));
    if (months.length > 0 && areMonths) {
      settleMonthsTogether(
        whole,
        drafts[result],
        months.flatMap(({ index }) => {
          const part = settled[index];
          return part ? [{ part, isHeld: context.holdsAmounts[index] === true }] : [];
        }),
      );
      continue;
    }
    if (whole.measure === "closingBalance") for (const part of parts) part.measure ??= "change";
    whole.measure ??= common(parts.map(({ measure }) => measure));
    whole.component ??= common(parts.map(({ component }) => component));
  }
}

/** Opening balances and entries of the year's end, which belong to no month. */
function isOfEntries(draft: ColumnDraft | undefined): boolean {
  return draft !== undefined && draft.words.entries !== null;
}

interface MonthPart {
  readonly part: Settled;
  /** Something stands in the month. */
  readonly isHeld: boolean;
}

/**
 * January to a month, added: the year so far, or the whole of it. Outcome of a year that is not over is outcome so far, though the
 * sum has room for all twelve months; so is the sum of what has been booked and what is forecast a forecast of the year.
 */
function settleMonthsTogether(whole: Settled, draft: ColumnDraft | undefined, months: readonly MonthPart[]): void {
  const parts = months.map(({ part }) => part);
  const measures = new Set(parts.map(({ measure }) => measure));
  whole.measure ??= measures.has("actual") && measures.has("forecast") ? "forecast" : common([...measures]);
  whole.component ??= common(parts.map(({ component }) => component));
  const years = new Set(parts.map(({ year }) => year));
  if (years.size > 1) {
    whole.coversYears = true;
    return;
  }
  whole.year ??= common([...years]);
  // The first quarter is a quarter, though it is the year so far as well.
  if (draft !== undefined && isPartOfYear(draft)) return;
  const ends = parts.map(({ endMonth }) => endMonth ?? 0).sort((a, b) => a - b);
  if (!ends.every((month, index) => month === index + 1)) return;
  const lastHeld = largestOf([0, ...months.flatMap(({ part, isHeld }) => (isHeld ? (part.endMonth ?? []) : []))]);
  const end = whole.measure === "actual" && lastHeld > 0 ? lastHeld : ends.length;
  whole.span ??= end === monthsOfYear ? "fullYear" : "toDate";
  if (whole.span === "toDate") whole.endMonth ??= end;
}

const monthsOfYear = 12;

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
    (measure === "forecast" || settled.of?.[0] === "forecast") && words.period.endMonth !== null && span !== "month"
      ? { year: settled.year, month: words.period.endMonth }
      : null;
  const { column, path } = draft;
  const told = {
    column,
    path,
    measure,
    component: decided.component === undefined ? settled.component : decided.component,
    unit: decided.unit === undefined ? unitOf(draft, formula, context) : decided.unit,
    budgetVersion: measure === "budget" ? (words.budgetVersion ?? "current") : null,
    of: settled.of,
    period: { span, year: settled.year, endMonth: span === "fullYear" ? null : settled.endMonth },
    asOf,
  };
  const isDecided = decided.measure !== undefined;
  const { component, unit, budgetVersion, of, period } = told;
  // Written out, so that all columns of a workbook keep one shape: every stage to come reads them.
  return {
    column,
    path,
    measure,
    component,
    unit,
    budgetVersion,
    of,
    period,
    asOf,
    confidence: isSure || isDecided ? "sure" : measure === null && !context.rowsCarryMeasure ? "unsure" : "likely",
    evidence: columnEvidence(told, { ownWords, decided, formula, isSized, tableUnit, saidBy }),
  };
}
