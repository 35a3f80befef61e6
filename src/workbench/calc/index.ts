import { BookCalculation } from "./calculation.ts";

export { BookCalculation } from "./calculation.ts";
export type { FormulaCell } from "./formulaIndex.ts";

/** Loads the engine, which is large, when it is needed: `book.recalculation = await loadCalculation()`. One for each book. */
export async function loadCalculation(): Promise<BookCalculation> {
  const { calculateFormulas } = await import("@cj-tech-master/excelts/formula");
  return new BookCalculation(calculateFormulas);
}
