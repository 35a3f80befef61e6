import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CellEdit } from "../../../src/io/xlsx/edits.ts";
import { fileOf, partDifferences } from "../../support/packages.ts";
import { plainSpelling, richParts } from "../../support/richWorkbook.ts";
import { cellEdits, contents, edited, sorted, withEdits, workbookOf } from "./editSupport.ts";
import { opened } from "./readSupport.ts";

const samples = readdirSync("samples")
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => [name, new Uint8Array(readFileSync(`samples/${name}`))] as const);
const files = [
  ...samples,
  ["rich", fileOf(richParts())] as const,
  ["prefixed", fileOf(richParts({ ...plainSpelling, prefix: "x" }))] as const,
  ["strict", fileOf(richParts({ ...plainSpelling, strict: true }))] as const,
];

/** What may change when cells are edited. */
const mayChange =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => text !== "" && !text.startsWith("=")),
  fc.constantFrom(
    "=SUM(A1:B2)",
    "=XLOOKUP(1,A1:A9,B1:B9)",
    "= text",
    " två  blanka ",
    "-5",
    "rad\nrad",
    "_x0041_",
    "&<>\"'",
  ),
  fc.boolean(),
  fc.constant({ error: "#N/A" }),
  fc.constant(null),
);
const edit = fc
  .record({ row: fc.nat(40), column: fc.nat(12), value })
  .map(({ row, column, value: typed }): CellEdit => {
    const [{ content } = {}] = cellEdits({ A1: typed });
    return { row, column, ...(content ? { content } : {}) };
  });
const edits = fc.uniqueArray(edit, { maxLength: 40, selector: ({ row, column }) => row * 100 + column });

describe.each(files)("random edits of %s", (_, bytes) => {
  const before = opened(bytes);
  const workbook = workbookOf(before);

  it("read back as the grid with the edits done, and leave the rest alone", () => {
    fc.assert(
      fc.property(fc.nat(workbook.sheets.length - 1), edits, (at, cells) => {
        const sheet = workbook.sheets[at];
        if (!sheet || sheet.kind === "other") return;
        // A table's headers are texts; what else is put there is the subject of another test.
        const free = cells.filter(
          ({ row, column }) => !sheet.tables.some(({ range }) => range.top === row && column <= range.right),
        );
        const after = edited(before, { sheets: [{ sheet: sheet.name, cells: free }] });
        const read = workbookOf(after);
        for (const [index, other] of read.sheets.entries()) {
          const was = workbook.sheets[index];
          if (!was) throw new Error("a sheet more");
          const expected = index === at ? withEdits(contents(workbook, was), free) : contents(workbook, was);
          expect(sorted(contents(read, other))).toEqual(sorted(expected));
          const besides = { columns: null, formulas: null, unvalued: null };
          expect({ ...other, ...besides }).toEqual({ ...was, ...besides });
        }
        const { changed, added, removed } = partDifferences(before, after);
        const own = changed.filter((name) => !mayChange.test(name));
        expect(own.length).toBeLessThanOrEqual(1);
        expect(added.filter((name) => !mayChange.test(name))).toEqual([]);
        expect(removed.filter((name) => !mayChange.test(name))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves every part as it is when there is nothing to do", () => {
    const none = workbook.sheets.filter(({ kind }) => kind !== "other").map(({ name }) => ({ sheet: name, cells: [] }));
    expect(partDifferences(before, edited(before, { sheets: none }))).toEqual({ changed: [], added: [], removed: [] });
  });
});
