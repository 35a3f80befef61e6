import { monthOutliers } from "../analysis/months/outliers.ts";
import { practice, speaksOf } from "../recognise/vocabulary/practice.ts";
import { figuresInDoubt } from "./doubt.ts";
import { placeOfMonth } from "./monthPlace.ts";
import { shown } from "./naming.ts";
import { defineRule } from "./rule.ts";

/** A booked month far from what its line usually has. */
export const valueOutlier = defineRule({
  id: "value-outlier",
  severity: "info",
  docs: {
    why: "A zero too many hides in a year's total that still looks plausible, and every forecast that follows the pace inherits it.",
    source: "design 4.3 and 6; decision 0035",
  },
  check: (input) => {
    const doubted = figuresInDoubt(input);
    return input.months.flatMap((book) =>
      monthOutliers(book).flatMap((outlier) => {
        const { line, month, actual, usual, years, slip } = outlier;
        if (slip === "turned" && speaksOf(line.label, practice.negativeCosts)) return [];
        const place = placeOfMonth(book, outlier, input, doubted);
        if (!place) return [];
        const { cell, figure, isLedger } = place;
        const amount = shown(actual, figure);
        return [
          {
            cell,
            data: {
              kind: "valueOutlier" as const,
              label: line.label,
              month,
              actual: amount,
              usual: { ...shown(usual, figure), decimals: amount.decimals },
              years,
              slip,
              isLedger,
            },
          },
        ];
      }),
    );
  },
});
