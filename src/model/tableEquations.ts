/** The equations of one table: each relation between rows in every column, each relation between columns in every row. */
import type { Measure } from "../domain/meaning.ts";
import type { Ore } from "../domain/money.ts";
import { factorsAt, type RecognisedTable, type Relation } from "../recognise/table.ts";
import type { Equation, Figure, SignExpectation } from "./equations.ts";
import type { TableFigures } from "./tableFigures.ts";

/** Measures whose figures are not added down a column. */
const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text"];

/** Equations without their ids, which the system gives. */
export type DraftEquation = Omit<Equation, "id">;

/** The equations of a table, and apart from them those that involve a formula passing over figures held as text. */
export interface TableEquations {
  readonly equations: readonly DraftEquation[];
  readonly overText: readonly DraftEquation[];
}

export function tableEquations(
  table: RecognisedTable,
  figures: TableFigures,
  figureOf: (id: number) => Figure,
): TableEquations {
  const { ids } = figures;
  const drafts = table.relations.flatMap((relation) => {
    const across = relation.axis === "rows" ? table.columns.length : table.rows.length;
    return Array.from({ length: across }, (_, index) => index).flatMap((index) => {
      if (relation.elsewhere.includes(index)) return [];
      if (relation.axis === "rows" && !isAdded(table, relation, index)) return [];
      const idAt = (place: number): number | null =>
        (relation.axis === "rows" ? ids[place]?.[index] : ids[index]?.[place]) ?? null;
      return toEquation(relation, index, idAt, figureOf) ?? [];
    });
  });
  const blind = formulasOverText(drafts, figures, figureOf);
  const isBlind = ({ result, terms }: DraftEquation): boolean =>
    blind.has(result) || terms.some(({ figure }) => blind.has(figure));
  return { equations: drafts.filter((draft) => !isBlind(draft)), overText: drafts.filter(isBlind) };
}

/**
 * Formulas that pass over figures held as text: what they show is wrong because of the texts, which have a finding of their own,
 * so nothing is concluded from it.
 */
function formulasOverText(
  drafts: readonly DraftEquation[],
  { ids, byCell }: TableFigures,
  figureOf: (id: number) => Figure,
): ReadonlySet<number> {
  const texts = new Set(
    ids.flatMap((row, rowIndex) =>
      row.flatMap((id, column) => (id !== null && byCell(rowIndex, column)?.form.kind === "text" ? [id] : [])),
    ),
  );
  const blind = new Set<number>();
  // A total of totals is blind when one of them is: once round per level.
  for (let size = -1; size !== blind.size;) {
    size = blind.size;
    for (const { result, terms } of drafts) {
      const passesOver = terms.some(({ figure }) => texts.has(figure) || blind.has(figure));
      if (passesOver && figureOf(result).isFormula) blind.add(result);
    }
  }
  return blind;
}

function isAdded(table: RecognisedTable, relation: Relation, column: number): boolean {
  const { measure, unit } = table.columns[column] ?? { measure: null, unit: null };
  return !notAdded.includes(measure ?? table.rows[relation.result]?.measure ?? null) && unit !== "percent";
}

function toEquation(
  relation: Relation,
  index: number,
  idAt: (place: number) => number | null,
  figureOf: (id: number) => Figure,
): DraftEquation | undefined {
  const resultId = idAt(relation.result);
  if (resultId === null || figureOf(resultId).value === null) return undefined;
  const factors = factorsAt(relation, index);
  const terms = relation.terms.flatMap((term, place) => {
    const id = idAt(term.index);
    return id === null ? [] : [{ figure: id, factor: factors[place] ?? term.factor }];
  });
  // A result over nothing but blanks is a figure of its own.
  if (!terms.some(({ figure }) => figureOf(figure).value !== null)) return undefined;
  const result = figureOf(resultId);
  const { tolerance, noteFrom } = allowedGap(
    result,
    terms.map(({ figure }) => figureOf(figure)),
  );
  return { kind: relation.kind, result: resultId, terms, tolerance, noteFrom };
}

/**
 * Half a step for the result and for each part; float noise alone where a formula holds the result. Beyond 3·√((n+1)/12) steps a
 * gap is unlikely for independent roundings (their spread is step/√12 each), which is worth a note from three parts on.
 * Source: decision 0003.
 */
export function allowedGap(
  result: Figure,
  parts: readonly Figure[],
): { readonly tolerance: Ore; readonly noteFrom: Ore } {
  const filled = parts.filter((part) => part.value !== null);
  if (result.isFormula) {
    const noise = (filled.length + 1) as Ore;
    return { tolerance: noise, noteFrom: noise };
  }
  const steps = [result.step, ...filled.map((part) => part.step)];
  const tolerance = Math.ceil(steps.reduce((sum, step) => sum + step / 2, 0)) as Ore;
  const spread = Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / 12, 0));
  return { tolerance, noteFrom: filled.length >= 3 ? (Math.min(tolerance, Math.floor(3 * spread)) as Ore) : tolerance };
}

/** A cost (or revenue) smaller than this share of the net's largest part may have either sign without meaning anything. */
const considerableShare = 0.1;

/**
 * Signs that follow from what rows are: where revenue and cost of the whole table are netted, revenue has one sign and cost the
 * other. Lines below may have either (a repaid cost, a savings demand), so nothing is expected of them.
 */
export function signExpectations(
  table: RecognisedTable,
  equations: readonly DraftEquation[],
  { ids }: TableFigures,
  figureOf: (id: number) => Figure,
): SignExpectation[] {
  if (table.signConvention === null) return [];
  const placeOf = new Map(
    ids.flatMap((row, rowIndex) =>
      row.flatMap((id, columnIndex) => (id === null ? [] : [[id, { rowIndex, columnIndex }] as const])),
    ),
  );
  return equations.flatMap((equation) => {
    if (equation.kind !== "net" && equation.kind !== "statement") return [];
    const resultPlace = placeOf.get(equation.result);
    if (!resultPlace || !isWholeTable(table, resultPlace.rowIndex)) return [];
    const largest = Math.max(...equation.terms.map(({ figure }) => Math.abs(figureOf(figure).value ?? 0)));
    return equation.terms.flatMap(({ figure }): SignExpectation[] => {
      const place = placeOf.get(figure);
      if (!place) return [];
      const column = table.columns[place.columnIndex];
      const measure = column?.measure ?? table.rows[place.rowIndex]?.measure ?? null;
      if (measure === "deviation" || measure === "change") return [];
      const component = table.rows[place.rowIndex]?.component ?? column?.component ?? null;
      const value = figureOf(figure).value ?? 0;
      if ((component !== "revenue" && component !== "cost") || Math.abs(value) <= considerableShare * largest)
        return [];
      return [{ figure, sign: expectedSign(table.signConvention, component) }];
    });
  });
}

/** Nothing sums the row further: it stands for the whole table. */
function isWholeTable(table: RecognisedTable, row: number): boolean {
  const isTotal = table.rows[row]?.type === "total";
  return (
    isTotal &&
    !table.relations.some((relation) => relation.axis === "rows" && relation.terms.some((term) => term.index === row))
  );
}

function expectedSign(convention: RecognisedTable["signConvention"], component: "revenue" | "cost"): 1 | -1 {
  if (convention === "unsigned") return 1;
  return (convention === "revenue-positive") === (component === "revenue") ? 1 : -1;
}
