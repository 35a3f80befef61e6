import type { TableKind } from "../../domain/meaning.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { SheetInput } from "../input.ts";
import type { ReportId, SheetLayout } from "../layout.ts";

/** A report sheet: which tables it is made from and how. */
export interface ReportTemplate {
  readonly id: ReportId;
  /** The kind of table it shows. */
  readonly kind: TableKind;
  /** Name of the sheet's tab, before writers make it valid and unique. */
  readonly sheetName: (texts: ReportTexts) => string;
  /** What it is called where it is offered. */
  readonly title: (texts: ReportTexts) => string;
  readonly build: (input: SheetInput) => SheetLayout;
}
