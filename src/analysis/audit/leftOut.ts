/** Sums that leave out the number just beside their range, or lines between the range and the total. */
import { inRange } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import { labelOf, standsOutside } from "./labels.ts";
import { neighboursOf } from "./lines.ts";
import { ownPlace, placeOn } from "./sums.ts";
import type { SumCell } from "./sums.ts";
import type { Formulas } from "./reading.ts";

/** Lines that a sum may forget at its edge; with more of them it is a part on purpose. */
const mostForgotten = 2;
/** Cells between a range and its total that are looked through. */
const widest = 12;

/** What a sum leaves out. */
export function leftOutHits(formulas: Formulas, cells: FormulaCells, sums: readonly SumCell[]): AuditHit[] {
  const bySum = new Map(sums.map((sum) => [sum.at, sum]));
  return sums.flatMap((sum) => {
    const forgotten = forgottenBy(formulas, cells, sum);
    if (!forgotten) return [];
    const { first, last, isBetween } = forgotten;
    const across = sum.axis === "column" ? "row" : "column";
    const like = neighboursOf(cells, across, sum.at).filter((at) => cells.patterns[at] === cells.patterns[sum.at]);
    const doToo = like.filter((at) => {
      const other = bySum.get(at);
      return other !== undefined && forgottenBy(formulas, cells, other) !== undefined;
    }).length;
    // What the others leave out in the same place is no line of theirs, unless it stands before the very total.
    if (!isBetween && doToo > 0) return [];
    const [top, left] = placeOn(sum.axis, sum.line, first);
    const [bottom, right] = placeOn(sum.axis, sum.line, last);
    return [
      {
        kind: "range" as const,
        reason: isBetween ? ("between" as const) : ("beside" as const),
        sheet: cells.index,
        cells: [{ row: sum.row, column: sum.column }],
        formulas: [null],
        siblings: [],
        siblingCount: like.length,
        about: { sheet: cells.index, top, left, bottom, right },
        confidence: isBetween ? ("likely" as const) : ("unsure" as const),
      },
    ];
  });
}

interface Forgotten {
  readonly first: number;
  readonly last: number;
  readonly isBetween: boolean;
}

function forgottenBy(formulas: Formulas, cells: FormulaCells, sum: SumCell): Forgotten | undefined {
  if (!sum.isOwnLine || sum.call !== "SUM(" || sum.last - sum.first < 1) return undefined;
  const own = ownPlace(sum);
  const isAfter = own > sum.last;
  if (!isAfter && own >= sum.first) return undefined;
  const [near, far, step] = isAfter ? [sum.last, sum.first, 1] : [sum.first, sum.last, -1];
  const between = numbersFrom(formulas, cells, sum, near, step, own);
  if (between) return { ...between, isBetween: true };
  const beyond = numbersFrom(formulas, cells, sum, far, -step, -1);
  return beyond && { ...beyond, isBetween: false };
}

/** The numbers next to an end of the range that are like those in it, up to the sum itself or the next blank. */
function numbersFrom(
  formulas: Formulas,
  cells: FormulaCells,
  sum: SumCell,
  end: number,
  step: number,
  stop: number,
): { readonly first: number; readonly last: number } | undefined {
  const places: number[] = [];
  for (let place = end + step; place >= 0 && place !== stop && places.length < widest; place += step) {
    if (!isLine(formulas, cells, sum, place, end)) break;
    places.push(place);
  }
  if (places.length === 0 || places.length > mostForgotten) return undefined;
  const next = (places.at(-1) as number) + step;
  const [row, column] = placeOn(sum.axis, sum.line, next);
  // Numbers go on, of another kind: what stands here is part of something else.
  if (next >= 0 && next !== stop && cells.content(row, column) === "number") return undefined;
  return { first: smallestOf(places), last: largestOf(places) };
}

/** Whether a line of the same kind as those in the range stands in a place. */
function isLine(formulas: Formulas, cells: FormulaCells, sum: SumCell, place: number, end: number): boolean {
  const [row, column] = placeOn(sum.axis, sum.line, place);
  const value = cells.number(row, column);
  if (value === undefined || value === 0) return false;
  const [endRow, endColumn] = placeOn(sum.axis, sum.line, end);
  if (cells.content(endRow, endColumn) !== "number") return false;
  const [here, there] = [cells.at(row, column), cells.at(endRow, endColumn)];
  // A typed first figure belongs to the formulas that go on from it.
  if (here < 0 && there >= 0) return reads(formulas, cells, there, row, column);
  if (here >= 0 && there < 0) return false;
  // Formulas are lines of one kind when they are copies; totals and shares among them are not.
  if (here >= 0 && cells.patterns[here] !== cells.patterns[there]) return false;
  if (formulas.writing(cells, row, column) !== formulas.writing(cells, endRow, endColumn)) return false;
  return !isYear(value) && isNamedLine(formulas, cells, sum, row, column);
}

function reads(formulas: Formulas, cells: FormulaCells, at: number, row: number, column: number): boolean {
  return formulas.patternAt(cells, at).references.some((reference) => {
    const read = formulas.read(cells, reference, cells.rows[at] as number, cells.columns[at] as number);
    return read?.cells === cells && !reference.isRange && inRange(read.range, row, column);
  });
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** A line of a column has a name before it, which does not say that it stands outside. */
function isNamedLine(formulas: Formulas, cells: FormulaCells, { axis }: SumCell, row: number, column: number): boolean {
  if (axis === "row") return true;
  const label = labelOf(formulas, cells, row, column);
  return label !== undefined && !standsOutside(label);
}
