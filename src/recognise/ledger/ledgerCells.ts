/** The cells of one column between two rows, asked row by row without an object per cell. */
import { datePartsOf } from "../../domain/calendar.ts";
import { cellTag, indexInColumn, type GridColumn, type Sheet, type Workbook } from "../../domain/grid.ts";
import { parseFigure } from "../figures.ts";

// Bindings of this file: looked up through another module or the global object they cost more than what is done with them.
const { number: numberTag, text: textTag } = cellTag;
const noFigure = NaN;

/** Cells between two steps: a few milliseconds of work, thirty where each is a text that nobody has seen. */
export const cellsPerStep = 16_384;

/** What every reading of a ledger's columns needs of the workbook; texts and formats are looked into once. */
export class LedgerCells {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly #figures: Float64Array;
  readonly #isRead: Uint8Array;
  readonly #isDate: readonly boolean[];

  constructor(workbook: Workbook, sheet: Sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.#figures = new Float64Array(workbook.strings.length);
    this.#isRead = new Uint8Array(workbook.strings.length);
    this.#isDate = workbook.formats.map(({ numberFormat }) => datePartsOf(numberFormat) !== null);
  }

  isDateFormat(format: number): boolean {
    return this.#isDate[format] ?? false;
  }

  textAt(row: number, column: number): string | null {
    const data = this.sheet.columns.get(column);
    const at = data ? indexInColumn(data, row) : -1;
    if (!data || at < 0) return null;
    const value = data.values[at] as number;
    if (data.tags[at] === textTag) return this.workbook.strings[value] ?? "";
    return data.tags[at] === numberTag ? String(value) : null;
  }

  /** The figure of a cell at a place in its column's arrays, a text that reads as one included; NaN for anything else. */
  figure({ tags, values }: GridColumn, at: number): number {
    const value = values[at] as number;
    const tag = tags[at];
    return tag === numberTag ? value : tag === textTag ? this.#figureOfText(value) : noFigure;
  }

  isFigure(data: GridColumn, at: number): boolean {
    const figure = this.figure(data, at);
    return figure === figure;
  }

  #figureOfText(index: number): number {
    if (this.#isRead[index] === 0) {
      this.#isRead[index] = 1;
      this.#figures[index] = parseFigure(this.workbook.strings[index] ?? "")?.value ?? noFigure;
    }
    return this.#figures[index] as number;
  }
}
