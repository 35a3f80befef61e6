/** The lines of one source month by month: a month table, several that continue each other, or a ledger added up. */
import type { RowType } from "../../domain/meaning.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import type { MoneyUnit } from "../../domain/money.ts";

/** A line of a month book. */
export interface MonthLine extends MonthSeries {
  /** Totals repeat what their lines say: they are shown, never added. */
  readonly type: Extract<RowType, "line" | "subtotal" | "total">;
  /** Key of the line that this one is part of. */
  readonly parent: string | null;
}

/** Where a month book comes from: indexes into `BudgetModel.tables`, or into the ledgers of the workbook. */
export type MonthSource =
  | { readonly from: "tables"; readonly tables: readonly number[] }
  | { readonly from: "ledger"; readonly ledger: number };

export interface MonthBook {
  readonly source: MonthSource;
  /** The unit its figures stand in at the source. */
  readonly unit: MoneyUnit | null;
  readonly lines: readonly MonthLine[];
}
