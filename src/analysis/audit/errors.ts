/** Formulas in which an error arises; those that only pass one on are not told. */
import type { CellRange } from "../../domain/cell.ts";
import { cellValue, firstFrom } from "../../domain/grid.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit, Place } from "./hit.ts";
import type { Formulas } from "./reading.ts";

/** Formulas that do the like and give the same error, down a column or else along a row, are one hit. */
export function errorHits(formulas: Formulas, cells: FormulaCells): AuditHit[] {
  if (cells.errors.size === 0) return [];
  const origins: number[] = [];
  for (let at = 0; at < cells.count; at++) {
    const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
    if (cells.content(row, column) !== "error" || readsError(formulas, cells, at)) continue;
    // Who writes NA() wants it: charts leave it out.
    if (!/^NA\(\)$/i.test(cells.formula(at))) origins.push(at);
  }
  const alike = (at: number): string => `${errorAt(formulas, cells, at)} ${formulas.patternAt(cells, at).skeleton}`;
  const down = groupsBy(origins, (at) => `${String(cells.columns[at])} ${alike(at)}`);
  const single = down.filter((group) => group.length === 1).flat();
  const groups = [
    ...down.filter((group) => group.length > 1),
    ...groupsBy(single, (at) => `${String(cells.rows[at])} ${alike(at)}`),
  ];
  return groups.map((group) => ({
    kind: "error",
    reason: "error",
    sheet: cells.index,
    cells: group.map((at): Place => ({ row: cells.rows[at] as number, column: cells.columns[at] as number })),
    formulas: group.map(() => null),
    siblings: [],
    siblingCount: 0,
    about: null,
    confidence: "sure",
  }));
}

function groupsBy(cells: readonly number[], keyOf: (at: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const at of cells) {
    const group = groups.get(keyOf(at));
    if (group) group.push(at);
    else groups.set(keyOf(at), [at]);
  }
  return [...groups.values()];
}

function errorAt({ workbook }: Formulas, cells: FormulaCells, at: number): string {
  const value = cellValue(workbook, cells.sheet, cells.rows[at] as number, cells.columns[at] as number);
  return value?.kind === "error" ? value.value : "";
}

function readsError(formulas: Formulas, cells: FormulaCells, at: number): boolean {
  const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
  return formulas.patternAt(cells, at).references.some((reference) => {
    const read = formulas.read(cells, reference, row, column);
    return read !== undefined && holdsError(read.cells, read.range);
  });
}

function holdsError(of: FormulaCells, range: CellRange): boolean {
  for (const [at, rows] of of.errors) {
    if (at < range.left || at > range.right) continue;
    const first = rows[firstFrom(rows, range.top)];
    if (first !== undefined && first <= range.bottom) return true;
  }
  return false;
}
