import type { TableKind } from "../domain/meaning.ts";
import { defineRule } from "./rule.ts";

/** Tables whose figures are money. Shares, volumes and staff carry their unit in the words. */
const moneyTables: ReadonlySet<TableKind> = new Set<TableKind>([
  "operating-statement",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
  "month-matrix",
]);

/** No unit is said anywhere: kronor or thousands is left to the reader. */
export const unitMissing = defineRule({
  id: "unit-missing",
  severity: "info",
  docs: {
    why: "The same figure is a thousand times larger in tkr than in kronor, and a table travels without the page it stood on.",
    source: "design 4.3",
  },
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const amounts = table.columns.find((column) => column.measure !== null && column.measure !== "text");
      const saysNothing =
        table.unit === null &&
        table.columns.every(({ unit }) => unit === null) &&
        table.rows.every(({ unit }) => unit === null);
      if (!saysNothing || !amounts || !moneyTables.has(table.kind) || table.figures.length === 0) return [];
      const { sheet, range } = table;
      return [
        {
          cell: { sheet, row: range.top, column: range.left },
          related: [{ sheet, ...range }],
          data: { kind: "unitMissing" as const, range: { sheet, ...range }, measure: amounts.measure },
        },
      ];
    }),
});
