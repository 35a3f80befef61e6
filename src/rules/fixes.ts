import { cellKey } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import { cellFormat } from "../domain/grid.ts";
import { cleanFloat } from "../domain/money.ts";
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
  return repairs.map((entries) => entries.map((entry) => fixedCell(entry, workbook)));
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
