/** A reading as text, for golden comparison: one line per column, row and relation. */
import { columnName, rangeAddress } from "../../src/domain/cell.ts";
import type { RecognisedTable } from "../../src/recognise/table.ts";

const shown = (value: string | number | null): string => (value === null ? "–" : String(value));

export function printReading(table: RecognisedTable): string {
  const lines = [
    `${table.kind} ${rangeAddress(table.range)} ${shown(table.unit)} ${shown(table.signConvention)}${table.title === null ? "" : ` "${table.title}"`}`,
  ];
  for (const column of table.columns) {
    const { span, year, endMonth } = column.period;
    const of = column.of === null ? "" : ` of ${column.of.join("/")}`;
    const asOf = column.asOf === null ? "" : ` as of ${shown(column.asOf.year)}-${String(column.asOf.month)}`;
    lines.push(
      `  ${columnName(column.column)} [${column.path.join(" / ")}] ${shown(column.measure)} ${shown(column.component)} ${shown(column.unit)}${of} ${shown(span)} ${shown(year)} ${shown(endMonth)}${asOf} ${column.confidence}`,
    );
  }
  for (const row of table.rows) {
    lines.push(
      `  ${String(row.row + 1)} ${"· ".repeat(row.level)}[${row.label}] ${row.type} ${shown(row.measure)} ${shown(row.component)} ${shown(row.unit)}`,
    );
  }
  for (const relation of table.relations) {
    const names =
      relation.axis === "rows"
        ? (index: number) => String((table.rows[index]?.row ?? 0) + 1)
        : (index: number) => columnName(table.columns[index]?.column ?? 0);
    const terms = relation.terms.map((term) => `${term.factor === 1 ? "+" : "-"}${names(term.index)}`).join(" ");
    const across = (index: number): string =>
      relation.axis === "rows"
        ? columnName(table.columns[index]?.column ?? 0)
        : String((table.rows[index]?.row ?? 0) + 1);
    const exceptions = relation.exceptions
      .map(
        ({ index, factors }) => ` (${across(index)}: ${factors.map((factor) => (factor === 1 ? "+" : "-")).join("")})`,
      )
      .join("");
    lines.push(`  ${relation.kind}: ${names(relation.result)} = ${terms}${exceptions}`);
  }
  return lines.join("\n");
}
