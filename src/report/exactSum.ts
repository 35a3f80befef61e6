import { largestOf } from "../domain/extremes.ts";
import { cleanFloat, decimalsOf } from "../domain/money.ts";

/** Digits that a double carries for certain. */
const safeDigits = 15;

/**
 * The sum without float noise: figures are added as integers of their last decimal, as a person adds them. 0.3 − 0.1 − 0.2 is 0.
 * Figures with more digits than a double holds are added as they are, then cleaned.
 */
export function exactSum(figures: readonly number[]): number {
  const size = figures.reduce((sum, figure) => sum + Math.abs(figure), 0);
  const room = safeDigits - Math.ceil(Math.log10(Math.max(1, size)));
  const decimals = Math.min(Math.max(0, room), largestOf([0, ...figures.map(decimalsOf)]));
  const scale = 10 ** decimals;
  const sum = figures.reduce((total, figure) => total + Math.round(figure * scale), 0);
  return sum === 0 ? 0 : cleanFloat(sum / scale);
}
