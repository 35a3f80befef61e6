/** Keys of columns: by meaning, so that the same column has the same key next month and next year. */
import type { ColumnContent } from "./columnContent.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import { plainKey, uniqueKeys } from "./labels.ts";
import type { Statement } from "./statement.ts";

/** One key per column, unique on the sheet. */
export function columnKeys(
  columns: readonly { readonly group: ColumnGroup; readonly content: ColumnContent }[],
  statement: Statement,
): string[] {
  return uniqueKeys(columns.map(({ group, content }) => keyOf(content, group, statement)));
}

/** "actual-revenue-toDate", "budget-net-fullYear", "actual-fullYear-2023" for another year than the report's. */
function keyOf(content: ColumnContent, group: ColumnGroup, statement: Statement): string {
  const { table } = statement;
  switch (content.kind) {
    case "percent": {
      const deviation: ColumnContent =
        typeof content.deviation === "number"
          ? { kind: "source", index: content.deviation }
          : { kind: "deviation", compared: content.deviation.compared, budget: content.budget };
      return `${keyOf(deviation, group, statement)}-percent`;
    }
    case "deviation": {
      const compared = table.columns[content.compared];
      return joined(["deviation", compared?.component ?? null, compared?.period.span ?? null]);
    }
    case "source": {
      const column = table.columns[content.index];
      if (!column) return "column";
      if (column.measure === null || group.kind === "other") return byPath(column.path);
      const { measure, budgetVersion, component, unit, period } = column;
      const version = budgetVersion === null || budgetVersion === "current" ? null : budgetVersion;
      const isOtherYear = group.kind === "earlier" || group.kind === "later";
      const year = isOtherYear ? (group.year === null ? group.kind : String(group.year)) : null;
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
