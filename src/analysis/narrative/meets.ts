/** Whether a figure of a table is one that a claim may be about, and whether it says the same. */
import type { Component } from "../../domain/meaning.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import { orePerUnit } from "../../domain/money.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import type { Place } from "./place.ts";
import type { ToldFigure } from "./told.ts";

/** What the workbook says of its own time. */
export interface ReportTime {
  /** The latest year with outcomes or forecasts. */
  readonly year: number | null;
  /** The last month of the outcomes to date; null where tables disagree or say nothing. */
  readonly month: number | null;
}

/** Whether the claim may be about the figure: nothing it says contradicts what the figure is. */
export function mayBeAbout(claim: Claim, figure: ToldFigure, place: Place, report: ReportTime): boolean {
  return isOfComponent(claim, figure, place) && isOfMeasure(claim, figure) && isOfTime(claim, figure, report);
}

/** The component of a figure in its row; null for a net. */
function componentOf(figure: ToldFigure, place: Place): Component | null {
  return figure.component === null || figure.component === "net" ? place.component : figure.component;
}

function isOfComponent({ component }: Claim, figure: ToldFigure, place: Place): boolean {
  const own = componentOf(figure, place);
  // "Utfallet är 234 mnkr" may be the costs alone; a deviation of the costs alone is called so.
  if (component === null) return own === null || figure.measure !== "deviation";
  return component === "net" ? own === null : own === component;
}

/**
 * Whether the claim is about the figure if it is about any: a net or the component that it names, the budget that holds, and no net
 * of a committee whose grant is among its revenue.
 */
export function isPlainlyAbout(claim: Claim, figure: ToldFigure, place: Place): boolean {
  const isNamed = componentOf(figure, place) === (claim.component === "net" ? null : claim.component);
  return isNamed && figure.isCurrent && (figure.value !== 0 || figure.measure === "deviation");
}

function isOfMeasure(claim: Claim, { measure, of }: ToldFigure): boolean {
  const { span, month, isLoose } = claim.period;
  const isToDate = span === "toDate" || (span === null && month !== null && month < 12 && !isLoose);
  switch (claim.measure) {
    case "actual":
      return measure === (claim.isForecast ? "forecast" : "actual");
    case "budget":
      return measure === "budget" || measure === "appropriation";
    case "forecast":
      // "En prognos på -14,4 mnkr" may be the deviation that is forecast.
      return measure === "forecast" || (measure === "deviation" && of !== "actual");
    case "deviation":
      return measure === "deviation" && of !== (claim.isForecast ? "actual" : isToDate ? "forecast" : undefined);
    case "result":
      if (claim.isForecast)
        return measure === "forecast" || measure === "result" || (measure === "deviation" && of !== "actual");
      return (
        measure === "actual" || measure === "result" || (measure === "deviation" && !(isToDate && of === "forecast"))
      );
    case "level":
      return claim.isForecast ? measure === "forecast" : measure !== "deviation" && measure !== "result";
  }
}

/** The figure was forecast, so that a month is when. */
export function isForecast({ measure, of }: ToldFigure): boolean {
  return measure === "forecast" || of === "forecast";
}

function isOfTime({ period }: Claim, figure: ToldFigure, report: ReportTime): boolean {
  if (figure.span !== null && figure.span !== "toDate" && figure.span !== "fullYear") return false;
  if (period.year !== null && figure.year !== null && period.year !== figure.year) return false;
  if (isForecast(figure)) return period.month === null || period.month === (figure.asOf?.month ?? report.month);
  if (period.span !== null && figure.span !== null && period.span !== figure.span) return false;
  if (period.month === null) return true;
  if (figure.span === "fullYear") return period.month === 12;
  return period.month === (figure.endMonth ?? report.month);
}

/** No one rounds a figure by more than a tenth of it; "cirka" is held to the same. */
const roundShare = 0.1;

/** Rounding that the writer may have done, in öre: a whole step of the last digit written, or half of where the zeros begin. */
export function writtenTolerance({ size, unit, step, roundedTo, isApproximate }: Claim): number {
  const share = size * roundShare;
  return Math.max(step, isApproximate ? Math.max(roundedTo, share) : Math.min(roundedTo / 2, share)) * orePerUnit[unit];
}

/** A figure's value in öre; `scale` is the unit of figures in tables that say none. */
export function oreOf(figure: Pick<ToldFigure, "value" | "hasUnit">, scale: MoneyUnit | null): Ore | null {
  if (figure.hasUnit) return figure.value;
  return scale === null ? null : (Math.round((figure.value / 100) * orePerUnit[scale]) as Ore);
}

/** The rounding of a figure in öre. */
export function stepOf(figure: Pick<ToldFigure, "step" | "hasUnit">, scale: MoneyUnit | null): number {
  return figure.hasUnit || scale === null ? figure.step : (figure.step / 100) * orePerUnit[scale];
}

/** The claim's figure in öre, with the sign that it has or, where it has none, without. */
export function claimedOre({ size, unit, sign }: Claim): Ore {
  return Math.round(size * orePerUnit[unit] * (sign ?? 1)) as Ore;
}

/**
 * Whether text and table say the same, to within the coarser rounding. Signs are compared where both are known to mean surplus or
 * deficit; everywhere else people write amounts without them.
 */
export function saysTheSame(claim: Claim, figure: ToldFigure, value: Ore, scale: MoneyUnit | null): boolean {
  const halves = (claim.step * orePerUnit[claim.unit] + stepOf(figure, scale)) / 2;
  const tolerance = Math.max(writtenTolerance(claim), halves);
  const claimed = claimedOre(claim);
  const isSignSaid = claim.sign !== null && figure.measure === "deviation" && figure.isSignSure;
  const gap = isSignSaid ? claimed - value : Math.abs(claimed) - Math.abs(value);
  // Float noise aside.
  return Math.abs(gap) <= tolerance + 1;
}
