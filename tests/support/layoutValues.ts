import type { SheetLayout } from "../../src/report/layout.ts";

/** A cell whose recalculated value is not the one its layout holds. */
export interface ValueDifference {
  readonly row: string;
  readonly column: string;
  readonly stored: number | string | null;
  readonly recalculated: string;
}

/** Compares a layout's values with what another program makes of its formulas. Shape: `rows` is the sheet as texts, from A1. */
export function valueDifferences(layout: SheetLayout, rows: readonly (readonly string[])[]): ValueDifference[] {
  return layout.rows.flatMap((row, r) =>
    layout.columns.flatMap(({ key: column }, c) => {
      const stored = row.cells[column]?.value ?? null;
      const recalculated = rows[r]?.[c] ?? "";
      return isSameValue(stored, recalculated) ? [] : [{ row: row.key, column, stored, recalculated }];
    }),
  );
}

/** Excel and LibreOffice add up in binary, the core in öre: they agree to 12 digits. */
function isSameValue(stored: number | string | null, text: string): boolean {
  if (typeof stored !== "number") return text === (stored ?? "");
  const figure = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return text !== "" && Math.abs(figure - stored) <= 1e-12 * Math.max(1, Math.abs(stored));
}
