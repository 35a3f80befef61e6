/** Facts: each figure of a table with its meaning and the model's sign. */
import { negateOre } from "../domain/money.ts";
import { factorsAt, type RecognisedRow, type RecognisedTable, type Relation } from "../recognise/table.ts";
import type { Figure } from "./equations.ts";
import type { Fact, FactMeaning } from "./fact.ts";
import type { TableFigures } from "./tableFigures.ts";
import { unitAt } from "./units.ts";

export function tableFacts(
  table: RecognisedTable,
  tableIndex: number,
  rowKeys: readonly string[],
  { ids, stated: printed }: TableFigures,
  figures: readonly Figure[],
): Fact[] {
  const facts: Fact[] = [];
  const meanings = new Meanings(table);
  const signs = new Signs(table);
  for (let row = 0; row < ids.length; row++) {
    const idsOfRow = ids[row]!;
    for (let column = 0; column < idsOfRow.length; column++) {
      const figure = idsOfRow[column] ?? null;
      const cell = printed[row * idsOfRow.length + column];
      const stated = figure === null ? null : figures[figure]!.value;
      if (figure === null || stated === null || !cell) continue;
      const meaning = meanings.at(row, column);
      const sign = signs.at(row, column, meaning);
      facts.push({
        figure,
        table: tableIndex,
        row,
        column,
        rowKey: rowKeys[row] ?? "",
        meaning,
        stated,
        sign,
        value: sign === 1 ? stated : negateOre(stated),
        form: cell.form,
      });
    }
  }
  return facts;
}

/** What the figures of a table are about; rows that say the same share one meaning. */
class Meanings {
  readonly #table: RecognisedTable;
  /** By column: the meaning in the row asked for last, and what of it came from the row. */
  readonly #last: { readonly row: RecognisedRow; readonly meaning: FactMeaning }[] = [];

  constructor(table: RecognisedTable) {
    this.#table = table;
  }

  at(rowIndex: number, columnIndex: number): FactMeaning {
    const row = this.#table.rows[rowIndex]!;
    const last = this.#last[columnIndex];
    if (last && saysTheSame(last.row, row)) return last.meaning;
    const column = this.#table.columns[columnIndex]!;
    const measure = column.measure ?? row.measure;
    const { span, year, endMonth } = column.period;
    const meaning: FactMeaning = {
      measure,
      component: column.component ?? row.component,
      unit: unitAt(this.#table, rowIndex, columnIndex),
      budgetVersion: column.budgetVersion ?? (measure === "budget" ? "current" : null),
      period: { span, year: year ?? row.year, endMonth },
      asOf: column.asOf,
    };
    this.#last[columnIndex] = { row, meaning };
    return meaning;
  }
}

function saysTheSame(a: RecognisedRow, b: RecognisedRow): boolean {
  return a.measure === b.measure && a.component === b.component && a.unit === b.unit && a.year === b.year;
}

/** The factors from a sheet's signs to the model's (revenue +, cost −, deviation + = surplus). */
class Signs {
  readonly #table: RecognisedTable;
  readonly #deviations: readonly Relation[];

  constructor(table: RecognisedTable) {
    this.#table = table;
    this.#deviations = table.relations.filter(({ kind }) => kind === "deviation");
  }

  /**
   * A deviation is a surplus in every convention once it is taken the right way round: outcome − budget where revenue is positive,
   * budget − outcome where cost is.
   */
  at(row: number, column: number, { measure, component }: FactMeaning): 1 | -1 {
    if (measure === "deviation") return this.#isTakenAsSurplus(row, column) ? 1 : -1;
    if (measure === "count" || measure === "share" || measure === "volume" || measure === "price" || measure === "mean")
      return 1;
    const { signConvention } = this.#table;
    if (signConvention === "cost-positive") return -1;
    if (signConvention === "unsigned" && component === "cost") return -1;
    return 1;
  }

  #isTakenAsSurplus(row: number, column: number): boolean {
    const { rows, columns, signConvention } = this.#table;
    const relation = this.#deviations.find(({ axis, result }) => result === (axis === "columns" ? column : row));
    if (!relation) return true;
    const across = relation.axis === "columns" ? row : column;
    const comparedFirst = factorsAt(relation, across)[0] === 1;
    const component = rows[row]?.component ?? columns[column]?.component ?? null;
    const costIsPositive =
      signConvention === "cost-positive" || (signConvention === "unsigned" && component === "cost");
    return comparedFirst !== costIsPositive;
  }
}
