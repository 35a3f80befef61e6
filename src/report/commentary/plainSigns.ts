/** Whether a table's signs can be relied on: what costs is below zero in the model. */
import type { BudgetModel } from "../../model/model.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { Statement } from "../statement/statement.ts";
import type { SourceRow } from "./parts.ts";

/**
 * Activities cost more than they bring in. Where nearly all their amounts come out as revenue, the table prints costs without a sign, and
 * what looks like a deficit may be the reverse: a quarter on the other side is what revenue and financing explain.
 */
const leastSpent = 0.25;

/** `lines`: those that the total is made up of. */
export function hasPlainSigns(lines: readonly SourceRow[], statement: Statement, model: BudgetModel): boolean {
  const { table } = statement;
  if (table.kind !== "operating-statement" && table.kind !== "income-statement") return true;
  // "Kostnader" and "Kommunbidrag" say their sign by their names.
  const activities = lines.filter(({ index }) => {
    const component = table.rows[index]?.component ?? "net";
    return component === "net";
  });
  const amounts = activities.flatMap(({ index }) =>
    table.columns.flatMap((column, at) => {
      const isAmount = column.measure === "budget" || column.measure === "actual" || column.measure === "forecast";
      const figure = isAmount && isOfWhole(column) ? statement.systemFigureAt(index, at) : undefined;
      return (figure && model.factOf[figure.id]?.value) ?? [];
    }),
  );
  const spent = amounts.reduce<number>((sum, value) => sum + Math.max(0, -value), 0);
  const all = amounts.reduce<number>((sum, value) => sum + Math.abs(value), 0);
  return spent >= leastSpent * all;
}

/** Net, or not divided at all. */
export function isOfWhole({ component }: RecognisedColumn): boolean {
  return component === "net" || component === null;
}
