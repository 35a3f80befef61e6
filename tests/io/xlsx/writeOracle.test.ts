import { beforeAll, describe, expect, it } from "@jest/globals";
import type { CellAddress, Expr, LayoutCell, LayoutRow, SheetLayout, SourceForm } from "../../../src/report/layout.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculated, recalculatedValues } from "../../support/libreoffice.ts";
import type { SheetValues } from "../../support/libreoffice.ts";
import { fileOf, opened, sheetCounts, textOf } from "../../support/packages.ts";
import { incomeLayout, operatingLayout } from "../../support/reportLayouts.ts";
import { richParts } from "../../support/richWorkbook.ts";
import { written } from "../../support/writtenReports.ts";

const timeoutMs = 120_000;
const userSheets = ["Blad1", "Min 'budget' & mål", "Driftredovisning"];
const before = fileOf(richParts());
const first = written(opened(before));

/** The finished report's workbook after the user has changed cells of Blad1. */
function withCells(cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = first.pkg.partNames.map((name) => [name, first.pkg.read(name)] as const);
  let sheet = textOf(first.pkg, "xl/worksheets/sheet1.xml");
  for (const [address, content] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"[^>]*>.*?</c>`);
    sheet = cell.test(sheet)
      ? sheet.replace(cell, `<c r="${address}">${content}</c>`)
      : sheet.replace(`<c r="C${address.slice(1)}"`, `<c r="${address}">${content}</c>$&`);
  }
  return fileOf({ ...Object.fromEntries(parts), "xl/worksheets/sheet1.xml": sheet });
}

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  const files = new Map([
    ["control", fileOf(controlParts())],
    ["before", before],
    ["plain", first.bytes],
    ["again", written(first.pkg).bytes],
    ["prefixed", written(opened(fileOf(richParts({ prefix: "x", strict: false, macros: true })))).bytes],
    ["strict", written(opened(fileOf(richParts({ prefix: "", strict: true, macros: false })))).bytes],
    ["numbers", withCells({ B5: "<v>1234.5</v>", C5: "<v>-12.5</v>" })],
    ["filled", withCells({ B4: "<v>100</v>" })],
    ["emptied", withCells({ B2: "", C4: "", B5: "" })],
  ]);
  let values: ReadonlyMap<string, SheetValues>;
  const sheet = (file: string, name: string): readonly (readonly string[])[] => values.get(file)?.get(name) ?? [];
  const operating = (file: string): readonly (readonly string[])[] => sheet(file, "Driftredovisning (2)");

  beforeAll(async () => {
    values = await recalculatedValues(files);
  }, timeoutMs);

  it("recalculates: a planted wrong value does not survive", () => {
    expect(sheet("control", "Blad1")).toEqual([["2"]]);
  });

  it.each(["plain", "again", "prefixed", "strict", "numbers"])("agrees with every stored value (%s)", (file) => {
    expect(valueDifferences(operatingLayout, operating(file))).toEqual([]);
    expect(valueDifferences(incomeLayout, sheet(file, "Resultaträkning tkr"))).toEqual([]);
  });

  it.each(["plain", "again", "prefixed", "strict"])("sees the user's sheets as they were (%s)", (file) => {
    for (const name of userSheets) expect(sheet(file, name)).toEqual(sheet("before", name));
  });

  it("shows a source that is filled in, and counts it", () => {
    expect(operating("filled")[4]).toEqual(["Kultur", "0.1", "0.3", "0.2", "200%", "4"]);
    expect(operating("filled")[6]?.slice(0, 3)).toEqual(["Summa", "4.3345", "3.338"]);
  });

  it("finds no error where sources are emptied", () => {
    const rows = operating("emptied");
    expect(rows.flat().filter((text) => text.startsWith("#") || text.startsWith("Err:"))).toEqual([]);
    expect(rows[2]).toEqual(["Skola", "0", "0.95", "0.95", "", "2"]);
    expect(rows[6]?.slice(0, 4)).toEqual(["Summa", "2", "3.038", "1.038"]);
  });

  it(
    "reads text figures alike where the decimal sign is a comma",
    async () => {
      const swedish = await recalculatedValues(new Map([["plain", first.bytes]]), "sv-SE");
      const rows = swedish.get("plain")?.get("Driftredovisning (2)") ?? [];
      const withPoints = rows.map((row) =>
        row.map((text) => (/^-?\d+,\d+%?$/.test(text) ? text.replace(",", ".") : text)),
      );
      expect(valueDifferences(operatingLayout, withPoints)).toEqual([]);
    },
    timeoutMs,
  );

  it(
    "leaves what follows from a blank source blank",
    async () => {
      const layout = blankLayout();
      const { bytes } = written(opened(before), [layout]);
      const blank = await recalculatedValues(new Map([["blank", bytes]]));
      expect(valueDifferences(layout, blank.get("blank")?.get("Tomt") ?? [])).toEqual([]);
    },
    timeoutMs,
  );

  it(
    "keeps as many rows and formulas of the user's sheets",
    async () => {
      const saved = await recalculated(
        new Map([
          ["before", before],
          ["plain", first.bytes],
        ]),
      );
      const counts = ["before", "plain"].map((file) => {
        const pkg = opened(saved.get(file) ?? new Uint8Array());
        return ["sheet1", "sheet2", "sheet4"].map((part) => sheetCounts(pkg, `xl/worksheets/${part}.xml`));
      });
      expect(counts[1]).toEqual(counts[0]);
      expect(counts[0]?.[0]).toEqual({ rows: 7, formulas: 5 });
    },
    timeoutMs,
  );
});

/** Everything that can follow from a blank source. */
function blankLayout(): SheetLayout {
  const at = (row: string): CellAddress => ({ row, column: "a" });
  const source = (form: SourceForm): Expr => ({
    op: "source",
    ref: { sheetName: "Blad1", row: 3, column: 1 },
    factor: -0.001,
    form,
  });
  const terms = [
    { at: at("number"), factor: 1 },
    { at: at("sum"), factor: -1 },
  ] as const;
  const formulas: readonly (readonly [string, Expr])[] = [
    ["number", source({ kind: "number" })],
    ["text", source({ kind: "text", group: ["\u00a0"], decimal: ",", minus: ["\u2013"] })],
    ["sum", { op: "sum", rows: ["number", "text"] }],
    ["split", { op: "sum", rows: ["number", "sum"] }],
    ["combine", { op: "combine", terms }],
    ["cell", { op: "cell", at: at("combine") }],
    ["ratio", { op: "ratio", numerator: at("cell"), denominator: at("sum") }],
    ["overThree", { op: "ratio", numerator: at("number"), denominator: at("three") }],
  ];
  const row = (key: string, cell: Partial<LayoutCell>): LayoutRow => ({
    key,
    emphasis: "body",
    level: 0,
    cells: { a: { value: null, quantity: { kind: "money", decimals: 0 }, ...cell } },
  });
  return {
    ...operatingLayout,
    key: "blank",
    name: "Tomt",
    columns: [{ key: "a", class: "money" }],
    rows: [...formulas.map(([key, formula]) => row(key, { formula })), row("three", { value: 3 })],
    merges: [],
    conditionalFormats: [],
    names: [],
    frozen: { row: "number", column: "a" },
    print: { ...operatingLayout.print, repeatRows: ["number", "number"] },
  };
}

function controlParts(): Record<string, string> {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/s.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="${office}/worksheet" Target="s.xml"/></Relationships>`,
    "xl/s.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>1+1</f><v>99</v></c></row></sheetData></worksheet>`,
  };
}
