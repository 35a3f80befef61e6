import type { Progress } from "../domain/progress.ts";
import { crossTableMismatch } from "./crossTableMismatch.ts";
import { deviationMismatch } from "./deviationMismatch.ts";
import { digitError } from "./digitError.ts";
import { doublePosting } from "./doublePosting.ts";
import { duplicateRow } from "./duplicateRow.ts";
import { errorValue } from "./errorValue.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";
import { forecastEqualsBudget } from "./forecastEqualsBudget.ts";
import { forecastImplausible } from "./forecastImplausible.ts";
import { formulaBlankEdge } from "./formulaBlankEdge.ts";
import { formulaCircular } from "./formulaCircular.ts";
import { formulaError } from "./formulaError.ts";
import { formulaHardcoded } from "./formulaHardcoded.ts";
import { formulaInconsistent } from "./formulaInconsistent.ts";
import { formulaOverwritten } from "./formulaOverwritten.ts";
import { formulaRange } from "./formulaRange.ts";
import { formulaReference } from "./formulaReference.ts";
import { withoutRetold } from "./formulas/retold.ts";
import { goodToKnow } from "./goodToKnow.ts";
import { headingMeansTwoThings } from "./headingMeansTwoThings.ts";
import { largeDeviation } from "./largeDeviation.ts";
import { levelShift } from "./levelShift.ts";
import { meanMismatch } from "./meanMismatch.ts";
import { missingCell } from "./missingCell.ts";
import { missingMonth } from "./missingMonth.ts";
import { narrativeMismatch } from "./narrativeMismatch.ts";
import { netMismatch } from "./netMismatch.ts";
import { numberAsDate } from "./numberAsDate.ts";
import { offsettingErrors } from "./offsettingErrors.ts";
import { percentMismatch } from "./percentMismatch.ts";
import { periodMismatch } from "./periodMismatch.ts";
import { personalData } from "./personalData.ts";
import { phasingSuspicious } from "./phasingSuspicious.ts";
import type { Rule, RuleInput } from "./rule.ts";
import { signConventionMixed } from "./signConventionMixed.ts";
import { signError } from "./signError.ts";
import { staleValue } from "./staleValue.ts";
import { statementMismatch } from "./statementMismatch.ts";
import { textNumber } from "./textNumber.ts";
import { totalMismatch } from "./totalMismatch.ts";
import { unknownCode } from "./unknownCode.ts";
import { unitMissing } from "./unitMissing.ts";
import { unitMixed } from "./unitMixed.ts";
import { valueOutlier } from "./valueOutlier.ts";

/** Every rule, alphabetically by id. */
export const rules: readonly Rule[] = [
  crossTableMismatch,
  deviationMismatch,
  digitError,
  doublePosting,
  duplicateRow,
  errorValue,
  forecastEqualsBudget,
  forecastImplausible,
  formulaBlankEdge,
  formulaCircular,
  formulaError,
  formulaHardcoded,
  formulaInconsistent,
  formulaOverwritten,
  formulaRange,
  formulaReference,
  goodToKnow,
  headingMeansTwoThings,
  largeDeviation,
  levelShift,
  meanMismatch,
  missingCell,
  missingMonth,
  narrativeMismatch,
  netMismatch,
  numberAsDate,
  offsettingErrors,
  percentMismatch,
  periodMismatch,
  personalData,
  phasingSuspicious,
  signConventionMixed,
  signError,
  staleValue,
  statementMismatch,
  textNumber,
  totalMismatch,
  unitMissing,
  unitMixed,
  unknownCode,
  valueOutlier,
];

/** What the rules see in a workbook, a rule at a step: the worst first, then in reading order. */
export function* findingsOf(input: RuleInput): Generator<Progress, readonly Finding[]> {
  const { scope = "all" } = input;
  const asked = rules.filter(({ id }) => scope === "all" || isAboutFormulas(id) === (scope === "formulas"));
  const found: Finding[] = [];
  for (const [done, rule] of asked.entries()) {
    yield { done, total: asked.length };
    found.push(...rule.check(input));
  }
  return withoutRetold(found).sort(byWeight);
}

function isAboutFormulas(id: RuleId): boolean {
  return id.startsWith("formula-") || id === "stale-value";
}

/** From what must be mended to what is good to know. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

function byWeight(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.cell.sheet - b.cell.sheet ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column
  );
}
