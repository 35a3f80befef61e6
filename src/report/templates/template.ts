import type { TableKind } from "../../domain/meaning.ts";
import type { Progress } from "../../domain/progress.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { MonthBook } from "../../model/months/monthBook.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { SheetInput } from "../input.ts";
import type { ReportId, SheetLayout } from "../layout.ts";

/** A report sheet: which tables it is made from and how. */
export interface ReportTemplate {
  readonly id: ReportId;
  /** The kinds of tables it shows. */
  readonly kinds: readonly TableKind[];
  /** Whether the table holds enough for a sheet. */
  readonly allows: (table: RecognisedTable) => boolean;
  /** Of reports that show tables by month: whether a month book that holds enough begins with such a table. */
  readonly allowsMonths?: (months: readonly MonthBook[], tableIndex: number, table: RecognisedTable) => boolean;
  /** Name of the sheet's tab, before writers make it valid and unique. */
  readonly sheetName: (texts: ReportTexts, kind: TableKind) => string;
  /** What it is called where it is offered. */
  readonly title: (texts: ReportTexts) => string;
  /** In steps: a table may have thousands of rows. */
  readonly build: (input: SheetInput) => Generator<Progress, SheetLayout>;
}

/** Something is counted or reckoned in it. */
export function hasFigures({ figures }: RecognisedTable): boolean {
  return figures.length > 0;
}
