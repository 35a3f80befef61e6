/** Decisions about tables of drawn workbooks, told by column letters and row numbers as a person sees them. */
import { columnName, parseRange } from "../../src/domain/cell.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { keysOfColumns, keysOfRows } from "../../src/recognise/overrule/decide.ts";
import { recogniseTables, type Recognition, type TableReading } from "../../src/recognise/index.ts";
import { addedBy, decide, type OverrulingChange } from "../../src/recognise/overrule/change.ts";
import type { DecidedColumn, DecidedRow, DecidedTable, Overruling } from "../../src/recognise/overrule/overruling.ts";
import { runToEnd } from "./book.ts";

/** What a person says of one table. */
export interface Said {
  /** Which table of the workbook, from 0. */
  readonly at?: number;
  readonly table?: DecidedTable;
  readonly columns?: Readonly<Record<string, DecidedColumn>>;
  /** By row number on the sheet, from 1. */
  readonly rows?: Readonly<Record<number, DecidedRow>>;
  readonly range?: string;
  /** Which other tables are part of it. */
  readonly joined?: readonly number[];
}

/** What saying so changes, of a workbook as it was read. @throws when the table, column or row is not there */
export function changeOf(recognition: Recognition, { sheets }: Workbook, said: Said): OverrulingChange {
  const reading = recognition.readings[said.at ?? 0];
  if (!reading) throw new Error("no such table");
  const table = reading.table ?? reading.natural[0];
  const columnKeys = keysOfColumns(table.columns);
  const rowKeys = keysOfRows(table.rows);
  const columns = Object.entries(said.columns ?? {}).map(([letter, decided]) => {
    const key = columnKeys[table.columns.findIndex(({ column }) => columnName(column) === letter)];
    if (!key) throw new Error(`no column ${letter}`);
    return { key, decided };
  });
  const rows = Object.entries(said.rows ?? {}).map(([row, decided]) => {
    const key = rowKeys[table.rows.findIndex((one) => one.row + 1 === Number(row))];
    if (!key) throw new Error(`no row ${row}`);
    return { key, decided };
  });
  const place = {
    joined: (said.joined ?? []).flatMap((index) => recognition.natural[index] ?? []),
    range: said.range === undefined ? null : (parseRange(said.range) ?? null),
  };
  const found = { recognition, sheetNameOf: (sheet: number) => sheets[sheet]?.name ?? "" };
  return decide(reading, { table: said.table ?? {}, columns, rows }, place, found);
}

/** What becomes of saying so, as the host would keep it. @throws when nothing is said */
export function overrulingOf(workbook: Workbook, said: Said, id = "1"): Overruling {
  const added = addedBy(changeOf(runToEnd(recogniseTables(workbook)), workbook, said), id);
  if (!added) throw new Error("nothing decided");
  return added;
}

/** The workbook read with what was said about it. */
export function overruledBook(workbook: Workbook, ...said: readonly Said[]): Recognition {
  return recognisedWith(
    workbook,
    said.map((one, index) => overrulingOf(workbook, one, String(index + 1))),
  );
}

export function recognisedWith(workbook: Workbook, overrulings: readonly Overruling[]): Recognition {
  return runToEnd(recogniseTables(workbook, overrulings));
}

/** Which reading each decision is about: sheet and first row of its table, from 1. */
export function placesOf({ readings }: Recognition, { sheets }: Workbook): Record<string, string> {
  const named = ({ natural: [table] }: TableReading): string =>
    `${sheets[table.sheet]?.name ?? ""} ${String(table.range.top + 1)}`;
  return Object.fromEntries(
    readings.flatMap((reading) => (reading.overruling ? [[reading.overruling.id, named(reading)]] : [])),
  );
}
