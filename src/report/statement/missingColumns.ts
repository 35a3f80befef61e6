/** Columns that the source lacks and whose operands stand beside each other: nets, deviations, what is left of a budget. */
import type { Component, Measure } from "../../domain/meaning.ts";
import { meaningOf } from "./columnContent.ts";
import type { ColumnContent, ComputedContent, ContentMeaning } from "./columnContent.ts";
import { isSubmittedPart, isUnsubmittedPart } from "./budgetParts.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** What is sought among the contents that stand together. */
type Sought = Pick<ContentMeaning, "measure" | "component">;

/** Revenue and cost of one measure, each there once, without their net. */
export function missingNet(
  contents: readonly ColumnContent[],
  { table }: Statement,
  signs: SignPlan,
): ComputedContent | null {
  const one = (measure: Measure, component: Component): ColumnContent | null =>
    single(contents, table, { measure, component });
  for (const measure of ["actual", "forecast", "budget"] as const) {
    const [revenue, cost] = [one(measure, "revenue"), one(measure, "cost")];
    const hasWhole = contents.some((content) => {
      const meaning = meaningOf(content, table);
      return meaning?.measure === measure && isWhole(meaning);
    });
    if (!revenue || !cost || hasWhole) continue;
    const [revenueFactor, costFactor] = signs.netFactors(revenue, cost);
    return {
      kind: "computed",
      as: "net",
      terms: [
        { of: revenue, factor: revenueFactor },
        { of: cost, factor: costFactor },
      ],
    };
  }
  return null;
}

/** The forecast (or else the outcome) against the budget, where both are there once and no deviation is. */
export function missingDeviation(
  contents: readonly ColumnContent[],
  statement: Statement,
  signs: SignPlan,
): ComputedContent | null {
  const { table } = statement;
  const has = (measure: Measure): boolean => contents.some((content) => isOf(content, table, measure));
  if (has("deviation") || has("change")) return null;
  const compared = has("forecast") ? whole(contents, statement, "forecast") : whole(contents, statement, "actual");
  const budget = budgetAmong(contents, statement);
  return compared && budget ? difference("deviation", compared, budget, signs) : null;
}

/** What the year may spend: the budget it started from with what has been carried over, added and moved since. */
export function missingBudget(contents: readonly ColumnContent[], { table }: Statement): ComputedContent | null {
  const parts = contents.filter((content) => {
    const version = meaningOf(content, table)?.budgetVersion ?? "current";
    return version !== "current";
  });
  const hasCurrent = parts.length < contents.length;
  const hasOriginal = parts.some((content) => meaningOf(content, table)?.budgetVersion === "original");
  if (hasCurrent || !hasOriginal || parts.length < 2) return null;
  return { kind: "computed", as: "budget", terms: parts.map((of) => ({ of, factor: 1 })) };
}

/** What the outcome leaves of the budget; of the part that has been put forward for decision, where a table tells it apart. */
export function missingRemaining(
  contents: readonly ColumnContent[],
  statement: Statement,
  signs: SignPlan,
): ComputedContent | null {
  // A forecast tells better what will be left, and a deviation already tells it.
  const tellsIt = contents.some((content) => {
    const measure = meaningOf(content, statement.table)?.measure;
    return measure === "forecast" || measure === "deviation";
  });
  if (tellsIt) return null;
  const actual = whole(contents, statement, "actual");
  const budget =
    contents.find((content) => isSubmittedPart(content, statement.table)) ?? budgetAmong(contents, statement);
  return actual && budget ? difference("remaining", actual, budget, signs) : null;
}

/** What the latest forecast says more or less than the one before it, so that an improvement is above zero. */
export function missingChange(
  contents: readonly ColumnContent[],
  { table }: Statement,
  signs: SignPlan,
): ComputedContent | null {
  for (const measure of ["forecast", "deviation"] as const) {
    const dated = contents
      .flatMap((content) => {
        const meaning = meaningOf(content, table);
        const isForecast = content.kind === "source" && meaning?.measure === measure && isWhole(meaning);
        const made = isForecast && meaning.unit !== "percent" ? meaning.asOf : null;
        return made ? [{ content, month: made.month + 12 * (made.year ?? 0) }] : [];
      })
      .sort((a, b) => a.month - b.month);
    const [before, latest] = dated.slice(-2);
    if (!before || !latest || before.month === latest.month) continue;
    const isDeviation = measure === "deviation";
    const factors = isDeviation ? ([1, -1] as const) : signs.deviationFactors(latest.content, before.content);
    if (!factors) return null;
    return {
      kind: "computed",
      as: "change",
      terms: [
        { of: latest.content, factor: factors[0] },
        { of: before.content, factor: factors[1] },
      ],
    };
  }
  return null;
}

/** The current budget; parts of it and the one it started from are not what an outcome is measured against. */
function budgetAmong(contents: readonly ColumnContent[], { table }: Statement): ColumnContent | null {
  const budgets = contents.filter((content) => {
    const meaning = meaningOf(content, table);
    const isPart = isSubmittedPart(content, table) || isUnsubmittedPart(content, table);
    return isOf(content, table, "budget") && (meaning?.budgetVersion ?? "current") === "current" && !isPart;
  });
  return budgets.length === 1 ? (budgets[0] ?? null) : null;
}

function whole(contents: readonly ColumnContent[], { table }: Statement, measure: Measure): ColumnContent | null {
  const found = contents.filter((content) => isOf(content, table, measure));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function difference(
  as: "deviation" | "remaining",
  compared: ColumnContent,
  budget: ColumnContent,
  signs: SignPlan,
): ComputedContent | null {
  const factors = signs.deviationFactors(compared, budget);
  if (!factors) return null;
  return {
    kind: "computed",
    as,
    terms: [
      { of: compared, factor: factors[0] },
      { of: budget, factor: factors[1] },
    ],
  };
}

/** Net or undivided, of this measure, no share, and read with some confidence. */
function isOf(content: ColumnContent, table: Statement["table"], measure: Measure): boolean {
  const meaning = meaningOf(content, table);
  const isUnsure = content.kind === "source" && table.columns[content.index]?.confidence === "unsure";
  return meaning?.measure === measure && isWhole(meaning) && meaning.unit !== "percent" && !isUnsure;
}

function isWhole({ component }: ContentMeaning): boolean {
  return component === "net" || component === null;
}

function single(contents: readonly ColumnContent[], table: Statement["table"], sought: Sought): ColumnContent | null {
  const found = contents.filter((content) => {
    const meaning = meaningOf(content, table);
    return meaning?.measure === sought.measure && meaning.component === sought.component && meaning.unit !== "percent";
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
