/** Which sign convention a table prints: weighed from what rows mean, how deviations are taken and how nets are formed. */
import type { Component, Measure, SignConvention } from "../domain/meaning.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import type { Matrix } from "./matrix.ts";
import type { RowSum } from "./rowSum.ts";
import type { Evidence } from "./table.ts";

export interface SignInput {
  readonly matrix: Matrix;
  /** Settled measure and component per column. */
  readonly columns: readonly { readonly measure: Measure | null; readonly component: Component | null }[];
  readonly rows: readonly {
    readonly measure: Measure | null;
    readonly component: Component | null;
    readonly isMoney: boolean;
  }[];
  readonly columnFormulas: readonly ColumnFormula[];
  /** Differences between rows, in tables that carry measures on the rows: indexes are rows. */
  readonly rowFormulas: readonly ColumnFormula[];
  readonly rowSums: readonly RowSum[];
}

/** Figures of these measures carry the sign of revenue and cost; deviations carry a sign of their own. */
const signedMeasures: readonly Measure[] = ["actual", "budget", "forecast", "result", "appropriation"];

/** A deviation taken one way round in many rows says more than the sign of a single figure. */
const weights = { deviation: 3, component: 1, net: 3, plainSign: 0.2 } as const;

export interface SignReading {
  readonly convention: SignConvention | null;
  readonly scores: Readonly<Record<SignConvention, number>>;
  readonly evidence: readonly Evidence[];
}

export function readSigns(input: SignInput): SignReading {
  const scores: Record<SignConvention, number> = { "revenue-positive": 0, "cost-positive": 0, unsigned: 0 };
  const evidence: Evidence[] = [];
  const vote = (convention: SignConvention, weight: number): void => {
    scores[convention] += weight;
  };
  for (const formula of [...input.columnFormulas, ...input.rowFormulas]) {
    if (formula.kind === "deviation") voteDeviation(formula, input, vote);
    else if (formula.kind === "net")
      voteNet(
        formula.terms.map(({ factor }) => factor),
        formula.fit.holds,
        vote,
      );
  }
  for (const sum of input.rowSums) {
    const components = sum.terms.map(({ index }) => input.rows[index]?.component ?? null);
    if (components.includes("cost") && components.includes("revenue"))
      voteNet(
        sum.terms.map(({ factor }) => factor),
        sum.fit.holds,
        vote,
      );
  }
  voteFigures(input, vote);
  const ranked = (Object.entries(scores) as [SignConvention, number][]).sort(([, a], [, b]) => b - a);
  const [convention, weight] = ranked[0] as [SignConvention, number];
  if (weight <= 0) return { convention: null, scores, evidence };
  const total = ranked.reduce((sum, [, each]) => sum + each, 0);
  evidence.push({ decision: convention, for: true, source: "arithmetic", weight: weight / total });
  const rival = ranked[1] as [SignConvention, number];
  if (rival[1] > 0) evidence.push({ decision: rival[0], for: false, source: "arithmetic", weight: rival[1] / total });
  return { convention, scores, evidence };
}

type Vote = (convention: SignConvention, weight: number) => void;

function voteDeviation(formula: ColumnFormula, input: SignInput, vote: Vote): void {
  const isChange = input.columns[formula.result]?.measure === "change";
  if (isChange) return;
  const weight = weights.deviation * formula.fit.holds;
  if (formula.reversedRows.length > 0) vote("unsigned", weight);
  else if (formula.terms[0]?.factor === 1) vote("revenue-positive", weight);
  else vote("cost-positive", weight);
}

function voteNet(factors: readonly (1 | -1)[], holds: number, vote: Vote): void {
  if (factors.includes(-1)) vote("unsigned", weights.net * holds);
}

/** Costs below zero and revenue above: revenue-positive; both above: unsigned; costs above and revenue below: cost-positive. */
function voteFigures({ matrix, columns, rows }: SignInput, vote: Vote): void {
  const signs = { revenue: { plus: 0, minus: 0 }, cost: { plus: 0, minus: 0 }, net: { plus: 0, minus: 0 } };
  const budgets = { zero: 0, amount: 0 };
  for (let rowIndex = 0; rowIndex < rows.length; rowIndex++) {
    const row = rows[rowIndex] as SignInput["rows"][number];
    if (!row.isMoney) continue;
    for (let columnIndex = 0; columnIndex < columns.length; columnIndex++) {
      const column = columns[columnIndex] as SignInput["columns"][number];
      const measure = column.measure ?? row.measure;
      const value = matrix.at(rowIndex, columnIndex);
      if (!Number.isNaN(value) && measure === "budget") budgets[value === 0 ? "zero" : "amount"]++;
      if (Number.isNaN(value) || value === 0 || measure === null || !signedMeasures.includes(measure)) continue;
      const component = column.component ?? row.component ?? "net";
      if (component !== "grant") signs[component][value > 0 ? "plus" : "minus"]++;
    }
  }
  const { revenue, cost, net } = signs;
  vote("revenue-positive", weights.component * (cost.minus + (cost.minus > 0 ? revenue.plus : 0)));
  // "Bidrag" below zero among costs below zero is a grant that is given: a word says less than the other lines do.
  const isGiven = revenue.plus === 0 && cost.plus === 0 && net.minus > net.plus;
  if (!isGiven) vote("cost-positive", weights.component * (revenue.minus + (revenue.minus > 0 ? cost.plus : 0)));
  if (cost.plus > 0 && revenue.plus > 0) vote("unsigned", weights.component * Math.min(cost.plus, revenue.plus));
  else if (cost.plus > 0 && revenue.minus === 0 && cost.minus === 0)
    vote("cost-positive", weights.component * cost.plus);
  // A budget that nets to 0 has the appropriation inside: what is left is a result, and a result above zero is a surplus.
  if (budgets.zero > 0 && budgets.amount === 0) vote("revenue-positive", weights.plainSign * (net.plus + net.minus));
  // Net figures alone hint: net costs printed below zero are the rule where revenue is positive.
  else
    vote(
      net.minus >= net.plus ? "revenue-positive" : "cost-positive",
      weights.plainSign * Math.abs(net.plus - net.minus),
    );
}
