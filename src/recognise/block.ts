/** A stretch of a sheet that may hold a table, as a small matrix of cells ready to be read. */
import type { CellRange } from "../domain/cell.ts";
import type { CellFormat, Sheet, Workbook } from "../domain/grid.ts";
import { cellTag, errorValues } from "../domain/grid.ts";
import { cleanFloat } from "../domain/money.ts";
import { isNothingMark, parseFigure } from "./figures.ts";
import { remembered } from "./remembered.ts";

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

/** How a cell was written: everything but what stands in it. */
type Writing = Pick<BlockCell, "format" | "isPercent" | "isFormula">;

/** A cell as recognition looks at it; undefined when it holds nothing but blanks. */
export function readCell(
  workbook: Workbook,
  tag: number,
  value: number,
  { format, isPercent, isFormula }: Writing,
): BlockCell | undefined {
  if (tag === cellTag.number) return new NumberCell(value, format, isPercent, isFormula);
  if (tag === cellTag.text) {
    const reading = readText(workbook.strings[value] ?? "");
    return reading && new TextCell(reading, format, isFormula);
  }
  const base = { format, isFormula, figure: undefined, isTextFigure: false, isNothing: false, isPercent: false };
  if (tag === cellTag.error) return { ...base, kind: "error", text: errorValues[value] ?? "#UNKNOWN!" };
  return { ...base, kind: "boolean", text: value !== 0 ? "TRUE" : "FALSE" };
}

/** A text, apart from how its cell was written. */
type TextReading = Omit<BlockCell, "kind" | "format" | "isFormula">;

const readText = remembered((text: string): TextReading | undefined => {
  if (text.trim() === "") return undefined;
  const parsed = parseFigure(text);
  return {
    text,
    figure: parsed?.value,
    isTextFigure: parsed !== undefined,
    isPercent: parsed?.isPercent ?? false,
    isNothing: isNothingMark(text),
  };
});

class TextCell implements BlockCell {
  readonly kind: BlockCell["kind"] = "text";
  readonly text: string;
  readonly figure: number | undefined;
  readonly isTextFigure: boolean;
  readonly isPercent: boolean;
  readonly isNothing: boolean;
  readonly isFormula: boolean;
  readonly format: CellFormat;

  constructor(
    { text, figure, isTextFigure, isPercent, isNothing }: TextReading,
    format: CellFormat,
    isFormula: boolean,
  ) {
    this.text = text;
    this.figure = figure;
    this.isTextFigure = isTextFigure;
    this.isPercent = isPercent;
    this.isNothing = isNothing;
    this.isFormula = isFormula;
    this.format = format;
  }
}

/** A number's cell. Its text is made when somebody asks for it: a sheet has thousands of figures and few that head columns. */
class NumberCell implements BlockCell {
  readonly figure: number;
  readonly isPercent: boolean;
  readonly isFormula: boolean;
  readonly format: CellFormat;

  constructor(value: number, format: CellFormat, isPercent: boolean, isFormula: boolean) {
    const clean = cleanFloat(value);
    // A percent format shows a hundred times what is stored; the figure people see is the one that counts.
    this.figure = isPercent ? cleanFloat(clean * 100) : clean;
    this.isPercent = isPercent;
    this.isFormula = isFormula;
    this.format = format;
  }

  get kind(): "number" {
    return "number";
  }

  get isTextFigure(): boolean {
    return false;
  }

  get isNothing(): boolean {
    return false;
  }

  get text(): string {
    return String(this.isPercent ? cleanFloat(this.figure / 100) : this.figure);
  }
}

/** The merged range that covers a cell, if any. */
export function mergeAt(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return merges.find(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  );
}
