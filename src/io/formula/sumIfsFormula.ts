import { columnName, quoteSheetName } from "../../domain/cell.ts";
import type { SourceColumn, SumIfsTerm } from "../../report/layout.ts";
import { scaled } from "./sourceFormula.ts";

/** SUMIFS of each term, added up; a term without tests is a plain sum. */
export function sumIfsFormula(terms: readonly SumIfsTerm[]): string {
  if (terms.length === 0) return "0";
  return terms
    .map(({ amounts, tests, factor }, at) => {
      const criteria = tests.map(({ column, criterion }) => `,${range(column)},"${criterion.replaceAll('"', '""')}"`);
      const sum = tests.length === 0 ? `SUM(${range(amounts)})` : `SUMIFS(${range(amounts)}${criteria.join("")})`;
      const text = scaled(sum, factor);
      return at === 0 || text.startsWith("-") ? text : `+${text}`;
    })
    .join("");
}

function range({ sheetName, column, top, bottom, table }: SourceColumn): string {
  // Brackets, number signs and apostrophes in a heading are told from those of the reference by an apostrophe.
  if (table) return `${table.name}[${table.heading.replace(/['#@[\]]/g, "'$&")}]`;
  const name = columnName(column);
  return `${quoteSheetName(sheetName)}!$${name}$${String(top + 1)}:$${name}$${String(bottom + 1)}`;
}
