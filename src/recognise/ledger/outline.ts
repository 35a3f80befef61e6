/**
 * Columns that write a code once, over all the rows that have it, as pivot tables do: a blank there is the code above. A blank in any
 * other column is a posting without a code.
 */
import { cellTag, firstFrom } from "../../domain/grid.ts";
import type { LedgerColumn, SkippedRow } from "./ledger.ts";
import type { LedgerCells } from "./ledgerCells.ts";

/** Codes that are written in more of the rows than this are written in each. */
const mostWritten = 0.95;
/** Share of the codes at which the codes inside begin anew: by chance the next ones may go on where the last ended. */
const beginningAnew = 0.5;

/** The columns, from the left. */
export function outlinedColumns(
  cells: LedgerCells,
  columns: readonly LedgerColumn[],
  rows: Uint32Array,
  skipped: readonly SkippedRow[],
): number[] {
  const totals = Uint32Array.from(skipped.filter(({ why }) => why === "total").map(({ row }) => row));
  const coded = columns.flatMap(({ role, column }) => (role === "account" || role === "dimension" ? [column] : []));
  const outlined: number[] = [];
  let outer: ReadonlySet<number> = new Set();
  for (const [index, column] of coded.entries()) {
    const inner = coded[index + 1];
    if (inner === undefined || !isSparse(cells, column, rows, skipped.length)) continue;
    const starts = startsOf(cells, column, { rows, totals, inner, outer });
    if (!starts) continue;
    outlined.push(column);
    outer = starts;
  }
  return outlined;
}

/** Written in some of the rows; `others` are rows that are no postings, where it is written too. */
function isSparse({ sheet, workbook }: LedgerCells, column: number, rows: Uint32Array, others: number): boolean {
  const data = sheet.columns.get(column);
  if (!data) return false;
  const end = firstFrom(data.rows, (rows[rows.length - 1] ?? 0) + 1);
  let written = 0;
  for (let at = firstFrom(data.rows, rows[0] ?? 0); at < end; at++)
    if (data.tags[at] !== cellTag.text || workbook.strings[data.values[at] as number] !== "") written++;
  return written >= 2 && written - others <= rows.length * mostWritten;
}

interface Outline {
  readonly rows: Uint32Array;
  /** Rows of totals. */
  readonly totals: Uint32Array;
  /** The next column of codes. */
  readonly inner: number;
  /** Where the column to the left begins a code, as indexes of `rows`. */
  readonly outer: ReadonlySet<number>;
}

/** Where the column begins its codes; null where it does not write each once over the codes inside it. */
function startsOf(
  cells: LedgerCells,
  column: number,
  { rows, totals, inner, outer }: Outline,
): ReadonlySet<number> | null {
  const starts = new Set<number>();
  const textAt = (row: number, of: number): string => cells.textAt(row, of)?.trim() ?? "";
  let [code, inside] = ["", ""];
  let anew = 0;
  let [isSummed, isInOrder] = [true, true];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const [own, next] = [textAt(row, column), textAt(row, inner)];
    if (own !== "") {
      if (place > 0) {
        if (own === code && !outer.has(place)) return null;
        const hasTotal = hasBetween(totals, rows[place - 1] as number, row);
        isSummed &&= hasTotal;
        if (hasTotal || !follows(inside, next)) anew++;
      }
      code = own;
      starts.add(place);
    } else if (place === 0) return null;
    else if (next !== "") isInOrder &&= follows(inside, next);
    if (!isSummed && !isInOrder) return null;
    if (next !== "") inside = next;
  }
  const boundaries = starts.size - 1;
  return boundaries > 0 && starts.size < rows.length && (isSummed || anew >= boundaries * beginningAnew)
    ? starts
    : null;
}

function hasBetween(totals: Uint32Array, before: number, row: number): boolean {
  return (totals[firstFrom(totals, before)] ?? Infinity) < row;
}

/** Codes within a code stand in order: where the next is not after the last, another begins. */
function follows(before: string, after: string): boolean {
  return before === "" || before.localeCompare(after, "sv", { numeric: true }) < 0;
}
