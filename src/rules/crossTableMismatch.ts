import type { Repair } from "../analysis/repair/repair.ts";
import type { Ore } from "../domain/money.ts";
import type { Equation } from "../model/equations.ts";
import { residual } from "../model/equations.ts";
import { changeData, repairEntries } from "./arithmetic/changes.ts";
import { arithmeticContext, type ArithmeticContext } from "./arithmetic/context.ts";
import { diagnosedAs } from "./arithmetic/hits.ts";
import { proofLines, proofRanges } from "./arithmetic/proof.ts";
import { tieSeverity } from "./arithmetic/ties.ts";
import { disagreementsIn, figuresOf, type Disagreement } from "./betweenTables/disagreements.ts";
import { standings, Standings, type Standing } from "./betweenTables/standing.ts";
import type { Severity } from "./finding.ts";
import { shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule, type Hit, type RuleInput } from "./rule.ts";

/**
 * Disagreements between the same two tables from which on they are told together: one of the tables is then most likely an older
 * version of the other, and ten findings would say it ten times.
 */
const fewestTogether = 3;

/** The same row, measure and period stands with different amounts in two tables, and neither table contradicts itself. */
export const crossTableMismatch = defineRule({
  id: "cross-table-mismatch",
  severity: "error",
  docs: {
    why: "An overview that was not updated with its details: both tables look right, and the board reads two different figures.",
    source: "design 4.2 and 4.3; decision 0019",
  },
  check: (input) => {
    const found = disagreementsIn(input);
    const determined = diagnosedAs("cross-table-mismatch", input);
    if (found.length === 0) return determined;
    const context = arithmeticContext(input);
    const standing = new Standings(input.model);
    const apart = byTables(found);
    return [
      ...determined,
      ...apart.flatMap((group) =>
        group.length >= fewestTogether
          ? [togetherHit(group, context)]
          : group.map((one) => singleHit(one, { input, context, standing })),
      ),
    ];
  },
});

function byTables(found: readonly Disagreement[]): Disagreement[][] {
  const groups = new Map<string, Disagreement[]>();
  for (const one of found) {
    const key = one.tables.join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

interface Doubted {
  readonly figure: number;
  readonly standing: Standing;
  /** What would make it agree with the other; null where the other is rounded too coarsely to tell. */
  readonly expected: Ore | null;
}

interface HitContext {
  readonly input: RuleInput;
  readonly context: ArithmeticContext;
  readonly standing: Standings;
}

function singleHit({ equations, others: also }: Disagreement, { input, context, standing }: HitContext): Hit {
  const [equation, ...others] = equations;
  if (!equation) throw new Error("disagreement-without-equation");
  const isBetweenTwo = others.length === 0;
  const doubted = (isBetweenTwo ? figuresOf(equation) : [...new Set(equations.flatMap(figuresOf))])
    .map((figure) => doubt(figure, equations, standing, context))
    .sort((a, b) => byDoubt(a, b, context));
  const options = isBetweenTwo ? doubted.filter(({ expected }) => expected !== null) : [];
  const repairs = options.length < 2 ? [] : options.map((option) => repairOf(option, equation, context));
  // Where one of the two hangs on nothing and the other on its own typed total, it is the first that is wrong.
  const isDetermined = doubted[0]?.standing === "loose" && doubted[1]?.standing === "firm";
  const severity = severityOf(equations, input);
  const [best, ...rest] = isDetermined && severity === "error" ? repairs.slice(0, 1) : repairs;
  const subject = doubted[0]?.figure ?? equation.result;
  const { naming } = context;
  const figure = naming.figureOf(subject);
  return {
    severity,
    cell: figure.cell,
    related: proofRanges([...equations, ...also], subject, context),
    data: {
      kind: "arithmetic",
      subject: naming.figure(subject),
      stated: figure.value === null ? null : shown(figure.value, figure),
      changes: best ? changeData(best, subject, context) : [],
      proof: [...proofLines(equations, best, context), ...proofLines(also, undefined, context)],
      candidates: best ? [] : doubted.map((one) => naming.figure(one.figure)),
      alternatives: rest.map((repair) => changeData(repair, subject, context)),
      hasRivals: best !== undefined,
    },
    repair: best ? repairEntries(best, subject, context) : [],
    alternatives: rest.map((repair) => repairEntries(repair, subject, context)),
  };
}

/** Several at once: which of the two tables is the newer one is for their owner to say. */
function togetherHit(group: readonly Disagreement[], context: ArithmeticContext): Hit {
  const { naming } = context;
  const equations = group.flatMap((one) => one.equations);
  const also = group.flatMap((one) => one.others);
  const figures = [...new Set([...equations, ...also].flatMap(figuresOf))].sort((a, b) => byPlace(a, b, context));
  const [subject = 0] = figures.filter((figure) => equations.some((equation) => figuresOf(equation).includes(figure)));
  const { cell, value } = naming.figureOf(subject);
  return {
    severity: "warning",
    cell,
    related: mergedRanges(figures.filter((figure) => figure !== subject).map((figure) => naming.figureOf(figure).cell)),
    data: {
      kind: "arithmetic",
      subject: naming.figure(subject),
      stated: value === null ? null : shown(value, naming.figureOf(subject)),
      changes: [],
      proof: proofLines(equations, undefined, context),
      candidates: [],
      alternatives: [],
      hasRivals: false,
    },
  };
}

function doubt(
  figure: number,
  equations: readonly Equation[],
  standing: Standings,
  { system, naming }: ArithmeticContext,
): Doubted {
  const [equation] = equations.filter((each) => figuresOf(each).includes(figure));
  const [term] = equation?.terms ?? [];
  if (!equation || !term) throw new Error("disagreement-without-equation");
  const gap = residual(system, equation);
  const broken = new Set(equations.map(({ id }) => id));
  const other = naming.figureOf(equation.result === figure ? term.figure : equation.result);
  const own = naming.figureOf(figure);
  const exact = (term.factor * (other.value ?? 0)) as Ore;
  return {
    figure,
    standing: standing.of(figure, gap, broken),
    expected: other.step > own.step && !own.isFormula && !other.isFormula ? null : roundedTo(exact, own.step),
  };
}

function roundedTo(value: Ore, step: number): Ore {
  return (Math.round(value / step) * step || 0) as Ore;
}

/** What hangs on least first, then the row of an overview before the total it is copied from. */
function byDoubt(a: Doubted, b: Doubted, context: ArithmeticContext): number {
  const { model } = context;
  const isWhole = ({ figure }: Doubted): number => {
    const fact = model.factOf[figure];
    const isEnd = (end: { table: number; row: number; isWhole: boolean }): boolean =>
      end.isWhole && end.table === fact?.table && end.row === fact.row;
    return model.ties.some(({ left, right }) => isEnd(left) || isEnd(right)) ? 1 : 0;
  };
  return (
    standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
    isWhole(a) - isWhole(b) ||
    byPlace(a.figure, b.figure, context)
  );
}

/** By the sheet's name, so that the order of the sheets does not matter, then down and across. */
function byPlace(a: number, b: number, { naming, workbook }: ArithmeticContext): number {
  const [one, other] = [naming.figureOf(a).cell, naming.figureOf(b).cell];
  const nameOf = (sheet: number): string => workbook.sheets[sheet]?.name ?? "";
  const [left, right] = [nameOf(one.sheet), nameOf(other.sheet)];
  return left < right ? -1 : left > right ? 1 : one.row - other.row || one.column - other.column;
}

function repairOf({ figure, expected }: Doubted, equation: Equation, { naming }: ArithmeticContext): Repair {
  const { value } = naming.figureOf(figure);
  const change = {
    figure,
    stated: value,
    expected: expected ?? (0 as Ore),
    kind: "freeValue" as const,
    about: [],
    factor: null,
  };
  return { changes: [change], gap: 0 as Ore, proof: [equation.id] };
}

/** A table on a hidden sheet is often an older version that somebody kept. */
function severityOf(equations: readonly Equation[], { workbook, model }: RuleInput): Severity {
  const isHidden = equations
    .flatMap(figuresOf)
    .some((id) => workbook.sheets[model.system.figures[id]?.cell.sheet ?? -1]?.visibility !== "visible");
  return isHidden ? "warning" : tieSeverity(equations, model);
}
