import { maxColumns, maxRows } from "../domain/cell.ts";
import type { CellAddress, LayoutCell, LayoutRow, SheetLayout } from "../report/layout.ts";

/** A layout with its keys resolved: row and column keys stand for 0-based positions on the sheet, in the order of the layout. */
export interface LayoutIndex {
  readonly layout: SheetLayout;
  /** @throws Error `layout-row-unknown`: a formula or format names a row that is not there, which is a template's bug. */
  readonly rowOf: (key: string) => number;
  /** @throws Error `layout-column-unknown`. */
  readonly columnOf: (key: string) => number;
  /** Rows that are there only until the sheet has been written: sums pass over them. */
  readonly goneRows: ReadonlySet<number>;
  /** The cell at these keys; undefined when the row leaves it blank. */
  readonly cellAt: (address: CellAddress) => LayoutCell | undefined;
}

/** A layout with blank rows where rows of the sheet from before go once it is written. `rows`: its keys, with null for those. */
export function indexTogether(layout: SheetLayout, rows: readonly (string | null)[]): LayoutIndex {
  const byKey = new Map(layout.rows.map((row) => [row.key, row]));
  const together = rows.map(
    (key, at): LayoutRow =>
      (key === null ? undefined : byKey.get(key)) ?? {
        key: `#gone-${String(at)}`,
        emphasis: "spacer",
        level: 0,
        cells: {},
      },
  );
  const goneRows = new Set(rows.flatMap((key, at) => (key === null ? [at] : [])));
  return { ...indexLayout({ ...layout, rows: together }), goneRows };
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
  return { layout, rowOf, columnOf, goneRows: new Set(), cellAt };
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
