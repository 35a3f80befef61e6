import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { newBook, wholeSheet } from "../../../src/workbench/book/index.ts";
import { at1 } from "./bookText.ts";
import { processorTime } from "../../support/processorTime.ts";

describe("formatting", () => {
  it("of the whole sheet costs one run, and cells keep what was set on them last", () => {
    const sheet = newBook().activeSheet;
    sheet.format(wholeSheet, { font: { name: "Arial" } });
    expect([...sheet.styles.in(wholeSheet)]).toHaveLength(1);
    sheet.format(at1("B2"), { font: { bold: true } });
    sheet.format(at1("B:B"), { fill: "00FF00" });
    sheet.format(at1("2:2"), { numberFormat: "0" });
    expect(sheet.style(1, 1)).toMatchObject({ font: { name: "Arial", bold: true }, fill: "00FF00", numberFormat: "0" });
    expect(sheet.style(1, 9)).toMatchObject({ font: { bold: false }, fill: null, numberFormat: "0" });
    expect(sheet.style(9, 1)).toMatchObject({ fill: "00FF00", numberFormat: "General" });
  });

  it("of any rectangles in any order is what a plain picture of the cells says", () => {
    const rectangle = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3), fc.constantFrom("AA0000", "00BB00", null));
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 15 }), (rectangles) => {
        const sheet = newBook().activeSheet;
        const picture = Array.from({ length: 10 }, () => Array<string | null>(10).fill(null));
        for (const [top, left, rows, columns, fill] of rectangles) {
          sheet.format({ top, left, bottom: top + rows, right: left + columns }, { fill });
          for (let row = top; row <= top + rows; row++) picture[row]?.fill(fill, left, left + columns + 1);
        }
        expect(picture.map((row, at) => row.map((_, column) => sheet.style(at, column).fill))).toEqual(picture);
      }),
    );
  });

  it("cell by cell in 20,000 rows takes little time", () => {
    const sheet = newBook().activeSheet;
    const taken = processorTime(() => {
      for (let row = 0; row < 20_000; row++)
        sheet.format({ top: row, bottom: row, left: row % 3, right: 3 }, { indent: row % 5 });
    });

    expect(taken).toBeLessThan(5000);
    expect(sheet.style(19_999, 3).indent).toBe(4);
  });
});
