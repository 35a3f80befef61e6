import { budgetDeviations } from "../analysis/budgetDeviations.ts";
import { decimalsOf, fromOre, ore } from "../domain/money.ts";
import type { Ore, Unit } from "../domain/money.ts";
import { defaultDeviationThresholds, thresholdsIn } from "./deviationThresholds.ts";
import { figuresInDoubt } from "./doubt.ts";
import type { ShownAmount } from "./named.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** Before April a period deviates by what is booked late. Who has chosen an amount is asked for it whatever the month. */
const firstMonth = 4;
/** More names than these nobody reads in a sentence. */
const mostNamed = 3;

/** The lines of a statement that are furthest from their budget, past the workbook's thresholds in kronor and percent. One per table. */
export const largeDeviation = defineRule({
  id: "large-deviation",
  severity: "info",
  docs: {
    why: "A large deviation is no error, but it is what a board asks about first: it should have an explanation before the report is sent.",
    source: "design chapter 6; decision 0041",
  },
  check: (input) => {
    const { model, thresholds = defaultDeviationThresholds } = input;
    const naming = new Naming(model);
    const doubted = figuresInDoubt(input);
    return model.tables.flatMap((_, index) => {
      const found = budgetDeviations(model, index);
      if (!found || (thresholds.amount === null && found.months !== null && found.months < firstMonth)) return [];
      // What is considerable is judged against all lines: one that is wrong comes first.
      if (found.lines.some(({ figures }) => figures.some((id) => doubted.has(id)))) return [];
      const { amount, share } = thresholdsIn(thresholds, found);
      const large = found.lines
        .filter((line) => Math.abs(line.deviation) > Math.max(amount, line.rounding) && line.share > share)
        .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
      const [first] = large;
      if (!first) return [];
      const shows = naming.figureOf(first.figure);
      return [
        {
          cell: shows.cell,
          related: mergedRanges(large.map(({ figure }) => naming.figureOf(figure).cell)),
          data: {
            kind: "largeDeviation" as const,
            span: found.span,
            amount: amount === 0 ? null : plainly(amount, shows.unit),
            percent: share === 0 ? null : plainly(hundredths(share), "percent"),
            rows: large.slice(0, mostNamed).map((line) => ({
              name: { ...naming.figure(line.figure), ...(line.subject === null ? {} : { row: line.subject }) },
              deviation: shown(line.deviation, naming.figureOf(line.figure)),
              percent: { ore: tenths(line.share), unit: "percent" as const, decimals: 1 },
            })),
            more: Math.max(0, large.length - mostNamed),
          },
        },
      ];
    });
  },
});

/** A part in hundredths of a percent, rounded once to the tenth that is shown. */
function tenths(part: number): Ore {
  return ore(10 * Math.round(part * 1000));
}

/** A part in hundredths of a percent. */
function hundredths(part: number): Ore {
  return ore(Math.round(part * 10_000));
}

/** With the decimals it has: 5 %, 10 mnkr. */
function plainly(amount: Ore, unit: Unit): ShownAmount {
  return { ore: amount, unit, decimals: decimalsOf(fromOre(amount, unit)) };
}
