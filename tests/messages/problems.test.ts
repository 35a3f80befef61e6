import { describe, expect, it } from "@jest/globals";
import type { FileProblem } from "../../src/messages/fileTexts.ts";
import { textsIn } from "../../src/messages/index.ts";
import { evidenceTexts } from "../../src/messages/renderEvidence.ts";
import { fileProblemText } from "../../src/messages/renderFile.ts";
import type { Evidence } from "../../src/recognise/table.ts";

const { sv, en } = textsIn;

describe("file problems", () => {
  it.each<[FileProblem, string]>([
    [{ reason: "empty-file" }, "Filen är tom."],
    [{ reason: "not-a-zip", kind: "pdf" }, "Filen är en pdf och ingen arbetsbok."],
    [{ reason: "not-a-workbook", kind: "word" }, "Filen är ett Word-dokument och ingen arbetsbok."],
    [
      { reason: "damaged", part: "xl/workbook.xml", detail: "xml" },
      "Filen är skadad (delen xl/workbook.xml). Öppna den i Excel, låt Excel reparera den och spara på nytt.",
    ],
    [
      { reason: "too-large", limit: "part", part: "xl/a.xml", allowed: 512 * 1024 * 1024 },
      "En del av filen är större uppackad än vad en arbetsbok brukar vara. Gränsen är 512 MB.",
    ],
    [
      { reason: "too-large", limit: "cells", part: null, allowed: 20_000_000 },
      "Arbetsboken har för många celler. Gränsen är 20 000 000.",
    ],
    [{ reason: "cannot-write", code: "ENOSPC" }, "Resultatet går inte att skriva: disken är full."],
    [{ reason: "cannot-read", code: "EWEIRD" }, "Filen går inte att läsa: EWEIRD."],
    [
      { reason: "output-extension", expected: ".xlsm", found: ".xlsx" },
      "Resultatets filnamn ska sluta på .xlsm, som arbetsboken.",
    ],
  ])("%j", (problem, sentence) => {
    expect(fileProblemText(problem, sv).replaceAll("\u00a0", " ")).toBe(sentence);
    expect(fileProblemText(problem, en)).toMatch(/^[A-Z].*\.$/);
  });
});

describe("evidence", () => {
  const tell = (...evidence: Evidence[]): string => evidenceTexts(evidence, sv).join(" ");

  it("is told for what it says, by where it comes from", () => {
    expect(tell({ decision: "budget", for: true, source: "words", weight: 1, words: "Ram 2025" })).toBe(
      '"Ram 2025" talar för budget.',
    );
    expect(tell({ decision: "total", for: false, source: "words", weight: 1 })).toBe("Texten talar mot summa.");
    expect(tell({ decision: "none", for: false, source: "words", weight: 0.3, words: "2019" })).toBe(
      '"2019" säger inte vad beloppen är.',
    );
    expect(tell({ decision: "deviation", for: true, source: "arithmetic", weight: 1, holds: 7, of: 8 })).toBe(
      "Beloppen talar för avvikelse: 7 av 8 beräkningar stämmer.",
    );
    expect(tell({ decision: "unsigned", for: false, source: "arithmetic", weight: 0.2 })).toBe(
      "Beloppen talar mot intäkter och kostnader utan tecken: så står tecknen.",
    );
    expect(tell({ decision: "something-new", for: true, source: "position", weight: 1 })).toBe(
      "Platsen i tabellen talar för something-new.",
    );
    expect(tell({ decision: "persons", for: true, source: "kind", weight: 0.5 })).toBe(
      "Tabeller av det slaget brukar ha personer.",
    );
  });

  it("that one voice gives is one sentence", () => {
    const words = { for: true, source: "words", weight: 1, words: "Budget 2024" } as const;
    expect(
      tell(
        { ...words, decision: "budget" },
        { decision: "forecast", for: true, source: "user", weight: 1 },
        { ...words, decision: "fullYear" },
        { ...words, decision: "2024" },
      ),
    ).toBe('"Budget 2024" talar för budget, helåret och 2024. Du har bestämt: prognos.');
  });
});
