import { describe, expect, it } from "@jest/globals";
import type { DrawnSheet } from "../support/book.ts";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding, printFindings } from "../support/check.ts";
import { asTextAt } from "../support/textCells.ts";

const drawing = drawnRows(`
  Nämnd (tkr)    |              Budget |             Utfall
  Kommunstyrelse |                -100 |                -95
  Socialnämnd    |                -900 |               -970
  Summa          |               -1000 |              -1065`);

describe("text-number", () => {
  it("is one finding for a block, whatever the number of figures", () => {
    const sheet: DrawnSheet = { rows: drawing, asText: true };
    expect(printFindings(bookFrom(sheet))).toBe(
      "warning text-number B2 [B2:C4]\n  6 belopp i B2:C4 är text och räknas inte med.",
    );
    expect(hitsOf("text-number", bookFrom({ ...sheet, name: "A" }, { ...sheet, name: "B" }))).toHaveLength(2);
  });

  it("says what a formula total loses, once and not as a wrong total too", () => {
    const rows = drawnRows(`
      Nämnd (tkr)    |              Budget |               Utfall
      Kommunstyrelse |                 100 |                   95
      Socialnämnd    |                 900 |                  970
      Fritidsnämnd   |                 214 |                  221
      Summa          | =SUM(B2:B4) → 1214  |      =SUM(C2:C4) → 0`);
    const book = asTextAt(bookFrom({ rows }), "C2:C4");
    expect(hitsOf("text-number", book).map((hit) => printFinding(hit))).toEqual([
      "warning text-number C2 [C2:C4]\n  3 belopp i C2:C4 är text och räknas inte med. Summan i C5 blir 1 286 tkr för låg.",
    ]);
    expect(hitsOf("total-mismatch", book)).toEqual([]);
  });

  it("does not mind figures that are numbers", () => {
    expect(printFindings(bookFrom({ rows: drawing }))).toBe("nothing");
  });

  it("leaves codes alone", () => {
    const rows = drawnRows(`
      Konto | Benämning      | Budget (tkr) | Utfall (tkr)
      3010  | Taxor          |          100 |           95
      3020  | Avgifter       |          900 |          970
      3030  | Bidrag         |          214 |          221
            | Summa          |         1214 |         1286`);
    expect(hitsOf("text-number", asTextAt(bookFrom({ rows }), "A2:A4"))).toEqual([]);
  });

  it("leaves a column of codes alone that is called after a measure", () => {
    const rows = drawnRows(`
      Benämning      | Budgetkonto | Budget (tkr) | Utfall (tkr)
      Taxor          |        3010 |          100 |           95
      Avgifter       |        3020 |          900 |          970
      Summa          |             |         1000 |         1065`);
    expect(hitsOf("text-number", asTextAt(bookFrom({ rows }), "B2:B3"))).toEqual([]);
    expect(hitsOf("text-number", asTextAt(bookFrom({ rows }), "B2:C3")).map(({ related }) => related)).toEqual([
      [{ sheet: 0, top: 1, bottom: 2, left: 2, right: 2 }],
    ]);
  });
});
