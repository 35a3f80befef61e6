/** Units of the cells of a table. */
import type { Unit } from "../domain/money.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/**
 * The unit of a cell: the row's own, else the column's, else the table's; figures without any unit count as whole units. Where only
 * some columns name a unit, theirs goes before the row's: an effect in mnkr beside volumes in places.
 */
export function unitAt(table: RecognisedTable, row: number, column: number): Unit {
  const ofRow = table.rows[row]?.unit ?? null;
  const ofColumn = table.columns[column]?.unit ?? null;
  if (ofRow !== null && ofColumn !== null && table.columns.some(isWithoutUnit)) return ofColumn;
  return ofRow ?? ofColumn ?? table.unit ?? "count";
}

function isWithoutUnit({ unit, measure }: RecognisedTable["columns"][number]): boolean {
  return unit === null && measure !== null && measure !== "text";
}
