import { missingMonths } from "../analysis/months/missingMonths.ts";
import { cellOfMonth, figureOfYear } from "./monthCells.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** More names than these nobody reads in a sentence. */
const mostNamed = 3;

/** A month without a figure in the middle of the booked ones, in lines that come to about the same every month. */
export const missingMonth = defineRule({
  id: "missing-month",
  severity: "warning",
  docs: {
    why: "A rent that was never booked looks like a saving, and every forecast that follows the pace inherits it.",
    source: "design 4.3; decision 0028",
  },
  check: ({ model, months: books }) => {
    const naming = new Naming(model);
    return books.flatMap((book) =>
      missingMonths(book).flatMap(({ year, month, lines }) => {
        const placed = lines.flatMap(({ line, usual }) => {
          const figure = figureOfYear(book, line, { year, measure: "actual" }, model);
          const cell = figure && cellOfMonth(figure, month, year, model);
          return cell ? [{ figure, cell, line: { label: line.label, usual: shown(usual, figure) } }] : [];
        });
        const [first, ...others] = placed;
        if (!first) return [];
        const named = others.slice(0, mostNamed - 1).map(({ line }) => line);
        return [
          {
            cell: first.cell,
            related: mergedRanges(others.map(({ cell }) => cell)),
            data: {
              kind: "missingMonth" as const,
              month,
              lines: [first.line, ...named] as const,
              more: others.length - named.length,
              name: naming.cell(first.cell, first.figure.table, first.figure.unit),
            },
          },
        ];
      }),
    );
  },
});
