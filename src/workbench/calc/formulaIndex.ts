import { cellKey, columnOfKey, inRange, rowOfKey, type CellRange } from "../../domain/cell.ts";
import { area, intersection } from "../book/cellRange.ts";
import type { CalculatedBook, ChangedCells } from "../book/recalculation.ts";
import type { HostSheet } from "../book/sheet.ts";
import { DependencyReader, type Dependencies } from "./dependencies.ts";

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reads: Dependencies;
}

/** Where the book's formulas are and what they read, kept up to date with its changes, so that an edit costs as much as it touches. */
export class FormulaIndex {
  readonly #book: CalculatedBook;
  #reader: DependencyReader;
  #cells = new Map<HostSheet, Map<number, FormulaCell>>();
  #readers: Readers | null = null;

  constructor(book: CalculatedBook) {
    this.#book = book;
    this.#reader = new DependencyReader(book);
  }

  update(changed: ChangedCells): void {
    if (changed === "everything") {
      this.#reader = new DependencyReader(this.#book);
      this.#cells = new Map();
      this.#readers = null;
      for (const sheet of this.#book.sheets) this.#readRange(sheet, undefined);
      return;
    }
    for (const [sheet, ranges] of changed) {
      for (const range of ranges) this.#readRange(sheet, range);
    }
  }

  get all(): FormulaCell[] {
    return [...this.#cells.values()].flatMap((cells) => [...cells.values()]);
  }

  at(sheet: HostSheet, row: number, column: number): FormulaCell | undefined {
    return this.#cells.get(sheet)?.get(cellKey(row, column));
  }

  /** The formulas that have to be calculated: those that changed, those never up to date, and what follows from them. */
  affectedBy(changed: Exclude<ChangedCells, "everything">): ReadonlySet<FormulaCell> {
    const readers = (this.#readers ??= new Readers(this.all));
    const affected = new Set<FormulaCell>();
    const pending: { readonly sheet: HostSheet; readonly range: CellRange }[] = [];
    const take = (cell: FormulaCell): void => {
      if (affected.has(cell)) return;
      affected.add(cell);
      const { sheet, row, column } = cell;
      pending.push({ sheet, range: { top: row, bottom: row, left: column, right: column } });
    };
    for (const [sheet, ranges] of changed) {
      for (const range of ranges) {
        pending.push({ sheet, range });
        this.inside(sheet, range).forEach(take);
      }
    }
    readers.volatile.forEach(take);
    for (let next = pending.pop(); next; next = pending.pop()) readers.of(next.sheet, next.range, take);
    return affected;
  }

  /** The formulas in a range. */
  inside(sheet: HostSheet, range: CellRange): FormulaCell[] {
    const cells = this.#cells.get(sheet);
    if (!cells) return [];
    if (area(range) > cells.size) return [...cells.values()].filter(({ row, column }) => inRange(range, row, column));
    const found: FormulaCell[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const cell = cells.get(cellKey(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  #readRange(sheet: HostSheet, range: CellRange | undefined): void {
    const cells = this.#cells.get(sheet) ?? new Map<number, FormulaCell>();
    this.#cells.set(sheet, cells);
    const before = new Map(
      range ? this.inside(sheet, range).map((cell) => [cellKey(cell.row, cell.column), cell]) : [],
    );
    for (const { row, column, cell } of sheet.storedCells(range)) {
      if (cell.formula === null) continue;
      const key = cellKey(row, column);
      const known = before.get(key);
      before.delete(key);
      if (known?.formula === cell.formula) continue;
      const { formula } = cell;
      cells.set(key, { sheet, row, column, formula, reads: this.#reader.of(formula, sheet, row, column) });
      this.#readers = null;
    }
    for (const key of before.keys()) {
      cells.delete(key);
      this.#readers = null;
    }
  }
}

/** By cell: the formulas that read it. */
class Readers {
  readonly volatile: readonly FormulaCell[];
  /** Single cells are looked up, larger ranges gone through. */
  readonly #ofCell = new Map<HostSheet, Map<number, FormulaCell[]>>();
  readonly #ofRange = new Map<HostSheet, { readonly range: CellRange; readonly cell: FormulaCell }[]>();

  constructor(cells: readonly FormulaCell[]) {
    this.volatile = cells.filter(({ reads }) => reads.isVolatile);
    for (const cell of cells) {
      for (const { sheet, range } of cell.reads.ranges) {
        if (area(range) === 1) grouped(mapOf(this.#ofCell, sheet), cellKey(range.top, range.left)).push(cell);
        else grouped(this.#ofRange, sheet).push({ range, cell });
      }
    }
  }

  of(sheet: HostSheet, range: CellRange, take: (cell: FormulaCell) => void): void {
    const single = this.#ofCell.get(sheet);
    if (single && area(range) <= single.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) single.get(cellKey(row, column))?.forEach(take);
      }
    } else {
      for (const [key, cells] of single ?? []) {
        if (inRange(range, rowOfKey(key), columnOfKey(key))) cells.forEach(take);
      }
    }
    for (const reader of this.#ofRange.get(sheet) ?? []) {
      if (intersection(reader.range, range)) take(reader.cell);
    }
  }
}

function grouped<K, V>(groups: Map<K, V[]>, key: K): V[] {
  let group = groups.get(key);
  if (!group) groups.set(key, (group = []));
  return group;
}

function mapOf<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map<L, V>()));
  return map;
}
