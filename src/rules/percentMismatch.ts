import type { PercentMiss } from "../analysis/percentages/misses.ts";
import { percentMisses } from "../analysis/percentages/misses.ts";
import type { Ore } from "../domain/money.ts";
import { toOre } from "../domain/money.ts";
import { figuresInDoubt } from "./doubt.ts";
import type { ShownAmount } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** A printed share, change or rate that does not follow from its figures as those of the other rows do. */
export const percentMismatch = defineRule({
  id: "percent-mismatch",
  severity: "warning",
  docs: {
    why: "Percentages are typed beside figures that change, and a total's percentage is no mean of its lines'.",
    source: "design 4.1 and 4.3",
  },
  check: (input) => {
    const { model } = input;
    const naming = new Naming(model);
    const doubted = figuresInDoubt(input);
    const isDoubted = ({ compared, base }: PercentMiss): boolean => doubted.has(compared) || doubted.has(base);
    const misses = model.tables.map((_, index) => percentMisses(model, index).filter((miss) => !isDoubted(miss)));
    return misses.flat().map((miss) => {
      const operand = (id: number): { name: ReturnType<Naming["figure"]>; amount: ShownAmount } => {
        const figure = naming.figureOf(id);
        return { name: naming.figure(id), amount: shown(figure.value ?? (0 as Ore), figure) };
      };
      const { figure, compared, base, form, looksLike } = miss;
      return {
        cell: naming.figureOf(figure).cell,
        related: mergedRanges([compared, base].map((id) => naming.figureOf(id).cell)),
        data: {
          kind: "percentMismatch" as const,
          name: naming.figure(figure),
          ...shownPercent(miss),
          form,
          compared: operand(compared),
          base: operand(base),
          looksLike,
        },
      };
    });
  },
});

/** Both with the decimals that the column is printed with. */
function shownPercent({ stated, expected, step }: PercentMiss): { stated: ShownAmount; expected: ShownAmount } {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  const percent = (value: number): ShownAmount => ({ ore: toOre(value, "percent"), unit: "percent", decimals });
  return { stated: percent(stated), expected: percent(expected) };
}
