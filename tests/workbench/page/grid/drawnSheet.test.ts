import { describe, expect, it } from "@jest/globals";
import { cellAt, mergeCells, newBook, writeContents } from "../../../../src/workbench/book/index.ts";
import { drawnCell } from "../../../../src/workbench/page/grid/drawnCell.ts";
import { drawnSheet } from "../../../../src/workbench/page/grid/drawnSheet.ts";

const swedish = { locale: "sv-SE", date1904: false } as const;
const measure = (text: string): number => text.length * 7;

function drawnBook() {
  const book = newBook();
  return { book, sheet: book.activeSheet };
}

describe("a drawn cell", () => {
  it("shows the book's text, to the right for figures and to the left for texts", () => {
    const { book, sheet } = drawnBook();
    sheet.format(cellAt(0, 0), { numberFormat: "#,##0.0" });
    writeContents(book, sheet, { top: 0, left: 0, bottom: 0, right: 1 }, [[-1234.56, "Summa"]]);
    expect(drawnCell(sheet, 0, 0, swedish)).toMatchObject({ v: "-1\u00a0234,6", t: 1, s: { ht: 3 } });
    expect(drawnCell(sheet, 0, 1, swedish)).toMatchObject({ v: "Summa", s: { ht: 1 } });
    expect(drawnCell(sheet, 5, 5, swedish)).toBeUndefined();
  });

  it("has the style's font, fill, border and indent", () => {
    const { sheet } = drawnBook();
    sheet.format(cellAt(0, 0), {
      fill: "FFF2CC",
      indent: 2,
      horizontal: "left",
      font: { bold: true, color: "595959" },
      border: { bottom: { style: "hair", color: "AAAAAA" } },
    });
    expect(drawnCell(sheet, 0, 0, swedish)?.s).toMatchObject({
      bl: 1,
      cl: { rgb: "#595959" },
      bg: { rgb: "#FFF2CC" },
      bd: { b: { s: 2, cl: { rgb: "#AAAAAA" } }, t: null },
      pd: { l: 20 },
    });
  });

  it("is red where the format or a rule says so", () => {
    const { book, sheet } = drawnBook();
    writeContents(book, sheet, { top: 0, left: 0, bottom: 1, right: 0 }, [[-1], [-2]]);
    sheet.format(cellAt(0, 0), { numberFormat: "#,##0;[Red]-#,##0" });
    sheet.change({
      conditionalFormats: [
        {
          id: "1",
          ranges: [cellAt(1, 0)],
          stopIfTrue: false,
          rule: { kind: "cellValue", operator: "lessThan", formula1: "0", formula2: null },
          format: { fontColor: "A80000" },
        },
      ],
    });
    expect(drawnCell(sheet, 0, 0, swedish)?.s).toMatchObject({ cl: { rgb: "#FF0000" } });
    expect(drawnCell(sheet, 1, 0, swedish)?.s).toMatchObject({ cl: { rgb: "#A80000" } });
  });
});

describe("a drawn sheet", () => {
  it("has the sheet's widths, heights, merges, frozen panes and grid lines", () => {
    const { book, sheet } = drawnBook();
    writeContents(book, sheet, cellAt(0, 0), "Rubrik");
    sheet.setColumnWidth(1, 1, 10);
    sheet.setRowHeight(2, 2, 30);
    writeContents(book, sheet, cellAt(3, 0), "x");
    sheet.setColumnsHidden(3, 3, true);
    mergeCells(sheet, { top: 0, left: 0, bottom: 0, right: 2 });
    sheet.change({ showGridlines: false, freeze: { rows: 5, columns: 1 } });
    expect(drawnSheet(sheet, swedish, measure)).toMatchObject({
      columnData: { 1: { w: 75 }, 3: { hd: 1 } },
      rowData: { 2: { h: 40 } },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }],
      freeze: { xSplit: 1, ySplit: 5, startRow: 5, startColumn: 1 },
      showGridlines: 0,
    });
  });

  it("makes room for wrapped text in rows of automatic height", () => {
    const { book, sheet } = drawnBook();
    sheet.format(cellAt(0, 0), { wrap: true });
    writeContents(book, sheet, cellAt(0, 0), "ett två tre fyra fem sex sju");
    sheet.setColumnWidth(0, 0, 10);
    expect(drawnSheet(sheet, swedish, measure).rowData?.[0]?.h).toBe(80); // four lines of 15 points
  });
});
