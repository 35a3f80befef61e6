/** Cells left blank where the table itself says that something is missing. */
import type { Workbook } from "../../domain/grid.ts";
import type { BudgetModel, ModelTable } from "../../model/model.ts";
import { missingAmounts } from "./amounts.ts";
import { missingResults } from "./results.ts";
import { missingInSeries } from "./series.ts";
import { TableCells, type MissingFigure } from "./tableCells.ts";

/** The blank cells of a table that should be filled, each once. */
export function missingFigures(workbook: Workbook, model: BudgetModel, tableIndex: number): MissingFigure[] {
  const modelTable = model.tables[tableIndex];
  if (!modelTable || !hasBlanks(model, modelTable)) return [];
  const cells = new TableCells(workbook, model, modelTable);
  const found = [
    ...modelTable.table.relations.flatMap((relation) => missingResults(cells, relation)),
    ...missingAmounts(cells, model),
    ...missingInSeries(cells),
  ];
  return found.filter(({ figure }, at) => found.findIndex((other) => other.figure === figure) === at);
}

/** Most tables are filled throughout, so that nothing can be missing in them. */
function hasBlanks({ system }: BudgetModel, { figureIds }: ModelTable): boolean {
  return figureIds.some((row) => row.some((id) => id !== null && system.figures[id]?.value === null));
}
