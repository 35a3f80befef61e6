/** Binds a claim to the figure it is about, or says that it cannot be bound. */
import { largestOf } from "../../domain/extremes.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import { meaningOf } from "./breakdowns.ts";
import { isForecast, isPlainlyAbout, mayBeAbout, oreOf, saysTheSame, stepOf, type ReportTime } from "./meets.ts";
import type { Place } from "./place.ts";
import type { ToldFigure, ToldFigures } from "./told.ts";

/** A figure that a claim may be about. */
export interface Candidate {
  readonly figure: ToldFigure;
  readonly place: Place;
}

/** What the tables say to a claim. */
export type Verdict =
  | { readonly kind: "agrees" }
  /** Every figure that it may be about says another thing; `figure` is the plainest of them. */
  | { readonly kind: "disagrees"; readonly figure: ToldFigure }
  /** No table has the figure, or which one is meant is not beyond doubt. */
  | { readonly kind: "unbound" };

export interface BindingContext {
  readonly figures: ToldFigures;
  readonly report: ReportTime;
  /** The unit of tables that say none. */
  readonly scale: MoneyUnit | null;
  /** Tables whose unit the texts speak against. */
  readonly doubtful: ReadonlySet<number>;
  /** Tables whose deviations the texts confirm to be surplus when positive. */
  readonly signed: ReadonlySet<number>;
  /** What arithmetic says that wrong figures should be, in the sheet's sign, by id. */
  readonly repaired: ReadonlyMap<number, readonly Ore[]>;
}

/** The figures that nothing in the claim contradicts. */
export function candidatesOf(
  claim: Claim,
  places: readonly Place[],
  { figures, report, signed }: BindingContext,
): Candidate[] {
  return places.flatMap((place) =>
    figures
      .inRow(place.table, place.row)
      .flatMap((figure) =>
        mayBeAbout(claim, figure, place, report) ? [{ figure: withSign(figure, signed), place }] : [],
      ),
  );
}

function withSign(figure: ToldFigure, signed: ReadonlySet<number>): ToldFigure {
  return figure.isSignSure || !signed.has(figure.table) ? figure : { ...figure, isSignSure: true };
}

/** What the tables say to a claim. */
export function verdictOf(claim: Claim, places: readonly Place[], context: BindingContext): Verdict {
  const candidates = candidatesOf(claim, places, context);
  if (candidates.some(({ figure }) => agrees(claim, figure, context))) return { kind: "agrees" };
  if (claim.period.isLoose && !isOnlyForecast(claim)) return { kind: "unbound" };
  const sure = candidates.filter(
    ({ figure, place }) =>
      place.isSure &&
      figure.isSure &&
      isPlainlyAbout(claim, figure, place) &&
      !context.doubtful.has(figure.table) &&
      !isRepaired(figure, context),
  );
  const meant = sure.filter(({ figure }) => isOfReport(claim, figure, sure, context.report));
  const own = places.filter(({ isSure }) => isSure);
  if (!isTimeClear(claim, meant, own, context) || !areOfOneMind(meant, context)) return { kind: "unbound" };
  const [first] = [...meant].sort((a, b) => rank(claim, a.figure) - rank(claim, b.figure));
  return first === undefined || oreOf(first.figure, context.scale) === null
    ? { kind: "unbound" }
    : { kind: "disagrees", figure: first.figure };
}

function agrees(claim: Claim, figure: ToldFigure, { scale, repaired }: BindingContext): boolean {
  const value = oreOf(figure, scale);
  if (value === null) return false;
  if (saysTheSame(claim, figure, value, scale)) return true;
  const [id] = figure.figures;
  const unsigned = { ...figure, isSignSure: false };
  return (repaired.get(id ?? -1) ?? []).some((other) => saysTheSame(claim, unsigned, other, scale));
}

/** A figure that arithmetic has found wrong proves nothing against a text. */
function isRepaired({ figures }: ToldFigure, { repaired }: BindingContext): boolean {
  return figures.some((id) => repaired.has(id));
}

function isOnlyForecast({ measure, isForecast: isSaidForecast }: Claim): boolean {
  return measure === "forecast" || isSaidForecast;
}

/** Of this year and the latest month, unless the claim names another. */
function isOfReport({ period }: Claim, figure: ToldFigure, all: readonly Candidate[], report: ReportTime): boolean {
  if (period.year === null && figure.year !== null && report.year !== null && figure.year !== report.year) return false;
  // A year that the table does not say is the report's.
  if (period.year !== null && figure.year === null && period.year !== report.year) return false;
  // A table without words for its time: its figures may be of the period.
  if (figure.span === null && period.span === "fullYear") return false;
  if (period.month !== null) return true;
  const monthOf = (one: ToldFigure): number | null => (isForecast(one) ? (one.asOf?.month ?? null) : one.endMonth);
  const rivals = all.flatMap(({ figure: other }) =>
    isForecast(other) === isForecast(figure) && other.span === figure.span ? [monthOf(other) ?? 0] : [],
  );
  return (monthOf(figure) ?? 0) === largestOf(rivals);
}

/**
 * Where the claim says no time, every stretch that the subject's rows tell of must be among the figures: an outcome to date without
 * its deviation leaves open that the text tells that deviation.
 */
function isTimeClear(
  claim: Claim,
  meant: readonly Candidate[],
  places: readonly Place[],
  { figures, report }: BindingContext,
): boolean {
  const isOpen = claim.period.span === null && claim.period.month === null && !isOnlyForecast(claim);
  if (!isOpen || (claim.measure !== "deviation" && claim.measure !== "result")) return true;
  const told = new Set(meant.map(({ figure }) => figure.span));
  return places.every(({ table, row }) =>
    figures.inRow(table, row).every((figure) => {
      const isNow = figure.year === null || report.year === null || figure.year === report.year;
      return !isNow || figure.measure === "budget" || figure.measure === "appropriation" || told.has(figure.span);
    }),
  );
}

/** Figures that mean the same say the same, wherever they stand. */
function areOfOneMind(candidates: readonly Candidate[], { scale }: BindingContext): boolean {
  const byMeaning = new Map<string, ToldFigure>();
  return candidates.every(({ figure }) => {
    const meaning = meaningOf({ ...figure, year: null, endMonth: null });
    const known = byMeaning.get(meaning);
    if (!known) byMeaning.set(meaning, figure);
    const [one, other] = [oreOf(known ?? figure, scale), oreOf(figure, scale)];
    if (one === null || other === null) return one === other;
    return Math.abs(one - other) <= Math.max(stepOf(known ?? figure, scale), stepOf(figure, scale)) + 1;
  });
}

/** The plainest reading first: a result in a report against budget is a deviation, a forecast the year's. */
function rank(claim: Claim, { measure, of, span }: ToldFigure): number {
  const wanted = claim.measure === "result" || claim.sign !== null ? "deviation" : claim.measure;
  const isWanted = measure === wanted || (claim.measure === "level" && measure === "actual");
  const isPlainSpan = span === (claim.measure === "budget" ? "fullYear" : "toDate");
  // "Fg helår" beside this year's forecast.
  const isOld = span === "fullYear" && of === "actual";
  return (isWanted ? 0 : 4) + (isPlainSpan ? 0 : 2) + (isOld ? 1 : 0);
}
