import { describe, expect, it } from "@jest/globals";
import { indexLayout } from "../../../src/io/layoutIndex.ts";
import type { StyleRegistry } from "../../../src/io/xlsx/write/styleRegistry.ts";
import { writeSheet } from "../../../src/io/xlsx/write/sheetXml.ts";
import type { WrittenSheet } from "../../../src/io/xlsx/write/sheetXml.ts";
import { readXml } from "../../../src/io/xlsx/xml.ts";
import type { LayoutCell, SheetLayout } from "../../../src/report/layout.ts";
import type { ReportLook } from "../../../src/report/styleSheet.ts";
import { plainLook } from "../../support/plainLook.ts";
import { operatingLayout } from "../../support/reportLayouts.ts";

const styles: StyleRegistry = { cell: (_style, quotePrefix) => (quotePrefix ? 9 : 1), conditional: () => 4 };
const text = { kind: "text" } as const;

function sheetOf(layout: SheetLayout, look: ReportLook = plainLook): WrittenSheet {
  const index = indexLayout(layout);
  const formulas = { index, report: () => undefined, newFunctionPrefix: "_xlfn." } as const;
  return writeSheet({
    index,
    look,
    styles,
    formulas,
    namespace: "urn:main",
    isActive: false,
    drawingId: null,
    strict: false,
  });
}

/** A sheet of one column with these cells below each other. */
function column(...cells: readonly LayoutCell[]): SheetLayout {
  return {
    ...operatingLayout,
    columns: [{ key: "label", class: "text" }],
    rows: cells.map((label, i) => ({ key: String(i), emphasis: "body", level: 0, cells: { label } })),
    merges: [],
    conditionalFormats: [],
    names: [],
    frozen: { row: "0", column: "label" },
    print: { ...operatingLayout.print, repeatRows: ["0", "0"] },
  };
}

function cellsOf({ xml }: WrittenSheet): string[] {
  return xml.match(/<c r=.*?(\/>|<\/c>)(?=<c |<\/row>)/gs) ?? [];
}

describe("a report sheet", () => {
  const { xml } = sheetOf(operatingLayout);

  it("has its children in the schema's order", () => {
    const children: string[] = [];
    let depth = 0;
    readXml([new TextEncoder().encode(xml)], "sheet", {
      start: ({ local }) => {
        if (++depth === 2) children.push(local);
      },
      end: () => depth--,
    });
    expect(children).toEqual([
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "pageMargins",
      "pageSetup", "headerFooter", "ignoredErrors",
    ]); // prettier-ignore
  });

  it("is frozen, without grid lines, and on one page of A4 while it is short", () => {
    expect(xml).toContain(
      `<sheetPr><tabColor rgb="FF2F6F8F"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F10"/>`,
    );
    expect(xml).toContain(
      `<sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>`,
    );
    expect(xml).toContain(`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>`);
    expect(xml).toContain(
      `<oddFooter>&amp;LVård &amp;&amp; omsorg&amp;CSida &amp;P av &amp;N&amp;R&amp;F &amp;A</oddFooter>`,
    );
    expect(xml).toContain(`<mergeCell ref="A1:E1"/>`);
    expect(xml).toContain(
      `<conditionalFormatting sqref="D3:D6 D8"><cfRule type="cellIs" dxfId="4" priority="1" operator="lessThan"><formula>0</formula></cfRule>`,
    );
    expect(xml).toContain(`<col min="1" max="1" width="32.7109375" customWidth="1"/>`);
    expect(xml).toContain(`<row r="1" ht="21" customHeight="1">`);
  });

  it("cuts a footer to what Excel takes, never through a code", () => {
    const footer = ["&".repeat(200), "{pages}".repeat(60), "x".repeat(200)] as const;
    const long = sheetOf({ ...operatingLayout, print: { ...operatingLayout.print, footer } }).xml;
    const code = /<oddFooter>(.*)<\/oddFooter>/.exec(long)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(code).toHaveLength(3 * 2 + 82 + 82 + 83);
    expect(code).toMatch(/^&L(&&)+&C(&N)+&Rx+$/);
  });
});

describe("cells", () => {
  it("keep texts as texts, whatever they start with or hold", () => {
    const texts = ["=1+1", "-5 %", "@SUM(A1)", "+46", " två  rader\r\n", "_x0041_", "a\u0001b", "<&>", "😀"];
    expect(cellsOf(sheetOf(column(...texts.map((value) => ({ value, quantity: text })))))).toEqual([
      `<c r="A1" s="9" t="inlineStr"><is><t>=1+1</t></is></c>`,
      `<c r="A2" s="9" t="inlineStr"><is><t>-5 %</t></is></c>`,
      `<c r="A3" s="9" t="inlineStr"><is><t>@SUM(A1)</t></is></c>`,
      `<c r="A4" s="9" t="inlineStr"><is><t>+46</t></is></c>`,
      `<c r="A5" s="1" t="inlineStr"><is><t xml:space="preserve"> två  rader\n</t></is></c>`,
      `<c r="A6" s="1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>`,
      `<c r="A7" s="1" t="inlineStr"><is><t>a_x0001_b</t></is></c>`,
      `<c r="A8" s="1" t="inlineStr"><is><t>&lt;&amp;&gt;</t></is></c>`,
      `<c r="A9" s="1" t="inlineStr"><is><t>😀</t></is></c>`,
    ]);
  });

  it("store what their formulas give: a number, a text, nothing", () => {
    const formula = { op: "sourceRow", ref: { sheetName: "Blad1", row: 0, column: 0 } } as const;
    const values = [12.5, -0, "=a", null];
    expect(cellsOf(sheetOf(column(...values.map((value) => ({ value, formula, quantity: text })))))).toEqual([
      `<c r="A1" s="1"><f>ROW(Blad1!A1)</f><v>12.5</v></c>`,
      `<c r="A2" s="1"><f>ROW(Blad1!A1)</f><v>0</v></c>`,
      `<c r="A3" s="1" t="str"><f>ROW(Blad1!A1)</f><v>=a</v></c>`,
      `<c r="A4" s="1" t="str"><f>ROW(Blad1!A1)</f><v></v></c>`,
    ]);
  });

  it("tell what could not be written as it was", () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({ value: 1, quantity: text, i }));
    const layout = column(...rows, { value: "a".repeat(32_766) + "😀", quantity: text });
    const everySecond = layout.rows.filter((_, i) => i % 2 === 0).map(({ key }) => key);
    const total: LayoutCell = { value: 4500, formula: { op: "sum", rows: everySecond }, quantity: text };
    const withTotal = {
      ...layout,
      rows: [...layout.rows, { key: "total", emphasis: "total", level: 0, cells: { label: total } } as const],
    };
    const { adjusted, xml } = sheetOf(withTotal);
    expect(adjusted).toEqual([
      { row: "9000", column: "label", reason: "text-too-long" },
      { row: "total", column: "label", reason: "formula-too-long" },
    ]);
    expect(xml).toContain(`<c r="A9002" s="1"><v>4500</v></c>`);
    expect(xml).toContain(`<t>${"a".repeat(32_766)}</t>`);
  });

  it("never hold a figure that is none", () => {
    expect(() => sheetOf(column({ value: NaN, quantity: text }))).toThrow("layout-value-not-finite");
  });
});
