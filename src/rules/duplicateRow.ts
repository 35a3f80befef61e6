import { duplicateLines } from "../analysis/duplicateLines.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Ore } from "../domain/money.ts";
import { Naming, shown } from "./naming.ts";
import { defineRule } from "./rule.ts";

/** The same line twice in one part of a table, label and figures, whether its total counts it twice or not. */
export const duplicateRow = defineRule({
  id: "duplicate-row",
  severity: "warning",
  docs: {
    why: "A row pasted twice makes every total over it too large, and all arithmetic still ties.",
    source: "design 4.3",
  },
  check: ({ workbook, model }) => {
    const naming = new Naming(model);
    return model.tables.flatMap(({ table }, index) =>
      duplicateLines(workbook, model, index).map(({ first, second, figure: id, total }) => {
        const figure = naming.figureOf(id);
        const column = table.labelColumn ?? table.range.left;
        const at = (row: number): CellRef => ({ sheet: table.sheet, row: table.rows[row]?.row ?? 0, column });
        const line = (row: number): { sheet: number; top: number; bottom: number; left: number; right: number } => ({
          sheet: table.sheet,
          top: at(row).row,
          bottom: at(row).row,
          left: column,
          right: table.range.right,
        });
        return {
          cell: at(second),
          related: [line(first), line(second)],
          data: {
            kind: "duplicateRow" as const,
            label: table.rows[second]?.label ?? "",
            first: at(first),
            second: at(second),
            amount: shown(figure.value ?? (0 as Ore), figure),
            total: total === null ? null : naming.figure(total),
          },
        };
      }),
    );
  },
});
