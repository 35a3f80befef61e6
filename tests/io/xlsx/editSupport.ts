import { cellKey, parseAddress } from "../../../src/domain/cell.ts";
import { cellValue, type Sheet, type Workbook } from "../../../src/domain/grid.ts";
import { editPackage } from "../../../src/io/xlsx/editPackage.ts";
import type { CellContent, CellEdit, PackageEdits, StoredValue } from "../../../src/io/xlsx/edits.ts";
import type { Package } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { opened } from "./readSupport.ts";

/** Edits a package, which must not refuse, and opens the result. */
export function edited(pkg: Package, edits: PackageEdits): Package {
  const result = editPackage(pkg, edits);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return opened(result.value);
}

/** Edits by address: "=A1" is a formula with `result` null, null clears. */
export function cellEdits(cells: Readonly<Record<string, StoredValue | null>>): CellEdit[] {
  return Object.entries(cells).map(([address, value]) => {
    const place = parseAddress(address);
    if (!place) throw new Error(`no address: ${address}`);
    return { ...place, content: contentOf(value) };
  });
}

function contentOf(value: StoredValue | null): CellContent {
  if (value === null) return { kind: "cleared" };
  if (typeof value === "string" && value.startsWith("="))
    return { kind: "formula", formula: value.slice(1), result: null };
  return { kind: "value", value };
}

/** A readable package as a workbook. */
export function workbookOf(pkg: Package): Workbook {
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read.value;
}

/** What a sheet's cells hold, by `cellKey`: the value, and the formula where there is one. */
export function contents(workbook: Workbook, sheet: Sheet): Map<number, CellText> {
  const cells = new Map<number, CellText>();
  for (const [column, { rows }] of sheet.columns) {
    for (const row of rows) {
      const found = cellValue(workbook, sheet, row, column);
      cells.set(cellKey(row, column), {
        value: found?.kind === "error" ? { error: found.value } : (found?.value ?? null),
      });
    }
  }
  for (const [key, formula] of sheet.formulas) cells.set(key, { value: cells.get(key)?.value ?? null, formula });
  return cells;
}

export interface CellText {
  readonly value: StoredValue | null;
  readonly formula?: string;
}

/** The cells with the edits done. */
export function withEdits(cells: ReadonlyMap<number, CellText>, edits: readonly CellEdit[]): Map<number, CellText> {
  const after = new Map(cells);
  for (const { row, column, content } of edits) {
    const key = cellKey(row, column);
    const before = after.get(key);
    if (content?.kind === "cleared") after.delete(key);
    if (content?.kind === "value") after.set(key, { value: content.value });
    if (content?.kind === "formula") after.set(key, { value: content.result, formula: content.formula });
    if (content?.kind === "result" && before?.formula !== undefined)
      after.set(key, { ...before, value: content.result });
  }
  return after;
}

/** In one order, so that they can be compared. */
export function sorted(cells: ReadonlyMap<number, CellText>): [number, CellText][] {
  return [...cells].sort(([a], [b]) => a - b);
}
