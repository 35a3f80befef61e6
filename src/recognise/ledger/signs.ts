/**
 * How a ledger signs its amounts. The whole column is turned or it is not: classes of accounts say which way, and no more, because
 * corrections and class 8 go both ways within one account.
 */
import type { SignConvention } from "../../domain/meaning.ts";
import type { Evidence } from "../table.ts";

/** Amounts by class of account: sums, and how many of them are above zero. */
export interface ClassAmounts {
  readonly sum: number;
  readonly above: number;
  readonly count: number;
}

export interface SignReading {
  readonly convention: SignConvention;
  readonly evidence: Evidence;
  readonly isSure: boolean;
}

/** Share of rows above zero in both revenue and cost when both are exported as positive. */
const positiveShare = 0.7;

/** What is booked in debit and credit is a cost where debit is greater. */
export const debitSigns: SignReading = {
  convention: "cost-positive",
  evidence: { decision: "cost-positive", for: true, source: "words", weight: 1 },
  isSure: true,
};

/** `revenue` is class 3, `cost` classes 4 to 7. */
export function readSigns(revenue: ClassAmounts, cost: ClassAmounts): SignReading {
  const said = (convention: SignConvention, isSure: boolean): SignReading => ({
    convention,
    evidence: {
      decision: convention,
      for: true,
      source: "magnitude",
      weight: isSure ? 1 : 0.5,
      holds: cost.sum === 0 ? revenue.count : Math.max(cost.above, cost.count - cost.above),
      of: cost.sum === 0 ? revenue.count : cost.count,
    },
    isSure,
  });
  const share = ({ above, count }: ClassAmounts): number => (count === 0 ? 0 : above / count);
  if (cost.count === 0) return said(revenue.sum > 0 ? "revenue-positive" : "cost-positive", revenue.count > 0);
  if (revenue.count === 0) return said(cost.sum < 0 ? "revenue-positive" : "cost-positive", true);
  const bothPositive = revenue.sum > 0 && cost.sum > 0;
  if (bothPositive && share(revenue) >= positiveShare && share(cost) >= positiveShare) return said("unsigned", true);
  const isTurned = cost.sum > 0;
  const agrees = isTurned ? revenue.sum <= 0 : revenue.sum >= 0;
  return said(isTurned ? "cost-positive" : "revenue-positive", agrees);
}
