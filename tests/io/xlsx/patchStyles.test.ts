import { describe, expect, it } from "@jest/globals";
import { emptyStyles, StylesPart } from "../../../src/io/xlsx/patch/stylesPart.ts";
import { namespace } from "../../../src/io/xlsx/xmlNamespaces.ts";
import type { CellStyle } from "../../../src/report/style.ts";
import { fileOf, opened, partDifferences, textOf } from "../../support/packages.ts";
import { richParts } from "../../support/richWorkbook.ts";
import { written } from "../../support/writtenReports.ts";

const style: CellStyle = {
  numberFormat: "#,##0",
  font: { name: "Calibri", size: 10, bold: true, italic: true, color: "333333" },
  fill: "F0F0F0",
  border: {
    top: { style: "thin", color: "000000" },
    bottom: { style: "double", color: "000000" },
    left: null,
    right: null,
  },
  horizontal: "right",
  vertical: "center",
  indent: 2,
  wrap: true,
};

function patched(xml: string | Uint8Array, use: (styles: StylesPart) => void): string {
  const styles = new StylesPart(typeof xml === "string" ? new TextEncoder().encode(xml) : xml, "styles");
  use(styles);
  return new TextDecoder().decode(styles.bytes());
}

describe("styles", () => {
  it("are made from nothing, with the entries that must come first", () => {
    const xml = patched(emptyStyles(namespace.main), (styles) => {
      expect(styles.cell({ ...style, numberFormat: "#,##0.0" }, false)).toBe(1);
      expect(styles.conditional({ fontColor: "AA0000" })).toBe(0);
    });
    expect(xml.slice(xml.indexOf("<numFmts"))).toBe(
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts>` +
        `<fonts count="2"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font><font><b/><i/><sz val="10"/><color rgb="FF333333"/><name val="Calibri"/><family val="2"/></font></fonts>` +
        `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0F0F0"/><bgColor indexed="64"/></patternFill></fill></fills>` +
        `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom style="double"><color rgb="FF000000"/></bottom><diagonal/></border></borders>` +
        `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1" indent="2"/></xf></cellXfs>` +
        `<dxfs count="1"><dxf><font><color rgb="FFAA0000"/></font></dxf></dxfs></styleSheet>`,
    );
  });

  it("stay to the byte when nothing is asked for, or only what is there", () => {
    const before = String(richParts()["xl/styles.xml"]);
    expect(patched(before, () => undefined)).toBe(before);
    const once = patched(before, (styles) => styles.cell(style, true));
    expect(patched(once, (styles) => styles.cell(style, true))).toBe(once);
  });

  it("fit into a lone root and between lists the file has", () => {
    const use = (styles: StylesPart): number => styles.cell(style, false);
    expect(patched(`<s:styleSheet xmlns:s="${namespace.main}"/>`, use)).toMatch(
      /^<s:styleSheet [^>]*><s:fonts .*<s:fills .*<s:borders .*<s:cellXfs .*<\/s:styleSheet>$/,
    );
    const some = `<styleSheet xmlns="${namespace.main}"><fills count="0"/><cellStyles count="0"/><extLst/></styleSheet>`;
    expect(patched(some, use)).toMatch(
      /<fonts .*<\/fonts><fills .*<\/fills><borders .*<\/borders><cellXfs .*<\/cellXfs><cellStyles /,
    );
  });

  it("know a format code that the file numbers itself", () => {
    const before = String(richParts()["xl/styles.xml"]);
    const xml = patched(before, (styles) => styles.cell({ ...style, numberFormat: "yyyy\\-mm" }, false));
    expect(xml).toContain(`<xf numFmtId="170" `);
    expect(xml).toContain(`<numFmts count="1">`);
  });
});

it("gives a workbook without styles a styles part", () => {
  const parts = Object.fromEntries(
    Object.entries(richParts())
      .filter(([name]) => name !== "xl/styles.xml")
      .map(([name, content]) => [
        name,
        typeof content === "string"
          ? content.replace(/<[A-Za-z]+ [^>]*styles\.xml"[^>]*>/, "").replaceAll(` s="1"`, "")
          : content,
      ]),
  );
  const before = opened(fileOf(parts));
  const { pkg } = written(before);
  expect(partDifferences(before, pkg).added).toContain("xl/styles.xml");
  expect(textOf(pkg, "[Content_Types].xml")).toContain(`<Override PartName="/xl/styles.xml"`);
  expect(textOf(pkg, "xl/_rels/workbook.xml.rels")).toContain(`relationships/styles" Target="styles.xml"/>`);
});
