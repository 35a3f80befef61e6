/** Values that a file does not hold: a program that writes formulas need not compute them. */
import { cellKey, columnOfKey, parseRange, rowOfKey } from "./cell.ts";
import type { CellRange } from "./cell.ts";
import { formulaReferences, formulaWords, sheetName } from "./formulaReferences.ts";
import { rowsByColumn, withoutFormulaValues, withValues } from "./formulaValues.ts";
import type { Content } from "./formulaValues.ts";
import type { CellTag, Sheet, Workbook } from "./grid.ts";
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

  /** After what it reads. The cells on the way stand in a list, as chains may be longer than a stack. A circle reads what has no value yet. */
  #compute(start: Place): void {
    const open: { readonly place: Place; readonly reads: readonly Place[]; next: number }[] = [];
    const enter = (place: Place): void => {
      const begun = this.#begun[place.sheet] as Set<number>;
      if (begun.has(place.key) || this.#reads > mostReads) return;
      begun.add(place.key);
      open.push({ place, reads: this.#missingBefore(place), next: 0 });
    };
    enter(start);
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const read = last.reads[last.next++];
      if (read) enter(read);
      else {
        open.pop();
        const content = this.#reads > mostReads ? undefined : this.#contentOf(last.place);
        if (content) this.#values[last.place.sheet]?.set(last.place.key, content);
      }
    }
  }

  /** The cells without a value that a formula reads and that nobody has asked for yet. */
  #missingBefore({ sheet, key }: Place): Place[] {
    return formulaReferences(this.#formula(sheet, key)).flatMap(({ sheet: name, range }) => {
      const index = this.#indexOf(name, sheet);
      if (index === undefined) return [];
      const begun = this.#begun[index] as Set<number>;
      const waiting = this.#missingIn(index, range).filter((one) => !begun.has(one));
      return waiting.map((one) => ({ sheet: index, key: one }));
    });
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
    return sheet?.formulas.has(key) === true ? this.#values[index]?.get(key) : { tag: cellTag.number, value: 0 };
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
    for (const key of this.#missingIn(index, range)) {
      const content = this.#values[index]?.get(key);
      if (!content || content.tag === cellTag.error) return undefined;
      if (content.tag === cellTag.number) numbers.push(content.value);
    }
    return numbers;
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

/** The cell whose content a formula shows: it is nothing but a reference. */
function shownCell(
  formula: string,
): { readonly sheet: string | null; readonly row: number; readonly column: number } | undefined {
  const words = formulaWords(formula).filter((word) => word.trim() !== "");
  const [first = "", second] = words;
  const isElsewhere = first.endsWith("!");
  if (words.length !== (isElsewhere ? 2 : 1)) return undefined;
  const range = parseRange((isElsewhere ? second : first) ?? "");
  if (!range || range.top !== range.bottom || range.left !== range.right) return undefined;
  return { sheet: isElsewhere ? sheetName(first) : null, row: range.top, column: range.left };
}

/** Index of the first row that is not above `row`; rows ascend. */
function firstFrom(rows: ArrayLike<number>, row: number): number {
  let low = 0;
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
