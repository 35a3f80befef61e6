/**
 * Columns that write a code once, over all the rows that have it, as pivot tables do: a blank there is the code above. A blank in any
 * other column is a posting without a code.
 */
import { cellTag } from "../../domain/grid.ts";
import type { LedgerColumn, SkippedRow } from "./ledger.ts";
import { firstFrom, type LedgerCells } from "./ledgerCells.ts";

/** Codes that are written in more of the rows than this are written in each. */
const mostWritten = 0.7;

/** The columns, from the left: an inner one begins anew where an outer one does. */
export function outlinedColumns(
  cells: LedgerCells,
  columns: readonly LedgerColumn[],
  rows: Uint32Array,
  skipped: readonly SkippedRow[],
): number[] {
  const totals = Uint32Array.from(skipped.filter(({ why }) => why === "total").map(({ row }) => row));
  const coded = columns
    .filter(({ role }) => role === "account" || role === "dimension")
    .map(({ column }) => ({ column, written: writtenPlaces(cells, column, rows) }));
  const outlined: number[] = [];
  let outer = new Set<number>();
  for (const [index, { column, written }] of coded.entries()) {
    const inner = coded.slice(index + 1).find((other) => other.written === null);
    if (!written || !inner) continue;
    const { places, contents } = written;
    const codeAt = (place: number): string => cells.textAt(rows[place] as number, inner.column) ?? "";
    const isNew = (place: number, at: number): boolean =>
      at === 0 || outer.has(place) || contents[at] !== contents[at - 1];
    const isStart = (place: number): boolean =>
      place === 0 ||
      hasTotalBetween(totals, rows[place - 1] as number, rows[place] as number) ||
      !follows(codeAt(place - 1), codeAt(place));
    if (places[0] !== 0 || !places.every(isNew) || !places.every(isStart)) continue;
    outlined.push(column);
    outer = new Set(places);
  }
  return outlined;
}

/** Where in the rows a column is written, and what stands there; null where most rows have something, or hardly one. */
function writtenPlaces(
  { sheet, workbook }: LedgerCells,
  column: number,
  rows: Uint32Array,
): { readonly places: readonly number[]; readonly contents: readonly string[] } | null {
  const data = sheet.columns.get(column);
  if (!data) return null;
  const end = firstFrom(data.rows, (rows[rows.length - 1] ?? 0) + 1);
  const places: number[] = [];
  const contents: string[] = [];
  let place = 0;
  for (let at = firstFrom(data.rows, rows[0] ?? 0); at < end; at++) {
    const row = data.rows[at] as number;
    while ((rows[place] as number) < row) place++;
    const value = data.values[at] as number;
    const isBlank = data.tags[at] === cellTag.text && (workbook.strings[value] ?? "").trim() === "";
    if (rows[place] !== row || isBlank) continue;
    places.push(place);
    if (places.length > rows.length * mostWritten) return null;
    contents.push(`${String(data.tags[at])} ${String(value)}`);
  }
  return places.length < 2 ? null : { places, contents };
}

function hasTotalBetween(totals: Uint32Array, before: number, row: number): boolean {
  return (totals[firstFrom(totals, before)] ?? Infinity) < row;
}

/** Codes within a code stand in order: where the next is not after the last, another begins. */
function follows(before: string, after: string): boolean {
  return after !== "" && before.localeCompare(after, "sv", { numeric: true }) < 0;
}
