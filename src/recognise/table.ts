/** What recognition yields: a table with the meaning of each column and row, and the evidence for it. */
import type { CellRange } from "../domain/cell.ts";
import type {
  BudgetVersion,
  Component,
  Confidence,
  Measure,
  Period,
  RowType,
  SignConvention,
  TableKind,
  YearMonth,
} from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { DecidedRole } from "./ledger/decidedRole.ts";
import type { RowSubject } from "./rowSubject.ts";

/** What spoke for or against a decision. `words` are texts of the workbook; a host shows them, the core never reads them back. */
export interface Evidence {
  /** What was decided for or against: a measure, component, unit, span, year, kind, sign convention or row type by its name here. */
  readonly decision: string;
  readonly for: boolean;
  /** `kind`: what tables of the kind usually have. `blank`: cells that are empty. `user`: a person has decided. */
  readonly source: "words" | "arithmetic" | "typography" | "magnitude" | "position" | "kind" | "blank" | "user";
  /** How much it weighed, 0 to 1. */
  readonly weight: number;
  readonly words?: string;
  /** arithmetic: how many of how many figures agreed. */
  readonly holds?: number;
  readonly of?: number;
}

/** A column of figures or text beside the labels. */
export interface RecognisedColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Header cells from the top down, without repeats: ["Ack utfall 2017", "Utfall intäkter"]. */
  readonly path: readonly string[];
  /** null where rows carry the measure. */
  readonly measure: Measure | null;
  readonly component: Component | null;
  /** null where the table's or the row's unit holds. */
  readonly unit: Unit | null;
  readonly budgetVersion: BudgetVersion | null;
  /** For a deviation: its operands, the compared one first (["actual", "budget"]). */
  readonly of: readonly [Measure, Measure] | null;
  readonly period: Period;
  /** For a forecast: when it was made. */
  readonly asOf: YearMonth | null;
  /** Of a ledger: what the column is for. */
  readonly role?: DecidedRole;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

export interface RecognisedRow {
  /** 0-based on the sheet. */
  readonly row: number;
  readonly label: string;
  readonly subject: RowSubject;
  readonly type: RowType;
  /** Depth, 0 outermost: a line under a subtotal is deeper than it. */
  readonly level: number;
  readonly measure: Measure | null;
  readonly component: Component | null;
  readonly unit: Unit | null;
  /** The year of its figures, in tables that give it in a column of its own. */
  readonly year: number | null;
  readonly evidence: readonly Evidence[];
}

/** Other factors for one index on the other axis. */
export interface FactorException {
  readonly index: number;
  readonly factors: readonly (1 | -1)[];
}

/** The factors of a relation at an index on the other axis. */
export function factorsAt(relation: Relation, index: number): readonly (1 | -1)[] {
  return (
    relation.exceptions.find((exception) => exception.index === index)?.factors ??
    relation.terms.map((term) => term.factor)
  );
}

/** What a relation between rows or columns says. */
export type RelationKind = "sum" | "net" | "statement" | "deviation";

/**
 * A row (or column) that follows from others in every column (or row): result = Σ factor · term.
 * Indexes point into `RecognisedTable.rows` or `.columns`, not to the sheet.
 */
export interface Relation {
  readonly axis: "rows" | "columns";
  readonly kind: RelationKind;
  readonly result: number;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
  /**
   * Where the factors are others, by index on the other axis; factors in the order of `terms`. Only tables that print revenue and
   * cost both positive have them: a deviation is outcome − budget for revenue and the reverse for cost, and deviations
   * add up plainly where their amounts are netted. Empty almost always.
   */
  readonly exceptions: readonly FactorException[];
  /** Indexes on the other axis where the relation says nothing: the result is a formula over something else there. */
  readonly elsewhere: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** A figure as it stands in a cell. */
export interface TableFigure {
  /** Indexes into `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
  /** In the unit the cell stands in, as printed (sheet's sign), float noise cleaned. */
  readonly value: number;
  readonly form: FigureForm;
}

/** How a cell holds its figure. `text` keeps the text, so that a report can read it by formula. */
export type FigureForm =
  | { readonly kind: "number"; readonly isFormula: boolean; /** Without "=". */ readonly formula: string | null }
  | { readonly kind: "text"; readonly text: string };

export interface RecognisedTable {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  /** Header and body, without the title above. */
  readonly range: CellRange;
  readonly title: string | null;
  readonly kind: TableKind;
  /** The unit of the table's money (or of everything, when it holds no money). */
  readonly unit: Unit | null;
  readonly signConvention: SignConvention | null;
  /** Header rows on the sheet, 0-based, inclusive; empty (last < first) when there are none. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** The column that holds the row labels, 0-based on the sheet; null where the rows have none. */
  readonly labelColumn: number | null;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  readonly relations: readonly Relation[];
  readonly figures: readonly TableFigure[];
  /** What the whole reading scored, for comparing readings of the same block. */
  readonly score: number;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}
