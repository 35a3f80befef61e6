/** Published tables without what follows from other figures: what an economist has before a report is made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMoney } from "../../src/domain/money.ts";
import { publishedTables } from "../../samples/publishedTables.ts";
import { samples as sixTables } from "../../samples/tables.ts";
import { bookFrom, tabRows } from "./book.ts";
import type { DrawnSheet } from "./book.ts";

/** Rows and columns (0-based, of the printed table) that follow from the others: totals, nets, and deviations whose operands stand there. */
export interface Derived {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A published table as it is printed, and the same of base figures alone. */
export interface PublishedTable {
  readonly name: string;
  readonly printed: readonly (readonly string[])[];
  readonly headerRows: number;
  readonly sheet: DrawnSheet;
  readonly base: DrawnSheet;
  readonly derived: Derived;
}

const data = join(__dirname, "..", "..", "samples", "data");

/** By its name, "lomma-1". */
export function publishedTable(name: string): PublishedTable {
  const sample = [...sixTables, ...publishedTables].find((each) => each.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  const printed = tabRows(readFileSync(join(data, `${sample.data}.tsv`), "utf8"));
  const above = sample.title === null ? [] : [[sample.title], []];
  const below = sample.note === undefined ? [] : [[], [sample.note]];
  const sheet = { name: sample.sheet, rows: [...above, ...printed, ...below] };
  const derived = derivedIn(sheet, above.length);
  const kept = printed
    .filter((_, row) => !derived.rows.includes(row))
    .map((cells) => cells.filter((_, column) => !derived.columns.includes(column)));
  return {
    name,
    printed,
    headerRows: sample.shape.headerRows,
    sheet,
    base: { ...sheet, rows: [...above, ...kept, ...below] },
    derived,
  };
}

/** Totals of money, and everything that the table's own arithmetic gives from other columns. A headcount is counted, not added up. */
function derivedIn(sheet: DrawnSheet, top: number): Derived {
  const [table] = bookFrom(sheet).tables;
  if (!table) throw new Error("not a table");
  const results = (axis: "rows" | "columns"): Set<number> =>
    new Set(table.relations.filter((relation) => relation.axis === axis).map(({ result }) => result));
  const [rowResults, columnResults] = [results("rows"), results("columns")];
  return {
    rows: table.rows.flatMap(({ row, type, unit }, index) => {
      const isTotal = rowResults.has(index) || type === "total" || type === "subtotal";
      return isTotal && isMoney(unit ?? table.unit) ? [row - top] : [];
    }),
    columns: table.columns.flatMap(({ column }, index) =>
      columnResults.has(index) ? [column - table.range.left] : [],
    ),
  };
}
