import { addressOf } from "../../domain/cell.ts";

/** Most arguments Excel takes in one function call. */
const maxArguments = 255;

/**
 * SUM over rows of one column: neighbours become ranges, the rest is listed, more than 255 are nested.
 * Shape: 0-based rows in any order; a row given twice is added twice. No rows at all sum to 0. `passedOver`: blank rows that ranges
 * may run across.
 */
export function sumFormula(
  rows: readonly number[],
  column: number,
  isBlank: boolean,
  passedOver: ReadonlySet<number> = new Set(),
): string {
  const ranges = contiguous(rows, passedOver).map(({ first, last }) => rangeText(first, last, column));
  const sum = ranges.length === 0 ? "0" : nested(ranges);
  if (!isBlank || ranges.length === 0) return sum;
  // All lines are blank now. SUMPRODUCT, unlike COUNT, lets an error among the lines through.
  const filled = ranges.map((range) => `SUMPRODUCT(--(${range}<>""))`).join("+");
  return `IF(${filled}=0,"",${sum})`;
}

/** How many cells of these rows hold the words of another cell. No rows: 0. */
export function countOf(rows: readonly number[], column: number, words: string): string {
  const ranges = contiguous(rows, new Set()).map(({ first, last }) => rangeText(first, last, column));
  return ranges.map((range) => `COUNTIF(${range},${words})`).join("+") || "0";
}

function contiguous(rows: readonly number[], passedOver: ReadonlySet<number>): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    let next = (run?.last ?? row) + 1;
    while (passedOver.has(next)) next++;
    if (run && row === next) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function rangeText(first: number, last: number, column: number): string {
  const start = addressOf(first, column);
  return first === last ? start : `${start}:${addressOf(last, column)}`;
}

function nested(terms: readonly string[]): string {
  if (terms.length <= maxArguments) return `SUM(${terms.join(",")})`;
  const chunks: string[] = [];
  for (let start = 0; start < terms.length; start += maxArguments) {
    chunks.push(`SUM(${terms.slice(start, start + maxArguments).join(",")})`);
  }
  return nested(chunks);
}
