/** The columns of the sheet: those of the source in the preset's order, and those that the report adds. */
import type { Measure } from "../../domain/meaning.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { Preset } from "../presets/preset.ts";
import type { ColumnContent } from "./columnContent.ts";
import { columnKeys } from "./columnKeys.ts";
import { groupColumns } from "./columnGroups.ts";
import type { ColumnGroup } from "./columnGroups.ts";
import type { Statement } from "./statement.ts";

/** A column of figures on the sheet. */
export interface ReportColumn {
  readonly key: string;
  readonly content: ColumnContent;
  readonly group: ColumnGroup;
}

/** Columns of figures from left to right. */
export function planColumns(statement: Statement, preset: Preset): ReportColumn[] {
  const drafts = groupColumns(statement, preset).flatMap((group) =>
    contentsOf(group, statement, preset).map((content) => ({ group, content })),
  );
  const keys = columnKeys(drafts, statement);
  return drafts.map((draft, index) => ({ ...draft, key: keys[index] ?? "" }));
}

function contentsOf(group: ColumnGroup, statement: Statement, preset: Preset): ColumnContent[] {
  const rule = preset.groups.find(({ kind }) => kind === group.kind);
  const contents: ColumnContent[] = group.columns.map((index) => ({ kind: "source", index }));
  const isComparable = !statement.rowsCarryMeasure && rule !== undefined;
  const added = isComparable && rule.addsDeviation ? missingDeviation(group, statement) : null;
  const withDeviation = added ? afterOperands(contents, added) : contents;
  return isComparable && rule.addsPercent ? withPercents(withDeviation, group, statement) : withDeviation;
}

/** The group's own outcome (or forecast) and budget, where both are there once and no deviation is. */
function missingDeviation(
  group: ColumnGroup,
  statement: Statement,
): Extract<ColumnContent, { kind: "deviation" }> | null {
  const { table } = statement;
  if (table.signConvention !== "revenue-positive" && table.signConvention !== "cost-positive") return null;
  const columnsOf = (measure: Measure): number[] =>
    group.columns.filter((index) => {
      const column = table.columns[index];
      return (
        column?.measure === measure && isOfWhole(column) && column.unit !== "percent" && column.confidence !== "unsure"
      );
    });
  if (columnsOf("deviation").length > 0 || columnsOf("change").length > 0) return null;
  const budgets = columnsOf("budget").filter((index) => table.columns[index]?.budgetVersion !== "original");
  const compared = columnsOf("forecast").length > 0 ? columnsOf("forecast") : columnsOf("actual");
  const [budget, one] = [budgets[0], compared[0]];
  if (budget === undefined || one === undefined || budgets.length > 1 || compared.length > 1) return null;
  return { kind: "deviation", compared: one, budget };
}

/** Net, or not divided at all. */
function isOfWhole({ component }: RecognisedColumn): boolean {
  return component === "net" || component === null;
}

function afterOperands(
  contents: readonly ColumnContent[],
  added: Extract<ColumnContent, { kind: "deviation" }>,
): ColumnContent[] {
  const last = contents.findLastIndex(
    (content) => content.kind === "source" && (content.index === added.compared || content.index === added.budget),
  );
  return [...contents.slice(0, last + 1), added, ...contents.slice(last + 1)];
}

/** A percentage after each deviation from a budget, unless the source prints its own or every budget is 0. */
function withPercents(contents: readonly ColumnContent[], group: ColumnGroup, statement: Statement): ColumnContent[] {
  const { table } = statement;
  const hasOwn = group.columns.some(
    (index) => table.columns[index]?.measure === "deviation" && table.columns[index].unit === "percent",
  );
  if (hasOwn) return [...contents];
  const deviations = contents.filter(
    (content) =>
      content.kind === "deviation" ||
      (content.kind === "source" && table.columns[content.index]?.measure === "deviation"),
  );
  const ofWhole = deviations.filter(
    (content) => content.kind !== "source" || isOfWhole(table.columns[content.index] as RecognisedColumn),
  );
  const chosen = new Set(ofWhole.length > 0 ? ofWhole : deviations);
  return contents.flatMap((content): ColumnContent[] => {
    if (!chosen.has(content)) return [content];
    const budget = budgetOf(content, statement);
    if (budget === null || !hasAmount(budget, statement)) return [content];
    if (content.kind === "deviation")
      return [content, { kind: "percent", deviation: { compared: content.compared }, budget }];
    return content.kind === "source" ? [content, { kind: "percent", deviation: content.index, budget }] : [content];
  });
}

/** The budget that a deviation column is measured against. */
function budgetOf(content: ColumnContent, { table }: Statement): number | null {
  if (content.kind === "deviation") return content.budget;
  if (content.kind !== "source") return null;
  const relation = table.relations.find(
    ({ axis, kind, result }) => axis === "columns" && kind === "deviation" && result === content.index,
  );
  const budget = relation?.terms.find(
    ({ index }) => table.columns[index]?.measure === "budget" || table.columns[index]?.measure === "appropriation",
  );
  return budget?.index ?? null;
}

function hasAmount(column: number, { table }: Statement): boolean {
  return table.figures.some((figure) => figure.column === column && figure.value !== 0);
}
