/** Which signs the columns of all tables have. */
import { maxColumns } from "../../domain/cell.ts";
import { components } from "../../domain/meaning.ts";
import type { Fact } from "../fact.ts";
import type { Weighed } from "./compare.ts";

export class ColumnSigns {
  /** By table, column and component: figures above and below zero, in the model's sign. */
  readonly #counts = new Map<number, { above: number; below: number }>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      if (fact.value === 0) continue;
      const key = keyOf(fact);
      let counts = this.#counts.get(key);
      if (!counts) this.#counts.set(key, (counts = { above: 0, below: 0 }));
      if (fact.value > 0) counts.above++;
      else counts.below++;
    }
  }

  /** Both figures have the sign that all others of their columns have, and there are others. */
  areUsual({ left, right }: Weighed): boolean {
    return this.#isUsual(left) && this.#isUsual(right);
  }

  #isUsual(fact: Fact): boolean {
    const { above, below } = this.#counts.get(keyOf(fact)) ?? { above: 0, below: 0 };
    return fact.value > 0 ? below === 0 && above > 1 : above === 0 && below > 1;
  }
}

function keyOf({ table, column, meaning: { component } }: Fact): number {
  const kind = component === null ? components.length : components.indexOf(component);
  return (table * maxColumns + column) * (components.length + 1) + kind;
}
