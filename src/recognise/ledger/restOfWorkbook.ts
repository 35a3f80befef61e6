/** A workbook without its ledgers: what is left is small enough to be read cell by cell, and none of it is somebody's posting. */
import { inRange, rowOfKey, columnOfKey, type CellRange } from "../../domain/cell.ts";
import { cellTag, firstFrom, type GridColumn, type Sheet, type Workbook } from "../../domain/grid.ts";

/** Where ledgers stand. */
type Place = { readonly sheet: number; readonly range: CellRange };

/** The same workbook when it has no ledger. */
export function restOfWorkbook(workbook: Workbook, ledgers: readonly Place[]): Workbook {
  if (ledgers.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet, index) =>
    ledgers.filter((ledger) => ledger.sheet === index).reduce((left, { range }) => withoutRange(left, range), sheet),
  );
  return { ...workbook, sheets };
}

function withoutRange(sheet: Sheet, range: CellRange): Sheet {
  const columns = new Map<number, GridColumn>();
  for (const [column, data] of sheet.columns) {
    const left = column < range.left || column > range.right ? data : withoutRows(data, range);
    if (left.rows.length > 0) columns.set(column, left);
  }
  const isOutside = (key: number): boolean => !inRange(range, rowOfKey(key), columnOfKey(key));
  return {
    ...sheet,
    columns,
    formulas: filtered(sheet.formulas, isOutside),
    unvalued: filtered(sheet.unvalued, isOutside),
    notes: filtered(sheet.notes, isOutside),
    merges: sheet.merges.filter((merge) => !inRange(range, merge.top, merge.left)),
  };
}

/** Errors stay: whatever is not added up because of them must be seen. */
function withoutRows(column: GridColumn, { top, bottom }: CellRange): GridColumn {
  const { rows, tags } = column;
  const [first, after] = [firstFrom(rows, top), firstFrom(rows, bottom + 1)];
  const errors: number[] = [];
  for (let at = tags.indexOf(cellTag.error, first); at >= 0 && at < after; at = tags.indexOf(cellTag.error, at + 1))
    errors.push(at);
  const size = rows.length - (after - first) + errors.length;
  const cut = <T extends Uint32Array | Uint8Array | Float64Array>(from: T, to: T): T => {
    to.set(from.subarray(0, first));
    errors.forEach((at, index) => {
      to[first + index] = from[at] as number;
    });
    to.set(from.subarray(after), first + errors.length);
    return to;
  };
  return {
    rows: cut(rows, new Uint32Array(size)),
    tags: cut(tags, new Uint8Array(size)),
    values: cut(column.values, new Float64Array(size)),
    formats: cut(column.formats, new Uint32Array(size)),
  };
}

function filtered<V>(map: ReadonlyMap<number, V>, isKept: (key: number) => boolean): ReadonlyMap<number, V> {
  return map.size === 0 ? map : new Map([...map].filter(([key]) => isKept(key)));
}
