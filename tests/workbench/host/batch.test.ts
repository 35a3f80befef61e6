import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { insertCells } from "../../../src/workbench/book/insertDelete.ts";
import type { HostSheet } from "../../../src/workbench/book/sheet.ts";
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

function sheetNamed(name: string): HostSheet {
  const sheet = excel.book.sheetNamed(name);
  if (!sheet) throw new Error(name);
  return sheet;
}

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

  it("follow their cells when rows come in above them, from the same batch or from a co-author", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("A2:B2").load("address");
      sheet.getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Blad1!A3:B3", [["KS", -100]]]);
      excel.host.faults.before(1, () => {
        insertCells(excel.book, sheetNamed("Blad1"), { top: 0, bottom: 1, left: 0, right: 16_383 }, "down");
      });
      range.values = [["SN", -900]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!A5:B5");
    });
    expect(sheetNamed("Blad1").value(4, 0)).toBe("SN");
  });

  it("are lost with their cells, and with their sheet", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const [row, cell] = [sheet.getRange("A2:B2").load("address"), sheet.getRange("A1").load("address")];
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      await context.sync();
      row.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
      sheet.delete();
      cell.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

describe("a client that is told of RichApiRuntime", () => {
  /** Members that every object has and the type declarations do not tell of. */
  interface Whole {
    readonly retrieve: (paths: string) => object;
    readonly update: (properties: object) => void;
    readonly ensureUnchanged: (properties: object) => void;
  }

  it("reads and sets objects whole", async () => {
    excel.close();
    excel = await openExcel(excelBook({ Blad1: [["Nämnd", -100]] }), { sets: { RichApiRuntime: "1.2" } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1");
      const whole = range as unknown as Whole;
      whole.update({ values: [["KS", -1]], format: { font: { bold: true } } });
      const read = whole.retrieve("values,format/font/bold");
      const sheets = (context.workbook.worksheets as unknown as Whole).retrieve("items/name");
      await context.sync();
      expect(read).toMatchObject({ values: [["KS", -1]], format: { font: { bold: true } } });
      expect(sheets).toMatchObject({ items: [{ name: "Blad1" }] });
      whole.ensureUnchanged({ values: [["SN", -1]] });
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });
});
