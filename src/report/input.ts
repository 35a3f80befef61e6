import type { Workbook } from "../domain/grid.ts";
import type { MoneyUnit } from "../domain/money.ts";
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { BudgetModel } from "../model/model.ts";
import type { KeptText } from "./commentary/keptText.ts";
import type { Preset } from "./presets/preset.ts";

/** A finding that is still open, as a report needs it: which figures it is about, and a short sentence for the line below the table. */
export interface OpenFinding {
  /** Ids in `BudgetModel.system.figures`. */
  readonly figures: readonly number[];
  readonly text: string;
}

/** What all report sheets of a workbook are made from. No date and no clock: the same workbook gives the same sheets. */
export interface ReportInput {
  /** The user's workbook: names of sheets, and what stands in cells that hold no figure. */
  readonly workbook: Workbook;
  readonly model: BudgetModel;
  /** The report's unit of money; null keeps the source's. */
  readonly unit: MoneyUnit | null;
  readonly preset: Preset;
  readonly texts: ReportTexts;
  readonly findings: readonly OpenFinding[];
  /** What people have written in the commentary of sheets from last time, by their keys. */
  readonly kept: readonly (KeptText & { readonly report: string })[];
}

/** What one sheet is made from. */
export interface SheetInput extends ReportInput {
  /** Index into `model.tables`. */
  readonly tableIndex: number;
  /** Key of the layout: "operating-statement", "operating-statement-2". */
  readonly key: string;
  /** Name wanted for the sheet. */
  readonly name: string;
}
