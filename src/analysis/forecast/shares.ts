/** How much of earlier years was booked by the same month. */
import type { EarlierYear } from "./yearSoFar.ts";

/** A hundredth of the year: below it, an ordinary miss of one month would be multiplied by more than a hundred. */
export const smallestShare = 0.01;

/** The shares of the years that came to anything, in their order. */
export function sharesOf(earlier: readonly EarlierYear[]): number[] {
  return earlier.filter(({ whole }) => whole !== 0).map(({ toDate, whole }) => toDate / whole);
}

/** The middle value, of two the mean; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
