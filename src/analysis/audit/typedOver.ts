/** Places in a line of formulas where there is none: a number was typed over it, or it is missing. */
import { cellKey, inRange, isSameRange } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { Confidence } from "../../domain/meaning.ts";
import { formulaFrom, isTotalAlong } from "./deviantHits.ts";
import { fitsAt } from "./fits.ts";
import type { Axis, Content, FormulaCells } from "./formulaCells.ts";
import type { AuditHit, Place } from "./hit.ts";
import { isLabelledException } from "./labels.ts";
import { aroundPlace, isInStep, nextAlong, placeAlong, unbroken } from "./lines.ts";
import type { Pattern } from "./pattern.ts";
import type { Formulas } from "./reading.ts";
import { givesTheSame } from "./values.ts";

/** So many formulas around must agree on what belongs in a place. */
const fewestAround = 4;
/** Those that stand right beside without a gap say more. */
const fewestClose = 3;
/** Of the formulas around, this share. */
const clearShare = 0.6;
/** Typed numbers may be this share of the formulas; with more the line is typed, and the formulas are what is odd. */
const mostTyped = 0.4;
interface Candidate extends Place {
  readonly axis: Axis;
  readonly isBlank: boolean;
  readonly siblings: readonly number[];
  readonly formula: string;
  readonly isBetween: boolean;
}

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
const steps = [1, -1] as const;

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

/** Whether enough formulas stand in the line to say anything. */
function hasLine(cells: FormulaCells, axis: Axis, at: number): boolean {
  let count = 1;
  for (const step of steps) {
    for (let next = nextAlong(cells, axis, at, step); next >= 0; next = nextAlong(cells, axis, next, step))
      if (++count >= fewestClose) return true;
  }
  return false;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.isBetween === other.isBetween ? one.siblings.length > other.siblings.length : one.isBetween;
}

/**
 * Places between a formula and the next one in its line where something may have been typed or is missing: not where more numbers stand
 * side by side than are typed over at once. Up to the end of the line the nearest are looked at.
 */
function emptyPlaces(cells: FormulaCells, axis: Axis, at: number, next: number, step: 1 | -1): number[] {
  const here = placeAlong(cells, axis, at);
  const gap = next < 0 ? Infinity : Math.abs(placeAlong(cells, axis, next) - here) - 1;
  if (gap === 0) return noPlaces;
  const most = Math.min(gap, longestStretch + 1);
  const near = numbersFrom(cells, axis, at, here + step, step, most);
  if (near.length > longestStretch) return noPlaces;
  const isOneStretch = gap === Infinity || near.length >= gap;
  const far = isOneStretch ? noPlaces : numbersFrom(cells, axis, at, here + step * gap, -step, most);
  const isBlankNext =
    near.length === 0 && here + step >= 0 && gap <= widestGap && contentOn(cells, axis, at, here + step) === "blank";
  if (near.length + far.length === 0) return isBlankNext ? [here + step] : noPlaces;
  return [...near, ...(far.length > longestStretch ? noPlaces : far), ...(isBlankNext ? [here + step] : noPlaces)];
}

/** What stands at a place of the line that a formula cell stands in. */
function contentOn(cells: FormulaCells, axis: Axis, at: number, place: number): Content {
  return axis === "row"
    ? cells.content(cells.rows[at] as number, place)
    : cells.content(place, cells.columns[at] as number);
}

/** Places with numbers side by side, up to so many. */
function numbersFrom(cells: FormulaCells, axis: Axis, at: number, from: number, step: number, most: number): number[] {
  if (from < 0 || contentOn(cells, axis, at, from) !== "number") return noPlaces;
  const places = [from];
  for (let place = from + step; place >= 0 && places.length < most; place += step) {
    if (contentOn(cells, axis, at, place) !== "number") break;
    places.push(place);
  }
  return places;
}

/** A formula is missing where others go on after it and at most a line or two between blocks. */
const widestGap = 3;

const noPlaces: number[] = [];

/** Cells side by side that were typed over at once; more of them are a stretch of its own, typed on purpose. */
const longestStretch = 2;

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

/** What the formulas right beside say, where they are enough; else those around. */
function candidateAt(formulas: Formulas, cells: FormulaCells, row: number, column: number, axis: Axis): Candidate[] {
  const near = aroundPlace(cells, axis, row, column);
  const close = unbroken(cells, axis, axis === "row" ? column : row, near);
  const candidates =
    close.length < near.length ? candidateAmong(formulas, cells, row, column, axis, close, fewestClose) : [];
  return candidates.length > 0 ? candidates : candidateAmong(formulas, cells, row, column, axis, near, fewestAround);
}

function candidateAmong(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  axis: Axis,
  near: readonly number[],
  fewest: number,
): Candidate[] {
  if (near.length < fewest) return [];
  const id = mostFrequent(cells, near);
  const siblings = near.filter((one) => cells.patterns[one] === id);
  if (siblings.length < fewest || siblings.length < near.length * clearShare) return [];
  const pattern = formulas.patterns.pattern(id);
  if (pattern.references.length === 0 || isTotalAlong(pattern.references[0], pattern.aggregate, axis)) return [];
  const here = axis === "row" ? column : row;
  const places = siblings.map((one) => placeAlong(cells, axis, one));
  const isBetween = smallestOf(places) < here && largestOf(places) > here;
  const isBlank = cells.content(row, column) === "blank";
  const across = aroundPlace(cells, axis === "row" ? "column" : "row", row, column);
  const step = isInStep(cells, axis, across, siblings);
  const isExpected = isBlank
    ? step === true && isEnclosed(cells, axis, row, column)
    : typedAmong(cells, axis, axis === "row" ? row : column, places) <= siblings.length * mostTyped;
  if (!isExpected) return [];
  // First and last places are where recurrences, balances and plans begin: only totals, and what the lines beside do, are expected there.
  const isTotal = pattern.aggregate !== null;
  if (!isBetween && (step === false || (step === null && !isTotal) || goesOnFrom(pattern, axis))) return [];
  if (!fitsAt(formulas, cells, row, column, siblings, pattern)) return [];
  if (!hasSomethingToCompute(formulas, cells, row, column, pattern)) return [];
  if (isReadBack(formulas, cells, row, column, pattern)) return [];
  const formula = formulaFrom(cells, siblings[0] as number, row, column);
  return formula === undefined ? [] : [{ row, column, axis, isBlank, siblings, formula, isBetween }];
}

function mostFrequent(cells: FormulaCells, near: readonly number[]): number {
  const votes = new Map<number, number>();
  let best = -1;
  for (const one of near) {
    const id = cells.patterns[one] as number;
    votes.set(id, (votes.get(id) ?? 0) + 1);
    if ((votes.get(id) ?? 0) > (votes.get(best) ?? 0)) best = id;
  }
  return best;
}

/** A blank is missing only where formulas go on right before and right behind it, or figures stand beside it. */
function isEnclosed(cells: FormulaCells, axis: Axis, row: number, column: number): boolean {
  const here = axis === "row" ? column : row;
  const line = axis === "row" ? row : column;
  return (
    (isNumberOn(cells, axis, line, here - 1) && isNumberNear(cells, axis, line, here, 1)) ||
    (isNumberOn(cells, axis, line, here + 1) && isNumberNear(cells, axis, line, here, -1))
  );
}

function isNumberOn(cells: FormulaCells, axis: Axis, line: number, place: number): boolean {
  return (axis === "row" ? cells.content(line, place) : cells.content(place, line)) === "number";
}

function isNumberNear(cells: FormulaCells, axis: Axis, line: number, here: number, step: number): boolean {
  for (let far = 1; far <= widestGap; far++) if (isNumberOn(cells, axis, line, here + step * far)) return true;
  return false;
}

/** Where all that the formula would read is blank, typing is the only way; and a total has no share of itself. */
function hasSomethingToCompute(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  { references }: Pattern,
): boolean {
  const [one, other, ...more] = references.map((reference) => formulas.read(cells, reference, row, column));
  const isOfItself =
    one && other && more.length === 0 && one.cells === other.cells && isSameRange(one.range, other.range);
  return !isOfItself && references.some((reference) => formulas.content(cells, reference, row, column) === "number");
}

/** A recurrence: each cell reads another one of its own line. */
function goesOnFrom({ references }: Pattern, axis: Axis): boolean {
  return references.some((one) => {
    if (one.sheet !== "" || one.isRange) return false;
    return axis === "row"
      ? one.top === 0 && !one.isTopFixed && Math.abs(one.left) === 1 && !one.isLeftFixed
      : one.left === 0 && !one.isLeftFixed && !one.isTopFixed;
  });
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

/** Numbers typed in the line, from the first to the last of the siblings. */
function typedAmong(cells: FormulaCells, axis: Axis, line: number, places: readonly number[]): number {
  let typed = 0;
  const [low, high] = [smallestOf(places), largestOf(places)];
  for (let place = low; place <= high; place++) {
    const [row, column] = axis === "row" ? [line, place] : [place, line];
    if (cells.content(row, column) === "number" && cells.at(row, column) < 0) typed++;
  }
  return typed;
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
