import type { PeriodConflict } from "../analysis/periods/conflict.ts";
import { periodConflicts } from "../analysis/periods/conflicts.ts";
import { tablesOfSheet } from "../analysis/tablesOfSheet.ts";
import type { BudgetModel } from "../model/model.ts";
import { shortColumnName } from "./columnNames.ts";
import { mergedRanges } from "./ranges.ts";
import type { Hit } from "./rule.ts";
import { defineRule } from "./rule.ts";

/** Title, sheet name, headers or figures that say different things about time. */
export const periodMismatch = defineRule({
  id: "period-mismatch",
  severity: "warning",
  docs: {
    why: "A workbook copied from the period before keeps its title, or one of its headers, and is read as that period's.",
    source: "design 4.3",
  },
  check: ({ workbook, model }) => {
    const hits = model.tables.flatMap((_, index) =>
      periodConflicts(workbook, model, index).map((conflict) => ({ conflict, index })),
    );
    const misnamed = new Set(hits.flatMap(({ conflict, index }) => (conflict.place === "sheet" ? [index] : [])));
    return hits
      .filter(({ conflict, index }) => conflict.place !== "sheet" || isFirstOfSheet(index, misnamed, model))
      .flatMap(({ conflict, index }): Hit[] => {
        const { place, cell, words, said, columns } = conflict;
        const table = model.tables[index]?.table;
        if (!table) return [];
        // A sheet's name is wrong for all its tables or for none.
        if (place === "sheet" && !tablesOfSheet(model, index).every((at) => misnamed.has(at))) return [];
        const headers = columns.flatMap(({ index: column }) => table.columns[column] ?? []);
        return [
          {
            cell,
            related: mergedRanges(
              headers.map(({ column }) => ({ sheet: table.sheet, row: table.headerRows.last, column })),
            ),
            data: {
              kind: "periodMismatch" as const,
              place,
              words,
              said,
              columns: columns
                .flatMap(({ index: column, period }) => {
                  const header = table.columns[column];
                  return header ? [{ name: shortColumnName(header, table.columns), period }] : [];
                })
                .sort((a, b) => monthsIn(b.period) - monthsIn(a.period)),
            },
          },
        ];
      });
  },
});

/** One finding for the name of a sheet, however many tables stand on it. */
function isFirstOfSheet(index: number, misnamed: ReadonlySet<number>, model: BudgetModel): boolean {
  return tablesOfSheet(model, index).find((at) => misnamed.has(at)) === index;
}

function monthsIn({ year, month }: PeriodConflict["said"]): number {
  return (year ?? 0) * 12 + (month ?? 0);
}
