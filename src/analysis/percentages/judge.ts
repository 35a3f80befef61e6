/** Whether a printed percentage agrees with one way to read it. */
import { orePerUnit } from "../../domain/money.ts";
import type { FilledFigure } from "../tableLines.ts";
import { keptStep, type PercentLine } from "./percentLines.ts";
import { quotientOf, type Quotient } from "./quotient.ts";
import type { PercentForm, Reading } from "./readings.ts";

/** What became of one percentage. */
export interface Judged {
  /** `near`: off by a unit of the last digit, as cutting off instead of rounding leaves it, or no percentage to speak of. */
  readonly verdict: "holds" | "near" | "misses";
  /** Nothing, or the whole: agrees too easily to prove a reading. */
  readonly isTrivial: boolean;
  /** Holds with its sign. */
  readonly isSigned: boolean;
  /** Digits of agreement beyond chance. */
  readonly digits: number;
  /** In percent. */
  readonly stated: number;
  readonly expected: number;
}

/** Percentages beyond this are printed in whatever way fits the column. */
const largestTold = 1000;
/** Percentages spread over about this much: the chance that one agrees is the width of what rounding allows, out of it. */
const usualSpread = 50;

/** How the printed percentage at a place agrees; undefined where nothing can be said: no base, a change of sign, out of all proportion. */
export function judge(reading: Reading, percent: PercentLine, place: number): Judged | undefined {
  const stated = percent.statedAt(place);
  const operands = reading.at(place);
  const quotient = operands && inPercent(operands, reading.form);
  if (stated === undefined || !quotient || Math.abs(quotient.value) > largestTold) return undefined;
  const slack = percent.step / 2 + keptStep;
  // Costs have a minus in one table and none in the next: the sign of a percentage is nobody's mistake.
  const ownGap = gapTo(quotient, stated);
  const gap = Math.min(ownGap, gapTo(quotient, -stated));
  // A deviation is a negative part of its budget; of an outcome that is, one prints what one likes.
  const isDoubtful = !reading.isOfDifference && isTurned(...operands);
  const width = quotient.high - quotient.low + 2 * slack;
  return {
    verdict: gap <= slack ? "holds" : gap <= slack + percent.step || isDoubtful ? "near" : "misses",
    isTrivial: stated === 0 || stated === 100,
    isSigned: ownGap <= slack,
    digits: Math.max(0, Math.log10(usualSpread / width)),
    stated,
    expected: quotient.value,
  };
}

function inPercent([compared, base]: readonly [FilledFigure, FilledFigure], form: PercentForm): Quotient | undefined {
  if (form === "points") {
    const [value, noise] = [compared.value - base.value, (compared.step + base.step) / 2];
    const scaled = (amount: number): number => amount / orePerUnit.percent;
    return { value: scaled(value), low: scaled(value - noise), high: scaled(value + noise) };
  }
  if (form === "change" && isTurned(compared, base)) return undefined;
  const quotient = quotientOf(compared, base);
  if (!quotient) return undefined;
  const scaled = (part: number): number => 100 * (form === "change" ? part - 1 : part);
  return { value: scaled(quotient.value), low: scaled(quotient.low), high: scaled(quotient.high) };
}

function isTurned(compared: FilledFigure, base: FilledFigure): boolean {
  return compared.value * base.value < 0;
}

function gapTo({ low, high }: Quotient, value: number): number {
  return Math.max(0, low - value, value - high);
}
