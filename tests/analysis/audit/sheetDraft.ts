/** Sheets put together cell by cell, for workbooks of many formulas. */
import { cellKey } from "../../../src/domain/cell.ts";
import { plainFormat } from "../../../src/domain/grid.ts";
import type { Interval, Sheet, Workbook } from "../../../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../../../src/domain/gridBuilder.ts";
import { withComputedValues } from "../../../src/domain/missingValues.ts";

/** A number, a text, or a formula with its "=". */
export type DraftCell = number | string;

/** The cells of a sheet by their keys. */
export interface SheetDraft {
  readonly name: string;
  readonly cells: Map<number, DraftCell>;
  readonly hiddenRows: Interval[];
}

export function draftOf(name: string): SheetDraft {
  return { name, cells: new Map(), hiddenRows: [] };
}

/** Fills cells to the right of a place. */
export function put(draft: SheetDraft, row: number, column: number, ...cells: readonly DraftCell[]): void {
  cells.forEach((cell, at) => {
    if (cell !== "") draft.cells.set(cellKey(row, column + at), cell);
  });
}

/** A copy that can be broken. */
export function copyOf(drafts: readonly SheetDraft[]): SheetDraft[] {
  return drafts.map((draft) => ({ ...draft, cells: new Map(draft.cells), hiddenRows: [...draft.hiddenRows] }));
}

/** The workbook with the values that its formulas give. */
export function workbookOfDrafts(drafts: readonly SheetDraft[]): Workbook {
  const strings = new StringDictionary();
  const sheets = drafts.map((draft) => sheetOf(draft, strings));
  return withComputedValues({
    sheets,
    strings: strings.list,
    formats: [plainFormat],
    names: [],
    date1904: false,
    structureLocked: false,
    externalLinks: [],
  });
}

function sheetOf({ name, cells, hiddenRows }: SheetDraft, strings: StringDictionary): Sheet {
  const columns = new ColumnsBuilder(strings);
  const formulas = new Map<number, string>();
  const unvalued = new Map<number, number>();
  for (const [key, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    if (typeof cell === "number") columns.number(row, column, cell, 0);
    else if (cell.startsWith("=")) {
      formulas.set(key, cell.slice(1));
      unvalued.set(key, 0);
    } else columns.text(row, column, cell, 0);
  }
  return {
    name,
    kind: "worksheet",
    visibility: "visible",
    columns: columns.build(),
    formulas,
    unvalued,
    merges: [],
    hiddenRows,
    hiddenColumns: [],
    tables: [],
    isProtected: false,
    notes: new Map(),
  };
}
