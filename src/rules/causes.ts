import { missingFigures } from "../analysis/blanks/missing.ts";
import type { Diagnosis } from "../analysis/repair/repair.ts";
import { figuresAsDates } from "../analysis/strangeDates.ts";
import { dateOfSerial } from "../domain/calendar.ts";
import type { Ore } from "../domain/money.ts";
import type { Equation } from "../model/equations.ts";
import { residual } from "../model/equations.ts";
import { isYear } from "../recognise/periods.ts";
import type { RuleInput } from "./rule.ts";

/**
 * Broken equations whose cause a rule knows that looks at cells: a figure that became a date, a blank that should hold a difference.
 * That rule tells them, and arithmetic does not tell them again (decision 0020).
 */
export interface Causes {
  /** What arithmetic leaves to the other rules. */
  readonly diagnoses: ReadonlySet<Diagnosis>;
  /** Figures that look wrong by themselves, whether they break an equation or not. */
  readonly suspects: ReadonlySet<number>;
  /** By figure that breaks an equation: the value with which it holds; null where only its being wrong is known. */
  readonly figures: ReadonlyMap<number, Ore | null>;
}

const known = new WeakMap<RuleInput["diagnoses"], Causes>();

/** The causes of a workbook's broken equations, found once for all rules that ask. */
export function causesOf(input: RuleInput): Causes {
  const found = known.get(input.diagnoses) ?? findCauses(input);
  known.set(input.diagnoses, found);
  return found;
}

/** What a figure should be: null where nothing but the equations can tell. */
type Suspects = ReadonlyMap<number, Ore | null>;

function findCauses(input: RuleInput): Causes {
  const { system } = input.model;
  const diagnoses = new Set<Diagnosis>();
  const figures = new Map<number, Ore | null>();
  const suspects = suspectsIn(input);
  for (const diagnosis of input.diagnoses) {
    const broken = diagnosis.broken.flatMap((id) => system.equations[id] ?? []);
    const told = broken.map((equation) => ({ equation, involved: involvedIn(equation, suspects) }));
    const filled = filledBlanks(diagnosis, suspects);
    const isExplained = told.every(({ equation, involved }) => explains(input, equation, involved, suspects));
    if (broken.length === 0 || !(isExplained || filled.length > 0)) continue;
    diagnoses.add(diagnosis);
    for (const figure of isExplained ? told.flatMap(({ involved }) => involved) : filled)
      figures.set(figure, suspects.get(figure) ?? onlyChange(diagnosis, figure));
  }
  return { diagnoses, suspects: new Set(suspects.keys()), figures };
}

function suspectsIn({ workbook, model }: RuleInput): Suspects {
  const suspects = new Map<number, Ore | null>();
  model.tables.forEach(({ table, figureIds }, index) => {
    for (const { row, column, value } of figuresAsDates(workbook, table)) {
      const id = figureIds[row]?.[column] ?? null;
      // A date of our time was typed; one of long ago is an amount with the wrong format, and right.
      if (id !== null && isYear(dateOfSerial(value, workbook.date1904)?.year ?? 0)) suspects.set(id, null);
    }
    for (const { figure, expected } of missingFigures(workbook, model, index))
      if (expected !== null) suspects.set(figure, expected);
  });
  return suspects;
}

function involvedIn({ result, terms }: Equation, suspects: Suspects): number[] {
  return [result, ...terms.map(({ figure }) => figure)].filter((figure) => suspects.has(figure));
}

/** A date may stand for any amount; with the blanks filled the equation must hold. */
function explains(
  { model: { system } }: RuleInput,
  equation: Equation,
  involved: readonly number[],
  suspects: Suspects,
): boolean {
  if (involved.length === 0) return false;
  if (involved.some((figure) => suspects.get(figure) === null)) return true;
  const factorOf = (figure: number): number =>
    figure === equation.result ? 1 : -(equation.terms.find((term) => term.figure === figure)?.factor ?? 0);
  const gap = involved.reduce(
    (rest, figure) => rest + factorOf(figure) * ((suspects.get(figure) ?? 0) - (system.figures[figure]?.value ?? 0)),
    residual(system, equation) as number,
  );
  return Math.abs(gap) <= equation.tolerance;
}

/** The blanks that the repair fills with what they should hold, when it does nothing else. */
function filledBlanks({ repairs }: Diagnosis, suspects: Suspects): number[] {
  const changes = repairs[0]?.changes ?? [];
  return changes.every(({ figure, expected }) => suspects.get(figure) === expected)
    ? changes.map(({ figure }) => figure)
    : [];
}

/** The value that arithmetic gives the figure when changing it alone mends everything. */
function onlyChange({ repairs }: Diagnosis, figure: number): Ore | null {
  const [change, ...others] = repairs[0]?.changes ?? [];
  return change?.figure === figure && others.length === 0 ? change.expected : null;
}
