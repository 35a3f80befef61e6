import type { SavedForecast } from "../analysis/forecast/index.ts";
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { BudgetModel, ModelTable } from "../model/model.ts";
import type { MonthBook } from "../model/months/monthBook.ts";
import type { ReportId } from "./layout.ts";
import { savedSheets } from "./savedForecasts/savedSheets.ts";
import { checkProtocol } from "./templates/checkProtocol.ts";
import { tableTemplates, type ReportTemplate } from "./templates/index.ts";

/** What sheets are made from: tables and, put together of them, lines month by month. */
export interface Reportable {
  readonly model: BudgetModel;
  readonly months: readonly MonthBook[];
  /** Saved on our sheet, the oldest first; none unless said. */
  readonly forecasts?: readonly SavedForecast[];
}

/** A report sheet that a table allows. */
export interface PossibleReport {
  readonly report: ReportId;
  /** Index into `model.tables`; null for a report of the whole workbook. */
  readonly tableIndex: number | null;
  /** "operating-statement", "operating-statement-2": in the order of the tables. */
  readonly key: string;
  /** Name wanted for the sheet. */
  readonly name: string;
}

/**
 * The sheets that can be made: those that the recognised tables allow, in their order (a table without figures or words allows none),
 * those of saved forecasts, and last the record of the check, which any table allows.
 */
export function whichReports({ model, months, forecasts = [] }: Reportable, texts: ReportTexts): PossibleReport[] {
  const names = new Map<string, number>();
  const tables = reportTables({ model, months }).map(({ template, ...one }): PossibleReport => {
    const wanted = template.sheetName(texts, (model.tables[one.tableIndex] as ModelTable).table.kind);
    return { ...one, name: wanted + numbered(names, wanted, " ") };
  });
  const { id, sheetName } = checkProtocol;
  return model.tables.length === 0
    ? []
    : [
        ...tables,
        ...savedSheets
          .filter(({ allows }) => allows(forecasts))
          .map(({ report, key, sheetName: nameIn }) => ({ report, tableIndex: null, key, name: nameIn(texts) })),
        { report: id, tableIndex: null, key: id, name: sheetName(texts) },
      ];
}

/** A report that a table allows, before it is called anything. */
export interface ReportTable {
  readonly report: ReportId;
  readonly tableIndex: number;
  readonly key: string;
  readonly template: ReportTemplate;
}

/** The reports that the tables allow, in the order of the tables. */
export function reportTables({ model, months }: Reportable): ReportTable[] {
  const counts = new Map<string, number>();
  return model.tables.flatMap(({ table }, tableIndex): ReportTable[] => {
    return tableTemplates
      .filter(
        ({ kinds, allows, allowsMonths }) =>
          kinds.includes(table.kind) && allows(table) && (allowsMonths?.(months, tableIndex, table) ?? true),
      )
      .map((template): ReportTable => {
        const key = template.id + numbered(counts, template.id, "-");
        return { report: template.id, tableIndex, key, template };
      });
  });
}

/** Nothing for the first of its name, "-2" for the second. */
function numbered(counts: Map<string, number>, name: string, before: string): string {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? "" : before + String(count);
}
