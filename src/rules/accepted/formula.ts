import type { CellRef } from "../../domain/cell.ts";
import type { FormulaData } from "../formulaFinding.ts";
import type { LastingPlaces } from "./places.ts";

/**
 * What makes a finding about a formula the same: its relative forms, in the line whose formulas it deviates from. The same form in another
 * row of that line is the same habit, also next month; which cells are left out or read instead is part of it, so that another mistake of
 * the same form is told. Where no line tells what a formula should be, the place is what was accepted.
 */
export function acceptedFormula(data: FormulaData, cell: CellRef, places: LastingPlaces): readonly unknown[] {
  const { reason, patterns } = data;
  const [home = "", ...within] = places.of(cell);
  if (reason === "edge") return [home, reason];
  // Addresses outside tables do not last, forms do.
  const isOutside = within.length === 1;
  if (isOutside) return [home, patterns.length > 0 ? [] : within, reason, patterns];
  const line = isAcceptedAsForm(data) ? lineOf(data, cell) : null;
  if (line === null) return [home, within, reason, patterns];
  const name = line === "column" ? places.column(cell) : places.row(cell);
  return [home, line, name, reason, patterns, aboutOf(data, cell, line, places)];
}

/** Whether a formula was accepted wherever it stands in its line; a number or a gap among formulas is accepted in its place alone. */
export function isAcceptedAsForm({ patterns, siblings }: FormulaData): boolean {
  return patterns.length > 0 && siblings.length > 0;
}

type Line = "row" | "column";

/** The line that the siblings stand in; null where they stand in several. */
function lineOf({ siblings }: FormulaData, { row, column }: CellRef): Line | null {
  if (siblings.every(({ left, right }) => left === column && right === column)) return "column";
  return siblings.every(({ top, bottom }) => top === row && bottom === row) ? "row" : null;
}

/**
 * What is left out or read instead, by its place across the line: that is the same for all cells of the line. What lies along the line is
 * named whole.
 */
function aboutOf(
  { about }: FormulaData,
  { row, column }: CellRef,
  line: Line,
  places: LastingPlaces,
): readonly unknown[] {
  if (about === null) return [];
  const [first, last] = [
    { sheet: about.sheet, row: about.top, column: about.left },
    { sheet: about.sheet, row: about.bottom, column: about.right },
  ];
  if (line === "column" && about.top <= row && row <= about.bottom) return [places.column(first), places.column(last)];
  if (line === "row" && about.left <= column && column <= about.right) return [places.row(first), places.row(last)];
  return [places.of(first), places.of(last)];
}
