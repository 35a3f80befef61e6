import { namesSomething } from "../../recognise/narrative/names.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { ReportRow } from "../statement/rows.ts";

/**
 * The rows that a total is made up of: its own terms, where "Summa kostnader" stands for its lines and "Äldreomsorg" for itself. In a
 * table without relations, every line.
 */
export function partsOfTotal(
  rows: readonly ReportRow[],
  total: ReportRow | undefined,
  { relations }: RecognisedTable,
): ReportRow[] {
  const termsOf = (index: number): readonly number[] =>
    relations.find(({ axis, result }) => axis === "rows" && result === index)?.terms.map((term) => term.index) ?? [];
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  const seen = new Set<number>();
  const partsOf = (index: number): ReportRow[] => {
    if (seen.has(index)) return [];
    seen.add(index);
    const row = rowAt.get(index);
    const terms = termsOf(index);
    if (terms.length === 0 || (row && namesSomething(row.label) && index !== total?.index)) return row ? [row] : [];
    return terms.flatMap(partsOf);
  };
  const parts = total === undefined || termsOf(total.index).length === 0 ? [] : partsOf(total.index);
  return parts.length > 0 ? parts : rows.filter(({ emphasis }) => emphasis === "body");
}
