import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readXml, type EndTag, type StartTag } from "../../../src/io/xlsx/xml.ts";
import { decodedText } from "../../../src/io/xlsx/xmlDecode.ts";
import { escapeAttribute, escapeText, escapeXstring, unescapeXstring } from "../../../src/io/xlsx/xmlText.ts";

/** Every tag as it is cut out of the bytes by its offsets, in the order of reading. */
function tags(bytes: Uint8Array, chunkSize = bytes.length, decoder = new TextDecoder()): string[] {
  const cut: string[] = [];
  const take = ({ start, end }: StartTag | EndTag): void => {
    cut.push(decoder.decode(bytes.subarray(start, end)));
  };
  readXml(chunked(bytes, chunkSize), "part.xml", { start: take, end: take });
  return cut;
}

function* chunked(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("offsets", () => {
  const text = `<?xml version="1.0"?>\r\n<!-- < --><a x="å>"\r\n y='𝟙'>öä<b/><c\r\n></c \r\n><![CDATA[<d>]]>&#228;<d:e xmlns:d="u"  />\r</a>`;
  const expected = [`<a x="å>"\r\n y='𝟙'>`, "<b/>", "", "<c\r\n>", "</c \r\n>", `<d:e xmlns:d="u"  />`, "", "</a>"];

  it("are bytes, whatever is cut where", () => {
    for (let size = 1; size < 20; size++) expect(tags(encode(text), size)).toEqual(expected);
  });

  it("count a byte order mark", () => {
    expect(tags(encode(`\ufeff${text}`), 3)).toEqual(expected);
  });

  it("are bytes in UTF-16 too", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    for (const size of [1, 2, 3, 1000]) expect(tags(bytes, size, new TextDecoder("utf-16le"))).toEqual(expected);
  });

  it("hold for tags longer than a piece", () => {
    const long = `<a x="${"å".repeat(100_000)}"${" ".repeat(100_000)}><b/></a>`;
    expect(tags(encode(long))).toEqual([long.slice(0, -8), "<b/>", "", "</a>"]);
  });

  it("hold for any mixture of texts", () => {
    const letters = fc.constantFrom("å", "x", "𝟙", "€", "\r\n", "\n", " ");
    fc.assert(
      fc.property(
        fc.array(fc.array(letters).map((list) => list.join(""))),
        fc.integer({ min: 1, max: 9 }),
        (texts, size) => {
          const inside = texts.map((content) => `<é t="${content}">${content}</é>`);
          expect(tags(encode(`<r>${inside.join("")}</r>`), size)).toEqual([
            "<r>",
            ...texts.flatMap((content) => [`<é t="${content}">`, "</é>"]),
            "</r>",
          ]);
        },
      ),
    );
  });
});

describe("decoding", () => {
  it("gives back any text, in any chunks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        fc.pre(!text.startsWith("\ufeff") && !text.startsWith("\0") && !text.startsWith("<\0"));
        expect(decodedText(chunked(encode(text), size), "p")).toBe(text);
      }),
    );
  });
});

describe("escapes", () => {
  it("come back as they were, in strings and in XML", () => {
    const tricky = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("_", "x", "0", "4", "F", "\u0001", "\n", "\r", "\ud83d", "\ude00", "å") }),
    );
    fc.assert(
      fc.property(tricky, (text) => {
        const escaped = escapeXstring(text);
        expect(unescapeXstring(escaped)).toBe(text);
        let read = "";
        let attribute: string | undefined;
        readXml([encode(`<a b="${escapeAttribute(escaped)}">${escapeText(escaped)}</a>`)], "p", {
          start: (tag) => {
            attribute = tag.attribute("b");
          },
          text: (piece) => {
            read += piece;
          },
        });
        expect(attribute).toBe(escaped);
        expect(read).toBe(escaped);
      }),
    );
  });
});
