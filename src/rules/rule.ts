import type { NarrativeCheck } from "../analysis/narrative/index.ts";
import type { Diagnosis } from "../analysis/repair/repair.ts";
import type { Workbook } from "../domain/grid.ts";
import type { BudgetModel } from "../model/model.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";

/** What is to be checked: everything, or one of the two kinds of things that a workbook consists of. */
export type CheckScope = "all" | "formulas" | "tables";

/** What every rule is given: one workbook, read and understood once. */
export interface RuleInput {
  readonly workbook: Workbook;
  readonly tables: readonly RecognisedTable[];
  readonly model: BudgetModel;
  /** The repair solver's answer, from one run over the whole workbook. */
  readonly diagnoses: readonly Diagnosis[];
  /** What the workbook's texts say that is not so. */
  readonly narrative: NarrativeCheck;
  /** Everything unless said. */
  readonly scope?: CheckScope;
}

/** One thing a rule saw. What it leaves out is the rule's severity, or nothing. */
export type Hit = Pick<Finding, "cell" | "data"> &
  Partial<Pick<Finding, "severity" | "related" | "repair" | "alternatives">>;

/** A rule: reports facts, never sentences, and does not throw because the workbook is wrong. */
export interface Rule {
  readonly id: RuleId;
  /** The highest level its findings have. */
  readonly severity: Severity;
  /** For its page in the guide: what goes wrong when nobody sees it, and where the rule comes from. */
  readonly docs: { readonly why: string; readonly source: string };
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** A rule from its hits. */
export function defineRule(rule: Omit<Rule, "check"> & { readonly check: (input: RuleInput) => readonly Hit[] }): Rule {
  return {
    ...rule,
    check: (input) =>
      rule.check(input).map((hit) => ({
        severity: rule.severity,
        related: [],
        repair: [],
        alternatives: [],
        ...hit,
        rule: rule.id,
      })),
  };
}
