import type { Workings } from "./workings.ts";

/** A cell given another value in a search. A follower is a formula that changes by itself when its operands do. */
export interface Trial {
  readonly figure: number;
  readonly value: number;
  readonly follower: boolean;
}

/** What one change alone does, through the formulas that follow it. Unit: öre. */
export interface Effect {
  /** By figure: how far it moves. */
  readonly moved: ReadonlyMap<number, number>;
  /** By equation: what it adds to the residual. */
  readonly residuals: ReadonlyMap<number, number>;
}

/**
 * The effect of each change, in the order of `changes`.
 * Undefined when a follower has no operand that changed: then it did not follow anything.
 */
export function effectsOf(
  work: Workings,
  changes: readonly Trial[],
  followers: readonly Trial[],
): readonly Effect[] | undefined {
  const all = [...changes, ...followers];
  const operands = followers.map(({ figure }) => operandsOf(work, figure, all));
  if (operands.some((list) => list.length === 0)) return undefined;
  return changes.map(({ figure, value }) => {
    const moved = new Map<number, number>([[figure, value - work.baseValues[figure]!]]);
    // Formulas follow formulas; as many rounds as there are formulas settle any order.
    for (let round = 0; round < followers.length; round++) {
      for (const [i, follower] of followers.entries()) {
        let delta = 0;
        for (const operand of operands[i]!) delta += operand.factor * (moved.get(operand.figure) ?? 0);
        moved.set(follower.figure, delta);
      }
    }
    const residuals = new Map<number, number>();
    for (const [id, delta] of moved) {
      if (delta === 0) continue;
      const factors = work.factorsOf(id);
      for (const [i, equation] of work.equationsOf(id).entries()) {
        residuals.set(equation, (residuals.get(equation) ?? 0) + factors[i]! * delta);
      }
    }
    return { moved, residuals };
  });
}

/** The changed figures that a follower's formula adds up, with their factors. */
function operandsOf(
  work: Workings,
  figure: number,
  all: readonly Trial[],
): readonly { figure: number; factor: number }[] {
  for (const equation of work.definitionsOf(figure)) {
    const found = all.flatMap((trial) => {
      const index = trial.figure === figure ? -1 : work.equationsOf(trial.figure).indexOf(equation);
      return index < 0 ? [] : [{ figure: trial.figure, factor: -work.factorsOf(trial.figure)[index]! }];
    });
    if (found.length > 0) return found;
  }
  return [];
}
