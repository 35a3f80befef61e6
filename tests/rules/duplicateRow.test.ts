import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { findingsIn, hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("duplicate-row", book).map((hit) => printFinding(hit));

describe("duplicate-row", () => {
  it("finds a line that stands twice and is counted twice, though all arithmetic ties", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Fritidsnämnd   |  -1214 |  -1187 |        27
      Socialnämnd    |  -9320 |  -9784 |      -464
      Fritidsnämnd   |  -1214 |  -1187 |        27
      Summa          | -12160 | -12556 |      -396`;
    expect(findingsIn(book).map((finding) => printFinding(finding))).toEqual([
      "warning duplicate-row A5 [A3:D3 A5:D5]\n  Raden Fritidsnämnd (−1 214 tkr) står två gånger med samma belopp, i rad 3 och 5. Båda är med i Summa, budget. Ta bort den ena om den är en dubblett.",
    ]);
    expect(printFinding(hitsOf("duplicate-row", book)[0]!, "en")).toContain(
      "The row Fritidsnämnd (−1,214 tkr) stands twice with the same amounts, in rows 3 and 5. Both are included in Summa, budget.",
    );
  });

  it("says nothing of a total that counts it once", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Fritidsnämnd   |  -1214 |  -1187 |        27
      Socialnämnd    |  -9320 |  -9784 |      -464
      Fritidsnämnd   |  -1214 |  -1187 |        27
      Summa          | -10946 | -11369 |      -423`;
    expect(said(book)).toEqual([
      "warning duplicate-row A5 [A3:D3 A5:D5]\n  Raden Fritidsnämnd (−1 214 tkr) står två gånger med samma belopp, i rad 3 och 5. Ta bort den ena om den är en dubblett.",
    ]);
  });

  describe("holds back", () => {
    it.each([
      [
        "equal monthly rents, each with its month",
        bookOf`
          Kostnad (tkr) | Månad | Budget | Utfall
          Hyra          | jan   |    250 |    245
          Hyra          | feb   |    250 |    245
          El            | jan   |     31 |     40
          El            | feb   |     30 |     38
          Summa         |       |    561 |    568`,
      ],
      [
        "a cost that comes back again and again",
        bookOf`
          Kostnad (tkr) | Budget | Utfall
          Hyra          |    250 |    245
          Hyra          |    250 |    245
          Hyra          |    250 |    245
          El            |     31 |     40
          Summa         |    781 |    775`,
      ],
      [
        "a rent that is its budget to the krona",
        bookOf`
          Kostnad (tkr) | Budget | Utfall | Avvikelse
          Internhyra    |    250 |    250 |         0
          Internhyra    |    250 |    250 |         0
          El            |     31 |     40 |        -9
          Summa         |    531 |    540 |        -9`,
      ],
      [
        "lines that are equal because they are zero",
        bookOf`
          Nämnd (tkr)    | Budget | Utfall | Avvikelse
          Projekt        |      0 |      0 |         0
          Socialnämnd    |  -9320 |  -9784 |      -464
          Projekt        |      0 |      0 |         0
          Miljönämnd     |   -655 |   -640 |        15`,
      ],
      [
        "the same label in two parts of a table",
        bookOf`
          Post (tkr)     | Budget | Utfall | Avvikelse
          Norra skolan   |        |        |
          Personal       |   -412 |   -398 |        14
          Lokaler        |   -320 |   -384 |       -64
          Södra skolan   |        |        |
          Personal       |   -412 |   -398 |        14
          Lokaler        |   -155 |   -140 |        15`,
      ],
      [
        "the same label below two totals",
        bookOf`
          Post (tkr)          | Budget | Utfall | Avvikelse
          Vakanser            |   -412 |   -398 |        14
          Material            |   -320 |   -384 |       -64
          Summa norra         |   -732 |   -782 |       -50
          Vakanser            |   -412 |   -398 |        14
          Lokaler             |   -155 |   -140 |        15
          Summa södra         |   -567 |   -538 |        29`,
      ],
      [
        "the same amounts under another label, and the same label with other amounts",
        bookOf`
          Nämnd (tkr)    | Budget | Utfall | Avvikelse
          Fritid norr    |  -1214 |  -1187 |        27
          Fritid söder   |  -1214 |  -1187 |        27
          Projekt        |   -655 |   -640 |        15
          Projekt        |   -655 |   -641 |        14`,
      ],
      [
        "lines that a code tells apart",
        bookOf`
          Konto | Benämning | Budget (tkr) | Utfall (tkr)
          4010  | Material  |         -412 |         -398
          4020  | Material  |         -412 |         -398
          4030  | Lokaler   |         -320 |         -384`,
      ],
      [
        "one amount alone",
        bookOf`
          Orsak           | Avvikelse (tkr)
          Vakanta tjänster |  -1215
          Färre elever     |    300
          Vakanta tjänster |  -1215
          Summa avvikelse  |  -2130`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });
});
