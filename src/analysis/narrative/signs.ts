/** Tables whose deviations the texts confirm to be surplus when positive, where no arithmetic tells. */
import type { Claim } from "../../recognise/narrative/claim.ts";
import { candidatesOf, type BindingContext } from "./bind.ts";
import { claimedOre, oreOf, saysTheSame } from "./meets.ts";
import type { Places } from "./places.ts";

/** So many sentences must call a minus a deficit or a plus a surplus, for each that does the reverse. */
const leastConfirmed = 3;

export function confirmedSigns(claims: readonly Claim[], places: Places, context: BindingContext): ReadonlySet<number> {
  const votes = new Map<number, { same: number; reverse: number }>();
  for (const claim of claims) {
    if (claim.measure !== "deviation" || claim.sign === null) continue;
    for (const { figure } of candidatesOf(claim, places.of(claim), context)) {
      const value = oreOf(figure, context.scale);
      const isTold =
        value !== null && value !== 0 && saysTheSame(claim, { ...figure, isSignSure: false }, value, context.scale);
      if (figure.measure !== "deviation" || !isTold) continue;
      const vote = votes.get(figure.table) ?? { same: 0, reverse: 0 };
      votes.set(figure.table, vote);
      if (claimedOre(claim) > 0 === value > 0) vote.same++;
      else vote.reverse++;
    }
  }
  return new Set(
    [...votes].flatMap(([table, { same, reverse }]) => (same >= leastConfirmed * Math.max(1, reverse) ? [table] : [])),
  );
}
