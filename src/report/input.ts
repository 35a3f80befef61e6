import type { SavedForecast } from "../analysis/forecast/index.ts";
import type { Workbook } from "../domain/grid.ts";
import type { ForecastMethodId } from "../domain/forecastMethod.ts";
import type { MoneyUnit } from "../domain/money.ts";
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { LedgerBook } from "../model/ledger/ledgerBook.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthBook } from "../model/months/monthBook.ts";
import type { CodeRegister } from "../recognise/ledger/findRegisters.ts";
import type { KeptText } from "./commentary/keptText.ts";
import type { Outcomes } from "./savedForecasts/savedSheetInput.ts";
import type { SheetLayout } from "./layout.ts";
import type { Preset } from "./presets/preset.ts";

/** A finding that is still open, as a report needs it: which figures it is about, and a short sentence for the line below the table. */
export interface OpenFinding {
  /** Ids in `BudgetModel.system.figures`. */
  readonly figures: readonly number[];
  readonly text: string;
}

/** The ledgers of a workbook, added up, and the registers of their codes. */
export interface ReportLedgers {
  readonly books: readonly LedgerBook[];
  readonly registers: readonly CodeRegister[];
}

/** What all report sheets of a workbook are made from. No date and no clock: the same workbook gives the same sheets. */
export interface ReportInput {
  /** The user's workbook: names of sheets, and what stands in cells that hold no figure. */
  readonly workbook: Workbook;
  readonly model: BudgetModel;
  /** Lines month by month. */
  readonly months: readonly MonthBook[];
  /** The report's unit of money; null keeps the source's. */
  readonly unit: MoneyUnit | null;
  readonly preset: Preset;
  /** How the year is forecast where the source has no forecast. */
  readonly forecast: ForecastMethodId;
  /** Forecasts that have been saved, oldest first, and what closed years came to. */
  readonly saved?: { readonly forecasts: readonly SavedForecast[]; readonly outcomes: Outcomes };
  readonly texts: ReportTexts;
  readonly findings: readonly OpenFinding[];
  /** What people have written in the commentary of sheets from last time, by their keys. */
  readonly kept: readonly (KeptText & { readonly report: string })[];
  readonly ledgers: ReportLedgers;
  /** What the check protocol tells, in sentences; null where none can be made. */
  readonly protocol: CheckProtocol | null;
}

/** The check as a record of it: what was read and how, what was found with its proof, what somebody has accepted and why. */
export interface CheckProtocol {
  /** The day it was made, as a reader writes it; the host says it, for the core has no clock. */
  readonly day: string;
  /** "3 fel, 1 att kontrollera" */
  readonly summary: string;
  /** By severity, the gravest first; levels without findings are left out. */
  readonly levels: readonly { readonly heading: string; readonly lines: readonly ProtocolLine[] }[];
  readonly accepted: readonly ProtocolLine[];
  readonly tables: readonly ProtocolLine[];
}

/** A line of the protocol: where, what, why, and what to do. */
export interface ProtocolLine {
  readonly place: string;
  readonly what: string;
  readonly proof: string;
  readonly todo: string;
}

/** What one sheet is made from. */
export interface SheetInput extends ReportInput {
  /** Index into `model.tables`. */
  readonly tableIndex: number;
  /** Key of the layout: "operating-statement", "operating-statement-2". */
  readonly key: string;
  /** Name wanted for the sheet. */
  readonly name: string;
  /** Statements of the same workbook, whose figures this sheet may refer to. */
  readonly statements: readonly BesideLayout[];
  /** Its sheets of volumes. */
  readonly volumes: readonly BesideLayout[];
}

/** A sheet as others see it. */
export interface BesideLayout {
  readonly layout: SheetLayout;
  /** Index into `model.tables`. */
  readonly tableIndex: number;
  /** It is written too, so that formulas can point at it; else they point at the source. */
  readonly isWritten: boolean;
}
