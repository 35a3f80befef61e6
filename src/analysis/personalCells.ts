/** Cells of tables that hold numbers of persons, where a report or a copy would carry them. */
import type { CellRef } from "../domain/cell.ts";
import { cellTag, firstFrom, type Workbook } from "../domain/grid.ts";
import { personalNumbersIn, type PersonalNumberForm } from "../domain/personalNumber.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/** Numbers of one form in a column are persons' where most of them are: case numbers begin with a date too, and one in ten has the right last digit. */
const shareOfForm = 0.5;

/** The cells of each column of a table that hold numbers of persons, from the top down; columns without any are left out. */
export function personalCells(
  { strings, sheets }: Workbook,
  table: RecognisedTable,
  readings: Map<number, readonly PersonalNumberForm[]>,
): CellRef[][] {
  const sheet = sheets[table.sheet];
  const amounts = new Set(
    table.columns.flatMap(({ column, measure }) => (measure === null || measure === "text" ? [] : [column])),
  );
  const found: CellRef[][] = [];
  for (const [column, { rows, tags, values }] of sheet?.columns ?? []) {
    if (column < table.range.left || column > table.range.right) continue;
    const forms = { distinct: { cells: [] as CellRef[], of: 0 }, plain: { cells: [] as CellRef[], of: 0 } };
    for (let at = firstFrom(rows, table.range.top); at < rows.length; at++) {
      const row = rows[at] as number;
      if (row > table.range.bottom) break;
      const value = values[at] as number;
      const isText = tags[at] === cellTag.text;
      // An amount in öre may well look like a date and four digits.
      if (!isText && (tags[at] !== cellTag.number || amounts.has(column) || !canBeNumber(value))) continue;
      const text = isText ? (strings[value] ?? "") : String(value);
      const numbers = isText ? remembered(readings, value, text) : personalNumbersIn(text);
      if (numbers.length === 0) continue;
      for (const name of ["distinct", "plain"] as const) {
        const ofForm = numbers.filter(({ isDistinct }) => isDistinct === (name === "distinct"));
        if (ofForm.length > 0) forms[name].of++;
        if (ofForm.some(({ isPersonal }) => isPersonal)) forms[name].cells.push({ sheet: table.sheet, row, column });
      }
    }
    const cells = [forms.distinct, forms.plain].flatMap(({ cells: ofForm, of }) =>
      ofForm.length >= of * shareOfForm ? ofForm : [],
    );
    if (cells.length > 0) found.push(cells.sort((a, b) => a.row - b.row));
  }
  return found.sort((a, b) => (a[0]?.column ?? 0) - (b[0]?.column ?? 0));
}

const leastNumber = 1_000_000_000;

function canBeNumber(value: number): boolean {
  return Number.isInteger(value) && value >= leastNumber;
}

/** Texts come again: each is read once. */
function remembered(
  readings: Map<number, readonly PersonalNumberForm[]>,
  index: number,
  text: string,
): readonly PersonalNumberForm[] {
  let known = readings.get(index);
  if (!known) readings.set(index, (known = personalNumbersIn(text)));
  return known;
}
