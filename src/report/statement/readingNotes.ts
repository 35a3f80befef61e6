import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { Arrangement } from "../presets/preset.ts";
import { isSubmittedPart } from "./budgetParts.ts";
import { meaningOf } from "./columnContent.ts";
import type { ReportColumn } from "./columns.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** What a reader has to know of the columns. */
export function readingNotes(
  statement: Statement,
  arrangement: Arrangement | null,
  columns: readonly ReportColumn[],
  signs: SignPlan,
  hasPlainSigns: boolean,
  texts: StatementTexts,
): string[] {
  const { table, rowsCarryMeasure } = statement;
  const has = (measure: "deviation" | "remaining"): boolean =>
    columns.some(({ content }) => meaningOf(content, table)?.measure === measure);
  const hasDeviation =
    has("deviation") ||
    (rowsCarryMeasure && table.rows.some(({ measure }) => measure === "deviation" || measure === "budget"));
  const isForecast = columns.some(({ heading }) => heading === "forecastPer");
  const isInvestment = table.kind === "investment-statement";
  const kinds = new Set(columns.map(({ content }) => meaningOf(content, table)?.period.span === "projectToDate"));
  const isSubmitted = columns.some(({ content }) => isSubmittedPart(content, table));
  return [
    ...(arrangement?.forecastIsDeviation === true && isForecast ? [texts.forecastIsDeviation] : []),
    ...(hasDeviation && isInvestment ? [texts.positiveIsUnspent] : []),
    ...(hasDeviation && signs.convention !== null && hasPlainSigns ? [texts.positiveIsSurplus] : []),
    ...(hasDeviation && signs.convention === "revenue-positive" && !hasPlainSigns ? [texts.positiveIsMore] : []),
    ...(isSubmitted && has("remaining") ? [texts.submittedBudget] : []),
    ...(isInvestment && kinds.size > 1 ? [texts.projectAndYear] : []),
  ];
}
