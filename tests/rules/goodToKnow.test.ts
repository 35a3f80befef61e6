import { describe, expect, it } from "@jest/globals";
import type { Sheet } from "../../src/domain/grid.ts";
import { bookFrom, drawnRows } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

const rows = drawnRows(`
  Nämnd (tkr)    | Budget | Utfall
  Kommunstyrelse |   -100 |    -95
  Socialnämnd    |   -900 |   -970
  Summa          |  -1000 |  -1065`);
const { workbook } = bookFrom({ name: "Drift", rows }, { name: "Lathund", rows: [["Text"]] });
const [drift, lathund] = workbook.sheets as readonly [Sheet, Sheet];

describe("good-to-know", () => {
  it("says in one line what does not meet the eye", () => {
    const sheets = [
      { ...drift, hiddenRows: [{ first: 2, last: 2 }], hiddenColumns: [{ first: 1, last: 2 }], isProtected: true },
      { ...lathund, visibility: "hidden" as const },
    ];
    expect(printFindings({ workbook: { ...workbook, sheets, externalLinks: ["fjol.xlsx"] } })).toBe(
      "info good-to-know A1 []\n  Bra att veta: dolt blad (Lathund), 1 dold rad i Drift, 2 dolda kolumner i Drift, 1 länk till andra filer och skyddat blad (Drift).",
    );
  });

  it("does not count hidden rows outside what is filled", () => {
    const sheets = [{ ...drift, hiddenRows: [{ first: 40, last: 1_048_575 }] }, lathund];
    expect(printFindings({ workbook: { ...workbook, sheets } })).toBe("nothing");
  });

  it("is silent where all is open", () => {
    expect(printFindings({ workbook })).toBe("nothing");
  });
});
