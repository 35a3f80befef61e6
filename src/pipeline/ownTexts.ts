import { ColumnsBuilder, StringDictionary } from "../domain/gridBuilder.ts";
import type { Workbook } from "../domain/grid.ts";
import type { WrittenCommentary } from "../report/commentary/writtenCommentary.ts";
import { reportTables, type Reportable } from "../report/whichReports.ts";

/**
 * The workbook with what people have written on our own sheets: nothing else is read from those, and untouched drafts are not held
 * against figures that have changed since, because the report is made anew for that.
 */
export function withOwnTexts(workbook: Workbook, written: readonly WrittenCommentary[]): Workbook {
  const commented = written.filter(({ texts }) => texts.length > 0);
  if (commented.length === 0) return workbook;
  // Appended, because a file's texts may stand twice among its strings: others keep their indexes.
  const strings = [...workbook.strings];
  const sheets = workbook.sheets.map((sheet, index) => {
    const own = commented.find((one) => one.sheet === index);
    if (!own) return sheet;
    const columns = new ColumnsBuilder(new StringDictionary());
    for (const { row, text } of own.texts) columns.knownText(row, own.column, strings.push(text) - 1, 0);
    return { ...sheet, kind: "worksheet" as const, columns: columns.build() };
  });
  return { ...workbook, sheets, strings };
}

/** Which table the texts of a sheet are about, by the sheet's index. */
export function tablesOfOwnTexts(of: Reportable, written: readonly WrittenCommentary[]): ReadonlyMap<number, number> {
  const tables = new Map(reportTables(of).map(({ key, tableIndex }) => [key, tableIndex]));
  return new Map(
    written.flatMap(({ report, sheet }) => {
      const table = tables.get(report);
      return table === undefined ? [] : [[sheet, table] as const];
    }),
  );
}
