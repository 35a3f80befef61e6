/** Differences and totals left blank. */
import type { Measure } from "../../domain/meaning.ts";
import type { Ore } from "../../domain/money.ts";
import type { Figure } from "../../model/equations.ts";
import { gapOfSteps } from "../../model/rounding.ts";
import { factorsAt, type RecognisedColumn, type Relation } from "../../recognise/table.ts";
import { isFilled } from "../tableLines.ts";
import type { MissingFigure, TableCells } from "./tableCells.ts";

/** Places a relation must give a filled result at before a blank one is missing, and the share of them. */
const fewestResults = { columns: 3, rows: 2 } as const;
const resultShare = 0.75;

/** A difference blank in one row though it stands in all others; a total blank in one column. */
export function missingResults(cells: TableCells, relation: Relation): MissingFigure[] {
  const { table } = cells;
  const { axis, result, terms } = relation;
  const across = axis === "columns" ? table.rows.length : table.columns.length;
  const at = (line: number, place: number): Figure | undefined =>
    axis === "columns" ? cells.at(place, line) : cells.at(line, place);
  const places = Array.from({ length: across }, (_, place) => place).flatMap((place) => {
    const cell = at(result, place);
    if (!cell || (axis === "rows" && !isAdded(table.columns[place]))) return [];
    const parts = terms.map(({ index }) => at(index, place));
    const filled = parts.flatMap((part) => (part && isFilled(part) ? [part] : []));
    // A difference needs both its operands, a total most of its lines.
    const needed = axis === "columns" ? terms.length : Math.max(2, terms.length / 2);
    if (filled.length < needed || filled.some(({ unit }) => unit !== cell.unit)) return [];
    const factors = factorsAt(relation, place);
    const expected = parts.reduce((sum, part, index) => sum + (factors[index] ?? 1) * (part?.value ?? 0), 0) as Ore;
    const steps = [cell, ...filled].map(({ step }) => step);
    const isOpen = Math.abs(expected) > gapOfSteps(steps, filled.length).tolerance;
    return [{ cell, expected, filled, isOpen }];
  });
  const stated = places.filter(({ cell }) => isFilled(cell)).length;
  const blank = places.filter(({ cell, isOpen }) => isOpen && cells.isBlank(cell));
  if (stated < fewestResults[axis] || stated / (stated + blank.length) < resultShare) return [];
  return blank.map(({ cell, expected, filled }) => ({
    figure: cell.id,
    reason: axis === "columns" ? ("difference" as const) : ("total" as const),
    expected,
    terms: filled.map(({ id }) => id),
    beside: axis === "columns" ? filled.map(({ id }) => id) : [],
  }));
}

const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text", null];

function isAdded(column: RecognisedColumn | undefined): boolean {
  return column !== undefined && !notAdded.includes(column.measure) && column.unit !== "percent";
}
