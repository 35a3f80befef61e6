import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

/** A table with these lines above it and these headers, on a sheet of that name. */
function book(title: string, headers: string, name = "Blad1"): ReturnType<typeof bookFrom> {
  const count = headers.split("|").length;
  const row = (label: string, first: number): string =>
    [label, ...Array.from({ length: count }, (_, at) => String(first * (10 + at * 3)))].join(" | ");
  const rows = [...(title === "" ? [] : [title]), `Nämnd (tkr) | ${headers}`, row("Kultur", -41), row("Fritid", -97)];
  return bookFrom({ name, rows: drawnRows([...rows, row("Summa", -138)].join("\n")) });
}

const said = (title: string, headers: string, name?: string): string[] =>
  hitsOf("period-mismatch", book(title, headers, name)).map((hit) => printFinding(hit));

describe("period-mismatch", () => {
  it("finds a title of another month", () => {
    expect(said("Månadsuppföljning april 2024", "Budget 2024 | Utfall jan-aug 2024 | Prognos 2024")).toEqual([
      'warning period-mismatch A1 [C2]\n  Rubriken "Månadsuppföljning april 2024" säger april 2024, men kolumnerna säger augusti 2024. Rätta den som är fel.',
    ]);
    expect(said("Uppföljning december", "Budget 2024 | Utfall jan-aug 2024")).toHaveLength(1);
  });

  it("finds a title of another year", () => {
    expect(said("Delårsrapport 2023", "Budget 2024 | Utfall jan-aug 2024 | Prognos 2024")).toEqual([
      'warning period-mismatch A1 [B2:D2]\n  Rubriken "Delårsrapport 2023" säger 2023, men kolumnerna säger 2024. Rätta den som är fel.',
    ]);
    expect(said("Utfall 2024", "Utfall 2021 | Utfall 2022 | Utfall 2023")).toHaveLength(1);
  });

  it("finds a title of the year compared with", () => {
    expect(
      said("Delårsrapport augusti 2023", "Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024"),
    ).toHaveLength(1);
  });

  it("finds a sheet called after another period, once however many tables stand on it", () => {
    const [one] = [said("Uppföljning", "Budget 2024 | Utfall jan-aug 2024", "Utfall april 2024")];
    expect(one).toEqual([
      'warning period-mismatch A2 [C2]\n  Bladet heter "Utfall april 2024", men kolumnerna säger augusti 2024. Rätta den som är fel.',
    ]);
    const headers = "Nämnd (tkr) | Budget 2024 | Utfall jan-aug 2024";
    const drawing = `${headers}\nKultur | -41 | -40\nFritid | -97 | -99\n\n\n\n${headers}\nSkola | -410 | -400\nVård | -970 | -990`;
    const two = bookFrom({ name: "April 2024", rows: drawnRows(drawing) });
    expect(two.tables).toHaveLength(2);
    expect(hitsOf("period-mismatch", two)).toHaveLength(1);
  });

  it("finds a deviation between columns of two periods", () => {
    const rows = drawnRows(`
      Nämnd (tkr) | Budget 2023 | Utfall 2024 | Avvikelse
      Kultur      |        -412 |        -398 |        14
      Skola       |       -9320 |       -9784 |      -464
      Fritid      |       -1214 |       -1187 |        27`);
    expect(hitsOf("period-mismatch", bookFrom({ rows })).map((hit) => printFinding(hit))).toEqual([
      "warning period-mismatch B1 [C1]\n  Avvikelsen jämför utfall (2024) med budget 2023 (2023). Rätta den som är fel.",
    ]);
    const months = rows.map((row) =>
      row.map((cell) => cell.replace("Budget 2023", "Budget jan-apr").replace("Utfall 2024", "Utfall jan-aug")),
    );
    expect(hitsOf("period-mismatch", bookFrom({ rows: months }))).toHaveLength(1);
  });

  it("finds outcome in months to come", () => {
    const drawing = (september: readonly string[]): string => `
      Kultur och fritid, utfall per månad t.o.m. augusti 2024 (tkr)
      Enhet    | Utfall juli | Utfall augusti | Utfall september | Utfall oktober
      Kultur   |         -41 |            -40 | ${september[0] ?? ""} |
      Fritid   |         -97 |            -99 | ${september[1] ?? ""} |
      Bad      |         -31 |            -29 | ${september[2] ?? ""} |`;
    const hits = (september: readonly string[]): string[] =>
      hitsOf("period-mismatch", bookFrom({ rows: drawnRows(drawing(september)) })).map((hit) => printFinding(hit));
    expect(hits(["-42", "-95", "-33"])).toEqual([
      "warning period-mismatch D2 [D2]\n  Rubriken säger augusti 2024, men det finns utfall i september. Rätta den som är fel.",
    ]);
    // A rent booked ahead.
    expect(hits(["", "", "-33"])).toEqual([]);
    expect(hits(["0", "0", "0"])).toEqual([]);
  });

  it("speaks English", () => {
    const [hit] = hitsOf("period-mismatch", book("Uppföljning april 2024", "Budget 2024 | Utfall jan-aug 2024"));
    expect(hit && printFinding(hit, "en")).toContain(
      'The heading "Uppföljning april 2024" says April 2024, but the columns say August 2024.',
    );
  });

  describe("holds back", () => {
    it.each([
      [
        "a comparison with earlier years",
        "Delårsrapport augusti 2024",
        "Bokslut 2022 | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024",
      ],
      [
        "an outcome of another month among several",
        "Uppföljning augusti 2024",
        "Utfall per april | Prognos per april | Utfall per augusti | Prognos per augusti",
      ],
      [
        "the month in which a forecast was made",
        "Uppföljning augusti 2024",
        "Budget 2024 | Prognos per april 2024 | Prognos per juni 2024",
      ],
      ["a report named after the month it is handled in", "Nämnden oktober 2024", "Budget 2024 | Utfall jan-aug 2024"],
      ["a closing that is written in the next year", "Bokslutsrapport februari 2025", "Budget 2024 | Utfall 2024"],
      [
        "a column that takes its year or month from the title",
        "Uppföljning augusti 2024",
        "Utfall jan-aug 2023 | Utfall | Budget",
      ],
      [
        "last year's outcome as the only one with a month",
        "Prognos april 2024",
        "Utfall jan-dec 2023 | Budget 2024 | Prognos 2024",
      ],
      ["a plan for a year to come", "Budgetunderlag 2026", "Bokslut 2023 | Budget 2024 | Prognos 2024"],
      ["years to come beside this one", "Uppföljning 2024", "Budget 2024 | Plan 2025 | Plan 2026"],
      ["goals and programmes with a year of their own", "Mål 2030", "Utfall 2022 | Utfall 2023 | Utfall 2024"],
      ["several years in the title", "Utveckling 2019-2021", "Utfall 2023 | Utfall 2024"],
      ["the day something was decided", "Socialnämnden 2024-10-17", "Budget 2024 | Utfall jan-aug 2024"],
      [
        "the day something was decided, in words",
        "Beslutat den 17 oktober 2023 (§ 2021)",
        "Budget 2024 | Utfall jan-aug 2024",
      ],
      ["a file number", "Dnr SN 2022/145", "Budget 2024 | Utfall jan-aug 2024"],
      ["the last day of the month", "Delårsrapport per 31 augusti 2024", "Budget 2024 | Utfall jan-aug 2024"],
      ["what is compared with", "Avvikelse jämfört med 2021", "Budget 2024 | Utfall jan-aug 2024"],
      ["a stretch in digits", "Uppföljning augusti 2024", "Budget 2024 | Utfall 2024-01--2024-08"],
      ["a stretch in digits in the title", "Period 202401-202408", "Budget jan-aug 2024 | Utfall jan-aug 2024"],
      ["a quarter", "Uppföljning augusti 2024", "Budget 2024 | Utfall kvartal 3 2024"],
      ["a school year", "Uppföljning 2025", "Budget 2024/25 | Utfall 2024/25"],
      ["titles without a time", "Driftredovisning", "Budget 2024 | Utfall jan-aug 2024"],
      ["columns without a time", "Uppföljning augusti 2024", "Budget | Utfall | Prognos"],
    ])("%s", (_, title, headers) => {
      expect(book(title, headers).tables).toHaveLength(1);
      expect(said(title, headers)).toEqual([]);
      // A sheet of that name says the same.
      expect(said("", headers, title.slice(0, 31))).toEqual([]);
    });

    it("a sheet for a month to come, which waits to be filled", () => {
      const headers = "Budget 2024 | Utfall jan-apr 2024";
      expect(said("", headers, "Dec")).toEqual([]);
      expect(said("", headers, "Feb")).toHaveLength(1);
    });

    it("a title that speaks for the table above it", () => {
      const drawing = `
        Uppföljning april 2024
        Nämnd (tkr) | Budget 2024 | Utfall jan-apr 2024
        Kultur      |         -41 |                 -40
        Fritid      |         -97 |                 -99

        Nämnd (tkr) | Budget 2023 | Utfall jan-dec 2023
        Kultur      |         -39 |                 -38
        Fritid      |         -95 |                 -96`;
      const both = bookFrom({ rows: drawnRows(drawing) });
      expect(both.tables).toHaveLength(2);
      expect(hitsOf("period-mismatch", both)).toEqual([]);
    });

    it("a budget for the year beside an outcome so far", () => {
      const rows = drawnRows(`
        Nämnd (tkr) | Budget 2024 | Utfall jan-aug 2024 | Avvikelse
        Kultur      |        -412 |                -270 |       142
        Skola       |       -9320 |               -6390 |      2930
        Fritid      |       -1214 |                -800 |       414`);
      expect(hitsOf("period-mismatch", bookFrom({ rows }))).toEqual([]);
    });
  });
});
