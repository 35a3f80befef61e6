import { orePerUnit } from "../../../src/domain/money.ts";
import type { EquationSystem } from "../../../src/model/equations.ts";
import { holds } from "../../../src/model/equations.ts";
import { withValues } from "./drawn.ts";

/** A single cell and its value after which everything holds, with its place in the order of kinds. */
export interface SingleRepair {
  readonly figure: number;
  readonly expected: number;
  readonly place: number;
}

/**
 * All single-cell repairs of 4.2 of a system of exact whole figures (no rounding), by trying every value that some kind allows. Slow and
 * simple on purpose: it shares no code with the solver but `holds`.
 */
export function singleRepairs(system: EquationSystem): readonly SingleRepair[] {
  const broken = system.equations.filter((equation) => !holds(system, equation));
  const found: SingleRepair[] = [];
  for (const { id, value, unit } of system.figures) {
    const places = new Map<number, number>();
    const allow = (expected: number, place: number): void => {
      if (expected !== value) places.set(expected, Math.min(place, places.get(expected) ?? Infinity));
    };
    const own = value ?? 0;
    if (value !== null) {
      allow(-own, 0);
      for (const other of misread(own, orePerUnit[unit])) allow(other, 1);
      for (const factor of [10, 100, 1000]) {
        allow(own * factor, 2);
        if (own % factor === 0) allow(own / factor, 2);
      }
    }
    const touching = broken.filter(({ result, terms }) => result === id || terms.some(({ figure }) => figure === id));
    for (const { result, terms, kind } of touching) {
      const amounts = terms.map(({ figure, factor }) => factor * (system.figures[figure]!.value ?? 0));
      const sum = amounts.reduce((a, b) => a + b, 0);
      if (result === id) {
        if (kind !== "deviation" && value !== null) {
          const filled = amounts.filter((amount) => amount !== 0);
          // A total that leaves out its only line is no total of anything.
          if (filled.some((amount) => (filled.length > 1 && own === sum - amount) || own === sum + amount))
            allow(sum, 3);
          if (amounts.length > 1 && Math.abs(own) === amounts.reduce((a, b) => a + Math.abs(b), 0)) allow(sum, 4);
        }
        allow(sum, value === null ? 6 : 7);
      } else if (touching.length >= 2 || value === null) {
        const term = terms.find(({ figure }) => figure === id)!;
        allow(own + term.factor * ((system.figures[result]!.value ?? 0) - sum), value === null ? 6 : 7);
      }
    }
    for (const [expected, place] of places) {
      const repaired = withValues(system, new Map([[id, expected]]));
      if (repaired.equations.every((equation) => holds(repaired, equation)))
        found.push({ figure: id, expected, place });
    }
  }
  return found;
}

/** Figures with one digit changed or two swapped, as printed in whole units: as many digits, the same sign. */
function misread(value: number, unit: number): number[] {
  const digits = String(Math.abs(value) / unit);
  const found = new Set<string>();
  for (let i = 0; i < digits.length; i++) {
    for (const digit of "0123456789") found.add(digits.slice(0, i) + digit + digits.slice(i + 1));
    for (let j = i + 1; j < digits.length; j++) {
      found.add(digits.slice(0, i) + digits[j]! + digits.slice(i + 1, j) + digits[i]! + digits.slice(j + 1));
    }
  }
  const plain = [...found]
    .filter((text) => text.length === 1 || !text.startsWith("0"))
    .map((text) => Number(text) * unit);
  return value === 0 ? plain.flatMap((amount) => [amount, -amount]) : plain.map((amount) => Math.sign(value) * amount);
}
