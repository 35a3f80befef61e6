/** Figures that a text may retell: facts of the told kinds of tables, and differences that follow from two of them. */
import type { Component, Measure } from "../../domain/meaning.ts";
import { isMoney, type Ore } from "../../domain/money.ts";
import { rowKey } from "./place.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";

/** A figure as texts would retell it. */
export interface ToldFigure {
  readonly table: number;
  readonly row: number;
  readonly measure: Measure;
  /** A deviation's compared operand; null for other measures and where nothing tells. */
  readonly of: "actual" | "forecast" | null;
  /** The column's own component, which parts a row's figure; null for a row's only figure. */
  readonly component: Component | null;
  readonly span: Fact["meaning"]["period"]["span"];
  readonly year: number | null;
  readonly endMonth: number | null;
  readonly asOf: { readonly year: number | null; readonly month: number } | null;
  /** No other version of the budget than the one that holds. */
  readonly isCurrent: boolean;
  /** In the model's sign. Where the table says no unit, in hundredths of whatever it is. */
  readonly value: Ore;
  readonly hasUnit: boolean;
  /** Rounding of what stands in the table, in the same scale. */
  readonly step: number;
  /** Ids of the figures it stands in, or follows from. */
  readonly figures: readonly number[];
  /** The sign of a deviation is known from arithmetic, and not only taken for granted. */
  readonly isSignSure: boolean;
  /** The column is read beyond doubt. */
  readonly isSure: boolean;
}

/** The told figures of a model, by table and row. */
export class ToldFigures {
  readonly #rows = new Map<string, ToldFigure[]>();

  constructor(model: BudgetModel) {
    const facts = new Map<string, ToldFigure[]>();
    for (const fact of model.facts) {
      const told = toldFigure(model, fact);
      if (!told) continue;
      const key = rowKey(told.table, told.row);
      const row = facts.get(key);
      if (row) row.push(told);
      else facts.set(key, [told]);
    }
    for (const [key, row] of facts) this.#rows.set(key, [...row, ...differencesIn(model, row)]);
  }

  /** The figures of a row. */
  inRow(table: number, row: number): readonly ToldFigure[] {
    return this.#rows.get(rowKey(table, row)) ?? [];
  }
}

const toldMeasures: readonly (Measure | null)[] = [
  "actual",
  "budget",
  "forecast",
  "deviation",
  "result",
  "appropriation",
];

function toldFigure(model: BudgetModel, fact: Fact): ToldFigure | undefined {
  const { meaning } = fact;
  const table = model.tables[fact.table]?.table;
  const column = table?.columns[fact.column];
  const figure = model.system.figures[fact.figure];
  if (!table || !column || !figure || meaning.measure === null || !toldMeasures.includes(meaning.measure))
    return undefined;
  const hasUnit = isMoney(meaning.unit);
  if (!hasUnit && !(meaning.unit === "count" && table.unit === null)) return undefined;
  return {
    table: fact.table,
    row: fact.row,
    measure: meaning.measure,
    of: meaning.measure === "deviation" ? operandOf(column.of?.[0] ?? null, meaning.period.span) : null,
    component: column.component,
    span: meaning.period.span,
    year: meaning.period.year,
    endMonth: meaning.period.endMonth,
    asOf: meaning.asOf,
    isCurrent: meaning.budgetVersion === null || meaning.budgetVersion === "current",
    value: fact.value,
    hasUnit,
    step: figure.step,
    figures: [fact.figure],
    isSignSure: table.relations.some(
      ({ kind, axis, result }) => kind === "deviation" && result === (axis === "columns" ? fact.column : fact.row),
    ),
    isSure: column.confidence !== "unsure",
  };
}

function operandOf(measure: Measure | null, span: ToldFigure["span"]): ToldFigure["of"] {
  if (measure === "actual" || measure === "forecast") return measure;
  return span === "toDate" ? "actual" : null;
}

/** Deviations that the row leaves to the reader: outcome or forecast less budget over the same stretch. */
function differencesIn(model: BudgetModel, row: readonly ToldFigure[]): ToldFigure[] {
  const kind = model.tables[row[0]?.table ?? -1]?.table.kind;
  if (kind === "investment-statement") return [];
  return row.flatMap((figure) => {
    if (figure.measure !== "actual" && figure.measure !== "forecast") return [];
    const of = figure.measure;
    const budgets = row.filter(
      (other) => other.measure === "budget" && other.isCurrent && isSameStretch(figure, other, of),
    );
    const isPrinted = row.some(
      (other) => other.measure === "deviation" && (other.of ?? of) === of && isSameStretch(figure, other, of),
    );
    const [budget] = budgets;
    if (!budget || budgets.length > 1 || isPrinted) return [];
    return [
      {
        ...figure,
        measure: "deviation" as const,
        of,
        value: (figure.value - budget.value) as Ore,
        step: figure.step + budget.step,
        figures: [...figure.figures, ...budget.figures],
        isSignSure: true,
        isSure: figure.isSure && budget.isSure,
      },
    ];
  });
}

function isSameStretch(one: ToldFigure, other: ToldFigure, of: "actual" | "forecast"): boolean {
  return (
    one.component === other.component &&
    one.span === other.span &&
    one.year === other.year &&
    one.hasUnit === other.hasUnit &&
    (of === "forecast" || one.endMonth === other.endMonth)
  );
}
