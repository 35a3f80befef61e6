/** Recognised tables → budget model. Units and signs are settled here, once. */
import { partOf, type Progress } from "../domain/progress.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { DraftEquation, Equation, Figure, SignExpectation } from "./equations.ts";
import { tableFacts } from "./facts.ts";
import type { BudgetModel, Fact, ModelTable } from "./model.ts";
import { withPeersAcross } from "./peersAcross.ts";
import { rowKeysOf } from "./rowKeys.ts";
import { tieOut } from "./tieOut/index.ts";
import { signExpectations, tableEquations } from "./tableEquations.ts";
import { readTableFigures } from "./tableFigures.ts";
import { unsaidUnits } from "./unsaidUnits.ts";

/** `sheetNames` by index: what a table is about often stands only there. */
export function* buildModel(
  recognised: readonly RecognisedTable[],
  sheetNames: readonly string[],
): Generator<Progress, BudgetModel> {
  const model = yield* partOf(modelOf(recognised, sheetNames), 0, 0.8);
  const units = unsaidUnits(model);
  if (units.size === 0) return model;
  const said = recognised.map((table, index) => ({ ...table, unit: units.get(index) ?? table.unit }));
  return yield* partOf(modelOf(said, sheetNames), 0.8, 1);
}

function* modelOf(
  recognised: readonly RecognisedTable[],
  sheetNames: readonly string[],
): Generator<Progress, BudgetModel> {
  const total = recognised.length + 1;
  const figures: Figure[] = [];
  const equations: Equation[] = [];
  const unstated: DraftEquation[] = [];
  const signs: SignExpectation[] = [];
  const facts: Fact[] = [];
  const overText: DraftEquation[] = [];
  const tables: ModelTable[] = [];
  for (let index = 0; index < recognised.length; index++) {
    const table = recognised[index] as RecognisedTable;
    const own = yield* partOf(readTableFigures(table, index, figures.length), index / total, (index + 0.5) / total);
    yield { done: index + 0.5, total };
    for (const figure of own.figures) figures.push(figure);
    const found = tableEquations(table, own, figures, equations.length);
    for (const equation of found.equations) equations.push(equation);
    for (const equation of found.unstated) unstated.push(equation);
    for (const equation of found.overText) overText.push(equation);
    signs.push(...uniqueSigns(signExpectations(table, found.equations, own, figures)));
    yield { done: index + 0.7, total };
    const rowKeys = rowKeysOf(table.rows.map((row) => row.label));
    for (const fact of tableFacts(table, index, rowKeys, own, figures)) facts.push(fact);
    tables.push({ table, rowKeys, figureIds: own.ids });
    yield { done: index + 1, total };
  }
  const system = { figures, equations, unstated, signs };
  const factOf = byFigure(facts, figures.length);
  const tied = tieOut({ tables, facts, factOf, system, sheetNames });
  return {
    tables,
    facts,
    factOf,
    system: {
      ...system,
      figures: withPeersAcross(tables, figures, tied.ties),
      equations: [...equations, ...tied.equations],
    },
    ties: tied.ties,
    tieOf: new Map(
      tied.ties.flatMap((tie) =>
        tie.comparisons.flatMap(({ equation }) => (equation === null ? [] : [[equation, tie] as const])),
      ),
    ),
    overText,
  };
}

function byFigure(facts: readonly Fact[], figures: number): readonly (Fact | undefined)[] {
  const found = new Array<Fact | undefined>(figures);
  for (const fact of facts) found[fact.figure] = fact;
  return found;
}

/** A figure in two nets is expected once. */
function uniqueSigns(signs: readonly SignExpectation[]): SignExpectation[] {
  return [...new Map(signs.map((sign) => [sign.figure, sign])).values()];
}
