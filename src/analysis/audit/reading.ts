/** What formulas read: the cells behind their references, and what stands there. */
import type { CellRange } from "../../domain/cell.ts";
import { sheetName } from "../../domain/formulaReferences.ts";
import { firstFrom, plainFormat } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import { cellsOf, FormulaCells } from "./formulaCells.ts";
import type { Content } from "./formulaCells.ts";
import { Patterns } from "./pattern.ts";
import type { Pattern, PatternReference } from "./pattern.ts";

/** A reference as its cells: of one sheet of this workbook. */
export interface ReadCells {
  readonly cells: FormulaCells;
  readonly range: CellRange;
}

/** All formulas of a workbook, and what they read. */
export class Formulas {
  readonly workbook: Workbook;
  readonly patterns = new Patterns();
  readonly sheets: readonly FormulaCells[];
  readonly #byName: ReadonlyMap<string, FormulaCells>;
  readonly #writings = new Map<string, "percent" | "date" | "number">();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.sheets = workbook.sheets.map((sheet, index) => new FormulaCells(sheet, index, this.patterns));
    this.#byName = new Map(this.sheets.map((cells) => [cells.sheet.name.toUpperCase(), cells]));
  }

  sheetNamed(name: string): FormulaCells | undefined {
    return this.#byName.get(name.toUpperCase());
  }

  /** How a number is written: shares, dates and amounts are not added up together. */
  writing(cells: FormulaCells, row: number, column: number): "percent" | "date" | "number" {
    const { numberFormat } = this.workbook.formats[cells.format(row, column)] ?? plainFormat;
    const known = this.#writings.get(numberFormat);
    if (known) return known;
    const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    const writing = bare.includes("%") ? "percent" : /[ymdhs]/i.test(bare.replace(/general/i, "")) ? "date" : "number";
    this.#writings.set(numberFormat, writing);
    return writing;
  }

  /** The pattern of a formula cell. */
  patternAt(cells: FormulaCells, at: number): Pattern {
    return this.patterns.pattern(cells.patterns[at] as number);
  }

  /** The cells a reference means; undefined for other workbooks, several sheets at once, whole columns, and beyond the edge. */
  read(home: FormulaCells, reference: PatternReference, row: number, column: number): ReadCells | undefined {
    const cells = reference.sheet === "" ? home : this.sheetNamed(sheetName(reference.sheet));
    const range = cells && cellsOf(reference, row, column);
    return cells && range && { cells, range };
  }

  /** What a formula finds behind a reference. */
  content(home: FormulaCells, reference: PatternReference, row: number, column: number): Content | undefined {
    const read = this.read(home, reference, row, column);
    if (!read) return undefined;
    const { cells, range } = read;
    if (!reference.isRange) return cells.content(range.top, range.left);
    return hasNumber(cells, range) ? "number" : "blank";
  }
}

/** Whether numbers stand in a range. Looks at its ends first, and then at no more cells than tell it apart from an empty one. */
function hasNumber(cells: FormulaCells, { top, bottom, left, right }: CellRange): boolean {
  for (let column = left; column <= Math.min(right, left + mostColumns); column++) {
    const data = cells.sheet.columns.get(column);
    if (!data) continue;
    const { rows, tags } = data;
    let at = firstFrom(rows, top);
    for (let tried = 0; at < rows.length && (rows[at] as number) <= bottom && tried < mostRows; at++, tried++)
      if (tags[at] === 1) return true;
  }
  return false;
}

const mostColumns = 60;
const mostRows = 20;
