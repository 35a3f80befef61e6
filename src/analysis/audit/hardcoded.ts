/** Typed amounts inside totals: "=SUM(B5:B9)+1200" is no longer the sum of its lines. */
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import { isLabelledException } from "./labels.ts";
import type { Pattern } from "./pattern.ts";
import type { Formulas } from "./reading.ts";

/** Which cells of a sheet are totals and deviations. */
export type IsDerived = (sheet: number, row: number, column: number) => boolean;

export function hardcodedHits(formulas: Formulas, cells: FormulaCells, isDerived: IsDerived): AuditHit[] {
  const hits: AuditHit[] = [];
  for (let at = 0; at < cells.count; at++) {
    const pattern = formulas.patternAt(cells, at);
    const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
    if (pattern.numbers.length === 0 || pattern.references.length === 0) continue;
    if (typedAmount(pattern) === undefined || !isDerived(cells.index, row, column)) continue;
    hits.push({
      kind: "hardcoded",
      reason: "amount",
      sheet: cells.index,
      cells: [{ row, column }],
      formulas: [null],
      siblings: [],
      siblingCount: 0,
      about: null,
      confidence: isLabelledException(formulas, cells, row, column) ? "unsure" : "likely",
    });
  }
  return hits;
}

/**
 * A term that is nothing but a typed number, beside cells and sums: "/D2-1" makes a change of a ratio. Less than half of anything is a
 * rounding.
 */
function typedAmount({ terms }: Pattern): number | undefined {
  if (terms.some((term) => /[*/^]/.test(term.replace(/'[^']*'!/g, "")))) return undefined;
  const amounts = terms.filter((term) => /^[+-][\d.]+$/.test(term)).map(Number);
  return amounts.find((amount) => Math.abs(amount) > 0.5);
}
