import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(
    excelBook({
      Blad1: [
        ["Nämnd", "Budget"],
        ["KS", -100],
      ],
      Blad2: [],
    }),
  );
});
afterEach(() => {
  excel.close();
});

describe("errors of a batch", () => {
  it("say code, text, place and statement, and stop the batch there", async () => {
    const failing = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Före");
      worksheets.getItem("Saknas").name = "Annat";
      worksheets.add("Efter");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
      httpStatusCode: 404,
      debugInfo: { code: "ItemNotFound", errorLocation: "WorksheetCollection.getItem" },
    });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Blad2", "Före"]);
  });

  it("give what was answered before them to the objects of the code", async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      workbook.worksheets.getItem("Saknas").activate();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      expect(workbook.name).toBe("Budget.xlsx");
    });
  });

  it("name a member that is not emulated, and keep it", async () => {
    const asking = Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: "NotImplemented" });
    expect([...excel.host.unknownMembers]).toEqual(["Workbook.PivotTables"]);
    excel.host.unknownMembers.clear();
  });

  it("of a client that asks what was never loaded do not reach the host", async () => {
    await Excel.run((context) => {
      expect(() => context.workbook.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      return Promise.resolve();
    });
    expect(excel.host.log.work.flatMap(({ members }) => members)).toEqual([]);
  });
});

describe("null objects", () => {
  it("take everything that is done to them, and to what is below them", async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Saknas");
      missing.names.getItemOrNullObject("x").delete();
      missing.name = "Nytt";
      missing.load("name,id");
      missing.delete();
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    expect(excel.book.sheets).toHaveLength(2);
  });
});

describe("queries", () => {
  it("answer what is selected, below items and below objects, and nothing else", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Blad1", "Blad2"]);
      expect(sheets.items[0]?.protection.protected).toBe(false);
      expect(() => sheets.items[0]?.position).toThrow();
    });
  });

  it("take a page of a collection", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Blad3");
      const sheets = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Blad2"]);
    });
  });

  it("read collections inside collections", async () => {
    excel.book.change({
      names: [{ name: "lokalt", scope: excel.book.sheets[1]?.id ?? "", formula: "1", comment: "", visible: true }],
    });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/names/items/name");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.names.items.map(({ name }) => name))).toEqual([[], ["lokalt"]]);
    });
  });
});

describe("objects after their batch", () => {
  it("are found again, renamed and moved or not", async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("Nytt");
      await context.sync();
      added.name = "Annat";
      added.position = 0;
      await context.sync();
      added.load("name,position");
      await context.sync();
      expect([added.name, added.position]).toEqual(["Annat", 0]);
    });
  });

  it("are gone when their sheet is deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad2");
      sheet.load("name");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.activate();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});
