import { describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { codeOf, script } from "./script.ts";

/**
 * Source: reference of Excel.Table, TableCollection, ConditionalFormat, ChartCollection, CommentCollection, PageLayout and RangeAreas;
 * "Work with tables", "Work with charts", "Apply conditional formatting", "Work with comments", "Work with multiple ranges
 * simultaneously" of the Excel JavaScript API.
 */

const figures = () =>
  excelBook({
    Blad1: [
      ["Nämnd", "Budget", "Utfall"],
      ["KS", -100, -95],
      ["SN", -900, -970],
    ],
    Blad2: [],
  });

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

describe("tables, as documented", () => {
  it("add: over a range with headers; found from the workbook, the sheet and the cells", () =>
    script(figures(), async (context) => {
      const table = sheetOf(context).tables.add("A1:C3", true);
      table.name = "Budgettabell";
      table.load("name,showHeaders,showTotals,id");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      const whole = table.getRange().load("address");
      const columns = table.columns.load("items/name");
      const found = context.workbook.tables.getItem("Budgettabell").load("id");
      const ofCells = sheetOf(context).getRange("B2").getTables(false).getFirst().load("name");
      const count = context.workbook.worksheets.getItem("Blad2").tables.getCount();
      await context.sync();
      expect([table.name, table.showHeaders, table.showTotals]).toEqual(["Budgettabell", true, false]);
      expect(header.values).toEqual([["Nämnd", "Budget", "Utfall"]]);
      expect([body.address, whole.address]).toEqual(["Blad1!A2:C3", "Blad1!A1:C3"]);
      expect(columns.items.map(({ name }) => name)).toEqual(["Nämnd", "Budget", "Utfall"]);
      expect([found.id === table.id, ofCells.name, count.value]).toEqual([true, "Budgettabell", 0]);
    }));

  it("rows.add: at the end, which makes the table longer; a missing table is null or ItemNotFound", () =>
    script(figures(), async (context) => {
      const table = sheetOf(context).tables.add("A1:C3", true);
      table.rows.add(undefined, [["BUN", -50, -60]]);
      const whole = table.getRange().load("address,values");
      const none = context.workbook.tables.getItemOrNullObject("Saknas");
      await context.sync();
      expect(whole.address).toBe("Blad1!A1:C4");
      expect(whole.values[3]).toEqual(["BUN", -50, -60]);
      expect(none.isNullObject).toBe(true);
      context.workbook.tables.getItem("Saknas").delete();
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));

  it("add: over another table is refused; convertToRange leaves the cells", () =>
    script(figures(), async (context) => {
      const table = sheetOf(context).tables.add("A1:C3", true);
      await context.sync();
      sheetOf(context).tables.add("B2:D5", true);
      expect(await codeOf(context.sync())).not.toBe("no error");
      const range = table.convertToRange().load("values");
      const count = sheetOf(context).tables.getCount();
      await context.sync();
      expect([range.values[1], count.value]).toEqual([["KS", -100, -95], 0]);
    }));
});

describe("conditional formats, as documented", () => {
  it("add, count, and read back the rule and its format; clearAll takes them away", () =>
    script(figures(), async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      const added = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      added.cellValue.format.font.color = "#FF0000";
      added.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      added.load("type");
      const { cellValue } = range.conditionalFormats.getItemAt(0);
      cellValue.load("rule,format/font/color");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect([added.type, count.value]).toEqual(["CellValue", 1]);
      expect(cellValue.rule).toMatchObject({ formula1: "=0", operator: "LessThan" });
      expect(cellValue.format.font.color).toBe("#FF0000");
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    }));
});

describe("charts, as documented", () => {
  it("add: type, source and series; title, place and legend are set; getItem by name", () =>
    script(figures(), async (context) => {
      const chart = sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:C3"), "Columns");
      chart.name = "Avvikelse";
      chart.title.text = "Budget och utfall";
      chart.legend.position = "Right";
      chart.setPosition("E2", "K15");
      chart.series.load("items/name");
      const found = sheetOf(context).charts.getItem("Avvikelse").load("name,chartType");
      found.title.load("text");
      await context.sync();
      expect([found.name, found.chartType, found.title.text]).toEqual([
        "Avvikelse",
        "ColumnClustered",
        "Budget och utfall",
      ]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Budget", "Utfall"]);
      found.delete();
      const gone = sheetOf(context).charts.getItemOrNullObject("Avvikelse");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));
});

describe("comments, as documented", () => {
  it("add to a cell, reply, find by cell, delete", () =>
    script(figures(), async (context) => {
      const comment = context.workbook.comments.add("Blad1!B2", "Varför?");
      comment.replies.add("Fel konto");
      const found = context.workbook.comments.getItemByCell("Blad1!B2").load("content,resolved");
      const location = found.getLocation().load("address");
      const replies = found.replies.load("items/content");
      await context.sync();
      expect([found.content, location.address, replies.items.map(({ content }) => content)]).toEqual([
        "Varför?",
        "Blad1!B2",
        ["Fel konto"],
      ]);
      found.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));

  it("a cell without a comment is ItemNotFound", () =>
    script(figures(), async (context) => {
      context.workbook.comments.getItemByCell("Blad1!A1").load("content");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));
});

describe("page layout, as documented", () => {
  it("orientation, zoom, print area, titles and headers are set and read", () =>
    script(figures(), async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:C3");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      pageLayout.load("orientation,zoom");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      const area = pageLayout.getPrintArea().load("address");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect([pageLayout.orientation, area.address, titles.address]).toEqual(["Landscape", "Blad1!A1:C3", "Blad1!1:1"]);
      expect(pageLayout.zoom.horizontalFitToPages).toBe(1);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P");
    }));
});

describe("page breaks, as documented", () => {
  it("add: above the range; listed, counted and taken away one by one or all at once", () =>
    script(figures(), async (context) => {
      const { horizontalPageBreaks: breaks } = sheetOf(context);
      breaks.add("A3");
      breaks.add(sheetOf(context).getRange("B2:C2"));
      breaks.add("A3:C3");
      const count = breaks.getCount();
      breaks.load("items/columnIndex");
      await context.sync();
      const after = breaks.items.map((pageBreak) => pageBreak.getCellAfterBreak().load("address"));
      const first = breaks.getItem(0).getCellAfterBreak().load("address");
      await context.sync();
      expect(count.value).toBe(2);
      expect(after.map(({ address }) => address)).toEqual(["Blad1!A2", "Blad1!A3"]);
      expect(first.address).toBe("Blad1!A2");
      breaks.items[0]?.delete();
      const left = breaks.getCount();
      breaks.removePageBreaks();
      const none = breaks.getCount();
      await context.sync();
      expect([left.value, none.value]).toEqual([1, 0]);
    }));

  it("stand before the same row when rows come above them, and on a copy", () =>
    script(figures(), async (context) => {
      sheetOf(context).horizontalPageBreaks.add("A3");
      sheetOf(context).getRange("1:2").insert("Down");
      const copy = sheetOf(context).copy("End");
      const ofBoth = [sheetOf(context), copy].map((sheet) => sheet.horizontalPageBreaks.getItem(0));
      const cells = ofBoth.map((pageBreak) => pageBreak.getCellAfterBreak().load("rowIndex"));
      await context.sync();
      expect(cells.map(({ rowIndex }) => rowIndex)).toEqual([4, 4]);
    }));
});

describe("several ranges at once, as documented", () => {
  it("getRanges takes commas and semicolons; a format reaches every area; null where areas differ", () =>
    script(figures(), async (context) => {
      const ranges = sheetOf(context).getRanges("A1, B2:C3").load("address,areaCount,cellCount");
      ranges.format.fill.color = "#FFFF00";
      const one = sheetOf(context).getRange("C3").format.fill.load("color");
      const mixed = sheetOf(context).getRanges("A1;A2").format.fill.load("color");
      await context.sync();
      expect([ranges.areaCount, ranges.cellCount]).toEqual([2, 5]);
      expect(ranges.address).toBe("Blad1!A1,Blad1!B2:C3");
      expect([one.color, mixed.color]).toEqual(["#FFFF00", null]);
    }));
});
