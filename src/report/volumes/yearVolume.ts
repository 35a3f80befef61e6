import type { Period } from "../../domain/meaning.ts";
import { isMoney, type Unit } from "../../domain/money.ts";

/** Whether something counts what an amount of the whole year is divided by to get a price: persons, places, hours. */
export function isYearVolume({ unit, period }: { readonly unit: Unit | null; readonly period: Period }): boolean {
  return !isMoney(unit) && unit !== "percent" && (period.span === null || period.span === "fullYear");
}
