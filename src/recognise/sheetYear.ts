/** A year said once for several tables of a sheet: "maj 2024" over the first stands for the months of those below. */
import type { RecognisedColumn, RecognisedTable } from "./table.ts";

/** The tables of one sheet from the top down, those of months without a year with that of the sheet, where it knows only one. */
export function withSheetYear(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const named = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ period }) => period.year ?? [])));
  const [year] = named;
  if (named.size !== 1 || year === undefined) return [...tables];
  return tables.map((table) => (lacksYear(table) ? withYear(table, year) : table));
}

function lacksYear({ columns, rows }: RecognisedTable): boolean {
  const isByMonth = columns.some(({ period }) => period.span === "month");
  return isByMonth && columns.every(({ period }) => period.year === null) && rows.every((row) => row.year === null);
}

function withYear(table: RecognisedTable, year: number): RecognisedTable {
  const dated = ({ period }: RecognisedColumn): boolean => period.span !== null || period.endMonth !== null;
  return {
    ...table,
    columns: table.columns.map((column) =>
      dated(column) ? { ...column, period: { ...column.period, year } } : column,
    ),
  };
}
