/** Formulas that differ from those beside them → what is wrong with them, and how certain that is. */
import { shiftFormula } from "../../domain/formulaReferences.ts";
import type { CellRange } from "../../domain/cell.ts";
import { isSameRange } from "../../domain/cell.ts";
import type { Confidence } from "../../domain/meaning.ts";
import type { Deviant } from "./deviants.ts";
import { deviantsOf } from "./deviants.ts";
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { isLabelledException } from "./labels.ts";
import { isInStep, neighboursOf } from "./lines.ts";
import type { AuditHit, AuditReason } from "./hit.ts";
import type { PatternReference } from "./pattern.ts";
import { fitsAt } from "./fits.ts";
import type { Formulas, ReadCells } from "./reading.ts";
import { givesTheSame } from "./values.ts";

/** Siblings that agree without exception, on both sides, from which on a formula is wrong rather than special. */
const enoughToBeSure = 4;
/** At the end of a line, where first and last places are often special, more must agree. */
const enoughAtEnd = 5;
/** Siblings that a finding names. */
const mostNamed = 16;

/** The hits of a sheet: slips of one kind in one line are one. */
export function deviantHits(formulas: Formulas, cells: FormulaCells): AuditHit[] {
  const groups = new Map<string, JudgedDeviant[]>();
  for (const deviant of deviantsOf(formulas, cells)) {
    const judged = judge(formulas, deviant);
    if (!judged) continue;
    const line = deviant.axis === "row" ? cells.rows[deviant.at] : cells.columns[deviant.at];
    const key = [deviant.axis, line, deviant.pattern.id, judged.kind, judged.reason, judged.confidence].join(" ");
    const group = groups.get(key);
    if (group) group.push(judged);
    else groups.set(key, [judged]);
  }
  return [...groups.values()].map((group) => hitOf(cells, group));
}

interface JudgedDeviant {
  readonly deviant: Deviant;
  readonly kind: AuditHit["kind"];
  readonly reason: AuditReason;
  readonly formula: string;
  readonly about: AuditHit["about"];
  readonly confidence: Confidence;
}

function hitOf(cells: FormulaCells, group: readonly JudgedDeviant[]): AuditHit {
  const [first] = group as [JudgedDeviant];
  const placeOf = (at: number): AuditHit["cells"][number] => ({
    row: cells.rows[at] as number,
    column: cells.columns[at] as number,
  });
  const blamed = new Set(group.map(({ deviant }) => deviant.at));
  return {
    kind: first.kind,
    reason: first.reason,
    sheet: cells.index,
    cells: group.map(({ deviant }) => placeOf(deviant.at)),
    formulas: group.map(({ formula }) => formula),
    siblings: first.deviant.siblings
      .filter((at) => !blamed.has(at))
      .slice(0, mostNamed)
      .map(placeOf),
    siblingCount: first.deviant.siblings.length,
    about: first.about,
    confidence: first.confidence,
  };
}

function judge(formulas: Formulas, deviant: Deviant): JudgedDeviant | undefined {
  const { cells, at, siblings, pattern, difference, axis } = deviant;
  const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
  const formula = formulaFrom(cells, siblings[0] as number, row, column);
  if (formula === undefined) return undefined;
  const own = formulas.patternAt(cells, at);
  // A total of its own line is as long as what it sums.
  if (
    isTotalAlong(own.references[0], own.aggregate, axis) &&
    isTotalAlong(pattern.references[0], pattern.aggregate, axis)
  )
    return undefined;
  const isTerms = difference.kind === "missingTerms";
  if (!isTerms && !fitsAt(formulas, cells, row, column, siblings, pattern)) return undefined;
  if (!deviant.isBetween && isSpecialPlace(cells, deviant)) return undefined;
  const told = isTerms ? termsTold(formulas, deviant) : toldOf(formulas, deviant);
  if (!told) return undefined;
  const isHarmless =
    givesTheSame(formulas, cells, row, column, formula) || (isTerms && !isNumberAt(formulas, told.about));
  const isMeant = isLabelledException(formulas, cells, row, column);
  const confidence = isMeant ? "unsure" : confidenceOf(deviant, told.reason, isHarmless);
  return { deviant, ...told, formula, confidence };
}

/** The sibling's formula, moved to the place. */
export function formulaFrom(cells: FormulaCells, sibling: number, row: number, column: number): string | undefined {
  return shiftFormula(
    cells.formula(sibling),
    row - (cells.rows[sibling] as number),
    column - (cells.columns[sibling] as number),
  );
}

/** A term that is a blank or "–" adds nothing: who left it out had a reason. */
function isNumberAt(formulas: Formulas, about: AuditHit["about"]): boolean {
  return about !== null && formulas.sheets[about.sheet]?.content(about.top, about.left) === "number";
}

function confidenceOf({ isBetween, isAlone, siblings }: Deviant, reason: AuditReason, isHarmless: boolean): Confidence {
  if (isHarmless || reason === "dollars") return "unsure";
  if (isBetween && isAlone && siblings.length >= enoughToBeSure) return "sure";
  return siblings.length >= 3 ? "likely" : "unsure";
}

export function isTotalAlong(reference: PatternReference | undefined, aggregate: string | null, axis: Axis): boolean {
  if (aggregate === null || !reference) return false;
  return axis === "column"
    ? reference.left === reference.right && reference.left === 0 && !reference.isLeftFixed
    : reference.top === reference.bottom && reference.top === 0 && !reference.isTopFixed;
}

/** First and last places are often special: there the lines that cross must be in step, or many must agree where none crosses. */
function isSpecialPlace(cells: FormulaCells, { at, axis, siblings, isAlone, pattern }: Deviant): boolean {
  if (pattern.aggregate !== null) return false;
  const across: Axis = axis === "row" ? "column" : "row";
  const step = isInStep(cells, axis, neighboursOf(cells, across, at), siblings);
  return step === null ? !(isAlone && siblings.length >= enoughAtEnd) : !step;
}

type Told = Pick<JudgedDeviant, "kind" | "reason" | "about">;

function termsTold(formulas: Formulas, { cells, at, pattern, axis }: Deviant): Told | undefined {
  const own = formulas.patternAt(cells, at);
  const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
  const known = new Set(own.references.map((reference) => JSON.stringify(reference)));
  const missing = pattern.references.find((reference) => !known.has(JSON.stringify(reference)));
  const read = missing && formulas.read(cells, missing, row, column);
  const about = read ? { sheet: read.cells.index, ...read.range } : null;
  // Where the line itself begins there is nothing to go on from.
  const isOwnLine = read?.cells === cells && (axis === "row" ? read.range.top === row : read.range.left === column);
  if (isOwnLine && !isNumberAt(formulas, about)) return undefined;
  return { kind: "inconsistent", reason: "terms", about };
}

function toldOf(formulas: Formulas, { cells, at, difference, siblings }: Deviant): Told | undefined {
  const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
  const [pair, ...others] = difference.references;
  if (difference.kind === "words" || difference.kind === "number" || !pair)
    return { kind: "inconsistent", reason: difference.kind === "number" ? "number" : "words", about: null };
  const [mine, theirs] = pair.map((reference) => formulas.read(cells, reference, row, column));
  const about = mine ? { sheet: mine.cells.index, ...mine.range } : null;
  if (!mine || !theirs) return { kind: "reference", reason: "cell", about };
  if (others.length === 0 && mine.cells === theirs.cells && isSameRange(mine.range, theirs.range))
    return { kind: "inconsistent", reason: "dollars", about };
  if (pair[0].isRange && pair[1].isRange) return rangeTold(formulas, cells, siblings, mine, theirs, pair);
  return { kind: "reference", reason: referenceReason(mine, theirs), about };
}

function referenceReason(mine: ReadCells, theirs: ReadCells): AuditReason {
  const [one, other] = [mine.range, theirs.range];
  if (mine.cells !== theirs.cells) return "sheet";
  const content = mine.cells.content(one.top, one.left);
  if (content === "blank" || content === "text") return content;
  if (one.left === other.left && one.right === other.right) return "row";
  return one.top === other.top && one.bottom === other.bottom ? "column" : "cell";
}

/** What a range has too little or too much of. Undefined where it takes in what stands beside it alone: then it is right. */
function rangeTold(
  formulas: Formulas,
  cells: FormulaCells,
  siblings: readonly number[],
  mine: ReadCells,
  theirs: ReadCells,
  [own]: readonly [PatternReference, PatternReference],
): Told | undefined {
  const [one, other] = [mine.range, theirs.range];
  const missing = beyond(other, one);
  const added = beyond(one, other);
  const isOneSheet = mine.cells === theirs.cells;
  if (!isOneSheet || (missing === "all" && added === "all"))
    return { kind: "range", reason: "moved", about: { sheet: mine.cells.index, ...one } };
  if (added && added !== "all" && !missing) {
    const isSiblingsToo = siblings.slice(0, 4).some((at) => {
      const read = formulas.read(cells, own, cells.rows[at] as number, cells.columns[at] as number);
      const theirsAdded = read && beyondSame(read.range, one, added);
      return theirsAdded && read.cells.content(theirsAdded.top, theirsAdded.left) === "number";
    });
    const isNumber = mine.cells.content(added.top, added.left) === "number";
    if (isNumber && !isSiblingsToo) return undefined;
    return { kind: "range", reason: "long", about: { sheet: mine.cells.index, ...added } };
  }
  if (missing && missing !== "all" && !added)
    return { kind: "range", reason: "short", about: { sheet: mine.cells.index, ...missing } };
  return { kind: "range", reason: "moved", about: { sheet: mine.cells.index, ...one } };
}

/** The part of a range that lies beyond another, on one side of it. */
function beyond(range: CellRange, other: CellRange): CellRange | "all" | null {
  const sides: CellRange[] = [];
  if (range.top < other.top) sides.push({ ...range, bottom: Math.min(range.bottom, other.top - 1) });
  if (range.bottom > other.bottom) sides.push({ ...range, top: Math.max(range.top, other.bottom + 1) });
  if (range.left < other.left) sides.push({ ...range, right: Math.min(range.right, other.left - 1) });
  if (range.right > other.right) sides.push({ ...range, left: Math.max(range.left, other.right + 1) });
  const [first, ...more] = sides;
  if (!first) return null;
  const isApart =
    range.bottom < other.top || range.top > other.bottom || range.right < other.left || range.left > other.right;
  return isApart || more.length > 1 ? "all" : first;
}

/** The same part of a sibling's range. */
function beyondSame(range: CellRange, one: CellRange, part: CellRange): CellRange {
  return {
    top: range.top + part.top - one.top,
    bottom: range.top + part.bottom - one.top,
    left: range.left + part.left - one.left,
    right: range.left + part.right - one.left,
  };
}
