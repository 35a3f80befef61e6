import { causesOf } from "./causes.ts";
import type { RuleInput } from "./rule.ts";

/** Figures that arithmetic finds wrong, or that look so by themselves: what follows from them says nothing. */
export function figuresInDoubt(input: RuleInput): ReadonlySet<number> {
  const { equations } = input.model.system;
  const byArithmetic = input.diagnoses.flatMap(({ repairs, candidates, broken }) => [
    ...candidates,
    ...repairs.flatMap(({ changes }) => changes.map(({ figure }) => figure)),
    ...(repairs.length > 0 ? [] : broken.flatMap((id) => equations[id]?.result ?? [])),
  ]);
  return new Set([...byArithmetic, ...causesOf(input).suspects]);
}
