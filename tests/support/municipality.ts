/** Workbooks of made-up municipalities with what a person reads in them: `tests/recognise/municipalities/*.json`. */
import { cellKey, columnIndex, parseRange } from "../../src/domain/cell.ts";
import type { CellFormat, Interval, Sheet, Workbook } from "../../src/domain/grid.ts";
import { plainFormat, sheetWithoutCells } from "../../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../../src/domain/gridBuilder.ts";

/** A cell: its content, or with a look; `f` is a formula whose stored value is `v`, null where none is stored. */
export type CaseCell =
  | null
  | string
  | number
  | {
      readonly v?: string | number | null;
      readonly f?: string;
      readonly nf?: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly indent?: number;
    };

export interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly CaseCell[])[];
  readonly merges?: readonly string[];
  /** 1-based rows, columns by letter. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

/** What must be read, in the words of the command line's contract. What is left out is not compared. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly kind?: string;
  readonly unit?: string | null;
  readonly signConvention?: string | null;
}

export interface MunicipalCase {
  readonly about: string;
  readonly sheets: readonly CaseSheet[];
  readonly tables: readonly ExpectedTable[];
  /** Every error and warning: the cell to blame with the value it should have, or only the rule. */
  readonly findings: readonly { readonly rule?: string; readonly cell?: string; readonly expected?: number }[];
}

export function workbookOfCase({ sheets }: MunicipalCase): Workbook {
  const strings = new StringDictionary();
  const formats = new FormatList();
  const drawn = sheets.map((sheet) => drawSheet(sheet, strings, formats));
  return {
    sheets: drawn,
    strings: strings.list,
    formats: formats.list,
    names: [],
    date1904: false,
    structureLocked: false,
    externalLinks: [],
  };
}

class FormatList {
  readonly list: CellFormat[] = [plainFormat];

  indexOf(format: CellFormat): number {
    const known = this.list.findIndex((each) => JSON.stringify(each) === JSON.stringify(format));
    return known >= 0 ? known : this.list.push(format) - 1;
  }
}

function drawSheet(sheet: CaseSheet, strings: StringDictionary, formats: FormatList): Sheet {
  const columns = new ColumnsBuilder(strings);
  const formulas = new Map<number, string>();
  const unvalued = new Map<number, number>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const { v = null, f, nf, ...look } = typeof cell === "object" ? cell : { v: cell };
      if (f !== undefined) formulas.set(cellKey(row, column), f);
      const format = formats.indexOf({ ...plainFormat, ...look, ...(nf === undefined ? {} : { numberFormat: nf }) });
      if (typeof v === "number") columns.number(row, column, v, format);
      else if (v !== null) columns.text(row, column, v, format);
      else if (f !== undefined) unvalued.set(cellKey(row, column), format);
    });
  });
  const interval = (index: number): Interval => ({ first: index, last: index });
  return {
    ...sheetWithoutCells(sheet.name, "visible"),
    kind: "worksheet",
    columns: columns.build(),
    formulas,
    unvalued,
    merges: (sheet.merges ?? []).flatMap((range) => parseRange(range) ?? []),
    hiddenRows: (sheet.hiddenRows ?? []).map((row) => interval(row - 1)),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((name) => interval(columnIndex(name))),
  };
}
