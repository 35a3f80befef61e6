import { maxColumns, maxRows } from "../domain/cell.ts";
import type { CellAddress, LayoutCell, SheetLayout } from "../report/layout.ts";

/** A layout with its keys resolved: row and column keys stand for 0-based positions on the sheet, in the order of the layout. */
export interface LayoutIndex {
  readonly layout: SheetLayout;
  /** @throws Error `layout-row-unknown`: a formula or format names a row that is not there, which is a template's bug. */
  readonly rowOf: (key: string) => number;
  /** @throws Error `layout-column-unknown`. */
  readonly columnOf: (key: string) => number;
  /** The cell at these keys; undefined when the row leaves it blank. */
  readonly cellAt: (address: CellAddress) => LayoutCell | undefined;
}

/** @throws Error `layout-key-twice`, `layout-too-large`: a template's bug. */
export function indexLayout(layout: SheetLayout): LayoutIndex {
  if (layout.rows.length > maxRows || layout.columns.length > maxColumns) throw new Error("layout-too-large");
  const rows = positions(layout.rows.map((row) => row.key));
  const columns = positions(layout.columns.map((column) => column.key));
  const rowOf = (key: string): number => found(rows, key, "layout-row-unknown");
  const columnOf = (key: string): number => found(columns, key, "layout-column-unknown");
  const cellAt = ({ row, column }: CellAddress): LayoutCell | undefined => {
    columnOf(column);
    return layout.rows[rowOf(row)]?.cells[column];
  };
  return { layout, rowOf, columnOf, cellAt };
}

function positions(keys: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map(keys.map((key, index) => [key, index]));
  if (map.size !== keys.length) throw new Error("layout-key-twice");
  return map;
}

function found(map: ReadonlyMap<string, number>, key: string, code: string): number {
  const position = map.get(key);
  if (position === undefined) throw new Error(`${code}: ${key}`);
  return position;
}
