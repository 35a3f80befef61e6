import { levelShifts } from "../analysis/months/levelShifts.ts";
import { figuresInDoubt } from "./doubt.ts";
import { placeOfMonth } from "./monthPlace.ts";
import { shown } from "./naming.ts";
import { defineRule } from "./rule.ts";

/** A line of even months that comes to another amount from one month on, which neither budget nor earlier years know of. */
export const levelShift = defineRule({
  id: "level-shift",
  severity: "info",
  docs: {
    why: "A post too many in the payroll is the same mistake every month and shows in none of them.",
    source: "design 4.3 and 6; decision 0035",
  },
  check: (input) => {
    const doubted = figuresInDoubt(input);
    return input.months.flatMap((book) =>
      levelShifts(book).flatMap((shift) => {
        const { line, month, before, since } = shift;
        const place = placeOfMonth(book, shift, input, doubted);
        if (!place) return [];
        const { cell, figure, isLedger } = place;
        return [
          {
            cell,
            data: {
              kind: "levelShift" as const,
              label: line.label,
              month,
              before: shown(before, figure),
              since: shown(since, figure),
              isLedger,
            },
          },
        ];
      }),
    );
  },
});
