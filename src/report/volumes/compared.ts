import { isMoney } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";

/** The table has a budget and a forecast (or an outcome) of volumes, which can be held against each other. */
export function isCompared({ columns }: RecognisedTable): boolean {
  const has = (measure: string): boolean =>
    columns.some((column) => column.measure === measure && !isMoney(column.unit));
  return has("budget") && (has("forecast") || has("actual"));
}
