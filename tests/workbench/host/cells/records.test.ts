import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../../support/officeHost.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(
    excelBook({
      Blad1: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", -100, -90],
        ["SN", -900, -950],
      ],
      Blad2: [],
    }),
  );
});
afterEach(() => {
  excel.close();
});

async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => work(context.workbook.worksheets.getItem("Blad1"), context));
}

/** Objects of the page belong to another realm: as plain data they compare. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("tables", () => {
  it("are added, named, read and found by name, id and range", async () => {
    const read = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Drift";
      table.load("id,name,showTotals,style");
      const body = table.getDataBodyRange();
      body.load("address");
      table.columns.load("items/name,items/index,items/id");
      table.rows.load("items/values");
      await context.sync();
      const again = context.workbook.tables.getItem(table.id);
      again.load("name");
      const over = sheet.getRange("B2").getTables(false);
      over.load("items/name");
      const missing = context.workbook.tables.getItemOrNullObject("Finns inte");
      await context.sync();
      return [
        table.name,
        table.style,
        body.address,
        table.columns.items.map(({ name, index }) => [name, index]),
        table.rows.items.map(({ values }) => values),
        again.name,
        over.items.map(({ name }) => name),
        missing.isNullObject,
      ] as unknown;
    });
    expect(plain(read)).toEqual([
      "Drift",
      "TableStyleMedium2",
      "Blad1!A2:C3",
      [
        ["Nämnd", 0],
        ["Budget", 1],
        ["Utfall", 2],
      ],
      [[["KS", -100, -90]], [["SN", -900, -950]]],
      "Drift",
      ["Drift"],
      true,
    ]);
  });

  it("grow by rows and columns, show totals, and formulas follow renamed columns", async () => {
    const read = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Drift";
      sheet.getRange("F1").formulas = [["=SUM(Drift[Budget])"]];
      table.rows.add(undefined, [
        ["BN", -50, -60],
        ["KN", -10, -9],
      ]);
      table.rows.add(0, [["Rev", -1, -1]]);
      table.columns.add(undefined, [["Avvikelse"], ["=B2-C2"], ["=B3-C3"], ["=B4-C4"], ["=B5-C5"], ["=B6-C6"]]);
      table.columns.getItem("Budget").name = "Plan";
      table.showTotals = true;
      table.rows.getItemAt(1).delete();
      table.columns.getItem("Utfall").delete();
      const range = table.getRange();
      range.load("address,formulas");
      const sum = sheet.getRange("E1");
      sum.load("formulas");
      await context.sync();
      return [range.address, range.formulas, sum.formulas] as unknown;
    });
    expect(plain(read)).toEqual([
      "Blad1!A1:C6",
      [
        ["Nämnd", "Plan", "Avvikelse"],
        ["Rev", -1, "=B2-#REF!"],
        ["SN", -900, "=B3-#REF!"],
        ["BN", -50, "=B4-#REF!"],
        ["KN", -10, "=B5-#REF!"],
        ["Total", "", expect.anything()],
      ],
      [["=SUM(Drift[Plan])"]],
    ]);
  });

  it("are sorted, resized, turned into ranges, deleted", async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:C3", true);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.resize("A1:D4");
      const range = sheet.getRange("A1:D3");
      range.load("values");
      await context.sync();
      expect(plain(range.values)).toEqual([
        ["Nämnd", "Budget", "Utfall", "Column1"],
        ["SN", -900, -950, ""],
        ["KS", -100, -90, ""],
      ]);
      table.convertToRange();
      await context.sync();
    });
    expect(excel.book.activeSheet.state.tables).toEqual([]);
    expect(excel.book.activeSheet.value(1, 0)).toBe("SN");
  });

  it("refuse a name that is taken, and cells of another table", async () => {
    const add = (address: string, name?: string): Promise<void> =>
      onSheet(async (sheet, context) => {
        const table = sheet.tables.add(address, true);
        if (name !== undefined) table.name = name;
        await context.sync();
      });
    await add("A1:C3", "Drift");
    await expect(add("E1:F3", "drift")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(add("C3:D4")).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("charts", () => {
  it("know their data, which moves with the cells, and keep how they look", async () => {
    const read = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Avvikelser";
      chart.title.text = "Budget och utfall";
      chart.legend.position = "Right";
      chart.axes.valueAxis.minimum = -1000;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.series.getItemAt(1).format.fill.setSolidColor("#C00000");
      chart.series.getItemAt(1).gapWidth = 80;
      chart.setPosition("E2", "H10");
      sheet.getRange("1:1").insert("Down");
      chart.load("name,chartType,left,top,width,height");
      chart.title.load("text,visible");
      chart.axes.valueAxis.load("minimum,maximum");
      chart.series.load("items/name,items/gapWidth");
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Categories");
      await context.sync();
      const same = sheet.charts.getItem("Avvikelser");
      same.load("id");
      await context.sync();
      return [
        chart.name,
        chart.chartType,
        chart.left,
        chart.top,
        chart.width,
        chart.height,
        chart.title.text,
        chart.title.visible,
        chart.axes.valueAxis.minimum,
        chart.series.items.map(({ name, gapWidth }) => [name, gapWidth]),
        values.value,
        source.value,
      ] as unknown;
    });
    expect(plain(read)).toEqual([
      "Avvikelser",
      "ColumnClustered",
      192,
      30,
      192,
      135,
      "Budget och utfall",
      true,
      -1000,
      [
        ["Budget", 150],
        ["Utfall", 80],
      ],
      [-100, -900],
      "Blad1!$A$3:$A$4",
    ]);
    const chart = excel.book.activeSheet.state.charts[0];
    expect(chart?.series[1]).toMatchObject({
      values: "Blad1!$C$3:$C$4",
      settings: { "Format/Fill/SolidColor": "#C00000" },
    });
    expect(chart?.settings).toMatchObject({ "Axes/ValueAxis/MajorGridlines/Visible": false });
  });
});

describe("comments", () => {
  it("are added, answered, found by cell and follow it", async () => {
    const read = await onSheet(async (sheet, context) => {
      const comment = context.workbook.comments.add("Blad1!B2", "Varför?");
      comment.replies.add("Därför.");
      sheet.getRange("1:1").insert("Down");
      const place = comment.getLocation();
      place.load("address");
      const found = sheet.comments.getItemByCell("B3");
      found.load("content,resolved");
      found.replies.load("items/content");
      await context.sync();
      return [
        place.address,
        found.content,
        found.resolved,
        found.replies.items.map(({ content }) => content),
      ] as unknown;
    });
    expect(plain(read)).toEqual(["Blad1!B3", "Varför?", false, ["Därför."]]);
  });
});

describe("data validation", () => {
  it("keeps its rule, and knows where it does not hold", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B3");
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: "=C2", operator: "Between" } };
      dataValidation.errorAlert = { message: "Nej", showAlert: true, style: "Warning", title: "Fel" };
      sheet.getRange("D2").dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
      dataValidation.load("type,rule,errorAlert");
      const wider = sheet.getRange("A2:B3").dataValidation;
      wider.load("type");
      const list = sheet.getRange("D2").dataValidation;
      list.load("rule");
      await context.sync();
      return [
        dataValidation.type,
        dataValidation.rule,
        dataValidation.errorAlert.style,
        wider.type,
        list.rule,
      ] as unknown;
    });
    expect(plain(read)).toEqual([
      "WholeNumber",
      { wholeNumber: { formula1: 0, formula2: "=C2", operator: "Between" } },
      "Warning",
      "Inconsistent",
      { list: { inCellDropDown: true, source: "ja,nej" } },
    ]);
  });
});

describe("areas", () => {
  it("are formatted and cleared as one", async () => {
    const read = await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1,C1:C2");
      areas.format.font.bold = true;
      areas.load("address,areaCount,cellCount");
      areas.format.font.load("bold");
      areas.areas.load("items/address");
      const common = areas.getIntersectionOrNullObject("A1:B9");
      common.load("address");
      await context.sync();
      areas.clear("Contents");
      await context.sync();
      return [
        areas.address,
        areas.areaCount,
        areas.cellCount,
        areas.format.font.bold,
        areas.areas.items.map(({ address }) => address),
        common.address,
      ] as unknown;
    });
    expect(plain(read)).toEqual(["Blad1!A1,Blad1!C1:C2", 2, 3, true, ["Blad1!A1", "Blad1!C1:C2"], "Blad1!A1"]);
    expect(excel.book.activeSheet.value(0, 0)).toBeNull();
    expect(excel.book.activeSheet.value(0, 1)).toBe("Budget");
  });
});
