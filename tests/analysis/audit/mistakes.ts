/** Mistakes as they are made in workbooks: each kind breaks one cell, or what belongs together, of a clean book. */
import { addressOf, cellKey, columnName, columnOfKey, parseRange, rowOfKey } from "../../../src/domain/cell.ts";
import type { CellRange } from "../../../src/domain/cell.ts";
import { shiftFormula } from "../../../src/domain/formulaReferences.ts";
import { copyOf } from "./sheetDraft.ts";
import type { SheetDraft } from "./sheetDraft.ts";

export const mistakeKinds = [
  "constant over a formula",
  "range short by one at top",
  "range short by one at bottom",
  "range long by one at top",
  "range long by one at bottom",
  "wrong row",
  "wrong column",
  "wrong sheet's row",
  "lost $ on row",
  "lost $ on column",
  "+ for -",
  "AVERAGE for SUM",
  "other literal",
  "sum along the wrong axis",
  "subtotal counted twice",
  "line inserted outside the range",
  "reference to a blank",
  "reference to text",
  "sibling gap",
  "hidden row inside",
  "mixed relative and absolute",
  "stale copy from another block",
  "divided by the wrong total",
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** A broken copy of a book, and where it is broken. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly sheets: readonly SheetDraft[];
  readonly sheet: number;
  /** Cells of which one must be blamed. */
  readonly cells: readonly number[];
}

/** A formula cell of a book. */
interface Spot {
  readonly sheet: number;
  readonly key: number;
  readonly row: number;
  readonly column: number;
  /** Without "=". */
  readonly formula: string;
}

/** The mistake in as many places as asked for, spread over the book; fewer where it cannot be made. */
export function mistakesOf(
  kind: MistakeKind,
  sheets: readonly SheetDraft[],
  count: number,
  next: () => number,
): Mistake[] {
  const spots = sheets.flatMap(({ cells }, sheet) =>
    [...cells].flatMap(([key, cell]): Spot[] =>
      typeof cell === "string" && cell.startsWith("=")
        ? [{ sheet, key, row: rowOfKey(key), column: columnOfKey(key), formula: cell.slice(1) }]
        : [],
    ),
  );
  const made: Mistake[] = [];
  for (let tried = 0; tried < spots.length * 4 && made.length < count; tried++) {
    const spot = spots[Math.floor(next() * spots.length)] as Spot;
    const mistake = makers[kind](spot, sheets, spots);
    if (mistake) made.push({ kind, sheet: spot.sheet, cells: [spot.key], ...mistake });
  }
  return made;
}

type Made = Pick<Mistake, "sheets"> & Partial<Pick<Mistake, "cells">>;
type Maker = (spot: Spot, sheets: readonly SheetDraft[], spots: readonly Spot[]) => Made | undefined;

const makers: Readonly<Record<MistakeKind, Maker>> = {
  "constant over a formula": (spot, sheets) => broken(sheets, spot, 4_711),
  "range short by one at top": (spot, sheets) => resized(spot, sheets, 1, 0),
  "range short by one at bottom": (spot, sheets) => resized(spot, sheets, 0, -1),
  "range long by one at top": (spot, sheets) => resized(spot, sheets, -1, 0),
  "range long by one at bottom": (spot, sheets) => resized(spot, sheets, 0, 1),
  "wrong row": (spot, sheets) => movedReference(spot, sheets, 1, 0),
  "wrong column": (spot, sheets) => movedReference(spot, sheets, 0, 1),
  "wrong sheet's row": (spot, sheets) => (spot.formula.includes("!") ? movedReference(spot, sheets, 1, 0) : undefined),
  "lost $ on row": (spot, sheets) => copiedWithout(spot, sheets, /([A-Z])\$(\d)/, "$1$2", 1, 0),
  "lost $ on column": (spot, sheets) => copiedWithout(spot, sheets, /\$([A-Z]+\$)/, "$1", 0, 1),
  "+ for -": (spot, sheets) => replaced(spot, sheets, /-(?!1$)/, "+"),
  "AVERAGE for SUM": (spot, sheets) => replaced(spot, sheets, /SUM\(/, "AVERAGE("),
  "other literal": (spot, sheets) => replaced(spot, sheets, /(?<![A-Z$\d.])0\.02/, "0.025"),
  "sum along the wrong axis": wrongAxis,
  "subtotal counted twice": countedTwice,
  "line inserted outside the range": insertedOutside,
  "reference to a blank": (spot, sheets) => toContent(spot, sheets, undefined),
  "reference to text": (spot, sheets) => toContent(spot, sheets, "text"),
  "sibling gap": (spot, sheets) => broken(sheets, spot, undefined),
  "hidden row inside": hiddenInside,
  "mixed relative and absolute": (spot, sheets) => replaced(spot, sheets, /(?<![$A-Z'!])([A-Z]+)(\d+)/, "$1$$$2"),
  "stale copy from another block": staleCopy,
  "divided by the wrong total": wrongTotal,
};

function broken(sheets: readonly SheetDraft[], { sheet, key }: Spot, cell: number | string | undefined): Made {
  const copies = copyOf(sheets);
  if (cell === undefined) copies[sheet]?.cells.delete(key);
  else copies[sheet]?.cells.set(key, cell);
  return { sheets: copies };
}

function withFormula(spot: Spot, sheets: readonly SheetDraft[], formula: string | undefined): Made | undefined {
  return formula === undefined || formula === spot.formula ? undefined : broken(sheets, spot, `=${formula}`);
}

function replaced(spot: Spot, sheets: readonly SheetDraft[], pattern: RegExp, by: string): Made | undefined {
  return withFormula(spot, sheets, spot.formula.replace(pattern, by));
}

/** The range of a plain sum down a column or along a row. */
function summed({ formula }: Spot): CellRange | undefined {
  const text = /^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula)?.[1];
  return text === undefined ? undefined : parseRange(text);
}

function sumOf({ top, left, bottom, right }: CellRange): string {
  return `SUM(${addressOf(top, left)}:${addressOf(bottom, right)})`;
}

function resized(spot: Spot, sheets: readonly SheetDraft[], atStart: number, atEnd: number): Made | undefined {
  const range = summed(spot);
  if (!range) return undefined;
  const isDown = range.left === range.right;
  const changed = isDown
    ? { ...range, top: range.top + atStart, bottom: range.bottom + atEnd }
    : { ...range, left: range.left + atStart, right: range.right + atEnd };
  // A range that reaches its own sum is a circle, and another mistake.
  const isCircle =
    spot.row >= changed.top &&
    spot.row <= changed.bottom &&
    spot.column >= changed.left &&
    spot.column <= changed.right;
  if (changed.top < 0 || changed.left < 0 || isCircle) return undefined;
  return withFormula(spot, sheets, sumOf(changed));
}

/** The first relative reference of a formula, moved. */
function movedReference(spot: Spot, sheets: readonly SheetDraft[], down: number, right: number): Made | undefined {
  const match = /(?<![$A-Z(:])([A-Z]{1,2})(\d+)(?![:\d(])/.exec(spot.formula);
  if (!match) return undefined;
  const [cell, letters = "", digits = ""] = match;
  const range = parseRange(letters + digits);
  if (!range) return undefined;
  const moved = addressOf(range.top + down, range.left + right);
  if (range.top + down === spot.row && range.left + right === spot.column) return undefined;
  const target = spot.formula.includes("!")
    ? undefined
    : sheets[spot.sheet]?.cells.get(cellKey(range.top + down, range.left + right));
  if (!spot.formula.includes("!") && (target === undefined || (typeof target === "string" && !target.startsWith("="))))
    return undefined;
  return withFormula(
    spot,
    sheets,
    spot.formula.slice(0, match.index) + moved + spot.formula.slice(match.index + cell.length),
  );
}

/** The neighbour's formula without its $, copied here: what the $ was for has moved along. */
function copiedWithout(
  spot: Spot,
  sheets: readonly SheetDraft[],
  pattern: RegExp,
  by: string,
  down: number,
  right: number,
): Made | undefined {
  if (!pattern.test(spot.formula)) return undefined;
  return withFormula(
    spot,
    sheets,
    shiftFormula(spot.formula.replace(pattern, by), down, right) === undefined
      ? undefined
      : dragged(spot.formula, pattern, by, down, right),
  );
}

/** The reference that lost its $ stands where copying has moved it to; the others are as they should be. */
function dragged(formula: string, pattern: RegExp, by: string, down: number, right: number): string | undefined {
  const lost = formula.replace(pattern, (match) => `<${match.replace(pattern, by)}`);
  return lost.replace(
    /<(\$?)([A-Z]+)(\$?)(\d+)/,
    (_, before: string, letters: string, dollar: string, digits: string) => {
      const range = parseRange(letters + digits);
      return range
        ? `${before}${columnName(range.left + right)}${dollar}${String(range.top + down + 1)}`
        : letters + digits;
    },
  );
}

function wrongAxis(spot: Spot, sheets: readonly SheetDraft[]): Made | undefined {
  const range = summed(spot);
  if (!range) return undefined;
  const isDown = range.left === range.right;
  const length = isDown ? range.bottom - range.top : range.right - range.left;
  const { row, column } = spot;
  const other = isDown
    ? { top: row, bottom: row, left: column - 1 - length, right: column - 1 }
    : { top: row - 1 - length, bottom: row - 1, left: column, right: column };
  return Math.min(other.top, other.left) < 1 ? undefined : withFormula(spot, sheets, sumOf(other));
}

/** The grand total sums all rows instead of the subtotals, or a sum reaches over the subtotal above. */
function countedTwice(spot: Spot, sheets: readonly SheetDraft[]): Made | undefined {
  const { row, column, formula } = spot;
  if (/^[A-Z]+\d+(\+[A-Z]+\d+){2,}$/.test(formula)) {
    const rows = [...formula.matchAll(/[A-Z]+(\d+)/g)].map(([, digits]) => Number(digits) - 1);
    const isDown = new Set([...formula.matchAll(/([A-Z]+)\d+/g)].map(([, letters]) => letters)).size === 1;
    if (!isDown) return undefined;
    return withFormula(
      spot,
      sheets,
      sumOf({ top: Math.min(...rows) - 3, bottom: Math.max(...rows), left: column, right: column }),
    );
  }
  const range = summed(spot);
  const cells = sheets[spot.sheet]?.cells;
  if (!range || !cells || range.left !== range.right || range.left !== column || range.bottom !== row - 1)
    return undefined;
  for (let above = range.top - 1; above > Math.max(0, range.top - 16); above--) {
    const cell = cells.get(cellKey(above, column));
    if (typeof cell === "string" && /^=SUM\(/.test(cell)) {
      const inner = summed({ ...spot, formula: cell.slice(1) });
      return inner?.left === column ? withFormula(spot, sheets, sumOf({ ...range, top: inner.top })) : undefined;
    }
  }
  return undefined;
}

/** The last line came after the sums were made: no sum of the row reaches it. */
function insertedOutside(spot: Spot, sheets: readonly SheetDraft[], spots: readonly Spot[]): Made | undefined {
  const range = summed(spot);
  if (!range || range.left !== range.right || range.bottom !== spot.row - 1 || range.bottom - range.top < 2)
    return undefined;
  const copies = copyOf(sheets);
  const row = spots.filter((one) => one.sheet === spot.sheet && one.row === spot.row);
  const cells: number[] = [];
  for (const one of row) {
    const own = summed(one);
    if (!own || own.left !== own.right || own.bottom !== range.bottom) continue;
    copies[spot.sheet]?.cells.set(one.key, `=${sumOf({ ...own, bottom: own.bottom - 1 })}`);
    cells.push(one.key);
  }
  return { sheets: copies, cells };
}

/** A single reference that points to the nearest blank or text. */
function toContent(spot: Spot, sheets: readonly SheetDraft[], wanted: "text" | undefined): Made | undefined {
  const match = /(?<![$A-Z(:!])([A-Z]{1,2})(\d+)(?![:\d(])/.exec(spot.formula);
  const cells = sheets[spot.sheet]?.cells;
  if (!match || !cells) return undefined;
  const range = parseRange(match[0]);
  if (!range) return undefined;
  for (let far = 1; far < 14; far++) {
    for (const [row, column] of [
      [range.top - far, range.left],
      [range.top + far, range.left],
      [range.top, range.left - far],
      [range.top, range.left + far],
    ] as const) {
      if (row < 0 || column < 0 || (row === spot.row && column === spot.column)) continue;
      const cell = cells.get(cellKey(row, column));
      const isWanted = wanted === undefined ? cell === undefined : typeof cell === "string" && !cell.startsWith("=");
      if (isWanted)
        return withFormula(
          spot,
          sheets,
          spot.formula.slice(0, match.index) +
            addressOf(row, column) +
            spot.formula.slice(match.index + match[0].length),
        );
    }
  }
  return undefined;
}

function hiddenInside(spot: Spot, sheets: readonly SheetDraft[]): Made | undefined {
  const range = summed(spot);
  if (!range || range.left !== range.right || range.bottom - range.top < 3) return undefined;
  const copies = copyOf(sheets);
  const row = range.top + 1;
  copies[spot.sheet]?.hiddenRows.push({ first: row, last: row });
  return { sheets: copies };
}

/** The formula of the same place in another block, with its references as they stood there. */
function staleCopy(spot: Spot, sheets: readonly SheetDraft[], spots: readonly Spot[]): Made | undefined {
  if (spot.formula.includes("$")) return undefined;
  const other = spots.find((one) => {
    if (one.sheet !== spot.sheet || one.column !== spot.column || Math.abs(one.row - spot.row) < 5) return false;
    return shiftFormula(one.formula, spot.row - one.row, 0) === spot.formula;
  });
  return other && withFormula(spot, sheets, other.formula);
}

/** Another total of the same column below the line. */
function wrongTotal(spot: Spot, sheets: readonly SheetDraft[], spots: readonly Spot[]): Made | undefined {
  const match = /\/([A-Z]+)\$(\d+)$/.exec(spot.formula);
  if (!match) return undefined;
  const [, letters = "", digits = ""] = match;
  const total = parseRange(letters + digits);
  const other = spots.find(
    (one) =>
      one.sheet === spot.sheet &&
      total &&
      one.column === total.left &&
      one.row !== total.top &&
      one.row !== spot.row &&
      /^SUM|\+/.test(one.formula) &&
      one.row > 5,
  );
  return other && withFormula(spot, sheets, spot.formula.replace(/\$\d+$/, `$${String(other.row + 1)}`));
}
