import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { rowLabels, standingRows } from "../../src/io/standingRows.ts";
import { sheetOf } from "../support/chartSheets.ts";
import { workbookOf } from "../support/book.ts";

/** A report with a heading and these lines; their keys are row-0, row-1 … */
const layout = sheetOf(
  "Driftredovisning",
  ["Budget"],
  ["Skola", "Vård", "Kultur", "Summa"].map((label) => [label, 1] as [string, number]),
);
const remembered = ["heading", "row-0", "row-1", "row-2", "row-3"];
const labels = ["Rad", "Skola", "Vård", "Kultur", "Summa"];

describe("the rows of a report as they stand", () => {
  it("are those remembered where nobody has put any in", () => {
    expect(standingRows(remembered, layout, labels)).toEqual({ keys: remembered, foreign: 0 });
    expect(standingRows(remembered, layout, [])).toEqual({ keys: remembered, foreign: 0 });
  });

  it("tell rows that a person has put in, with a text or without", () => {
    const own = ["Rad", "Skola", "Min egen", null, "Vård", "Kultur", "Summa"];
    const { keys, foreign } = standingRows(remembered, layout, own);
    expect(keys.map((key) => (key.startsWith("#foreign") ? "-" : key))).toEqual([
      "heading", "row-0", "-", "-", "row-1", "row-2", "row-3",
    ]); // prettier-ignore
    expect(foreign).toBe(2);
  });

  it("are found under other words: a run in another language changes headings and totals", () => {
    const english = ["Line", "Skola", "Vård", "Kultur", "Min egen", "Total"];
    expect(standingRows(remembered, layout, english).keys.slice(0, 4)).toEqual(remembered.slice(0, 4));
    expect(standingRows(remembered, layout, ["Line", "Mitt", ...labels.slice(1)]).keys.indexOf("row-0")).toBe(2);
  });

  it("take no notice of what a person has written further down", () => {
    expect(standingRows(remembered, layout, [...labels, null, "Min text"])).toEqual({ keys: remembered, foreign: 0 });
  });

  it("keep a row that the layout has taken up, as it does with paragraphs of commentary", () => {
    const without = remembered.filter((key) => key !== "row-1");
    expect(standingRows(without, layout, labels)).toEqual({ keys: remembered, foreign: 0 });
  });

  it("are found wherever rows have come, as long as labels differ", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 6 }), (places) => {
        const own = [...labels];
        for (const at of places) own.splice(at, 0, "Egen");
        const { keys, foreign } = standingRows(remembered, layout, own);
        expect(keys.filter((key) => !key.startsWith("#foreign"))).toEqual(remembered);
        remembered.slice(1).forEach((key, at) => expect(own[keys.indexOf(key)]).toBe(labels[at + 1]));
        expect(foreign).toBe(keys.length - remembered.length);
      }),
    );
  });
});

it("labels are the texts of the first column, down to the last", () => {
  const workbook = workbookOf([{ name: "Blad", rows: [["Rad", "1"], [], ["12", "x"], ["Summa"], ["5"]] }]);
  expect(rowLabels(workbook, "blad").slice(0, 4)).toEqual(["Rad", null, null, "Summa"]);
  expect(rowLabels(workbook, "Annat")).toEqual([]);
});
