import type { Workbook } from "../../domain/grid.ts";
import { cellKey } from "../../domain/cell.ts";
import { blankEdgeHits } from "./blankEdges.ts";
import { circleHits } from "./circles.ts";
import { countedTwiceHits } from "./countedTwice.ts";
import { deviantHits } from "./deviantHits.ts";
import { errorHits } from "./errors.ts";
import { formulaAt } from "./formulaAt.ts";
import type { FormulaAt } from "./formulaAt.ts";
import { hardcodedHits } from "./hardcoded.ts";
import type { IsDerived } from "./hardcoded.ts";
import { hiddenRowHits } from "./hiddenRows.ts";
import type { AuditHit } from "./hit.ts";
import { leftOutHits } from "./leftOut.ts";
import { wordOf } from "./pattern.ts";
import { Formulas } from "./reading.ts";
import { sumCellsOf } from "./sums.ts";
import { typedOverHits } from "./typedOver.ts";
import { valueOf } from "./values.ts";

export type { AuditHit, AuditKind, AuditReason, Place } from "./hit.ts";
export type { FormulaAt } from "./formulaAt.ts";
export type { IsDerived } from "./hardcoded.ts";

/** What was found, and what it takes to tell it. */
export interface FormulaAudit {
  /** One per mistake, sheet by sheet. */
  readonly hits: readonly AuditHit[];
  /** What a formula gives on a sheet; undefined where only Excel can tell. */
  readonly valueOf: (sheet: number, formula: string) => number | undefined;
  /** The formula of a cell in relative form; "" where it has none. */
  readonly patternAt: (sheet: number, row: number, column: number) => string;
  /** A cell among the formulas of its sheet; undefined where it has none and should have none. */
  readonly formulaAt: (sheet: number, row: number, column: number) => FormulaAt | undefined;
}

/** Audits the formulas of a workbook: every sheet and every formula. */
export function auditFormulas(workbook: Workbook, isDerived: IsDerived): FormulaAudit {
  const formulas = new Formulas(workbook);
  const hits = allHits(formulas, isDerived);
  return {
    hits,
    valueOf: (sheet, formula) => {
      const cells = formulas.sheets[sheet];
      return cells && valueOf(formulas, cells, formula);
    },
    patternAt: (sheet, row, column) => {
      const cells = formulas.sheets[sheet];
      const at = cells?.at(row, column) ?? -1;
      return cells && at >= 0 ? formulas.patternAt(cells, at).parts.map(wordOf).join("") : "";
    },
    formulaAt: (sheet, row, column) => {
      const cells = formulas.sheets[sheet];
      const own = hits.filter((hit) => hit.sheet === sheet);
      return cells && formulaAt(cells, own, row, column);
    },
  };
}

function allHits(formulas: Formulas, isDerived: IsDerived): AuditHit[] {
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
