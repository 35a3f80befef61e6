import type { NamedTable } from "./finding.ts";
import type { RuleInput } from "./rule.ts";

/** A table by its sheet, and by its number from the top where the sheet holds several. `index` into `BudgetModel.tables`. */
export function namedTable(index: number, { model, workbook }: Pick<RuleInput, "model" | "workbook">): NamedTable {
  const sheet = model.tables[index]?.table.sheet ?? -1;
  const onSheet = model.tables.flatMap(({ table }, at) => (table.sheet === sheet ? [at] : []));
  return { sheet: workbook.sheets[sheet]?.name ?? "", number: onSheet.length > 1 ? onSheet.indexOf(index) + 1 : null };
}
