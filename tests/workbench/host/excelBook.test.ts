import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../../support/book.ts";
import { excelBookFrom, excelBookOf } from "../../support/excelBook.ts";
import { script } from "./conformance/script.ts";

describe("books for tests", () => {
  it("are drawn as they would be typed", async () => {
    const book = excelBookOf`
      Nämnd | Budget |    Ränta
      KS    |   -100 |     2.5%
      Summa |    =B2 | ej känt`;
    const read = await script(book, async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getUsedRange().load("formulas,numberFormat");
      await context.sync();
      return { formulas: range.formulas, percent: range.numberFormat[1]?.[2] as unknown };
    });
    expect(read).toEqual({
      formulas: [
        ["Nämnd", "Budget", "Ränta"],
        ["KS", -100, 0.025],
        ["Summa", "=B2", "ej känt"],
      ],
      percent: "0.00%",
    });
  });

  it("are made from the core's workbook, with values, stored results, merges and types", async () => {
    const rows = drawnRows(`
      Drift |          | #REF!
      KS    | -100     |
      Summa | =B2→-100 |`);
    const { workbook } = bookFrom({ name: "Drift", rows, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
    const read = await script(excelBookFrom(workbook), async (context) => {
      const range = context.workbook.worksheets.getItem("Drift").getRange("A1:C3").load("values,formulas,valueTypes");
      const merged = range.getMergedAreasOrNullObject().load("address");
      await context.sync();
      return {
        values: range.values,
        formula: range.formulas[2]?.[1] as unknown,
        type: range.valueTypes[0]?.[2],
        merged: merged.address,
      };
    });
    expect(read).toEqual({
      values: [
        ["Drift", "", "#REF!"],
        ["KS", -100, ""],
        ["Summa", -100, ""],
      ],
      formula: "=B2",
      type: "Error",
      merged: "Drift!A1:B1",
    });
  });
});
