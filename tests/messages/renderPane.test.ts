import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { columnMeaning } from "../../src/messages/renderColumn.ts";
import { entryText, journalPlaces, type DonePlace } from "../../src/messages/renderJournal.ts";
import { proofsOf, type ShownProof } from "../../src/messages/renderProof.ts";
import type { RecognisedColumn } from "../../src/recognise/table.ts";
import { findingsIn } from "../support/check.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";

const { sv, en } = textsIn;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const column = (part: Partial<RecognisedColumn>): RecognisedColumn => ({
  column: 1,
  path: [],
  measure: "actual",
  component: null,
  unit: null,
  budgetVersion: null,
  of: null,
  period: { span: null, year: null, endMonth: null },
  asOf: null,
  confidence: "sure",
  evidence: [],
  ...part,
});

describe("what a column was read as", () => {
  it.each<[Partial<RecognisedColumn>, string, string]>([
    [
      { component: "revenue", period: { span: "toDate", year: 2023, endMonth: 8 }, unit: "tkr" },
      "Utfall intäkter, jan–aug 2023, tkr",
      "Actuals revenue, Jan–Aug 2023, tkr",
    ],
    [
      { measure: "budget", budgetVersion: "original", period: { span: "fullYear", year: 2024, endMonth: null } },
      "Ursprunglig budget, helår 2024",
      "Original budget, full year 2024",
    ],
    [{ measure: "forecast", asOf: { year: 2021, month: 4 } }, "Prognos april 2021", "Forecast April 2021"],
    [
      { measure: "deviation", of: ["actual", "budget"] },
      "Avvikelse (utfall mot budget)",
      "Deviation (actuals against budget)",
    ],
    [{ measure: null }, "Raderna säger vad det är", "The rows tell what it is"],
    [
      { measure: null, component: "net", period: { span: null, year: 2022, endMonth: null } },
      "Netto, 2022",
      "Net, 2022",
    ],
    [
      { period: { span: "projectToDate", year: null, endMonth: null } },
      "Utfall, projektet hittills",
      "Actuals, the project so far",
    ],
    [
      { measure: "budget", period: { span: "laterYears", year: null, endMonth: null } },
      "Budget, kommande år",
      "Budget, coming years",
    ],
  ])("%j", (part, swedish, english) => {
    expect(columnMeaning(column(part), sv)).toBe(swedish);
    expect(columnMeaning(column(part), en)).toBe(english);
  });
});

describe("a proof", () => {
  const proofs = (book: ReturnType<typeof bookOf>): ShownProof[] =>
    findingsIn(book).flatMap(({ data }) => (data.kind === "arithmetic" ? proofsOf(data, sv) : []));

  it("has terms by row where they stand below each other, and by column where beside, with what is subtracted in parentheses", () => {
    const [sum, deviation] = proofs(bookOf`
      Nämnd           | Budget tkr | Utfall tkr | Avvikelse
      Kommunstyrelsen | -100       | -95        | 5
      Socialnämnden   | -900       | -970       | -70
      Miljönämnden    | -300       | -310       | -10
      Summa           | -1 000     | -1 375     | -75`);
    expect(sum?.terms.map(({ label, amount }) => `${label} ${plain(amount ?? "")}`)).toEqual([
      "Kommunstyrelsen −100",
      "Socialnämnden −900",
      "Miljönämnden −300",
    ]);
    expect([sum?.computed, sum?.stated, sum?.difference].map((text) => plain(text ?? ""))).toEqual([
      "−1 300",
      "−1 000",
      "300",
    ]);
    expect(
      deviation?.terms.map(({ label, factor, amount }) => `${label} ${String(factor)} ${plain(amount ?? "")}`),
    ).toEqual(["Utfall 1 −1 375", "Budget -1 (−1 000)"]);
    expect(plain(deviation?.repaired ?? "")).toBe("−75");
  });

  it("shows no more terms than one reads", () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `Enhet ${String(at + 1)} | -${String(10 + at)} | -${String(12 + at)} | -2`,
    );
    const rows = drawnRows(
      ["Enhet | Budget tkr | Utfall tkr | Avvikelse", ...lines, "Summa | -835 | -795 | -60"].join("\n"),
    );
    const [sum] = proofs(bookFrom({ rows }));
    expect(sum?.terms).toHaveLength(20);
    expect(sum?.hiddenTerms).toBeGreaterThan(5);
  });
});

describe("what Avvika has done", () => {
  const place: DonePlace = { sheetName: "Drift", address: "E10", before: "=SUM(E3:E8)", after: -598_296 };

  it("is told by the cell, with what was typed before and after", () => {
    const text = (part: Partial<DonePlace>): string =>
      plain(entryText({ kind: "fix", places: [{ ...place, ...part }] }, sv));
    expect(text({})).toBe("Drift!E10: =SUM(E3:E8) → −598 296");
    expect(text({ before: "" })).toBe("Drift!E10: tom cell → −598 296");
    expect(text({ before: true })).toBe("Drift!E10: SANT → −598 296");
  });

  it("is told by their range and number where there are many cells", () => {
    const places = ["D5", "D7", "E6", "D16"].map((address) => ({ ...place, address }));
    expect(entryText({ kind: "fix", places }, sv)).toBe("Drift!D5:E16: 4 celler");
    const both = [...places, { ...place, sheetName: "Invest", address: "B2" }];
    expect(entryText({ kind: "fix", places: both }, en)).toBe("Drift!D5:E16 and Invest!B2: 5 cells");
    expect(journalPlaces(both, sv)).toBe("Drift!D5:E16 och Invest!B2");
  });

  it("is told by what was found, for what was accepted", () => {
    const at = { ...place, before: null, after: null };
    expect(entryText({ kind: "accept", places: [at], rule: "total-mismatch" }, sv)).toBe(
      "Drift!E10: Summan stämmer inte, godtagen",
    );
    expect(entryText({ kind: "accept", places: [at], rule: null }, en)).toBe("Drift!E10: Finding, accepted");
  });

  it("is told by the sheets, for reports", () => {
    const sheets = ["Driftredovisning", "Resultaträkning"].map((sheetName) => ({
      sheetName,
      address: null,
      before: null,
      after: null,
    }));
    expect(entryText({ kind: "reports", places: sheets.slice(0, 1) }, sv)).toBe("Bladet Driftredovisning");
    expect(entryText({ kind: "reports", places: sheets }, en)).toBe("Sheets Driftredovisning and Resultaträkning");
    expect(journalPlaces(sheets, sv)).toBe("Driftredovisning och Resultaträkning");
  });
});

it("writes dates as the language does", () => {
  expect(sv.formats.dateTime("2026-11-24T08:01:00Z")).toMatch(/^24 nov\. 2026 \d\d:01$/);
  expect(en.formats.dateTime("2026-11-24T08:01:00Z")).toMatch(/^24 Nov 2026, \d\d:01$/);
});
