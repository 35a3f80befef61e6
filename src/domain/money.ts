/**
 * Amounts as integer öre, so that a sum of a thousand lines is exact (decision 0001).
 * Quantities that are not money (persons, hours, percent, counts) use the same integer scale: hundredths of their unit.
 */
declare const oreBrand: unique symbol;

/** An integer number of öre (or hundredths of a person, hour, percent). Safe to 2^53, that is 90 000 billion kronor. */
export type Ore = number & { readonly [oreBrand]: true };

/** The units a figure can stand in. `persons` covers årsarbetare, `places` årsplaceringar. */
export const units = ["kr", "tkr", "mnkr", "persons", "places", "hours", "percent", "count"] as const;
export type Unit = (typeof units)[number];

/** The three units of money. */
export type MoneyUnit = "kr" | "tkr" | "mnkr";

/** Öre (or hundredths) in one of the unit. */
export const orePerUnit: Readonly<Record<Unit, number>> = {
  kr: 100,
  tkr: 100_000,
  mnkr: 100_000_000,
  persons: 100,
  places: 100,
  hours: 100,
  percent: 100,
  count: 100,
};

/** Whether the unit is one of money. */
export function isMoney(unit: Unit | null): unit is MoneyUnit {
  return unit === "kr" || unit === "tkr" || unit === "mnkr";
}

/** Units of what is counted: neither money nor percent. */
export const countedUnits: readonly (Unit | null)[] = ["persons", "places", "hours", "count"];

/** A figure as it stands in a cell, turned to öre. `value` is in `unit`; the result is rounded to whole öre. */
export function toOre(value: number, unit: Unit): Ore {
  return Math.round(cleanFloat(value) * orePerUnit[unit]) as Ore;
}

/** Öre turned back to a figure in `unit`, without float noise. */
export function fromOre(ore: Ore, unit: Unit): number {
  return cleanFloat(ore / orePerUnit[unit]);
}

/** An integer taken to be öre. @throws RangeError when it is not a safe integer: that would be our bug. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError("ore-not-integer");
  return (value === 0 ? 0 : value) as Ore;
}

/** The amount with its sign turned; zero stays plus zero. */
export function negateOre(amount: Ore): Ore {
  return (amount === 0 ? 0 : -amount) as Ore;
}

/**
 * A stored double with its float noise taken off: the shortest decimal that agrees to 15 significant digits, which is what
 * Excel itself shows and compares. 0.1 + 0.2 becomes 0.3, 56.900000000000006 becomes 56.9.
 */
export function cleanFloat(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  return Number(value.toPrecision(15));
}

/** Number of decimals a cleaned figure is stored with, at most 10. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = cleanFloat(value).toString();
  const exponent = text.indexOf("e");
  const mantissa = exponent < 0 ? text : text.slice(0, exponent);
  const point = mantissa.indexOf(".");
  const decimals =
    (point < 0 ? 0 : mantissa.length - point - 1) - (exponent < 0 ? 0 : Number(text.slice(exponent + 1)));
  return Math.min(10, Math.max(0, decimals));
}
