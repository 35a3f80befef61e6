import { describe, expect, it } from "@jest/globals";
import type { BookFilter, HostBook } from "../../../src/workbench/book/index.ts";
import { setSheetFilter } from "../../../src/workbench/book/index.ts";
import { firstSheet, openedBook, refusal, sample, saved } from "./support.ts";

const range = { top: 2, bottom: 9, left: 0, right: 3 };

const filters: readonly (readonly [string, BookFilter])[] = [
  ["buttons alone", { range, columns: [] }],
  ["values, blanks among them", { range, columns: [{ index: 0, rule: { kind: "values", values: ["", "Å & <b>"] } }] }],
  [
    "dates",
    {
      range,
      columns: [{ index: 3, rule: { kind: "values", values: [{ date: "2024-03-01", specificity: "Month" }] } }],
    },
  ],
  [
    "criteria",
    {
      range,
      columns: [
        { index: 0, rule: { kind: "custom", criterion1: "=*nämnd*", criterion2: null, operator: "Or" } },
        { index: 2, rule: { kind: "custom", criterion1: ">=100", criterion2: "<>200", operator: "And" } },
      ],
    },
  ],
];

const hiddenRows = (book: HostBook): number[] =>
  Array.from({ length: 20 }, (_, row) => row).filter((row) => firstSheet(book).hiddenRows.at(row));

describe("the filter of a sheet in a file", () => {
  it.each(filters)("is there again with the rows it hides: %s", (_name, filter) => {
    const opened = openedBook(sample("nacka-1"));
    setSheetFilter(opened.book, firstSheet(opened.book), filter);
    const hidden = hiddenRows(opened.book);
    const again = saved(opened);
    expect(firstSheet(again.book).state.filter).toEqual(filter);
    expect(hiddenRows(again.book)).toEqual(hidden);
    expect(filter.columns.length === 0).toBe(hidden.length === 0);
  });

  it("is named as Excel names it, and goes with its name", () => {
    const opened = openedBook(sample("nacka-1"));
    setSheetFilter(opened.book, firstSheet(opened.book), { range, columns: [] });
    const once = saved(opened);
    const text = (part: string): string => new TextDecoder().decode(once.saved.read(part));
    expect(text("xl/workbook.xml")).toContain(`name="_xlnm._FilterDatabase"`);
    setSheetFilter(once.book, firstSheet(once.book), null);
    const twice = saved(once);
    expect(firstSheet(twice.book).state.filter).toBeNull();
    expect(new TextDecoder().decode(twice.saved.read("xl/workbook.xml"))).not.toContain("_FilterDatabase");
  });

  it("that is only kept cannot be changed", () => {
    const opened = openedBook(sample("nacka-1"));
    const columns = [{ index: 0, rule: { kind: "other", filterOn: "CellColor" } as const }];
    setSheetFilter(opened.book, firstSheet(opened.book), { range, columns });
    expect(refusal(opened)).toMatchObject({ reason: "change-not-saved", change: "filter" });
  });
});
