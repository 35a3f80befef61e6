import { decimalsOf, fromOre, type Ore, orePerUnit } from "../../../../src/domain/money.ts";
import type { Equation } from "../../../../src/model/equations.ts";
import { recalculated, type SheetState } from "./sheetState.ts";

export const slips = [
  "sign",
  "digit",
  "swap",
  "×10",
  "×1000",
  "left out",
  "stale",
  "shifted",
  "text",
  "emptied",
] as const;
export type Slip = (typeof slips)[number];

/** A table with one slip in it. */
export interface Broken {
  readonly slip: Slip;
  /** The cells that no longer hold what they should. */
  readonly cells: readonly number[];
  readonly state: SheetState;
}

/** One slip in one cell; undefined where that cell cannot be broken so. `pick(n)` is 0..n−1. */
export function breakSheet(
  clean: SheetState,
  figure: number,
  slip: Slip,
  pick: (n: number) => number,
): Broken | undefined {
  const { system, values } = clean;
  const value = values[figure]!;
  if (value === null || value === 0) return undefined;
  /** A figure typed, over its formula if it had one. */
  const typed = (typedValues: ReadonlyMap<number, number | null>): Broken | undefined => {
    if ([...typedValues].every(([id, to]) => to === values[id])) return undefined;
    const formulas = new Map([...clean.formulas].filter(([id]) => !typedValues.has(id)));
    const after = values.map((before, id) => typedValues.get(id) ?? (typedValues.has(id) ? null : before));
    return { slip, cells: [...typedValues.keys()], state: recalculated({ ...clean, values: after, formulas }) };
  };
  const typedAs = (to: number | null): Broken | undefined => typed(new Map([[figure, to]]));
  switch (slip) {
    case "sign":
      return typedAs(-value);
    case "digit": {
      const digits = printedDigits(clean, figure);
      const place = pick(digits.length);
      const digit = (digits[place]! + 1 + pick(9)) % 10;
      return place === 0 && digit === 0 ? undefined : typedAs(spelled(clean, figure, digits.with(place, digit)));
    }
    case "swap": {
      const digits = printedDigits(clean, figure);
      const place = pick(Math.max(1, digits.length - 1));
      const [left, right] = [digits[place]!, digits[place + 1]];
      if (right === undefined || (place === 0 && right === 0)) return undefined;
      return typedAs(spelled(clean, figure, digits.with(place, right).with(place + 1, left)));
    }
    case "×10":
      return typedAs(value * 10);
    case "×1000":
      return typedAs(value * 1000);
    case "left out": {
      const sum = pickOf(additionsOf(clean, figure), pick);
      const term = sum && pickOf(sum.terms, pick);
      if (!term || !values[term.figure]) return undefined;
      if (!clean.formulas.has(figure)) return typedAs(value - term.factor * values[term.figure]!);
      const rest = sum.terms.filter((other) => other !== term);
      const state = recalculated({ ...clean, formulas: new Map([...clean.formulas, [figure, rest]]) });
      return { slip, cells: [figure], state };
    }
    case "stale": {
      // As it was before one of its operands was last changed, by up to a tenth.
      const own = pickOf(
        system.equations.filter(({ result }) => result === figure),
        pick,
      );
      const term = own && pickOf(own.terms, pick);
      const last = printedLast(clean, figure);
      const moved = Math.round(((values[term?.figure ?? -1] ?? 0) * (pick(201) - 100)) / 1000 / last) * last;
      return term && typedAs(value - term.factor * moved);
    }
    case "shifted": {
      const beside = pickOf(
        system.figures.filter(({ id, cell, table }) => {
          const own = system.figures[figure]!;
          const steps = Math.abs(cell.row - own.cell.row) + Math.abs(cell.column - own.cell.column);
          return steps === 1 && table === own.table && !clean.formulas.has(id);
        }),
        pick,
      );
      if (!beside || clean.formulas.has(figure)) return undefined;
      return typed(new Map([[figure, values[beside.id]!], [beside.id, value]])); // prettier-ignore
    }
    case "text":
      if (clean.formulas.has(figure)) return undefined;
      return { slip, cells: [figure], state: recalculated({ ...clean, texts: new Set([figure]) }) };
    case "emptied":
      return typedAs(null);
  }
}

function spelled(state: SheetState, figure: number, digits: readonly number[]): number {
  return Math.sign(state.values[figure]!) * Number(digits.join("")) * printedLast(state, figure);
}

/** Totals and nets that the figure is the result of. */
export function additionsOf({ system }: SheetState, figure: number): readonly Equation[] {
  return system.equations.filter(({ result, kind }) => result === figure && kind !== "deviation");
}

/** The digits of a figure as printed: with the decimals of its column, whatever zeros rounding left. */
export function printedDigits(state: SheetState, figure: number): readonly number[] {
  const digits = String(Math.abs(state.values[figure]!) / printedLast(state, figure));
  return [...digits].map(Number);
}

/** What the last printed digit is worth: a whole unit, or the last decimal that the column or the figure has. */
export function printedLast({ system, values }: SheetState, figure: number): number {
  const { unit, step } = system.figures[figure]!;
  const whole = orePerUnit[unit];
  const decimals = Math.max(
    decimalsOf(fromOre((values[figure] ?? 0) as Ore, unit)),
    step > 1 ? decimalsOf(fromOre(step, unit)) : 0,
  );
  return whole / 10 ** decimals;
}

function pickOf<T>(list: readonly T[], pick: (n: number) => number): T | undefined {
  return list.length === 0 ? undefined : list[pick(list.length)];
}
