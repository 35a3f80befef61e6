import { describe, expect, it } from "@jest/globals";
import { newWorkbook } from "../../../src/io/xlsx/newWorkbook.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { extensionOf } from "../../../src/io/xlsx/write/extension.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import { namespace } from "../../../src/io/xlsx/xmlNamespaces.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { brokenXmlParts, fileOf, opened, partDifferences, sheetCounts, textOf } from "../../support/packages.ts";
import { incomeLayout, operatingLayout, reportLayouts } from "../../support/reportLayouts.ts";
import { richParts } from "../../support/richWorkbook.ts";
import type { Spelling } from "../../support/richWorkbook.ts";
import { liveOptions, sheetNames, written } from "../../support/writtenReports.ts";

const spellings: readonly (readonly [string, Spelling])[] = [
  ["a workbook with everything", { prefix: "", strict: false, macros: false }],
  ["one with macros and prefixes", { prefix: "x", strict: false, macros: true }],
  ["a strict one", { prefix: "", strict: true, macros: false }],
  ["a strict one with prefixes", { prefix: "ss", strict: true, macros: true }],
];
const userSheets = ["Blad1", "Min 'budget' & mål", "Diagram1", "Driftredovisning"];

describe.each(spellings)("%s", (_name, spelling) => {
  const before = opened(fileOf(richParts(spelling)));
  const first = written(before);

  it("keeps every part byte for byte, but those that list parts, sheets and styles", () => {
    expect(partDifferences(before, first.pkg)).toEqual({
      changed: ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"],
      added: [
        "customXml/_rels/item2.xml.rels",
        "customXml/item2.xml",
        "customXml/itemProps2.xml",
        "xl/worksheets/sheet4.xml",
        "xl/worksheets/sheet5.xml",
      ],
      removed: [],
    });
    expect(first.pkg.partNames.slice(0, before.partNames.length)).toEqual(before.partNames);
  });

  it("holds well-formed XML, and is read back", () => {
    expect(brokenXmlParts(first.pkg)).toEqual([]);
    expect(sheetNames(first.pkg)).toEqual([...userSheets, "Driftredovisning (2)", "Resultaträkning tkr"]);
    expect(extensionOf(first.pkg)).toBe(spelling.macros ? ".xlsm" : ".xlsx");
  });

  it("gets the figures and formulas of the layout, and leaves the user's", () => {
    const [old, now] = [readWorkbookSync(before), readWorkbookSync(first.pkg)];
    if (!old.ok || !now.ok) throw new Error("refused");
    expect(now.value.sheets.slice(0, 4)).toEqual(old.value.sheets);
    expect(now.value.sheets.slice(4).map(({ formulas }) => formulas.size)).toEqual([26, 3]);
    expect(sheetCounts(first.pkg, "xl/worksheets/sheet1.xml")).toEqual({ rows: 7, formulas: 5 });
  });

  it("is the same to the byte when it is written again", () => {
    const second = written(first.pkg);
    expect(second.sheets.map(({ sheetName, replaced }) => [sheetName, replaced])).toEqual([
      ["Driftredovisning (2)", true],
      ["Resultaträkning tkr", true],
    ]);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});

describe("the main part", () => {
  const workbook = textOf(written(opened(fileOf(richParts()))).pkg, "xl/workbook.xml");

  it("lists new sheets last, under ids no sheet has had", () => {
    expect(workbook).toContain(
      `state="hidden" r:id="rId4"/><sheet name="Driftredovisning (2)" sheetId="10" r:id="rId12"/><sheet name="Resultaträkning tkr" sheetId="11" r:id="rId13"/></sheets>`,
    );
  });

  it("has our names among the user's, in order, and overwrites none", () => {
    expect(workbook.match(/<definedName .*?<\/definedName>/g)).toEqual([
      `<definedName name="_Avvika.income_statement" hidden="1">'Resultaträkning tkr'!$A$1</definedName>`,
      `<definedName name="_Avvika.operating_statement" hidden="1">'Driftredovisning (2)'!$A$1</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="0">Blad1!$A$1:$C$7</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="4">'Driftredovisning (2)'!$A$1:$F$10</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="5">'Resultaträkning tkr'!$A$1:$B$4</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'Driftredovisning (2)'!$1:$2</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="5">'Resultaträkning tkr'!$1:$1</definedName>`,
      `<definedName name="Avvika_driftredovisning_varav">'Driftredovisning (2)'!$D$8</definedName>`,
      `<definedName name="Avvika_total">Blad1!$C$6</definedName>`,
      `<definedName name="Avvika_total_2">'Driftredovisning (2)'!$D$7</definedName>`,
      `<definedName name="Skattesats" comment="kommunens">0.2181</definedName>`,
    ]);
  });

  it("asks for recalculation and keeps the other settings", () => {
    expect(workbook).toContain(`<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>`);
  });
});

it("finds its way in a bare workbook that is laid out and spelled its own way", () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const before = opened(
    fileOf({
      "[Content_Types].xml": `<t:Types xmlns:t="${namespace.contentTypes}"><t:Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><t:Override PartName="/Bok.xml" ContentType="${type}.sheet.main+xml"/><t:Override PartName="/blad/ett.xml" ContentType="${type}.worksheet+xml"/></t:Types>`,
      "_rels/.rels": `<q:Relationships xmlns:q="${packageRelationships}"><q:Relationship Id="a" Type="${namespace.relationships}/officeDocument" Target="/bok.xml"/></q:Relationships>`,
      "Bok.xml": `<workbook xmlns="${namespace.main}" xmlns:r="urn:else"><sheets><sheet name="Blad1" sheetId="1" d:id="a" xmlns:d="${namespace.relationships}"/></sheets></workbook>`,
      "_rels/Bok.xml.rels": `<q:Relationships xmlns:q="${packageRelationships}"><q:Relationship Id="a" Type="${namespace.relationships}/worksheet" Target="blad/ett.xml"/></q:Relationships>`,
      "blad/ett.xml": Buffer.from(`<worksheet xmlns="${namespace.main}"><sheetData/></worksheet>`, "utf16le"),
    }),
  );
  const { pkg, bytes } = written(before, [{ ...operatingLayout, key: "ett" }]);
  expect(partDifferences(before, pkg)).toEqual({
    changed: ["Bok.xml", "[Content_Types].xml", "_rels/Bok.xml.rels"],
    added: [
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "styles.xml",
      "worksheets/sheet1.xml",
    ],
    removed: [],
  });
  expect(pkg.contentType("customXml/_rels/item1.xml.rels")).toBe(
    "application/vnd.openxmlformats-package.relationships+xml",
  );
  expect(sheetNames(pkg)).toEqual(["Blad1", "Driftredovisning"]);
  const again = written(pkg, [{ ...operatingLayout, key: "ett" }]);
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
});

describe("what is refused", () => {
  const parts = richParts();
  const signed = {
    ...parts,
    "_rels/.rels": String(parts["_rels/.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    ),
    "_xmlsignatures/origin.sigs": "",
  };

  it("is a signed file and a locked structure", () => {
    const write = (files: typeof parts, structureLocked: boolean) =>
      writeReports(opened(fileOf(files)), { structureLocked }, reportLayouts, liveOptions);
    expect(write(signed, false)).toEqual({ ok: false, refusal: { reason: "signed" } });
    expect(write(parts, true)).toEqual({ ok: false, refusal: { reason: "structure-locked" } });
  });

  it("is a source on a sheet that is not there, as our mistake", () => {
    expect(() => written(newWorkbook())).toThrow("layout-source-unknown: Blad1");
    expect(() => written(opened(fileOf(parts)), [operatingLayout, operatingLayout])).toThrow("layout-key-twice");
  });
});

describe("values only", () => {
  const values = { look: reportLook, valuesOnly: true, remembered: {} };

  it("makes a workbook of its own, without formulas, hidden names or state", () => {
    const { pkg } = written(newWorkbook(), reportLayouts, values);
    const read = readWorkbookSync(pkg);
    if (!read.ok) throw new Error("refused");
    expect(read.value.sheets.map(({ name, formulas }) => [name, formulas.size])).toEqual([
      ["Driftredovisning", 0],
      ["Resultaträkning tkr", 0],
    ]);
    expect(read.value.names.filter(({ hidden }) => hidden)).toEqual([]);
    expect(pkg.partNames.filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(textOf(pkg, "xl/workbook.xml")).not.toContain("calcPr");
    expect(textOf(pkg, "xl/worksheets/sheet1.xml")).toContain(`tabSelected="1"`);
    expect(brokenXmlParts(pkg)).toEqual([]);
  });

  it("never takes the place of a live report", () => {
    const live = written(opened(fileOf(richParts())));
    const both = written(live.pkg, [incomeLayout], values);
    expect(both.sheets).toMatchObject([{ sheetName: "Resultaträkning tkr (2)", replaced: false }]);
  });
});
