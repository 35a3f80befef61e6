/** What a commentary may tell of a statement sheet: its figures in öre, each with where it comes from. */
import type { YearMonth } from "../../domain/meaning.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import type { DraftShare, DraftTime } from "../../messages/commentaryTexts.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { LayoutRow } from "../layout.ts";
import type { ReportColumn } from "../statement/columns.ts";
import type { FigureFinder } from "../statement/figures.ts";
import type { ReportRow } from "../statement/rows.ts";
import type { Statement } from "../statement/statement.ts";
import type { UnitPlan } from "../statement/units.ts";

/** An amount with its figures' ids. */
export interface SheetAmount {
  readonly ore: Ore;
  readonly figures: readonly number[];
}

/** `isSignSure`: arithmetic proves that above zero is a surplus; otherwise the sign is the printed one. */
export interface SheetDeviation extends SheetAmount {
  readonly isSignSure: boolean;
  /** Of investments, which are spent and make no result. */
  readonly isOfSpending: boolean;
}

/** A deviation's share of its budget, with that budget's size. */
export interface SheetShare extends DraftShare {
  readonly budget: Ore;
}

/** A line's deviation. */
export interface SheetLine {
  readonly label: string;
  readonly component: "revenue" | "cost" | "net" | "grant" | null;
  readonly deviation: SheetDeviation;
  /** Of its own budget; null without one. */
  readonly share: SheetShare | null;
}

/** A stretch of time with its deviations from budget. */
export interface StretchFigures {
  readonly time: DraftTime;
  readonly total: SheetDeviation | null;
  readonly share: DraftShare | null;
  readonly lines: readonly SheetLine[];
}

/** What a draft is made from. */
export interface SheetFigures {
  /** null where the source says no unit of money. */
  readonly unit: MoneyUnit | null;
  /** The coarsest rounding among the deviations, in öre. */
  readonly step: number;
  /** The period before the whole year. */
  readonly stretches: readonly StretchFigures[];
  /** What the whole's forecast was before. With `isSignSure` more is better. */
  readonly previousForecast: {
    readonly asOf: YearMonth;
    readonly before: SheetAmount;
    readonly now: SheetAmount;
    readonly isSignSure: boolean;
  } | null;
  /** The whole's outcome of a period that has no deviation, and the same a year before. */
  readonly level: {
    readonly time: DraftTime;
    readonly isSignSure: boolean;
    readonly amount: SheetAmount;
    readonly yearBefore: SheetAmount | null;
  } | null;
}

/** What a statement sheet hands on: its plan, its figures, and its rows as they are shown. */
export interface StatementContent {
  readonly statement: Statement;
  readonly model: BudgetModel;
  readonly units: UnitPlan;
  readonly rows: readonly ReportRow[];
  readonly columns: readonly ReportColumn[];
  /** `rows` with their cells: a cell with a mark is not told of. */
  readonly shownRows: readonly LayoutRow[];
  readonly figureAt: FigureFinder;
}
