import type { ConditionalFormat, ConditionalRule, DataValidation } from "./bookTypes.ts";
import { shiftReferences } from "./references.ts";

/** A conditional format with other formulas; the same record when they are the same. */
export function rewrittenFormat(format: ConditionalFormat, rewrite: (formula: string) => string): ConditionalFormat {
  const rule = rewrittenRule(format.rule, rewrite);
  return JSON.stringify(rule) === JSON.stringify(format.rule) ? format : { ...format, rule };
}

function rewrittenRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "cellValue":
      return {
        ...rule,
        formula1: rewrite(rule.formula1),
        formula2: rule.formula2 === null ? null : rewrite(rule.formula2),
      };
    case "custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "colorScale":
    case "containsText":
    case "dataBar":
    case "iconSet":
    case "preset":
    case "topBottom":
      return rule;
  }
}

/** The same for a validation. */
export function rewrittenValidation(validation: DataValidation, rewrite: (formula: string) => string): DataValidation {
  const formula1 = rewrite(validation.formula1);
  const formula2 = validation.formula2 === null ? null : rewrite(validation.formula2);
  const isSame = formula1 === validation.formula1 && formula2 === validation.formula2;
  return isSame ? validation : { ...validation, formula1, formula2 };
}

/** A copied conditional format or validation: its relative references move with its first cell. */
export function rewriteFormulaCopy<T extends object>(owner: T, rows: number, columns: number): T {
  const shifted = (formula: string): string => shiftReferences(formula, rows, columns);
  if (isConditionalFormat(owner)) return { ...owner, ...rewrittenFormat(owner, shifted) };
  if (isValidation(owner)) return { ...owner, ...rewrittenValidation(owner, shifted) };
  return owner;
}

function isConditionalFormat(owner: object): owner is ConditionalFormat {
  return "rule" in owner;
}

function isValidation(owner: object): owner is DataValidation {
  return "formula1" in owner;
}
