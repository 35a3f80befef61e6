/** Sheets of ours read back, whoever has written on them since: by their words, in whichever language they were written. */
import { cellValue, type Sheet, type Workbook } from "../domain/grid.ts";
import { isMoney, toOre, units, type MoneyUnit, type Ore } from "../domain/money.ts";
import { languages } from "../messages/format.ts";
import { textsIn } from "../messages/index.ts";
import type { Texts } from "../messages/texts.ts";
import { parseFigure } from "../recognise/figures.ts";

export type Cell = number | string | null;
/** The cells of a row by their columns. */
export type Row = ReadonlyMap<number, Cell>;

/** What a sheet may have been written in. */
export const allTexts: readonly Texts[] = languages.map((language) => textsIn[language]);

/** Rows with anything on them, from the top down. */
export function rowsOf(workbook: Workbook, sheet: Sheet): Row[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [column, { rows: filled }] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    for (const row of filled) {
      const content = cellValue(workbook, sheet, row, column);
      const value = content?.kind === "number" || content?.kind === "text" ? content.value : null;
      rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, value));
    }
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

const yearIn = /\b\d{4}\b/;

/** The year that a heading names. */
export function yearNamedIn(text: string): number | null {
  const found = yearIn.exec(text);
  return found ? Number(found[0]) : null;
}

/** "Metod: Årstakt" as a fact of ours and what it says. */
export function factIn<Name extends string>(
  text: string,
  factsOf: (texts: Texts) => Readonly<Record<Name, string>>,
): { readonly name: Name; readonly value: string } | null {
  const mark = text.indexOf(":");
  if (mark <= 0) return null;
  for (const texts of allTexts) {
    const facts = factsOf(texts);
    for (const name of Object.keys(facts) as Name[]) {
      if (isSame(facts[name], text.slice(0, mark))) return { name, value: text.slice(mark + 1).trim() };
    }
  }
  return null;
}

/** The unit of money that is called so. */
export function unitIn(text: string): MoneyUnit | undefined {
  return units
    .filter(isMoney)
    .find((unit) => allTexts.some(({ recognition }) => isSame(recognition.units[unit], text)));
}

/** An amount, also one that somebody has typed as text. */
export function amountIn(cell: Cell | undefined, unit: MoneyUnit): Ore | null {
  const value = typeof cell === "string" ? parseFigure(cell)?.value : cell;
  return typeof value === "number" ? toOre(value, unit) : null;
}

/** What stands there as words; "" where nothing does. */
export function textAt(row: Row, column: number | undefined): string {
  const cell = row.get(column ?? -1) ?? "";
  return String(cell).trim();
}

/** Word for word, whatever is in capitals. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}
