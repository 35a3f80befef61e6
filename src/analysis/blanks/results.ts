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
  // A difference needs both its operands, a total most of its lines.
  const needed = axis === "columns" ? terms.length : Math.max(2, terms.length / 2);
  const partsOf = (cell: Figure, place: number): readonly (Figure | undefined)[] | undefined => {
    const parts: (Figure | undefined)[] = [];
    let filled = 0;
    for (const { index } of terms) {
      const part = at(index, place);
      parts.push(part);
      if (!part || !isFilled(part)) continue;
      if (part.unit !== cell.unit) return undefined;
      filled++;
    }
    return filled < needed ? undefined : parts;
  };
  const isTotal = (place: number): boolean => {
    const type = table.rows[place]?.type;
    return type === "total" || type === "subtotal";
  };
  let stated = 0;
  const blank: {
    readonly place: number;
    readonly cell: Figure;
    readonly expected: Ore;
    readonly filled: readonly Figure[];
  }[] = [];
  for (let place = 0; place < across; place++) {
    const cell = at(result, place);
    if (!cell || (axis === "rows" && !isAdded(table.columns[place]))) continue;
    const parts = partsOf(cell, place);
    if (!parts) continue;
    if (isFilled(cell)) stated++;
    // Most results stand there: what they should be is not asked here.
    if (isFilled(cell) || !cells.isBlank(cell)) continue;
    const filled = parts.flatMap((part) => (part && isFilled(part) ? [part] : []));
    const factors = factorsAt(relation, place);
    const expected = parts.reduce((sum, part, index) => sum + (factors[index] ?? 1) * (part?.value ?? 0), 0) as Ore;
    const steps = [cell, ...filled].map(({ step }) => step);
    if (Math.abs(expected) > gapOfSteps(steps, filled.length).tolerance) blank.push({ place, cell, expected, filled });
  }
  if (stated < fewestResults[axis] || stated / (stated + blank.length) < resultShare) return [];
  const asked =
    axis === "columns" && halfStands(cells, relation) ? blank.filter(({ place }) => !isTotal(place)) : blank;
  return asked.map(({ cell, expected, filled }) => ({
    figure: cell.id,
    reason: axis === "columns" ? ("difference" as const) : ("total" as const),
    expected,
    terms: filled.map(({ id }) => id),
    beside: axis === "columns" ? filled.map(({ id }) => id) : [],
  }));
}

/** Some lines have one operand and not the other, months that are still to come: their totals are nothing to compare. */
function halfStands(cells: TableCells, { result, terms }: Relation): boolean {
  return cells.lines.some((row) => {
    const filled = terms.filter(({ index }) => cells.filled(row, index) !== undefined);
    return filled.length > 0 && filled.length < terms.length && cells.filled(row, result) === undefined;
  });
}

const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text", null];

function isAdded(column: RecognisedColumn | undefined): boolean {
  return column !== undefined && !notAdded.includes(column.measure) && column.unit !== "percent";
}
