import { addressOf, inRange } from "../../domain/cell.ts";
import type { CellRef } from "../../domain/cell.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { lastingText } from "./lastingText.ts";

/**
 * Where a cell is, in words that hold when rows are inserted and the next month comes: the table by its sheet and kind, the row by its
 * label, the column by its headers, all without periods; equal ones are counted in reading order. Titles do not count: a line
 * more above the table would make it another. Sheets whose names differ by the period alone are one place.
 */
export class LastingPlaces {
  readonly #workbook: Workbook;
  readonly #tables: readonly NamedTable[];

  constructor(workbook: Workbook, tables: readonly RecognisedTable[]) {
    this.#workbook = workbook;
    const onSheet = new Map<number, RecognisedTable[]>();
    for (const table of tables) onSheet.set(table.sheet, [...(onSheet.get(table.sheet) ?? []), table]);
    this.#tables = [...onSheet].flatMap(([sheet, own]) => {
      const names = counted(own.map(({ kind }) => `${this.sheet(sheet)} / ${kind}`));
      return own.map((table, at) => ({ table, name: names[at] ?? "", rows: undefined, columns: undefined }));
    });
  }

  sheet(index: number): string {
    return lastingText(this.#workbook.sheets[index]?.name ?? "");
  }

  /** Table, row and column; "" for a row or column that is none of the table's. Outside tables: sheet and address. */
  of(cell: CellRef): readonly string[] {
    const named = this.#tableOf(cell);
    if (!named) return [this.sheet(cell.sheet), addressOf(cell.row, cell.column)];
    return [named.name, rowsOf(named).get(cell.row) ?? "", columnsOf(named).get(cell.column) ?? ""];
  }

  /** The cell's row in its table. */
  row(cell: CellRef): string {
    return this.of(cell)[1] ?? "";
  }

  /** The cell's column in its table. */
  column(cell: CellRef): string {
    return this.of(cell)[2] ?? "";
  }

  #tableOf({ sheet, row, column }: CellRef): NamedTable | undefined {
    return this.#tables.find(({ table }) => table.sheet === sheet && inRange(table.range, row, column));
  }
}

interface NamedTable {
  readonly table: RecognisedTable;
  readonly name: string;
  /** By row and column on the sheet; named when somebody asks. */
  rows: ReadonlyMap<number, string> | undefined;
  columns: ReadonlyMap<number, string> | undefined;
}

function rowsOf(named: NamedTable): ReadonlyMap<number, string> {
  const { rows } = named.table;
  const names = (): readonly string[] => counted(rows.map(({ label }) => lastingText(label)));
  return (named.rows ??= keyed(
    rows.map(({ row }) => row),
    names(),
  ));
}

function columnsOf(named: NamedTable): ReadonlyMap<number, string> {
  const { columns } = named.table;
  const names = (): readonly string[] => counted(columns.map(({ path }) => path.map(lastingText).join(" / ")));
  return (named.columns ??= keyed(
    columns.map(({ column }) => column),
    names(),
  ));
}

function keyed(keys: readonly number[], names: readonly string[]): ReadonlyMap<number, string> {
  return new Map(keys.map((key, at) => [key, names[at] ?? ""]));
}

/** Equal names told apart by their order. */
function counted(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const earlier = seen.get(name) ?? 0;
    seen.set(name, earlier + 1);
    return earlier === 0 ? name : `${name} #${String(earlier + 1)}`;
  });
}
