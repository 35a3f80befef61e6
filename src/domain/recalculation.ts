/** What formulas come to when some cells hold something else. */
import { cellKey, columnOfKey, inRange, rowOfKey } from "./cell.ts";
import type { CellRange, CellRef } from "./cell.ts";
import { formulaReferences, formulaWords } from "./formulaReferences.ts";
import type { Sheet, Workbook } from "./grid.ts";
import { cellValue } from "./grid.ts";
import { plainFormulaValue } from "./plainFormula.ts";
import type { ReadableCells } from "./plainFormula.ts";

/** A cell that holds something else. */
export interface ChangedContent {
  readonly cell: CellRef;
  /** Without "="; null for a figure. */
  readonly formula: string | null;
  /** The figure; with a formula it is what the formula gives that counts. */
  readonly value: number;
}

/** Chains longer than this are left to Excel: every link is a call on the stack. */
const longestChain = 500;

/**
 * A workbook with changed cells, its formulas followed as far as they are plain. Undefined stands for what only Excel can tell:
 * other functions, texts where numbers are meant, cycles.
 */
export class Recalculation {
  readonly #workbook: Workbook;
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #changes: readonly ReadonlyMap<number, ChangedContent>[];
  readonly #formulaRows: (ReadonlyMap<number, readonly number[]> | undefined)[] = [];
  readonly #follows: Map<number, boolean>[];
  readonly #values: Map<number, number | undefined>[];
  #depth = 0;

  constructor(workbook: Workbook, changes: readonly ChangedContent[]) {
    const { sheets } = workbook;
    this.#workbook = workbook;
    this.#sheets = new Map(sheets.map(({ name }, index) => [name.toUpperCase(), index]));
    this.#changes = sheets.map(
      (_, index) =>
        new Map(
          changes
            .filter(({ cell }) => cell.sheet === index)
            .map((change) => [cellKey(change.cell.row, change.cell.column), change]),
        ),
    );
    this.#follows = sheets.map(() => new Map<number, boolean>());
    this.#values = sheets.map(() => new Map<number, number | undefined>());
  }

  /** What a formula cell gives now; undefined where only Excel can tell. */
  resultAt({ sheet, row, column }: CellRef): number | undefined {
    const key = cellKey(row, column);
    const values = this.#values[sheet];
    if (!values) return undefined;
    if (values.has(key)) return values.get(key);
    const change = this.#changes[sheet]?.get(key);
    const formula = change ? change.formula : this.#workbook.sheets[sheet]?.formulas.get(key);
    if (change && formula === null) return change.value;
    if (formula === undefined || formula === null) return undefined;
    values.set(key, undefined); // what comes back here is a circle
    const value = this.#deeper(() => plainFormulaValue(formula, this.#cellsFor(sheet)));
    values.set(key, value);
    return value;
  }

  /** Formula cells that read a changed cell, at first or second hand, or may do so; changed cells are not among them. */
  followers(): CellRef[] {
    return this.#workbook.sheets.flatMap(({ formulas }, sheet) =>
      [...formulas.keys()]
        .filter((key) => this.#changes[sheet]?.has(key) !== true && this.#isFollower(sheet, key))
        .map((key) => ({ sheet, row: rowOfKey(key), column: columnOfKey(key) })),
    );
  }

  #isFollower(sheet: number, key: number): boolean {
    if (this.#changes[sheet]?.has(key) === true) return true;
    const known = this.#follows[sheet]?.get(key);
    if (known !== undefined) return known;
    const formula = this.#workbook.sheets[sheet]?.formulas.get(key);
    if (formula === undefined) return false;
    this.#follows[sheet]?.set(key, false); // a circle adds nothing
    const ranges = this.#rangesOf(formula, sheet, key);
    const follows =
      ranges === undefined || (this.#deeper(() => ranges.some((range) => this.#holdsFollower(range))) ?? true);
    this.#follows[sheet]?.set(key, follows);
    return follows;
  }

  #holdsFollower({ sheet, ...range }: CellRange & { readonly sheet: number }): boolean {
    for (const key of this.#changes[sheet]?.keys() ?? []) {
      if (inRange(range, rowOfKey(key), columnOfKey(key))) return true;
    }
    return this.#formulasIn(sheet, range).some((key) => this.#isFollower(sheet, key));
  }

  /** The ranges a formula reads; undefined where it says so only when Excel computes it. */
  #rangesOf(formula: string, sheet: number, key: number): (CellRange & { readonly sheet: number })[] | undefined {
    const named = this.#rangesByName(formula, sheet, key);
    if (!named) return undefined;
    const plain = formulaReferences(formula).flatMap(({ sheet: name, range }) => {
      const index = name === null ? sheet : this.#sheets.get(name.toUpperCase());
      return index === undefined ? [] : [{ sheet: index, ...range }];
    });
    return [...plain, ...named];
  }

  /** Ranges behind defined names and table references; undefined where something cannot be followed. */
  #rangesByName(formula: string, sheet: number, key: number): (CellRange & { readonly sheet: number })[] | undefined {
    const found: (CellRange & { readonly sheet: number })[] = [];
    const words = formulaWords(formula);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? "";
      if (movingReference.test(word)) return undefined;
      const isTable = word.startsWith("[") && !(words[at + 1] ?? "").endsWith("!");
      const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(word) && formulaReferences(word).length === 0;
      if (isTable) {
        const table = this.#table(words[at - 1] ?? "", sheet, key);
        if (!table) return undefined;
        found.push(table);
      } else if (isName && !isKnownWord(word, words, at)) {
        const ranges = this.#rangesOfName(word, sheet);
        if (!ranges) return undefined;
        found.push(...ranges);
      }
    }
    return found;
  }

  #rangesOfName(name: string, sheet: number): (CellRange & { readonly sheet: number })[] | undefined {
    const same = this.#workbook.names.filter((one) => one.name.toUpperCase() === name.toUpperCase());
    const meant = same.find((one) => one.sheet === sheet) ?? same.find((one) => one.sheet === null);
    if (!meant) return undefined;
    const references = formulaReferences(meant.formula);
    // A name for something that is computed says nothing about which cells.
    if (references.length === 0 || formulaWords(meant.formula).some((word) => word.endsWith("("))) return undefined;
    return references.flatMap(({ sheet: of, range }) => {
      const index = of === null ? sheet : this.#sheets.get(of.toUpperCase());
      return index === undefined ? [] : [{ sheet: index, ...range }];
    });
  }

  /** The table of that name, or the one the cell stands in. */
  #table(name: string, sheet: number, key: number): (CellRange & { readonly sheet: number }) | undefined {
    const all = this.#workbook.sheets.flatMap(({ tables }, index) => tables.map((table) => ({ table, sheet: index })));
    const found =
      all.find(({ table }) => table.name.toUpperCase() === name.toUpperCase()) ??
      all.find((one) => one.sheet === sheet && inRange(one.table.range, rowOfKey(key), columnOfKey(key)));
    return found && { sheet: found.sheet, ...found.table.range };
  }

  #cellsFor(home: number): ReadableCells {
    const indexOf = (name: string | null): number =>
      name === null ? home : (this.#sheets.get(name.toUpperCase()) ?? -1);
    return {
      numberAt: (name, row, column) => this.#numberAt(indexOf(name), row, column),
      numbersIn: (name, range) => this.#numbersIn(indexOf(name), range),
    };
  }

  #numberAt(index: number, row: number, column: number): number | undefined {
    const sheet = this.#workbook.sheets[index];
    if (!sheet) return undefined;
    const key = cellKey(row, column);
    const content = cellValue(this.#workbook, sheet, row, column);
    if (this.#isFollower(index, key) || (!content && sheet.formulas.has(key)))
      return this.resultAt({ sheet: index, row, column });
    if (!content) return 0;
    return content.kind === "number" ? content.value : undefined;
  }

  #numbersIn(index: number, range: CellRange): number[] | undefined {
    const sheet = this.#workbook.sheets[index];
    if (!sheet) return undefined;
    const numbers: number[] = [];
    for (const { row, column } of this.#filledIn(sheet, index, range)) {
      const key = cellKey(row, column);
      const content = cellValue(this.#workbook, sheet, row, column);
      if (this.#isFollower(index, key) || (!content && sheet.formulas.has(key))) {
        const result = this.resultAt({ sheet: index, row, column });
        if (result === undefined) return undefined;
        numbers.push(result);
      } else if (content?.kind === "error") return undefined;
      else if (content?.kind === "number") numbers.push(content.value);
    }
    return numbers;
  }

  /** The cells of a range that hold anything, before or after the changes. */
  #filledIn(sheet: Sheet, index: number, range: CellRange): { readonly row: number; readonly column: number }[] {
    const keys = new Set<number>();
    for (const [column, { rows }] of sheet.columns) {
      if (column < range.left || column > range.right) continue;
      for (const row of rowsWithin(rows, range)) keys.add(cellKey(row, column));
    }
    for (const key of this.#formulasIn(index, range)) keys.add(key);
    for (const key of this.#changes[index]?.keys() ?? []) {
      if (inRange(range, rowOfKey(key), columnOfKey(key))) keys.add(key);
    }
    return [...keys].sort((a, b) => a - b).map((key) => ({ row: rowOfKey(key), column: columnOfKey(key) }));
  }

  #formulasIn(index: number, range: CellRange): number[] {
    const { top, bottom, left, right } = range;
    const found: number[] = [];
    if (top === bottom && left === right) {
      const key = cellKey(top, left);
      return this.#workbook.sheets[index]?.formulas.has(key) === true ? [key] : found;
    }
    for (const [column, rows] of this.#rowsWithFormulas(index)) {
      if (column < left || column > right) continue;
      for (const row of rowsWithin(rows, range)) found.push(cellKey(row, column));
    }
    return found;
  }

  #rowsWithFormulas(index: number): ReadonlyMap<number, readonly number[]> {
    let known = this.#formulaRows[index];
    if (!known) {
      const rows = new Map<number, number[]>();
      for (const key of this.#workbook.sheets[index]?.formulas.keys() ?? []) {
        const column = columnOfKey(key);
        const own = rows.get(column);
        if (own) own.push(rowOfKey(key));
        else rows.set(column, [rowOfKey(key)]);
      }
      for (const own of rows.values()) own.sort((a, b) => a - b);
      known = rows;
      this.#formulaRows[index] = known;
    }
    return known;
  }

  #deeper<T>(work: () => T): T | undefined {
    if (this.#depth >= longestChain) return undefined;
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }
}

/** The rows from the top to the bottom of a range; `rows` ascend. */
function* rowsWithin(rows: ArrayLike<number>, { top, bottom }: CellRange): Generator<number> {
  let low = 0;
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < top) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < rows.length && (rows[at] as number) <= bottom; at++) yield rows[at] as number;
}

/** Functions that make their references while they compute. */
const movingReference = /^(?:INDIRECT|OFFSET)\($/i;

/** A word that is no name: an end of B:D, a truth value, a table before its bracket, a part of an error. */
function isKnownWord(word: string, words: readonly string[], at: number): boolean {
  const [before, next] = [words[at - 1] ?? "", words[at + 1] ?? ""];
  const isColumn = /^[A-Z]{1,3}$/i.test(word) && (before === ":" || next === ":");
  return isColumn || /^(?:TRUE|FALSE)$/i.test(word) || next.startsWith("[") || before === "#";
}
