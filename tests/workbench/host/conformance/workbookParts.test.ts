import { describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { openExcel } from "../../../support/officeHost.ts";
import { codeOf, script } from "./script.ts";

/** Source: reference of NamedItemCollection, CustomXmlPartCollection, SettingCollection, WorksheetProtection, WorkbookProtection, Application. */

const figures = () => excelBook({ Blad1: [["a", 1]], Blad2: [] });

describe("names, as documented", () => {
  it("add: by range or formula, in the workbook or on a sheet; value is the range's address", () =>
    script(figures(), async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Blad2");
      workbook.names.add("Summa_Budget", workbook.worksheets.getItem("Blad1").getRange("B1"), "ur tabell 1");
      sheet.names.add("Andel", "=0.5");
      workbook.names.load("items");
      sheet.names.load("items");
      await context.sync();
      expect(workbook.names.items.map((item) => item.toJSON())).toMatchObject([
        {
          name: "Summa_Budget",
          type: "Range",
          scope: "Workbook",
          comment: "ur tabell 1",
          visible: true,
          formula: "=Blad1!$B$1",
          value: "Blad1!$B$1",
        },
      ]);
      expect(sheet.names.items.map((item) => item.toJSON())).toMatchObject([
        { name: "Andel", type: "Double", scope: "Worksheet", value: 0.5 },
      ]);
    }));

  it("getRange: the cells of the name; an error when it names none, where getRangeOrNullObject is null", () =>
    script(figures(), async (context) => {
      const { names } = context.workbook;
      const range = names.add("Cell", "=Blad1!$B$1").getRange().load("address,values");
      const none = names.add("Tal", "=5").getRangeOrNullObject();
      await context.sync();
      expect([range.address, range.values, none.isNullObject]).toEqual(["Blad1!B1", [[1]], true]);
      names.getItem("Tal").getRange().load("address");
      expect(await codeOf(context.sync())).not.toBe("no error");
    }));

  it("visible and formula are set, delete takes the name away; worksheet fails for a name of the workbook", () =>
    script(figures(), async (context) => {
      const { names } = context.workbook;
      const item = names.add("Cell", "=Blad1!$B$1");
      item.visible = false;
      item.formula = "=Blad1!$A$1";
      item.load("visible,formula,value");
      const sheet = item.worksheetOrNullObject;
      sheet.load("name");
      await context.sync();
      expect([item.visible, item.value, sheet.isNullObject]).toEqual([false, "Blad1!$A$1", true]);
      item.worksheet.load("name");
      expect(await codeOf(context.sync())).not.toBe("no error");
      item.delete();
      const gone = names.getItemOrNullObject("Cell");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));

  it("names with blanks or that read as addresses are InvalidArgument", () =>
    script(figures(), async (context) => {
      for (const name of ["två ord", "A1", "R1C1", "1a"]) {
        context.workbook.names.add(name, "=1");
        expect([name, await codeOf(context.sync())]).toEqual([name, "InvalidArgument"]);
      }
    }));

  it("getRange of a sheet takes a name for an address", () =>
    script(figures(), async (context) => {
      context.workbook.names.add("Cell", "=Blad1!$B$1");
      const range = context.workbook.worksheets.getItem("Blad1").getRange("Cell").load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!B1");
    }));
});

describe("custom XML parts, as documented", () => {
  const xml = '<reviewers xmlns="urn:granskare"><name>Åsa</name></reviewers>';

  it("add, find by namespace and by id, read, replace, delete", () =>
    script(figures(), async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml).load("id,namespaceUri");
      await context.sync();
      const text = customXmlParts.getItem(part.id).getXml();
      const scoped = customXmlParts.getByNamespace("urn:granskare");
      const only = scoped.getOnlyItemOrNullObject().load("id");
      const count = scoped.getCount();
      const other = customXmlParts.getByNamespace("urn:annat").getOnlyItemOrNullObject();
      await context.sync();
      expect([text.value, part.namespaceUri, only.id === part.id, count.value, other.isNullObject]).toEqual([
        xml,
        "urn:granskare",
        true,
        1,
        true,
      ]);
      only.setXml('<reviewers xmlns="urn:granskare"/>');
      const changed = only.getXml();
      await context.sync();
      expect(changed.value).toBe('<reviewers xmlns="urn:granskare"/>');
      only.delete();
      const left = customXmlParts.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    }));

  it("getOnlyItem produces an error, and getOnlyItemOrNullObject null, when there is not exactly one", () =>
    script(figures(), async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(xml);
      customXmlParts.add(xml);
      const scoped = customXmlParts.getByNamespace("urn:granskare");
      const none = scoped.getOnlyItemOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      scoped.getOnlyItem().load("id");
      expect(await codeOf(context.sync())).not.toBe("no error");
    }));

  it("what is not XML is refused", () =>
    script(figures(), async (context) => {
      context.workbook.customXmlParts.add("<öppen>");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    }));
});

describe("settings, as documented", () => {
  it("add sets or adds; values are JSON, dates included; delete removes", () =>
    script(figures(), async (context) => {
      const { settings } = context.workbook;
      settings.add("vy", { flik: 1 });
      settings.add("vy", { flik: 2 });
      settings.add("när", new Date(0));
      const [view, when] = [settings.getItem("vy").load("value"), settings.getItem("när").load("value")];
      const count = settings.getCount();
      await context.sync();
      expect([view.value, (when.value as Date).getTime(), count.value]).toEqual([{ flik: 2 }, 0, 2]);
      settings.getItem("vy").delete();
      const gone = settings.getItemOrNullObject("vy");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));
});

describe("protection, as documented", () => {
  it("protect fails if the sheet is protected already; a password is asked for again", () =>
    script(figures(), async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Blad1");
      protection.protect({ allowFormatCells: true }, "hemligt");
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({
        allowFormatCells: true,
        allowInsertRows: false,
        selectionMode: "Normal",
      });
      protection.protect();
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      protection.unprotect("fel");
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      protection.unprotect("hemligt");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    }));

  it("a protected sheet refuses to be written with AccessDenied", () =>
    script(figures(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.protection.protect();
      sheet.getRange("A1").values = [["b"]];
      expect(await codeOf(context.sync())).toBe("AccessDenied");
    }));

  it("a protected workbook takes no new sheets", () =>
    script(figures(), async (context) => {
      const { workbook } = context;
      workbook.protection.protect();
      workbook.protection.load("protected");
      await context.sync();
      expect(workbook.protection.protected).toBe(true);
      workbook.worksheets.add("Nytt");
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      workbook.protection.unprotect();
      workbook.worksheets.add("Nytt");
      expect(await codeOf(context.sync())).toBe("no error");
    }));

  it("unprotect on an unprotected sheet: silent in older builds, AccessDenied in newer ones", async () => {
    const unprotect = (context: Excel.RequestContext): Promise<string> => {
      context.workbook.worksheets.getItem("Blad1").protection.unprotect();
      return codeOf(context.sync());
    };
    expect(await script(figures(), unprotect)).toBe("no error");
    expect(await script(figures(), unprotect, { unprotectUnprotected: "AccessDenied" })).toBe("AccessDenied");
  });
});

describe("the application, as documented", () => {
  it("calculation mode is read and set; calculate and suspend are taken", () =>
    script(figures(), async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = Excel.CalculationMode.manual;
      application.calculate("Full");
      application.load("calculationMode,decimalSeparator");
      await context.sync();
      expect(application.calculationMode).toBe("Manual");
    }));
});

describe("document properties, as documented", () => {
  it("are read and set; custom ones are added, counted and deleted", () =>
    script(figures(), async (context) => {
      const { properties } = context.workbook;
      properties.title = "Budget 2026";
      properties.custom.add("Avvika", true);
      const custom = properties.custom.getItem("avvika").load("key,value,type");
      properties.load("title");
      const count = properties.custom.getCount();
      await context.sync();
      expect([properties.title, custom.key, custom.value, custom.type, count.value]).toEqual([
        "Budget 2026",
        "Avvika",
        true,
        "Boolean",
        1,
      ]);
    }));
});

describe("objects and batches, as documented", () => {
  it("Excel.run gives back what it has kept; a tracked object lives on in another run until it is untracked", async () => {
    const excel = await openExcel(figures());
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      context.trackedObjects.add(range);
      range.load("address");
      context.workbook.worksheets.getItem("Blad1").getRange("B1").load("address");
      await context.sync();
      return range;
    });
    await excel.settled();
    expect(excel.session.references.size).toBe(1);
    await Excel.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([["a"]]);
      kept.untrack();
      await context.sync();
    });
    await excel.settled();
    expect(excel.session.references.size).toBe(0);
    excel.close();
  });

  it("set takes several properties at once, nested ones too; toJSON gives what was loaded", () =>
    script(figures(), async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      range.set({ values: [["b"]], format: { fill: { color: "#00FF00" }, font: { bold: true } } });
      range.load("values,format/fill/color,format/font/bold");
      await context.sync();
      expect(range.toJSON()).toEqual({
        values: [["b"]],
        format: { fill: { color: "#00FF00" }, font: { bold: true } },
      });
    }));
});
