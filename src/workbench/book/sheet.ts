import { cellKey, columnOfKey, maxColumns, maxRows, rowOfKey, type CellRange } from "../../domain/cell.ts";
import type { BookChangeOf, ChangeSource } from "./bookChange.ts";
import type { BookStyle, StylePatch } from "./bookStyle.ts";
import type { Interval, SheetState } from "./bookTypes.ts";
import type { Cell, CellValue } from "./cellValue.ts";
import { area, isWithin, wholeSheet } from "./cellRange.ts";
import { Runs } from "./runs.ts";
import { plainSheet } from "./sheetDefaults.ts";
import { StyleGrid } from "./styleGrid.ts";
import type { StyleTable } from "./styleTable.ts";

/** What happened to a book. */
export type BookChange = BookChangeOf<HostSheet>;
export type BookListener = (change: BookChange) => void;

/** What a sheet needs of its book. */
export interface SheetOwner {
  readonly styles: StyleTable;
  readonly source: ChangeSource;
  /** Tells the listeners, and marks what has to be calculated. */
  readonly notify: (change: BookChange) => void;
  /** Brings formula results up to date where calculation is automatic. */
  readonly calculateIfNeeded: () => void;
}

/** A cell with its place. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/**
 * One worksheet: cells, looks, sizes and the records in `state`. The methods store and tell; what Excel does beyond that
 * (moving references, spreading a typed text) is in the operations of `index.ts`.
 * Shape: rows and columns are 0-based; `stored…` methods never calculate.
 */
export class HostSheet {
  /** Stable, "{…}". */
  readonly id: string;
  /** Which part of a package the sheet came from, set by the file loader; null for a new sheet. */
  origin: unknown = null;
  readonly #owner: SheetOwner;
  #name: string;
  #state: SheetState = plainSheet;
  #cells = new Map<number, Cell>();
  #styles: StyleGrid;
  /** Widths in characters, null for the sheet's standard width. */
  #columnWidths = new Runs<number | null>(maxColumns, null);
  /** Heights in points, null for automatic. */
  #rowHeights = new Runs<number | null>(maxRows, null);
  #hiddenColumns = new Runs<boolean>(maxColumns, false);
  #hiddenRows = new Runs<boolean>(maxRows, false);

  constructor(owner: SheetOwner, id: string, name: string) {
    this.#owner = owner;
    this.id = id;
    this.#name = name;
    this.#styles = new StyleGrid(owner.styles.plain);
  }

  get name(): string {
    return this.#name;
  }

  get state(): SheetState {
    return this.#state;
  }

  /** Replaces records: `sheet.change({ tabColor: "FF0000" })`. Tells nothing when nothing differs. */
  change(patch: Partial<SheetState>): void {
    const before = this.#state;
    const changed = (Object.keys(patch) as (keyof SheetState)[]).filter((key) => patch[key] !== before[key]);
    if (changed.length === 0) return;
    this.#state = { ...before, ...patch };
    this.#owner.notify({ kind: "sheetState", source: this.#owner.source, sheet: this, changed, before });
  }

  // Cells

  /** The cell with its result up to date; undefined when it is blank. */
  cell(row: number, column: number): Cell | undefined {
    this.#owner.calculateIfNeeded();
    return this.#cells.get(cellKey(row, column));
  }

  /** The value, up to date; null when the cell is blank. */
  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** The cell as it was last stored. */
  storedCell(row: number, column: number): Cell | undefined {
    return this.#cells.get(cellKey(row, column));
  }

  /** The cells with content in a range, row by row. Without calculating. */
  storedCells(range: CellRange = wholeSheet): PlacedCell[] {
    return this.#keysIn(range).map((key) => ({
      row: rowOfKey(key),
      column: columnOfKey(key),
      cell: this.#cells.get(key) as Cell,
    }));
  }

  get cellCount(): number {
    return this.#cells.size;
  }

  /** Stores the cells, null to blank, and tells it as one change of `range`. */
  storeCells(range: CellRange, cells: Iterable<readonly [row: number, column: number, cell: Cell | null]>): void {
    for (const [row, column, cell] of cells) {
      if (cell) this.#cells.set(cellKey(row, column), cell);
      else this.#cells.delete(cellKey(row, column));
    }
    this.#owner.notify({ kind: "contents", source: this.#owner.source, sheet: this, range });
  }

  /** A formula's result; for the recalculation only. Tells nobody. */
  setResult(row: number, column: number, value: CellValue): void {
    const key = cellKey(row, column);
    const cell = this.#cells.get(key);
    if (cell && cell.formula !== null && cell.value !== value) this.#cells.set(key, { ...cell, value });
  }

  /** Another text of the same formula, when what it refers to has moved or is called something else. Tells nobody. */
  rewriteFormulas(rewrite: (formula: string, row: number, column: number) => string): void {
    for (const [key, cell] of this.#cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula, rowOfKey(key), columnOfKey(key));
      if (formula !== cell.formula) this.#cells.set(key, { ...cell, formula });
    }
  }

  /** Puts every cell where `place` says; undefined drops it. Tells nobody. */
  moveCells(
    place: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined,
  ): void {
    const moved = new Map<number, Cell>();
    for (const [key, cell] of this.#cells) {
      const to = place(rowOfKey(key), columnOfKey(key));
      if (to) moved.set(cellKey(to.row, to.column), cell);
    }
    this.#cells = moved;
  }

  // Looks

  get styles(): StyleGrid {
    return this.#styles;
  }

  /** Of a cell that nobody has formatted. */
  get plainStyle(): BookStyle {
    return this.#owner.styles.plain;
  }

  style(row: number, column: number): BookStyle {
    return this.#styles.at(row, column);
  }

  /** Gives every cell of the range what the patch says. */
  format(range: CellRange, patch: StylePatch): void {
    this.#styles.update(range, (style) => this.#owner.styles.patched(style, patch));
    this.#owner.notify({ kind: "formats", source: this.#owner.source, sheet: this, range });
  }

  /** Replaces the look of every cell of the range. */
  setStyle(range: CellRange, style: BookStyle): void {
    this.#styles.set(range, this.#owner.styles.intern(style));
    this.#owner.notify({ kind: "formats", source: this.#owner.source, sheet: this, range });
  }

  // Sizes

  get columnWidths(): Runs<number | null> {
    return this.#columnWidths;
  }

  get rowHeights(): Runs<number | null> {
    return this.#rowHeights;
  }

  get hiddenColumns(): Runs<boolean> {
    return this.#hiddenColumns;
  }

  get hiddenRows(): Runs<boolean> {
    return this.#hiddenRows;
  }

  /** Characters; null for the standard width. */
  setColumnWidth(first: number, last: number, width: number | null): void {
    this.#columnWidths.set(first, last, width);
    this.#tellSizes({ top: 0, bottom: maxRows - 1, left: first, right: last });
  }

  /** Points; null for automatic. */
  setRowHeight(first: number, last: number, height: number | null): void {
    this.#rowHeights.set(first, last, height);
    this.#tellSizes({ top: first, bottom: last, left: 0, right: maxColumns - 1 });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    this.#hiddenColumns.set(first, last, hidden);
    this.#tellSizes({ top: 0, bottom: maxRows - 1, left: first, right: last });
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    this.#hiddenRows.set(first, last, hidden);
    this.#tellSizes({ top: first, bottom: last, left: 0, right: maxColumns - 1 });
  }

  /** Shows the rows first..last but those of `hidden` (ascending), told as one change. */
  setHiddenRowsWithin(first: number, last: number, hidden: readonly Interval[]): void {
    this.#hiddenRows.set(first, last, false);
    for (const run of hidden) this.#hiddenRows.set(run.first, run.last, true);
    this.#tellSizes({ top: first, bottom: last, left: 0, right: maxColumns - 1 });
  }

  /** For `insertCells`: a new row is as high as the one above. Tells nobody, as the three below. */
  insertRowSizes(at: number, count: number): void {
    this.#rowHeights.insert(at, count, at === 0 ? null : this.#rowHeights.at(at - 1));
    this.#hiddenRows.insert(at, count, false);
  }

  insertColumnSizes(at: number, count: number): void {
    this.#columnWidths.insert(at, count, at === 0 ? null : this.#columnWidths.at(at - 1));
    this.#hiddenColumns.insert(at, count, false);
  }

  removeRowSizes(first: number, count: number): void {
    this.#rowHeights.remove(first, count);
    this.#hiddenRows.remove(first, count);
  }

  removeColumnSizes(first: number, count: number): void {
    this.#columnWidths.remove(first, count);
    this.#hiddenColumns.remove(first, count);
  }

  /** For the book's operations: another name, references already rewritten. Tells nobody. */
  rename(name: string): void {
    this.#name = name;
  }

  /** Everything of another sheet but id, name and origin. Tells nobody. */
  copyFrom(other: HostSheet): void {
    this.#state = other.#state;
    this.#cells = new Map(other.#cells);
    this.#styles = other.#styles.clone();
    this.#columnWidths = other.#columnWidths.clone();
    this.#rowHeights = other.#rowHeights.clone();
    this.#hiddenColumns = other.#hiddenColumns.clone();
    this.#hiddenRows = other.#hiddenRows.clone();
  }

  #tellSizes(range: CellRange): void {
    this.#owner.notify({ kind: "sizes", source: this.#owner.source, sheet: this, range });
  }

  /** Keys of filled cells in the range, ascending, which is row by row. */
  #keysIn(range: CellRange): number[] {
    const keys: number[] = [];
    if (area(range) <= this.#cells.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const key = cellKey(row, column);
          if (this.#cells.has(key)) keys.push(key);
        }
      }
      return keys;
    }
    for (const key of this.#cells.keys()) {
      if (isWithin(range, rowOfKey(key), columnOfKey(key))) keys.push(key);
    }
    return keys.sort((a, b) => a - b);
  }
}
