import type { CellValue, ComparisonOperator, ConditionalLook, ConditionalRule, HostSheet } from "../../book/index.ts";
import { isWithin } from "../../book/index.ts";

/**
 * What conditional formats change about a cell's look, the first rule that holds for each trait winning.
 * Drawn are comparisons with plain figures and texts, and texts that contain something. Rules with formulas are not calculated here,
 * save those that no cell can make untrue.
 */
export function conditionalLook(sheet: HostSheet, row: number, column: number, value: CellValue): ConditionalLook {
  let look: ConditionalLook = {};
  for (const { ranges, rule, format, stopIfTrue } of sheet.state.conditionalFormats) {
    if (!ranges.some((range) => isWithin(range, row, column)) || !holds(rule, value)) continue;
    look = { ...format, ...look };
    if (stopIfTrue) break;
  }
  return look;
}

function holds(rule: ConditionalRule, value: CellValue): boolean {
  switch (rule.kind) {
    case "cellValue": {
      const [first, second] = [figure(rule.formula1), figure(rule.formula2 ?? "")];
      return typeof value === "number" && first !== null && compares(rule.operator, value, first, second ?? first);
    }
    case "containsText":
      return typeof value === "string" && hasText(rule.operator, value.toLowerCase(), rule.text.toLowerCase());
    case "custom":
      return alwaysTrue.test(rule.formula);
    case "preset":
    case "topBottom":
    case "dataBar":
    case "colorScale":
    case "iconSet":
      return false;
  }
}

/** Excel's `N` of a text is 0. */
const alwaysTrue = /^=?(TRUE|N\("[^"]*"\)=0)$/i;

/** The figure that a formula is, "=0" or "0"; null for anything that must be calculated. */
function figure(formula: string): number | null {
  const text = formula.replace(/^=/, "").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function compares(operator: ComparisonOperator, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "between":
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case "notBetween":
      return value < Math.min(first, second) || value > Math.max(first, second);
    case "equalTo":
      return value === first;
    case "notEqualTo":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
  }
}

function hasText(
  operator: Extract<ConditionalRule, { readonly kind: "containsText" }>["operator"],
  value: string,
  text: string,
): boolean {
  switch (operator) {
    case "contains":
      return value.includes(text);
    case "notContains":
      return !value.includes(text);
    case "beginsWith":
      return value.startsWith(text);
    case "endsWith":
      return value.endsWith(text);
  }
}
