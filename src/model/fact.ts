/** A figure of the workbook with what it means, its unit and sign settled. */
import type { BudgetVersion, Component, Measure, Period, YearMonth } from "../domain/meaning.ts";
import type { Ore, Unit } from "../domain/money.ts";
import type { FigureForm } from "../recognise/table.ts";

/** What a fact is about: the dimensions of design, without the row. */
export interface FactMeaning {
  readonly measure: Measure | null;
  readonly component: Component | null;
  readonly unit: Unit | null;
  readonly budgetVersion: BudgetVersion | null;
  readonly period: Period;
  readonly asOf: YearMonth | null;
}

/** One figure of the workbook with its meaning. */
export interface Fact {
  /** Id of its figure in `BudgetModel.system`. */
  readonly figure: number;
  /** Index into `BudgetModel.tables`. */
  readonly table: number;
  /** Indexes into the table's rows and columns. */
  readonly row: number;
  readonly column: number;
  /** Stable key of the row: label, made unique in its table. */
  readonly rowKey: string;
  readonly meaning: FactMeaning;
  /** As it stands in the sheet (sheet's sign). */
  readonly stated: Ore;
  /** From the sheet's sign to the model's. */
  readonly sign: 1 | -1;
  /** In the model's sign: revenue +, cost −, deviation + = surplus. */
  readonly value: Ore;
  readonly form: FigureForm;
}
