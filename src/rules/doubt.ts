import type { RuleInput } from "./rule.ts";

/** Figures that arithmetic finds wrong: what follows from them says nothing. */
export function figuresInDoubt({ diagnoses, model: { system } }: RuleInput): ReadonlySet<number> {
  return new Set(
    diagnoses.flatMap(({ repairs, candidates, broken }) => [
      ...candidates,
      ...repairs.flatMap(({ changes }) => changes.map(({ figure }) => figure)),
      ...(repairs.length > 0 ? [] : broken.flatMap((id) => system.equations[id]?.result ?? [])),
    ]),
  );
}
