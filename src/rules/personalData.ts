import { personalCells } from "../analysis/personalCells.ts";
import type { PersonalNumberForm } from "../domain/personalNumber.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** Numbers of persons in cells that a report or a copy for others would carry. The finding says where, and never which. */
export const personalData = defineRule({
  id: "personal-data",
  severity: "warning",
  docs: {
    why: "A board's report is public. A number of a person in a row label follows the table into the report, the copy for Word and the mail.",
    source: "design 1.6 and 4.3; the check digit: Skatteverket, SKV 704",
  },
  check: ({ workbook, tables }) => {
    const readings = new Map<number, readonly PersonalNumberForm[]>();
    return tables.flatMap((table) =>
      personalCells(workbook, table, readings).flatMap((cells) => {
        const [first] = cells;
        const [range, ...others] = mergedRanges(cells);
        if (!first || !range) return [];
        return [
          {
            cell: first,
            related: [range, ...others],
            data: { kind: "personalData" as const, range, count: cells.length },
          },
        ];
      }),
    );
  },
});
