/** Sums whose range starts or ends in a blank cell: a habit of many, and at times a sign of lines that were moved. */
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit, Place } from "./hit.ts";
import { neighboursOf } from "./lines.ts";
import { placeOn } from "./sums.ts";
import type { SumCell } from "./sums.ts";

/** One hit per stretch of sums side by side with the same pattern. */
export function blankEdgeHits(cells: FormulaCells, sums: readonly SumCell[]): AuditHit[] {
  const hits: { readonly last: SumCell; readonly hit: AuditHit & { readonly cells: Place[] } }[] = [];
  for (const sum of sums) {
    const edge = blankEdge(cells, sum);
    if (!edge || isFilledElsewhere(cells, sum, edge)) continue;
    const open = hits.at(-1);
    if (open && isBeside(open.last, sum)) {
      hits[hits.length - 1] = { last: sum, hit: { ...open.hit, cells: [...open.hit.cells, sum] } };
      continue;
    }
    const hit = {
      kind: "blank-edge" as const, reason: "edge" as const, sheet: cells.index, cells: [sum], formulas: [],
      siblings: [], siblingCount: 0, confidence: "unsure" as const,
      about: { sheet: cells.index, top: edge[0], bottom: edge[0], left: edge[1], right: edge[1] },
    };
    hits.push({ last: sum, hit });
  }
  return hits.map(({ hit }) => ({ ...hit, cells: hit.cells.map(({ row, column }) => ({ row, column })) }));
}

function blankEdge(cells: FormulaCells, { axis, line, first, last }: SumCell): readonly [number, number] | undefined {
  if (last - first < 1) return undefined;
  const isBlank = (place: number): boolean => {
    const [row, column] = placeOn(axis, line, place);
    return cells.content(row, column) === "blank" && cells.at(row, column) < 0;
  };
  const [start, end] = [isBlank(first), isBlank(last)];
  // All blank: nothing has been filled in yet.
  if (start === end && start && !hasFilled(cells, axis, line, first, last)) return undefined;
  return start ? placeOn(axis, line, first) : end ? placeOn(axis, line, last) : undefined;
}

/** A sum beside it that reaches as far finds a number there: the range is right, and the line has nothing yet. */
function isFilledElsewhere(cells: FormulaCells, { at, row, column, axis }: SumCell, edge: readonly [number, number]): boolean {
  const across = axis === "column" ? "row" : "column";
  return neighboursOf(cells, across, at).some((one) => {
    if (cells.patterns[one] !== cells.patterns[at]) return false;
    const [down, right] = [(cells.rows[one] as number) - row, (cells.columns[one] as number) - column];
    return cells.content(edge[0] + down, edge[1] + right) === "number";
  });
}

function hasFilled(cells: FormulaCells, axis: SumCell["axis"], line: number, first: number, last: number): boolean {
  // A stretch longer than this is not looked through: blank at both ends is enough.
  for (let place = first + 1; place < Math.min(last, first + 200); place++) {
    const [row, column] = placeOn(axis, line, place);
    if (cells.content(row, column) === "number") return true;
  }
  return false;
}

function isBeside(one: SumCell, other: SumCell): boolean {
  return (
    one.axis === other.axis && one.row === other.row && other.column - one.column === 1 &&
    one.axis === "column" && one.first === other.first && one.last === other.last
  );
}
