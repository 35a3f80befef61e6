/** Keys of columns: by meaning, so that the same column has the same key next month and next year. */
import { meaningOf } from "./columnContent.ts";
import type { ColumnContent } from "./columnContent.ts";
import { placedColumns } from "./columnGroups.ts";
import type { ColumnGroup, Place } from "./columnGroups.ts";
import { plainKey, uniqueKeys } from "./labels.ts";
import type { Statement } from "./statement.ts";

/** One key per column, unique on the sheet. */
export function columnKeys(
  columns: readonly { readonly group: ColumnGroup; readonly content: ColumnContent }[],
  statement: Statement,
): string[] {
  const places = new Map(placedColumns(statement, true).map(({ index, place }) => [index, place] as const));
  return uniqueKeys(columns.map(({ group, content }) => keyOf(content, group, statement, places)));
}

/** "actual-revenue-toDate", "budget-net-fullYear", "actual-fullYear-2023" for another year than the report's. */
function keyOf(
  content: ColumnContent,
  group: ColumnGroup,
  statement: Statement,
  places: ReadonlyMap<number, Place>,
): string {
  const { table } = statement;
  const meaning = meaningOf(content, table);
  switch (content.kind) {
    case "percent":
      return `${keyOf(content.deviation, group, statement, places)}-percent`;
    case "forecast":
    case "computed": {
      const { measure = null, component = null, period } = meaning ?? {};
      return joined([measure, component, period?.span ?? null]);
    }
    case "source": {
      const column = table.columns[content.index];
      if (!column) return "column";
      if (column.measure === null || group.kind === "other") return byPath(column.path);
      const { measure, budgetVersion, component, unit, period } = column;
      const version = budgetVersion === null || budgetVersion === "current" ? null : budgetVersion;
      const { kind, year: own } = places.get(content.index) ?? group;
      const isOtherYear = kind === "earlier" || kind === "later";
      const year = isOtherYear ? String(own ?? group.year ?? kind) : null;
      return joined([measure, version, component, period.span, year, unit === "percent" ? "percent" : null]);
    }
  }
}

function byPath(path: readonly string[]): string {
  const plain = plainKey(path.join(" "));
  return plain === "" ? "column" : `column-${plain}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join("-");
}
