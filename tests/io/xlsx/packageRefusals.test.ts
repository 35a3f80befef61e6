import { describe, expect, it } from "@jest/globals";
import { strToU8 } from "fflate";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { defaultPackageLimits, type PackageLimits } from "../../../src/io/xlsx/packageLimits.ts";
import { defaultReadLimits } from "../../../src/io/xlsx/readLimits.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import type { FileRefusal } from "../../../src/io/xlsx/refusal.ts";
import { fileOf, main, opened, parts, read, rels, types, workbookXml, type Parts } from "./readSupport.ts";

const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${"Summa ".repeat(200)}</t></is></c></row></sheetData>`;
const good = fileOf(parts(sheet));

/** Opens with tighter caps; the refusal, or null. */
function refusalWith(file: Uint8Array, limits: Partial<PackageLimits>): FileRefusal | null {
  const result = openPackage(file, { ...defaultPackageLimits, ...limits });
  if (!result.ok) return result.refusal;
  const workbook = readWorkbookSync(result.value);
  return workbook.ok ? null : workbook.refusal;
}

/** A copy of a file with something done to its bytes. */
function changed(file: Uint8Array, change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = file.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
}

/** Where a part's local header or its line in the central directory starts. */
function headerOf(file: Uint8Array, name: string, kind: "local" | "central"): number {
  const bytes = strToU8(name);
  const [mark, nameAt] = kind === "local" ? [3, 30] : [1, 46];
  for (let at = 0; at < file.length - nameAt; at++) {
    const isHeader = file[at] === 0x50 && file[at + 1] === 0x4b && file[at + 2] === mark;
    if (isHeader && bytes.every((byte, index) => file[at + nameAt + index] === byte)) return at;
  }
  throw new Error(`no header of ${name}`);
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)];
const sheetPart = "xl/worksheets/sheet1.xml";

describe("files that are no workbook", () => {
  it.each<[string, Uint8Array, FileRefusal]>([
    ["an empty file", new Uint8Array(), { reason: "empty-file" }],
    ["random bytes", Uint8Array.of(7, 1, 200, 3, 0, 255, 254, 9), { reason: "not-a-zip", kind: "unknown" }],
    ["a text", strToU8("konto;belopp\n3010;1 000\n"), { reason: "not-a-zip", kind: "text" }],
    ["a web page called .xls", strToU8("\n<html><table></table></html>"), { reason: "not-a-zip", kind: "html" }],
    ["XML of 2003", strToU8('\ufeff<?xml version="1.0"?><Workbook/>'), { reason: "not-a-zip", kind: "xml" }],
    ["a PDF", strToU8("%PDF-1.7 ..."), { reason: "not-a-zip", kind: "pdf" }],
    ["an encrypted workbook", Uint8Array.from([...ole, ...utf16("EncryptedPackage")]), { reason: "encrypted" }],
    ["an .xls", Uint8Array.from([...ole, ...utf16("Workbook")]), { reason: "legacy-xls" }],
    ["an .xls of Excel 5", Uint8Array.from([...ole, ...utf16("Book")]), { reason: "legacy-xls" }],
    ["an .xls of Excel 4", Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0), { reason: "legacy-xls" }],
    ["a .doc", Uint8Array.from([...ole, ...utf16("WordDocument")]), { reason: "not-a-workbook", kind: "word" }],
    ["another OLE file", Uint8Array.from(ole), { reason: "not-a-workbook", kind: "unknown" }],
    ["an empty zip", fileOf({}), { reason: "not-a-workbook", kind: "zip" }],
    ["a zip of something else", fileOf({ "a.txt": "a" }), { reason: "not-a-workbook", kind: "zip" }],
    [
      "an .ods",
      fileOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<a/>" }),
      { reason: "not-a-workbook", kind: "opendocument" },
    ],
    ["a .numbers", fileOf({ "Index/Document.iwa": "x" }), { reason: "not-a-workbook", kind: "numbers" }],
    [
      "a .docx",
      fileOf({
        "[Content_Types].xml": types(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "/word/document.xml",
        ),
        "_rels/.rels": rels([["r1", "officeDocument", "word/document.xml"]]),
        "word/document.xml": "<a/>",
      }),
      { reason: "not-a-workbook", kind: "word" },
    ],
    [
      "an .xlsb",
      fileOf({
        "[Content_Types].xml": types("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "/xl/workbook.bin"),
        "_rels/.rels": rels([["r1", "officeDocument", "xl/workbook.bin"]]),
        "xl/workbook.bin": Uint8Array.of(1),
      }),
      { reason: "binary-xlsb" },
    ],
    [
      "a package without a main part",
      fileOf(parts(sheet, { "_rels/.rels": null })),
      { reason: "not-a-workbook", kind: "zip" },
    ],
  ])("says what %s is", (_, file, refusal) => {
    expect(read(file)).toEqual(refusal);
  });
});

describe("damaged containers", () => {
  const damagedAs = (detail: string, part: string | null = null): unknown => ({ reason: "damaged", part, detail });

  it("refuses a zip that is cut off anywhere", () => {
    for (let length = 4; length < good.length; length += 7) {
      expect(read(good.subarray(0, length))).toMatchObject({ reason: "damaged" });
    }
  });

  it("tolerates bytes after the end of the zip", () => {
    expect(read(Uint8Array.from([...good, 0, 0, 0]))).toHaveProperty("sheets");
  });

  it("holds a part to the size it declares", () => {
    for (const size of [1, 100_000]) {
      const file = changed(good, (_, view) => {
        view.setUint32(headerOf(good, sheetPart, "central") + 24, size, true);
        view.setUint32(headerOf(good, sheetPart, "local") + 22, size, true);
      });
      expect(read(file)).toEqual(damagedAs("size", sheetPart));
    }
  });

  it("refuses a local header that disagrees with the directory", () => {
    for (const offset of [8, 14, 18, 22, 30]) {
      const file = changed(good, (bytes) => {
        const at = headerOf(good, sheetPart, "local") + offset;
        bytes[at] = (bytes[at] as number) ^ 1;
      });
      expect(read(file)).toEqual(damagedAs("header", sheetPart));
    }
  });

  it("checks the checksum", () => {
    const file = changed(good, (_, view) => {
      view.setUint32(headerOf(good, sheetPart, "central") + 16, 1, true);
      view.setUint32(headerOf(good, sheetPart, "local") + 14, 1, true);
    });
    expect(read(file)).toEqual(damagedAs("checksum", sheetPart));
  });

  it("refuses other compressions and encrypted entries", () => {
    const at = headerOf(good, sheetPart, "central");
    expect(read(changed(good, (_, view) => view.setUint16(at + 10, 9, true)))).toEqual(
      damagedAs("compression", sheetPart),
    );
    expect(read(changed(good, (_, view) => view.setUint16(at + 8, 1, true)))).toEqual({ reason: "encrypted" });
  });

  it("refuses entries that share bytes", () => {
    const file = changed(good, (_, view) => {
      const first = headerOf(good, "[Content_Types].xml", "central");
      view.setUint32(headerOf(good, sheetPart, "central") + 42, view.getUint32(first + 42, true), true);
    });
    expect(read(file)).toEqual(damagedAs("header", sheetPart));
  });
});

describe("caps", () => {
  it("refuses a file, a part, a whole and a number of parts beyond the caps", () => {
    expect(refusalWith(good, {})).toBeNull();
    expect(refusalWith(good, { fileBytes: 100 })).toEqual({
      reason: "too-large",
      limit: "file",
      part: null,
      allowed: 100,
    });
    expect(refusalWith(good, { partBytes: 1000 })).toEqual({
      reason: "too-large",
      limit: "part",
      part: sheetPart,
      allowed: 1000,
    });
    expect(refusalWith(good, { totalBytes: 2000 })).toEqual({
      reason: "too-large",
      limit: "total",
      part: null,
      allowed: 2000,
    });
    expect(refusalWith(good, { parts: 4 })).toEqual({ reason: "too-many-parts", count: 5, allowed: 4 });
  });

  it("stops a bomb of 1000 to 1 at its declared size, without inflating it", () => {
    const bomb = fileOf(parts("", { [sheetPart]: new Uint8Array(50_000_000) }));
    expect(bomb.length).toBeLessThan(60_000);
    expect(refusalWith(bomb, { partBytes: 1_000_000 })).toMatchObject({ reason: "too-large", limit: "part" });
    const lying = changed(bomb, (_, view) => {
      view.setUint32(headerOf(bomb, sheetPart, "central") + 24, 500_000, true);
      view.setUint32(headerOf(bomb, sheetPart, "local") + 22, 500_000, true);
    });
    const taken: number[] = [];
    const pkg = opened(lying);
    expect(() => {
      for (const chunk of pkg.chunks(sheetPart)) taken.push(chunk.length);
    }).toThrow("damaged");
    expect(taken).toEqual([]);
  });

  it("does not believe a size that deflate cannot reach", () => {
    const lying = changed(good, (_, view) => {
      view.setUint32(headerOf(good, sheetPart, "central") + 24, 900_000_000, true);
      view.setUint32(headerOf(good, sheetPart, "local") + 22, 900_000_000, true);
    });
    expect(read(lying)).toEqual({ reason: "damaged", part: sheetPart, detail: "size" });
  });

  it("counts cells, formulas and texts", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><f>A1</f></c><c r="D1"><f>A1</f></c></row>`;
    const pkg = opened(fileOf(parts(`<sheetData>${rows}</sheetData>`)));
    const limited = (limits: object): unknown => {
      const result = readWorkbookSync(pkg, { ...defaultReadLimits, ...limits });
      return result.ok ? null : result.refusal;
    };
    expect(limited({ cells: 2, formulas: 2 })).toBeNull();
    expect(limited({ cells: 1 })).toEqual({ reason: "too-large", limit: "cells", part: null, allowed: 1 });
    expect(limited({ formulas: 1 })).toEqual({ reason: "too-large", limit: "formulas", part: null, allowed: 1 });
    expect(limited({ formulaCharacters: 3 })).toMatchObject({ limit: "formulas" });
  });
});

describe("names", () => {
  it.each([
    "../evil.xml",
    "xl/../evil.xml",
    "/xl/a.xml",
    "xl\\a.xml",
    "C:/a.xml",
    "xl//a.xml",
    "xl/./a.xml",
    "xl/%2e%2e/a.xml",
    "xl/a\u0001.xml",
    "xl%2fa.xml",
  ])("refuses %j", (name) => {
    expect(read(fileOf(parts(sheet, { [name]: "<a/>" })))).toEqual({ reason: "unsafe-part-name", part: name });
  });

  it("refuses names that are the same part", () => {
    const file = fileOf(parts(sheet, { "XL/Workbook.xml": "<a/>" }));
    expect(read(file)).toEqual({ reason: "duplicate-part", part: "XL/Workbook.xml" });
    expect(read(fileOf(parts(sheet, { "xl/workboo%6B.xml": "<a/>" })))).toMatchObject({ reason: "duplicate-part" });
  });
});

describe("damaged parts", () => {
  it.each<[string, Parts, object]>([
    [
      "no workbook part",
      { "xl/workbook.xml": null },
      { reason: "damaged", part: "xl/workbook.xml", detail: "missing" },
    ],
    ["no sheet part", { [sheetPart]: null }, { reason: "damaged", part: sheetPart, detail: "missing" }],
    [
      "broken XML",
      { [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row>` },
      { reason: "damaged", part: sheetPart, detail: "xml" },
    ],
    [
      "XML broken among the cells",
      { [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row><c></row></sheetData></worksheet>` },
      { detail: "xml" },
    ],
    [
      "an unknown entity",
      { [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>` },
      { detail: "xml" },
    ],
    ["an empty part", { [sheetPart]: "" }, { detail: "xml" }],
    ["bytes that are no UTF-8", { [sheetPart]: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xff) }, { detail: "encoding" }],
    [
      "elements without end",
      { "xl/workbook.xml": "<a>".repeat(10_000) },
      { part: "xl/workbook.xml", detail: "nesting" },
    ],
    [
      "a row beyond the last",
      {
        [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>`,
      },
      { detail: "content" },
    ],
    [
      "a column beyond the last",
      {
        [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`,
      },
      { detail: "content" },
    ],
    [
      "an address that is none",
      {
        [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData></worksheet>`,
      },
      { detail: "content" },
    ],
    [
      "a string that is not there",
      {
        [sheetPart]: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>`,
      },
      { detail: "content" },
    ],
    [
      "a merge that is none",
      {
        [sheetPart]: `<worksheet xmlns="${main}"><sheetData/><mergeCells><mergeCell ref="A"/></mergeCells></worksheet>`,
      },
      { detail: "content" },
    ],
    [
      "a sheet without relationship",
      { "xl/_rels/workbook.xml.rels": rels([]) },
      { part: "xl/workbook.xml", detail: "content" },
    ],
  ])("refuses %s", (_, changes, refusal) => {
    expect(read(fileOf(parts(sheet, changes)))).toMatchObject({ reason: "damaged", ...refusal });
  });

  it.each<[string, string]>([
    ["a DTD", `<!DOCTYPE workbook SYSTEM "http://example.org/x.dtd">`],
    ["a billion laughs", `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`],
    ["an external entity", `<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>`],
  ])("refuses %s", (_, dtd) => {
    const file = fileOf(parts(sheet, { "xl/workbook.xml": `<?xml version="1.0"?>${dtd}${workbookXml("<sheets/>")}` }));
    expect(read(file)).toEqual({ reason: "has-dtd", part: "xl/workbook.xml" });
  });
});
