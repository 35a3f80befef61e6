/** Settles what deviations and changes are taken of. */
import type { Measure, Span } from "../domain/meaning.ts";
import type { ColumnDraft, MeaningContext, Settled } from "./columnDraft.ts";
import type { HeaderWords } from "./headerWords.ts";

/** Deviations cover what their operands cover. */
export function settleDifferences(
  drafts: readonly ColumnDraft[],
  settled: readonly Settled[],
  context: MeaningContext,
): void {
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
    // What nothing beside it dates is of the title's year.
    if (each.measure === "deviation" && words.yearOffset === 0) each.year ??= context.period.year;
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
