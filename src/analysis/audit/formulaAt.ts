/** What can be said of one cell among the formulas of its sheet. */
import { maxRows } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit, Place } from "./hit.ts";

/** A cell among formulas: those that do what it does, and what it should do where it deviates. */
export interface FormulaAt {
  /** Without "="; null where the cell holds none and should. */
  readonly formula: string | null;
  /** Where its sheet has this formula, in reading order; the cell itself among them. */
  readonly same: readonly CellRange[];
  readonly sameCount: number;
  /** The first of them with its formula, without "=". */
  readonly first: (Place & { readonly formula: string }) | null;
  /** What the cell should hold as those beside it; null where it does not deviate. */
  readonly deviation: { readonly formula: string; readonly siblings: readonly Place[]; readonly count: number } | null;
}

/** Undefined where the cell has no formula and none is missing there. */
export function formulaAt(
  cells: FormulaCells,
  hits: readonly AuditHit[],
  row: number,
  column: number,
): FormulaAt | undefined {
  const at = cells.at(row, column);
  const deviation = deviationAt(hits, row, column);
  if (at < 0) return deviation === null ? undefined : { formula: null, same: [], sameCount: 0, first: null, deviation };
  const { ranges, count, first } = placesOfPattern(cells, cells.patterns[at] as number);
  return {
    formula: cells.formula(at),
    same: ranges,
    sameCount: count,
    first: {
      row: cells.rows[first] as number,
      column: cells.columns[first] as number,
      formula: cells.formula(first),
    },
    deviation,
  };
}

function deviationAt(hits: readonly AuditHit[], row: number, column: number): FormulaAt["deviation"] {
  for (const { cells, formulas, siblings, siblingCount } of hits) {
    const own = cells.findIndex((cell) => cell.row === row && cell.column === column);
    const formula = formulas[own] ?? null;
    if (formula !== null && siblings.length > 0) return { formula, siblings, count: siblingCount };
  }
  return null;
}

/** Where a pattern stands: stretches down the columns, equal ones side by side put together. Linear in the sheet's formulas. */
function placesOfPattern(
  { patterns, downwards, rows, columns, count }: FormulaCells,
  pattern: number,
): { readonly ranges: readonly CellRange[]; readonly count: number; readonly first: number } {
  const stretches: Stretch[] = [];
  let [total, first] = [0, count];
  for (const at of downwards) {
    if (patterns[at] !== pattern) continue;
    const [row, column] = [rows[at] as number, columns[at] as number];
    total++;
    first = Math.min(first, at);
    const last = stretches.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else stretches.push({ top: row, bottom: row, left: column, right: column });
  }
  return { ranges: sideBySide(stretches), count: total, first };
}

/** Stretches of equal height that stand side by side, as one; in reading order. */
function sideBySide(stretches: readonly Stretch[]): CellRange[] {
  const ranges: Stretch[] = [];
  const latest = new Map<number, Stretch>();
  for (const stretch of stretches) {
    const key = stretch.top * maxRows + stretch.bottom;
    const beside = latest.get(key);
    if (beside?.right === stretch.left - 1) beside.right = stretch.left;
    else {
      latest.set(key, stretch);
      ranges.push(stretch);
    }
  }
  return ranges.sort((a, b) => a.top - b.top || a.left - b.left);
}

type Stretch = { -readonly [K in keyof CellRange]: CellRange[K] };
