import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows, type Book } from "../support/book.ts";
import { hitsOf, printFinding, printFindings } from "../support/check.ts";

const book = (drawing: string): Book => bookFrom({ name: "Huvudbok", rows: drawnRows(drawing) });
const said = (drawing: string): string[] => hitsOf("double-posting", book(drawing)).map((hit) => printFinding(hit));

describe("double-posting", () => {
  const numbered = `
    Vernr  | Rad | Period | Konto | Ansvar | Text     | Belopp
    240101 | 1   | 202401 | 5020  | 110    | Löner    | 312450
    240102 | 1   | 202401 | 6011  | 110    | Hyra     | 187500
    240103 | 1   | 202401 | 3120  | 110    | Avgifter | -41220
    240103 | 2   | 202401 | 3120  | 120    | Avgifter | -41220
    240103 | 1   | 202401 | 3120  | 110    | Avgifter | -41220
    240102 | 1   | 202401 | 6011  | 110    | Hyra     | 187500`;

  it("finds postings that an export has twice, and nothing else is wrong with it", () => {
    expect(printFindings(book(numbered))).toBe(
      "warning double-posting A6 [A4:G4 A6:G6 A3:G3 A7:G7]\n  Verifikation 240103 (41 220 kr) står två gånger, i rad 4 och 6, med samma innehåll i alla kolumner. Också radnumren är desamma. Det gäller 2 konteringar i huvudboken. Ta bort den ena om exporten är inklistrad två gånger.",
    );
  });

  it("is a note where rows have no numbers, since two equal lines may be two equal things", () => {
    const [hit] = hitsOf("double-posting", book(plain));
    expect(hit?.severity).toBe("info");
    expect(hit && printFinding(hit, "en")).toContain("Voucher 24002 (−4,318 kr) stands twice, in rows 3 and 4");
  });

  describe("holds back", () => {
    it.each([
      [
        "equal rents of two months, each with its voucher",
        `
        Vernr | Period | Konto | Ansvar | Text | Belopp
        24001 | 202401 | 6011  | 110    | Hyra | 187500
        24002 | 202402 | 6011  | 110    | Hyra | 187500
        24003 | 202403 | 6011  | 110    | Hyra | 187500
        24004 | 202404 | 6011  | 110    | Hyra | 187500
        24005 | 202404 | 3120  | 110    | Avg  | -1500`,
      ],
      [
        "a voucher divided on lines with a text each",
        `
        Vernr | Period | Konto | Ansvar | Text     | Belopp
        24001 | 202401 | 6410  | 110    | Pysslet  | 4318
        24001 | 202401 | 6410  | 110    | Papperet | 4318
        24002 | 202401 | 5020  | 110    | Löner    | 312450
        24003 | 202401 | 3120  | 110    | Avgifter | -41220
        24004 | 202401 | 4610  | 110    | Plats    | 76400`,
      ],
      [
        "accounts by period, which have no vouchers",
        `
        Konto | Ansvar | Period | Utfall
        6410  | 110    | 202401 | 4318
        6410  | 110    | 202401 | 4318
        5020  | 110    | 202401 | 312450
        3120  | 110    | 202401 | -41220
        4610  | 110    | 202401 | 76400`,
      ],
      [
        "an export without what tells its postings apart",
        `
        Vernr | Period | Konto | Ansvar | Belopp
        24001 | 202401 | 5020  | 110    | 31000
        24001 | 202401 | 5020  | 110    | 31000
        24001 | 202401 | 5020  | 110    | 31000
        24001 | 202401 | 5020  | 110    | 31000
        24002 | 202401 | 3120  | 110    | -41220
        24003 | 202401 | 4610  | 110    | 76400`,
      ],
    ])("%s", (_, drawing) => {
      expect(said(drawing)).toEqual([]);
    });
  });
});

const plain = `
  Vernr | Period | Konto | Ansvar | Text     | Belopp
  24001 | 202401 | 5020  | 110    | Löner    | 312450
  24002 | 202401 | 6410  | 110    | Pysslet  | 4318
  24002 | 202401 | 6410  | 110    | Pysslet  | 4318
  24003 | 202401 | 3120  | 110    | Avgifter | -41220
  24004 | 202401 | 4610  | 110    | Plats    | 76400
${Array.from({ length: 60 }, (_, at) => `  ${String(25_000 + at)} | 202402 | 6410 | 110 | Inköp ${String(at)} | ${String(1_000 + at * 7)}`).join("\n")}`;
