import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { rangeAddress } from "../../../src/domain/cell.ts";
import { areaLists, areasByValue } from "../../../src/io/excel/areas.ts";

describe("areas of equal cells", () => {
  it("are as few as rows and columns allow", () => {
    const drawn = ["aab", "aab", "ccb"];
    const areas = areasByValue(3, 3, (row, column) => drawn[row]?.charAt(column) ?? "");
    expect([...areas].map(([value, found]) => [value, found.map(rangeAddress)])).toEqual([
      ["a", ["A1:B2"]],
      ["b", ["C1:C3"]],
      ["c", ["A3:B3"]],
    ]);
  });

  it("cover every cell once with its own value", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (values) => {
        const painted = values.map((row) => row.map(() => -1));
        for (const [value, areas] of areasByValue(values.length, 4, (row, column) => values[row]?.[column] ?? -1)) {
          for (const { top, bottom, left, right } of areas) {
            for (let row = top; row <= bottom; row++) {
              for (let column = left; column <= right; column++) {
                expect(painted[row]?.[column]).toBe(-1);
                (painted[row] as number[])[column] = value;
              }
            }
          }
        }
        expect(painted).toEqual(values);
      }),
    );
  });

  it("are listed in addresses short enough for Excel", () => {
    const areas = Array.from({ length: 3_000 }, (_, row) => ({ top: 2 * row, bottom: 2 * row, left: 0, right: 9 }));
    const lists = areaLists(areas);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(2_000);
    expect(lists.join(",").split(",")).toEqual(areas.map(rangeAddress));
  });
});
