/** Deviations in percent of the budget. */
import { meaningOf } from "./columnContent.ts";
import type { ColumnContent } from "./columnContent.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import type { Statement } from "./statement.ts";

/** A percentage after each deviation from a budget, unless the source prints its own or every budget is 0. */
export function withPercents(
  contents: readonly ColumnContent[],
  group: ColumnGroup,
  statement: Statement,
): ColumnContent[] {
  const { table } = statement;
  const isDeviation = (content: ColumnContent): boolean => meaningOf(content, table)?.measure === "deviation";
  const hasOwn = group.columns.some(
    (index) => table.columns[index]?.measure === "deviation" && table.columns[index].unit === "percent",
  );
  if (hasOwn) return [...contents];
  const deviations = contents.filter(isDeviation);
  const ofWhole = deviations.filter((content) => {
    const component = meaningOf(content, table)?.component ?? null;
    return content.kind !== "source" || component === null || component === "net";
  });
  const chosen = new Set(ofWhole.length > 0 ? ofWhole : deviations);
  return contents.flatMap((content): ColumnContent[] => {
    if (!chosen.has(content)) return [content];
    const budget = budgetOf(content, statement);
    return budget && hasAmount(budget, statement.table)
      ? [content, { kind: "percent", deviation: content, budget }]
      : [content];
  });
}

/** The budget that a deviation column is measured against. */
function budgetOf(content: ColumnContent, { table }: Statement): ColumnContent | null {
  if (content.kind === "computed") return content.terms[1]?.of ?? null;
  if (content.kind !== "source") return null;
  const relation = table.relations.find(
    ({ axis, kind, result }) => axis === "columns" && kind === "deviation" && result === content.index,
  );
  const budget = relation?.terms.find(
    ({ index }) => table.columns[index]?.measure === "budget" || table.columns[index]?.measure === "appropriation",
  );
  return budget ? { kind: "source", index: budget.index } : null;
}

function hasAmount(content: ColumnContent, table: RecognisedTable): boolean {
  switch (content.kind) {
    case "source":
      return table.figures.some(({ column, value }) => column === content.index && value !== 0);
    case "computed":
      return content.terms.some(({ of }) => hasAmount(of, table));
    case "forecast":
      return hasAmount(content.booked, table);
    case "percent":
      return false;
  }
}
