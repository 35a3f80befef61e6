/** Sums over a subtotal and over what it sums. */
import { firstFrom } from "../../domain/grid.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import { ownPlace } from "./sums.ts";
import type { SumCell } from "./sums.ts";

/** Subtotals of a range that are looked at: one that is counted twice is enough. */
const mostTried = 24;

/** A sum whose range holds another sum and all its cells adds them twice. */
export function countedTwiceHits(cells: FormulaCells, sums: readonly SumCell[]): AuditHit[] {
  const byLine = new Map<number, { readonly places: number[]; readonly sums: SumCell[] }>();
  const inOrder = sums
    .filter((sum) => sum.isOwnLine && isAdding(sum) && sum.last > sum.first)
    .sort((a, b) => ownPlace(a) - ownPlace(b));
  for (const sum of inOrder) {
    const line = byLine.get(keyOf(sum)) ?? { places: [], sums: [] };
    byLine.set(keyOf(sum), line);
    line.places.push(ownPlace(sum));
    line.sums.push(sum);
  }
  return sums.flatMap((sum) => {
    if (!isAdding(sum)) return [];
    const line = byLine.get(keyOf(sum));
    if (!line) return [];
    for (let at = firstFrom(line.places, sum.first), tried = 0; tried < mostTried; at++, tried++) {
      const inner = line.sums[at];
      if (!inner || ownPlace(inner) > sum.last) break;
      if (inner.at === sum.at || (sum.call === "SUBTOTAL(" && inner.call === "SUBTOTAL(")) continue;
      if (inner.first < sum.first || inner.last > sum.last || isBlankSum(cells, inner)) continue;
      return [
        {
          kind: "range" as const,
          reason: "twice" as const,
          sheet: cells.index,
          cells: [{ row: sum.row, column: sum.column }],
          formulas: [null],
          siblings: [],
          siblingCount: 0,
          about: { sheet: cells.index, top: inner.row, bottom: inner.row, left: inner.column, right: inner.column },
          confidence: "sure" as const,
        },
      ];
    }
    return [];
  });
}

function isBlankSum(cells: FormulaCells, { row, column }: SumCell): boolean {
  return (cells.number(row, column) ?? 0) === 0;
}

/** Lines of both axes as one number. */
function keyOf({ axis, line }: SumCell): number {
  return axis === "column" ? line : -1 - line;
}

function isAdding({ call }: SumCell): boolean {
  return call === "SUM(" || call === "SUBTOTAL(";
}
