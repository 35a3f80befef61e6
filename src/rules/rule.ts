import type { NarrativeCheck } from "../analysis/narrative/index.ts";
import type { Diagnosis } from "../analysis/repair/repair.ts";
import type { Workbook } from "../domain/grid.ts";
import type { LedgerBook } from "../model/ledger/ledgerBook.ts";
import type { BudgetModel } from "../model/model.ts";
import type { CodeRegister } from "../recognise/ledger/findRegisters.ts";
import type { MonthBook } from "../model/months/monthBook.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { DeviationThresholds } from "./deviationThresholds.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";

/** The ledgers of a workbook, for rules about postings. */
export interface RuleLedgers {
  readonly books: readonly LedgerBook[];
  readonly registers: readonly CodeRegister[];
  /** With the postings' cells, which `RuleInput.workbook` leaves out. */
  readonly workbook: Workbook;
}
/** What is to be checked: everything, or one of the two kinds of things that a workbook consists of. */
export type CheckScope = "all" | "formulas" | "tables";

/** What every rule is given: one workbook, read and understood once. */
export interface RuleInput {
  /** Without the cells of ledgers: those are asked through `ledgers`. */
  readonly workbook: Workbook;
  readonly tables: readonly RecognisedTable[];
  readonly model: BudgetModel;
  readonly ledgers: RuleLedgers;
  /** Lines month by month. */
  readonly months: readonly MonthBook[];
  /** The repair solver's answer, from one run over the whole workbook. */
  readonly diagnoses: readonly Diagnosis[];
  /** What the workbook's texts say that is not so. */
  readonly narrative: NarrativeCheck;
  /** From what a deviation is large; Avvika's own unless said. */
  readonly thresholds?: DeviationThresholds;
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
