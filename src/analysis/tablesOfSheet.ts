import type { BudgetModel } from "../model/model.ts";

/** Indexes of the tables that stand on a table's sheet, its own among them. Tables are in the order of their sheets. */
export function tablesOfSheet({ tables }: BudgetModel, index: number): number[] {
  const sheet = tables[index]?.table.sheet;
  if (sheet === undefined) return [];
  let first = index;
  while (tables[first - 1]?.table.sheet === sheet) first--;
  const found: number[] = [];
  for (let at = first; tables[at]?.table.sheet === sheet; at++) found.push(at);
  return found;
}
