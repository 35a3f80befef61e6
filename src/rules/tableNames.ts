import { tablesOfSheet } from "../analysis/tablesOfSheet.ts";
import type { NamedTable } from "./finding.ts";
import type { RuleInput } from "./rule.ts";

/** A table by its sheet, and by its number from the top where the sheet holds several. `index` into `BudgetModel.tables`. */
export function namedTable(index: number, { model, workbook }: Pick<RuleInput, "model" | "workbook">): NamedTable {
  const sheet = model.tables[index]?.table.sheet ?? -1;
  const onSheet = tablesOfSheet(model, index);
  return { sheet: workbook.sheets[sheet]?.name ?? "", number: onSheet.length > 1 ? onSheet.indexOf(index) + 1 : null };
}
