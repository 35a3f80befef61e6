import type { Workbook } from "../../domain/grid.ts";
import { cellKey } from "../../domain/cell.ts";
import { blankEdgeHits } from "./blankEdges.ts";
import { circleHits } from "./circles.ts";
import { countedTwiceHits } from "./countedTwice.ts";
import { deviantHits } from "./deviantHits.ts";
import { errorHits } from "./errors.ts";
import { hardcodedHits } from "./hardcoded.ts";
import type { IsDerived } from "./hardcoded.ts";
import { hiddenRowHits } from "./hiddenRows.ts";
import type { AuditHit } from "./hit.ts";
import { leftOutHits } from "./leftOut.ts";
import { Formulas } from "./reading.ts";
import { sumCellsOf } from "./sums.ts";
import { typedOverHits } from "./typedOver.ts";

export type { AuditHit, AuditKind, AuditReason, Place } from "./hit.ts";
export type { IsDerived } from "./hardcoded.ts";

/** Everything the audit finds in the formulas of a workbook, one hit per mistake, sheet by sheet. */
export function auditFormulas(workbook: Workbook, isDerived: IsDerived): AuditHit[] {
  const formulas = new Formulas(workbook);
  const circles = circleHits(formulas);
  return formulas.sheets.flatMap((cells) => {
    const sums = sumCellsOf(formulas, cells);
    // What comes first tells the cell; what comes after tells what is left of it.
    return toldOnce([
      ...circles.filter(({ sheet }) => sheet === cells.index),
      ...deviantHits(formulas, cells),
      ...countedTwiceHits(cells, sums),
      ...leftOutHits(formulas, cells, sums),
      ...typedOverHits(formulas, cells),
      ...errorHits(formulas, cells),
      ...hiddenRowHits(cells, sums),
      ...hardcodedHits(formulas, cells, isDerived),
      ...blankEdgeHits(formulas, cells, sums),
    ]);
  });
}

/** Hits without the cells that one before them has told. */
function toldOnce(hits: readonly AuditHit[]): AuditHit[] {
  const told = new Set<number>();
  return hits.flatMap((hit) => {
    const kept = hit.cells.map(({ row, column }) => !told.has(cellKey(row, column)));
    for (const { row, column } of hit.cells) told.add(cellKey(row, column));
    if (!kept.includes(true)) return [];
    return [
      kept.includes(false)
        ? {
            ...hit,
            cells: hit.cells.filter((_, at) => kept[at]),
            formulas: hit.formulas.filter((_, at) => kept[at]),
          }
        : hit,
    ];
  });
}
