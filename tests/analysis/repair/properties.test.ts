import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Diagnosis } from "../../../src/analysis/repair/index.ts";
import { solveAll } from "../../../src/analysis/repair/index.ts";
import type { Ore } from "../../../src/domain/money.ts";
import type { EquationSystem } from "../../../src/model/equations.ts";
import { holds } from "../../../src/model/equations.ts";
import { breakCell, breakKinds, picker } from "./breaks.ts";
import { singleRepairs } from "./bruteForce.ts";
import { draw, withValues } from "./drawn.ts";
import { tableArbitrary } from "./randomTable.ts";

const size = { minLength: 2, maxLength: 6 };

/** A table with row and column equations in which one to three cells were broken. */
const brokenArbitrary = (step: 0 | 1): fc.Arbitrary<EquationSystem> =>
  fc
    .tuple(tableArbitrary({ rows: true, step }, size), fc.integer(), fc.integer({ min: 1, max: 3 }))
    .map(([drawing, seed, times]) => {
      const pick = picker(seed);
      let { system } = draw([drawing]);
      for (let i = 0; i < times; i++) {
        system =
          breakCell(system, pick(system.figures.length), breakKinds[pick(breakKinds.length)]!, pick)?.system ?? system;
      }
      return system;
    });

describe("rounding", () => {
  it("is never an error: exact data, rounded, gives no diagnosis", () => {
    fc.assert(
      fc.property(tableArbitrary({ rows: true, step: 1 }, { minLength: 1, maxLength: 25 }), (drawing) => {
        expect(solveAll(draw([drawing]).system)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("every repair", () => {
  it("makes all that it touches hold, and together with the others all that was broken", () => {
    fc.assert(
      fc.property(brokenArbitrary(1), (system) => {
        const diagnoses = solveAll(system);
        const changed = new Map<number, number>();
        for (const { repairs } of diagnoses) {
          for (const { figure, expected } of repairs[0]?.changes ?? []) changed.set(figure, expected);
        }
        const repaired = withValues(system, changed);
        const unexplained = new Set(
          diagnoses.filter(({ repairs }) => repairs.length === 0).flatMap(({ broken }) => broken),
        );
        for (const equation of repaired.equations) {
          if (!unexplained.has(equation.id)) expect(holds(repaired, equation)).toBe(true);
        }
        for (const { repairs, candidates } of diagnoses) {
          expect(repairs.length <= 3 && repairs.length > 0).toBe(candidates.length === 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of one cell is found, and no better one exists: brute force agrees", () => {
    let found = 0;
    const broken = fc.oneof(
      ...[true, false].map((rows) =>
        fc
          .tuple(tableArbitrary({ rows, step: 0 }, { minLength: 2, maxLength: 4 }), fc.integer())
          .map(([drawing, seed]) => {
            const pick = picker(seed);
            // Whole units, so that the brute force may read the digits off a plain number; no peers, which it does not weigh.
            const whole = { ...drawing, peers: [], text: drawing.text.replaceAll(".", "") };
            const { system } = draw([whole]);
            const kinds = breakKinds.filter((kind) => kind !== "shifted");
            return breakCell(system, pick(system.figures.length), kinds[pick(kinds.length)]!, pick)?.system ?? system;
          }),
      ),
    );
    fc.assert(
      fc.property(broken, (system) => {
        const all = singleRepairs(system);
        const best = all.filter(({ place }) => place === Math.min(...all.map((repair) => repair.place)));
        const diagnoses = solveAll(system);
        if (best.length === 0) return;
        found++;
        expect(diagnoses).toHaveLength(1);
        const { repairs, candidates } = diagnoses[0]!;
        if (best.length > 3) {
          expect(repairs).toEqual([]);
          expect(new Set(candidates.slice(0, best.length))).toEqual(new Set(best.map(({ figure }) => figure)));
        } else {
          const offered = repairs.map(({ changes }) => changes.map(({ figure, expected }) => ({ figure, expected })));
          const byFigure = (a: { figure: number }, b: { figure: number }): number => a.figure - b.figure;
          expect(offered.flat().sort(byFigure)).toEqual(
            best.map(({ figure, expected }) => ({ figure, expected })).sort(byFigure),
          );
          expect(offered.every((changes) => changes.length === 1)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(200);
  });
});

describe("a planted break", () => {
  it("of any kind is repaired, or its cell is among the candidates", () => {
    let blamed = 0;
    let detected = 0;
    fc.assert(
      fc.property(
        tableArbitrary({ rows: true, step: 0 }, { minLength: 3, maxLength: 6 }),
        fc.constantFrom(...breakKinds),
        fc.integer(),
        (drawing, kind, seed) => {
          const { system } = draw([drawing]);
          const pick = picker(seed);
          const broken = breakCell(system, pick(system.figures.length), kind, pick);
          if (!broken) return;
          const diagnoses = solveAll(broken.system);
          if (diagnoses.length === 0) return; // two figures that changed places may leave all sums as they were
          const named = diagnoses.flatMap(({ repairs, candidates }) => [
            ...candidates,
            ...repairs.flatMap(({ changes }) => changes.map(({ figure }) => figure)),
          ]);
          detected++;
          if (broken.cells.some((cell) => named.includes(cell))) blamed++;
          // One cell in two equations is determined; only two cells at once can look like another pair.
          if (broken.cells.length === 1) expect(broken.cells.every((cell) => named.includes(cell))).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 4 },
    );
    expect(blamed / detected).toBeGreaterThan(0.98);
  });
});

describe("the answer does not depend on", () => {
  it("the order of figures, equations and terms", () => {
    fc.assert(
      fc.property(brokenArbitrary(1), fc.integer(), (system, seed) => {
        const { shuffled, figureWas, equationWas } = shuffle(system, picker(seed));
        const renamed = solveAll(shuffled).map((diagnosis) => rename(diagnosis, figureWas, equationWas));
        expect(renamed.map(canonical)).toEqual(solveAll(system).map(canonical));
      }),
      { numRuns: 300 },
    );
  });

  it("the scale and the sign", () => {
    fc.assert(
      fc.property(brokenArbitrary(1), (system) => {
        const times = <T extends number | null>(value: T): T => (value === null ? value : ((value * -10 || 0) as T));
        const turned: EquationSystem = {
          figures: system.figures.map((figure) => ({
            ...figure,
            value: times(figure.value),
            step: -times(figure.step) as Ore,
          })),
          equations: system.equations.map((equation) => ({
            ...equation,
            tolerance: -times(equation.tolerance) as Ore,
            noteFrom: -times(equation.noteFrom) as Ore,
          })),
          unstated: [],
          signs: [],
        };
        const expected = solveAll(system).map((diagnosis) => ({
          ...diagnosis,
          repairs: diagnosis.repairs.map((repair) => ({
            ...repair,
            gap: -times(repair.gap) || 0,
            changes: repair.changes.map((change) => ({
              ...change,
              stated: times(change.stated),
              expected: times(change.expected),
            })),
          })),
        }));
        expect(solveAll(turned)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

interface Shuffled {
  readonly shuffled: EquationSystem;
  /** Old id by new id. */
  readonly figureWas: readonly number[];
  readonly equationWas: readonly number[];
}

function shuffle(system: EquationSystem, pick: (n: number) => number): Shuffled {
  const mixed = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    return list.map(() => rest.splice(pick(rest.length), 1)[0]!);
  };
  const figureWas = mixed([...system.figures.keys()]);
  const equationWas = mixed([...system.equations.keys()]);
  const now = (was: number): number => figureWas.indexOf(was);
  return {
    figureWas,
    equationWas,
    shuffled: {
      figures: figureWas.map((was, id) => ({
        ...system.figures[was]!,
        id,
        peers: mixed(system.figures[was]!.peers.map(now)),
      })),
      equations: equationWas.map((was, id) => {
        const { result, terms, ...rest } = system.equations[was]!;
        return {
          ...rest,
          id,
          result: now(result),
          terms: mixed(terms.map((term) => ({ ...term, figure: now(term.figure) }))),
        };
      }),
      unstated: [],
      signs: [],
    },
  };
}

function rename(diagnosis: Diagnosis, figureWas: readonly number[], equationWas: readonly number[]): Diagnosis {
  const figures = (ids: readonly number[]): number[] => ids.map((id) => figureWas[id]!);
  const equations = (ids: readonly number[]): number[] => ids.map((id) => equationWas[id]!);
  return {
    broken: equations(diagnosis.broken),
    wrongSigns: figures(diagnosis.wrongSigns),
    rivals: figures(diagnosis.rivals),
    candidates: figures(diagnosis.candidates),
    repairs: diagnosis.repairs.map(({ changes, gap, proof }) => ({
      gap,
      proof: equations(proof),
      changes: changes.map((change) => ({
        ...change,
        figure: figureWas[change.figure]!,
        about: figures(change.about),
      })),
    })),
  };
}

/** Two equations with one result and kind (a deviation by row and none other here) have no order of their own. */
function canonical({ broken, repairs, ...rest }: Diagnosis): unknown {
  const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);
  return {
    ...rest,
    broken: sorted(broken),
    repairs: repairs.map((repair) => ({ ...repair, proof: sorted(repair.proof) })),
  };
}
