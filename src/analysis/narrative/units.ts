/** What the texts say of the tables' units: which they are where a table says none, and where they cannot be what was read. */
import { smallestOf } from "../../domain/extremes.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import { orePerUnit } from "../../domain/money.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import { candidatesOf, type BindingContext } from "./bind.ts";
import { claimedOre, saysTheSame } from "./meets.ts";
import type { Places } from "./places.ts";
import type { ToldFigure } from "./told.ts";

/** The units of a workbook's tables as its texts confirm them. */
export type TextUnits = Pick<BindingContext, "scale" | "doubtful">;

const units: readonly MoneyUnit[] = ["tkr", "mnkr", "kr"];
/** What a figure would be multiplied by if its unit were read wrongly. */
const factors: readonly number[] = [1, 1e3, 1e-3, 1e6, 1e-6];

/** How many claims agree with figures so scaled, and how many come nearest to them so. */
interface Votes {
  agree: number;
  near: number;
}

/** Each claim votes for the unit in which it agrees with a figure it may be about, or comes nearest to one. */
export function unitsBy(claims: readonly Claim[], places: Places, context: BindingContext): TextUnits {
  const unitless = units.map((): Votes => ({ agree: 0, near: 0 }));
  const byTable = new Map<number, Votes[]>();
  for (const claim of claims) {
    const candidates = candidatesOf(claim, places.of(claim), context).flatMap(({ figure }) =>
      figure.value === 0 ? [] : [figure],
    );
    vote(
      claim,
      candidates.filter(({ hasUnit }) => !hasUnit),
      units.map((unit) => orePerUnit[unit] / 100),
      unitless,
    );
    for (const table of new Set(candidates.map((figure) => figure.table))) {
      const own = candidates.filter((figure) => figure.table === table && figure.hasUnit);
      const votes = byTable.get(table) ?? factors.map((): Votes => ({ agree: 0, near: 0 }));
      byTable.set(table, votes);
      vote(claim, own, factors, votes);
    }
  }
  const best = winner(unitless);
  return {
    scale: best === null ? null : (units[best] ?? null),
    doubtful: new Set([...byTable].flatMap(([table, votes]) => (isDoubtful(votes) ? [table] : []))),
  };
}

function vote(claim: Claim, figures: readonly ToldFigure[], scales: readonly number[], votes: readonly Votes[]): void {
  if (figures.length === 0) return;
  const gaps = scales.map((scale) =>
    smallestOf(figures.map(({ value }) => distance(claimedOre(claim), value * scale))),
  );
  const nearest = gaps.indexOf(smallestOf(gaps));
  scales.forEach((scale, at) => {
    const own = votes[at] as Votes;
    if (at === nearest) own.near++;
    const agrees = figures.some((figure) => {
      const value = Math.round(figure.value * scale) as Ore;
      return saysTheSame(
        claim,
        { ...figure, hasUnit: true, isSignSure: false, step: figure.step * scale },
        value,
        null,
      );
    });
    if (agrees) own.agree++;
  });
}

/** How far apart two amounts are, in powers of ten. */
function distance(one: number, other: number): number {
  return Math.abs(Math.log10(Math.abs(one) / Math.abs(other)));
}

function winner(votes: readonly Votes[]): number | null {
  const order = votes.map((_, at) => at).sort((a, b) => compare(votes[b] as Votes, votes[a] as Votes));
  const [first] = order;
  const best = votes[first ?? -1];
  return first !== undefined && best && best.agree + best.near > 0 ? first : null;
}

function compare(one: Votes, other: Votes): number {
  return one.agree - other.agree || one.near - other.near;
}

/** No claim agrees with the figures as read, and more come near them in another unit. */
function isDoubtful([asRead, ...others]: readonly Votes[]): boolean {
  return asRead?.agree === 0 && others.some(({ near }) => near > asRead.near);
}
