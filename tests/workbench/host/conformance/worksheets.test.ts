import { describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { codeOf, script } from "./script.ts";

/** Source: reference of Excel.Worksheet and Excel.WorksheetCollection; "Work with worksheets using the Excel JavaScript API". */

const three = () => excelBook({ Ett: [["a"]], Två: [], Tre: [] });

const namesOf = async (context: Excel.RequestContext): Promise<string[]> => {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map(({ name }) => name);
};

describe("worksheets, as documented", () => {
  it("add: the sheet comes last, is not activated, and has the name given or one of Excel's own", () =>
    script(three(), async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Nytt");
      const unnamed = worksheets.add().load("name");
      const active = worksheets.getActiveWorksheet().load("name");
      expect(await namesOf(context)).toEqual(["Ett", "Två", "Tre", "Nytt", unnamed.name]);
      expect(active.name).toBe("Ett");
    }));

  it("name: fewer than 32 characters, and each only once", () =>
    script(three(), async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("x".repeat(31));
      expect(await codeOf(context.sync())).toBe("no error");
      worksheets.add("x".repeat(32));
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      worksheets.add("TVÅ");
      expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
    }));

  it("getItem: by name or by id; getItemOrNullObject has isNullObject where getItem fails with ItemNotFound", () =>
    script(three(), async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("Två").load("id");
      await context.sync();
      const byId = worksheets.getItem(byName.id).load("name");
      const missing = worksheets.getItemOrNullObject("Fyra");
      await context.sync();
      expect([byId.name, missing.isNullObject]).toEqual(["Två", true]);
      worksheets.getItem("Fyra").activate();
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));

  it("id: remains the same when the sheet is renamed or moved; position is zero-based", () =>
    script(three(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ett").load("id,position");
      await context.sync();
      const { id, position } = sheet;
      sheet.name = "Först";
      sheet.position = 2;
      sheet.load("id,position,name");
      await context.sync();
      expect([position, sheet.id === id, sheet.position, sheet.name]).toEqual([0, true, 2, "Först"]);
      expect(await namesOf(context)).toEqual(["Två", "Tre", "Först"]);
    }));

  it("getFirst, getLast, getNext, getPrevious, getCount: with visibleOnly hidden sheets are skipped", () =>
    script(three(), async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Två").visibility = "Hidden";
      const first = worksheets.getFirst();
      const sheets = [
        first.getNext(),
        first.getNext(true),
        worksheets.getLast(true),
        worksheets.getLast().getPrevious(),
      ].map((sheet) => sheet.load("name"));
      const after = worksheets.getLast().getNextOrNullObject();
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      expect(sheets.map(({ name }) => name)).toEqual(["Två", "Tre", "Tre", "Två"]);
      expect(after.isNullObject).toBe(true);
      expect(counts.map(({ value }) => value)).toEqual([3, 2]);
      worksheets.getLast().getNext().load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    }));

  it("delete: fails with InvalidOperation for a very hidden sheet, and works once it is hidden", () =>
    script(three(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Två");
      sheet.visibility = "VeryHidden";
      sheet.delete();
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
      sheet.visibility = "Hidden";
      sheet.delete();
      await context.sync();
      expect(await namesOf(context)).toEqual(["Ett", "Tre"]);
    }));

  it("visibility: a workbook keeps one visible sheet", () =>
    script(excelBook({ Ett: [], Två: [] }), async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Ett").visibility = "Hidden";
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("Två");
      worksheets.getItem("Två").visibility = "Hidden";
      expect(await codeOf(context.sync())).not.toBe("no error");
    }));

  it("tabColor: #RRGGBB, an empty string for automatic, null while the sheet is hidden", () =>
    script(three(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Två").load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("");
      sheet.tabColor = "#ffa500";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#FFA500");
      sheet.visibility = "Hidden";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBeNull();
    }));

  it("copy: to the place named, and to the front when none is", () =>
    script(three(), async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Ett");
      const copies = [
        sheet.copy("After", worksheets.getItem("Två")),
        sheet.copy("Before", worksheets.getItem("Tre")),
        sheet.copy("End"),
        sheet.copy("Beginning"),
        sheet.copy(),
      ].map((copy) => copy.load("name"));
      await context.sync();
      const [after, before, end, beginning, none] = copies.map(({ name }) => name);
      expect(await namesOf(context)).toEqual([none, beginning, "Ett", "Två", after, before, "Tre", end]);
      const value = worksheets
        .getItem(end ?? "")
        .getRange("A1")
        .load("values");
      await context.sync();
      expect(value.values).toEqual([["a"]]);
    }));

  it("showGridlines and showHeadings: true at first, and set under the client's own names", () =>
    script(three(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ett");
      sheet.showGridlines = false;
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, true]);
    }));

  it("getRange: no address is the whole sheet, too long an address is an InvalidArgument", () =>
    script(three(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ett");
      const whole = sheet.getRange().load("address,rowCount,columnCount");
      await context.sync();
      expect([whole.rowCount, whole.columnCount]).toEqual([1_048_576, 16_384]);
      sheet.getRange(`${"A1:B2,".repeat(1400)}A1`).load("address");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    }));

  it("getUsedRange: smallest range with a value or a format; the top left cell when blank, where …OrNullObject is null", () =>
    script(excelBook({ Ett: [[null], [null, 1], [null, null, 2]], Två: [] }), async (context) => {
      const { worksheets } = context.workbook;
      const used = worksheets.getItem("Ett").getUsedRange(true).load("address");
      worksheets.getItem("Ett").getRange("E5").format.fill.color = "#FF0000";
      const formatted = worksheets.getItem("Ett").getUsedRange().load("address");
      const blank = worksheets.getItem("Två").getUsedRange().load("address");
      const none = worksheets.getItem("Två").getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, formatted.address, blank.address, none.isNullObject]).toEqual([
        "Ett!B2:C3",
        "Ett!B2:E5",
        "Två!A1",
        true,
      ]);
    }));

  it("freezePanes: rows, columns or both; the location covers both frozen panes", () =>
    script(three(), async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Ett");
      const none = freezePanes.getLocationOrNullObject();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocation().load("address");
      freezePanes.freezeAt("A1:B3");
      const both = freezePanes.getLocation().load("address");
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect([rows.address, both.address]).toEqual(["Ett!1:2", "Ett!A1:B3"]);
      expect(after.isNullObject).toBe(true);
    }));
});
