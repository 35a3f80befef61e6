import { describe, expect, it } from "@jest/globals";
import { cellFormat, cellValue } from "../../../src/domain/grid.ts";
import { cellKey } from "../../../src/domain/cell.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { isCellError } from "../../../src/workbench/book/index.ts";
import { openBook } from "../../../src/workbench/files/index.ts";
import { fileOf } from "../../support/packages.ts";
import { plainSpelling, richParts } from "../../support/richWorkbook.ts";
import { fileOf as file, parts, rels, worksheet } from "../../io/xlsx/readSupport.ts";
import { firstSheet, openedBook, samples } from "./support.ts";

const files = [
  ...samples,
  ["rich", fileOf(richParts())] as const,
  ["prefixed", fileOf(richParts({ ...plainSpelling, prefix: "x" }))] as const,
  ["strict", fileOf(richParts({ ...plainSpelling, strict: true }))] as const,
];

describe.each(files)("opening %s", (_, bytes) => {
  const { book, pkg } = openedBook(bytes);
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error("refused");
  const workbook = read.value;
  const grids = workbook.sheets.filter(({ kind }) => kind === "worksheet");

  it("gives the same cells, formats and structure as the grid", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(grids.map(({ name }) => name));
    for (const [at, grid] of grids.entries()) {
      const sheet = book.sheets[at];
      if (!sheet) throw new Error("a sheet less");
      const filled = [...grid.columns].flatMap(([column, { rows }]) => [...rows].map((row) => cellKey(row, column)));
      expect(sheet.cellCount).toBe(new Set([...filled, ...grid.formulas.keys()]).size);
      for (const { row, column, cell } of sheet.storedCells()) {
        const value = isCellError(cell.value) ? cell.value.error : cell.value;
        expect(value).toEqual(cellValue(workbook, grid, row, column)?.value ?? null);
        expect(cell.formula).toEqual(grid.formulas.get(cellKey(row, column)) ?? null);
        if (value === null) continue;
        const { numberFormat, font, indent } = sheet.style(row, column);
        const format = { numberFormat, bold: font.bold, italic: font.italic, indent };
        expect(format).toEqual(cellFormat(workbook, grid, row, column));
      }
      expect(sheet.state.merges).toEqual(grid.merges);
      expect(sheet.state.visibility).toBe(grid.visibility);
      expect(sheet.state.tables.map(({ name, range }) => ({ name, range }))).toEqual(
        grid.tables.map(({ name, range }) => ({ name, range })),
      );
      expect(sheet.state.protection !== null).toBe(grid.isProtected);
      expect(sheet.state.comments.map(({ row, column }) => cellKey(row, column)).sort()).toEqual(
        [...grid.notes.keys()].sort(),
      );
    }
  });
});

describe("what the grid does not carry", () => {
  it("is read from the sheet", () => {
    const inside = [
      `<sheetPr><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>`,
      `<sheetFormatPr baseColWidth="10" defaultRowHeight="13.2"/>`,
      `<cols><col min="1" max="1" width="23.28515625" customWidth="1"/><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols>`,
      `<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="45"/></sheetData>`,
      `<sheetProtection sheet="1" formatCells="0"/>`,
      `<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>`,
      `<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B1:B5"><formula1>"ja,nej"</formula1></dataValidation></dataValidations>`,
      `<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
      `<headerFooter><oddFooter>&amp;LVänster&amp;RSida &amp;P</oddFooter></headerFooter>`,
    ].join("");
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;
    const sheet = firstSheet(openedBook(file(parts(inside, { "xl/styles.xml": styles }))).book);
    expect(sheet.state).toMatchObject({
      tabColor: "4472C4",
      showGridlines: false,
      freeze: { rows: 2, columns: 1 },
      standardHeight: 13.2,
      conditionalFormats: [
        {
          ranges: [
            { top: 0, bottom: 8, left: 0, right: 0 },
            { top: 0, bottom: 0, left: 2, right: 2 },
          ],
          rule: { kind: "cellValue", operator: "lessThan", formula1: "0" },
          format: { fontColor: "9C0006", fill: "FFC7CE" },
        },
      ],
      validations: [{ type: "list", formula1: `"ja,nej"`, ignoreBlanks: true }],
      pageLayout: {
        orientation: "landscape",
        zoom: { pagesWide: 1, pagesHigh: null },
        margins: { top: 72, left: 36 },
        headersFooters: { pages: { default: { leftFooter: "Vänster", rightFooter: "Sida &P" } } },
      },
    });
    expect(sheet.state.protection?.options).toMatchObject({ allowFormatCells: true, allowFormatRows: false });
    expect(sheet.columnWidths.at(0)).toBe(22.57);
    expect(sheet.hiddenColumns.at(2)).toBe(true);
    expect([sheet.rowHeights.at(0), sheet.rowHeights.at(1)]).toEqual([30, null]);
  });

  it("includes custom XML with its id, and properties", () => {
    const { book } = openedBook(fileOf(richParts()));
    expect(book.state.xmlParts).toEqual([
      expect.objectContaining({ id: "{11111111-2222-3333-4444-555555555555}", namespace: "urn:kommun:egenskaper" }),
    ]);
  });

  it("is none where the workbook has no styles", () => {
    const bare = parts(``, {
      "xl/worksheets/sheet1.xml": worksheet("<sheetData/>"),
      "xl/_rels/workbook.xml.rels": rels([["r1", "worksheet", "worksheets/sheet1.xml"]]),
    });
    expect(firstSheet(openedBook(file(bare)).book).cellCount).toBe(0);
  });
});

describe("a file that is no workbook", () => {
  it("is refused with its reason", () => {
    expect(openBook(new TextEncoder().encode("hej"))).toEqual({
      ok: false,
      refusal: { reason: "not-a-zip", kind: "text" },
    });
  });
});
