import type { Diagnosis } from "../../analysis/repair/repair.ts";
import type { Equation } from "../../model/equations.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { RuleInput } from "../rule.ts";

/** Figures of several tables that should be the same and are not, while nothing tells which of them is right. */
export interface Disagreement {
  /** Broken `sameFact` equations that share figures. */
  readonly equations: readonly Equation[];
  /** Further ones in the same rows. */
  readonly others: readonly Equation[];
  /** Indexes of the tables, ascending. */
  readonly tables: readonly number[];
}

/**
 * What the diagnoses leave between tables: those that no rule tells by its best repair, and parts of those without any repair. What
 * differs in one row is one disagreement: a forecast, and the deviation that follows from it.
 */
export function disagreementsIn({ diagnoses, model }: RuleInput): Disagreement[] {
  const { equations } = model.system;
  const untold = diagnoses.filter((diagnosis) => diagnosis.repairs.length === 0 || !verdictOf(diagnosis, model));
  const parts = untold.flatMap((diagnosis) => partsBetweenTables(diagnosis, equations));
  return ofOneRow(parts, model).map((groups) => disagreementOf(groups, model));
}

function disagreementOf(groups: readonly (readonly Equation[])[], model: BudgetModel): Disagreement {
  const [first = [], ...others] = [...groups].sort((a, b) => derivedness(a, model) - derivedness(b, model));
  const tables = new Set(
    groups
      .flat()
      .flatMap(figuresOf)
      .map((id) => model.system.figures[id]?.table ?? 0),
  );
  return { equations: first, others: others.flat(), tables: [...tables].sort((a, b) => a - b) };
}

/** Amounts before the differences between them. */
function derivedness([equation]: readonly Equation[], { factOf }: BudgetModel): number {
  return factOf[equation?.result ?? -1]?.meaning.measure === "deviation" ? 1 : 0;
}

/** Parts that have a row in common, put together. */
function ofOneRow(parts: readonly Equation[][], { factOf }: BudgetModel): Equation[][][] {
  const rowsOf = (part: readonly Equation[]): string[] =>
    part.flatMap(figuresOf).flatMap((id) => {
      const fact = factOf[id];
      return fact ? [`${String(fact.table)} ${String(fact.row)}`] : [];
    });
  const groups: { readonly rows: Set<string>; readonly parts: Equation[][] }[] = [];
  for (const part of parts) {
    const rows = rowsOf(part);
    const touched = groups.filter((group) => rows.some((row) => group.rows.has(row)));
    const merged = { rows: new Set(rows), parts: [part] };
    for (const group of touched) {
      group.rows.forEach((row) => merged.rows.add(row));
      merged.parts.unshift(...group.parts);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.parts);
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
