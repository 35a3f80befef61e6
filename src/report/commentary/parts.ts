import { namesSomething } from "../../recognise/narrative/names.ts";
import { phraseAt } from "../../recognise/narrative/phrases.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { ReportRow } from "../statement/rows.ts";

/** A row that the source has. */
export type SourceRow = ReportRow & { readonly index: number };

/** The statement's total, and the rows that it is made up of. */
export function wholeAndParts(
  rows: readonly ReportRow[],
  table: RecognisedTable,
): { readonly total: SourceRow | undefined; readonly lines: readonly SourceRow[] } {
  const own = rows.filter(isOfSource);
  const total = own.findLast(({ emphasis }) => emphasis === "total");
  return { total, lines: partsOfTotal(own, total, table) };
}

/** A row that the report adds says nothing that the source does not. */
function isOfSource(row: ReportRow): row is SourceRow {
  return row.index !== null;
}

/**
 * The rows that a total is made up of: its own terms, where "Summa kostnader" stands for its lines and "Äldreomsorg" for itself. In a
 * table without relations, every line.
 */
export function partsOfTotal(
  rows: readonly SourceRow[],
  total: SourceRow | undefined,
  { kind, relations, rows: tableRows }: RecognisedTable,
): SourceRow[] {
  const termsAt = new Map<number, readonly number[]>();
  for (const { axis, result, terms } of relations) {
    if (axis === "rows" && !termsAt.has(result))
      termsAt.set(
        result,
        terms.map(({ index }) => index),
      );
  }
  const termsOf = (index: number): readonly number[] => termsAt.get(index) ?? [];
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  const seen = new Set<number>();
  const partsOf = (index: number): SourceRow[] => {
    if (seen.has(index)) return [];
    seen.add(index);
    const row = rowAt.get(index);
    const terms = termsOf(index);
    // "Resultat efter finansiella poster" is a step on the way, and nothing of its own.
    const component = tableRows[index]?.component;
    const isStep = kind === "income-statement" && component !== "revenue" && component !== "cost";
    const isOwn = row !== undefined && index !== total?.index && namesSomething(row.label) && !isStep;
    if (terms.length === 0 || isOwn) return row ? [row] : [];
    return terms.flatMap(partsOf);
  };
  const parts = total === undefined || termsOf(total.index).length === 0 ? [] : partsOf(total.index);
  return parts.length > 0 ? parts : rows.filter(({ emphasis }) => emphasis === "body");
}

/** "Summa gata och park" → "Gata och park": in a list of deviations nothing is summed up. */
export function withoutTotalWord(label: string): string {
  const [, word = "", rest = ""] = /^(\p{L}+)\s+(.+)$/u.exec(label) ?? [];
  if (phraseAt([word.toLowerCase()])?.means.kind !== "total") return label;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
