import type { SavedForecast } from "../analysis/forecast/index.ts";
import { longestSheetName, type Workbook } from "../domain/grid.ts";
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
export function whichReports(
  { workbook, model, months, forecasts = [] }: Reportable & { readonly workbook: Workbook },
  texts: ReportTexts,
): PossibleReport[] {
  const wanted = reportTables({ model, months }).map(({ template, ...one }) => {
    const { table } = model.tables[one.tableIndex] as ModelTable;
    const source = workbook.sheets[table.sheet]?.name ?? "";
    return { one, name: template.sheetName(texts, table.kind), source };
  });
  const numbers = new Map<string, number>();
  const tables = wanted.map(({ one, name, source }): PossibleReport => {
    const sources = wanted.filter((other) => other.name === name).map((other) => other.source);
    const said = tellsApart(sources, name) ? ` ${source}` : numbered(numbers, name, " ");
    return { ...one, name: name + said };
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

/** Sheets of one kind are told apart by where their tables stand, "Driftredovisning April", if that is short and says it. */
function tellsApart(sources: readonly string[], name: string): boolean {
  return (
    sources.length > 1 &&
    new Set(sources).size === sources.length &&
    sources.every((source) => name.length + 1 + source.length <= longestSheetName && !sameStart(source, name))
  );
}

/** "Driftredovisning nämnd" would say the word twice. */
function sameStart(source: string, name: string): boolean {
  return source.toLowerCase().startsWith(name.toLowerCase());
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
