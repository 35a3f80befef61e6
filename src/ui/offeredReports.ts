import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { reportTitle, whichReports } from "../report/index.ts";
import type { ReportId } from "../report/layout.ts";
import { rangeAddress } from "../domain/cell.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/** A kind of report that the tables allow. */
export interface OfferedReport {
  readonly report: ReportId;
  readonly title: string;
  /** The tables that go into it, a sheet each: "Drift nämnd A3:H8". */
  readonly sources: readonly string[];
  readonly tables: readonly RecognisedTable[];
  /** How many sheets it makes: one a table, or one of the whole workbook. */
  readonly sheetCount: number;
}

/** What can be made of the workbook, by kind, in the order of the tables. */
export function offeredReports(
  { model, workbook, forecasts }: CheckedWorkbook,
  { report: texts }: Texts,
): OfferedReport[] {
  const possible = whichReports(model, texts, forecasts);
  return [...new Set(possible.map(({ report }) => report))].map((report) => {
    const tables = possible
      .filter((one) => one.report === report)
      .flatMap(({ tableIndex }) => (tableIndex === null ? [] : (model.tables[tableIndex]?.table ?? [])));
    const sources = tables.map(({ sheet, range }) => `${workbook.sheets[sheet]?.name ?? ""} ${rangeAddress(range)}`);
    return { report, title: reportTitle(report, texts), sources, tables, sheetCount: Math.max(1, tables.length) };
  });
}

/** The units the sources stand in, "tkr" or "tkr, mnkr"; null where none says. */
export function sourceUnits(offered: readonly OfferedReport[], { recognition }: Texts): string | null {
  const units = new Set(offered.flatMap(({ tables }) => tables.flatMap(({ unit }) => unit ?? [])));
  return units.size === 0 ? null : [...units].map((unit) => recognition.units[unit]).join(", ");
}
