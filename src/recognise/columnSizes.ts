/**
 * What the size of figures says where words are used loosely: "Resultat" and "Prognos" head net outcomes in one table and
 * deviations in another. A year's forecast is about the year's budget, an outcome about the months' share of it; a deviation is not.
 */
import { lowerMedian } from "../domain/median.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import type { HeaderWords } from "./headerWords.ts";
import type { Matrix } from "./matrix.ts";
import type { RecognisedRow } from "./table.ts";

export type SizeReading = "amount" | "deviation";

/** What is asked of a column. */
export interface SizedColumn {
  readonly words: HeaderWords;
  readonly hasFigures: boolean;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Median share of the budget within which a column is taken for the amount itself. */
const amountShare: Bounds = { low: 0.5, high: 2 };
const fewestRows = 2;

/** Per column what its figures are beside the budget; null where the word is clear, where arithmetic ties it, or too little is there to tell. */
export function readSizes(
  matrix: Matrix,
  columns: readonly SizedColumn[],
  rows: readonly RecognisedRow[],
  { formulas, endMonth }: { readonly formulas: readonly ColumnFormula[]; readonly endMonth: number | null },
): (SizeReading | null)[] {
  if (!columns.some(isLoose)) return columns.map(() => null);
  const budget = columns.findIndex(({ words, hasFigures }) => hasFigures && isYearsBudget(words));
  const lines = rows.flatMap((row, index) => (row.type === "line" ? [index] : []));
  const hasComponents = lines.some((index) => {
    const component = rows[index]?.component;
    return component !== null && component !== "net";
  });
  const tied = new Set(formulas.flatMap(({ result, terms }) => [result, ...terms.map(({ index }) => index)]));
  return columns.map((column, index) => {
    const { words } = column;
    if (!isLoose(column) || budget < 0 || hasComponents || tied.has(index) || words.component !== null) return null;
    const months = words.measure === "result" ? (words.period.endMonth ?? endMonth ?? 12) : 12;
    const shares = lines.flatMap((row) => {
      const [own, whole] = [matrix.at(row, index), matrix.at(row, budget)];
      return Number.isNaN(own) || Number.isNaN(whole) || whole === 0 ? [] : [own / ((whole * months) / 12)];
    });
    const middle = lowerMedian(shares);
    // One line is enough where all others have no budget: its share is all there is to see.
    if (middle === undefined || (shares.length < fewestRows && lines.length > shares.length + 5)) return null;
    return middle >= amountShare.low && middle <= amountShare.high ? "amount" : "deviation";
  });
}

/** Words that head amounts as well as deviations. */
function isLoose({ words: { measure } }: SizedColumn): boolean {
  return measure === "result" || measure === "forecast";
}

function isYearsBudget(words: HeaderWords): boolean {
  return words.measure === "budget" && words.span !== "toDate" && words.period.endMonth === null;
}
