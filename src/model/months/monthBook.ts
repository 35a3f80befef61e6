/** The lines of one source month by month: a month table, several that continue each other, or a ledger added up. */
import type { CellRange } from "../../domain/cell.ts";
import type { RowType } from "../../domain/meaning.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";

/** A line of a month book. */
export interface MonthLine extends MonthSeries {
  /** Totals repeat what their lines say: they are shown, never added. */
  readonly type: Extract<RowType, "line" | "subtotal" | "total">;
  /** Key of the line that this one is part of. */
  readonly parent: string | null;
}

/** Measures that months of a book hold. */
export const monthMeasures = ["actual", "budget", "forecast"] as const;
export type MonthMeasure = (typeof monthMeasures)[number];

/** Figures of the workbook that make one figure of a book: ids in `BudgetModel.system`. December has those of the year's end too. */
export type FigureIds = readonly number[];

/** Where the figures of one year of a line stand. */
export interface PlacedYear {
  readonly year: number;
  /** Twelve each, January first. */
  readonly months: Readonly<Record<MonthMeasure, readonly FigureIds[]>>;
  /** Columns of the year so far and of the whole year that the table has itself. */
  readonly toDate: Readonly<Partial<Record<MonthMeasure, PlacedTotal>>>;
  readonly fullYear: Readonly<Partial<Record<MonthMeasure, PlacedTotal>>>;
}

/** A figure beside the months that covers several of them. */
export interface PlacedTotal {
  readonly figure: number;
  /** In the model's sign. */
  readonly value: Ore;
  /** 12 for a whole year; null where the table does not say. */
  readonly endMonth: number | null;
}

/** Where a month book comes from: indexes into `BudgetModel.tables`, or into the ledgers of the workbook. */
export type MonthSource =
  | {
      readonly from: "tables";
      readonly tables: readonly number[];
      /** By key of the line. */
      readonly places: ReadonlyMap<string, readonly PlacedYear[]>;
    }
  | {
      readonly from: "ledger";
      readonly ledger: number;
      /** Where it stands: its table among the others. */
      readonly sheet: number;
      readonly range: CellRange;
    };

export interface MonthBook {
  readonly source: MonthSource;
  /** The unit its figures stand in at the source. */
  readonly unit: MoneyUnit | null;
  readonly lines: readonly MonthLine[];
}
