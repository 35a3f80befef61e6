import { solveAll } from "../../../src/analysis/repair/index.ts";
import { orePerUnit } from "../../../src/domain/money.ts";
import type { Drawn } from "./drawn.ts";

/** What the solver says: a list per diagnosis, a list per repair, "row / column: stated → expected kind" per cell. */
export function told({ system, name }: Drawn): string[][][] {
  return solveAll(system).map(({ repairs }) =>
    repairs.map(({ changes }) =>
      changes.map(({ figure, stated, expected, kind }) => {
        const unit = orePerUnit[system.figures[figure]!.unit];
        return `${name(figure)}: ${stated === null ? "" : stated / unit} → ${expected / unit} ${kind}`;
      }),
    ),
  );
}
