import type { CellRange } from "../../domain/cell.ts";
import { rowCount } from "./cellRange.ts";
import { isCellError, type Cell, type CellValue } from "./cellValue.ts";
import { shiftReferences } from "./references.ts";
import type { HostSheet } from "./sheet.ts";
import type { BookStyle } from "./bookStyle.ts";

export interface SortField {
  /** Column (or row) within the range, 0-based. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly matchCase?: boolean;
  /** The first row stays where it is. */
  readonly hasHeaders?: boolean;
}

/**
 * Sorts the rows of a range: figures, texts, truth values, errors; blanks always last; equal rows keep their order. Looks go
 * with their cells, relative references of formulas too.
 */
export function sortRows(
  sheet: HostSheet,
  range: CellRange,
  fields: readonly SortField[],
  options: SortOptions = {},
): void {
  const body = options.hasHeaders ? { ...range, top: range.top + 1 } : range;
  if (rowCount(body) < 2) return;
  const compareTexts = new Intl.Collator("sv-SE", {
    sensitivity: options.matchCase ? "variant" : "accent",
    numeric: false,
  }).compare;
  const rows = Array.from({ length: rowCount(body) }, (_, at) => body.top + at);
  const keys = rows.map((row) => fields.map(({ key }) => sheet.value(row, body.left + key)));
  const order = rows
    .map((_, at) => at)
    .sort((one, other) => {
      for (const [at, { ascending }] of fields.entries()) {
        const [left, right] = [keys[one]?.[at] ?? null, keys[other]?.[at] ?? null];
        if (left === null || right === null) {
          if (left !== right) return left === null ? 1 : -1;
          continue;
        }
        const result = compareValues(left, right, compareTexts);
        if (result !== 0) return ascending ? result : -result;
      }
      return one - other;
    });
  reorderRows(sheet, body, order);
}

function compareValues(one: CellValue, other: CellValue, compareTexts: (a: string, b: string) => number): number {
  const ranks = rank(one) - rank(other);
  if (ranks !== 0) return ranks;
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other);
  if (isCellError(one) || isCellError(other)) return 0;
  return Number(one) - Number(other);
}

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

/** `order[n]` is the row (within the range) that comes to stand as row n. */
function reorderRows(sheet: HostSheet, range: CellRange, order: readonly number[]): void {
  const cells: [number, number, Cell | null][] = [];
  const looks: [number, number, BookStyle][] = [];
  order.forEach((from, to) => {
    if (from === to) return;
    for (let column = range.left; column <= range.right; column++) {
      const cell = sheet.storedCell(range.top + from, column);
      const formula = cell?.formula == null ? null : shiftReferences(cell.formula, to - from, 0);
      cells.push([range.top + to, column, cell ? { ...cell, formula } : null]);
      const style = sheet.style(range.top + from, column);
      if (style !== sheet.style(range.top + to, column)) looks.push([range.top + to, column, style]);
    }
  });
  if (cells.length === 0) return;
  for (const [row, column, style] of looks)
    sheet.setStyle({ top: row, bottom: row, left: column, right: column }, style);
  sheet.storeCells(range, cells);
}
