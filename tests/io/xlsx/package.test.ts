import { describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { crc32 } from "../../../src/io/xlsx/packageChecksum.ts";
import { savePackage } from "../../../src/io/xlsx/packageSave.ts";
import type { Package } from "../../../src/io/xlsx/package.ts";
import { fileOf, opened, parts, read, rels } from "./readSupport.ts";

const cells = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";
const good = fileOf(parts(cells));

function contents(pkg: Package): [string, string][] {
  return pkg.partNames.map((name) => [name, strFromU8(pkg.read(name))]);
}

describe("a package", () => {
  it("lists its parts as the file spells them and finds them whatever the case", () => {
    const pkg = opened(good);
    expect(pkg.partNames).toContain("xl/worksheets/sheet1.xml");
    expect(pkg.spelling("XL/Worksheets/SHEET1.xml")).toBe("xl/worksheets/sheet1.xml");
    expect(pkg.has("xl/worksheets/sheet2.xml")).toBe(false);
    expect(pkg.workbookPart).toBe("xl/workbook.xml");
    expect(pkg.contentType("xl/workbook.xml")).toContain("sheet.main+xml");
    expect(pkg.contentType("xl/worksheets/sheet1.XML")).toBe("application/xml");
    expect(pkg.contentType("xl/media/image1.png")).toBeUndefined();
  });

  it("resolves the targets of relationships", () => {
    const pkg = opened(
      fileOf(
        parts(cells, {
          "xl/worksheets/_rels/sheet1.xml.rels": rels([
            ["a", "table", "../tables/table1.xml"],
            ["b", "hyperlink", "https://example.org/a?b"],
            ["c", "http://purl.oclc.org/ooxml/officeDocument/relationships/drawing", "/xl/drawings/d1.xml#x"],
          ]),
        }),
      ),
    );
    expect(
      pkg.relationships("XL/worksheets/sheet1.xml").map(({ id, target, external }) => [id, target, external]),
    ).toEqual([
      ["a", "xl/tables/table1.xml", false],
      ["b", "https://example.org/a?b", true],
      ["c", "xl/drawings/d1.xml", false],
    ]);
    expect(pkg.relationships("xl/worksheets/sheet1.xml")[2]?.type).toBe(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing",
    );
    expect(pkg.relationships("xl/styles.xml")).toEqual([]);
  });

  it("knows a signature", () => {
    const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    const signed = rels([
      ["r1", "officeDocument", "xl/workbook.xml"],
      ["r2", origin, "_xmlsignatures/origin.sigs"],
    ]);
    expect(opened(fileOf(parts(cells, { "_rels/.rels": signed }))).isSigned).toBe(true);
    expect(opened(good).isSigned).toBe(false);
  });

  it("reads entries that were written as a stream, with data descriptors", () => {
    const written: Uint8Array[] = [];
    const zip = new Zip((error, data) => {
      if (error) throw error;
      written.push(data);
    });
    for (const [name, content] of Object.entries(parts(cells))) {
      const entry = name.endsWith(".rels") ? new ZipPassThrough(name) : new ZipDeflate(name);
      zip.add(entry);
      entry.push(typeof content === "string" ? strToU8(content) : new Uint8Array(), true);
    }
    zip.end();
    const file = new Uint8Array(Buffer.concat(written));
    expect(contents(opened(file))).toEqual(contents(opened(good)));
    expect(contents(opened(savePackage(opened(file), new Map())))).toEqual(contents(opened(good)));
  });

  it("reads ZIP64 directories", () => {
    expect(read(inZip64(good))).toEqual(read(good));
  });
});

describe("saving", () => {
  it("copies untouched parts raw, in their order, and gives the same bytes every time", () => {
    const before = opened(good);
    const saved = savePackage(before, new Map([["xl/new.xml", strToU8("<ny/>")]]));
    const after = opened(saved);
    expect(after.entries.map(({ name, raw, time }) => [name, Buffer.from(raw), time]).slice(0, -1)).toEqual(
      before.entries.map(({ name, raw, time }) => [name, Buffer.from(raw), time]),
    );
    expect(after.partNames.at(-1)).toBe("xl/new.xml");
    expect(savePackage(before, new Map([["xl/new.xml", strToU8("<ny/>")]]))).toEqual(saved);
    expect(savePackage(opened(saved), new Map())).toEqual(saved);
  });

  it("replaces in place and leaves out", () => {
    const before = opened(fileOf(parts(cells, { "xl/calcChain.xml": "<calcChain/>" })));
    const large = strToU8("<worksheet>" + "å".repeat(10_000) + "</worksheet>");
    const after = opened(
      savePackage(
        before,
        new Map([
          ["XL/worksheets/sheet1.xml", large],
          ["xl/calcChain.xml", null],
          ["xl/never.xml", null],
        ]),
      ),
    );
    expect(after.partNames).toEqual(before.partNames.filter((name) => name !== "xl/calcChain.xml"));
    expect(after.read("xl/worksheets/sheet1.xml")).toEqual(large);
  });
});

describe("crc32", () => {
  it("is zip's, in one go or in pieces", () => {
    const bytes = strToU8("123456789");
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

/** The same zip with its directory's count, size and offset, and every entry's figures, in ZIP64 fields. */
function inZip64(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const directory: number[] = [];
  for (let at = offset, index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const record = file.slice(at, at + 46 + nameLength);
    const fields = new DataView(record.buffer);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    extra.setBigUint64(4, BigInt(fields.getUint32(24, true)), true);
    extra.setBigUint64(12, BigInt(fields.getUint32(20, true)), true);
    extra.setBigUint64(20, BigInt(fields.getUint32(42, true)), true);
    for (const field of [20, 24, 42]) fields.setUint32(field, 0xffffffff, true);
    fields.setUint16(30, 28, true);
    directory.push(...record, ...new Uint8Array(extra.buffer));
    at += 46 + nameLength;
  }
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(40, BigInt(directory.length), true);
  tail.setBigUint64(48, BigInt(offset), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(offset + directory.length), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(88, 0xffffffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return Uint8Array.from([...file.subarray(0, offset), ...directory, ...new Uint8Array(tail.buffer)]);
}
