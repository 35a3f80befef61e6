import { parseRange } from "../../src/domain/cell.ts";
import type { GridColumn, Workbook } from "../../src/domain/grid.ts";
import { cellTag } from "../../src/domain/grid.ts";

/** The workbook with the numbers of a range on its first sheet stored as text, as a paste from a web page leaves them. */
export function asTextAt(
  { workbook }: { readonly workbook: Workbook },
  address: string,
): { readonly workbook: Workbook } {
  const range = parseRange(address);
  const [sheet, ...others] = workbook.sheets;
  if (!range || !sheet) throw new Error("no-such-range");
  const strings = [...workbook.strings];
  const columns = new Map<number, GridColumn>();
  for (const [column, data] of sheet.columns) {
    const values = data.values.slice();
    const tags = data.tags.slice();
    data.rows.forEach((row, at) => {
      const isInside = column >= range.left && column <= range.right && row >= range.top && row <= range.bottom;
      if (!isInside || tags[at] !== cellTag.number) return;
      strings.push(String(values[at]).replace("-", "−"));
      tags[at] = cellTag.text;
      values[at] = strings.length - 1;
    });
    columns.set(column, { ...data, tags, values });
  }
  return { workbook: { ...workbook, strings, sheets: [{ ...sheet, columns }, ...others] } };
}
