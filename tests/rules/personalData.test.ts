import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

// Numbers of nobody: Skatteverket's for tests, and the day of a samordningsnummer.
const person = "19121212-1212";
const coordination = "121272-1219";

const book = (...labels: readonly string[]): ReturnType<typeof bookFrom> =>
  bookFrom({
    rows: drawnRows(`
      Placering (tkr) | Budget 2024 | Prognos 2024 | Kommentar
      ${labels.map((label) => `${label} | -1210 | -1385 | `).join("\n      ")}
      Familjehem | -940 | -915 | dyrare än väntat`),
  });
const said = (...labels: readonly string[]): string[] =>
  hitsOf("personal-data", book(...labels)).map((hit) => printFinding(hit));

describe("personal-data", () => {
  it("finds numbers of persons by their check digit, once for a column, and never tells them", () => {
    const found = said(`HVB ${person}`, `Stödboende, ${coordination}`);
    expect(found).toEqual([
      "warning personal-data A2 [A2:A3]\n  2 celler ser ut att innehålla personnummer (A2:A3). Ta bort dem innan arbetsboken eller en rapport delas.",
    ]);
    expect(found.join("")).not.toMatch(/\d{4}/);
  });

  it("finds one among organisations", () => {
    expect(said("A AB 556016-0680", "B AB 212000-0142", "C AB 202100-5489", `HVB ${person}`)).toHaveLength(1);
  });

  it("says it in English", () => {
    expect(printFinding(hitsOf("personal-data", book(`HVB ${person}`))[0]!, "en")).toContain(
      "1 cell seems to hold a personal identity number (A2). Remove it before the workbook or a report is shared.",
    );
  });

  it("finds them as numbers and without a hyphen, in a column of them", () => {
    const numbers = bookFrom({
      rows: drawnRows(`
        Person | Insats | Budget 2024 | Utfall 2024
        191212121212 | Hemtjänst | -120 | -131
        191212121212 | Ledsagning | -30 | -28
        191212121212 | Boende | -410 | -409`),
    });
    expect(
      hitsOf("personal-data", numbers).map(({ cell, related }) => [cell.row, cell.column, related.length]),
    ).toEqual([[1, 0, 1]]);
  });

  it("finds them in texts that are carried with a table", () => {
    const commented = bookFrom({
      rows: drawnRows(`
        Placering (tkr) | Budget 2024 | Prognos 2024 | Kommentar
        HVB | -1210 | -1385 | avser ${person}
        Familjehem | -940 | -915 | dyrare än väntat`),
    });
    expect(hitsOf("personal-data", commented).map(({ cell }) => [cell.row, cell.column])).toEqual([[1, 3]]);
  });

  it.each([
    ["a wrong check digit", "HVB 19121212-1213"],
    ["an organisation's number", "Vårdbolaget AB 556016-0680"],
    ["a day that is none", "HVB 19121232-1212"],
    ["a telephone number", "Växeln 0171-62 50 00"],
    ["a longer number", "Faktura 5519121212-1212"],
    ["accounts and periods", "5011 Löner 202408"],
  ])("holds back for %s", (_, label) => {
    expect(said(label)).toEqual([]);
  });

  it("holds back for ten digits in a row among others of their sort", () => {
    const invoices = bookFrom({
      rows: drawnRows(`
        Faktura | Leverantör | Budget 2024 | Utfall 2024
        4410203040 | A | -120 | -131
        1212121212 | B | -30 | -28
        4410203041 | C | -410 | -409
        4410203042 | D | -20 | -22`),
    });
    expect(hitsOf("personal-data", invoices)).toEqual([]);
  });

  it("holds back for case numbers that begin with a date", () => {
    const cases = bookFrom({
      rows: drawnRows(`
        Ärende | Sökande | Budget 2024 | Utfall 2024
        240115-0012 | A | -120 | -131
        240115-0013 | B | -30 | -28
        240116-0004 | C | -410 | -409
        240119-0002 | D | -20 | -22
        ${coordination} | E | -20 | -22`),
    });
    expect(hitsOf("personal-data", cases)).toEqual([]);
  });

  it("holds back for amounts", () => {
    const amounts = bookFrom({
      rows: drawnRows(`
        Post (kr) | Budget 2024 | Utfall 2024
        Lån | 191212121212 | 191212121212
        Skuld | 1212121212 | 1212121212
        Summa | 192424242424 | 192424242424`),
    });
    expect(hitsOf("personal-data", amounts)).toEqual([]);
  });
});
