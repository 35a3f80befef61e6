/** Claims against the tables, and against each other: what disagrees. */
import type { Ore } from "../../domain/money.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import type { Narrative } from "../../recognise/narrative/index.ts";
import type { Diagnosis } from "../repair/repair.ts";
import { verdictOf, type BindingContext } from "./bind.ts";
import { conflictsAmong, type Conflict } from "./conflicts.ts";
import { meaningOf } from "./breakdowns.ts";
import { oreOf, saysTheSame, type ReportTime } from "./meets.ts";
import { Places } from "./places.ts";
import { confirmedSigns } from "./signs.ts";
import { ToldFigures, type ToldFigure } from "./told.ts";
import { unitsBy } from "./units.ts";

export type { Conflict } from "./conflicts.ts";

/** A claim that its table contradicts. */
export interface Contradiction {
  readonly claim: Claim;
  /** Ids of the table's figures: one, or the two that a difference is taken of. */
  readonly figures: readonly number[];
  /** What the table says, in öre and the model's sign. */
  readonly value: Ore;
  /** The figure that the text tells instead: of the same subject, or the same of another. Its id. */
  readonly standsFor: { readonly figure: number; readonly isOfOther: boolean } | null;
}

/** What texts say that is not so. */
export interface NarrativeCheck {
  readonly contradictions: readonly Contradiction[];
  readonly conflicts: readonly Conflict[];
}

/** Holds every claim against the figures it is about. */
export function checkNarrative(
  narrative: Narrative,
  model: BudgetModel,
  diagnoses: readonly Diagnosis[],
): NarrativeCheck {
  if (narrative.claims.length === 0) return { contradictions: [], conflicts: [] };
  const figures = new ToldFigures(model);
  const report = reportTime(model, narrative.claims);
  const places = new Places(model, narrative, figures, report.year);
  const base = {
    figures,
    report,
    scale: null,
    doubtful: new Set<number>(),
    signed: new Set<number>(),
    repaired: repairedFigures(diagnoses),
  };
  const inUnits = { ...base, ...unitsBy(narrative.claims, places, base) };
  const context = { ...inUnits, signed: confirmedSigns(narrative.claims, places, inUnits) };
  const contradictions: Contradiction[] = [];
  const unsettled: Claim[] = [];
  for (const claim of narrative.claims) {
    const verdict = verdictOf(claim, places.of(claim), context);
    if (verdict.kind === "unbound") unsettled.push(claim);
    if (verdict.kind !== "disagrees") continue;
    const value = oreOf(verdict.figure, context.scale) ?? (0 as Ore);
    const standsFor = toldInstead(claim, verdict.figure, places, context);
    contradictions.push({ claim, figures: verdict.figure.figures, value, standsFor });
  }
  return { contradictions, conflicts: conflictsAmong(unsettled, context.report) };
}

/** The latest year of outcomes and forecasts, and the month that outcomes to date go to. */
function reportTime(model: BudgetModel, claims: readonly Claim[]): ReportTime {
  const now = model.facts.filter(
    ({ meaning: { measure } }) => measure === "actual" || measure === "forecast" || measure === "deviation",
  );
  const years = now.flatMap(({ meaning: { period } }) => period.year ?? []);
  const year = latest(years);
  const months = now.flatMap(({ meaning: { period, asOf } }) => {
    if (period.year !== null && period.year !== year) return [];
    return (period.span === "toDate" ? period.endMonth : asOf?.month) ?? [];
  });
  return {
    year: year ?? usual(claims.map(({ period }) => period.year)),
    month: latest(months) ?? usual(claims.map(({ period }) => (period.isLoose ? null : period.month))),
  };
}

function latest(values: readonly number[]): number | null {
  return values.reduce<number | null>((last, value) => Math.max(last ?? value, value), null);
}

/** What most of the texts that say it say, where no table does. */
function usual(values: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return most !== undefined && most[1] > named / 2 ? most[0] : null;
}

function repairedFigures(diagnoses: readonly Diagnosis[]): Map<number, Ore[]> {
  const found = new Map<number, Ore[]>();
  for (const { repairs } of diagnoses)
    for (const { changes } of repairs)
      for (const { figure, expected } of changes) found.set(figure, [...(found.get(figure) ?? []), expected]);
  return found;
}

/** Half a step of what is written: a figure told for another is told exactly. */
function toldInstead(
  claim: Claim,
  meant: ToldFigure,
  places: Places,
  context: BindingContext,
): Contradiction["standsFor"] {
  const { figures, scale } = context;
  const isTold = (figure: ToldFigure): boolean => {
    const value = oreOf(figure, scale);
    const exact = { ...claim, roundedTo: 0, step: claim.step / 2, isApproximate: false };
    return (
      value !== null &&
      figure.figures.length === 1 &&
      value !== 0 &&
      saysTheSame(exact, { ...figure, step: 0 }, value, scale)
    );
  };
  const own = places.of(claim).flatMap(({ table, row }) => figures.inRow(table, row).filter(isTold));
  const [first] = own;
  if (first?.figures[0] !== undefined) return { figure: first.figures[0], isOfOther: false };
  const meaning = meaningOf(meant);
  const others = places
    .all()
    .flatMap(({ table, row }) =>
      figures.inRow(table, row).filter((figure) => meaningOf(figure) === meaning && isTold(figure)),
    );
  const [other, ...more] = others;
  const isOne = other !== undefined && more.every(({ value }) => value === other.value) && more.length < 2;
  return isOne && other.figures[0] !== undefined ? { figure: other.figures[0], isOfOther: true } : null;
}
