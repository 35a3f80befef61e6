import { cellKey, isSameCell } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import { cellFormat } from "../domain/grid.ts";
import { cleanFloat } from "../domain/money.ts";
import { Recalculation } from "../domain/recalculation.ts";
import type { Finding, RepairEntry } from "./finding.ts";

/** One cell as a fix leaves it. */
export interface FixedCell {
  readonly cell: CellRef;
  /** What it is to hold, as Excel stores it; what its formula is expected to give where there is one. */
  readonly value: number;
  /** Without "="; null where it is to hold the figure itself. */
  readonly formula: string | null;
  /** Null: it keeps its own. */
  readonly numberFormat: string | null;
  /** A base figure, which the accounting system gives: corrected there first. */
  readonly inSource: boolean;
  /** The formula that stands there, without "=", and goes; null where there is none. */
  readonly replaces: string | null;
}

/** What may be written to put a finding right: all of it or nothing. */
export type Fix = readonly FixedCell[];

/** The fixes of a finding: none where arithmetic determines nothing, several where they are equally good and one has to be chosen. */
export function fixesOf({ data, repair, alternatives }: Finding, workbook: Workbook): readonly Fix[] {
  if (data.kind === "textNumber") {
    const cells = data.figures.map(({ cell, value, numberFormat }) => ({
      cell,
      value,
      formula: null,
      numberFormat,
      inSource: false,
      replaces: null,
    }));
    return cells.length > 0 ? [cells] : [];
  }
  const repairs = repair.length > 0 ? [repair, ...alternatives] : [];
  return repairs.map((entries) =>
    withoutFollowers(
      entries.map((entry) => fixedCell(entry, workbook)),
      workbook,
    ),
  );
}

/** Cells of a repair that are not to be written: formulas that come to their value by themselves once the others are right. */
export function followersOf(repair: readonly RepairEntry[], fix: Fix): CellRef[] {
  const isWritten = (cell: CellRef): boolean => fix.some((one) => isSameCell(one.cell, cell));
  return repair.map(({ cell }) => cell).filter((cell) => !isWritten(cell));
}

/** Without the formulas that come to their value by themselves once the other cells are right: they are not to be overwritten. */
function withoutFollowers(cells: Fix, workbook: Workbook): Fix {
  const typedOver = cells.filter(({ formula, replaces }) => formula === null && replaces !== null);
  if (typedOver.length === 0 || typedOver.length === cells.length) return cells;
  const others = cells.filter((cell) => !typedOver.includes(cell));
  const then = new Recalculation(workbook, others);
  return cells.filter((one) => !typedOver.includes(one) || !isSameNumber(then.resultAt(one.cell), one.value));
}

/** Excel and we add up in different orders. */
const floatNoise = 1e-9;

function isSameNumber(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) <= floatNoise * Math.max(1, Math.abs(other));
}

function fixedCell({ cell, expected, formula, inSource }: RepairEntry, workbook: Workbook): FixedCell {
  const sheet = workbook.sheets[cell.sheet];
  const { numberFormat } = sheet ? cellFormat(workbook, sheet, cell.row, cell.column) : { numberFormat: "" };
  return {
    cell,
    // The figure people see is a hundred times what a percent format stores.
    value: numberFormat.includes("%") ? cleanFloat(expected / 100) : expected,
    formula,
    numberFormat: null,
    inSource,
    replaces: sheet?.formulas.get(cellKey(cell.row, cell.column)) ?? null,
  };
}
