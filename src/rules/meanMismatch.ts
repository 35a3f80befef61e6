import { meanMisses } from "../analysis/means.ts";
import type { Ore } from "../domain/money.ts";
import { orePerUnit } from "../domain/money.ts";
import { figuresInDoubt } from "./doubt.ts";
import type { ShownAmount } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { rangeOfCell } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** A printed mean that does not follow from its months or rows as the other means beside it do. */
export const meanMismatch = defineRule({
  id: "mean-mismatch",
  severity: "warning",
  docs: {
    why: "A mean typed beside its months is forgotten when one of them is corrected or a new one is added.",
    source: "design 4.3; Nacka's table of persons and hours per month with their mean",
  },
  check: (input) => {
    const { model } = input;
    const naming = new Naming(model);
    const doubted = figuresInDoubt(input);
    const misses = model.tables.map((_, index) =>
      meanMisses(model, index).filter(({ series }) => !series.some((figure) => doubted.has(figure))),
    );
    return misses.flat().map(({ figure: id, expected, series }) => {
      const [first, last] = [series[0] ?? id, series.at(-1) ?? id];
      const figure = naming.figureOf(id);
      const stated = shown(figure.value ?? (0 as Ore), figure);
      const [from, to] = [first, last].map((each) => naming.figureOf(each).cell);
      return {
        cell: figure.cell,
        related: from && to ? [{ ...rangeOfCell(from), bottom: to.row, right: to.column }] : [],
        data: {
          kind: "meanMismatch" as const,
          name: naming.figure(id),
          stated,
          expected: asFine(expected, stated),
          first: naming.figure(first),
          last: naming.figure(last),
        },
      };
    });
  },
});

/** As finely as the stated one, and finer where the two would look alike. */
function asFine(expected: number, { ore, unit, decimals }: ShownAmount): ShownAmount {
  const looks = (amount: number): string => (amount / orePerUnit[unit]).toFixed(decimals);
  return { ore: Math.round(expected) as Ore, unit, decimals: looks(expected) === looks(ore) ? decimals + 1 : decimals };
}
