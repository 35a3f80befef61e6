import { newWorkbook } from "../../src/io/xlsx/newWorkbook.ts";
import type { HostBook } from "../../src/workbench/book/index.ts";
import { loadCalculation } from "../../src/workbench/calc/index.ts";
import { saveBook } from "../../src/workbench/files/index.ts";
import { excelBook } from "./excelBook.ts";
import type { Typed } from "./excelBook.ts";

/** A driftredovisning of so many committees, with formulas for sums and deviations, or typed throughout with one total wrong. */
export async function statementBook(committees: number, { wrongTotal = false } = {}): Promise<HostBook> {
  const lines = Array.from({ length: committees }, (_, i): Typed[] => {
    const row = String(i + 3);
    const [budget, actual] = [-1000 - 7 * i, -990 - 8 * i];
    return [`Nämnd ${String(i + 1)}`, budget, actual, wrongTotal ? actual - budget : `=C${row}-B${row}`];
  });
  const last = String(committees + 2);
  const typed = (column: number): number => lines.reduce((sum, line) => sum + Number(line[column]), 0);
  const total: Typed[] = wrongTotal
    ? ["Summa", typed(1), typed(2) - 1234, typed(3)]
    : ["Summa", ...["B", "C", "D"].map((column) => `=SUM(${column}3:${column}${last})`)];
  const head: Typed[][] = [["Driftredovisning 2024, tkr"], ["Nämnd", "Budget", "Utfall", "Avvikelse"]];
  const book = excelBook({ Drift: [...head, ...lines, total] });
  book.recalculation = await loadCalculation();
  return book;
}

/** The same as a file. */
export async function statement(
  committees: number,
  options: { readonly wrongTotal?: boolean } = {},
): Promise<{ readonly bytes: Uint8Array }> {
  const saved = saveBook(await statementBook(committees, options), newWorkbook());
  if (!saved.ok) throw new Error(saved.refusal.reason);
  return { bytes: saved.value };
}
