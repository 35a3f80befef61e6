import { factors, lastDigit } from "../../../src/analysis/repair/digits.ts";
import type { EquationSystem } from "../../../src/model/equations.ts";
import { withValues } from "./drawn.ts";

export const breakKinds = ["sign", "digit", "swap", "factor", "stale", "leftOut", "shifted", "emptied"] as const;
export type BreakKind = (typeof breakKinds)[number];

/** A system with one slip in it. */
export interface Broken {
  readonly kind: BreakKind;
  /** The cells that no longer hold what they should. */
  readonly cells: readonly number[];
  readonly system: EquationSystem;
}

/** Every way to break one cell of a system that ties, with some figure for each kind. `pick(n)` is 0..n−1. */
export function breakCell(
  system: EquationSystem,
  figure: number,
  kind: BreakKind,
  pick: (n: number) => number,
): Broken | undefined {
  const { value, cell, table, step } = system.figures[figure]!;
  const broken = (values: readonly (readonly [number, number | null])[]): Broken | undefined => {
    const changed = values.filter(([id, to]) => to !== system.figures[id]!.value && Number.isSafeInteger(to ?? 0));
    return changed.length < values.length
      ? undefined
      : { kind, cells: values.map(([id]) => id), system: withValues(system, new Map(values)) };
  };
  if (value === null || value === 0) return undefined;
  const last = lastDigit(system.figures[figure]!);
  const digits = [...String(Math.abs(value) / last)].map(Number);
  const spell = (list: readonly number[]): number => Math.sign(value) * Number(list.join("")) * last;
  switch (kind) {
    case "sign":
      return broken([[figure, -value]]);
    case "digit": {
      const place = pick(digits.length);
      const digit = (digits[place]! + 1 + pick(9)) % 10;
      if (place === 0 && digit === 0) return undefined;
      return broken([[figure, spell(digits.with(place, digit))]]);
    }
    case "swap": {
      const place = pick(digits.length - 1);
      const [left, right] = [digits[place], digits[place + 1]];
      if (left === undefined || right === undefined || (place === 0 && right === 0)) return undefined;
      return broken([[figure, spell(digits.with(place, right).with(place + 1, left))]]);
    }
    case "factor": {
      const value10 = Math.round(value * factors[pick(factors.length)]!);
      return value10 % last === 0 ? broken([[figure, value10]]) : undefined;
    }
    case "stale": {
      // The total, or difference, of before one of its operands was last changed.
      const own = system.equations.filter(({ result, kind: by }) => result === figure && by !== "sameFact");
      const terms = own[pick(own.length)]?.terms;
      const term = terms?.[pick(terms.length)];
      const amount = term ? (system.figures[term.figure]!.value ?? 0) : 0;
      return term && broken([[figure, value + Math.round((amount * (pick(19) - 9)) / 100 / step) * step]]);
    }
    case "leftOut": {
      const own = system.equations.filter(
        ({ result, kind: by }) => result === figure && by !== "sameFact" && by !== "deviation",
      );
      const terms = own[pick(own.length)]?.terms;
      const term = terms?.[pick(terms.length)];
      return term && broken([[figure, value - term.factor * (system.figures[term.figure]!.value ?? 0)]]);
    }
    case "shifted": {
      const beside = system.figures.filter(
        (other) =>
          other.table === table &&
          !other.isFormula &&
          Math.abs(other.cell.row - cell.row) + Math.abs(other.cell.column - cell.column) === 1,
      );
      const other = beside[pick(beside.length)];
      return (
        other &&
        broken([
          [figure, other.value],
          [other.id, value],
        ])
      );
    }
    case "emptied":
      return broken([[figure, null]]);
  }
}

/** A small generator of numbers with a fixed seed (mulberry32), so that every run breaks the same cells. */
export function picker(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}
