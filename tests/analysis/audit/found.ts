/** Whether mistakes are found, and where. */
import { auditFormulas } from "../../../src/analysis/audit/index.ts";
import { cellKey } from "../../../src/domain/cell.ts";
import type { Mistake } from "./mistakes.ts";
import { workbookOfDrafts } from "./sheetDraft.ts";

/** Whether a hit blames one of the cells that were broken, and how many hits blame others. */
export function resultOf({ sheets, sheet, cells }: Mistake): { readonly isFound: boolean; readonly strays: number } {
  const { hits } = auditFormulas(workbookOfDrafts(sheets), () => false);
  const broken = new Set(cells);
  const blames = hits.filter(
    (hit) => hit.sheet === sheet && hit.cells.some(({ row, column }) => broken.has(cellKey(row, column))),
  );
  return { isFound: blames.length > 0, strays: hits.length - blames.length };
}

/** How many of the mistakes are found. */
export function foundAmong(mistakes: readonly Mistake[]): number {
  return mistakes.filter((mistake) => resultOf(mistake).isFound).length;
}
