import { cellKey, maxColumns, maxRows, type CellRange } from "../../domain/cell.ts";
import { isSameLook } from "../../io/xlsx/cellLook.ts";
import type { CellContent, CellEdit } from "../../io/xlsx/edits.ts";
import type { BookStyle } from "../book/bookStyle.ts";
import { wholeSheet } from "../book/cellRange.ts";
import type { Cell } from "../book/cellValue.ts";
import type { HostSheet } from "../book/sheet.ts";

/** How the cells of a sheet differ from what they were. */
export interface CellDifferences {
  readonly contents: readonly CellEdit[];
  /** Formulas that are the same and have another result. */
  readonly results: readonly CellEdit[];
  readonly looks: readonly CellEdit[];
  /** Whole rows or columns look otherwise. */
  readonly hasWholeLines: boolean;
}

export function cellDifferences(before: HostSheet, after: HostSheet): CellDifferences {
  const contents: CellEdit[] = [];
  const results: CellEdit[] = [];
  const gone = new Map(before.storedCells().map((placed) => [cellKey(placed.row, placed.column), placed]));
  for (const { row, column, cell } of after.storedCells()) {
    const key = cellKey(row, column);
    const was = gone.get(key)?.cell;
    gone.delete(key);
    const content = contentEdit(was, cell);
    if (content) (content.kind === "result" ? results : contents).push({ row, column, content });
  }
  for (const { row, column } of gone.values()) contents.push({ row, column, content: { kind: "cleared" } });
  return { contents, results, ...lookDifferences(before, after) };
}

/** The edits joined, so that each cell is named once. */
export function joinedEdits(...lists: readonly (readonly CellEdit[])[]): CellEdit[] {
  const edits = new Map<number, CellEdit>();
  for (const edit of lists.flat()) {
    const key = cellKey(edit.row, edit.column);
    edits.set(key, { ...edits.get(key), ...edit });
  }
  return [...edits.values()];
}

function contentEdit(before: Cell | undefined, after: Cell): CellContent | undefined {
  const { value, formula, quotePrefix } = after;
  if (formula !== null) {
    if (before?.formula !== formula) return { kind: "formula", formula, result: value };
    return isSameResult(before.value, value) ? undefined : { kind: "result", result: value };
  }
  if (before?.formula === null && before.value === value && before.quotePrefix === quotePrefix) return undefined;
  return value === null ? { kind: "cleared" } : { kind: "value", value, quotePrefix };
}

/** Other programs round the last digits of a sum otherwise; that is no change. */
function isSameResult(before: Cell["value"], after: Cell["value"]): boolean {
  if (typeof before !== "number" || typeof after !== "number") return before === after;
  return Math.abs(before - after) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after));
}

function lookDifferences(before: HostSheet, after: HostSheet): Pick<CellDifferences, "looks" | "hasWholeLines"> {
  const looks: CellEdit[] = [];
  const isSame = rememberedComparison();
  let hasWholeLines = false;
  for (const { range, style } of after.styles.in(wholeSheet)) {
    for (const { range: part, style: was } of before.styles.in(range)) {
      if (isSame(was, style)) continue;
      if (isWholeLines(part)) hasWholeLines = true;
      else looks.push(...cellsOf(part).map((place) => ({ ...place, look: style })));
    }
  }
  return { looks, hasWholeLines };
}

function isWholeLines({ bottom, right }: CellRange): boolean {
  return bottom === maxRows - 1 || right === maxColumns - 1;
}

function cellsOf({ top, bottom, left, right }: CellRange): { readonly row: number; readonly column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}

/** Styles are interned, but each book has its own: a pair is compared once. */
function rememberedComparison(): (left: BookStyle, right: BookStyle) => boolean {
  const known = new Map<BookStyle, Map<BookStyle, boolean>>();
  return (left, right) => {
    const others = known.get(left) ?? new Map<BookStyle, boolean>();
    known.set(left, others);
    const found = others.get(right) ?? isSameLook(left, right);
    others.set(right, found);
    return found;
  };
}
