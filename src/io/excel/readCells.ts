import { cellKey, rangeAddress } from "../../domain/cell.ts";
import type { CellFormat } from "../../domain/grid.ts";
import { plainFormat } from "../../domain/grid.ts";
import { ColumnsBuilder } from "../../domain/gridBuilder.ts";
import type { StringDictionary } from "../../domain/gridBuilder.ts";
import type { CellChunk } from "./cellChunks.ts";
import { fingerprint } from "../../domain/fingerprint.ts";

/** A chunk that has been asked for and waits for the batch's answer. */
export interface QueuedChunk {
  readonly chunk: CellChunk;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** Asks for everything recognition weighs about the cells of a chunk. */
export function queueChunk(sheet: Excel.Worksheet, chunk: CellChunk): QueuedChunk {
  const range = sheet.getRange(rangeAddress(chunk.range));
  range.load("values,formulas,numberFormat,valueTypes");
  const looks = range.getCellProperties({ format: { font: { bold: true, italic: true }, indentLevel: true } });
  return { chunk, range, looks, rows: range.getRowProperties({ rowHidden: true }) };
}

/** What tells a chunk's content now from its content later. */
export function contentFingerprint({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): string {
  return fingerprint([formulas, values]);
}

/** The same of what the cells show alone, where their formulas read otherwise later: rows above them go. */
export function valuesFingerprint(values: readonly (readonly unknown[])[]): string {
  return fingerprint([values]);
}

/** Whether a range still holds what one of the two fingerprints was taken of. */
export function isAsWritten(range: Excel.Range, written: string): boolean {
  return contentFingerprint(range) === written || valuesFingerprint(range.values as unknown[][]) === written;
}

/** Every distinct format once. */
export class FormatDictionary {
  readonly list: CellFormat[] = [plainFormat];
  readonly #indexes = new Map<string, number>([[formatKey(plainFormat), 0]]);

  indexOf(format: CellFormat): number {
    const key = formatKey(format);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.list.length);
    return this.list.push(format) - 1;
  }
}

function formatKey({ numberFormat, bold, italic, indent }: CellFormat): string {
  return `${String(bold)} ${String(italic)} ${String(indent)} ${numberFormat}`;
}

/** Gathers the cells of one sheet from its chunks, top down. */
export class SheetCells {
  readonly formulas = new Map<number, string>();
  readonly hiddenRows: number[] = [];
  readonly columns: ColumnsBuilder;
  readonly #formats: FormatDictionary;

  constructor(strings: StringDictionary, formats: FormatDictionary) {
    this.columns = new ColumnsBuilder(strings);
    this.#formats = formats;
  }

  take({ chunk, range, looks, rows }: QueuedChunk): void {
    const { top, left } = chunk.range;
    rows.value.forEach(({ rowHidden }, r) => {
      if (rowHidden === true) this.hiddenRows.push(top + r);
    });
    range.values.forEach((values: unknown[], r) => {
      values.forEach((value, c) => {
        const formula: unknown = range.formulas[r]?.[c];
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        if (isFormula) this.formulas.set(cellKey(top + r, left + c), formula.slice(1));
        if (value === "" && !isFormula) return;
        const format = this.#format(String(range.numberFormat[r]?.[c] ?? "General"), looks.value[r]?.[c]?.format);
        this.#value(top + r, left + c, value, isError(range.valueTypes[r]?.[c]), format);
      });
    });
  }

  #value(row: number, column: number, value: unknown, isError: boolean, format: number): void {
    if (typeof value === "number") this.columns.number(row, column, value, format);
    else if (typeof value === "boolean") this.columns.boolean(row, column, value, format);
    else if (isError) this.columns.error(row, column, String(value), format);
    else this.columns.text(row, column, String(value), format);
  }

  #format(numberFormat: string, look: Excel.CellPropertiesFormat | undefined): number {
    const { font, indentLevel } = look ?? {};
    return this.#formats.indexOf({
      numberFormat,
      bold: font?.bold === true,
      italic: font?.italic === true,
      indent: indentLevel ?? 0,
    });
  }
}

function isError(type: string | undefined): boolean {
  return type === "Error";
}
