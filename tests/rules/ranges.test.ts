import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { rangeAddress } from "../../src/domain/cell.ts";
import { mergedRanges } from "../../src/rules/ranges.ts";

const cell = (row: number, column: number, sheet = 0) => ({ sheet, row, column });
const merged = (cells: readonly ReturnType<typeof cell>[]): string =>
  mergedRanges(cells)
    .map((range) => `${String(range.sheet)}!${rangeAddress(range)}`)
    .join(" ");

describe("mergedRanges", () => {
  it("joins runs down a column, and equal runs side by side", () => {
    expect(merged([cell(1, 1), cell(2, 1), cell(3, 1), cell(6, 1)])).toBe("0!B2:B4 0!B7");
    expect(merged([cell(1, 1), cell(2, 1), cell(1, 2), cell(2, 2), cell(1, 3)])).toBe("0!B2:C3 0!D2");
    expect(merged([cell(1, 1), cell(1, 1, 1), cell(2, 1, 1)])).toBe("0!B2 1!B2:B3");
    expect(merged([])).toBe("");
  });

  it("covers each cell once, in whatever order they come", () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: ([row, column]) => row * 7 + column });
    fc.assert(
      fc.property(cells, (places) => {
        const ranges = mergedRanges(places.map(([row, column]) => cell(row, column)));
        const covered = ranges.flatMap(({ top, bottom, left, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
            const width = right - left + 1;
            return `${String(top + Math.floor(at / width))},${String(left + (at % width))}`;
          }),
        );
        expect(covered.sort()).toEqual(places.map(([row, column]) => `${String(row)},${String(column)}`).sort());
      }),
    );
  });
});
