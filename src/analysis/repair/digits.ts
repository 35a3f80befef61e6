import type { Figure } from "../../model/equations.ts";
import { decimalsOf, orePerUnit } from "../../domain/money.ts";

/** The factors of 4.2: a unit mistaken, a zero too many. */
export const factors = [10, 100, 1000, 0.1, 0.01, 0.001] as const;

/** A place a person cannot misread is beyond this: no printed figure has more digits. */
const mostDigits = 15;

/**
 * What the last digit that can be mistaken is worth: the rounding of a rounded figure (the zeros of −4 700 rounded to hundreds
 * are no digits of it), else the last decimal that the figure has.
 */
export function lastDigit({ value, step, unit }: Figure): number {
  if (step > 1 && (value ?? 0) % step === 0) return step;
  return orePerUnit[unit] / 10 ** decimalsOf((value ?? 0) / orePerUnit[unit]);
}

/** The smallest step between figures as the cell's column prints them; what a formula gives is not rounded. Unit: öre. */
export function grainOf({ step, unit, isFormula }: Figure): number {
  return isFormula ? 1 : Math.min(step, orePerUnit[unit]);
}

/** Printed digits from the last to the first; undefined when the value has finer parts than what is printed. */
function digitsOf(value: number, last: number): readonly number[] | undefined {
  let rest = Math.abs(value) / last;
  if (!Number.isSafeInteger(rest)) return undefined;
  const digits: number[] = [];
  do {
    digits.push(rest % 10);
    rest = Math.floor(rest / 10);
  } while (rest > 0 && digits.length < mostDigits);
  return digits;
}

/** How two figures differ as printed: one digit, two digits that changed places, or neither. The sign and the number of digits are the same. */
export function digitError(figure: Figure, expected: number): "digitChanged" | "digitsSwapped" | undefined {
  const stated = figure.value;
  if (stated === null || stated * expected < 0) return undefined;
  const last = lastDigit(figure);
  const from = digitsOf(stated, last);
  const to = digitsOf(expected, last);
  if (!from || !to || from.length !== to.length) return undefined;
  const places = from.flatMap((digit, i) => (digit === to[i] ? [] : [i]));
  const [first, second] = places;
  if (first === undefined) return undefined;
  if (places.length === 1) return "digitChanged";
  const swapped = places.length === 2 && from[first] === to[second!] && from[second!] === to[first];
  return swapped ? "digitsSwapped" : undefined;
}

/** What the figure was multiplied by, when that is all that is wrong with it. What it was must be a figure as its column prints them. */
export function factorError({ value: stated, step }: Figure, expected: number): number | undefined {
  if (stated === null || stated === 0 || expected % step !== 0) return undefined;
  // Compared as products of whole numbers: 0.1 has no exact double.
  return factors.find((factor) =>
    factor > 1 ? stated === expected * factor : stated * Math.round(1 / factor) === expected,
  );
}

/** Values within `reach` of `wanted` that the figure becomes by one digit, two digits swapped, or a factor. */
export function misprintsNear(figure: Figure, wanted: number, reach: number): number[] {
  const stated = figure.value;
  if (stated === null) return [];
  const found: number[] = [];
  const isNear = (value: number): boolean => Math.abs(value - wanted) <= reach && value !== stated;
  for (const factor of factors) {
    const value = factor > 1 ? stated / factor : stated * Math.round(1 / factor);
    if (isNear(value) && Number.isSafeInteger(value) && value % figure.step === 0) found.push(value);
  }
  const last = lastDigit(figure);
  const digits = digitsOf(stated, last);
  if (!digits) return found;
  // A zero has no sign of its own, so it may become either.
  const sign = stated === 0 ? Math.sign(wanted) : Math.sign(stated);
  const take = (value: number): void => {
    if (isNear(value) && digitError(figure, value)) found.push(value);
  };
  for (const [place, digit] of digits.entries()) {
    const worth = last * 10 ** place;
    // Of the digits that could stand here, the one that comes closest is the one worth telling.
    const change = Math.round((wanted - stated) / (sign * worth));
    if (digit + change >= 0 && digit + change <= 9) take(stated + sign * change * worth);
    for (let other = place + 1; other < digits.length; other++) {
      take(stated + sign * (digits[other]! - digit) * (worth - last * 10 ** other));
    }
  }
  return found;
}
