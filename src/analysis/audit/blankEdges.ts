/** Sums whose range starts or ends in a blank cell or a heading: a habit of many, and at times a sign of lines that were moved. */
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import { textAt } from "./labels.ts";
import { neighboursOf } from "./lines.ts";
import type { Formulas } from "./reading.ts";
import type { SumCell } from "./sums.ts";

/** One hit per row of sums over the same rows: they were made as one. */
export function blankEdgeHits(formulas: Formulas, cells: FormulaCells, sums: readonly SumCell[]): AuditHit[] {
  const hits = new Map<string, AuditHit>();
  for (const sum of sums) {
    const edge = blankEdge(formulas, cells, sum);
    if (!edge || isFilledElsewhere(cells, sum, edge)) continue;
    const key = [sum.row, sum.first, sum.last].join(" ");
    const known = hits.get(key);
    const place = { row: sum.row, column: sum.column };
    const [row, column] = edge;
    hits.set(key, {
      kind: "blank-edge",
      reason: "edge",
      sheet: cells.index,
      cells: [...(known?.cells ?? []), place],
      formulas: [...(known?.formulas ?? []), null],
      siblings: [],
      siblingCount: 0,
      about: known?.about ?? { sheet: cells.index, top: row, bottom: row, left: column, right: column },
      confidence: "unsure",
    });
  }
  return [...hits.values()];
}

/** Only down a column: at the end of a row a blank is a month that has not come yet. */
function blankEdge(
  formulas: Formulas,
  cells: FormulaCells,
  { axis, line, first, last }: SumCell,
): readonly [number, number] | undefined {
  if (axis === "row" || last - first < 1) return undefined;
  const start = hasNothing(formulas, cells, first, line);
  const end = hasNothing(formulas, cells, last, line);
  // All blank: nothing has been filled in yet.
  if (start && end && !hasFilled(cells, line, first, last)) return undefined;
  return start ? [first, line] : end ? [last, line] : undefined;
}

/** A sum beside it that reaches as far finds a number there: the range is right, and the line has nothing yet. */
function isFilledElsewhere(
  cells: FormulaCells,
  { at, row, column, axis }: SumCell,
  edge: readonly [number, number],
): boolean {
  const across = axis === "column" ? "row" : "column";
  return neighboursOf(cells, across, at).some((one) => {
    if (cells.patterns[one] !== cells.patterns[at]) return false;
    const [down, right] = [(cells.rows[one] as number) - row, (cells.columns[one] as number) - column];
    return cells.content(edge[0] + down, edge[1] + right) === "number";
  });
}

function hasNothing(formulas: Formulas, cells: FormulaCells, row: number, column: number): boolean {
  return cells.content(row, column) === "blank" || isHeading(formulas, cells, row, column);
}

/** A text with letters: "–" and "…" stand for a number that is not there. */
function isHeading(formulas: Formulas, cells: FormulaCells, row: number, column: number): boolean {
  return cells.content(row, column) === "text" && /\p{L}/u.test(textAt(formulas, cells, row, column) ?? "");
}

function hasFilled(cells: FormulaCells, column: number, first: number, last: number): boolean {
  // A stretch longer than this is not looked through: blank at both ends is enough.
  for (let row = first + 1; row < Math.min(last, first + 200); row++)
    if (cells.content(row, column) === "number") return true;
  return false;
}
