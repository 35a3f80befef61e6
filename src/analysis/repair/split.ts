import { Links } from "./groups.ts";
import type { Judged } from "./judge.ts";
import type { Workings } from "./workings.ts";

/**
 * The changes of a repair that need each other, as lists of indexes into `repair.changes`. Changes are independent when each
 * part harms nothing that held and mends something broken on its own, even if both bear on a third equation that was broken.
 */
export function partsOf(work: Workings, { repair: { changes }, effects }: Judged): readonly (readonly number[])[] {
  const links = new Links();
  const touching = new Map<number, number[]>();
  const filled = new Set(changes.map(({ figure }) => figure));
  const counts = (equation: number): boolean => work.isStated(equation) || filled.has(work.equation(equation).result);
  for (const [index, effect] of effects.entries()) {
    links.find(index);
    for (const [equation, moved] of effect) {
      if (moved !== 0 && counts(equation)) touching.set(equation, [...(touching.get(equation) ?? []), index]);
    }
  }
  const linkAll = (indexes: readonly number[]): void => indexes.forEach((index) => links.join(index, indexes[0]!));
  for (const [equation, indexes] of touching) {
    if (work.broken(equation)) continue;
    const harmed = indexes.some((index) => {
      const alone = work.baseResiduals[equation]! + effects[index]!.get(equation)!;
      return Math.abs(alone) > work.equation(equation).tolerance;
    });
    if (harmed) linkAll(indexes);
  }
  for (const [index, { kind, about }] of changes.entries()) {
    if (kind === "shifted")
      linkAll([index, ...changes.flatMap(({ figure }, other) => (about.includes(figure) ? [other] : []))]);
  }

  const ownsSomething = (root: number): boolean =>
    changes.some(({ figure, stated }, index) => links.find(index) === root && work.wrongSign(figure, stated ?? 0)) ||
    [...touching].some(
      ([equation, indexes]) => work.broken(equation) && indexes.every((index) => links.find(index) === root),
    );
  for (const index of changes.keys()) {
    if (ownsSomething(links.find(index))) continue;
    for (const [equation, indexes] of touching) {
      if (work.broken(equation) && indexes.some((other) => links.find(other) === links.find(index))) linkAll(indexes);
    }
  }

  const parts = new Map<number, number[]>();
  for (const index of changes.keys()) parts.set(links.find(index), [...(parts.get(links.find(index)) ?? []), index]);
  return [...parts.values()];
}
