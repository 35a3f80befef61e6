/** The budget model: facts with their meaning, unit and sign settled, and the arithmetic between them. */
import type { RecognisedTable } from "../recognise/table.ts";
import type { DraftEquation, EquationSystem } from "./equations.ts";
import type { Fact } from "./fact.ts";
import type { Tie } from "./tieOut/tie.ts";

export type { Fact, FactMeaning } from "./fact.ts";

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
  readonly factOf: readonly (Fact | undefined)[];
  readonly system: EquationSystem;
  /** Rows of different tables that are the same thing. */
  readonly ties: readonly Tie[];
  /** By the id of an equation that ties two tables: the tie it comes from. */
  readonly tieOf: ReadonlyMap<number, Tie>;
  /** Equations of formulas that pass over figures held as text; kept out of the system, because the texts are the cause. */
  readonly overText: readonly DraftEquation[];
}
