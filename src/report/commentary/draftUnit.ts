import { largestOf } from "../../domain/extremes.ts";
import type { DraftDeviation, DraftFigure } from "../../messages/commentaryTexts.ts";
import { orePerUnit } from "../../domain/money.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { SheetAmount, SheetDeviation, SheetFigures } from "./toldFigures.ts";

/** The one unit of a draft and its rounding. */
export interface DraftUnit {
  readonly figure: (amount: SheetAmount) => DraftFigure;
  readonly deviation: (deviation: SheetDeviation) => DraftDeviation;
  /** It rounds to zero. */
  readonly isNothing: (amount: SheetAmount) => boolean;
}

/**
 * From this on a text says mnkr with one decimal, as four of the five published reports do; below it tenths of a million say too
 * little, and they say tkr.
 */
const leastInMillions = orePerUnit.mnkr;

/**
 * By the largest deviation of a whole, of a line where there is no whole, or by the outcome where there is none of either. Never finer than the source is rounded. Undefined where
 * the source says no unit of money.
 */
export function draftUnitOf({ unit: source, step, stretches, level }: SheetFigures): DraftUnit | undefined {
  if (source === null) return undefined;
  const sizes = stretches.flatMap(({ total, lines }) =>
    (total ? [total] : lines.map(({ deviation }) => deviation)).map(({ ore }) => Math.abs(ore)),
  );
  if (sizes.length === 0 && level) sizes.push(Math.abs(level.amount.ore));
  const unit: MoneyUnit = step > orePerUnit.tkr || largestOf([0, ...sizes]) >= leastInMillions ? "mnkr" : "tkr";
  const decimals = unit === "mnkr" && step <= orePerUnit.mnkr / 10 ? 1 : 0;
  const figure = ({ ore, figures }: SheetAmount): DraftFigure => ({ ore, unit, decimals, figures });
  return {
    figure,
    deviation: (deviation) => ({
      ...figure(deviation),
      isSignSure: deviation.isSignSure,
      isOfSpending: deviation.isOfSpending,
    }),
    isNothing: ({ ore }) => Math.abs(ore) * 2 * 10 ** decimals < orePerUnit[unit],
  };
}
