/** Breaks of the published tables, one after the other, always the same ones for the same seed. */
import { cellKey } from "../../../../src/domain/cell.ts";
import { picker } from "../breaks.ts";
import { breakSheet, type Broken, slips } from "./breakSheet.ts";
import type { Published } from "./published.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

export interface RunOptions {
  readonly seed: number;
  /** Times each cell is broken in each way. */
  readonly draws: number;
  /** Share of those that are tried, 0 to 1. */
  readonly share: number;
}

export interface Told {
  readonly table: Published;
  readonly broken: Broken;
  readonly verdict: Verdict;
}

/** Every cell of every table broken in every way. */
export function* brokenOnce(tables: readonly Published[], { seed, draws, share }: RunOptions): Generator<Told> {
  const pick = picker(seed);
  for (const table of tables) {
    for (const { id } of table.state.system.figures) {
      for (const slip of slips) {
        for (let draw = 0; draw < draws; draw++) {
          if (pick(10_000) >= share * 10_000) continue;
          const broken = breakSheet(table.state, id, slip, pick);
          if (broken) yield { table, broken, verdict: verdictOf(table, broken) };
        }
      }
    }
  }
}

/** Two breaks in one table whose cells nothing ties to each other. */
export interface TwoBroken {
  readonly table: Published;
  readonly cells: readonly [number, number];
  /** Either would have been blamed alone. */
  readonly areKnowable: boolean;
  /** Each cell is blamed, by a finding of its own. */
  readonly areTold: boolean;
}

/** `times` pairs per table of slips whose single repair is known, in cells that share no equation. */
export function* brokenTwice(tables: readonly Published[], times: number, seed: number): Generator<TwoBroken> {
  const pick = picker(seed);
  const known = ["sign", "digit", "swap", "×10", "×1000"] as const;
  for (const table of tables) {
    const { figures, equations } = table.state.system;
    const tied = equations.map(({ result, terms }) => new Set([result, ...terms.map(({ figure }) => figure)]));
    const inEquations = figures.filter(({ id }) => !table.state.formulas.has(id) && tied.some((set) => set.has(id)));
    for (let time = 0; time < times && inEquations.length > 0; time++) {
      const [a, b] = [inEquations[pick(inEquations.length)]!.id, inEquations[pick(inEquations.length)]!.id];
      if (a === b || tied.some((set) => set.has(a) && set.has(b))) continue;
      const first = breakSheet(table.state, a, known[pick(known.length)]!, pick);
      const second = first && breakSheet(first.state, b, known[pick(known.length)]!, pick);
      const alone = second && breakAs(table, second, b);
      if (!first || !second || !alone) continue;
      const singly = [verdictOf(table, first), verdictOf(table, alone)];
      const both = verdictOf(table, { ...second, cells: [a, b] });
      const areKnowable =
        !both.isUnread &&
        singly.every(({ knowable, isUnread, isBlamed }) => knowable === "identifiable" && !isUnread && isBlamed);
      const blames = (keys: ReadonlySet<number>, figure: number): boolean => {
        const { row, column } = figures[figure]!.cell;
        return keys.has(cellKey(row, column));
      };
      const areTold = both.blamed.some(
        (one) => blames(one, a) && both.blamed.some((other) => other !== one && blames(other, b)),
      );
      yield { table, cells: [a, b], areKnowable, areTold };
    }
  }
}

/** The second break without the first. */
function breakAs({ state }: Published, { state: both, slip }: Broken, cell: number): Broken {
  const values = state.values.map((value, figure) => (figure === cell ? both.values[figure]! : value));
  return { slip, cells: [cell], state: { ...both, values } };
}
