/** Invoices come late: which of the months booked so far a line can be judged by. */
import type { MonthSeries } from "../../domain/monthSeries.ts";
import type { Cut } from "./yearSoFar.ts";

/** Placements and purchases are invoiced one or two months after; what is later than that is no lateness but a month without cost. */
const latestInvoice = 2;
/** A month counts as caught up when at least half of what it lacked has come since: the rest is ordinary variation. */
const caughtUp = 0.5;

/**
 * The last month of the cut, or an earlier one where a month since holds nothing, was to hold something by the budget, and
 * nothing more than the budget has come after it. 0 to `cut.month`.
 */
export function settledMonth(line: MonthSeries, { year, month }: Cut): number {
  const current = line.years.find((one) => one.year === year);
  if (!current) return month;
  for (let late = Math.max(1, month - latestInvoice + 1); late <= month; late++) {
    const expected = current.budget[late - 1] ?? 0;
    if (expected === 0 || (current.actual[late - 1] ?? 0) !== 0) continue;
    let [came, budgeted] = [0, 0];
    for (let at = late; at <= month; at++) {
      came += current.actual[at - 1] ?? 0;
      budgeted += current.budget[at - 1] ?? 0;
    }
    if (Math.abs(came) < Math.abs(budgeted - caughtUp * expected)) return late - 1;
  }
  return month;
}
