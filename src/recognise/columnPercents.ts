/** Columns in percent whose header says only that ("%"): what they are a percentage of decides what they measure. */
import type { Measure } from "../domain/meaning.ts";
import { differences } from "./columnDifferences.ts";
import type { ColumnForFormulas } from "./columnFormula.ts";
import type { Matrix } from "./matrix.ts";

/** Share of the rows that must agree. */
const shareNeeded = 0.7;
const fewestRows = 2;
const notDivided: readonly (Measure | null)[] = ["text", "share", "mean", "price", "count"];

/** Per column the measure that arithmetic gives a percentage: that of the difference it expresses, or a share; null where it cannot tell. */
export function readPercents(matrix: Matrix, columns: readonly ColumnForFormulas[]): (Measure | null)[] {
  const amounts = columns.flatMap(({ words }, index) =>
    words.unit !== "percent" && !notDivided.includes(words.measure) ? [index] : [],
  );
  return columns.map(({ words }, index) => {
    if (words.unit !== "percent" || words.measure !== null) return null;
    const part = amounts.find((numerator) =>
      amounts.some((whole) => whole !== numerator && isPercentageOf(matrix, index, numerator, whole)),
    );
    if (part === undefined) return null;
    const measure = columns[part]?.words.measure ?? null;
    return measure !== null && differences.includes(measure) ? measure : "share";
  });
}

function isPercentageOf(matrix: Matrix, percent: number, part: number, whole: number): boolean {
  let tried = 0;
  let holds = 0;
  for (let row = 0; row < matrix.rowCount; row++) {
    const [stated, over, under] = [matrix.at(row, percent), matrix.at(row, part), matrix.at(row, whole)];
    if (Number.isNaN(stated) || Number.isNaN(over) || Number.isNaN(under) || under === 0) continue;
    if (stated === 0 && over === 0) continue;
    tried++;
    const ratio = (100 * over) / Math.abs(under);
    const [own, a, b] = [matrix.stepAt(row, percent) / 2, matrix.stepAt(row, part) / 2, matrix.stepAt(row, whole) / 2];
    // Half a step each of the percentage itself and of what it is taken of.
    const allowed = own + (100 * a + Math.abs(ratio) * b) / Math.abs(under) + 1e-6;
    if (Math.abs(Math.abs(ratio) - Math.abs(stated)) <= allowed) holds++;
  }
  return holds >= fewestRows && holds / tried >= shareNeeded;
}
