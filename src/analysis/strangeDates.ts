/** What Excel took for a date: cells that show one among cells that show none. */
import type { CellRef } from "../domain/cell.ts";
import type { DateParts } from "../domain/calendar.ts";
import { datePartsOf } from "../domain/calendar.ts";
import type { Workbook } from "../domain/grid.ts";
import { cellTag, cellValue, indexInColumn } from "../domain/grid.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { readPeriod } from "../recognise/periods.ts";
import { practice, speaksOf } from "../recognise/vocabulary/practice.ts";
import { normaliseText } from "../recognise/words.ts";

/** A cell that shows a date. */
export interface DateCell {
  readonly cell: CellRef;
  readonly value: number;
  readonly shows: DateParts;
}

/** A figure that shows a date, by indexes of its row and column. */
export interface DateFigure extends DateCell {
  readonly row: number;
  readonly column: number;
}

/** What a workbook's formats show of a date, by their number; null of those that show none. */
type DateFormats = readonly (DateParts | null)[];

/** Read once for all cells of a workbook. */
const knownFormats = new WeakMap<Workbook["formats"], DateFormats>();

/** null where no format of the workbook shows a date, as in most: then no cell does. */
function dateFormatsOf({ formats }: Workbook): DateFormats | null {
  const known = knownFormats.get(formats) ?? formats.map(({ numberFormat }) => datePartsOf(numberFormat));
  knownFormats.set(formats, known);
  return known.every((shows) => shows === null) ? null : known;
}

/** The cell as a date; undefined for anything else. */
function dateAt({ sheets }: Workbook, formats: DateFormats, cell: CellRef): DateCell | undefined {
  const column = sheets[cell.sheet]?.columns.get(cell.column);
  const index = column ? indexInColumn(column, cell.row) : -1;
  if (!column || index < 0 || column.tags[index] !== cellTag.number) return undefined;
  const shows = formats[column.formats[index] ?? 0] ?? null;
  return shows === null ? undefined : { cell, value: column.values[index] ?? 0, shows };
}

function textAt(workbook: Workbook, { sheet: at, row, column }: CellRef): string | undefined {
  const sheet = workbook.sheets[at];
  const content = sheet && cellValue(workbook, sheet, row, column);
  return content?.kind === "text" ? normaliseText(content.value) : undefined;
}

/** Headers that became dates. */
export function headersAsDates(workbook: Workbook, { sheet, columns, headerRows }: RecognisedTable): DateCell[] {
  const rows = Array.from({ length: headerRows.last - headerRows.first + 1 }, (_, at) => headerRows.first + at);
  return rows.flatMap((row) =>
    strangersAmong(
      workbook,
      columns.map(({ column }) => ({ sheet, row, column })),
    ),
  );
}

/** Labels that became dates. */
export function labelsAsDates(workbook: Workbook, { sheet, labelColumn, rows }: RecognisedTable): DateCell[] {
  if (labelColumn === null) return [];
  return strangersAmong(
    workbook,
    rows.map(({ row }) => ({ sheet, row, column: labelColumn })),
  );
}

/** "4-6", "10-12 år": what 1-5 looked like before it became the first of May. */
const interval = /^\d{1,2} ?- ?\d{1,2}( ?(år|years?|st|tim))?$/;
/** "jan", "feb 22": a month and nothing else. */
const monthAlone = /^\p{L}+\.?[ -]?('?\d{2}|\d{4})?$/u;

/**
 * Dates among texts of the sort that Excel makes dates of. A date that shows its year, month and day was meant as one, and headers
 * that are dates throughout are months.
 */
function strangersAmong(workbook: Workbook, cells: readonly CellRef[]): DateCell[] {
  const formats = dateFormatsOf(workbook);
  if (!formats) return [];
  const dates = cells.flatMap((cell) => dateAt(workbook, formats, cell) ?? []).filter(({ shows }) => shows !== "full");
  if (dates.length === 0) return [];
  const texts = cells.flatMap((cell) => textAt(workbook, cell) ?? []);
  const intervals = texts.filter((text) => interval.test(text)).length;
  const months = texts.filter((text) => monthAlone.test(text) && readPeriod(text).endMonth !== null).length;
  return dates.filter(({ shows }) => (shows === "dayMonth" ? intervals > 0 : months >= dates.length));
}

/** Fewest plain figures that a column must hold before a date among them is a stranger. */
const fewestFigures = 2;

/** Figures with a date format in columns of plain figures. Columns and rows of dates are meant to be dates. */
export function figuresAsDates(workbook: Workbook, table: RecognisedTable): DateFigure[] {
  const formats = dateFormatsOf(workbook);
  if (!formats) return [];
  const { sheet, rows, columns, figures } = table;
  const plainIn = { rows: new Map<number, number>(), columns: new Map<number, number>() };
  const datesIn = { rows: new Map<number, number>(), columns: new Map<number, number>() };
  const dated = figures.flatMap(({ row, column, form }) => {
    if (form.kind !== "number") return [];
    const cell = { sheet, row: rows[row]?.row ?? 0, column: columns[column]?.column ?? 0 };
    const date = dateAt(workbook, formats, cell);
    const counts = date ? datesIn : plainIn;
    counts.rows.set(row, (counts.rows.get(row) ?? 0) + 1);
    counts.columns.set(column, (counts.columns.get(column) ?? 0) + 1);
    return date ? [{ ...date, row, column }] : [];
  });
  return dated.filter(({ row, column }) => {
    if (columns[column]?.measure === "text") return false;
    const words = [rows[row]?.label ?? "", ...(columns[column]?.path ?? [])];
    if (words.some((text) => speaksOf(text, practice.dates))) return false;
    const plain = plainIn.columns.get(column) ?? 0;
    const isRowOfDates = (plainIn.rows.get(row) ?? 0) === 0 && (datesIn.rows.get(row) ?? 0) > 1;
    return plain >= fewestFigures && plain > (datesIn.columns.get(column) ?? 0) && !isRowOfDates;
  });
}
