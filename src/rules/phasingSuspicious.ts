import { phasingOf, type PhasedLine } from "../analysis/months/phasing.ts";
import type { Ore } from "../domain/money.ts";
import { cellOfMonth, figureOfYear } from "./monthCells.ts";
import type { PhasedLineData } from "./monthFinding.ts";
import type { ShownAmount } from "./named.ts";
import { shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** More names than these nobody reads in a sentence. */
const mostNamed = 3;
/** A single line in twelfths is what rents are; a whole table is no phasing. */
const fewestTwelfths = 3;

/** A budget whose months come to another part of the year than earlier years' did; one note for each table. */
export const phasingSuspicious = defineRule({
  id: "phasing-suspicious",
  severity: "info",
  docs: {
    why: "A deviation of the period is only as good as the phasing: in twelfths, holiday pay is a deficit in August and gone in December.",
    source: "design 4.3; decision 0028",
  },
  check: ({ model, months: books }) =>
    books.flatMap((book) => {
      const phasing = phasingOf(book);
      if (!phasing) return [];
      const { year, month, isTwelfths, of, apart, known } = phasing;
      // In twelfths, and that is what earlier years were like.
      const isNoted = apart.length > 0 || (isTwelfths && of >= fewestTwelfths && known === 0);
      const lines = apart.length > 0 ? apart.map(({ line }) => line) : book.lines.filter(({ type }) => type === "line");
      const places = lines.flatMap((line) => {
        const figure = figureOfYear(book, line, { year, measure: "budget" }, model);
        const cell = figure && cellOfMonth(figure, month, year, model);
        return cell ? [{ line, figure, cell }] : [];
      });
      const [first] = places;
      if (!isNoted || !first) return [];
      const said = (phased: PhasedLine): PhasedLineData[] =>
        places.flatMap(({ line, figure }) =>
          line === phased.line
            ? [
                {
                  label: line.label,
                  budgetShare: percent(phased.budgetShare),
                  actualShare: percent(phased.actualShare),
                  amount: shown(phased.amount, figure),
                },
              ]
            : [],
        );
      return [
        {
          cell: first.cell,
          related: apart.length > 0 ? mergedRanges(places.slice(1).map(({ cell }) => cell)) : [],
          data: {
            kind: "phasing" as const,
            isTwelfths: isTwelfths && of >= fewestTwelfths,
            of,
            month,
            lines: apart.slice(0, mostNamed).flatMap(said),
          },
        },
      ];
    }),
});

/** A part of the year in whole percent. */
function percent(share: number): ShownAmount {
  return { ore: Math.round(share * 10_000) as Ore, unit: "percent", decimals: 0 };
}
