/** A stretch of a sheet that may hold a table, as a small matrix of cells ready to be read. */
import type { CellRange } from "../domain/cell.ts";
import { cellKey } from "../domain/cell.ts";
import type { CellFormat, Sheet, Workbook } from "../domain/grid.ts";
import { cellTag, errorValues, plainFormat } from "../domain/grid.ts";
import { cleanFloat } from "../domain/money.ts";
import { isNothingMark, parseFigure } from "./figures.ts";

/** One cell as recognition looks at it. */
export interface BlockCell {
  readonly kind: "number" | "text" | "boolean" | "error";
  /** The text; of a number its plain decimal form. */
  readonly text: string;
  /** The figure, when the cell holds one or a text that reads as one. */
  readonly figure: number | undefined;
  readonly isTextFigure: boolean;
  readonly isPercent: boolean;
  /** A dash alone. */
  readonly isNothing: boolean;
  readonly isFormula: boolean;
  readonly format: CellFormat;
}

export interface Block {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly sheetIndex: number;
  readonly range: CellRange;
  /** Cell at a place on the sheet; undefined when blank. */
  readonly at: (row: number, column: number) => BlockCell | undefined;
  /** Lines of text that stand over the air above the block, the nearest line first. */
  readonly textsAbove: readonly string[];
  /** Merged ranges that touch the block. */
  readonly merges: readonly CellRange[];
}

/** Every cell of the sheet as a block cell, by key. Cells are made once. */
export function readCells(workbook: Workbook, sheet: Sheet, range: CellRange): Map<number, BlockCell> {
  const cells = new Map<number, BlockCell>();
  for (const [column, data] of sheet.columns) {
    if (column < range.left || column > range.right) continue;
    for (let index = 0; index < data.rows.length; index++) {
      const row = data.rows[index] as number;
      if (row < range.top || row > range.bottom) continue;
      const cell = toCell(workbook, data.tags[index] as number, data.values[index] as number, {
        format: workbook.formats[data.formats[index] as number] ?? plainFormat,
        isFormula: sheet.formulas.has(cellKey(row, column)),
      });
      if (cell) cells.set(cellKey(row, column), cell);
    }
  }
  return cells;
}

function toCell(
  workbook: Workbook,
  tag: number,
  value: number,
  how: { format: CellFormat; isFormula: boolean },
): BlockCell | undefined {
  if (tag === cellTag.number) return new NumberCell(value, how.format, how.isFormula);
  if (tag === cellTag.text) {
    const text = workbook.strings[value] ?? "";
    if (text.trim() === "") return undefined;
    const parsed = parseFigure(text);
    return {
      ...how,
      kind: "text",
      text,
      figure: parsed?.value,
      isTextFigure: parsed !== undefined,
      isPercent: parsed?.isPercent ?? false,
      isNothing: isNothingMark(text),
    };
  }
  const base = { figure: undefined, isTextFigure: false, isNothing: false, isPercent: false, ...how };
  if (tag === cellTag.error) return { ...base, kind: "error", text: errorValues[value] ?? "#UNKNOWN!" };
  return { ...base, kind: "boolean", text: value !== 0 ? "TRUE" : "FALSE" };
}

/** A number's cell. Its text is made when somebody asks for it: a sheet has thousands of figures and few that head columns. */
class NumberCell implements BlockCell {
  readonly kind = "number";
  readonly isTextFigure = false;
  readonly isNothing = false;
  readonly figure: number;
  readonly isPercent: boolean;
  readonly isFormula: boolean;
  readonly format: CellFormat;
  readonly #stored: number;

  constructor(value: number, format: CellFormat, isFormula: boolean) {
    const clean = cleanFloat(value);
    this.isPercent = format.numberFormat.includes("%");
    // A percent format shows a hundred times what is stored; the figure people see is the one that counts.
    this.figure = this.isPercent ? cleanFloat(clean * 100) : clean;
    this.isFormula = isFormula;
    this.format = format;
    this.#stored = clean;
  }

  get text(): string {
    return String(this.#stored);
  }
}

/** The merged range that covers a cell, if any. */
export function mergeAt(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return merges.find(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  );
}
