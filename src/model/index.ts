/** Recognised tables → budget model. Units and signs are settled here, once. */
import type { RecognisedTable } from "../recognise/table.ts";
import type { Equation, Figure, SignExpectation } from "./equations.ts";
import { tableFacts } from "./facts.ts";
import type { BudgetModel, Fact, ModelTable } from "./model.ts";
import { withPeers } from "./peers.ts";
import { rowKeysOf } from "./rowKeys.ts";
import { tieOut } from "./tieOut/index.ts";
import { signExpectations, tableEquations, type DraftEquation } from "./tableEquations.ts";
import { readTableFigures } from "./tableFigures.ts";
import { unsaidUnits } from "./unsaidUnits.ts";

/** `sheetNames` by index: what a table is about often stands only there. */
export function buildModel(recognised: readonly RecognisedTable[], sheetNames: readonly string[]): BudgetModel {
  const model = modelOf(recognised, sheetNames);
  const units = unsaidUnits(model);
  if (units.size === 0) return model;
  return modelOf(
    recognised.map((table, index) => ({ ...table, unit: units.get(index) ?? table.unit })),
    sheetNames,
  );
}

function modelOf(recognised: readonly RecognisedTable[], sheetNames: readonly string[]): BudgetModel {
  const figures: Figure[] = [];
  const equations: Equation[] = [];
  const signs: SignExpectation[] = [];
  const facts: Fact[] = [];
  const overText: DraftEquation[] = [];
  const figureOf = (id: number): Figure => figures[id] as Figure;
  const tables = recognised.map((table, index): ModelTable => {
    const own = readTableFigures(table, index, figures.length);
    figures.push(...withPeers(table, own));
    const { equations: drafts, overText: blind } = tableEquations(table, own, figureOf);
    overText.push(...blind);
    drafts.forEach((draft) => equations.push({ ...draft, id: equations.length }));
    signs.push(...uniqueSigns(signExpectations(table, drafts, own, figureOf)));
    const rowKeys = rowKeysOf(table.rows.map((row) => row.label));
    facts.push(...tableFacts(table, index, rowKeys, own, figureOf));
    return { table, rowKeys, figureIds: own.ids };
  });
  const tied = tieOut({ tables, facts, system: { figures, equations, signs }, sheetNames });
  return {
    tables,
    facts,
    factOf: new Map(facts.map((fact) => [fact.figure, fact])),
    system: { figures, equations: [...equations, ...tied.equations], signs },
    ties: tied.ties,
    tieOf: new Map(
      tied.ties.flatMap((tie) =>
        tie.comparisons.flatMap(({ equation }) => (equation === null ? [] : [[equation, tie] as const])),
      ),
    ),
    overText,
  };
}

/** A figure in two nets is expected once. */
function uniqueSigns(signs: readonly SignExpectation[]): SignExpectation[] {
  return [...new Map(signs.map((sign) => [sign.figure, sign])).values()];
}
