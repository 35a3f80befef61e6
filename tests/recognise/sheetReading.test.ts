import { describe, expect, it } from "@jest/globals";
import type { Sheet, Workbook } from "../../src/domain/grid.ts";
import { ledgersOnSheet, tablesOnSheet } from "../../src/recognise/sheetReading.ts";
import { drawnRows, runToEnd, workbookOf } from "../support/book.ts";

const rows = drawnRows(`
  Nämnd | Budget 2024 | Utfall 2024
  KS    | 10          | 11
  SN    | 20          | 21
  Summa | 30          | 32`);
const workbook = workbookOf([
  { name: "Drift", rows },
  { name: "Nämnder", rows },
]);
const read = (from: Workbook, index = 0) => runToEnd(tablesOnSheet(from, index));

describe("a sheet", () => {
  it("is read once for the same cells, also in another workbook with the same strings and formats", () => {
    const first = read(workbook);
    expect(first).toHaveLength(1);
    expect(read(workbook)).toBe(first);
    expect(read({ ...workbook, sheets: workbook.sheets.slice(0, 1) })).toBe(first);
    expect(read(workbook, 1)).not.toBe(first);
    const ledgers = runToEnd(ledgersOnSheet(workbook, 0));
    expect(runToEnd(ledgersOnSheet(workbook, 0))).toBe(ledgers);
  });

  it("is read anew in another place, with other cells, or among other strings, formats and dates", () => {
    const first = read(workbook);
    const [one, other] = workbook.sheets as readonly [Sheet, Sheet];
    expect(read({ ...workbook, sheets: [{ ...one, formulas: new Map() }, other] })).not.toBe(first);
    expect(read({ ...workbook, sheets: [other, one] }, 1)).toEqual(
      read(workbook).map((table) => ({ ...table, sheet: 1 })),
    );
    read(workbook);
    const texts = workbook.strings.map((text) => text.replace("Summa", "Samtliga"));
    expect(read({ ...workbook, strings: texts })[0]?.rows.at(-1)?.label).toBe("Samtliga");
    expect(read(workbook)[0]?.rows.at(-1)?.label).toBe("Summa");
    for (const change of [{ formats: [...workbook.formats] }, { date1904: true }]) {
      const before = read(workbook);
      expect(read({ ...workbook, ...change })).not.toBe(before);
    }
  });
});
