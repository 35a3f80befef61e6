/** Outcome in months that are still to come when the table is made. */
import type { BudgetModel } from "../../model/model.ts";
import { tableLines } from "../tableLines.ts";
import type { ColumnPeriod } from "./columnPeriods.ts";
import type { PeriodConflict } from "./conflict.ts";
import type { Said } from "./saidPeriod.ts";

/** Share of the lines that must have outcome in a month to come: rents and depreciation are booked ahead, the rest is not. */
const shareNeeded = 0.5;
const fewestMonths = 3;

/** Month columns of outcome, by their own headers, after the month that the title names. */
export function openMonths(
  model: BudgetModel,
  tableIndex: number,
  columns: readonly ColumnPeriod[],
  { year, month }: Said,
): PeriodConflict | undefined {
  const table = model.tables[tableIndex]?.table;
  if (!table || month === null) return undefined;
  const months = columns.filter(
    ({ index, measure, month: own }) =>
      measure === "actual" && own !== null && table.columns[index]?.period.span === "month",
  );
  if (months.length < fewestMonths || !months.some((column) => column.month === month)) return undefined;
  const rows = tableLines(model, tableIndex, "rows");
  const lines = table.rows.flatMap(({ type }, row) => (type === "line" ? [row] : []));
  const open = months.filter((column) => {
    const isOfYear = year === null || column.year === null || column.year === year;
    if (!isOfYear || (column.month ?? 0) <= month) return false;
    const filled = lines.filter((row) => (rows.at(row, column.index)?.value ?? 0) !== 0);
    return filled.length > 0 && filled.length / lines.length >= shareNeeded;
  });
  const [first] = open;
  if (!first) return undefined;
  return {
    place: "openMonths",
    cell: { sheet: table.sheet, row: table.headerRows.last, column: table.columns[first.index]?.column ?? 0 },
    words: "",
    said: { year, month },
    columns: open.map(({ index, year: own, month: at }) => ({ index, period: { year: own, month: at } })),
  };
}
