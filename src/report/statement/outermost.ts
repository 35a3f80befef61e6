/** The rows that sum a table up: its outermost subtotals, the lines beside them, and the total. */
import type { RecognisedTable } from "../../recognise/table.ts";
import type { ReportRow } from "./rows.ts";
import type { Statement } from "./statement.ts";

/** Fewer parts than this are no summary. */
const leastParts = 2;

/** Whether the table has parts with lines of their own ("per nämnd" over "per verksamhet") and a total of them. */
export function hasParts(table: RecognisedTable): boolean {
  const { parts, lines } = partsOf(table);
  return parts.size >= leastParts && lines.size > parts.size && table.rows.some(({ type }) => type === "total");
}

/** The rows without the lines that an outermost subtotal sums up, and without the headings over those. */
export function outermostRows(rows: readonly ReportRow[], { table }: Statement): ReportRow[] {
  const { lines } = partsOf(table);
  return rows
    .filter(({ index, emphasis }) => emphasis !== "section" && (index === null || !lines.has(index)))
    .map((row) => ({ ...row, emphasis: row.emphasis === "subtotal" ? "body" : row.emphasis, level: 0 }));
}

/** Outermost subtotals, and everything that is summed up in them. Indexes into `table.rows`. */
function partsOf({ rows, relations }: RecognisedTable): {
  readonly parts: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
} {
  const sums = relations.filter(({ axis, result }) => axis === "rows" && rows[result]?.type === "subtotal");
  const lines = new Set(sums.flatMap(({ terms }) => terms.map(({ index }) => index)));
  return { parts: new Set(sums.map(({ result }) => result).filter((result) => !lines.has(result))), lines };
}
