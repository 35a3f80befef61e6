/** Nets: revenue and cost (and grant) of the same measure together. */
import type { Component, Measure } from "../domain/meaning.ts";
import { shareNeeded, type ColumnForFormulas, type ColumnFormula } from "./columnFormula.ts";
import { fitShare, fitTrials, type Trial } from "./fit.ts";
import type { HeaderWords } from "./headerWords.ts";
import { floatNoise, type Matrix } from "./matrix.ts";
import { roundingTolerance } from "./precision.ts";

/** net = revenue + cost (+ grant), or revenue − cost where both are printed positive. */
export function findNet(
  matrix: Matrix,
  columns: readonly ColumnForFormulas[],
  result: number,
): ColumnFormula | undefined {
  const own = columns[result] as ColumnForFormulas;
  const sameMeasure = (component: Component): number | undefined => {
    const matching = columns.flatMap((column, index) =>
      column.words.component === component &&
      (column.words.measure === own.words.measure ||
        (plainNets.includes(own.words.measure) && isPlain(column.words))) &&
      column.words.period.year === own.words.period.year
        ? [index]
        : [],
    );
    return (
      matching.find((index) => columns[index]?.group === own.group) ?? (matching.length === 1 ? matching[0] : undefined)
    );
  };
  const [revenue, cost, grant] = [sameMeasure("revenue"), sameMeasure("cost"), sameMeasure("grant")];
  if (revenue === undefined || cost === undefined) return undefined;
  const base = grant === undefined ? [revenue] : [revenue, grant];
  const patterns = [
    [...base.map((index) => ({ index, factor: 1 as const })), { index: cost, factor: 1 as const }],
    [...base.map((index) => ({ index, factor: 1 as const })), { index: cost, factor: -1 as const }],
    [...base.map((index) => ({ index, factor: -1 as const })), { index: cost, factor: 1 as const }],
  ];
  let best: ColumnFormula | undefined;
  for (const terms of patterns) {
    const fit = fitTrials(netTrials(matrix, result, terms));
    if (fitShare(fit) >= shareNeeded && (!best || fit.holds > best.fit.holds))
      best = { kind: "net", result, terms, reversedRows: [], fit };
  }
  return best;
}

/** Nets of columns that name no measure: "Intäkter" less "Kostnader" is the "Utfall" under "Netto". */
const plainNets: readonly (Measure | null)[] = ["result", "actual"];

/** Columns headed "Intäkter", "Kostnader" and "Kommunbidrag" alone add up to the one headed "Resultat". */
function isPlain({ measure }: HeaderWords): boolean {
  return measure === null || measure === "actual" || measure === "appropriation";
}

function netTrials(matrix: Matrix, result: number, terms: readonly { index: number; factor: 1 | -1 }[]): Trial[] {
  return Array.from({ length: matrix.rowCount }, (_, row) => row).flatMap((row): Trial[] => {
    const stated = matrix.at(row, result);
    const filled = terms.flatMap(({ index, factor }) => {
      const value = matrix.at(row, index);
      return Number.isNaN(value) ? [] : [{ index, value, factor }];
    });
    if (Number.isNaN(stated) || filled.length === 0) return [];
    const steps = [matrix.stepAt(row, result), ...filled.map(({ index }) => matrix.stepAt(row, index))];
    return [{ result: stated, terms: filled, tolerance: roundingTolerance(steps) + floatNoise(stated) }];
  });
}
