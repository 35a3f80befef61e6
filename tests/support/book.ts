/** Workbooks drawn in the test: what the reader sees is what the code gets. */
import type { NarrativeCheck } from "../../src/analysis/narrative/index.ts";
import { ColumnsBuilder, StringDictionary } from "../../src/domain/gridBuilder.ts";
import { runToEnd } from "../../src/domain/progress.ts";
import { cellKey, type CellRange } from "../../src/domain/cell.ts";
import { plainFormat, type CellFormat, type Sheet, type Workbook } from "../../src/domain/grid.ts";
import { buildModel } from "../../src/model/index.ts";
import type { BudgetModel } from "../../src/model/model.ts";
import type { MonthBook } from "../../src/model/months/monthBook.ts";
import { tableBooks } from "../../src/model/months/tableBooks.ts";
import { parseFigure } from "../../src/recognise/figures.ts";
import { recogniseTables } from "../../src/recognise/index.ts";
import type { RuleLedgers } from "../../src/rules/rule.ts";
import type { RecognisedTable } from "../../src/recognise/table.ts";

export { runToEnd };

/**
 * One sheet as rows of texts; figures are read as people type them, "=SUM(B2:B3) → 5" is a formula with its stored value, and
 * "45414 {d-mmm}" a figure with a number format.
 */
export interface DrawnSheet {
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
  /** Keep every figure as the text it is. */
  readonly asText?: boolean;
  readonly merges?: readonly CellRange[];
}

export interface Book {
  readonly workbook: Workbook;
  readonly tables: readonly RecognisedTable[];
  readonly model: BudgetModel;
  /** Left out, like narratives: rules of ledgers are asked through the whole check. */
  readonly ledgers: RuleLedgers;
  readonly months: readonly MonthBook[];
  /** Left out: rules that are asked by themselves are not asked about texts. */
  readonly narrative: NarrativeCheck;
}

/** A drawing with "|" between cells: a line is a row, leading and trailing blank lines are left out. */
export function drawnRows(drawing: string): string[][] {
  return drawing
    .replace(/^\s*\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

/** Tab-separated text as in a published table. */
export function tabRows(text: string): string[][] {
  return text
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

/** A workbook of drawn sheets, unread. */
export function workbookOf(sheets: readonly DrawnSheet[]): Workbook {
  const strings = new StringDictionary();
  const formats: CellFormat[] = [plainFormat];
  const drawn = sheets.map((sheet, index) => drawSheet(sheet, index, strings, formats));
  return {
    sheets: drawn,
    strings: strings.list,
    formats,
    names: [],
    date1904: false,
    structureLocked: false,
    externalLinks: [],
  };
}

/** A workbook of drawn sheets, read by the real recognition and model. */
export function bookFrom(...sheets: DrawnSheet[]): Book {
  const workbook = workbookOf(sheets);
  const { tables } = runToEnd(recogniseTables(workbook));
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const model = runToEnd(buildModel(tables, sheetNames));
  return {
    workbook,
    tables,
    model,
    months: runToEnd(tableBooks(model)),
    ledgers: { books: [], registers: [], workbook },
    narrative: { contradictions: [], conflicts: [] },
  };
}

/** bookOf`…`: one sheet called Drift, drawn with "|" between cells. */
export function bookOf(strings: TemplateStringsArray, ...values: readonly (string | number)[]): Book {
  return bookFrom({ name: "Drift", rows: drawnRows(String.raw({ raw: strings.raw }, ...values)) });
}

function drawSheet(sheet: DrawnSheet, index: number, strings: StringDictionary, formats: CellFormat[]): Sheet {
  const columns = new ColumnsBuilder(strings);
  const formulas = new Map<number, string>();
  const unvalued = new Map<number, number>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const formula = /^=(.*?)\s*→\s*(.*)$/.exec(cell);
      if (formula) formulas.set(cellKey(row, column), formula[1] ?? "");
      const [, text = "", numberFormat] = /^(.*?)(?:(?:^| )\{(.+)\})?$/.exec(formula ? (formula[2] ?? "") : cell) ?? [];
      const figure = sheet.asText === true ? undefined : parseFigure(text);
      const format = numberFormat === undefined ? 0 : formats.push({ ...plainFormat, numberFormat }) - 1;
      if (figure) columns.number(row, column, figure.value, format);
      else if (/^#[A-Z/0!?]+$/.test(text)) columns.error(row, column, text, 0);
      else if (text.trim() !== "") columns.text(row, column, text, 0);
      else if (formula) unvalued.set(cellKey(row, column), format);
    });
  });
  return {
    name: sheet.name ?? `Blad${String(index + 1)}`,
    kind: "worksheet",
    visibility: "visible",
    columns: columns.build(),
    formulas,
    unvalued,
    merges: sheet.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
    notes: new Map(),
  };
}
