import { cellKey } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import { largestOf } from "../domain/extremes.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { cellFormat, cellValue } from "../domain/grid.ts";
import { cleanFloat, decimalsOf } from "../domain/money.ts";
import { parseFigure } from "../recognise/figures.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { LeftText, LeftTextReason, SheetRange, TextFigure } from "./finding.ts";

/** The texts in the columns of a block: those that can become numbers, and those that are left as they are. */
export function textFigures(
  workbook: Workbook,
  table: RecognisedTable,
  block: SheetRange,
): { readonly figures: readonly TextFigure[]; readonly left: readonly LeftText[] } {
  const figures: TextFigure[] = [];
  const left: LeftText[] = [];
  const sheet = workbook.sheets[block.sheet];
  if (!sheet) return { figures, left };
  const beside = new Neighbours(workbook, sheet, table);
  for (const cell of amountCells(table, block)) {
    const content = cellValue(workbook, sheet, cell.row, cell.column);
    if (content?.kind !== "text" || !/\d/.test(content.value)) continue;
    const text = content.value;
    const parsed = parseFigure(text);
    const reason = reasonToLeave(text, parsed !== undefined, sheet.formulas.has(cellKey(cell.row, cell.column)));
    if (reason !== undefined || !parsed) left.push({ cell, text, reason: reason ?? "unreadable" });
    else {
      const numberFormat = beside.numberFormat(cell, parsed.isPercent);
      figures.push({ cell, value: stored(parsed.value, numberFormat), numberFormat });
    }
  }
  return { figures, left };
}

/** The cells where amounts stand in the columns of a block, in reading order. */
function amountCells(table: RecognisedTable, { sheet, left, right }: SheetRange): CellRef[] {
  return table.rows.flatMap(({ row, type, measure: ofRow }) => {
    if (type === "heading" || type === "note") return [];
    return table.columns.flatMap(({ column, measure: ofColumn }): CellRef[] => {
      const measure = ofColumn ?? ofRow;
      const isAmount = measure !== null && measure !== "text" && column >= left && column <= right;
      return isAmount ? [{ sheet, row, column }] : [];
    });
  });
}

/** Digits with separators, a sign and a percent sign: all that a number with its format can show. */
const figureAlone = /^[\s\d.,%()+\u2010-\u2014\u2212-]+$/;
/** A point before three digits: thousands or decimals. */
const oneGroupedPoint = /^\D*\d{1,3}\.\d{3}\D*$/;

function reasonToLeave(text: string, isFigure: boolean, isFormula: boolean): LeftTextReason | undefined {
  if (isFormula) return "formula";
  if (!isFigure) return "unreadable";
  if (!figureAlone.test(text)) return "saysMore";
  return oneGroupedPoint.test(text) ? "ambiguous" : undefined;
}

/** A percent format shows a hundred times what is stored. */
function stored(value: number, numberFormat: string): number {
  return numberFormat.includes("%") ? cleanFloat(value / 100) : value;
}

interface FormattedNumber {
  readonly at: number;
  readonly numberFormat: string;
}

/** The number formats of a table's numbers. */
class Neighbours {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #table: RecognisedTable;
  /** By column. */
  readonly #numbers = new Map<number, readonly FormattedNumber[]>();
  readonly #decimals = new Map<number, number>();

  constructor(workbook: Workbook, sheet: Sheet, table: RecognisedTable) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#table = table;
  }

  /** The cell's own where it is one for numbers, else that of the nearest number in its column, else in its row, else a plain one. */
  numberFormat({ row, column }: CellRef, isPercent: boolean): string {
    const own = cellFormat(this.#workbook, this.#sheet, row, column).numberFormat;
    const fits = (numberFormat: string): boolean => !isPercent || numberFormat.includes("%");
    if (isForNumbers(own) && fits(own)) return own;
    const down = this.#numbersIn(column).filter(({ numberFormat }) => fits(numberFormat));
    const across = this.#table.columns
      .flatMap(({ column: other }) => this.#numberAt(row, other, other))
      .filter(({ numberFormat }) => fits(numberFormat));
    return nearest(down, row) ?? nearest(across, column) ?? plainFormat(this.#decimalsIn(column), isPercent);
  }

  #numbersIn(column: number): readonly FormattedNumber[] {
    let numbers = this.#numbers.get(column);
    if (!numbers) {
      numbers = this.#table.rows.flatMap(({ row }) => this.#numberAt(row, column, row));
      this.#numbers.set(column, numbers);
    }
    return numbers;
  }

  #numberAt(row: number, column: number, at: number): FormattedNumber[] {
    if (cellValue(this.#workbook, this.#sheet, row, column)?.kind !== "number") return [];
    return [{ at, numberFormat: cellFormat(this.#workbook, this.#sheet, row, column).numberFormat }];
  }

  /** The most decimals of the column's texts, so that its figures stand under each other. */
  #decimalsIn(column: number): number {
    let decimals = this.#decimals.get(column);
    if (decimals === undefined) {
      const texts = this.#table.figures.flatMap(({ column: index, form }) =>
        this.#table.columns[index]?.column === column && form.kind === "text" ? (parseFigure(form.text) ?? []) : [],
      );
      decimals = largestOf([0, ...texts.map(({ value }) => decimalsOf(value))]);
      this.#decimals.set(column, decimals);
    }
    return decimals;
  }
}

function nearest(numbers: readonly FormattedNumber[], from: number): string | undefined {
  let best: FormattedNumber | undefined;
  for (const one of numbers) if (!best || Math.abs(one.at - from) < Math.abs(best.at - from)) best = one;
  return best?.numberFormat;
}

function isForNumbers(format: string): boolean {
  return format !== "General" && format !== "@";
}

function plainFormat(decimals: number, isPercent: boolean): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  return isPercent ? `0${fraction}%` : `#,##0${fraction}`;
}
