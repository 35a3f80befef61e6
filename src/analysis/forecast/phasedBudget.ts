/** A year's budget spread over its months: the total stays what it is, to the öre. */
import { monthsOfYear, type MonthFigures, type MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type Ore } from "../../domain/money.ts";
import { refuse, ok, type Result } from "../../domain/result.ts";
import { median } from "./shares.ts";
import { outcomeOf } from "./yearSoFar.ts";

/** Own history, twelfths, quarters, school year (ten months: none in July, half in June and August). */
export const phasingProfiles = ["history", "twelfths", "quarters", "schoolYear"] as const;
export type PhasingProfile = (typeof phasingProfiles)[number];

export type PhasingRefusal = { readonly reason: "no-earlier-year" } | { readonly reason: "months-of-both-signs" };

/** Months of the year's budget, January first. */
export function phasedBudget(
  line: MonthSeries,
  year: number,
  budget: Ore,
  profile: PhasingProfile,
): Result<readonly Ore[], PhasingRefusal> {
  const weights = profile === "history" ? historyOf(line, year) : ok(fixedWeights[profile]);
  return weights.ok ? ok(spread(budget, weights.value)) : weights;
}

const fixedWeights: Readonly<Record<Exclude<PhasingProfile, "history">, readonly number[]>> = {
  twelfths: new Array<number>(monthsOfYear).fill(1),
  quarters: Array.from({ length: monthsOfYear }, (_, at) => (at % 3 === 0 ? 1 : 0)),
  schoolYear: [2, 2, 2, 2, 2, 1, 0, 1, 2, 2, 2, 2],
};

/** The middle of what each month was of earlier years. */
function historyOf(line: MonthSeries, year: number): Result<readonly number[], PhasingRefusal> {
  const shares = line.years.flatMap((one) => {
    const whole = one.year < year ? outcomeOf(line, one.year) : null;
    return whole === null || whole === 0 ? [] : [sharesOf(one.actual, whole)];
  });
  if (shares.length === 0) return refuse({ reason: "no-earlier-year" });
  const weights = Array.from({ length: monthsOfYear }, (_, at) => median(shares.map((months) => months[at] ?? 0)));
  // Corrections of one month against another are no season.
  if (weights.some((weight) => weight < 0)) return refuse({ reason: "months-of-both-signs" });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? ok(weights) : refuse({ reason: "no-earlier-year" });
}

function sharesOf(actual: MonthFigures, whole: Ore): number[] {
  return actual.map((figure) => (figure ?? 0) / whole);
}

/** Each month up to and with this one as the weights say, rounded, less what the months before have: nothing is lost or added. */
function spread(budget: Ore, weights: readonly number[]): Ore[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [weight, given] = [0, 0];
  return weights.map((each) => {
    weight += each;
    const upTo = Math.round((budget * weight) / total);
    const month = upTo - given;
    given = upTo;
    return ore(month);
  });
}
