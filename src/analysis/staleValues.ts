/** Formulas whose stored value is another than the stored values they read give: nobody has recalculated since these changed. */
import { cellKey, columnOfKey, rowOfKey, type CellRange, type CellRef } from "../domain/cell.ts";
import { formulaReferences } from "../domain/formulaReferences.ts";
import { firstFrom, cellTag, cellValue, type Workbook } from "../domain/grid.ts";
import { plainFormulaValue, type ReadableCells } from "../domain/plainFormula.ts";
import { Recalculation } from "../domain/recalculation.ts";

export interface StaleValue {
  readonly cell: CellRef;
  readonly formula: string;
  readonly stored: number;
  readonly computed: number;
}

/** Float noise of sums, against the largest figure on the way. */
const noise = 1e-9;
/** Decimals beyond which a stored value is no rounded one. */
const mostDecimals = 6;
/** More cells than this are not read: sums that each begin at the top of a ledger would read it once per row. */
const mostReads = 20_000_000;
/** Roots whose followers are looked for: a workbook with more has not been recalculated at all. */
const mostFollowed = 20;

/**
 * One for each root: a cell that only passes a stale value on agrees with what it reads. Formulas that are not plain (sums, the four
 * operations, cells) say nothing, nor those that read texts, errors or themselves.
 */
export function staleValues(workbook: Workbook): StaleValue[] {
  const stored = new StoredCells(workbook);
  return workbook.sheets.flatMap((sheet, index) =>
    [...sheet.formulas].flatMap(([key, formula]): StaleValue[] => {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const content = cellValue(workbook, sheet, row, column);
      if (content?.kind !== "number" || stored.isSpent) return [];
      const computed = plainFormulaValue(formula, stored.from(index));
      if (computed === undefined || stored.isSpent || isSame(content.value, computed, stored.largest)) return [];
      // A formula over its own cell is iterated: each round gives another value.
      const readsItself = formulaReferences(formula).some(
        ({ range: { top, bottom, left, right }, sheet: of }) =>
          (of === null || of.toUpperCase() === sheet.name.toUpperCase()) &&
          top <= row &&
          row <= bottom &&
          left <= column &&
          column <= right,
      );
      return readsItself ? [] : [{ cell: { sheet: index, row, column }, formula, stored: content.value, computed }];
    }),
  );
}

/** What is computed from stale values; nothing where there are too many roots to tell apart. */
export function followersOf(workbook: Workbook, roots: readonly StaleValue[]): ReadonlyMap<StaleValue, CellRef[]> {
  if (roots.length > mostFollowed) return new Map();
  return new Map(
    roots.map((root) => {
      const change = { cell: root.cell, formula: null, value: root.computed };
      return [root, new Recalculation(workbook, [change]).followers()];
    }),
  );
}

/** Whether they are one figure: float noise apart, or rounded as the stored one is ("precision as displayed"). */
function isSame(stored: number, computed: number, largest: number): boolean {
  if (Math.abs(stored - computed) <= Math.max(largest, Math.abs(stored)) * noise) return true;
  const decimals = (/\.(\d+)$/.exec(String(stored))?.[1] ?? "").length;
  return decimals <= mostDecimals && Math.abs(stored - computed) <= 0.5 * 10 ** -decimals;
}

/** The values that the file holds. */
class StoredCells {
  readonly #workbook: Workbook;
  readonly #indexes: ReadonlyMap<string, number>;
  #reads = 0;
  /** The largest figure that the formula at hand has read. */
  #largest = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#indexes = new Map(workbook.sheets.map(({ name }, index) => [name.toUpperCase(), index]));
  }

  get isSpent(): boolean {
    return this.#reads > mostReads;
  }

  get largest(): number {
    return this.#largest;
  }

  from(home: number): ReadableCells {
    this.#largest = 0;
    const indexOf = (name: string | null): number =>
      name === null ? home : (this.#indexes.get(name.toUpperCase()) ?? -1);
    return {
      numberAt: (name, row, column) => this.#numberAt(indexOf(name), row, column),
      numbersIn: (name, range) => this.#numbersIn(indexOf(name), range),
    };
  }

  #numberAt(index: number, row: number, column: number): number | undefined {
    this.#reads++;
    const sheet = this.#workbook.sheets[index];
    if (sheet?.kind !== "worksheet") return undefined;
    const content = cellValue(this.#workbook, sheet, row, column);
    if (!content) return sheet.formulas.has(cellKey(row, column)) ? undefined : 0;
    return content.kind === "number" ? this.#read(content.value) : undefined;
  }

  #numbersIn(index: number, { top, bottom, left, right }: CellRange): number[] | undefined {
    const sheet = this.#workbook.sheets[index];
    if (sheet?.kind !== "worksheet") return undefined;
    for (const key of sheet.unvalued.keys()) {
      if (this.#reads++ > mostReads) return undefined;
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      if (row >= top && row <= bottom && column >= left && column <= right) return undefined;
    }
    const numbers: number[] = [];
    for (const [column, data] of sheet.columns) {
      if (column < left || column > right) continue;
      const { rows, tags, values } = data;
      for (let at = firstFrom(rows, top); at < rows.length && (rows[at] as number) <= bottom; at++) {
        if (this.#reads++ > mostReads || tags[at] === cellTag.error) return undefined;
        if (tags[at] === cellTag.number) numbers.push(this.#read(values[at] as number));
      }
    }
    return numbers;
  }

  #read(value: number): number {
    this.#largest = Math.max(this.#largest, Math.abs(value));
    return value;
  }
}
