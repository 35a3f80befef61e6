import type { Component, Measure } from "../../domain/meaning.ts";
import type { Figure } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import { normaliseText } from "../../recognise/words.ts";
import { TableAmounts } from "../tableAmounts.ts";
import { headingUse, type HeadingEnd, type HeadingUse } from "./headings.ts";

/** Rows in which a difference or a net must hold, all that fill it, before it proves what a column is. */
const fewestRows = 3;

/** Headings over a budget deviation in one table and over a net in another, each proved by the arithmetic of its own rows. */
export function provedUses(model: BudgetModel): HeadingUse[] {
  const byHeading = new Map<string, Proved[]>();
  model.tables.forEach((table, index) => {
    for (const proved of provedColumns(new TableAmounts(index, table, model))) {
      const key = normaliseText(proved.heading);
      byHeading.set(key, [...(byHeading.get(key) ?? []), proved]);
    }
  });
  return [...byHeading.values()].flatMap((columns) => {
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

function provedColumns(amounts: TableAmounts): Proved[] {
  return amounts.model.table.columns.flatMap(({ path, measure }, column): Proved[] => {
    if (measure !== "deviation" && measure !== "result") return [];
    const proved = isDeviation(amounts, column) ? "deviation" : netMeasure(amounts, column);
    if (!proved) return [];
    const end = {
      table: amounts.index,
      column,
      measure: proved,
      component: proved === "deviation" ? null : "net",
    } as const;
    return [{ heading: path.join(" / "), end }];
  });
}

/** Outcome or forecast less budget, one way round or the other. */
function isDeviation(amounts: TableAmounts, result: number): boolean {
  const { columns } = amounts.model.table;
  const budgets = amounts.amounts.filter((column) => columns[column]?.measure === "budget");
  const compared = amounts.amounts.filter((column) => columns[column]?.measure !== "budget");
  return budgets.some((budget) =>
    compared.some((other) =>
      ([1, -1] as const).some((sign) =>
        holdsInRows(amounts, result, [
          { column: other, factor: sign },
          { column: budget, factor: sign === 1 ? -1 : 1 },
        ]),
      ),
    ),
  );
}

/** The measure of the revenue and cost that it nets, printed with signs of their own or both positive. */
function netMeasure(amounts: TableAmounts, result: number): Measure | undefined {
  const { columns } = amounts.model.table;
  const ofComponent = (component: Component): number[] =>
    amounts.amounts.filter((column) => columns[column]?.component === component);
  for (const revenue of ofComponent("revenue")) {
    for (const cost of ofComponent("cost")) {
      const measure = columns[revenue]?.measure;
      const isNet = ([1, -1] as const).some((factor) =>
        holdsInRows(amounts, result, [
          { column: revenue, factor: 1 },
          { column: cost, factor },
        ]),
      );
      if (measure && measure === columns[cost]?.measure && isNet) return measure;
    }
  }
  return undefined;
}

interface Term {
  readonly column: number;
  readonly factor: 1 | -1;
}

function holdsInRows(amounts: TableAmounts, result: number, [first, second]: readonly [Term, Term]): boolean {
  let holds = 0;
  for (let row = 0; row < amounts.model.table.rows.length; row++) {
    const stated = amounts.at(row, result);
    const one = amounts.at(row, first.column);
    const other = amounts.at(row, second.column);
    if (!stated || !one || !other || (isNothing(stated) && isNothing(one) && isNothing(other))) continue;
    const gap = (stated.value ?? 0) - first.factor * (one.value ?? 0) - second.factor * (other.value ?? 0);
    if (Math.abs(gap) > (stated.step + one.step + other.step) / 2) return false;
    holds++;
  }
  return holds >= fewestRows;
}

function isNothing({ value }: Figure): boolean {
  return value === 0;
}
