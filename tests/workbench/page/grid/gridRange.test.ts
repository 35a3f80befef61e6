import { expect, it } from "@jest/globals";
import { maxColumns, maxRows } from "../../../../src/domain/cell.ts";
import { bookRange } from "../../../../src/workbench/page/grid/gridRange.ts";

const extent = { getRowCount: () => 120, getColumnCount: () => 26 };

it("a selection of whole rows or columns reaches to the end of Excel's sheet", () => {
  const at = (startRow: number, startColumn: number, endRow: number, endColumn: number) =>
    bookRange({ startRow, startColumn, endRow, endColumn }, extent);
  expect(at(2, 1, 4, 3)).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
  expect(at(0, 1, 119, 1)).toEqual({ top: 0, left: 1, bottom: maxRows - 1, right: 1 });
  expect(at(NaN, 1, NaN, 1)).toEqual({ top: 0, left: 1, bottom: maxRows - 1, right: 1 });
  expect(at(4, 0, 5, 25)).toEqual({ top: 4, left: 0, bottom: 5, right: maxColumns - 1 });
});
