import type { Expr } from "../../../report/layout.ts";
import { isSameSheetName } from "../../sheetName.ts";
import type { SheetPlan } from "./sheetPlan.ts";

/**
 * Every source must name a sheet of this workbook: Excel takes a formula to a sheet that is not there for a link to another file,
 * and asks for that file when the workbook is opened.
 * Errors: @throws Error `layout-source-unknown`, a caller's bug.
 */
export function checkSources(plans: readonly SheetPlan[], sheetNames: readonly string[]): void {
  for (const name of new Set(plans.flatMap(sourceSheets))) {
    if (!sheetNames.some((known) => isSameSheetName(known, name))) throw new Error(`layout-source-unknown: ${name}`);
  }
}

function sourceSheets({ index }: SheetPlan): string[] {
  const formulas = index.layout.rows.flatMap((row) => Object.values(row.cells).map(({ formula }) => formula));
  return formulas.flatMap((formula) => {
    if (isSource(formula)) return [formula.ref.sheetName];
    if (formula?.op !== "sumIfs") return [];
    return formula.terms
      .flatMap(({ amounts, tests }) => [amounts, ...tests.map(({ column }) => column)])
      .map(({ sheetName }) => sheetName);
  });
}

function isSource(formula: Expr | undefined): formula is Extract<Expr, { op: "source" | "sourceRow" }> {
  return formula?.op === "source" || formula?.op === "sourceRow";
}
