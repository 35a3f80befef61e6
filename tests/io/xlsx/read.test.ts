import { describe, expect, it } from "@jest/globals";
import { cellKey } from "../../../src/domain/cell.ts";
import {
  book,
  formatAt,
  formulaAt,
  parts,
  rels,
  sheetOf,
  types,
  valueAt,
  workbookXml,
  worksheet,
  main,
  relationships,
} from "./readSupport.ts";

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe("values", () => {
  it("reads every type of cell", () => {
    const workbook = book(
      parts(
        data(`<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c><c r="C1" t="s"><v>1</v></c>
          <c r="D1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c><c r="E1" t="inlineStr"><is><t>inne &lt; ute</t></is></c>
          <c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#DIV/0!</v></c></row>`),
        { "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>noll</t></si><si><t>ett</t></si></sst>` },
      ),
    );
    expect("ABCDEFGH".split("").map((column) => valueAt(workbook, `${column}1`))).toEqual([
      1.5,
      -2000,
      "ett",
      "1.5x",
      "inne < ute",
      true,
      false,
      "#DIV/0!",
    ]);
    expect(formulaAt(workbook, "D1")).toBe('A1&"x"');
  });

  it("keeps only the shared strings that cells use", () => {
    const workbook = book(
      parts(data(`<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>1</v></c></row>`), {
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>noll</t></si><si><t>ett</t></si></sst>`,
      }),
    );
    expect(workbook.strings).toEqual(["ett"]);
  });

  it("joins the runs of rich text and leaves phonetics out", () => {
    const rich = `<si><r><rPr><b/></rPr><t xml:space="preserve">Summa </t></r><r><t>netto</t></r><rPh sb="0" eb="1"><t>fon</t></rPh><phoneticPr fontId="1"/></si>`;
    const workbook = book(
      parts(
        data(
          `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>fon</t></rPh></is></c></row>`,
        ),
        {
          "xl/sharedStrings.xml": `<sst xmlns="${main}">${rich}</sst>`,
        },
      ),
    );
    expect([valueAt(workbook, "A1"), valueAt(workbook, "B1")]).toEqual(["Summa netto", "ab"]);
  });

  it("turns _xHHHH_ into the character it stands for, and only once", () => {
    const workbook = book(
      parts(
        data(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b _x005F_x0041_ _xZZ_</t></is></c><c r="B1" t="str"><v>_x0041_</v></c></row>`,
        ),
      ),
    );
    expect(valueAt(workbook, "A1")).toBe("a\rb _x0041_ _xZZ_");
    expect(valueAt(workbook, "B1")).toBe("A");
  });

  it("turns ISO dates into serial numbers, in both date systems", () => {
    const cells = data(
      `<row r="1"><c r="A1" t="d"><v>2024-08-31</v></c><c r="B1" t="d"><v>1900-01-01T12:00:00</v></c><c r="C1" t="d"><v>06:00:00Z</v></c><c r="D1" t="d"><v>i går</v></c></row>`,
    );
    const dates = book(parts(cells));
    expect(["A1", "B1", "C1", "D1"].map((address) => valueAt(dates, address))).toEqual([45535, 1.5, 0.25, "i går"]);
    const dates1904 = book(
      parts(cells, {
        "xl/workbook.xml": workbookXml(
          `<workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>`,
        ),
      }),
    );
    expect(dates1904.date1904).toBe(true);
    expect(valueAt(dates1904, "A1")).toBe(45535 - 1462);
  });

  it("gives a formula cell without a stored value a formula and no value", () => {
    const workbook = book(
      parts(
        data(
          `<row r="1"><c r="A1"><f>B1</f><v/></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>D1</f></c><c r="D1" t="str"><f>E1</f><v></v></c></row>`,
        ),
      ),
    );
    expect(["A1", "B1", "C1", "D1"].map((address) => formulaAt(workbook, address))).toEqual(["B1", "C1", "D1", "E1"]);
    expect(["A1", "B1", "C1"].map((address) => valueAt(workbook, address))).toEqual([undefined, undefined, undefined]);
    expect(valueAt(workbook, "D1")).toBe(""); // a formula that returned an empty text
  });

  it("shows what should be a number and is none as text", () => {
    expect(valueAt(book(parts(data(`<row r="1"><c r="A1"><v>12 kr</v></c></row>`))), "A1")).toBe("12 kr");
  });

  it("reads line ends as XML does", () => {
    const workbook = book(
      parts(data(`<row r="1"><c r="A1" t="inlineStr"><is><t>a\r\nb&#13;c&#xE5;</t></is></c></row>`)),
    );
    expect(valueAt(workbook, "A1")).toBe("a\nb\rcå");
  });
});

describe("positions", () => {
  it("counts rows and cells without addresses", () => {
    const workbook = book(
      parts(
        data(
          `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c><v>4</v></c><c r="D4"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>`,
        ),
      ),
    );
    expect(["A1", "C1", "A4", "D4", "E4", "A5"].map((address) => valueAt(workbook, address))).toEqual([
      1, 3, 4, 5, 6, 7,
    ]);
  });

  it("reads rows that come out of order", () => {
    const workbook = book(
      parts(data(`<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`)),
    );
    expect([...(sheetOf(workbook).columns.get(0)?.rows ?? [])]).toEqual([0, 2]);
  });

  it("reads the last cell of a sheet", () => {
    expect(valueAt(book(parts(data(`<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`))), "XFD1048576")).toBe(9);
  });
});

describe("formulas", () => {
  it("expands shared formulas, also children before their master and masters met twice", () => {
    const workbook = book(
      parts(
        data(
          `<row r="1"><c r="C1"><f t="shared" si="1"/><v>0</v></c></row>
          <row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">SUM($A$1:A2)+Blad2!C$1*"A1"</f><v>1</v></c><c r="C2"><f t="shared" ref="C1:C2" si="1">A2</f></c></row>
          <row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>
          <row r="4"><c r="B4"><f t="shared" si="0"/></c><c r="D4"><f t="shared" ref="D4:E4" si="0">A4</f></c><c r="E4"><f t="shared" si="0"/></c></row>`.replace(
            /\s*\n\s*/g,
            "",
          ),
        ),
      ),
    );
    expect(formulaAt(workbook, "C1")).toBe("A1");
    expect(formulaAt(workbook, "B2")).toBe('SUM($A$1:A2)+Blad2!C$1*"A1"');
    expect(formulaAt(workbook, "B4")).toBe('SUM($A$1:A4)+Blad2!C$1*"A1"');
    expect(formulaAt(workbook, "E4")).toBe("B4");
    expect(valueAt(workbook, "B3")).toBe(2);
  });

  it("puts an array formula at its first cell and leaves data tables out", () => {
    const workbook = book(
      parts(
        data(
          `<row r="1"><c r="A1"><f t="array" ref="A1:A2">TRANSPOSE(B1:C1)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="1" r1="A1"/><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>`,
        ),
      ),
    );
    expect([...sheetOf(workbook).formulas]).toEqual([[cellKey(0, 0), "TRANSPOSE(B1:C1)"]]);
    expect(["A2", "B1"].map((address) => valueAt(workbook, address))).toEqual([3, 2]);
  });

  it("shows functions newer than the format by their names, but not inside texts", () => {
    const formula = `_xlfn.XLOOKUP(A1,B:B,C:C)&amp;"_xlfn.X"&amp;_xlfn._xlws.SORT(A1)+_xlfn.LET(_xlpm.x,1,_xlpm.x)`;
    const workbook = book(parts(data(`<row r="1"><c r="D1"><f>=${formula}</f></c></row>`)));
    expect(formulaAt(workbook, "D1")).toBe('XLOOKUP(A1,B:B,C:C)&"_xlfn.X"&SORT(A1)+LET(x,1,x)');
  });
});

describe("formats", () => {
  const styles = `<styleSheet xmlns="${main}">
    <numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;kr&quot;"/></numFmts>
    <fonts><font/><font><b/></font><font><b val="0"/><i val="true"/></font></fonts>
    <cellStyleXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="9" fontId="1"><alignment indent="3"/></xf></cellStyleXfs>
    <cellXfs><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="164" fontId="1" xfId="0"><alignment indent="2"/></xf>
      <xf numFmtId="14" fontId="2" xfId="0"/><xf xfId="1"/><xf xfId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"/><xf numFmtId="38" xfId="1" applyNumberFormat="0"/></cellXfs></styleSheet>`;
  const cells = data(
    `<row r="1">${[0, 1, 2, 3, 4, 5, 99].map((style, at) => `<c r="${"ABCDEFG"[at] ?? ""}1" s="${String(style)}"><v>1</v></c>`).join("")}</row>`,
  );

  it("reads number format, bold, italic and indent, from the named style where the cell's own says nothing", () => {
    const workbook = book(parts(cells, { "xl/styles.xml": styles }));
    const plain = { numberFormat: "General", bold: false, italic: false, indent: 0 };
    expect("ABCDEFG".split("").map((column) => formatAt(workbook, `${column}1`))).toEqual([
      plain,
      { numberFormat: '#,##0\\ "kr"', bold: true, italic: false, indent: 2 },
      { numberFormat: "m/d/yyyy", bold: false, italic: true, indent: 0 },
      { numberFormat: "0%", bold: true, italic: false, indent: 3 },
      plain,
      { numberFormat: "#,##0_);[Red](#,##0)", bold: true, italic: false, indent: 3 },
      plain,
    ]);
  });

  it("reads a workbook without styles and shared strings", () => {
    expect(formatAt(book(parts(cells)), "B1").numberFormat).toBe("General");
  });
});

describe("sheets", () => {
  it("keeps the workbook's order, visibility and sheets without cells", () => {
    const workbook = book(
      parts(data(""), {
        "xl/workbook.xml": workbookXml(
          `<workbookProtection lockStructure="1"/><sheets><sheet name="Diagram" sheetId="4" r:id="r9"/><sheet name="Å &amp; Ä" sheetId="1" state="hidden" r:id="r1"/><sheet name="Dold" sheetId="2" state="veryHidden" r:id="r4"/></sheets>`,
        ),
        "xl/_rels/workbook.xml.rels": rels([
          ["r1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["r4", "worksheet", "./worksheets/../worksheets/SHEET2.xml"],
          ["r9", "chartsheet", "chartsheets/sheet1.xml"],
        ]),
        "xl/worksheets/sheet2.xml": worksheet(data(`<row r="1"><c r="A1"><v>2</v></c></row>`)),
        "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${main}"/>`,
      }),
    );
    expect(workbook.sheets.map(({ name, kind, visibility }) => [name, kind, visibility])).toEqual([
      ["Diagram", "other", "visible"],
      ["Å & Ä", "worksheet", "hidden"],
      ["Dold", "worksheet", "veryHidden"],
    ]);
    expect(sheetOf(workbook, "Dold").columns.size).toBe(1);
    expect(workbook.structureLocked).toBe(true);
  });

  it("reads workbooks of chart sheets only, of no sheets, and of empty sheets", () => {
    const charts = parts("", {
      "xl/workbook.xml": workbookXml(`<sheets><sheet name="D" sheetId="1" r:id="r1"/></sheets>`),
      "xl/_rels/workbook.xml.rels": rels([["r1", "chartsheet", "chartsheets/sheet1.xml"]]),
    });
    expect(book(charts).sheets.map(({ kind }) => kind)).toEqual(["other"]);
    expect(book(parts("", { "xl/workbook.xml": workbookXml("<sheets/>") })).sheets).toEqual([]);
    for (const empty of ["", "<sheetData/>", data(""), data("<row r='1'/>")]) {
      expect(sheetOf(book(parts(empty))).columns.size).toBe(0);
    }
  });

  it("reads merges, hidden rows and columns, and protection", () => {
    const sheet = sheetOf(
      book(
        parts(
          `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true" width="0"/><col min="6" max="6"/></cols>${data(`<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4"/><row r="9" hidden="1"/>`)}<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>`,
        ),
      ),
    );
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(sheet.hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 8, last: 8 },
    ]);
    expect(sheet.hiddenColumns).toEqual([{ first: 1, last: 3 }]);
    expect(sheet.isProtected).toBe(true);
  });

  it("knows rows that are hidden because the file does not mention them", () => {
    const sheet = sheetOf(
      book(parts(`<sheetFormatPr zeroHeight="1"/>${data(`<row r="1"/><row r="2" hidden="1"/><row r="3"/>`)}`)),
    );
    expect(sheet.hiddenRows).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 1_048_575 },
    ]);
  });

  it("reads tables, notes and threaded comments", () => {
    const threads = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    const sheet = sheetOf(
      book(
        parts(data(""), {
          "xl/worksheets/_rels/sheet1.xml.rels": rels([
            ["a", "table", "../tables/table1.xml"],
            ["b", "comments", "../comments1.xml"],
            ["c", threads, "../threadedComments/threadedComment1.xml"],
          ]),
          "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="T" displayName="Utfall" ref="B2:D9" totalsRowCount="1"/>`,
          "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Se </t></r><r><t>bilaga</t></r></text></comment><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
          "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="1"><text>Stämmer det?</text></threadedComment><threadedComment ref="B2" id="2" parentId="1"><text>Ja</text></threadedComment></ThreadedComments>`,
        }),
      ),
    );
    expect(sheet.tables).toEqual([
      { name: "Utfall", range: { top: 1, left: 1, bottom: 8, right: 3 }, headerRows: 1, totalsRows: 1 },
    ]);
    expect([...sheet.notes]).toEqual([
      [cellKey(0, 0), "Se bilaga"],
      [cellKey(1, 1), "Stämmer det?\nJa"],
    ]);
  });
});

describe("the workbook", () => {
  it("reads names and external links", () => {
    const workbook = book(
      parts(data(""), {
        "xl/workbook.xml": workbookXml(
          `<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets><externalReferences><externalReference r:id="x2"/><externalReference r:id="x1"/></externalReferences><definedNames><definedName name="Summa">A!$A$1&amp;""</definedName><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">A!$A$1:$B$2</definedName></definedNames>`,
        ),
        "xl/_rels/workbook.xml.rels": rels([
          ["r1", "worksheet", "worksheets/sheet1.xml"],
          ["x1", "externalLink", "externalLinks/externalLink1.xml"],
          ["x2", "externalLink", "externalLinks/externalLink2.xml"],
        ]),
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${main}"/>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels": rels([
          ["r1", "externalLinkPath", "file:///budget%202023.xlsx"],
        ]),
        "xl/externalLinks/externalLink2.xml": `<externalLink xmlns="${main}"/>`,
      }),
    );
    expect(workbook.names).toEqual([
      { name: "Summa", formula: 'A!$A$1&""', sheet: null, hidden: false },
      { name: "_xlnm.Print_Area", formula: "A!$A$1:$B$2", sheet: 0, hidden: true },
    ]);
    expect(workbook.externalLinks).toEqual(["", "file:///budget%202023.xlsx"]);
  });

  it.each([
    ["xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
    ["xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
  ])("reads .%s", (_, type) => {
    expect(
      book(parts(data(`<row r="1"><c r="A1"><v>1</v></c></row>`), { "[Content_Types].xml": types(type) })).sheets,
    ).toHaveLength(1);
  });
});

describe("other spellings", () => {
  it("reads prefixed elements", () => {
    const workbook = book(
      parts("", {
        "xl/workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:rel="${relationships}"><x:sheets><x:sheet name="A" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
      }),
    );
    expect([valueAt(workbook, "A1"), formulaAt(workbook, "A1"), sheetOf(workbook).merges.length]).toEqual([
      2,
      "1+1",
      1,
    ]);
  });

  it("reads the strict variant, with absolute targets and parts in odd places", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const workbook = book({
      "[Content_Types].xml": types(undefined, "/bok/huvud.xml"),
      "_rels/.rels": rels([["r1", `${strict}/officeDocument/relationships/officeDocument`, "/bok/huvud.xml"]]),
      "bok/huvud.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships" conformance="strict"><workbookPr date1904="true"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "bok/_rels/huvud.xml.rels": rels([["r1", `${strict}/officeDocument/relationships/worksheet`, "/blad/ett.xml"]]),
      "blad/ett.xml": `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row></sheetData></worksheet>`,
    });
    expect(valueAt(workbook, "A1")).toBe(1);
  });

  it("takes the Fallback of markup it does not know, and the Choice it knows", () => {
    const mc = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="${main}" xmlns:n="urn:new"`;
    const choose = (requires: string): string =>
      `<mc:AlternateContent ${mc}><mc:Choice Requires="${requires}"><mergeCells><mergeCell ref="A1:A2"/></mergeCells></mc:Choice><mc:Fallback><mergeCells><mergeCell ref="B1:B2"/></mergeCells></mc:Fallback></mc:AlternateContent>`;
    expect(sheetOf(book(parts(data("") + choose("n")))).merges[0]?.left).toBe(1);
    expect(sheetOf(book(parts(data("") + choose("m")))).merges[0]?.left).toBe(0);
    expect(sheetOf(book(parts(data("") + choose("m")))).merges).toHaveLength(1);
  });

  it("passes over extensions that reuse the names of known elements", () => {
    const sheet = sheetOf(
      book(
        parts(
          `${data("")}<extLst><ext xmlns:n="urn:new"><n:mergeCells><mergeCell ref="A1:A2"/></n:mergeCells></ext></extLst>`,
        ),
      ),
    );
    expect(sheet.merges).toEqual([]);
  });

  it.each([
    ["UTF-16 little-endian", "\ufeff", "le"],
    ["UTF-16 big-endian", "\ufeff", "be"],
    ["UTF-16 without a mark", "", "le"],
  ])("reads %s", (_, mark, order) => {
    const text =
      mark +
      `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>å𝟙</t></is></c></row></sheetData></worksheet>`;
    const bytes = Buffer.from(text, "utf16le");
    const part = new Uint8Array(order === "be" ? bytes.swap16() : bytes);
    expect(valueAt(book(parts("", { "xl/worksheets/sheet1.xml": part })), "A1")).toBe("å𝟙");
  });

  it("reads comments, CDATA and blanks among the cells", () => {
    const workbook = book(
      parts(
        data(
          `\r\n <!-- a --> <row r='1' >\n <c r='A1' t="str" ><f><![CDATA[B1<C1]]></f ><v>x<!-- b -->y</v></c ></row >\n`,
        ),
      ),
    );
    expect([valueAt(workbook, "A1"), formulaAt(workbook, "A1")]).toEqual(["xy", "B1<C1"]);
  });
});
