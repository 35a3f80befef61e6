/** Sums that count a row nobody sees. */
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import type { SumCell } from "./sums.ts";

/** Hidden rows side by side: more of them are details folded away, which is normal. */
const mostHidden = 2;

/** One hit per hidden stretch, with all sums over it: a few hidden rows with figures among visible ones. */
export function hiddenRowHits(cells: FormulaCells, sums: readonly SumCell[]): AuditHit[] {
  const hidden = cells.sheet.hiddenRows.filter(({ first, last }) => last - first < mostHidden);
  if (hidden.length === 0) return [];
  const hits = new Map<number, AuditHit>();
  for (const sum of sums) {
    if (sum.axis !== "column" || sum.call !== "SUM(" || sum.last - sum.first <= mostHidden) continue;
    const inside = hidden.find(
      ({ first, last }) => first >= sum.first && last <= sum.last && holdsFigure(cells, sum, first, last),
    );
    if (!inside) continue;
    const key = inside.first;
    const known = hits.get(key);
    const place = { row: sum.row, column: sum.column };
    hits.set(
      key,
      known
        ? { ...known, cells: [...known.cells, place], formulas: [...known.formulas, null] }
        : {
            kind: "range",
            reason: "hidden",
            sheet: cells.index,
            cells: [place],
            formulas: [null],
            siblings: [],
            siblingCount: 0,
            about: { sheet: cells.index, top: inside.first, bottom: inside.last, left: sum.line, right: sum.line },
            confidence: "unsure",
          },
    );
  }
  return [...hits.values()];
}

function holdsFigure(cells: FormulaCells, { line, row }: SumCell, first: number, last: number): boolean {
  if (row >= first && row <= last) return false;
  for (let at = first; at <= last; at++) if ((cells.number(at, line) ?? 0) !== 0) return true;
  return false;
}
