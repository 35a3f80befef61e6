import { followersOf, staleValues } from "../analysis/staleValues.ts";
import { inRange } from "../domain/cell.ts";
import { Naming } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";

/** A formula that shows another value than it gives: it was not recalculated. */
export const staleValue = defineRule({
  id: "stale-value",
  severity: "warning",
  docs: {
    why: "With manual calculation, or in a file that another program has changed, a total stays as it was while its lines change. The formula is right, so nobody looks at it.",
    source: "design 4.3 and chapter 6; decision 0035",
  },
  check: ({ model, ledgers: { workbook } }) => {
    const naming = new Naming(model);
    const roots = staleValues(workbook);
    const followers = followersOf(workbook, roots);
    return roots.map((root) => {
      const { cell, formula, stored, computed } = root;
      const table = model.tables.findIndex(
        ({ table: { sheet, range } }) => sheet === cell.sheet && inRange(range, cell.row, cell.column),
      );
      const passedOn = followers.get(root) ?? [];
      return {
        cell,
        related: mergedRanges(passedOn),
        data: {
          kind: "staleValue" as const,
          name: naming.cell(cell, table, null),
          formula,
          stored,
          computed,
          passedOn: passedOn.length,
        },
      };
    });
  },
});
