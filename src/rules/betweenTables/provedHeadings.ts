import { factorsAt, type RecognisedTable } from "../../recognise/table.ts";
import type { Measure } from "../../domain/meaning.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import { headingUse, type HeadingEnd, type HeadingUse } from "./headings.ts";

/** Rows in which a difference or a net must hold before it proves what a column is. */
const fewestRows = 3;

/** Headings over a budget deviation in one table and over a net in another, each proved by the arithmetic of its own rows. */
export function provedUses({ tables, facts }: BudgetModel): HeadingUse[] {
  const byTable = tables.map((): Fact[] => []);
  for (const fact of facts) byTable[fact.table]?.push(fact);
  const proved = tables.flatMap(({ table }, index) => provedColumns(table, index, byTable[index] ?? []));
  const headings = new Map<string, Proved[]>();
  for (const one of proved)
    headings.set(one.heading.toLowerCase(), [...(headings.get(one.heading.toLowerCase()) ?? []), one]);
  return [...headings.values()].flatMap((columns) => {
    const deviations = columns.filter(({ end }) => end.measure === "deviation");
    const nets = columns.filter(({ end }) => end.measure !== "deviation");
    const [deviation] = deviations;
    const [net] = nets;
    if (!deviation || !net) return [];
    return [
      ...nets.map((other) => headingUse(other.heading, [deviation.end, other.end], null)),
      ...deviations.slice(1).map((other) => headingUse(other.heading, [other.end, net.end], null)),
    ];
  });
}

interface Proved {
  readonly heading: string;
  readonly end: HeadingEnd;
}

function provedColumns(table: RecognisedTable, index: number, facts: readonly Fact[]): Proved[] {
  const values = new Map(
    facts.map(({ row, column, stated }) => [row * table.columns.length + column, stated as number]),
  );
  const valueAt = (row: number, column: number): number | undefined => values.get(row * table.columns.length + column);
  return table.columns.flatMap(({ path, measure }, column): Proved[] => {
    if (measure !== "deviation" && measure !== "result") return [];
    const heading = path.join(" / ");
    if (isDeviation(table, column, valueAt))
      return [{ heading, end: { table: index, column, measure: "deviation", component: null } }];
    const net = netOf(table, column, valueAt);
    return net ? [{ heading, end: { table: index, column, measure: net, component: "net" } }] : [];
  });
}

type ValueAt = (row: number, column: number) => number | undefined;

/** Outcome or forecast less budget in every row that has the three. */
function isDeviation({ columns, rows }: RecognisedTable, result: number, valueAt: ValueAt): boolean {
  const budgets = columns.flatMap(({ measure }, index) => (measure === "budget" ? [index] : []));
  const compared = columns.flatMap(({ measure }, index) =>
    measure === "actual" || measure === "forecast" ? [index] : [],
  );
  return budgets.some((budget) =>
    compared.some((other) =>
      [1, -1].some((sign) =>
        holdsInRows(rows.length, result, (row) => difference(valueAt(row, other), valueAt(row, budget), sign), valueAt),
      ),
    ),
  );
}

function difference(one: number | undefined, other: number | undefined, sign: number): number | undefined {
  return one === undefined || other === undefined ? undefined : sign * (one - other);
}

/** The measure that a net of revenue and cost has, where its relation holds. */
function netOf(table: RecognisedTable, result: number, valueAt: ValueAt): Measure | undefined {
  const relation = table.relations.find(
    (each) => each.axis === "columns" && each.kind === "net" && each.result === result,
  );
  if (!relation) return undefined;
  const measures = new Set(relation.terms.map(({ index }) => table.columns[index]?.measure ?? null));
  const [measure] = measures;
  const sum = (row: number): number =>
    relation.terms.reduce(
      (total, { index }, at) => total + (factorsAt(relation, row)[at] ?? 1) * (valueAt(row, index) ?? 0),
      0,
    );
  return measures.size === 1 && measure && holdsInRows(table.rows.length, result, sum, valueAt) ? measure : undefined;
}

function holdsInRows(
  rows: number,
  result: number,
  computed: (row: number) => number | undefined,
  valueAt: ValueAt,
): boolean {
  let holds = 0;
  for (let row = 0; row < rows; row++) {
    const stated = valueAt(row, result);
    const expected = computed(row);
    if (stated === undefined || expected === undefined || (stated === 0 && expected === 0)) continue;
    if (stated !== expected) return false;
    holds++;
  }
  return holds >= fewestRows;
}
