/** Places in a line of formulas where there is none: a number was typed over it, or it is missing. */
import { inRange } from "../../domain/cell.ts";
import type { Confidence } from "../../domain/meaning.ts";
import { formulaFrom } from "./deviantHits.ts";
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { fitsAt } from "./fits.ts";
import type { AuditHit, Place } from "./hit.ts";
import { isLabelledException } from "./labels.ts";
import { neighboursOf, nextAlong, placeAlong } from "./lines.ts";
import type { Pattern } from "./pattern.ts";
import { placeOn } from "./sums.ts";
import type { Formulas } from "./reading.ts";
import { givesTheSame } from "./values.ts";

/** A number between formulas that agree: so many of them must. */
const fewestAround = 4;
/** Typed numbers may be this share of the formulas; with more the line is typed, and the formulas are what is odd. */
const mostTyped = 1 / 3;
/** Cells without a formula that are looked at in one gap. */
const widestGap = 3;

interface Candidate extends Place {
  readonly axis: Axis;
  readonly isBlank: boolean;
  readonly siblings: readonly number[];
  readonly formula: string;
  readonly isBetween: boolean;
}

/** Numbers typed over formulas, and formulas that are missing; what both axes tell is told once. */
export function typedOverHits(formulas: Formulas, cells: FormulaCells): AuditHit[] {
  const found = new Map<string, Candidate>();
  for (let at = 0; at < cells.count; at++) {
    for (const axis of ["row", "column"] as const) {
      for (const candidate of candidatesAfter(formulas, cells, at, axis)) {
        const key = `${String(candidate.row)} ${String(candidate.column)}`;
        const known = found.get(key);
        if (!known || known.siblings.length < candidate.siblings.length) found.set(key, candidate);
      }
    }
  }
  const candidates = [...found.values()].filter((one) => !isLiteralLine(cells, one, [...found.values()]));
  return candidates.map((one) => hitOf(formulas, cells, one));
}

/** What stands between a formula and the next one with its pattern, and right at the ends of a line. */
function candidatesAfter(formulas: Formulas, cells: FormulaCells, at: number, axis: Axis): Candidate[] {
  const id = cells.patterns[at] as number;
  const here = placeAlong(cells, axis, at);
  const next = nextAlong(cells, axis, at, 1);
  const line = (axis === "row" ? cells.rows[at] : cells.columns[at]) as number;
  const isGap = next >= 0 && cells.patterns[next] === id;
  if (isGap) {
    const gap = placeAlong(cells, axis, next) - here - 1;
    if (gap < 1 || gap > widestGap) return [];
    return Array.from({ length: gap }, (_, step) => here + 1 + step).flatMap((place) =>
      candidateAt(formulas, cells, { axis, line, place, from: at, isBetween: true, isWide: gap > 1 }),
    );
  }
  const previous = nextAlong(cells, axis, at, -1);
  const after = next < 0 || placeAlong(cells, axis, next) > here + 1 ? [here + 1] : [];
  const before = previous < 0 ? [here - 1] : [];
  return [...after, ...before].flatMap((place) =>
    place < 0 ? [] : candidateAt(formulas, cells, { axis, line, place, from: at, isBetween: false, isWide: false }),
  );
}

interface Spot {
  readonly axis: Axis;
  readonly line: number;
  readonly place: number;
  readonly from: number;
  readonly isBetween: boolean;
  readonly isWide: boolean;
}

function candidateAt(formulas: Formulas, cells: FormulaCells, spot: Spot): Candidate[] {
  const { axis, line, place, from, isBetween, isWide } = spot;
  const [row, column] = placeOn(axis, line, place);
  const content = cells.content(row, column);
  const isBlank = content === "blank";
  // Between two formulas a blank is a gap; more of them, or one at the end, are the layout.
  if (content !== "number" && !(isBlank && isBetween && !isWide)) return [];
  if (cells.at(row, column) >= 0) return [];
  const id = cells.patterns[from] as number;
  const pattern = formulas.patterns.pattern(id);
  if (pattern.references.length === 0) return [];
  const siblings = [from, ...neighboursOf(cells, axis, from)].filter((one) => cells.patterns[one] === id);
  if (siblings.length < fewestAround) return [];
  if (isBlank ? !isInStep(cells, spot, row, column) : typedAmong(cells, axis, siblings) > siblings.length * mostTyped)
    return [];
  if (!fitsAt(formulas, cells, row, column, siblings, pattern) || !readsNumbers(formulas, cells, row, column, siblings))
    return [];
  if (isReadBack(formulas, cells, row, column, pattern)) return [];
  // First and last places are the starts of recurrences, opening balances and plans: only a total is expected there.
  if (!isBetween && !(pattern.aggregate !== null && isInStep(cells, spot, row, column, true))) return [];
  const formula = formulaFrom(cells, from, row, column);
  return formula === undefined ? [] : [{ row, column, axis, isBlank, siblings, formula, isBetween }];
}

/** Something to compute from: where all that the formula would read is blank, a typed number is the only way. */
function readsNumbers(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  [sibling]: readonly number[],
): boolean {
  const { references } = formulas.patternAt(cells, sibling as number);
  return references.some((reference) => formulas.content(cells, reference, row, column) === "number");
}

/** A cell that the formula would read is computed from this very place: either of the two is typed, and the other follows. */
function isReadBack(formulas: Formulas, cells: FormulaCells, row: number, column: number, pattern: Pattern): boolean {
  return pattern.references.some((reference) => {
    if (reference.isRange) return false;
    const read = formulas.read(cells, reference, row, column);
    const at = read?.cells === cells ? cells.at(read.range.top, read.range.left) : -1;
    if (!read || at < 0) return false;
    return formulas.patternAt(cells, at).references.some((back) => {
      const found = formulas.read(cells, back, read.range.top, read.range.left);
      return found?.cells === cells && inRange(found.range, row, column);
    });
  });
}

/** Numbers typed right beside the siblings. */
function typedAmong(cells: FormulaCells, axis: Axis, siblings: readonly number[]): number {
  let typed = 0;
  for (const at of siblings) {
    const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
    const [down, right] = axis === "row" ? [row, column + 1] : [row + 1, column];
    if (cells.at(down, right) < 0 && cells.content(down, right) === "number") typed++;
  }
  return typed;
}

/** Whether other lines of formulas go on in this place: it is a place like the others. */
function isInStep(cells: FormulaCells, { axis, place, line }: Spot, row: number, column: number, isEnd = false): boolean {
  const step = axis === "row" ? [1, 0] : [0, 1];
  for (const sign of [1, -1]) {
    for (let far = 1; far <= nearLines; far++) {
      const [down, right] = [row + sign * far * (step[0] ?? 0), column + sign * far * (step[1] ?? 0)];
      const beside = down < 0 || right < 0 ? -1 : cells.at(down, right);
      if (beside < 0) continue;
      const next = nextAlong(cells, axis, beside, 1);
      const previous = nextAlong(cells, axis, beside, -1);
      if ([next, previous].some((one) => one >= 0 && cells.patterns[one] === cells.patterns[beside])) return true;
    }
  }
  return isEnd && place >= 0 && line >= 0;
}

/** Lines looked at on either side. */
const nearLines = 3;

/** A row of typed numbers where others have formulas is meant so: its own formulas are fewer than what was typed. */
function isLiteralLine(cells: FormulaCells, { axis, row, column }: Candidate, all: readonly Candidate[]): boolean {
  const beside = all.filter((one) => one.axis === axis && (axis === "row" ? one.column === column : one.row === row));
  if (beside.length < 2) return false;
  const [low, high] = [
    Math.min(...beside.map((one) => (axis === "row" ? one.row : one.column))),
    Math.max(...beside.map((one) => (axis === "row" ? one.row : one.column))),
  ];
  let computed = 0;
  for (let place = low; place <= high && place - low < 200; place++)
    if ((axis === "row" ? cells.at(place, column) : cells.at(row, place)) >= 0) computed++;
  return computed < beside.length;
}

function hitOf(formulas: Formulas, cells: FormulaCells, candidate: Candidate): AuditHit {
  const { row, column, formula, siblings, isBlank, isBetween } = candidate;
  // What shows the same today, stands first or last, or says that it was typed by hand may be meant.
  const isDoubtful =
    !isBetween ||
    isBlank ||
    givesTheSame(formulas, cells, row, column, formula) ||
    isLabelledException(formulas, cells, row, column);
  const confidence: Confidence = isDoubtful ? "unsure" : siblings.length >= 2 * fewestAround ? "sure" : "likely";
  return {
    kind: isBlank ? "inconsistent" : "overwritten",
    reason: isBlank ? "gap" : "typed",
    sheet: cells.index,
    cells: [{ row, column }],
    formulas: [formula],
    siblings: siblings.slice(0, 16).map((at) => ({ row: cells.rows[at] as number, column: cells.columns[at] as number })),
    siblingCount: siblings.length,
    about: null,
    confidence,
  };
}
