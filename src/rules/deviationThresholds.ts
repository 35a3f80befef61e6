/** From what a deviation is large: in kronor and in percent of the budget, both. What nobody has chosen follows from the table. */
import { fromOre, ore, toOre, type Ore } from "../domain/money.ts";

/** Null is Avvika's own. */
export interface DeviationThresholds {
  /** 0 asks nothing of the amount. */
  readonly amount: Ore | null;
  /** A part of the budget, 0.05 for 5 %; 0 asks nothing of it. */
  readonly share: number | null;
}

export const defaultDeviationThresholds: DeviationThresholds = { amount: null, share: null };

/** Of the line's budget: a tenth is more than a month that fell late, and few lines of a published report are past it. Many municipalities choose five percent. */
export const ownShare = 0.1;
/**
 * Of the table's budget, rounded down to one figure as a person would choose it: beside that a deviation is small, whatever its percentage. An amount
 * that fits a board fits no unit of it.
 */
export const ownPart = 0.01;

/** Their names among the settings of a workbook. */
const amountSetting = "deviationAmount";
const shareSetting = "deviationPercent";

/** More than this is no amount or percentage that somebody means. */
export const mostAmount = toOre(1_000_000, "mnkr");
export const mostPercent = 1000;

/** Kronor and percent as a workbook keeps them, "500000" and "2.5"; what is none counts as not chosen. */
export function readDeviationThresholds(settings: Readonly<Record<string, string>>): DeviationThresholds {
  const number = (name: string, most: number): number | null => {
    const text = settings[name] ?? "";
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Infinity;
    return value <= most ? value : null;
  };
  const [amount, percent] = [number(amountSetting, fromOre(mostAmount, "kr")), number(shareSetting, mostPercent)];
  return {
    amount: amount === null ? null : toOre(amount, "kr"),
    share: percent === null ? null : percent / 100,
  };
}

/** The inverse: every name, "" for what is Avvika's own, which takes an earlier choice away. */
export function deviationThresholdSettings({ amount, share }: DeviationThresholds): Record<string, string> {
  return {
    [amountSetting]: amount === null ? "" : String(fromOre(amount, "kr")),
    [shareSetting]: share === null ? "" : String(Number((share * 100).toFixed(6))),
  };
}

function oneFigure(amount: number): Ore {
  const digit = 10 ** Math.floor(Math.log10(Math.max(1, amount)));
  return ore(Math.floor(amount / digit) * digit);
}

/** What the thresholds are in a table whose lines have so large a budget together; an amount in kronor says nothing where the unit is unsaid. */
export function thresholdsIn(
  { amount, share }: DeviationThresholds,
  { tableSize, isUnitSaid }: { readonly tableSize: Ore; readonly isUnitSaid: boolean },
): { readonly amount: Ore; readonly share: number } {
  return {
    amount: amount !== null && isUnitSaid ? amount : oneFigure(ownPart * tableSize),
    share: share ?? ownShare,
  };
}
