import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { appended, attributeSet, childOf, insertedInOrder, outlined } from "../../../src/io/xlsx/patch/outline.ts";
import type { OutlineElement, OutlinedPart } from "../../../src/io/xlsx/patch/outline.ts";
import { spliced } from "../../../src/io/xlsx/patch/splice.ts";
import type { Splice } from "../../../src/io/xlsx/patch/splice.ts";

type Encode = (text: string) => Uint8Array;
const encodings: readonly (readonly [string, Encode])[] = [
  ["UTF-8", (text) => new TextEncoder().encode(text)],
  ["UTF-8 with a mark", (text) => Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
  ["UTF-16", (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"))],
];

function patched(xml: string, encode: Encode, change: (part: OutlinedPart) => readonly Splice[]): Uint8Array {
  const part = outlined(encode(xml), "part", 3);
  return spliced(part.bytes, change(part));
}

function child(part: OutlinedPart, local: string): OutlineElement {
  const found = childOf(part.root, local);
  if (!found) throw new Error(`no ${local}`);
  return found;
}

describe.each(encodings)("in %s", (_name, encode) => {
  it("adds to a list, opening it where it is empty", () => {
    const change = (part: OutlinedPart): Splice[] => [
      appended(part, child(part, "fonts"), "<p:å/>"),
      ...attributeSet(part, child(part, "fonts"), "count", "2"),
      appended(part, child(part, "fills"), "<p:b/>"),
      ...attributeSet(part, child(part, "fills"), "count", "1"),
    ];
    expect(
      patched(
        `<p:s xmlns:p="u" t="åäö"><p:fonts x='"' count = '1'><p:å/></p:fonts ><!--é--><p:fills  /></p:s>`,
        encode,
        change,
      ),
    ).toEqual(
      encode(
        `<p:s xmlns:p="u" t="åäö"><p:fonts x='"' count = '2'><p:å/><p:å/></p:fonts ><!--é--><p:fills   count="1"><p:b/></p:fills></p:s>`,
      ),
    );
  });
});

it("inserts where the schema has it, passing over what it does not know", () => {
  const order = ["a", "b", "c", "d"];
  const change = (part: OutlinedPart): Splice[] => [insertedInOrder(part, part.root, order, "b", "<b/>")];
  const [, encode] = encodings[0] as readonly [string, Encode];
  const result = (xml: string): string => new TextDecoder().decode(patched(xml, encode, change));
  expect(result(`<r><a/><x:b xmlns:x="u"/><d/></r>`)).toBe(`<r><a/><x:b xmlns:x="u"/><b/><d/></r>`);
  expect(result(`<r><a/></r>`)).toBe(`<r><a/><b/></r>`);
  expect(result(`<r/>`)).toBe(`<r><b/></r>`);
});

describe("splices", () => {
  it("change their bytes and no others", () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40, max: 0x7f });
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(40), { maxLength: 6 }), (content, cuts) => {
        const edges = cuts.map((cut) => Math.min(cut, content.length)).sort((a, b) => a - b);
        const splices: Splice[] = [];
        for (let i = 0; i + 1 < edges.length; i += 2) {
          splices.push({ start: edges[i] ?? 0, end: edges[i + 1] ?? 0, text: `<${String(i)}>` });
        }
        let expected = "";
        let position = 0;
        for (const { start, end, text } of splices) {
          expected += Buffer.from(content.subarray(position, start)).toString("latin1") + text;
          position = end;
        }
        expected += Buffer.from(content.subarray(position)).toString("latin1");
        expect(Buffer.from(spliced(content, splices)).toString("latin1")).toBe(expected);
      }),
    );
  });

  it("that touch the same bytes are our mistake", () => {
    const twice = [
      { start: 0, end: 2, text: "" },
      { start: 1, end: 3, text: "" },
    ];
    expect(() => spliced(new Uint8Array(4), twice)).toThrow("splice-overlap");
  });
});
