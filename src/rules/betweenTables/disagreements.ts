import type { Diagnosis } from "../../analysis/repair/repair.ts";
import type { Equation } from "../../model/equations.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import type { RuleInput } from "../rule.ts";

/** Figures of several tables that should be the same and are not, while nothing tells which of them is right. */
export interface Disagreement {
  /** Broken `sameFact` equations that share figures. */
  readonly equations: readonly Equation[];
  /** Indexes of the tables, ascending. */
  readonly tables: readonly number[];
}

/** What the diagnoses leave between tables: those that no rule tells by its best repair, and parts of those without any repair. */
export function disagreementsIn({ diagnoses, model }: RuleInput): Disagreement[] {
  const { equations, figures } = model.system;
  const untold = diagnoses.filter((diagnosis) => diagnosis.repairs.length === 0 || !verdictOf(diagnosis, model));
  return untold.flatMap((diagnosis) =>
    partsBetweenTables(diagnosis, equations).map((part) => {
      const tables = new Set(part.flatMap(figuresOf).map((id) => figures[id]?.table ?? 0));
      return { equations: part, tables: [...tables].sort((a, b) => a - b) };
    }),
  );
}

/** Connected broken equations of a diagnosis, those of which all tie tables: the others are told as what they are. */
function partsBetweenTables({ broken }: Diagnosis, equations: readonly Equation[]): Equation[][] {
  const left = broken.flatMap((id) => equations[id] ?? []);
  const parts: Equation[][] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const part = [first];
    const figures = new Set(figuresOf(first));
    for (let at = 0; at < left.length;) {
      const next = left[at] as Equation;
      if (!figuresOf(next).some((figure) => figures.has(figure))) {
        at++;
        continue;
      }
      figuresOf(next).forEach((figure) => figures.add(figure));
      part.push(next);
      left.splice(at, 1);
      at = 0;
    }
    if (part.every(({ kind }) => kind === "sameFact")) parts.push(part);
  }
  return parts;
}

/** The figures of an equation, the result first. */
export function figuresOf({ result, terms }: Equation): number[] {
  return [result, ...terms.map(({ figure }) => figure)];
}
