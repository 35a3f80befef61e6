/** Settles which part of time each column covers. */
import type { Measure, Span } from "../domain/meaning.ts";
import type { ColumnDraft, MeaningContext, Settled } from "./columnDraft.ts";
import type { ColumnFormula } from "./columnFormula.ts";

/** Three or more columns of one month each are months; a single one ("Utfall okt") stands for the year so far. */
export function settleMonths(settled: readonly Settled[], { months, formulas }: MeaningContext): void {
  for (const index of months) {
    const each = settled[index];
    if (!each || each.endMonth === null) continue;
    const isAlone = [...months].every((other) => other === index || settled[other]?.measure !== each.measure);
    // "Budget jun" that the year so far is compared with reaches as far as that does.
    const reaches = isAlone && comparedWith(settled, index, formulas)?.span === "toDate";
    each.span = reaches ? "toDate" : (each.span ?? "month");
  }
}

/** Balances stand at a moment. */
const withoutSpan: readonly (Measure | null)[] = ["text", "openingBalance", "closingBalance"];

/**
 * Spans that no word gives: outcome beside a forecast is outcome so far, its group follows it, a budget beside a forecast is the
 * year's, and a column headed by a bare year is that year.
 */
export function settleSpans(
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
    if (!canCover(each, draft)) return;
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
    if (!canCover(each, draft)) return;
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

/** Whether a span is still to be found, and there is one that could have a name. */
function canCover({ span, measure, coversYears }: Settled, draft: ColumnDraft): boolean {
  if (span !== null || coversYears === true || withoutSpan.includes(measure)) return false;
  return !draft.isKey && !isPartOfYear(draft) && draft.words.entries === null;
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
export function isPartOfYear({ words: { period, span } }: ColumnDraft): boolean {
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
