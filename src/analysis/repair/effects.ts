import type { Workings } from "./workings.ts";

/** A cell given another value in a search. */
export interface Trial {
  readonly figure: number;
  readonly value: number;
}

/** What one change adds to the residuals, by equation, through the formulas that follow it too. Unit: öre. */
export type Effect = ReadonlyMap<number, number>;

/** The effect of each change, in the order of `changes`, on all equations but some. */
export function effectsOf(work: Workings, changes: readonly Trial[], without: ReadonlySet<number>): readonly Effect[] {
  return changes.map(({ figure, value }) => {
    const delta = value - work.baseValues[figure]!;
    const { ids, factors } = work.reachOf(figure);
    return new Map(
      ids.flatMap((equation, i) => (without.has(equation) ? [] : [[equation, factors[i]! * delta] as const])),
    );
  });
}
