/** Totals that the source lacks: of its lines, of revenue and of cost, and the difference between rows that carry measures. */
import type { Component, Measure } from "../../domain/meaning.ts";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table.ts";
import { uniqueKeys } from "./labels.ts";
import type { ReportRow, RowTerm } from "./rows.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";

/** What added rows are called. */
export interface AddedRowTexts {
  readonly total: string;
  readonly revenue: string;
  readonly cost: string;
  readonly deviation: string;
  /** What the appropriation has to cover. */
  readonly netCost: string;
}

/** A total of fewer lines than this says nothing new. */
const leastLines = 2;

/** The rows with those that are missing, each where a reader looks for it. */
export function withAddedRows(
  rows: readonly ReportRow[],
  statement: Statement,
  signs: SignPlan,
  texts: AddedRowTexts,
): ReportRow[] {
  const added = statement.rowsCarryMeasure
    ? withDeviationRow(rows, statement, signs, texts)
    : withNetCost(withTotals(rows, statement, signs, texts), statement, signs, texts);
  const keys = uniqueKeys(added.map(({ key }) => key));
  return added.map((row, index) => ({ ...row, key: keys[index] ?? row.key }));
}

/** Whether the lines can be added up: money of one unit, none of them part of another, and nothing that already sums them up. */
function canBeTotalled(lines: readonly ReportRow[], statement: Statement): boolean {
  const { table } = statement;
  const sources = lines.flatMap(({ index }) => (index === null ? [] : (table.rows[index] ?? [])));
  const isSummed =
    table.rows.some(({ type }) => type === "total" || type === "subtotal") ||
    table.relations.some(({ axis }) => axis === "rows");
  const units = new Set(sources.map(({ unit }) => unit ?? table.unit));
  const isMoney = table.kind === "investment-statement" || table.signConvention !== null;
  const levels = new Set(lines.map(({ level }) => level));
  return (
    lines.length >= leastLines &&
    !isSummed &&
    isMoney &&
    units.size === 1 &&
    levels.size === 1 &&
    sources.every((row) => isLine(row, table))
  );
}

/** "Varav" takes a part out of the line above; a net, a result or a row of another year is no part of a sum. */
function isLine({ label, component, measure, year, unit }: RecognisedRow, { kind }: RecognisedTable): boolean {
  const isPart = /^\s*(varav|därav|of which)\b/iu.test(label);
  const isNet = component === "net" && kind !== "investment-statement";
  return !isPart && !isNet && measure === null && year === null && unit !== "percent";
}

function withTotals(
  rows: readonly ReportRow[],
  statement: Statement,
  signs: SignPlan,
  texts: AddedRowTexts,
): ReportRow[] {
  const filled = new Set(statement.table.figures.map(({ row }) => row));
  const lines = rows.filter(({ emphasis, index }) => emphasis !== "section" && index !== null && filled.has(index));
  if (!canBeTotalled(lines, statement)) return [...rows];
  const componentOf = ({ index }: ReportRow): Component | null =>
    index === null ? null : (statement.table.rows[index]?.component ?? null);
  const isUnsigned = signs.convention === "unsigned";
  const term = (row: ReportRow): RowTerm => ({
    row: row.key,
    factor: isUnsigned && componentOf(row) === "cost" ? -1 : 1,
    onDeviations: 1,
  });
  const split = statement.table.kind === "income-statement" ? splitByComponent(lines, componentOf) : null;
  if (!split) return [...rows, added("total", "total", texts.total, lines.map(term))];
  const subtotal = (key: string, label: string, part: readonly ReportRow[]): ReportRow =>
    added(
      key,
      "subtotal",
      label,
      part.map((row) => ({ ...term(row), factor: 1 })),
    );
  const [revenue, cost] = [
    subtotal("total-revenue", texts.revenue, split.revenue),
    subtotal("total-cost", texts.cost, split.cost),
  ];
  const total = added("total", "total", texts.total, [
    { row: revenue.key, factor: 1, onDeviations: 1 },
    { row: cost.key, factor: isUnsigned ? -1 : 1, onDeviations: 1 },
  ]);
  const lastOf = (part: readonly ReportRow[]): ReportRow | undefined => part.at(-1);
  const isParted = new Set([...split.revenue, ...split.cost]);
  return [
    ...rows.flatMap((row) => [
      isParted.has(row) ? { ...row, level: row.level + 1 } : row,
      ...(row === lastOf(split.revenue) ? [revenue] : []),
      ...(row === lastOf(split.cost) ? [cost] : []),
    ]),
    total,
  ];
}

/**
 * The net cost before the appropriation, where the total has both in it: with the appropriation inside, the budget comes to 0 and says
 * nothing of how much is spent. Only where the appropriation stands last before the total and nothing there is a net already.
 */
function withNetCost(
  rows: readonly ReportRow[],
  { table }: Statement,
  { convention }: SignPlan,
  texts: AddedRowTexts,
): ReportRow[] {
  const sourceOf = ({ index }: ReportRow): RecognisedRow | undefined =>
    index === null ? undefined : table.rows[index];
  const grants = rows.filter((row) => sourceOf(row)?.component === "grant");
  const [grant] = grants;
  const at = grant ? rows.indexOf(grant) : -1;
  const before = rows.slice(0, at).filter(({ emphasis }) => emphasis !== "section");
  const after = rows.slice(at + 1);
  const isLastPart = after.length === 1 && after[0]?.emphasis === "total";
  const areLines =
    before.length >= leastLines && before.every((row) => row.emphasis === "body" && sourceOf(row)?.component !== "net");
  const isSummed = summedIn(after[0], table);
  const areParts = before.every(isSummed);
  if (table.signConvention === null || grants.length !== 1 || !isLastPart || !areLines || !areParts) return [...rows];
  const adds = before.map((row): RowTerm => ({
    row: row.key,
    factor: convention === "unsigned" && sourceOf(row)?.component === "cost" ? -1 : 1,
    onDeviations: 1,
  }));
  return [...rows.slice(0, at), added("net-cost", "subtotal", texts.netCost, adds), ...rows.slice(at)];
}

/** Whether the total sums a row up; an added total does by what it is. */
function summedIn(total: ReportRow | undefined, { relations }: RecognisedTable): (row: ReportRow) => boolean {
  const keys = new Set(total?.adds.map(({ row }) => row));
  if (total?.index === null) return ({ key }) => keys.has(key);
  const ofTotal = relations.filter(({ axis, result }) => axis === "rows" && result === total?.index);
  const indexes = new Set<number | null>(ofTotal.flatMap(({ terms }) => terms.map(({ index }) => index)));
  return ({ index }) => indexes.has(index);
}

/** Revenue first and then cost, or the reverse, at least one line of each and nothing else. */
function splitByComponent(
  lines: readonly ReportRow[],
  componentOf: (row: ReportRow) => Component | null,
): { readonly revenue: readonly ReportRow[]; readonly cost: readonly ReportRow[] } | null {
  const components = lines.map(componentOf);
  const changes = components.filter((component, at) => at > 0 && component !== components[at - 1]).length;
  const isSplit = changes === 1 && components.every((component) => component === "revenue" || component === "cost");
  if (!isSplit) return null;
  return {
    revenue: lines.filter((row) => componentOf(row) === "revenue"),
    cost: lines.filter((row) => componentOf(row) === "cost"),
  };
}

/** Budget and outcome (or forecast) on rows, each there once, without their difference. */
function withDeviationRow(
  rows: readonly ReportRow[],
  { table }: Statement,
  { convention }: SignPlan,
  texts: AddedRowTexts,
): ReportRow[] {
  const of = (measure: Measure): ReportRow[] =>
    rows.filter(({ index }) => index !== null && table.rows[index]?.measure === measure);
  const [budgets, compared] = [of("budget"), of("forecast").length > 0 ? of("forecast") : of("actual")];
  const [budget, one] = [budgets[0], compared[0]];
  const isKnown = convention === "revenue-positive" || convention === "cost-positive";
  if (!budget || !one || budgets.length > 1 || compared.length > 1 || of("deviation").length > 0 || !isKnown)
    return [...rows];
  const factor = convention === "revenue-positive" ? 1 : -1;
  const opposite = factor === 1 ? -1 : 1;
  const row = added("deviation", "subtotal", texts.deviation, [
    { row: one.key, factor, onDeviations: factor },
    { row: budget.key, factor: opposite, onDeviations: opposite },
  ]);
  const last = Math.max(rows.indexOf(budget), rows.indexOf(one));
  return [...rows.slice(0, last + 1), { ...row, unit: one.unit }, ...rows.slice(last + 1)];
}

function added(key: string, emphasis: "subtotal" | "total", label: string, adds: readonly RowTerm[]): ReportRow {
  return { key, index: null, adds, emphasis, level: 0, label, unit: null };
}
