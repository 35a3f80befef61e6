/** A quotient of two figures that may both be rounded. */
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { FilledFigure } from "../tableLines.ts";

/** The quotient as printed figures give it, and the least and most that their rounding allows. */
export interface Quotient {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** compared / base; undefined where rounding leaves the base's sign, or the base itself, open. */
export function quotientOf(compared: FilledFigure, base: FilledFigure): Quotient | undefined {
  const [half, baseHalf] = [compared.step / 2, base.step / 2];
  if (Math.abs(base.value) <= baseHalf) return undefined;
  const corners = [-1, 1].flatMap((one) =>
    [-1, 1].map((other) => (compared.value + one * half) / (base.value + other * baseHalf)),
  );
  return { value: compared.value / base.value, low: smallestOf(corners), high: largestOf(corners) };
}
