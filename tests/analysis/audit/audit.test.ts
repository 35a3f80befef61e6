/** What the formula audit lets be, and how much of what is wrong it finds. */
import { describe, expect, it } from "@jest/globals";
import { auditFormulas } from "../../../src/analysis/audit/index.ts";
import { cleanBooks, numbersFrom } from "./cleanBooks.ts";
import { foundAmong } from "./found.ts";
import { mistakeKinds, mistakesOf } from "./mistakes.ts";
import { workbookOfDrafts } from "./sheetDraft.ts";

/** A blank at the edge of its block says nothing: of that kind fewer can be found. */
const fewestOfKind = 0.6;

describe("the formula audit", () => {
  it.each(cleanBooks(40).map((book) => [book.name, book] as const))(
    "finds nothing in a clean workbook: %s",
    (_, { sheets }) => {
      expect(auditFormulas(workbookOfDrafts(sheets), () => false).hits).toEqual([]);
    },
  );

  it("finds 95 of 100 mistakes, of every kind", () => {
    const next = numbersFrom(2024);
    const books = cleanBooks(5);
    const shares = mistakeKinds.map((kind) => {
      const mistakes = books.flatMap(({ sheets }) => mistakesOf(kind, sheets, 4, next));
      return [kind, mistakes.length, foundAmong(mistakes) / mistakes.length] as const;
    });
    const [made, found] = shares.reduce(([all, sum], [, count, share]) => [all + count, sum + count * share], [0, 0]);
    expect(shares.filter(([, count]) => count < 4)).toEqual([]);
    expect(shares.filter(([, , share]) => share < fewestOfKind)).toEqual([]);
    expect(found / made).toBeGreaterThanOrEqual(0.95);
  });
});
