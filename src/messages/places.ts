import { addressOf } from "../domain/cell.ts";
import type { NamedCell } from "../rules/finding.ts";
import type { Texts } from "./texts.ts";

/** A cell by the words a reader knows it by; by its address where the table has none. */
export function placeOf({ cell, row, shortColumn }: NamedCell, { findings, formats }: Texts): string {
  if (row === "") return addressOf(cell.row, cell.column);
  return findings.place(row, formats.headerWords(shortColumn));
}

/** Cells as they stand in a list: by their rows when they share the column. */
export function placesInList(names: readonly NamedCell[], texts: Texts): string[] {
  const shareColumn = names.every(
    ({ cell }) => cell.column === names[0]?.cell.column && cell.sheet === names[0].cell.sheet,
  );
  return names.map((name) =>
    name.row === "" || shareColumn
      ? rowOf(name)
      : texts.findings.placeInList(name.row, texts.formats.headerWords(name.shortColumn)),
  );
}

/** The row by its label, or its cell. */
export function rowOf({ cell, row }: NamedCell): string {
  return row === "" ? addressOf(cell.row, cell.column) : row;
}
