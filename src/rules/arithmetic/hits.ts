import type { Diagnosis } from "../../analysis/repair/repair.ts";
import { causesOf } from "../causes.ts";
import type { RuleId } from "../finding.ts";
import { scaledRows } from "../mixedUnits/scaledDiagnoses.ts";
import { shown } from "../naming.ts";
import { rangeOfCell } from "../ranges.ts";
import type { Hit, RuleInput } from "../rule.ts";
import { changeData, repairEntries } from "./changes.ts";
import type { ArithmeticContext } from "./context.ts";
import { arithmeticContext, equationsOf } from "./context.ts";
import { proofLines, proofRanges } from "./proof.ts";
import type { Verdict } from "./verdict.ts";
import { verdictOf } from "./verdict.ts";

/** Candidates beyond these are as good as none. A printed total has up to thirty lines, each as likely as the next; a ledger's a thousand. */
const mostCandidates = 40;

/** The solver's diagnoses that belong to this rule, as its hits. */
export function diagnosedAs(rule: RuleId, input: RuleInput): Hit[] {
  const { diagnoses, model } = input;
  // A row in another unit is one cause, which `unit-mixed` tells; so is a date or a blank that breaks equations (decision 0020).
  const told = new Set([...scaledRows(input).flatMap((row) => row.diagnoses), ...causesOf(input).diagnoses]);
  const mine = diagnoses.flatMap((diagnosis) => {
    if (told.has(diagnosis)) return [];
    const verdict = verdictOf(diagnosis, model);
    return verdict?.rule === rule ? [{ diagnosis, verdict }] : [];
  });
  if (mine.length === 0) return [];
  const context = arithmeticContext(input);
  return mine.map(({ diagnosis, verdict }) => hitOf(diagnosis, verdict, context));
}

function hitOf(diagnosis: Diagnosis, { severity, figure }: Verdict, context: ArithmeticContext): Hit {
  const { naming, system } = context;
  const { cell, value } = naming.figureOf(figure);
  // A note proves nothing, so it offers no repair.
  const [best, ...others] = severity === "info" ? [] : diagnosis.repairs;
  const equations = equationsOf(system, best && best.proof.length > 0 ? best.proof : diagnosis.broken);
  const candidates = best ? [] : diagnosis.candidates.slice(0, mostCandidates);
  return {
    severity,
    cell,
    related:
      candidates.length > 0
        ? candidates.map((id) => rangeOfCell(naming.figureOf(id).cell))
        : proofRanges(equations, figure, context),
    data: {
      kind: "arithmetic",
      subject: naming.figure(figure),
      stated: value === null ? null : shown(value, naming.figureOf(figure)),
      changes: best ? changeData(best, figure, context) : [],
      proof: proofLines(equations, best, context),
      candidates: candidates.map((id) => naming.figure(id)),
      alternatives: others.map((repair) => changeData(repair, figure, context)),
      hasRivals: diagnosis.rivals.length > 0,
    },
    repair: best ? repairEntries(best, figure, context) : [],
    alternatives: others.map((repair) => repairEntries(repair, figure, context)),
  };
}
