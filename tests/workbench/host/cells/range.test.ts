import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { excelBook } from "../../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../../support/officeHost.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(
    excelBook({
      Blad1: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", -100, "=B2*2"],
        ["SN", -900, "=B3"],
      ],
      Blad2: [],
    }),
  );
});
afterEach(() => {
  excel.close();
});

/** Runs on the first sheet and gives back plain data. */
async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => work(context.workbook.worksheets.getItem("Blad1"), context));
}

async function rangeOf(address: string, ...members: string[]): Promise<Record<string, unknown>> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(members.join(","));
    await context.sync();
    const data = range.toJSON() as unknown as Record<string, unknown>;
    return JSON.parse(JSON.stringify(Object.fromEntries(members.map((name) => [name, data[name] ?? null])))) as Record<
      string,
      unknown
    >;
  });
}

describe("reading a range", () => {
  it("gives contents in every form", async () => {
    expect(await rangeOf("A1:C2", "values", "formulas", "formulasR1C1", "valueTypes", "numberFormat", "text")).toEqual({
      values: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", -100, expect.anything()],
      ],
      formulas: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", -100, "=B2*2"],
      ],
      formulasR1C1: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", -100, "=RC[-1]*2"],
      ],
      valueTypes: [
        ["String", "String", "String"],
        ["String", "Double", expect.anything()],
      ],
      numberFormat: [
        ["General", "General", "General"],
        ["General", "General", "General"],
      ],
      text: [
        ["Nämnd", "Budget", "Utfall"],
        ["KS", "-100", expect.anything()],
      ],
    });
  });

  it("gives places and sizes", async () => {
    expect(
      await rangeOf(
        "B2:C3",
        "address",
        "cellCount",
        "rowCount",
        "columnCount",
        "rowIndex",
        "columnIndex",
        "left",
        "top",
        "width",
        "height",
      ),
    ).toEqual({
      address: "Blad1!B2:C3",
      cellCount: 4,
      rowCount: 2,
      columnCount: 2,
      rowIndex: 1,
      columnIndex: 1,
      left: 48,
      top: 15,
      width: 96,
      height: 30,
    });
  });

  it("gives null for cells of whole columns, and counts them", async () => {
    expect(await rangeOf("A:B", "values", "formulas", "text", "address", "cellCount", "isEntireColumn")).toEqual({
      values: null,
      formulas: null,
      text: null,
      address: "Blad1!A:B",
      cellCount: 2_097_152,
      isEntireColumn: true,
    });
    expect(await rangeOf("1:1048576", "cellCount", "isEntireRow")).toEqual({ cellCount: -1, isEntireRow: true });
  });

  it("refuses more cells than Excel carries", async () => {
    await expect(rangeOf("A1:Z200000", "values")).rejects.toMatchObject({
      code: "RangeExceedsLimit",
      debugInfo: { errorLocation: "Range.values" },
    });
  });
});

describe("writing a range", () => {
  it("broadcasts a single value, leaves null, clears with an empty text, keeps what follows an apostrophe", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("E1:F2").values = 7 as unknown as number[][]; // a single value is documented, and not typed
      sheet.getRange("A2:B3").values = [
        [null, ""],
        ["'=1+1", "=SUM(B1:B2)"],
      ];
      await context.sync();
    });
    expect(await rangeOf("A2:F3", "formulas")).toEqual({
      formulas: [
        ["KS", "", "=B2*2", "", 7, 7],
        ["=1+1", "=SUM(B1:B2)", "=B3", "", "", ""],
      ],
    });
  });

  it("refuses another shape with its own message, and everything over whole columns", async () => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("rows or columns in the input array"),
    });
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange("A:B").values = "x" as unknown as string[][];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("takes large arrays, which the client sends in blocks of rows", async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => [row, `rad ${String(row)}`]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("H1:I4000").values = rows;
      await context.sync();
    });
    expect(await rangeOf("H3999:I4000", "values")).toEqual({ values: rows.slice(-2) });
  });

  it("is refused on a protected sheet, with its place, but for unlocked cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
    });
    const write = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
      onSheet(async (sheet, context) => {
        work(sheet);
        await context.sync();
      });
    await expect(write((sheet) => (sheet.getRange("B3").values = [[1]]))).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "Range.values" },
    });
    await expect(write((sheet) => (sheet.getRange("B3").format.fill.color = "red"))).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "RangeFill.color" },
    });
    await expect(write((sheet) => void sheet.getRange("1:1").insert("Down"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await expect(write((sheet) => sheet.getRange("A1:B2").merge())).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("ranges from a range", () => {
  it("are where Microsoft says", async () => {
    const addresses = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      const found: Record<string, Excel.Range> = {
        cell: range.getCell(1, 1),
        outside: range.getCell(5, 0),
        row: range.getRow(1),
        column: range.getColumn(1),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        offset: range.getOffsetRange(-1, 2),
        resized: range.getResizedRange(1, -1),
        absolute: range.getAbsoluteResizedRange(1, 4),
        bounding: range.getBoundingRect("E5:E6"),
        common: range.getIntersection(sheet.getRange("C1:D2")),
        last: range.getLastCell(),
        above: range.getRowsAbove(1),
        below: range.getRowsBelow(2),
        before: range.getColumnsBefore(),
        after: range.getColumnsAfter(2),
        used: sheet.getRange("A:B").getUsedRange(true),
        edge: sheet.getRange("A1").getRangeEdge("Down"),
        extended: sheet.getRange("A1").getExtendedRange("Right"),
        region: sheet.getRange("B2").getSurroundingRegion(),
      };
      for (const one of Object.values(found)) one.load("address");
      const missing = range.getIntersectionOrNullObject("F9");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      return Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.address.replace("Blad1!", "")]));
    });
    expect(addresses).toEqual({
      cell: "C3",
      outside: "B7",
      row: "B3:C3",
      column: "C2:C3",
      entireRow: "2:3",
      entireColumn: "B:C",
      offset: "D1:E2",
      resized: "B2:B4",
      absolute: "B2:E2",
      bounding: "B2:E6",
      common: "C2",
      last: "C3",
      above: "B1:C1",
      below: "B4:C5",
      before: "A2:A3",
      after: "D2:E3",
      used: "A1:B3",
      edge: "A3",
      extended: "A1:C1",
      region: "A1:C3",
    });
  });

  it("fail outside the sheet", async () => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("formats", () => {
  it("are read as they were set, and null where cells differ", async () => {
    const format = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.format.font.bold = true;
      range.format.font.color = "#123456";
      range.format.fill.color = "orange";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.columnWidth = 96;
      range.numberFormat = [["#,##0", "0%", "#,##0"]];
      const border = range.format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.weight = "Medium";
      border.color = "#FF0000";
      sheet.getRange("B1").format.font.italic = true;
      range.load(
        "numberFormat,format/horizontalAlignment,format/wrapText,format/columnWidth,format/fill/color,format/font/bold,format/font/italic,format/font/color",
      );
      border.load("style,weight,color");
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop");
      below.load("style");
      await context.sync();
      return {
        numberFormat: range.numberFormat as unknown,
        bold: range.format.font.bold,
        italic: range.format.font.italic,
        color: range.format.font.color,
        fill: range.format.fill.color,
        horizontal: range.format.horizontalAlignment,
        wrap: range.format.wrapText,
        width: range.format.columnWidth,
        border: [border.style, border.weight, border.color],
        below: below.style,
      };
    });
    expect(format).toEqual({
      numberFormat: [["#,##0", "0%", "#,##0"]],
      bold: true,
      italic: null,
      color: "#123456",
      fill: "#FFA500",
      horizontal: "Center",
      wrap: true,
      width: 96,
      border: ["Continuous", "Medium", "#FF0000"],
      below: "Continuous",
    });
  });

  it("of lines between and around cells", async () => {
    const read = await onSheet(async (sheet, context) => {
      const block = sheet.getRange("B2:C3");
      for (const side of ["EdgeTop", "EdgeLeft", "InsideHorizontal", "InsideVertical"] as const) {
        block.format.borders.getItem(side).style = "Continuous";
      }
      block.format.borders.getItem("EdgeTop").weight = "Thick";
      const lines = {
        inside: sheet.getRange("C3").format.borders.getItem("EdgeTop"),
        right: sheet.getRange("B2").format.borders.getItem("EdgeRight"),
        outside: sheet.getRange("C3").format.borders.getItem("EdgeRight"),
        above: sheet.getRange("B1:C1").format.borders.getItem("EdgeBottom"),
        mixed: sheet.getRange("B2:B4").format.borders.getItem("EdgeLeft"),
      };
      for (const line of Object.values(lines)) line.load("style,weight");
      await context.sync();
      sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "None";
      const cleared = block.format.borders.getItem("EdgeTop");
      cleared.load("style");
      await context.sync();
      return [...Object.values(lines).map(({ style, weight }) => [style, weight]), cleared.style] as unknown;
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual([
      ["Continuous", "Thin"],
      ["Continuous", "Thin"],
      ["None", "Thin"],
      ["Continuous", "Thick"],
      [null, "Thin"],
      null,
    ]);
  });

  it("of many cells at once", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#111111" } } },
            { format: { font: { bold: true }, borders: { top: { style: "Double" } } } },
          ],
        ]);
      const cells = sheet
        .getRange("A1:B1")
        .getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      const rows = sheet.getRange("A1:A2").getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      await context.sync();
      return JSON.parse(JSON.stringify([cells.value, rows.value])) as unknown;
    });
    expect(read).toEqual([
      [
        [
          { address: "Blad1!A1", format: { fill: { color: "#111111" }, font: { bold: false } } },
          { address: "Blad1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
        ],
      ],
      [
        { rowHidden: false, format: { rowHeight: 15 } },
        { rowHidden: false, format: { rowHeight: 15 } },
      ],
    ]);
    expect(excel.book.sheets[0]?.style(0, 1).border.top).toEqual({ style: "double", color: "000000" });
  });
});

describe("editing", () => {
  it("inserts, deletes, merges, copies, moves, sorts and finds special cells", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A2:C2").copyFrom("A3:C3");
      sheet.getRange("E1:F1").merge();
      const merged = sheet.getRange("A1:H9").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      sheet.getRange("A2:C4").sort.apply([{ key: 1, ascending: true }]);
      const formulas = sheet.getRange("A1:C9").getSpecialCells("Formulas");
      formulas.load("address");
      const nothing = sheet.getRange("A1:C4").getSpecialCellsOrNullObject("Formulas", "Errors");
      const table = sheet.getRange("A1:C4");
      table.load("formulas");
      sheet.getRange("A4:C4").delete("Up");
      const distinct = sheet.getRange("A1:C3").removeDuplicates([0], true);
      distinct.load("removed,uniqueRemaining");
      await context.sync();
      return [
        table.formulas,
        merged.address,
        merged.areaCount,
        formulas.address,
        nothing.isNullObject,
        distinct.removed,
      ] as unknown;
    });
    expect(JSON.parse(JSON.stringify(result))).toEqual([
      [
        ["Nämnd", "Budget", "Utfall"],
        ["SN", -900, "=B2"],
        ["KS", -100, "=B3*2"],
        ["KS", -100, "=B4*2"],
      ],
      "Blad1!E1:F1",
      1,
      "Blad1!C2:C4",
      true,
      0,
    ]);
  });

  it("leaves range objects with their cells", async () => {
    const read = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A2");
      const { format } = cell;
      const room = cell.insert("Down");
      cell.values = [["flyttad"]];
      format.font.bold = true;
      room.values = [["ny"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      cell.load("address,values");
      room.load("address,values");
      await context.sync();
      cell.delete("Up");
      cell.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
      return [cell.address, cell.values, room.address, room.values] as unknown;
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual(["Blad1!A4", [["flyttad"]], "Blad1!A3", [["ny"]]]);
  });

  it("hides rows and columns, selects, clears", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("C3").select();
      sheet.getRange("A1:A3").clear("Contents");
      const view = sheet.getRange("A1:C3").getVisibleView();
      view.load("values,rowCount");
      await context.sync();
      expect(JSON.parse(JSON.stringify(view.values))).toMatchObject([
        ["", "Utfall"],
        ["", expect.anything()],
      ]);
    });
    expect(await rangeOf("A1:C3", "rowHidden", "columnHidden", "hidden")).toEqual({
      rowHidden: null,
      columnHidden: null,
      hidden: null,
    });
    expect(excel.book.selection(excel.book.activeSheet)).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
  });
});

describe("conditional formats", () => {
  it("are added, read, ordered and deleted", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:B3");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=B2<0";
      custom.custom.format.font.color = "#C00000";
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      value.cellValue.format.fill.color = "yellow";
      range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      custom.custom.rule.load("formula,formulaR1C1");
      const other = value.customOrNullObject;
      other.load("isNullObject");
      const ranges = custom.getRanges();
      ranges.load("address");
      await context.sync();
      const items = range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
        type,
        priority,
        stopIfTrue,
      ]);
      value.delete();
      const count = sheet.getRange("A1:Z99").conditionalFormats.getCount();
      await context.sync();
      return [
        items,
        custom.custom.rule.formula,
        custom.custom.rule.formulaR1C1,
        other.isNullObject,
        ranges.address,
        count.value,
      ] as unknown;
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual([
      [
        ["CellValue", 0, false],
        ["Custom", 1, true],
      ],
      "=B2<0",
      "=RC<0",
      true,
      "Blad1!B2:B3",
      1,
    ]);
    expect(excel.book.activeSheet.state.conditionalFormats).toMatchObject([
      { rule: { kind: "custom", formula: "B2<0" }, format: { fontColor: "C00000" }, stopIfTrue: true },
    ]);
  });
});

describe("the page", () => {
  it("keeps what is set", async () => {
    await onSheet(async ({ pageLayout }, context) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:C3");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P (&N)";
      pageLayout.load("orientation,paperSize,zoom,topMargin");
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("address");
      await context.sync();
      expect(rows.address).toBe("Blad1!1:1");
      expect(
        JSON.parse(
          JSON.stringify([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.topMargin]),
        ),
      ).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }, 72]);
    });
    expect(excel.book.activeSheet.state.pageLayout).toMatchObject({
      printAreas: [{ top: 0, left: 0, bottom: 2, right: 2 }],
      headersFooters: { pages: { default: { centerFooter: "&P (&N)" } } },
    });
  });
});
