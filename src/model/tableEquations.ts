/** The equations of one table: each relation between rows in every column, each relation between columns in every row. */
import { largestOf } from "../domain/extremes.ts";
import type { Measure } from "../domain/meaning.ts";
import type { RecognisedTable, Relation } from "../recognise/table.ts";
import type { DraftEquation, Equation, Figure, SignExpectation } from "./equations.ts";
import { type AllowedGap, Rounding } from "./rounding.ts";
import type { TableFigures } from "./tableFigures.ts";

/** Measures whose figures are not added down a column. */
const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text"];

/** The equations of a table, and apart from them those that involve a formula passing over figures held as text. */
export interface TableEquations {
  readonly equations: readonly Equation[];
  /** Those with a blank result. */
  readonly unstated: readonly DraftEquation[];
  readonly overText: readonly DraftEquation[];
}

/** `all` figures of the workbook so far, by id; `firstId`: of the table's equations. */
export function tableEquations(
  table: RecognisedTable,
  figures: TableFigures,
  all: readonly Figure[],
  firstId: number,
): TableEquations {
  const statements = statementsOf(table, figures, all);
  const rounding = new Rounding(statements, all);
  const holdsTexts = table.figures.some(({ form }) => form.kind === "text");
  const blind = holdsTexts ? formulasOverText(statements, figures, all) : nothing;
  const equations: Equation[] = [];
  const unstated: DraftEquation[] = [];
  const overText: DraftEquation[] = [];
  for (const statement of statements) {
    const { kind, result, terms } = statement;
    const { tolerance, noteFrom } = rounding.allowedGap(statement);
    const isBlind = blind.size > 0 && (blind.has(result) || terms.some(({ figure }) => blind.has(figure)));
    const isStated = all[result]!.value !== null;
    if (isStated && !isBlind)
      equations.push({ id: firstId + equations.length, kind, result, terms, tolerance, noteFrom });
    else if (isStated) overText.push({ kind, result, terms, tolerance, noteFrom });
    else if (!isBlind) unstated.push({ kind, result, terms, tolerance, noteFrom });
  }
  return { equations, unstated, overText };
}

const nothing: ReadonlySet<number> = new Set();

type Statement = Omit<DraftEquation, keyof AllowedGap>;

/** Every relation of the table at every index of the other axis, where it says something. */
function statementsOf(table: RecognisedTable, { ids }: TableFigures, all: readonly Figure[]): Statement[] {
  const statements: Statement[] = [];
  for (const relation of table.relations) {
    const isDown = relation.axis === "rows";
    const exceptions = new Map(relation.exceptions.map(({ index, factors }) => [index, factors]));
    const across = isDown ? table.columns.length : table.rows.length;
    for (let index = 0; index < across; index++) {
      if (relation.elsewhere.includes(index) || (isDown && !isAdded(table, relation, index))) continue;
      const result = idAt(ids, isDown, relation.result, index);
      if (result === null) continue;
      const factors = exceptions.get(index);
      const terms: { figure: number; factor: 1 | -1 }[] = [];
      let isFilled = false;
      for (let at = 0; at < relation.terms.length; at++) {
        const term = relation.terms[at]!;
        const figure = idAt(ids, isDown, term.index, index);
        if (figure === null) continue;
        terms.push({ figure, factor: factors?.[at] ?? term.factor });
        isFilled ||= all[figure]!.value !== null;
      }
      // A result over nothing but blanks is a figure of its own.
      if (isFilled) statements.push({ kind: relation.kind, result, terms });
    }
  }
  return statements;
}

/** The figure at a place of the relation's own axis and an index of the other. */
function idAt(ids: TableFigures["ids"], isDown: boolean, place: number, index: number): number | null {
  return (isDown ? ids[place]?.[index] : ids[index]?.[place]) ?? null;
}

/**
 * Formulas that pass over figures held as text: what they show is wrong because of the texts, which have a finding of their own,
 * so nothing is concluded from it.
 */
function formulasOverText(
  statements: readonly Statement[],
  { ids, stated }: TableFigures,
  all: readonly Figure[],
): ReadonlySet<number> {
  const texts = new Set<number>();
  for (const [row, idsOfRow] of ids.entries()) {
    for (const [column, id] of idsOfRow.entries())
      if (id !== null && stated[row * idsOfRow.length + column]?.form.kind === "text") texts.add(id);
  }
  const blind = new Set<number>();
  if (texts.size === 0) return blind;
  // A total of totals is blind when one of them is: once round per level.
  for (let size = -1; size !== blind.size;) {
    size = blind.size;
    for (const { result, terms } of statements) {
      const passesOver = terms.some(({ figure }) => texts.has(figure) || blind.has(figure));
      if (passesOver && all[result]!.isFormula) blind.add(result);
    }
  }
  return blind;
}

function isAdded(table: RecognisedTable, relation: Relation, column: number): boolean {
  const { measure, unit } = table.columns[column] ?? { measure: null, unit: null };
  return !notAdded.includes(measure ?? table.rows[relation.result]?.measure ?? null) && unit !== "percent";
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
  all: readonly Figure[],
): SignExpectation[] {
  if (table.signConvention === null || !equations.some(isNetted)) return [];
  const placeOf = new Map(
    ids.flatMap((row, rowIndex) =>
      row.flatMap((id, columnIndex) => (id === null ? [] : [[id, { rowIndex, columnIndex }] as const])),
    ),
  );
  return equations.flatMap((equation) => {
    if (!isNetted(equation)) return [];
    const resultPlace = placeOf.get(equation.result);
    if (!resultPlace || !isWholeTable(table, resultPlace.rowIndex)) return [];
    const largest = largestOf(equation.terms.map(({ figure }) => Math.abs(all[figure]!.value ?? 0)));
    return equation.terms.flatMap(({ figure }): SignExpectation[] => {
      const place = placeOf.get(figure);
      if (!place) return [];
      const column = table.columns[place.columnIndex];
      const measure = column?.measure ?? table.rows[place.rowIndex]?.measure ?? null;
      if (measure === "deviation" || measure === "change") return [];
      const component = table.rows[place.rowIndex]?.component ?? column?.component ?? null;
      const value = all[figure]!.value ?? 0;
      if ((component !== "revenue" && component !== "cost") || Math.abs(value) <= considerableShare * largest)
        return [];
      return [{ figure, sign: expectedSign(table.signConvention, component) }];
    });
  });
}

function isNetted({ kind }: DraftEquation): boolean {
  return kind === "net" || kind === "statement";
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
