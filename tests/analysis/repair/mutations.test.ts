import { describe, expect, it } from "@jest/globals";
import { solveAll } from "../../../src/analysis/repair/index.ts";
import type { BreakKind } from "./breaks.ts";
import { breakCell, breakKinds, picker } from "./breaks.ts";
import { draw } from "./drawn.ts";
import { tyingSeeds } from "./seeds.ts";

/** How one break was told. `hidden`: everything still ties within rounding, so nobody can see it. */
type Verdict = "blamed" | "blamedElsewhere" | "candidate" | "missed" | "hidden";

/** Breaks cells of the seed tables that tie, `times` per kind and table, always the same ones. */
function verdicts(times: number): { readonly kind: BreakKind; readonly verdict: Verdict }[] {
  const pick = picker(20240430);
  return tyingSeeds.flatMap(([, drawing]) => {
    const { system } = draw([drawing]);
    return breakKinds.flatMap((kind) =>
      Array.from({ length: times }, () => breakCell(system, pick(system.figures.length), kind, pick)).flatMap(
        (broken) => {
          if (!broken) return [];
          const diagnoses = solveAll(broken.system);
          const names = (figures: readonly number[]): boolean =>
            figures.some((figure) => broken.cells.includes(figure));
          const repairs = diagnoses.flatMap((diagnosis) => diagnosis.repairs);
          const verdict = ((): Verdict => {
            if (diagnoses.length === 0) return "hidden";
            if (repairs.some(({ changes }) => names(changes.map(({ figure }) => figure)))) return "blamed";
            if (diagnoses.some(({ candidates }) => names(candidates))) return "candidate";
            return repairs.length > 0 ? "blamedElsewhere" : "missed";
          })();
          return [{ kind, verdict }];
        },
      ),
    );
  });
}

describe("seed tables with one cell broken", () => {
  const all = verdicts(40);
  const count = (wanted: Verdict, kind?: BreakKind): number =>
    all.filter((one) => one.verdict === wanted && (kind === undefined || one.kind === kind)).length;

  it("are a few hundred, most of which can be seen", () => {
    expect(all.length).toBeGreaterThan(800);
    expect(count("hidden") / all.length).toBeLessThan(0.08);
  });

  it("where a repair is offered, it is of the broken cell", () => {
    const blamed = count("blamed");
    expect(blamed / (blamed + count("blamedElsewhere"))).toBeGreaterThanOrEqual(0.98);
  });

  it("where none is, the broken cell is among the candidates", () => {
    expect(count("missed")).toBe(0);
  });

  it.each(breakKinds)("%s: at most one in fifteen is blamed on another cell", (kind) => {
    const blamed = count("blamed", kind);
    expect(blamed / (blamed + count("blamedElsewhere", kind))).toBeGreaterThanOrEqual(14 / 15);
  });
});
