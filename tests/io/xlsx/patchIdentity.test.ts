import { describe, expect, it } from "@jest/globals";
import type { Package } from "../../../src/io/xlsx/package.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { withDeviationChart } from "../../../src/report/charts/deviationChart.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { ownSheets } from "../../../src/pipeline/ownSheets.ts";
import type { LayoutCell, SheetLayout } from "../../../src/report/layout.ts";
import { brokenXmlParts, fileOf, opened, partDifferences, textOf } from "../../support/packages.ts";
import { incomeLayout, operatingLayout } from "../../support/reportLayouts.ts";
import { richParts } from "../../support/richWorkbook.ts";
import { sheetNames, written } from "../../support/writtenReports.ts";

/** The package after an edit by someone else: parts replaced, added, or (null) left out. */
function edited(pkg: Package, edits: Readonly<Record<string, ((text: string) => string) | string | null>>): Package {
  const names = [...new Set([...pkg.partNames, ...Object.keys(edits)])].filter((name) => edits[name] !== null);
  const content = (name: string): string | Uint8Array => {
    const edit = edits[name];
    if (typeof edit === "string") return edit;
    return edit ? edit(textOf(pkg, name)) : pkg.read(name);
  };
  return opened(fileOf(Object.fromEntries(names.map((name) => [name, content(name)] as const))));
}

const replaceAll =
  (from: string, to: string) =>
  (text: string): string =>
    text.replaceAll(from, to);

const before = opened(fileOf(richParts()));
const first = written(before).pkg;
/** A drawing that the user made on our sheet with a chart, and a picture that the user's sheet also shows. */
const withDrawing = edited(first, {
  "xl/worksheets/_rels/sheet4.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing9.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
  "xl/drawings/drawing9.xml": textOf(first, "xl/drawings/drawing1.xml"),
  "xl/drawings/_rels/drawing9.xml.rels": replaceTarget(textOf(first, "xl/drawings/_rels/drawing1.xml.rels")),
  "xl/charts/chart9.xml": textOf(first, "xl/charts/chart1.xml"),
  "[Content_Types].xml": (text) =>
    text.replace(
      "</Types>",
      `<Override PartName="/xl/charts/chart9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
    ),
});

function replaceTarget(rels: string): string {
  return rels.replace("chart1.xml", "chart9.xml");
}

/** The operating statement with a chart. */
const charted = withDeviationChart(
  operatingLayout,
  { column: "deviation", measure: "Avvikelse", unit: "tkr" },
  textsIn.sv.report.chart,
);

/** The operating statement a line shorter. */
const shorter: SheetLayout = {
  ...operatingLayout,
  rows: operatingLayout.rows.filter(({ key }) => key !== "some"),
  names: operatingLayout.names.slice(0, 1),
  conditionalFormats: [],
};

describe("a report sheet is found again", () => {
  it("when the user has renamed it", () => {
    const renamed = edited(first, {
      "xl/workbook.xml": replaceAll("Driftredovisning (2)", "Nämndens &amp; vår drift"),
    });
    const { sheets, pkg } = written(renamed);
    expect(sheets.map(({ sheetName, replaced }) => [sheetName, replaced])).toEqual([
      ["Nämndens & vår drift", true],
      ["Resultaträkning tkr", true],
    ]);
    expect(sheetNames(pkg)).toEqual(sheetNames(renamed));
    expect(textOf(pkg, "xl/worksheets/sheet5.xml")).toContain("<f>'Nämndens &amp; vår drift'!C7</f>");
  });

  it("when the user has moved it first and it is the one shown", () => {
    const line = `<sheet name="Driftredovisning (2)" sheetId="10" r:id="rId12"/>`;
    const moved = edited(first, {
      "xl/workbook.xml": (text) =>
        text
          .replace(line, "")
          .replace("<sheets>", `<sheets>${line}`)
          .replace(`activeTab="1"`, `activeTab="0"`)
          .replaceAll(
            /localSheetId="(\d)"/g,
            (_, id: string) => `localSheetId="${id === "4" ? "0" : id === "0" ? "1" : id}"`,
          ),
    });
    const { pkg, sheets } = written(moved);
    expect(sheets.every(({ replaced }) => replaced)).toBe(true);
    expect(sheetNames(pkg)[0]).toBe("Driftredovisning (2)");
    expect(textOf(pkg, "xl/worksheets/sheet4.xml")).toContain(`tabSelected="1"`);
    expect(textOf(pkg, "xl/workbook.xml").match(/Print_\w+" localSheetId="\d"/g)).toEqual([
      `Print_Area" localSheetId="0"`,
      `Print_Area" localSheetId="1"`,
      `Print_Area" localSheetId="5"`,
      `Print_Titles" localSheetId="0"`,
      `Print_Titles" localSheetId="5"`,
    ]);
  });

  it("and passed over by the reader", () => {
    const own = (pkg: Package): string[] => {
      const read = readWorkbookSync(pkg);
      if (!read.ok) throw new Error("refused");
      const positions = ownSheets(read.value);
      return read.value.sheets.filter((_, i) => positions.has(i)).map(({ name }) => name);
    };
    expect(own(before)).toEqual([]);
    expect(own(first)).toEqual(["Driftredovisning (2)", "Resultaträkning tkr"]);
  });
});

describe("a sheet that cannot be proved ours is left alone", () => {
  it("when the state part is gone", () => {
    const forgotten = edited(first, { "customXml/item2.xml": `<x xmlns="urn:other"/>` });
    const { sheets, pkg } = written(forgotten);
    expect(sheets.map(({ sheetName, replaced }) => [sheetName, replaced])).toEqual([
      ["Driftredovisning (3)", false],
      ["Resultaträkning tkr (2)", false],
    ]);
    expect(textOf(pkg, "xl/worksheets/sheet4.xml")).toBe(textOf(first, "xl/worksheets/sheet4.xml"));
    expect(textOf(pkg, "xl/workbook.xml")).toContain(
      `"_Avvika.operating_statement_2" hidden="1">'Driftredovisning (3)'!$A$1<`,
    );
    expect(written(pkg).sheets.every(({ replaced }) => replaced)).toBe(true);
  });

  it("when a newer version keeps the state, which stays to the byte", () => {
    const newer = edited(first, { "customXml/item2.xml": replaceAll(`version="1"`, `version="2"`) });
    const { sheets, pkg, isStateNewer } = written(newer);
    expect([isStateNewer, ...sheets.map(({ replaced }) => replaced)]).toEqual([true, false, false]);
    expect(textOf(pkg, "customXml/item2.xml")).toBe(textOf(newer, "customXml/item2.xml"));
  });

  it("when the anchor is gone", () => {
    const cut = edited(first, { "xl/workbook.xml": replaceAll("_Avvika.", "Annat.") });
    expect(written(cut).sheets.map(({ replaced }) => replaced)).toEqual([false, false]);
  });
});

it("makes a deleted report anew under its old names", () => {
  const deleted = edited(first, {
    "xl/workbook.xml": (text) =>
      text
        .replace(`<sheet name="Driftredovisning (2)" sheetId="10" r:id="rId12"/>`, "")
        .replace(/<definedName name="_xlnm.Print_(Area|Titles)" localSheetId="4">.*?<\/definedName>/g, "")
        .replaceAll(`localSheetId="5"`, `localSheetId="4"`)
        .replaceAll("'Driftredovisning (2)'!", "#REF!"),
    "xl/_rels/workbook.xml.rels": (text) => text.replace(/<Relationship Id="rId12"[^>]*>/, ""),
    "xl/worksheets/sheet4.xml": null,
    "[Content_Types].xml": (text) => text.replace(/<Override PartName="\/xl\/worksheets\/sheet4.xml"[^>]*>/, ""),
  });
  const { pkg, sheets } = written(deleted);
  expect(sheets.map(({ sheetName, replaced }) => [sheetName, replaced])).toEqual([
    ["Driftredovisning (2)", false],
    ["Resultaträkning tkr", true],
  ]);
  const workbook = textOf(pkg, "xl/workbook.xml");
  expect(workbook).not.toContain("#REF!");
  expect(workbook.match(/_Avvika\.\w+|Avvika_total\w*/g)).toEqual([
    "_Avvika.income_statement",
    "_Avvika.operating_statement",
    "Avvika_total",
    "Avvika_total_2",
  ]);
});

it("keeps a report that is not made this time, and remembers it", () => {
  const { pkg } = written(first, [incomeWithoutOther()]);
  expect(sheetNames(pkg)).toEqual(sheetNames(first));
  expect(partDifferences(first, pkg)).toEqual({ changed: ["xl/worksheets/sheet5.xml"], added: [], removed: [] });
});

/** The income statement with a figure from the user's sheet where it took one from the other report. */
function incomeWithoutOther(): SheetLayout {
  const actual: LayoutCell = {
    value: 7,
    quantity: { kind: "count", decimals: 0 },
    formula: {
      op: "source",
      ref: { sheetName: "Min 'budget' & mål", row: 1, column: 1 },
      factor: 1,
      form: { kind: "number" },
    },
  };
  const rows = incomeLayout.rows.map((row) => (row.key === "net" ? { ...row, cells: { ...row.cells, actual } } : row));
  return { ...incomeLayout, rows };
}

describe("a report that has changed", () => {
  it("drops the calculation chain only when formula cells go away", () => {
    const chain = edited(first, {
      "xl/calcChain.xml": (text) => text.replace("</calcChain>", `<c r="D8" i="10"/></calcChain>`),
    });
    const same = written(chain).pkg;
    expect(same.has("xl/calcChain.xml")).toBe(true);
    const changed = written(chain, [shorter, incomeLayout]).pkg;
    expect(changed.has("xl/calcChain.xml")).toBe(false);
    expect(textOf(changed, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(textOf(changed, "[Content_Types].xml")).not.toContain("calcChain");
  });

  it("takes its names along and leaves the user's", () => {
    const workbook = textOf(written(first, [shorter, incomeLayout]).pkg, "xl/workbook.xml");
    expect(workbook).not.toContain("varav");
    expect(workbook).toContain(`<definedName name="Avvika_total">Blad1!$C$6</definedName>`);
    expect(workbook).toContain(`'Driftredovisning (2)'!$A$1:$F$9`);
  });

  it("leaves what the user has drawn on it", () => {
    const { pkg } = written(withDrawing, [charted, incomeLayout]);
    const { added, removed } = partDifferences(withDrawing, pkg);
    expect({ added, removed }).toEqual({ added: ["xl/charts/chart3.xml"], removed: [] });
    const drawing = textOf(pkg, "xl/drawings/drawing9.xml");
    expect(drawing.match(/<c:chart /g)).toHaveLength(2);
    expect(textOf(pkg, "xl/drawings/_rels/drawing9.xml.rels")).toMatch(/chart9\.xml.*chart3\.xml/);
    const rels = textOf(pkg, "xl/worksheets/_rels/sheet4.xml.rels");
    expect(rels).toContain("drawing9.xml");
    expect(rels).not.toContain("comments1.xml");
    expect(textOf(pkg, "xl/worksheets/sheet4.xml")).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
    expect(brokenXmlParts(pkg)).toEqual([]);
    // And once more: ours is drawn anew, the user's stays.
    const again = written(pkg, [charted, incomeLayout]).pkg;
    expect(partDifferences(pkg, again)).toEqual({ changed: [], added: [], removed: [] });
    expect(textOf(again, "xl/drawings/drawing9.xml").match(/<c:chart /g)).toHaveLength(2);
  });

  it("takes its own charts along, and nothing that another sheet shows too", () => {
    const drawn = written(before, [charted, incomeLayout]).pkg;
    expect(partDifferences(first, drawn).added).toEqual([
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing3.xml.rels",
      "xl/drawings/drawing3.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
    ]);
    const { pkg } = written(drawn);
    const drawings = (name: string): boolean => /drawings|charts|sheet4/.test(name);
    expect(pkg.partNames.filter(drawings)).toEqual(first.partNames.filter(drawings));
    expect(textOf(pkg, "[Content_Types].xml")).not.toContain("chart3");
    expect(brokenXmlParts(pkg)).toEqual([]);
  });

  it("keeps the name macros know the sheet by", () => {
    const named = edited(first, { "xl/worksheets/sheet4.xml": replaceAll("<sheetPr>", `<sheetPr codeName="Blad5">`) });
    expect(textOf(written(named).pkg, "xl/worksheets/sheet4.xml")).toContain(`<sheetPr codeName="Blad5"><tabColor`);
  });
});
