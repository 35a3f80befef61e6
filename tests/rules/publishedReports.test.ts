/** The tables of each published report in one workbook: what is wrong in print, two headings, and nothing else. */
import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { findingText } from "../../src/messages/render.ts";
import { bookFrom } from "../support/book.ts";
import { findingsIn, printAcrossSheets } from "../support/check.ts";
import { printTies } from "../support/printTies.ts";
import { publishedReport, reportBook } from "../support/publishedReport.ts";

describe("reports in one workbook", () => {
  it("Lomma: four cells of one table, though two others have its total", () => {
    expect(printAcrossSheets(reportBook("lomma"))).toBe(
      [
        "error net-mismatch Drift nämnd!E8",
        "SUMMA helår: intäkter och kostnader är adderade i stället för nettade. Nettot är −14 400. Kostnader saknar minustecken (639 410 och 669 763).",
        "→ Rätta Drift nämnd!E8 till −14 400.",
        "→ Rätta i källan: Drift nämnd!E7 ska vara −700 116.",
        "→ Rätta i källan: Drift nämnd!F7 ska vara −669 763.",
        "→ Rätta Drift nämnd!F8 till 0.",
      ].join("\n  "),
    );
  });

  it("Nacka: the total that leaves out its last row", () => {
    expect(printAcrossSheets(reportBook("nacka"))).toBe(
      [
        "error total-mismatch Ekonomi okt 2017!E10",
        "Summa, ack budget: −595 990 ska vara −598 296. Nämnd och nämndstöd (−2 305) är inte med i summan.",
        "→ Rätta Ekonomi okt 2017!E10 till −598 296.",
      ].join("\n  "),
    );
  });

  it("Enköping: a subtotal and a sign", () => {
    expect(findingsIn(reportBook("enkoping")).filter(({ severity }) => severity !== "info")).toMatchObject([
      { rule: "total-mismatch", repair: [{ stated: 59, expected: 56.9 }] },
      { rule: "sign-error", repair: [{ stated: 1.6, expected: -1.6 }] },
    ]);
  });

  it("Gnesta: two headings that mean two things, once each", () => {
    expect(printAcrossSheets(reportBook("gnesta"))).toBe(
      [
        "warning heading-means-two-things Nämnd aug!C3",
        "  'Resultat per April' är budgetavvikelse i Nämnd aug men nettoutfall i SoV, ÄFH och AoB (Stöd och vägledning: −4 639 respektive −19 176).",
        "warning heading-means-two-things Nämnd aug!E3",
        "  'Resultat per Augusti' är budgetavvikelse i Nämnd aug men nettoutfall i SoV, ÄFH och AoB (Stöd och vägledning: −8 229 respektive −37 681).",
      ].join("\n"),
    );
  });

  it("Gnesta: tables are named as they are found, on sheets of their own or on one", () => {
    const tables = publishedReport("gnesta").slice(0, 4);
    const said = (sheets: typeof tables): string[] =>
      findingsIn(bookFrom(...sheets))
        .filter(({ severity }) => severity !== "info")
        .map((finding) => findingText(finding, textsIn.sv).replaceAll("\u00a0", " "));
    const sentence = (one: string, others: string): string =>
      `'Resultat per Augusti' är budgetavvikelse i ${one} men nettoutfall i ${others} (Stöd och vägledning: −8 229 respektive −37 681).`;
    const numbered = tables.map((sheet, at) => ({ ...sheet, name: `Tabell ${String(at + 1)}` }));
    expect(said(numbered)).toContain(sentence("Tabell 1", "Tabell 2–4"));
    const below = [{ name: "Rapport", rows: tables.flatMap(({ rows }) => [...rows, [], []]) }];
    expect(said(below)).toContain(sentence("tabell 1", "tabell 2–4"));
    expect(said(below)).toHaveLength(2);
  });
});

describe("ties between published tables", () => {
  it("Gnesta: each area is the total of its own table; rows of performer and purchaser are not the same", () => {
    expect(printTies(reportBook("gnesta"))).toEqual([
      "Nämnd aug: Stöd och vägledning = SoV: TOTAL (full) B6=B8, D6=D8, F6=F8",
      "Nämnd aug: Äldre, funktionsstöd, hälso- och sjukvård = ÄFH: TOTAL (short) B7=B9, D7=D9, F7=F9",
      "Nämnd aug: Administration och bistånd = AoB: TOTAL (full) B8=B9, D8=D9, F8=F9",
    ]);
  });

  it("Lomma: the committee, its activities and what explains them", () => {
    expect(printTies(reportBook("lomma"))).toEqual([
      "Drift nämnd: SUMMA = Verksamhet: Summa Totalt (none) B8=B7, C8=C7, D8=D7, E8|E7 offset, F8|F7 offset, G8=G7, H8=H7",
      "Drift nämnd: SUMMA = Förklaringar: Totalt för socialnämnden (full) G8=B18",
      "Verksamhet: Hälsa, vård och omsorg = Förklaringar: Totalt HVO (short) G3=B11",
      "Verksamhet: Individ- och familjeomsorg = Förklaringar: Totalt IFO (short) G4=B14",
      "Verksamhet: LSS = Förklaringar: Totalt LSS (full) G5=B17",
      "Verksamhet: Summa Totalt = Förklaringar: Totalt för socialnämnden (none) G7=B18",
    ]);
  });

  it("Enköping: the income statement comes to what the operating statement does", () => {
    expect(printTies(reportBook("enkoping"))).toEqual([
      "Blad1: Summa totalt (mkr) = Uppföljning aug: Totalt (mkr) (none) B13=B19, C13=C19, D13=D19, E13=E19, F13=F19, G13=G19",
    ]);
  });
});
