/** What rows and columns have to do with each other, in the form that the model takes: from the sums and differences found. */
import type { Measure } from "../domain/meaning.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import { byArithmetic } from "./evidence.ts";
import type { RowSum } from "./rowSum.ts";
import type { Relation, RelationKind } from "./table.ts";

/** A total over revenue and cost is a net; a total over totals is a statement line. */
export function sumKind(
  sum: RowSum,
  rows: readonly { readonly type: string; readonly component: string | null }[],
): RelationKind {
  let [hasCost, hasIncome, isOfTotals] = [false, false, false];
  for (const { index } of sum.terms) {
    const row = rows[index];
    hasCost ||= row?.component === "cost";
    hasIncome ||= row?.component === "revenue" || row?.component === "grant";
    isOfTotals ||= row?.type === "subtotal";
  }
  if (hasCost && hasIncome) return isOfTotals ? "statement" : "net";
  return "sum";
}

export function isDifference(measure: Measure | null): boolean {
  return measure === "deviation" || measure === "change";
}

export function sumRelation(sum: RowSum, kind: RelationKind): Relation {
  const plain = sum.terms.map((): 1 => 1);
  const exceptions = sum.plainColumns.map((index) => ({ index, factors: plain }));
  return {
    axis: "rows",
    kind,
    result: sum.result,
    terms: sum.terms,
    exceptions,
    elsewhere: sum.otherColumns,
    evidence: [byArithmetic(kind, sum.fit)],
  };
}

/** `elsewhere`: indexes on the other axis where the formula says nothing. */
export function formulaRelation(
  formula: ColumnFormula,
  axis: "rows" | "columns",
  elsewhere: readonly number[] = [],
): Relation {
  const turned = formula.terms.map((term): 1 | -1 => (term.factor === 1 ? -1 : 1));
  const exceptions = formula.reversedRows.map((index) => ({ index, factors: turned }));
  return {
    axis,
    kind: formula.kind,
    result: formula.result,
    terms: formula.terms,
    exceptions,
    elsewhere,
    evidence: [byArithmetic(formula.kind, formula.fit)],
  };
}
