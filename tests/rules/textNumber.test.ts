import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../src/domain/grid.ts";
import type { TextNumberData } from "../../src/rules/finding.ts";
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

describe("texts that can become numbers", () => {
  /** Figures as they were pasted, beside a column of numbers with this format. */
  function pasted(texts: readonly string[], numberFormat = "#,##0"): TextNumberData {
    const lines = texts.map((text, i) => `Nämnd ${String(i + 1)} | ${String(-100 - i)} | x${text}`);
    const { workbook } = bookFrom({ rows: drawnRows(["Nämnd (tkr) | Budget | Utfall", ...lines].join("\n")) });
    const asPasted: Workbook = {
      ...workbook,
      strings: workbook.strings.map((text) => text.replace(/^x/, "")),
      formats: workbook.formats.map((format) => ({ ...format, numberFormat })),
    };
    const [hit] = hitsOf("text-number", { workbook: asPasted });
    if (hit?.data.kind !== "textNumber") throw new Error("no texts");
    return hit.data;
  }

  it("are those that say nothing but a figure", () => {
    const { figures, left } = pasted([
      "-1 920",
      "− 1 102",
      "(4,7)",
      "12,5-",
      "258,3*",
      "100 kr",
      "1.234",
      "ca 500",
      "–",
    ]);
    expect(figures.map(({ cell, value }) => [cell.row, value])).toEqual([
      [1, -1920],
      [2, -1102],
      [3, -4.7],
      [4, -12.5],
    ]);
    expect(left.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
      "258,3*: saysMore",
      "100 kr: saysMore",
      "1.234: ambiguous",
      "ca 500: unreadable",
    ]);
  });

  it("get the format of the numbers beside them, and a plain one where there are none", () => {
    const formats = ({ figures }: TextNumberData): string[] => [
      ...new Set(figures.map((figure) => figure.numberFormat)),
    ];
    expect(formats(pasted(["-95", "-970", "-240"], "#,##0;[Red]-#,##0"))).toEqual(["#,##0;[Red]-#,##0"]);
    const alone = (unit: string, ...texts: readonly string[]): TextNumberData => {
      const lines = texts.map((text, i) => `Nämnd ${String(i + 1)} | ${text}`);
      const rows = drawnRows([`Nämnd (${unit}) | Utfall`, ...lines].join("\n"));
      const [hit] = hitsOf("text-number", bookFrom({ rows, asText: true }));
      if (hit?.data.kind !== "textNumber") throw new Error("no texts");
      return hit.data;
    };
    expect(formats(alone("tkr", "-95", "-970", "-1 065"))).toEqual(["#,##0"]);
    expect(formats(alone("mnkr", "-95,5", "-970,25", "-1 065"))).toEqual(["#,##0.00"]);
  });

  it("leave formulas alone", () => {
    const rows = drawnRows(`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Socialnämnd    |   -900 | =TEXT(-970,"0") → -970
      Kulturnämnd    |   -250 |   -240`);
    const [hit] = hitsOf("text-number", asTextAt(bookFrom({ rows }), "C3:C4"));
    const { figures, left } = hit?.data as TextNumberData;
    expect(figures.map(({ cell }) => cell.row)).toEqual([3]);
    expect(left.map(({ cell, reason }) => [cell.row, reason])).toEqual([[2, "formula"]]);
  });

  describe("in a ledger", () => {
    const postings = drawnRows(`
      Period | Konto | Ansvar | Belopp
      202401 | 5020  | 0110   | 312450,50
      202401 | 3120  | 0110   | 41220,00-
      202402 | 6011  | 0110   | 187500
      202402 | 5020  | 0120   | 302450
      202402 | 4610  | 0120   | 76400`);
    const said = (sheet: DrawnSheet, range: string): string[] =>
      hitsOf("text-number", asTextAt(bookFrom(sheet), range)).map((hit) => printFinding(hit));

    it("counts the amounts of postings that are text, and says that reports have them", () => {
      expect(said({ rows: postings }, "D3:D4")).toEqual([
        "warning text-number D3 [D3:D4]\n  2 belopp i D3:D4 är text och räknas inte med. Avvikas rapporter har dem med, men inte formler och pivottabeller i Excel.",
      ]);
    });

    it("leaves codes and periods alone", () => {
      expect(said({ rows: postings }, "A2:C6")).toEqual([]);
    });
  });
});
