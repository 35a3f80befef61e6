import type { Ore } from "../domain/money.ts";
import type { UntouchedLine } from "../analysis/untouchedForecasts.ts";
import { untouchedForecasts } from "../analysis/untouchedForecasts.ts";
import { figuresInDoubt } from "./doubt.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** The first forecasts of a year are the budget by habit; from April on a third of the year is booked. */
const firstMonth = 4;
/** A deviation so far of a tenth is more than a month that fell late. */
const considerableShare = 0.1;
/** Beside a hundredth of the table's budget a unit is small: what it will cost is the budget, near enough. */
const considerablePart = 0.01;
/** More names than these nobody reads in a sentence. */
const mostNamed = 3;

/** A forecast that was never touched, though the months so far deviate considerably from their budget. One per table. */
export const forecastEqualsBudget = defineRule({
  id: "forecast-equals-budget",
  severity: "info",
  docs: {
    why: "A forecast left at the budget says that a deviation will come back, which somebody should have decided.",
    source: "design 4.3",
  },
  check: (input) => {
    const { model } = input;
    const naming = new Naming(model);
    const doubted = figuresInDoubt(input);
    return model.tables.flatMap((_, index) => {
      const found = untouchedForecasts(model, index).flatMap(({ column, months, tableSize, of, lines }) => {
        if (months < firstMonth) return [];
        const considerable = lines
          .filter(({ forecast, actual }) => !doubted.has(forecast) && !doubted.has(actual))
          .flatMap((line) => asConsiderable(line, tableSize) ?? []);
        return considerable.length === 0 ? [] : [{ column, of, untouched: lines.length, considerable }];
      });
      // Revenue, cost and net of one table are one forecast.
      const [most] = found.sort((a, b) => b.considerable.length - a.considerable.length);
      if (!most) return [];
      const rows = [...most.considerable].sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
      const [first] = rows;
      if (!first) return [];
      return [
        {
          cell: naming.figureOf(first.forecast).cell,
          related: mergedRanges(
            rows.flatMap((row) => [row.forecast, row.actual].map((id) => naming.figureOf(id).cell)),
          ),
          data: {
            kind: "forecastEqualsBudget" as const,
            forecast: naming.figure(first.forecast).shortColumn,
            rows: rows.slice(0, mostNamed).map(({ actual, deviation }) => ({
              name: naming.figure(actual),
              // As finely as the outcome: what it should have been may be a part of a year.
              deviation: {
                ...shown(naming.figureOf(actual).value ?? deviation, naming.figureOf(actual)),
                ore: deviation,
              },
            })),
            untouched: most.untouched,
            of: most.of,
          },
        },
      ];
    });
  },
});

type Considerable = UntouchedLine & { readonly deviation: Ore };

function asConsiderable(line: UntouchedLine, tableSize: Ore): Considerable | undefined {
  const { deviation, share } = line;
  if (deviation === null || share < considerableShare) return undefined;
  return Math.abs(deviation) >= considerablePart * tableSize ? { ...line, deviation } : undefined;
}
