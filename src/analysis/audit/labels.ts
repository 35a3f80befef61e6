/** The words around a cell: what its row and column are called, and notes on it. */
import { cellKey } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import { practice, speaksOf } from "../../recognise/vocabulary/practice.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { Formulas } from "./reading.ts";

/** Cells before a figure among which its row's name is looked for, and rows above it for its column's. */
const farthestLabel = 24;

/** The nearest text before a cell in its row. */
export function labelOf(formulas: Formulas, cells: FormulaCells, row: number, column: number): string | undefined {
  for (let at = column - 1; at >= Math.max(0, column - farthestLabel); at--) {
    if (cells.content(row, at) === "text") return textAt(formulas, cells, row, at);
  }
  return undefined;
}

/** Whether the words at a cell say that it is computed in its own way: "Manuell justering", a note. */
export function isLabelledException(formulas: Formulas, cells: FormulaCells, row: number, column: number): boolean {
  const note = cells.sheet.notes.get(cellKey(row, column));
  const texts = [note, labelOf(formulas, cells, row, column), headingOf(formulas, cells, row, column)];
  return note !== undefined || texts.some((text) => text !== undefined && speaksOf(text, practice.exceptions));
}

/** A line that a sum leaves out on purpose: "varav" is in another one, an opening balance no part of the period. */
export function standsOutside(label: string): boolean {
  return speaksOf(label, practice.openings) || /^\s*[-–•]?\s*(?:varav|därav|of which|thereof)/i.test(label);
}

function headingOf(formulas: Formulas, cells: FormulaCells, row: number, column: number): string | undefined {
  for (let at = row - 1; at >= Math.max(0, row - farthestLabel); at--) {
    if (cells.content(at, column) === "text") return textAt(formulas, cells, at, column);
  }
  return undefined;
}

/** The text of a cell that holds one. */
export function textAt(
  { workbook }: Formulas,
  { sheet }: FormulaCells,
  row: number,
  column: number,
): string | undefined {
  const value = cellValue(workbook, sheet, row, column);
  return value?.kind === "text" ? value.value : undefined;
}
