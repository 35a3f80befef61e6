/** What the command line's contract says of a table, a line per column and row: for comparing with what a person would read. */
import { columnName, rangeAddress } from "../../src/domain/cell.ts";
import type { RecognisedTable } from "../../src/recognise/table.ts";

const shown = (value: string | number | null): string => (value === null ? "–" : String(value));

/** Columns: measure, component, unit, operands, span, year, last month, time of a forecast. Rows: type, measure, component, unit. */
export function printMeaning({ kind, range, unit, signConvention, columns, rows }: RecognisedTable): string {
  return [
    `${kind} ${rangeAddress(range)} ${shown(unit)} ${shown(signConvention)}`,
    ...columns.map(({ column, path, measure, component, unit: own, of, period, asOf }) => {
      const { span, year, endMonth } = period;
      const operands = of === null ? "" : ` of ${of.join("/")}`;
      const made = asOf === null ? "" : ` as of ${shown(asOf.year)}-${String(asOf.month)}`;
      return `  ${columnName(column)} [${path.join(" / ")}] ${shown(measure)} ${shown(component)} ${shown(own)}${operands} ${shown(span)} ${shown(year)} ${shown(endMonth)}${made}`;
    }),
    ...rows.map(
      ({ row, label, type, measure, component, unit: own }) =>
        `  ${String(row + 1)} [${label.length > 40 ? `${label.slice(0, 40)}…` : label}] ${type} ${shown(measure)} ${shown(component)} ${shown(own)}`,
    ),
  ].join("\n");
}
