import { addressOf, cellKey, maxColumns } from "../../../../src/domain/cell.ts";
import type { GridColumn, Workbook } from "../../../../src/domain/grid.ts";
import { cellTag } from "../../../../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../../../../src/domain/gridBuilder.ts";
import { fromOre, type Ore } from "../../../../src/domain/money.ts";
import type { Equation, EquationSystem } from "../../../../src/model/equations.ts";

export type Terms = Equation["terms"];

/** A table as one may type it: the figures of its cells, some of them formulas over others, some held as text. */
export interface SheetState {
  /** As recognised while the table ties: which figures there are, and what should hold between them. */
  readonly system: EquationSystem;
  /** By figure. Unit: öre; null for a blank cell. */
  readonly values: readonly (number | null)[];
  readonly formulas: ReadonlyMap<number, Terms>;
  readonly texts: ReadonlySet<number>;
  /** Formulas that Excel cannot compute, because they add a text. */
  readonly errors: ReadonlySet<number>;
}

/** Computes the formulas as Excel does: SUM passes over texts, plus and minus fail on them. */
export function recalculated(state: Omit<SheetState, "errors">): SheetState {
  const values = [...state.values];
  const errors = new Set<number>();
  const known = new Set<number>();
  const compute = (figure: number): void => {
    const terms = state.formulas.get(figure);
    if (!terms || known.has(figure)) return;
    known.add(figure);
    let sum = 0;
    for (const term of terms) {
      compute(term.figure);
      const isText = state.texts.has(term.figure);
      if (errors.has(term.figure) || (isText && !isSum(terms))) errors.add(figure);
      if (!isText) sum += term.factor * (values[term.figure] ?? 0);
    }
    values[figure] = sum;
  };
  for (const figure of state.formulas.keys()) compute(figure);
  return { ...state, values, errors };
}

function isSum(terms: Terms): boolean {
  return terms.length > 2 && terms.every(({ factor }) => factor === 1);
}

/** The state as a workbook: the table as it was, with these contents. */
export function workbookWith(clean: Workbook, state: SheetState): Workbook {
  const [sheet, ...others] = clean.sheets;
  if (!sheet) throw new Error("no sheet");
  const figureAt = new Map(state.system.figures.map(({ id, cell }) => [cellKey(cell.row, cell.column), id]));
  const strings = new StringDictionary();
  clean.strings.forEach((text) => strings.indexOf(text));
  const columns = new ColumnsBuilder(strings);
  const put = (figure: number, row: number, column: number, format: number): void => {
    const value = state.values[figure]!;
    if (value === null) return;
    const amount = fromOre(value as Ore, state.system.figures[figure]!.unit);
    if (state.errors.has(figure)) columns.error(row, column, "#VALUE!", format);
    else if (state.texts.has(figure)) columns.text(row, column, amount.toLocaleString("sv-SE"), format);
    else columns.number(row, column, amount, format);
  };
  for (const [column, data] of sheet.columns) {
    data.rows.forEach((row, at) => {
      const figure = figureAt.get(cellKey(row, column));
      if (figure === undefined) copyCell(columns, clean, data, at, column);
      else put(figure, row, column, data.formats[at]!);
      figureAt.delete(cellKey(row, column));
    });
  }
  for (const [key, figure] of figureAt) put(figure, Math.floor(key / maxColumns), key % maxColumns, 0);
  const formulas = new Map(
    [...state.formulas].map(([figure, terms]) => {
      const { row, column } = state.system.figures[figure]!.cell;
      return [cellKey(row, column), formulaText(state.system, terms)];
    }),
  );
  return { ...clean, strings: strings.list, sheets: [{ ...sheet, columns: columns.build(), formulas }, ...others] };
}

function copyCell(columns: ColumnsBuilder, { strings }: Workbook, data: GridColumn, at: number, column: number): void {
  const [row, value, format] = [data.rows[at]!, data.values[at]!, data.formats[at]!];
  if (data.tags[at] === cellTag.text) columns.text(row, column, strings[value]!, format);
  else if (data.tags[at] === cellTag.number) columns.number(row, column, value, format);
  else throw new Error("a published table holds only figures and texts");
}

function formulaText({ figures }: EquationSystem, terms: Terms): string {
  const address = (figure: number): string => addressOf(figures[figure]!.cell.row, figures[figure]!.cell.column);
  if (!isSum(terms)) {
    return terms.map(({ figure, factor }, at) => (factor < 0 ? "-" : at === 0 ? "" : "+") + address(figure)).join("");
  }
  const rows = terms.map(({ figure }) => figures[figure]!.cell.row).sort((a, b) => a - b);
  const isBlock = rows.every((row, at) => row === rows[0]! + at);
  const cells = isBlock
    ? [`${address(terms[0]!.figure)}:${address(terms[terms.length - 1]!.figure)}`]
    : terms.map(({ figure }) => address(figure));
  return `SUM(${cells.join(",")})`;
}
