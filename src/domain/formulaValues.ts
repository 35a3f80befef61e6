/** Sheets with values put into formula cells, or taken out of them. */
import { cellKey, columnOfKey, rowOfKey } from "./cell.ts";
import type { CellTag, GridColumn, Sheet } from "./grid.ts";

/** A cell's content as the grid holds it. */
export interface Content {
  readonly tag: CellTag;
  readonly value: number;
}

/** The sheet with these contents, by cell key, in cells without a value. */
export function withValues(sheet: Sheet, values: ReadonlyMap<number, Content>): Sheet {
  if (values.size === 0) return sheet;
  const columns = new Map(sheet.columns);
  for (const [column, rows] of rowsByColumn(values.keys())) {
    columns.set(column, merged(columns.get(column), column, rows, { values, formats: sheet.unvalued }));
  }
  return {
    ...sheet,
    columns: new Map([...columns].sort(([a], [b]) => a - b)),
    unvalued: new Map([...sheet.unvalued].filter(([key]) => !values.has(key))),
  };
}

/** The sheet as if no formula had been computed. */
export function withoutFormulaValues(sheet: Sheet): Sheet {
  const unvalued = new Map(sheet.unvalued);
  const columns = new Map<number, GridColumn>();
  for (const [column, cells] of sheet.columns) {
    const kept = cells.rows
      .map((_, at) => at)
      .filter((at) => {
        const key = cellKey(cells.rows[at] as number, column);
        if (!sheet.formulas.has(key)) return true;
        unvalued.set(key, cells.formats[at] as number);
        return false;
      });
    columns.set(column, {
      rows: kept.map((at) => cells.rows[at] as number),
      tags: Uint8Array.from(kept, (at) => cells.tags[at] as number),
      values: Float64Array.from(kept, (at) => cells.values[at] as number),
      formats: kept.map((at) => cells.formats[at] as number),
    });
  }
  return { ...sheet, columns, unvalued };
}

function merged(
  old: GridColumn | undefined,
  column: number,
  added: readonly number[],
  { values, formats }: { readonly values: ReadonlyMap<number, Content>; readonly formats: ReadonlyMap<number, number> },
): GridColumn {
  const size = (old?.rows.length ?? 0) + added.length;
  const made = {
    rows: new Uint32Array(size),
    tags: new Uint8Array(size),
    values: new Float64Array(size),
    formats: new Uint32Array(size),
  };
  for (let at = 0, from = 0, next = 0; at < size; at++) {
    const row = added[next];
    const before = old?.rows[from];
    if (old && before !== undefined && (row === undefined || before < row)) {
      made.rows[at] = before;
      made.tags[at] = old.tags[from] as number;
      made.values[at] = old.values[from] as number;
      made.formats[at] = old.formats[from++] as number;
    } else {
      const key = cellKey(row as number, column);
      const content = values.get(key) as Content;
      made.rows[at] = row as number;
      made.tags[at] = content.tag;
      made.values[at] = content.value;
      made.formats[at] = formats.get(key) ?? 0;
      next++;
    }
  }
  return made;
}

/** The rows of cell keys by column, ascending. */
export function rowsByColumn(keys: Iterable<number>): Map<number, number[]> {
  const byColumn = new Map<number, number[]>();
  for (const key of keys) {
    const column = columnOfKey(key);
    const rows = byColumn.get(column);
    if (rows) rows.push(rowOfKey(key));
    else byColumn.set(column, [rowOfKey(key)]);
  }
  for (const rows of byColumn.values()) rows.sort((a, b) => a - b);
  return byColumn;
}
