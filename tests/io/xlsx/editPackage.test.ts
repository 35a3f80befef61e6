import { describe, expect, it } from "@jest/globals";
import { editPackage } from "../../../src/io/xlsx/editPackage.ts";
import type { StoredValue } from "../../../src/io/xlsx/edits.ts";
import { plainLook } from "../../../src/io/xlsx/cellLook.ts";
import type { Package } from "../../../src/io/xlsx/package.ts";
import { readLooks } from "../../../src/io/xlsx/readLooks.ts";
import { brokenXmlParts, textOf } from "../../support/packages.ts";
import { cellEdits, edited, workbookOf } from "./editSupport.ts";
import { fileOf, formulaAt, opened, parts, rels, valueAt, workbookXml, type Parts } from "./readSupport.ts";

const part = "xl/worksheets/sheet1.xml";

/** The inside of a sheet part after edits of the one sheet. */
function after(inside: string, cells: Readonly<Record<string, StoredValue | null>>, changes: Parts = {}): string {
  return sheetText(changed(inside, cells, changes));
}

function changed(inside: string, cells: Readonly<Record<string, StoredValue | null>>, changes: Parts = {}): Package {
  const pkg = edited(opened(fileOf(parts(inside, changes))), { sheets: [{ sheet: "Blad1", cells: cellEdits(cells) }] });
  expect(brokenXmlParts(pkg)).toEqual([]);
  return pkg;
}

function sheetText(pkg: Package): string {
  const text = textOf(pkg, part);
  return text.slice(text.indexOf("<", text.indexOf("<worksheet") + 1), text.lastIndexOf("</worksheet>"));
}

const rows = (inside: string): string => `<sheetData>${inside}</sheetData>`;

describe("where a cell goes", () => {
  it("takes the place of the one that is there", () => {
    expect(
      after(rows(`<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1" t="s" vm="1"><v>0</v></c></row>`), { B1: 2 }),
    ).toBe(rows(`<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`));
  });

  it("stands between its neighbours, and at either end of its row", () => {
    const before = rows(`<row r="1" spans="2:4"><c r="B1"><v>1</v></c><c r="D1"><v>1</v></c></row>`);
    expect(after(before, { A1: 5, C1: 5, E1: 5 })).toBe(
      rows(
        `<row r="1" spans="1:5"><c r="A1"><v>5</v></c><c r="B1"><v>1</v></c><c r="C1"><v>5</v></c><c r="D1"><v>1</v></c><c r="E1"><v>5</v></c></row>`,
      ),
    );
  });

  it("gets a row where there is none, and content where there is nothing", () => {
    expect(after(rows(`<row r="2"/><row r="4"/>`), { A1: 1, B2: 2, A3: 3, A5: 5 })).toBe(
      rows(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row>`,
      ),
    );
    const two = rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>`);
    expect(after(`<sheetData/>`, { B2: 2, A1: 1 })).toBe(two);
    expect(after(rows(""), { B2: 2, A1: 1 })).toBe(two);
  });

  it("is found where the file leaves addresses out", () => {
    const pkg = changed(rows(`<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>`), {
      B1: null,
      A2: 40,
      D1: 9,
    });
    const book = workbookOf(pkg);
    expect(["A1", "B1", "C1", "D1", "A2"].map((address) => valueAt(book, address))).toEqual([1, undefined, 3, 9, 40]);
  });

  it("is the last one where a file has it twice, which counts", () => {
    const book = workbookOf(
      changed(rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>`), { A1: 3 }),
    );
    expect(valueAt(book, "A1")).toBe(3);
  });

  it("widens what the sheet says it uses", () => {
    expect(after(`<dimension ref="B2:C3"/>` + rows(""), { A1: null, E9: 1 })).toContain(`<dimension ref="B2:E9"/>`);
    expect(after(`<dimension ref="A1"/>` + rows(""), { C3: 1 })).toContain(`<dimension ref="C3"/>`);
  });

  it("looks as its row or column does", () => {
    const columns = `<cols><col min="2" max="3" width="9" style="1"/></cols>`;
    const styles = { "xl/styles.xml": stylesXml };
    expect(after(columns + rows(`<row r="1" s="2" customFormat="1"/>`), { B1: 1, B2: 1 }, styles)).toBe(
      columns +
        rows(
          `<row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row><row r="2"><c r="B2" s="1"><v>1</v></c></row>`,
        ),
    );
  });
});

describe("what a cell held", () => {
  it.each([
    ["t", `<c r="A1" t="s"><v>0</v></c>`],
    ["str", `<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>`],
    ["inline", `<c r="A1" t="inlineStr"><is><t>a</t></is></c>`],
    ["boolean", `<c r="A1" t="b"><v>1</v></c>`],
    ["error", `<c r="A1" t="e"><v>#N/A</v></c>`],
    ["date", `<c r="A1" t="d"><v>2024-01-31</v></c>`],
  ])("leaves nothing behind (%s)", (_, cell) => {
    const strings = {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>x</t></si></sst>`,
    };
    expect(after(rows(`<row r="1">${cell}</row>`), { A1: 45_000 }, strings)).toBe(
      rows(`<row r="1"><c r="A1"><v>45000</v></c></row>`),
    );
    expect(after(rows(`<row r="1">${cell}</row>`), { A1: null }, strings)).toBe(rows(`<row r="1"><c r="A1"/></row>`));
  });

  it("writes texts, truths, errors and formulas as the format has them", () => {
    const written = after(rows(`<row r="1"/>`), {
      A1: " a & b",
      B1: true,
      C1: { error: "#DIV/0!" },
      D1: "=XLOOKUP(1,A:A,B:B)&LET(x,1,x)",
    });
    expect(written).toContain(`<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b</t></is></c>`);
    expect(written).toContain(`<c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>`);
    expect(written).toContain(`<f>_xlfn.XLOOKUP(1,A:A,B:B)&amp;_xlfn.LET(_xlpm.x,1,_xlpm.x)</f>`);
  });
});

describe("shared formulas", () => {
  const shared = rows(
    `<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$C$1</f><v>1</v></c></row>` +
      [2, 3, 4]
        .map((row) => `<row r="${String(row)}"><c r="B${String(row)}"><f t="shared" si="0"/><v>1</v></c></row>`)
        .join(""),
  );

  it("go on without the cell that held the text", () => {
    const pkg = changed(shared, { B1: 7, B3: null });
    expect(sheetText(pkg)).toContain(`<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$C$1</f><v>1</v></c>`);
    const book = workbookOf(pkg);
    expect(["B1", "B2", "B3", "B4"].map((address) => formulaAt(book, address))).toEqual([
      undefined,
      "A2*$C$1",
      undefined,
      "A4*$C$1",
    ]);
  });

  it("keep their text when only a result is stored, also in the cell that takes it over", () => {
    const cells = [
      { row: 0, column: 1, content: { kind: "value", value: 7 } as const },
      { row: 1, column: 1, content: { kind: "result", result: 99 } as const },
    ];
    const pkg = edited(opened(fileOf(parts(shared))), { sheets: [{ sheet: "Blad1", cells }] });
    expect(sheetText(pkg)).toContain(`<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$C$1</f><v>99</v></c>`);
  });

  it("need nothing when all their cells go", () => {
    expect(after(shared, { B1: 1, B2: 1, B3: 1, B4: 1 })).not.toContain("<f");
  });
});

describe("array formulas", () => {
  const array = rows(
    `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>`,
  );

  it("are not changed in part", () => {
    const result = editPackage(opened(fileOf(parts(array))), {
      sheets: [{ sheet: "Blad1", cells: cellEdits({ A2: 1 }) }],
    });
    expect(result).toEqual({ ok: false, refusal: { reason: "edit-in-array", sheet: "Blad1", address: "A2" } });
  });

  it("are changed as a whole", () => {
    expect(after(array, { A1: 1, A2: 2 })).toBe(
      rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`),
    );
  });
});

describe("the rest of the workbook", () => {
  const chain = {
    "xl/calcChain.xml": `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>`,
    "xl/_rels/workbook.xml.rels": rels([
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "calcChain", "calcChain.xml"],
    ]),
  };
  const formula = rows(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`);

  it("forgets the calculation chain when a formula goes, and only then", () => {
    expect(changed(formula, { A1: 1 }, chain).has("xl/calcChain.xml")).toBe(false);
    expect(changed(formula, { A1: "=2+2", B1: 1 }, chain).has("xl/calcChain.xml")).toBe(true);
  });

  it("is calculated when it is opened, if a value has changed", () => {
    expect(textOf(changed(formula, { B1: 1 }), "xl/workbook.xml")).toContain(`fullCalcOnLoad="1"`);
    expect(textOf(changed(formula, {}), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("calls a table's column as its header", () => {
    const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Belopp"/></tableColumns></table>`;
    const pkg = changed(
      rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>Belopp</t></is></c></row>`),
      { A1: "Kostnad & mål" },
      {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": rels([["t1", "table", "../tables/table1.xml"]]),
      },
    );
    expect(textOf(pkg, "xl/tables/table1.xml")).toContain(`name="Kostnad &amp; mål"`);
  });
});

describe("looks", () => {
  it("change what differs and keep theme, named style and the rest", () => {
    const pkg = opened(
      fileOf(parts(rows(`<row r="1"><c r="A1" s="2"><v>1</v></c></row>`), { "xl/styles.xml": stylesXml })),
    );
    const before = readLooks(pkg).cells[2]?.look ?? plainLook;
    const cells = [{ row: 0, column: 0, look: { ...before, fill: "FFF2CC" } }];
    const painted = edited(pkg, { sheets: [{ sheet: "Blad1", cells }] });
    expect(sheetText(painted)).toBe(rows(`<row r="1"><c r="A1" s="3"><v>1</v></c></row>`));
    expect(textOf(painted, "xl/styles.xml")).toContain(
      `<xf numFmtId="4" applyNumberFormat="1" fontId="1" applyFont="1" fillId="2" applyFill="1" borderId="0" xfId="1"/>`,
    );
    expect(readLooks(painted).cells[3]?.look).toEqual({ ...before, fill: "FFF2CC" });
    const again = edited(painted, { sheets: [{ sheet: "Blad1", cells: [{ row: 0, column: 0, look: before }] }] });
    expect(readLooks(again).cells[4]?.look).toEqual(before);
  });

  it("mark a text that would be a formula", () => {
    const pkg = changed(rows(`<row r="1"/>`), { A1: "-summa" }, { "xl/styles.xml": stylesXml });
    expect(readLooks(pkg).cells[3]?.quotePrefix).toBe(true);
  });

  it("resolve theme colours with their tint", () => {
    const [, , look] = readLooks(opened(fileOf(parts("", { "xl/styles.xml": stylesXml })))).cells;
    expect(look?.look.font).toMatchObject({ bold: true, color: "8FAADC" }); // accent 1, 40 % lighter, as Excel shows it
  });
});

describe("sheets", () => {
  it("are renamed with everything that refers to them", () => {
    const pkg = opened(
      fileOf(
        parts(rows(`<row r="1"><c r="A1"><f>Blad1!B1+'Blad1'!B2+[1]Blad1!B3</f></c></row>`), {
          "xl/workbook.xml": workbookXml(
            `<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="x">Blad1!$A$1</definedName></definedNames>`,
          ),
          "xl/charts/chart1.xml": `<c:chart xmlns:c="urn:c"><c:f>Blad1!$A$1:$A$9</c:f></c:chart>`,
        }),
      ),
    );
    const renamed = edited(pkg, { renamed: [{ sheet: "Blad1", name: "År & mål" }] });
    expect(sheetText(renamed)).toContain(`<f>'År &amp; mål'!B1+'År &amp; mål'!B2+[1]Blad1!B3</f>`);
    expect(textOf(renamed, "xl/charts/chart1.xml")).toContain(`<c:f>'År &amp; mål'!$A$1:$A$9</c:f>`);
    expect(textOf(renamed, "xl/workbook.xml")).toContain(`>'År &amp; mål'!$A$1<`);
    expect(workbookOf(renamed).sheets.map(({ name }) => name)).toEqual(["År & mål"]);
  });
});

describe("a locked structure", () => {
  const locked = opened(
    fileOf(
      parts(rows(""), {
        "xl/workbook.xml": workbookXml(
          `<workbookProtection lockStructure="1"/><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets>`,
        ),
      }),
    ),
  );

  it("lets cells be edited, and sheets stay as they are", () => {
    expect(
      workbookOf(edited(locked, { sheets: [{ sheet: "Blad1", cells: cellEdits({ A1: 1 }) }] })).sheets,
    ).toHaveLength(1);
    const renamed = editPackage(locked, { renamed: [{ sheet: "Blad1", name: "Annat" }] });
    expect(renamed).toEqual({ ok: false, refusal: { reason: "structure-locked" } });
  });
});

const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="4" tint="0.39997558519241921"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf/><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
