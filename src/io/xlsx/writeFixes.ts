import { addressOf, cellKey, columnOfKey, rowOfKey } from "../../domain/cell.ts";
import type { CellRef } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import { withComputedValues } from "../../domain/missingValues.ts";
import { Recalculation } from "../../domain/recalculation.ts";
import type { Result } from "../../domain/result.ts";
import type { Fix, FixedCell } from "../../rules/fixes.ts";
import { editPackage } from "./editPackage.ts";
import type { CellEdit } from "./edits.ts";
import type { Package } from "./package.ts";
import type { FileRefusal } from "./refusal.ts";

/**
 * The user's package with corrected cells. Formulas that read them get the results they then have; where only Excel can tell, their
 * stored results go, and Excel computes them when it opens the file (decision 0022). Everything else stays byte for byte.
 * Errors: refuses signed packages, damaged parts and cells inside an array formula.
 */
export function writeFixes(pkg: Package, workbook: Workbook, fixes: readonly Fix[]): Result<Uint8Array, FileRefusal> {
  const cells = fixes.flat();
  const now = withComputedValues(workbook);
  const then = new Recalculation(now, cells);
  const followers = then.followers();
  const edits = [
    ...cells.map((cell) => ({ sheet: cell.cell.sheet, edit: correction(cell, then) })),
    ...followers.flatMap((cell) => {
      const edit = newResult(cell, workbook, then);
      return edit ? [{ sheet: cell.sheet, edit }] : [];
    }),
    ...placeholders(workbook, now, [...followers, ...cells.map(({ cell }) => cell)]),
  ];
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))].sort((a, b) => a - b);
  return editPackage(pkg, {
    sheets: sheets.map((index) => ({
      sheet: workbook.sheets[index]?.name ?? "",
      cells: edits.filter(({ sheet }) => sheet === index).map(({ edit }) => edit),
    })),
  });
}

/** The fixes without those that write this cell, which cannot be written. */
export function withoutCell(
  fixes: readonly Fix[],
  { sheets }: Workbook,
  place: { readonly sheet: string; readonly address: string },
): Fix[] {
  const isPlace = ({ cell }: FixedCell): boolean =>
    sheets[cell.sheet]?.name === place.sheet && addressOf(cell.row, cell.column) === place.address;
  return fixes.filter((fix) => !fix.some(isPlace));
}

function correction({ cell, value, formula }: FixedCell, then: Recalculation): CellEdit {
  const { row, column } = cell;
  return {
    row,
    column,
    content:
      formula === null ? { kind: "value", value } : { kind: "formula", formula, result: then.resultAt(cell) ?? null },
  };
}

/** The result a formula has now; undefined where it is the one that is stored. */
function newResult(cell: CellRef, workbook: Workbook, then: Recalculation): CellEdit | undefined {
  const { sheet: index, row, column } = cell;
  const sheet = workbook.sheets[index];
  const stored = sheet ? cellValue(workbook, sheet, row, column)?.value : undefined;
  const result = then.resultAt(cell) ?? null;
  if (typeof stored === "number" && result !== null && isSameResult(stored, result)) return undefined;
  if (stored === undefined && result === null) return undefined;
  return { row, column, content: { kind: "result", result } };
}

/** Zeros that some program stored without computing: beside the results that are written they would pass for computed ones. */
function placeholders(
  stored: Workbook,
  now: Workbook,
  others: readonly CellRef[],
): { readonly sheet: number; readonly edit: CellEdit }[] {
  if (stored === now) return [];
  const written = stored.sheets.map((_, index) => new Set(others.filter(({ sheet }) => sheet === index).map(keyOf)));
  return stored.sheets.flatMap((sheet, index) =>
    [...sheet.formulas.keys()].flatMap((key) => {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const before = cellValue(stored, sheet, row, column);
      const after = cellValue(now, now.sheets[index] ?? sheet, row, column);
      if (written[index]?.has(key) === true || !before || before.value === after?.value) return [];
      const result = after?.kind === "number" ? after.value : null;
      return [{ sheet: index, edit: { row, column, content: { kind: "result", result } } }];
    }),
  );
}

function keyOf({ row, column }: CellRef): number {
  return cellKey(row, column);
}

/** Programs that add up in different orders store different last digits. */
const floatNoise = 1e-12;

function isSameResult(stored: number, result: number): boolean {
  return Math.abs(stored - result) <= floatNoise * Math.max(1, Math.abs(stored));
}
