import { describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { codeOf, script } from "./script.ts";

/**
 * Source: reference of Excel.Range; "Blank and null values in Excel add-ins"; "Read or write to an unbounded range"; "Get a range";
 * "Insert, clear, and delete ranges".
 */

const figures = () =>
  excelBook({
    Blad1: [
      ["Nämnd", "Budget", "Utfall"],
      ["KS", -100, -95],
      ["Summa", "=B2", "=C2"],
    ],
  });

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

describe("ranges, as documented", () => {
  it("address names the sheet; indexes are zero-based", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context)
        .getRange("B2:C3")
        .load("address,cellCount,rowCount,columnCount,rowIndex,columnIndex");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: "Blad1!B2:C3",
        cellCount: 4,
        rowCount: 2,
        columnCount: 2,
        rowIndex: 1,
        columnIndex: 1,
      });
    }));

  it("formulas: the formula, or the value where there is none; values of blank cells are empty strings", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("A3:D3").load("formulas,valueTypes");
      const blank = sheetOf(context).getRange("D1").load("values,text,valueTypes");
      await context.sync();
      expect(range.formulas).toEqual([["Summa", "=B2", "=C2", ""]]);
      expect([blank.values, blank.text, blank.valueTypes]).toEqual([[[""]], [[""]], [["Empty"]]]);
    }));

  it("null in a 2-D array leaves the cell as it is; an empty string clears it", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("A2:C2");
      range.values = [[null, -200, ""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["KS", -200, ""]]);
    }));

  it("null in numberFormat leaves the format of the cell", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("A2:C2");
      range.numberFormat = [[null, null, "#,##0"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["General", "General", "#,##0"]]);
    }));

  it("a single value goes to every cell", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      range.values = 7 as unknown as number[][];
      range.numberFormat = "0.0" as unknown as string[][];
      range.load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
      expect(range.numberFormat).toEqual([
        ["0.0", "0.0"],
        ["0.0", "0.0"],
      ]);
    }));

  it("an array of another shape is an InvalidArgument", () =>
    script(figures(), async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2, 3]];
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    }));

  it("format properties are null where the cells differ", () =>
    script(figures(), async (context) => {
      sheetOf(context).getRange("A1").format.font.bold = true;
      const mixed = sheetOf(context).getRange("A1:B1").format.font.load("bold,name");
      const same = sheetOf(context).getRange("A1").format.font.load("bold");
      await context.sync();
      expect([mixed.bold, same.bold]).toEqual([null, true]);
    }));

  it("an unbounded range has an address and a size, and no cell-level values; it cannot be written", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("A:B").load("address,cellCount,values,formulas,numberFormat,text");
      await context.sync();
      expect([range.address, range.cellCount]).toEqual(["Blad1!A:B", 2 * 1_048_576]);
      expect([range.values, range.formulas, range.numberFormat, range.text]).toEqual([null, null, null, null]);
      sheetOf(context).getRange("A:B").values = "Due Date" as unknown as string[][];
      expect(await codeOf(context.sync())).not.toBe("no error");
    }));

  it("getCell may leave its range, getRow and getColumn are inside it", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      const ranges = [
        range.getCell(4, 0),
        range.getRow(1),
        range.getColumn(0),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getEntireRow(),
        range.getEntireColumn(),
      ].map((one) => one.load("address"));
      await context.sync();
      expect(ranges.map(({ address }) => address.replace("Blad1!", ""))).toEqual([
        "B6",
        "B3:C3",
        "B2:B3",
        "C3",
        "B3:C3",
        "C2:C3",
        "2:3",
        "B:C",
      ]);
    }));

  it("the bounding rectangle of B2:C5 and D10:E15 is B2:E15; offsets keep the size; resizing moves the lower right corner", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("B2:C5");
      const ranges = [
        range.getBoundingRect("D10:E15"),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-1, 2),
        range.getAbsoluteResizedRange(1, 1),
      ].map((one) => one.load("address"));
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["Blad1!B2:E15", "Blad1!C3:D6", "Blad1!B2:E4", "Blad1!B2"]);
      sheetOf(context).getRange("A1").getOffsetRange(-1, 0).load("address");
      expect(await codeOf(context.sync())).not.toBe("no error");
    }));

  it("getIntersection fails where nothing is shared, …OrNullObject is null there", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      const shared = range.getIntersection("B2:C3").load("address");
      const none = range.getIntersectionOrNullObject("D4");
      await context.sync();
      expect([shared.address, none.isNullObject]).toEqual(["Blad1!B2", true]);
      range.getIntersection("D4").load("address");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));

  it("getUsedRange of a range without content fails with ItemNotFound, …OrNullObject is null", () =>
    script(figures(), async (context) => {
      const empty = sheetOf(context).getRange("F1:G9");
      const none = empty.getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      empty.getUsedRange().load("address");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));

  it("insert shifts cells down, gives the blank space, and formulas follow what they point at", () =>
    script(figures(), async (context) => {
      const space = sheetOf(context).getRange("A2:C2").insert("Down").load("address,values");
      const moved = sheetOf(context).getRange("A3:B4").load("formulas");
      await context.sync();
      expect([space.address, space.values]).toEqual(["Blad1!A2:C2", [["", "", ""]]]);
      expect(moved.formulas).toEqual([
        ["KS", -100],
        ["Summa", "=B3"],
      ]);
    }));

  it("delete shifts cells up; a formula that has lost its cell says #REF!", () =>
    script(figures(), async (context) => {
      sheetOf(context).getRange("2:2").delete("Up");
      const left = sheetOf(context).getRange("A2:B2").load("formulas");
      await context.sync();
      expect(left.formulas).toEqual([["Summa", "=#REF!"]]);
    }));

  it("clear takes contents, formats or both", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("B2");
      range.numberFormat = [["#,##0"]];
      range.clear("Contents");
      range.load("values,numberFormat");
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[[""]], [["#,##0"]]]);
      range.clear();
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["General"]]);
    }));

  it("copyFrom shifts relative references, repeats into multiples, and copies values only when told to", () =>
    script(figures(), async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B5").copyFrom("B3");
      sheet.getRange("E1:E2").copyFrom("A1");
      sheet.getRange("F1").copyFrom("A2:B2", "Values");
      const copied = sheet.getRange("B5").load("formulas");
      const repeated = sheet.getRange("E1:E2").load("values");
      const values = sheet.getRange("F1:G1").load("formulas");
      await context.sync();
      expect(copied.formulas).toEqual([["=B4"]]);
      expect(repeated.values).toEqual([["Nämnd"], ["Nämnd"]]);
      expect(values.formulas).toEqual([["KS", -100]]);
    }));

  it("merge keeps the upper left cell; getMergedAreasOrNullObject finds it", () =>
    script(figures(), async (context) => {
      const sheet = sheetOf(context);
      const before = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      sheet.getRange("A1:B1").merge();
      const range = sheet.getRange("A1:B1").load("values");
      const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(before.isNullObject).toBe(true);
      expect([range.values, areas.address]).toEqual([[["Nämnd", ""]], "Blad1!A1:B1"]);
    }));

  it("getRangeEdge goes as Ctrl and an arrow, getExtendedRange selects as far, getSurroundingRegion to blank rows and columns", () =>
    script(figures(), async (context) => {
      const cell = sheetOf(context).getRange("A1");
      const ranges = [cell.getRangeEdge("Down"), cell.getExtendedRange("Right"), cell.getSurroundingRegion()];
      for (const range of ranges) range.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["Blad1!A3", "Blad1!A1:C1", "Blad1!A1:C3"]);
    }));

  it("select: the workbook's selection is the range, its sheet is active", () =>
    script(figures(), async (context) => {
      sheetOf(context).getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["Blad1!B2:C3", "Blad1!B2"]);
    }));

  it("rowHidden and columnHidden: null where some are and some are not", () =>
    script(figures(), async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("2:2").rowHidden = true;
      const ranges = ["2:2", "1:3", "3:3"].map((rows) => sheet.getRange(rows).load("rowHidden"));
      await context.sync();
      expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, null, false]);
    }));

  it("a large array, which the client cuts into blocks of rows, arrives whole", () =>
    script(figures(), async (context) => {
      const values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (_unused, column) => row * 10 + column),
      );
      const range = sheetOf(context).getRange("A1:J400");
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    }));
});
