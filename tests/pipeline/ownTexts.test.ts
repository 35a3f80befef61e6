import { describe, expect, it } from "@jest/globals";
import { cellValue } from "../../src/domain/grid.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { withOwnTexts } from "../../src/pipeline/ownTexts.ts";
import { workbookOf } from "../support/book.ts";

describe("texts that people have written on our sheets", () => {
  it("are added without moving the workbook's own, which may hold a text twice", () => {
    const drawn = workbookOf([
      { name: "Blad1", rows: [["Skola", "Vård"]] },
      { name: "Driftredovisning", rows: [] },
    ]);
    const doubled: Workbook = { ...drawn, strings: ["Skola", "Skola", ...drawn.strings.slice(1)] };
    const moved = withOwnTexts(doubled, [
      {
        report: "operating-statement",
        sheet: 1,
        column: 0,
        texts: [{ paragraph: "period", isOwnRow: false, text: "Vård", row: 7 }],
      },
    ]);
    const [first, second] = moved.sheets;
    const textAt = (sheet: typeof first, row: number, column: number) => sheet && cellValue(moved, sheet, row, column);
    expect(textAt(second, 7, 0)).toEqual({ kind: "text", value: "Vård" });
    expect(textAt(first, 0, 0)).toEqual({ kind: "text", value: "Skola" });
    expect(moved.strings.slice(0, doubled.strings.length)).toEqual(doubled.strings);
  });

  it("are nothing where nobody has written", () => {
    const workbook = workbookOf([{ name: "Blad1", rows: [["Skola"]] }]);
    expect(withOwnTexts(workbook, [])).toBe(workbook);
  });
});
