import { eachInSteps, type Progress } from "../../domain/progress.ts";
import { fitCell, isTakenForOther } from "../cellText.ts";
import { formulaText } from "../formula/formulaText.ts";
import type { FormulaScope } from "../formula/formulaText.ts";
import type { LayoutCell } from "../../report/layout.ts";
import type { CellStyle } from "../../report/style.ts";

/** A sheet's cells as Excel takes them at once: rows of columns, every row as long as the sheet is wide. */
export interface SheetContent {
  /** For `Range.formulas`: formulas with "=", texts with "'" where Excel would take them for something else, "" for blank. */
  readonly inputs: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** What the cells show when Excel has computed them. */
  readonly values: readonly (readonly (string | number)[])[];
  /** Cells that are values where the layout has formulas Excel does not take (too long), or texts that were cut. */
  readonly adjusted: number;
}

/** The content of a layout; `styles` are those of its cells. @throws Error `layout-value-not-finite` */
export function* sheetContent(
  scope: FormulaScope,
  styles: readonly (readonly CellStyle[])[],
): Generator<Progress, SheetContent> {
  const { rows, columns } = scope.index.layout;
  let adjusted = 0;
  const cells = yield* eachInSteps(rows, (row) =>
    columns.map((column, at) => {
      const cell = row.cells[column.key];
      const value = valueOf(cell);
      const formula = cell?.formula ? formulaText(cell, cell.formula, at, scope) : null;
      if (formula === undefined || value !== (cell?.value ?? "")) adjusted++;
      return { input: formula ? `=${formula}` : typedValue(value), value };
    }),
  );
  return {
    inputs: cells.map((row) => row.map(({ input }) => input)),
    numberFormats: styles.map((row) => row.map(({ numberFormat }) => numberFormat)),
    values: cells.map((row) => row.map(({ value }) => value)),
    adjusted,
  };
}

function valueOf(cell: LayoutCell | undefined): string | number {
  const value = cell?.value ?? "";
  if (typeof value === "string") return fitCell(value.replaceAll("\r\n", "\n"));
  if (!Number.isFinite(value)) throw new Error("layout-value-not-finite");
  return value;
}

/** What to type to get this value. */
export function typedValue(value: string | number): string | number {
  return typeof value === "string" && isTakenForOther(value) ? `'${value}` : value;
}
