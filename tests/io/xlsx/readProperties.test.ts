import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addressOf, columnName } from "../../../src/domain/cell.ts";
import { StringDictionary } from "../../../src/domain/gridBuilder.ts";
import { SharedFormula } from "../../../src/io/xlsx/formulaShared.ts";
import type { CellContext } from "../../../src/io/xlsx/readCells.ts";
import { Intervals } from "../../../src/io/xlsx/readIntervals.ts";
import { defaultReadLimits, ReadBudget } from "../../../src/io/xlsx/readLimits.ts";
import { readSheetFast, readSheetFully } from "../../../src/io/xlsx/readSheet.ts";
import { SharedStrings } from "../../../src/io/xlsx/readStrings.ts";
import { RefusedFile } from "../../../src/io/xlsx/refusal.ts";
import { escapeText } from "../../../src/io/xlsx/xmlText.ts";
import { fileOf, opened, parts, read } from "./readSupport.ts";

const rich = fileOf(
  parts(
    `<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>1</v></c><c t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2"><f t="shared" si="0"/></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Summa å</t></si></sst>`,
      "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><b/></font></fonts><cellXfs><xf/><xf numFmtId="4" fontId="0"/></cellXfs></styleSheet>`,
    },
  ),
);

describe("any bytes", () => {
  const isAnswer = (bytes: Uint8Array): void => {
    const result = read(bytes);
    expect("reason" in result || "sheets" in result).toBe(true);
  };

  it("are read or refused, never thrown at", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isAnswer));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        isAnswer(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
      ),
    );
  });

  it("are read or refused when a good file is cut or bits of it are turned", () => {
    const flips = fc.array(fc.tuple(fc.nat(rich.length - 1), fc.nat(7)), { maxLength: 6 });
    fc.assert(
      fc.property(flips, fc.nat(rich.length), (list, cut) => {
        const bytes = rich.slice();
        for (const [at, bit] of list) bytes[at] = (bytes[at] as number) ^ (1 << bit);
        isAnswer(bytes);
        isAnswer(bytes.subarray(0, cut));
      }),
      { numRuns: 1000 },
    );
  });

  it("are read or refused when the XML itself is changed", () => {
    const sheet = opened(rich).read("xl/worksheets/sheet1.xml");
    const edit = fc.tuple(
      fc.nat(sheet.length - 1),
      fc.nat(12),
      fc.constantFrom("", "<", ">", '"', "&", "é", "</row>", "<!--", "]]>", "9", " "),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = new TextDecoder().decode(sheet);
        for (const [at, length, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + length);
        isAnswer(fileOf(parts("", { "xl/worksheets/sheet1.xml": text })));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the two readers of sheets", () => {
  const context = (): CellContext => {
    const dictionary = new StringDictionary();
    const sharedStrings = new SharedStrings(dictionary);
    ["noll", "ett", "två"].forEach((text) => sharedStrings.add(text));
    return {
      sharedStrings,
      dictionary,
      formatByStyle: [0, 5, 7],
      date1904: false,
      budget: new ReadBudget(defaultReadLimits, dictionary),
    };
  };
  const outcome = (read: typeof readSheetFully | typeof readSheetFast, sheet: string): unknown => {
    const shared = context();
    const steps = read(opened(fileOf(parts(sheet))), "xl/worksheets/sheet1.xml", shared);
    try {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value && { ...step.value, strings: shared.dictionary.list };
      }
    } catch (error) {
      if (error instanceof RefusedFile) return error.refusal;
      throw error;
    }
  };

  const text = fc
    .string({ unit: fc.constantFrom("a", "å", "𝟙", "<", "&", ">", " ", "\n", "\r", "_x0041_", "]") })
    .map(escapeText);
  const blank = fc.constantFrom("", " ", "\r\n  ");
  const value = fc.oneof(
    text.map((content) => ` t="inlineStr"><is><t xml:space="preserve">${content}</t></is>`),
    text.map((content) => ` t="str"><f>${content}</f><v>${content}</v>`),
    fc.constantFrom(
      ">",
      "><v/>",
      "><v></v>",
      ' t="s"><v>1</v>',
      ' t="s" s="2"><v>2</v>',
      ' t="b"><v>1</v>',
      ' t="e"><v>#N/A</v>',
      ' t="d"><v>2024-01-31</v>',
    ),
    fc.constantFrom(
      '><f t="shared" ref="A1:C9" si="3">A1+$B2</f><v>1</v>',
      '><f t="shared" si="3"/><v>2</v>',
      '><f t="array" ref="A1">B1</f>',
      " foo:bar='1' xmlns:foo='urn:x'><v>1</v>",
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ` s='1' cm="1"><v>${String(number)}</v>`),
  );
  const cell = fc.tuple(fc.boolean(), fc.nat(3), value, blank);
  const row = fc.tuple(
    fc.constantFrom("", ' hidden="1"', ' spans="1:3" x="y"'),
    fc.boolean(),
    fc.array(cell, { maxLength: 4 }),
    blank,
  );

  it("say the same", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const inside = rows.map(([attributes, numbered, cells, space], at) => {
          const content = cells.map(
            ([addressed, column, rest, gap]) =>
              `<c${addressed ? ` r="${addressOf(at * 2, column)}"` : ""}${rest}</c>${gap}`,
          );
          return `${space}<row${numbered ? ` r="${String(at * 2 + 1)}"` : ""}${attributes}>${content.join("")}${space}</row>`;
        });
        const sheet = `<sheetData>${inside.join("")}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
        const fast = outcome(readSheetFast, sheet);
        fc.pre(fast !== undefined); // given up: the full reader is asked in its place
        expect(fast).toEqual(outcome(readSheetFully, sheet));
      }),
      { numRuns: 500 },
    );
  });

  it("meet where a piece of text ends, anywhere in a cell", () => {
    const cells = Array.from(
      { length: 2000 },
      (_, at) =>
        `<c r="${columnName(at % 50)}${String(Math.floor(at / 50) + 1)}" s="1" t="str"><f>SUM(A1:B${String(at)})</f><v>${"å".repeat(at % 7)}</v></c>`,
    );
    const rows = Array.from(
      { length: 40 },
      (_, at) => `<row r="${String(at + 1)}">${cells.slice(at * 50, at * 50 + 50).join("")}</row>`,
    );
    const rest = `<sheetData>${rows.join("")}</sheetData>`;
    const expected = outcome(readSheetFully, rest);
    for (let shift = 0; shift < 60; shift++) {
      expect(outcome(readSheetFast, `<!--${"x".repeat(shift)}-->${rest}`)).toEqual(expected);
    }
  });
});

describe("shared formulas", () => {
  const index = fc.integer({ min: 0, max: 30 });
  const dollar = fc.constantFrom("", "$");
  const corner = fc
    .tuple(dollar, index, dollar, index)
    .map(([a, column, b, row]) => `${a}${columnName(column)}${b}${String(row + 1)}`);
  const sheet = fc.constantFrom("", "Blad1!", "'Års budget A1'!", "[1]Data!", "'[2]It''s'!", "Jan:Dec!");
  const reference = fc.oneof(
    corner,
    fc.tuple(corner, corner).map(([a, b]) => `${a}:${b}`),
    fc.tuple(dollar, index, dollar, index).map(([a, from, b, to]) => `${a}${columnName(from)}:${b}${columnName(to)}`),
    fc.tuple(dollar, index, dollar, index).map(([a, from, b, to]) => `${a}${String(from + 1)}:${b}${String(to + 1)}`),
  );
  const operand = fc.oneof(
    fc.tuple(sheet, reference).map(([a, b]) => a + b),
    fc.constantFrom(
      '"A1:B2"',
      "Tabell1[[#This Row],[A1]]",
      "SUM(1)",
      "LOG10(2)",
      "#REF!",
      "Namn",
      "1.5E+3",
      "TRUE",
      "{1,2;3,4}",
    ),
  );
  const formula = fc
    .array(operand, { minLength: 1, maxLength: 5 })
    .map((list) => `IF(${list.join("+")},${list[0] ?? ""})`);
  const place = fc.record({ row: fc.integer({ min: 0, max: 40 }), column: fc.integer({ min: 0, max: 40 }) });

  it("move as they do by way of R1C1", () => {
    fc.assert(
      fc.property(formula, place, place, (text, from, to) => {
        const r1c1 = translateFormulaToR1C1(text, addressOf(from.row, from.column));
        const expected = translateFormulaToA1(r1c1, addressOf(to.row, to.column));
        const moved = new SharedFormula(text, from.row, from.column).at(to.row, to.column);
        // R1C1 puts the corners of a range in order and one-cell ranges in short form; the comparison does so too.
        expect(canonical(moved)).toBe(canonical(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it("stay as they are in their own cell", () => {
    fc.assert(
      fc.property(formula, place, (text, { row, column }) => {
        expect(new SharedFormula(text, row, column).at(row, column)).toBe(text);
      }),
    );
  });

  /** Without "$", which say nothing of where a reference leads, and by way of R1C1, which orders the corners of a range. */
  function canonical(text: string): string {
    const bare = tokenize(text, { mergeRefs: true }).map(({ type, value }) =>
      type.startsWith("range") ? value.replaceAll("$", "") : value,
    );
    return translateFormulaToA1(translateFormulaToR1C1(bare.join(""), "A1"), "A1");
  }
});

describe("intervals", () => {
  it("hold what was added, in order and apart, and their gaps the rest", () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(4)).map(([first, length]) => [first, first + length] as const);
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const intervals = new Intervals();
        for (const [first, last] of stretches) intervals.add(first, last);
        const covers = (list: readonly { readonly first: number; readonly last: number }[], index: number): boolean =>
          list.some(({ first, last }) => first <= index && index <= last);
        for (let at = 0; at < 50; at++) {
          const isIn = stretches.some(([first, last]) => first <= at && at <= last);
          expect(covers(intervals.list(), at)).toBe(isIn);
          expect(covers(intervals.gaps(50), at)).toBe(!isIn);
        }
        intervals.list().forEach(({ first }, at, list) => {
          expect(at === 0 || first > (list[at - 1]?.last ?? 0) + 1).toBe(true);
        });
      }),
    );
  });
});
