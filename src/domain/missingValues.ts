/** Values that a file does not hold: a program that writes formulas need not compute them. */
import { cellKey, columnOfKey, parseAddress, rowOfKey } from "./cell.ts";
import type { CellRange } from "./cell.ts";
import { sheetName } from "./formulaReferences.ts";
import { rowsByColumn, withoutFormulaValues, withValues } from "./formulaValues.ts";
import type { Content } from "./formulaValues.ts";
import { firstFrom, type CellTag, type Sheet, type Workbook } from "./grid.ts";
import { cellTag, indexInColumn } from "./grid.ts";
import { plainFormulaValue } from "./plainFormula.ts";
import type { ReadableCells } from "./plainFormula.ts";

/** More cells than this are not read: sums that each begin at the top of a ledger would read it once per row. */
const mostReads = 20_000_000;

/**
 * The workbook with the values of formulas that have none, as far as they are plain (sums, the four operations, cells); a cell that
 * only shows another one shows its text, too. What is not plain, or goes in a circle, stays without a value. Some programs store zero for
 * every formula instead: where one of them plainly gives something else, none of the zeros counts.
 */
export function withComputedValues(workbook: Workbook): Workbook {
  const isZeroed = storesZerosOnly(workbook);
  if (!isZeroed && workbook.sheets.every(({ unvalued }) => unvalued.size === 0)) return workbook;
  const sheets = isZeroed ? workbook.sheets.map(withoutFormulaValues) : workbook.sheets;
  const computed = new MissingValues(sheets).all();
  const isSomething = ({ tag, value }: Content): boolean => tag !== cellTag.number || value !== 0;
  if (isZeroed && !computed.some((values) => [...values.values()].some(isSomething))) return workbook;
  return {
    ...workbook,
    sheets: sheets.map((sheet, index) => withValues(sheet, computed[index] ?? new Map<number, Content>())),
  };
}

/** Every formula that has a value has zero: as a program leaves it that computes nothing. Ends at the first that was computed. */
function storesZerosOnly({ sheets }: Workbook): boolean {
  let zeros = 0;
  for (const { columns, formulas } of sheets) {
    for (const key of formulas.keys()) {
      const column = columns.get(columnOfKey(key));
      const at = column ? indexInColumn(column, rowOfKey(key)) : -1;
      if (!column || at < 0) continue;
      if (column.tags[at] !== cellTag.number || column.values[at] !== 0) return false;
      zeros++;
    }
  }
  return zeros > 0;
}

interface Place {
  readonly sheet: number;
  readonly key: number;
}

class MissingValues {
  readonly #sheets: readonly Sheet[];
  readonly #indexes: ReadonlyMap<string, number>;
  /** Rows of cells without a value by column, ascending. */
  readonly #missing: readonly ReadonlyMap<number, readonly number[]>[];
  readonly #values: readonly Map<number, Content>[];
  readonly #begun: readonly Set<number>[];
  #reads = 0;
  /** What the formula at hand reads and has no value yet. */
  #wanted: Place[] = [];

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
    this.#indexes = new Map(sheets.map(({ name }, index) => [name.toUpperCase(), index]));
    this.#missing = sheets.map(({ unvalued }) => rowsByColumn(unvalued.keys()));
    this.#values = sheets.map(() => new Map<number, Content>());
    this.#begun = sheets.map(() => new Set<number>());
  }

  /** By sheet and cell key. */
  all(): readonly ReadonlyMap<number, Content>[] {
    this.#sheets.forEach(({ unvalued }, sheet) => {
      for (const key of unvalued.keys()) this.#compute({ sheet, key });
    });
    return this.#values;
  }

  /**
   * Tried first, and again after what it turned out to read. The cells on the way stand in a list, as chains may be longer than a stack.
   * A circle reads what has no value yet.
   */
  #compute(start: Place): void {
    const open: { readonly place: Place; reads: readonly Place[]; next: number }[] = [];
    const hasBegun = ({ sheet, key }: Place): boolean => this.#begun[sheet]?.has(key) === true;
    const enter = (place: Place): void => {
      if (hasBegun(place) || this.#reads > mostReads) return;
      this.#begun[place.sheet]?.add(place.key);
      open.push({ place, reads: [], next: 0 });
    };
    enter(start);
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const read = last.reads[last.next++];
      if (read) {
        enter(read);
        continue;
      }
      this.#wanted = [];
      const content = this.#reads > mostReads ? undefined : this.#contentOf(last.place);
      const reads = content ? [] : this.#wanted.filter((place) => !hasBegun(place));
      if (reads.length > 0) {
        last.reads = reads;
        last.next = 0;
        continue;
      }
      open.pop();
      if (content) this.#values[last.place.sheet]?.set(last.place.key, content);
    }
  }

  #contentOf({ sheet, key }: Place): Content | undefined {
    const formula = this.#formula(sheet, key);
    const shown = shownCell(formula);
    if (shown) {
      const index = this.#indexOf(shown.sheet, sheet);
      return index === undefined ? undefined : this.#contentAt(index, shown.row, shown.column);
    }
    const value = plainFormulaValue(formula, this.#cellsFor(sheet));
    return value === undefined ? undefined : { tag: cellTag.number, value };
  }

  #cellsFor(home: number): ReadableCells {
    return {
      numberAt: (name, row, column) => {
        const index = this.#indexOf(name, home);
        const content = index === undefined ? undefined : this.#contentAt(index, row, column);
        return content?.tag === cellTag.number ? content.value : undefined;
      },
      numbersIn: (name, range) => {
        const index = this.#indexOf(name, home);
        return index === undefined ? undefined : this.#numbersIn(index, range);
      },
    };
  }

  /** Zero for a blank cell; undefined for a formula whose value is not known. */
  #contentAt(index: number, row: number, column: number): Content | undefined {
    this.#reads++;
    const sheet = this.#sheets[index];
    const data = sheet?.columns.get(column);
    const at = data ? indexInColumn(data, row) : -1;
    if (data && at >= 0) return { tag: data.tags[at] as CellTag, value: data.values[at] as number };
    const key = cellKey(row, column);
    if (sheet?.formulas.has(key) !== true) return { tag: cellTag.number, value: 0 };
    return this.#computedAt(index, key);
  }

  #numbersIn(index: number, range: CellRange): number[] | undefined {
    const numbers: number[] = [];
    for (const [column, { rows, tags, values }] of this.#sheets[index]?.columns ?? []) {
      if (column < range.left || column > range.right) continue;
      for (let at = firstFrom(rows, range.top); at < rows.length && (rows[at] as number) <= range.bottom; at++) {
        this.#reads++;
        if (tags[at] === cellTag.error) return undefined;
        if (tags[at] === cellTag.number) numbers.push(values[at] as number);
      }
    }
    let isKnown = true;
    for (const key of this.#missingIn(index, range)) {
      const content = this.#computedAt(index, key);
      if (!content || content.tag === cellTag.error) isKnown = false;
      else if (content.tag === cellTag.number) numbers.push(content.value);
    }
    return isKnown ? numbers : undefined;
  }

  #computedAt(sheet: number, key: number): Content | undefined {
    const content = this.#values[sheet]?.get(key);
    if (!content) this.#wanted.push({ sheet, key });
    return content;
  }

  #missingIn(index: number, range: CellRange): number[] {
    const { top, bottom, left, right } = range;
    const found: number[] = [];
    for (const [column, rows] of this.#missing[index] ?? []) {
      if (column < left || column > right) continue;
      for (let at = firstFrom(rows, top); at < rows.length && (rows[at] as number) <= bottom; at++)
        found.push(cellKey(rows[at] as number, column));
    }
    this.#reads += found.length;
    return found;
  }

  #formula(sheet: number, key: number): string {
    return this.#sheets[sheet]?.formulas.get(key) ?? "";
  }

  #indexOf(name: string | null, home: number): number | undefined {
    const index = name === null ? home : this.#indexes.get(name.toUpperCase());
    return index === undefined || this.#sheets[index]?.kind !== "worksheet" ? undefined : index;
  }
}

/** A reference and nothing else, with its sheet in its own quotes or in none. */
const lonePattern = /^\s*(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})\s*$/u;

/** The cell whose content a formula shows: it is nothing but a reference. */
function shownCell(
  formula: string,
): { readonly sheet: string | null; readonly row: number; readonly column: number } | undefined {
  const [, sheet, address] = lonePattern.exec(formula) ?? [];
  const place = address === undefined ? undefined : parseAddress(address);
  return place && { sheet: sheet === undefined ? null : sheetName(`${sheet}!`), ...place };
}
