import type { CellChange, Diagnosis } from "../../analysis/repair/repair.ts";
import { repairKinds } from "../../analysis/repair/repair.ts";
import type { Equation, EquationSystem } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { RuleId, Severity } from "../finding.ts";
import { byPlainness, equationsOf } from "./context.ts";
import { tieSeverity } from "./ties.ts";

/** Which rule a diagnosis belongs to, and the figure that stands for it. */
export interface Verdict {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The figure to blame: of the best repair, or the result of the broken equation when nothing is determined. */
  readonly figure: number;
}

/**
 * Which rule reports a diagnosis: by the kind of its best repair, else by what its broken equation says.
 * Undefined when only tables disagree and nothing tells which is right: `cross-table-mismatch` looks at those itself.
 */
export function verdictOf(diagnosis: Diagnosis, model: Pick<BudgetModel, "system" | "tieOf">): Verdict | undefined {
  const { system } = model;
  const broken = equationsOf(system, diagnosis.broken);
  const main = broken.filter((equation) => equation.kind !== "sameFact").sort(byPlainness)[0];
  const changes = [...(diagnosis.repairs[0]?.changes ?? [])].sort(byBlame(system));
  const change = changes[0];
  if (isBetweenTables(diagnosis, broken)) return verdictBetweenTables(diagnosis, broken, model);
  // Revenue and cost added gross may tie as printed; that the net of them is wrong follows from what the rows are.
  if (change?.kind === "grossInsteadOfNet") return { rule: "net-mismatch", severity: "error", figure: change.figure };
  // Without a broken equation nothing is proved, and a sign that the row does not usually have is a note.
  if (broken.length === 0) {
    const figure = change?.figure ?? diagnosis.wrongSigns[0];
    return figure === undefined ? undefined : { rule: "sign-error", severity: "info", figure };
  }
  if (!main) return undefined;
  if (!change) return { rule: ruleOfEquation(main), severity: "error", figure: main.result };
  return { rule: ruleOfChanges(changes, broken, main, system), severity: "error", figure: change.figure };
}

/** No table contradicts itself. */
function isBetweenTables({ wrongSigns }: Diagnosis, broken: readonly Equation[]): boolean {
  return broken.length > 0 && wrongSigns.length === 0 && broken.every(({ kind }) => kind === "sameFact");
}

/**
 * One equation between two tables is mended from either side, and what would explain it in one of them (a digit, a line) explains it
 * by chance; only a sign that one of the two rows never has tells more. Three tables outvote one, two do not outvote two.
 */
function verdictBetweenTables(
  { repairs }: Diagnosis,
  broken: readonly Equation[],
  { system, tieOf }: Pick<BudgetModel, "system" | "tieOf">,
): Verdict | undefined {
  const [best, ...others] = repairs;
  const [change, ...further] = best?.changes ?? [];
  if (!change || others.length > 0) return undefined;
  const severity = tieSeverity(broken, { tieOf });
  if (change.kind === "signTurned" && further.length === 0)
    return { rule: "sign-error", severity, figure: change.figure };
  const table = system.figures[change.figure]?.table;
  const isOneTable = further.every(({ figure }) => system.figures[figure]?.table === table);
  return broken.length > 1 && isOneTable
    ? { rule: "cross-table-mismatch", severity, figure: change.figure }
    : undefined;
}

function ruleOfChanges(
  changes: readonly CellChange[],
  broken: readonly Equation[],
  main: Equation,
  system: EquationSystem,
): RuleId {
  const kinds = new Set(changes.map((change) => change.kind));
  if (kinds.size === 1 && kinds.has("signTurned")) return "sign-error";
  if (changes.length > 1 && totalHolds(changes, broken, system)) return "offsetting-errors";
  const isDigits = changes.length === 1 && (kinds.has("digitChanged") || kinds.has("digitsSwapped"));
  if (isDigits && broken.length >= 2) return "digit-error";
  const own = broken.filter(
    (equation) => equation.kind !== "sameFact" && changes.some(({ figure }) => figure === equation.result),
  );
  return ruleOfEquation(own.sort(byPlainness)[0] ?? main);
}

function ruleOfEquation({ kind }: Equation): RuleId {
  switch (kind) {
    case "sum":
      return "total-mismatch";
    case "net":
      return "net-mismatch";
    case "statement":
      return "statement-mismatch";
    case "deviation":
      return "deviation-mismatch";
    case "sameFact":
      throw new Error("rule-of-same-fact"); // filtered out above
  }
}

/** Several lines change, and a total over two of them was right all the time. */
function totalHolds(changes: readonly CellChange[], broken: readonly Equation[], system: EquationSystem): boolean {
  const changed = new Set(changes.map((change) => change.figure));
  return system.equations.some(
    (equation) =>
      equation.kind !== "deviation" &&
      equation.kind !== "sameFact" &&
      !changed.has(equation.result) &&
      !broken.includes(equation) &&
      equation.terms.filter((term) => changed.has(term.figure)).length >= 2,
  );
}

/** The cell that tells the reader most: a total added gross before its lines, a value before a zero, then reading order. */
function byBlame(system: EquationSystem): (a: CellChange, b: CellChange) => number {
  const isGross = (change: CellChange): number => (change.kind === "grossInsteadOfNet" ? 0 : 1);
  const isZero = (change: CellChange): number => (change.expected === 0 ? 1 : 0);
  const kind = (change: CellChange): number => repairKinds.indexOf(change.kind);
  return (a, b) => {
    const first = system.figures[a.figure]?.cell;
    const second = system.figures[b.figure]?.cell;
    if (!first || !second) throw new Error("figure-unknown");
    return (
      isGross(a) - isGross(b) ||
      isZero(a) - isZero(b) ||
      kind(a) - kind(b) ||
      first.sheet - second.sheet ||
      first.row - second.row ||
      first.column - second.column
    );
  };
}
