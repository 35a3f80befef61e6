import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printed } from "../../samples/printed.ts";
import { publishedTables } from "../../samples/publishedTables.ts";
import { samples, type Sample } from "../../samples/tables.ts";
import { bookFrom, type Book, type DrawnSheet } from "./book.ts";

/** The published tables of one report as a person would keep them: one workbook, a sheet each. `report` begins their names. */
export function publishedReport(report: string): DrawnSheet[] {
  return [...samples, ...publishedTables]
    .filter(({ name }) => name.startsWith(`${report}-`))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(sheetOf);
}

/** The same, read. */
export function reportBook(report: string): Book {
  return bookFrom(...publishedReport(report));
}

function sheetOf({ data, sheet, title, note }: Sample): DrawnSheet {
  const table = printed(readFileSync(join(__dirname, "..", "..", "samples", "data", `${data}.tsv`), "utf8"));
  return {
    name: sheet,
    rows: [
      ...(title === null ? [] : [[title], []]),
      ...table.map((row) => [...row]),
      ...(note === undefined ? [] : [[], [note]]),
    ],
  };
}
