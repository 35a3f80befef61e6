/** Facts: each figure of a table with its meaning and the model's sign. */
import type { Component, Measure } from "../domain/meaning.ts";
import { negateOre } from "../domain/money.ts";
import { factorsAt, type RecognisedTable } from "../recognise/table.ts";
import type { Figure } from "./equations.ts";
import type { Fact } from "./fact.ts";
import type { TableFigures } from "./tableFigures.ts";
import { unitAt } from "./tableFigures.ts";

export function tableFacts(
  table: RecognisedTable,
  tableIndex: number,
  rowKeys: readonly string[],
  { ids, byCell }: TableFigures,
  figureOf: (id: number) => Figure,
): Fact[] {
  return ids.flatMap((row, rowIndex) =>
    row.flatMap((id, columnIndex): Fact[] => {
      const stated = id === null ? null : figureOf(id).value;
      const printed = byCell(rowIndex, columnIndex);
      const rowInfo = table.rows[rowIndex];
      const column = table.columns[columnIndex];
      if (id === null || stated === null || !printed || !rowInfo || !column) return [];
      const measure = column.measure ?? rowInfo.measure;
      const component = column.component ?? rowInfo.component;
      const sign = modelSign(table, { rowIndex, columnIndex, measure, component });
      return [
        {
          figure: id,
          table: tableIndex,
          row: rowIndex,
          column: columnIndex,
          rowKey: rowKeys[rowIndex] ?? "",
          meaning: {
            measure,
            component,
            unit: unitAt(table, rowIndex, columnIndex),
            budgetVersion: column.budgetVersion ?? (measure === "budget" ? "current" : null),
            period: { ...column.period, year: column.period.year ?? rowInfo.year },
            asOf: column.asOf,
          },
          stated,
          sign,
          value: sign === 1 ? stated : negateOre(stated),
          form: printed.form,
        },
      ];
    }),
  );
}

interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly measure: Measure | null;
  readonly component: Component | null;
}

/**
 * The factor from the sheet's sign to the model's (revenue +, cost −, deviation + = surplus). A deviation is a surplus in every
 * convention once it is taken the right way round: outcome − budget where revenue is positive, budget − outcome where cost is.
 */
function modelSign(table: RecognisedTable, { rowIndex, columnIndex, measure, component }: Place): 1 | -1 {
  if (measure === "deviation") return isTakenAsSurplus(table, rowIndex, columnIndex) ? 1 : -1;
  if (measure === "count" || measure === "share" || measure === "volume" || measure === "price" || measure === "mean")
    return 1;
  if (table.signConvention === "cost-positive") return -1;
  if (table.signConvention === "unsigned" && component === "cost") return -1;
  return 1;
}

function isTakenAsSurplus(table: RecognisedTable, row: number, column: number): boolean {
  const relation = table.relations.find(
    (candidate) =>
      candidate.kind === "deviation" &&
      (candidate.axis === "columns" ? candidate.result === column : candidate.result === row),
  );
  if (!relation) return true;
  const across = relation.axis === "columns" ? row : column;
  const comparedFirst = factorsAt(relation, across)[0] === 1;
  const component = table.rows[row]?.component ?? table.columns[column]?.component ?? null;
  const costIsPositive =
    table.signConvention === "cost-positive" || (table.signConvention === "unsigned" && component === "cost");
  return comparedFirst !== costIsPositive;
}
