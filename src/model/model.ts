/** The budget model: facts with their meaning, unit and sign settled, and the arithmetic between them. */
import type { BudgetVersion, Component, Measure, Period, YearMonth } from "../domain/meaning.ts";
import type { Ore, Unit } from "../domain/money.ts";
import type { FigureForm, RecognisedTable } from "../recognise/table.ts";
import type { Equation, EquationSystem } from "./equations.ts";
import type { Tie } from "./tieOut/tie.ts";

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

/** A recognised table with what the model adds to it. */
export interface ModelTable {
  readonly table: RecognisedTable;
  /** Stable key per row of the table, unique in it. */
  readonly rowKeys: readonly string[];
  /** Figure id per [row][column] of the table; null where no figure takes part (headings, notes, text). Blank cells of the body have one. */
  readonly figureIds: readonly (readonly (number | null)[])[];
}

export interface BudgetModel {
  readonly tables: readonly ModelTable[];
  readonly facts: readonly Fact[];
  /** By figure id; undefined for blank cells. */
  readonly factOf: ReadonlyMap<number, Fact>;
  readonly system: EquationSystem;
  /** Rows of different tables that are the same thing. */
  readonly ties: readonly Tie[];
  /** By the id of an equation that ties two tables: the tie it comes from. */
  readonly tieOf: ReadonlyMap<number, Tie>;
  /** Equations of formulas that pass over figures held as text; kept out of the system, because the texts are the cause. */
  readonly overText: readonly Omit<Equation, "id">[];
}
