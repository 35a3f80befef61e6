/** Which sign every figure is shown with, and how differences are taken so that a surplus is above zero. */
import type { Measure, SignConvention } from "../../domain/meaning.ts";
import type { Preset } from "../presets/preset.ts";
import { meaningOf } from "./columnContent.ts";
import type { ColumnContent } from "./columnContent.ts";
import type { Statement } from "./statement.ts";

type Factors = readonly [1 | -1, 1 | -1];

export interface SignPlan {
  /** How revenue and cost are shown; null in tables that have neither. */
  readonly convention: SignConvention | null;
  /** −1 where the source's figure is shown with the other sign. */
  readonly of: (row: number, column: number) => 1 | -1;
  /** Factors of revenue and cost in their net. */
  readonly netFactors: (revenue: ColumnContent, cost: ColumnContent) => Factors;
  /** Factors of what is compared and of the budget, in this order; null where signs are not known well enough. */
  readonly deviationFactors: (compared: ColumnContent, budget: ColumnContent) => Factors | null;
}

/** Measures whose figures carry the sign of revenue and cost. A deviation above zero is a surplus in either convention. */
const signed: readonly (Measure | null)[] = ["actual", "budget", "forecast", "result", "appropriation", "change"];

export function planSigns(statement: Statement, preset: Preset): SignPlan {
  const { table } = statement;
  const source = table.signConvention;
  const convention = source === null || preset.signs === "source" ? source : preset.signs;
  const turns = convention !== source;
  const majority = (content: ColumnContent): number => Math.sign(leaning(content, statement));
  return {
    convention,
    of: (row, column) => {
      const measure = table.columns[column]?.measure ?? table.rows[row]?.measure ?? null;
      if (!turns || !signed.includes(measure) || !isMoneyAt(statement, row, column)) return 1;
      if (source !== "unsigned") return -1;
      const component = table.columns[column]?.component ?? table.rows[row]?.component ?? "cost";
      const isCost = component === "cost" || component === "net";
      return isCost === (convention === "revenue-positive") ? -1 : 1;
    },
    netFactors: (revenue, cost) => {
      if (source === null) return majority(revenue) * majority(cost) > 0 ? [-1, 1] : [1, 1];
      return convention === "unsigned" ? [1, -1] : [1, 1];
    },
    deviationFactors: (compared, budget) => {
      if (convention === "revenue-positive") return [1, -1];
      if (convention === "cost-positive") return [-1, 1];
      if (table.kind === "volumes") return [1, -1];
      if (convention === "unsigned" || table.kind !== "investment-statement") return null;
      // A net of income and expenditure may be either, so its sign says nothing of what is spent.
      if (isNet(compared, statement) || isNet(budget, statement)) return null;
      // Spending is printed above or below zero, and budget and outcome need not be alike: what is left is |budget| − |spent|.
      const budgetSign = majority(budget) || majority(compared) || 1;
      const comparedSign = majority(compared) || budgetSign;
      return [comparedSign > 0 ? -1 : 1, budgetSign > 0 ? 1 : -1];
    },
  };
}

function isNet(content: ColumnContent, { table }: Statement): boolean {
  return (
    meaningOf(content, table)?.component === "net" && table.columns.some(({ component }) => component === "revenue")
  );
}

function isMoneyAt({ table }: Statement, row: number, column: number): boolean {
  const unit = table.rows[row]?.unit ?? table.columns[column]?.unit ?? table.unit;
  return unit === null || unit === "kr" || unit === "tkr" || unit === "mnkr";
}

/** How many more figures of the content are above zero than below. */
function leaning(content: ColumnContent, { table }: Statement): number {
  switch (content.kind) {
    case "source":
      return table.figures.reduce(
        (sum, { column, value }) => sum + (column === content.index ? Math.sign(value) : 0),
        0,
      );
    case "computed":
      return content.terms.reduce((sum, { of, factor }) => sum + factor * total(of, table.figures), 0);
    case "forecast":
      return total(content.booked, table.figures);
    case "percent":
      return 0;
  }
}

function total(content: ColumnContent, figures: Statement["table"]["figures"]): number {
  if (content.kind !== "source") return 0;
  return figures.reduce((sum, { column, value }) => sum + (column === content.index ? value : 0), 0);
}
