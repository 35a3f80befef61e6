/** Places in a line of formulas where there is none: a number was typed over it, or it is missing. */
import { cellKey } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { Confidence } from "../../domain/meaning.ts";
import { candidateAt, fewestAround, type Candidate } from "./expectedFormula.ts";
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { emptyPlaces, hasLine, longestStretch, steps } from "./gaps.ts";
import type { AuditHit, Place } from "./hit.ts";
import { isLabelledException } from "./labels.ts";
import { nextAlong } from "./lines.ts";
import type { Formulas } from "./reading.ts";
import { givesTheSame } from "./values.ts";

/** Numbers typed over formulas, and formulas that are missing. */
export function typedOverHits(formulas: Formulas, cells: FormulaCells): AuditHit[] {
  const found = new Map<number, Candidate>();
  for (let at = 0; at < cells.count; at++) {
    for (const axis of axes) {
      if (!hasLine(cells, axis, at)) continue;
      for (const step of steps) {
        const next = nextAlong(cells, axis, at, step);
        // The gap between two formulas is looked at from the first of them.
        if (step < 0 && next >= 0) continue;
        for (const place of emptyPlaces(cells, axis, at, next, step)) {
          const [row, column] =
            axis === "row" ? [cells.rows[at] as number, place] : [place, cells.columns[at] as number];
          if (isInputLine(cells, axis, at, row, column) || isTypedThroughout(cells, axis, row, column)) continue;
          const [candidate] = candidateAt(formulas, cells, row, column, axis);
          const key = cellKey(row, column);
          const known = found.get(key);
          if (candidate && (!known || isBetter(candidate, known))) found.set(key, candidate);
        }
      }
    }
  }
  const candidates = [...found.values()];
  const meant = literalLines(cells, candidates);
  const stretches = stretchesOf(candidates.filter((one) => !meant.has(one)));
  return linesOf(
    cells,
    stretches.filter((stretch) => stretch.length <= longestStretch),
  ).map((line) => hitOf(formulas, cells, line));
}

const axes = ["row", "column"] as const;

/** Figures typed on both sides across, beside formulas that are copies across: a column of figures next to one of formulas. */
function isInputLine(cells: FormulaCells, axis: Axis, at: number, row: number, column: number): boolean {
  const across = axis === "row" ? "column" : "row";
  const beside = [nextAlong(cells, across, at, 1), nextAlong(cells, across, at, -1)];
  if (!beside.some((one) => one >= 0 && cells.patterns[one] === cells.patterns[at])) return false;
  // Where figures are typed on both sides of the formula, too, the two are alike.
  return (
    isTypedAround(cells, axis, row, column) &&
    !isTypedAround(cells, axis, cells.rows[at] as number, cells.columns[at] as number)
  );
}

/** The next line has a typed number here between formulas that are alike: the whole row was typed. */
function isTypedThroughout(cells: FormulaCells, axis: Axis, row: number, column: number): boolean {
  const [down, right] = axis === "row" ? [1, 0] : [0, 1];
  return [1, -1].some((step) => {
    const [besideRow, besideColumn] = [row + step * down, column + step * right];
    if (!isTyped(cells, besideRow, besideColumn)) return false;
    const before = cells.at(besideRow - right, besideColumn - down);
    const behind = cells.at(besideRow + right, besideColumn + down);
    return before >= 0 && behind >= 0 && cells.patterns[before] === cells.patterns[behind];
  });
}

function isTypedAround(cells: FormulaCells, axis: Axis, row: number, column: number): boolean {
  return axis === "row"
    ? isTyped(cells, row - 1, column) && isTyped(cells, row + 1, column)
    : isTyped(cells, row, column - 1) && isTyped(cells, row, column + 1);
}

function isTyped(cells: FormulaCells, row: number, column: number): boolean {
  return row >= 0 && column >= 0 && cells.content(row, column) === "number" && cells.at(row, column) < 0;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.isBetween === other.isBetween ? one.siblings.length > other.siblings.length : one.isBetween;
}

/** What was typed over in one line of the same formulas is one finding. */
function linesOf(cells: FormulaCells, stretches: readonly (readonly Candidate[])[]): Candidate[][] {
  const lines = new Map<string, Candidate[]>();
  for (const stretch of stretches) {
    const [{ axis, row, column, isBlank, siblings }] = stretch as readonly [Candidate];
    const line = axis === "row" ? row : column;
    const key = [axis, line, isBlank, cells.patterns[siblings[0] as number]].join(" ");
    const known = lines.get(key);
    if (known) known.push(...stretch);
    else lines.set(key, [...stretch]);
  }
  return [...lines.values()];
}

function stretchesOf(candidates: readonly Candidate[]): Candidate[][] {
  const placed = candidates.map((one) =>
    one.axis === "row" ? { one, line: one.row, place: one.column } : { one, line: one.column, place: one.row },
  );
  placed.sort((a, b) => a.one.axis.localeCompare(b.one.axis) || a.line - b.line || a.place - b.place);
  const stretches: (typeof placed)[] = [];
  for (const next of placed) {
    const last = stretches.at(-1)?.at(-1);
    const goesOn =
      last?.one.axis === next.one.axis &&
      last.line === next.line &&
      last.place === next.place - 1 &&
      last.one.isBlank === next.one.isBlank;
    if (goesOn) stretches.at(-1)?.push(next);
    else stretches.push([next]);
  }
  return stretches.map((stretch) => stretch.map(({ one }) => one));
}

/** Rows of typed numbers where others have formulas are meant so: their own formulas are fewer than what was typed. */
function literalLines(cells: FormulaCells, candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const lines = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = `${one.axis} ${String(one.isBlank)} ${String(one.axis === "row" ? one.column : one.row)}`;
    const line = lines.get(key);
    if (line) line.push(one);
    else lines.set(key, [one]);
  }
  const meant = new Set<Candidate>();
  for (const line of lines.values()) {
    if (line.length < 2) continue;
    const places = line.map((one) => (one.axis === "row" ? one.row : one.column));
    const [low, high] = [smallestOf(places), largestOf(places)];
    const { axis, row, column } = line[0] as Candidate;
    let computed = 0;
    for (let place = low; place <= high && place - low < widestLine; place++)
      if ((axis === "row" ? cells.at(place, column) : cells.at(row, place)) >= 0) computed++;
    if (computed < line.length) for (const one of line) meant.add(one);
  }
  return meant;
}

/** Places of a line that are counted. */
const widestLine = 200;

function hitOf(formulas: Formulas, cells: FormulaCells, line: readonly Candidate[]): AuditHit {
  const levels = line.map((one) => confidenceOf(formulas, cells, one));
  const [{ siblings, isBlank }] = line as [Candidate];
  const confidence = (["sure", "likely", "unsure"] as const).find((level) => levels.includes(level)) ?? "unsure";
  // The cell that is certain stands first.
  const ordered = [...line.keys()].sort(
    (a, b) => Number(levels[b] === confidence) - Number(levels[a] === confidence) || a - b,
  );
  return {
    kind: isBlank ? "inconsistent" : "overwritten",
    reason: isBlank ? "gap" : "typed",
    sheet: cells.index,
    cells: ordered.map((at): Place => ({ row: line[at]?.row ?? 0, column: line[at]?.column ?? 0 })),
    formulas: ordered.map((at) => line[at]?.formula ?? null),
    siblings: siblings.map((at) => ({ row: cells.rows[at] as number, column: cells.columns[at] as number })),
    siblingCount: siblings.length,
    about: null,
    confidence,
  };
}

/** What shows the same today, stands first or last, or says that it was typed by hand may be meant. */
function confidenceOf(formulas: Formulas, cells: FormulaCells, one: Candidate): Confidence {
  const { row, column, formula, siblings, isBlank, isBetween } = one;
  const isDoubtful =
    !isBetween ||
    isBlank ||
    givesTheSame(formulas, cells, row, column, formula) ||
    isLabelledException(formulas, cells, row, column);
  return isDoubtful ? "unsure" : siblings.length >= 2 * fewestAround ? "sure" : "likely";
}
