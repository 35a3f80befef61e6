import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows, type DrawnSheet } from "../support/book.ts";
import { printAcrossSheets, printFindings } from "../support/check.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });

describe("sign-convention-mixed", () => {
  it("finds a column whose signs stand against last year's", () => {
    const book = bookOf`
      Verksamhet, tkr | Bokslut 2023 | Utfall 2024
      Förskola        |         1234 |       -1180
      Grundskola      |         3321 |       -3450
      Gymnasium       |         1999 |       -2090
      Summa           |         6554 |       -6720`;
    expect(printFindings(book)).toBe(
      [
        "warning sign-convention-mixed B1 [B1:B5 C1:C5]",
        "  Bokslut har omvända tecken mot utfall (Förskola: 1 234 respektive −1 180). Använd samma tecken i båda kolumnerna.",
      ].join("\n"),
    );
    expect(printFindings(book, "en")).toContain(
      "Bokslut has its signs against utfall (Förskola: 1,234 against −1,180). Use the same signs in both columns.",
    );
  });

  it("finds a deviation taken between the two as if their signs were alike", () => {
    const book = bookOf`
      Verksamhet, tkr | Budget | Utfall | Avvikelse
      Förskola        |   1200 |  -1180 |     -2380
      Grundskola      |   3400 |  -3450 |     -6850
      Gymnasium       |   2100 |  -2090 |     -4190
      Summa           |   6700 |  -6720 |    -13420`;
    expect(printFindings(book)).toBe(
      [
        "warning sign-convention-mixed B1 [B1:B5 C1:C5]",
        "  Budget har omvända tecken mot utfall (Förskola: 1 200 respektive −1 180). Använd samma tecken i båda kolumnerna.",
      ].join("\n"),
    );
  });

  it("is silent where the deviation knows: a budget + beside an outcome −", () => {
    expect(
      printFindings(bookOf`
        Verksamhet, tkr | Budget | Utfall | Avvikelse
        Förskola        |   1200 |  -1180 |        20
        Grundskola      |   3400 |  -3450 |       -50
        Gymnasium       |   2100 |  -2090 |        10
        Summa           |   6700 |  -6720 |       -20`),
    ).toBe("nothing");
  });

  it("is silent in investments, of columns that name something, and of single lines", () => {
    expect(
      printFindings(bookOf`
        Investeringar, tkr | Budget 2024 | Utfall 2024
        Ny förskola        |       12000 |      -11800
        Ombyggnad skola    |        3400 |       -3450
        Gång- och cykelväg |        2100 |       -2090`),
    ).toBe("nothing");
    expect(
      printFindings(bookOf`
        Resultaträkning, tkr | Kommunen 2024 | Elimineringar 2023
        Intäkter             |         41235 |              -7456
        Övriga intäkter      |          8123 |               -811
        Bidrag               |          2200 |               -101`),
    ).toBe("nothing");
    expect(
      printFindings(bookOf`
        Verksamhet, tkr | Bokslut 2023 | Utfall 2024
        Förskola        |        -1234 |       -1180
        Grundskola      |        -3321 |       -3450
        Återbetalning   |          199 |        -209`),
    ).toBe("nothing");
  });

  const drift = sheet(
    "Drift",
    `
    Verksamhet, tkr            | Budget 2024 | Prognos 2024 | Avvikelse prognos
    Hälsa, vård och omsorg     | -44012      | -45123       | -1111
    Individ- och familjeomsorg | -63218      | -62005       | 1213
    Summa                      | -107230     | -107128      | 102`,
  );

  it("finds explanations with deficits printed positive", () => {
    const causes = sheet(
      "Förklaringar",
      `
      Prognosavvikelse 2024, viktigaste förklaringar, tkr | Avvikelse
      HVO Fler brukare                                    | 1500
      HVO Vakanser                                        | -389
      Totalt HVO                                          | 1111
      IFO Vakanser                                        | -1013
      IFO Lägre kostnader för lokaler                     | -200
      Totalt IFO                                          | -1213
      Totalt                                              | -102`,
    );
    expect(printAcrossSheets(bookFrom(drift, causes))).toBe(
      [
        "warning sign-convention-mixed Förklaringar!B4",
        "Avvikelse har omvända tecken i Förklaringar mot Drift (Totalt HVO: 1 111 respektive −1 111). Använd samma tecken i båda tabellerna.",
      ].join("\n  "),
    );
  });

  it("is silent of two tables that each take their deviations from their own signs", () => {
    const positive = sheet(
      "Sammandrag",
      `
      Verksamhet, tkr            | Budget 2024 | Prognos 2024 | Avvikelse prognos
      Hälsa, vård och omsorg     | 44012       | 45123        | -1111
      Individ- och familjeomsorg | 63218       | 62005        | 1213
      Summa                      | 107230      | 107128       | 102`,
    );
    expect(printAcrossSheets(bookFrom(drift, positive))).toBe("nothing");
  });
});
