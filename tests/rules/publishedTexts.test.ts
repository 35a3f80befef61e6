/** The five published reports, their tables and their texts in one workbook: what is wrong in print, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkNarrative } from "../../src/analysis/narrative/index.ts";
import { solve, type Diagnosis } from "../../src/analysis/repair/index.ts";
import { addressOf } from "../../src/domain/cell.ts";
import { readNarrative } from "../../src/recognise/narrative/index.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { narrativeMismatch } from "../../src/rules/narrativeMismatch.ts";
import { bookFrom, runToEnd, tabRows, workbookOf, type Book, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const data = join(__dirname, "..", "..", "samples", "data");
const reports = {
  enkoping: "enkoping-vard-omsorgsnamnd-2024-08",
  gnesta: "gnesta-socialnamnd-2021-08",
  lomma: "lomma-socialnamnd-2024-04",
  nacka: "nacka-socialnamnd-2017-10",
  "socialt-stod": "socialt-stod-omsorg-2019",
} as const;
type Report = keyof typeof reports;

const textOf = (report: Report): string => readFileSync(join(__dirname, "narrative", `${reports[report]}.txt`), "utf8");

function tablesOf(report: Report): DrawnSheet[] {
  const files = readdirSync(data).filter((file) => file.startsWith(`${report}-`) && file.endsWith(".tsv"));
  return files.map((file, at) => ({
    name: `Tabell ${String(at + 1)}`,
    rows: tabRows(readFileSync(join(data, file), "utf8")),
  }));
}

/** Ways to paste a report on a sheet: its paragraphs alone; its tables among them, a row in a cell; the tables in cells of their own. */
const pastings = {
  "paragraphs alone": (text: string) =>
    text
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.includes("\t"))
      .map((line) => [line]),
  "every line in a cell": (text: string) => text.split("\n").map((line) => [line]),
  "tables in cells": (text: string) => text.split("\n").map((line) => line.split("\t")),
} as const;

function bookOf(report: Report, rows: readonly (readonly string[])[]): Book {
  return bookFrom(...tablesOf(report), { name: "Kommentarer", rows });
}

const found = (book: Book): readonly Finding[] => hitsOf("narrative-mismatch", book);

/** The sentences of findings, by what they quote. */
const quotes = (book: Book): string[] =>
  found(book).flatMap(({ data: said }) => {
    if (said.kind === "narrative") return [said.statements.map(({ quote }) => quote).join(" … ")];
    return said.kind === "narrativeConflict" ? [said.quote] : [];
  });

/** The findings of a report whose paragraphs stand alone; its tables are read once. */
const read = new Map<Report, Book & { readonly diagnoses: readonly Diagnosis[] }>();
function alone(report: Report, text: string): readonly Finding[] {
  const known = read.get(report) ?? withDiagnoses(bookFrom(...tablesOf(report)));
  read.set(report, known);
  const workbook = workbookOf([...tablesOf(report), { name: "Kommentarer", rows: pastings["paragraphs alone"](text) }]);
  const narrative = checkNarrative(readNarrative(workbook, known.tables), known.model, known.diagnoses);
  return narrativeMismatch.check({ ...known, workbook, narrative });
}

function withDiagnoses(book: Book): Book & { readonly diagnoses: readonly Diagnosis[] } {
  return { ...book, diagnoses: runToEnd(solve(book.model.system)) };
}

const wrongInPrint: Readonly<Record<Report, readonly string[]>> = {
  enkoping: [
    "uppvisar ett kraftigt underskott som uppgår till - 29,7 mkr",
    "köp av verksamhet visar ett överskott på 3,8 miljoner kronor",
  ],
  gnesta: [
    "uppgår underskottet t.o.m. augusti till -37 681 tkr",
    "förbättras något mellan april och augusti från +18 740 tkr … till +18 908 tkr",
  ],
  lomma: [],
  nacka: [],
  "socialt-stod": [],
};

describe("the texts of the published reports", () => {
  it.each(Object.keys(reports) as Report[])("%s, however its text is pasted", (report) => {
    for (const rows of Object.values(pastings))
      expect(quotes(bookOf(report, rows(textOf(report))))).toEqual(wrongInPrint[report]);
  });

  it("say what the text says, what the table says, where, and what the figure is instead", () => {
    const printed = (report: Report): string[] =>
      found(bookOf(report, pastings["paragraphs alone"](textOf(report)))).map((finding) => printFinding(finding));
    expect(printed("enkoping")).toEqual([
      "warning narrative-mismatch A22 [A187 A193]\n" +
        "  Texten i A22 säger ”uppvisar ett kraftigt underskott som uppgår till - 29,7 mkr”, men i A187 och A193 är det −30,2 mnkr. Rätta det som är fel.",
      "warning narrative-mismatch A207 [G8]\n" +
        "  Texten i A207 säger ”köp av verksamhet visar ett överskott på 3,8 miljoner kronor”, men Köp av verksamhet, avvikelse är 23,6 mnkr ('Tabell 1'!G8). Rätta texten eller tabellen. Texten anger Köpta platser, avvikelse ('Tabell 2'!G14).",
    ]);
    expect(printed("gnesta")).toEqual([
      "warning narrative-mismatch A212 [E4]\n" +
        "  Texten i A212 säger ”uppgår underskottet t.o.m. augusti till -37 681 tkr”, men Stöd och vägledning, resultat per Augusti är −8 229 ('Tabell 1'!E4). Rätta texten eller tabellen. Texten anger TOTAL, resultat per Augusti ('Tabell 2'!E6).",
      "warning narrative-mismatch A220 [C6 E6]\n" +
        "  Texten i A220 säger ”förbättras något mellan april och augusti från +18 740 tkr” och ”till +18 908 tkr”, men Administration och bistånd, resultat per April är 7 504 ('Tabell 1'!C6) och Administration och bistånd, resultat per Augusti är 13 655 ('Tabell 1'!E6). Rätta texten eller tabellen. Texten anger Administration och bistånd, prognos per April ('Tabell 1'!D6) och Administration och bistånd, prognos per Augusti ('Tabell 1'!F6).",
    ]);
  });

  it.each([
    ["enkoping", "ett underskott motsvarande - 51,2 mkr", "ett underskott motsvarande - 15,2 mkr", "G13"],
    ["enkoping", "januari-augusti är 727,7 mkr", "januari-augusti är 722,7 mkr", "D13"],
    ["enkoping", "Helårsprognosen är 1 092,2 mkr", "Helårsprognosen är 1 029,2 mkr", "F13"],
    ["enkoping", "ett underskott på 66,3 miljoner kronor för helåret", "ett underskott på 63,6 miljoner kronor", "G6"],
    ["enkoping", "uppgår till totalt -13,4 miljoner", "uppgår till totalt -31,4 miljoner", "G7"],
    ["enkoping", "helårsprognosen med 4,9 miljoner", "helårsprognosen med 9,4 miljoner", "G10"],
    ["gnesta", "visar underskott uppgående till -8 229 tkr", "visar underskott uppgående till -9 228 tkr", "E4 E4"],
    [
      "gnesta",
      "Prognosen för socialnämnden uppgår till -9 030 tkr",
      "Prognosen för socialnämnden uppgår till -9 330 tkr",
      "F7 F7",
    ],
    ["gnesta", "Stöd och vägledning (-9 002 tkr)", "Stöd och vägledning (-9 200 tkr)", "F4 F4"],
    ["gnesta", "från -19 920 tkr till -18 453 tkr", "från -19 920 tkr till -18 543 tkr", "F5"],
    [
      "gnesta",
      "LSS prognosticeras göra ett underskott på -3 002 tkr",
      "LSS prognosticeras göra ett underskott på -3 200 tkr",
      "F3",
    ],
    [
      "gnesta",
      "SoL FN prognosticerar ett överskott på +742 tkr",
      "SoL FN prognosticerar ett överskott på +472 tkr",
      "F4",
    ],
    ["lomma", "ett underskott motsvarande -4,7 mnkr", "ett underskott motsvarande -7,4 mnkr", "D3"],
    ["lomma", "LSS lämnar en prognos på 1,4 mnkr", "LSS lämnar en prognos på 4,1 mnkr", "E5"],
    ["lomma", "IFO lämnar en prognos på 3,8 mnkr", "IFO lämnar en prognos på 8,3 mnkr", "E4"],
    ["nacka", "ett överskott på 17,7 miljoner jämfört", "ett överskott på 7,7 miljoner jämfört", "F10"],
    ["nacka", "visar på överskott på 13,8 miljoner", "visar på överskott på 18,3 miljoner", "I10"],
    ["nacka", "en negativ avvikelse om 3,8 miljoner", "en positiv avvikelse om 3,8 miljoner", "I4"],
    ["nacka", "ett positivt resultat på 6,2 miljoner", "ett positivt resultat på 2,6 miljoner", "I5"],
    ["nacka", "ett underskott om 8 miljoner", "ett underskott om 6 miljoner", "I8"],
  ] as const)("%s: what a slip in “%s” would be held against", (report, right, wrong, cells) => {
    const before = alone(report, textOf(report)).map(({ data: said }) => JSON.stringify(said));
    const after = alone(report, textOf(report).replaceAll(right, wrong));
    const slips = after.filter(({ data: said }) => !before.includes(JSON.stringify(said)));
    const against = slips.flatMap(({ related }) => related.map(({ top, left }) => addressOf(top, left)));
    expect(against.join(" ")).toBe(cells);
  });

  it("are quoted by the figure and a few words, however long the sentence", () => {
    for (const report of Object.keys(reports) as Report[]) {
      const { workbook, tables } = bookOf(report, pastings["paragraphs alone"](textOf(report)));
      for (const { quote } of readNarrative(workbook, tables).claims) expect(quote.length).toBeLessThanOrEqual(60);
    }
  });
});
