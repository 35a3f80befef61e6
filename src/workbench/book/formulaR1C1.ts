import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { addressOf } from "../../domain/cell.ts";

/** The formula (without "=") as it reads in R1C1 form in that cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, addressOf(row, column));
}

/** An R1C1 formula (without "=") in A1 form. References beyond the sheet's edge come back at the other side, as in Excel. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return translateFormulaToA1(formula, addressOf(row, column));
}
