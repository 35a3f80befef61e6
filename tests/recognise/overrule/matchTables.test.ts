import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import type { Recognition } from "../../../src/recognise/index.ts";
import { drawnRows, tabRows, workbookOf, type DrawnSheet } from "../../support/book.ts";
import { overrulingOf, placesOf, recognisedWith } from "../../support/overrulings.ts";

const decided = { unit: "mnkr" } as const;
const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });
const published = (name: string): string[][] => tabRows(readFileSync(`samples/data/${name}.tsv`, "utf8"));

/** Three tables of one report with the same headers, each over the lines of its own unit. */
const units: readonly DrawnSheet[] = (
  [
    ["Stöd och vägledning", "gnesta-02-stod-och-vagledning"],
    ["Äldre- och funktionsstöd", "gnesta-03-aldre-funktionsstod"],
    ["Administration och bistånd", "gnesta-04-administration-bistand"],
  ] as const
).map(([title, file]) => ({ name: "Gnesta", rows: [[title], ...published(file)] }));
const onOneSheet = (sheets: readonly DrawnSheet[]): DrawnSheet => ({
  name: "Gnesta",
  rows: sheets.flatMap(({ rows }) => [...rows, [], [], []]),
});

const august = `
  Driftredovisning jan-aug 2024, tkr
  Nämnd          | Budget jan-aug | Utfall jan-aug 2024 | Avvikelse
  Kommunstyrelse | -100           | -95                 | 5
  Socialnämnd    | -900           | -970                | -70
  Summa          | -1000          | -1065               | -65`;
const april = `
  Driftredovisning jan-apr 2025, mnkr
  Nämnd          | Budget jan-apr | Utfall jan-apr 2025 | Avvikelse
  Kommunstyrelse | -51            | -48                 | 3
  Kulturnämnd    | -20            | -22                 | -2
  Socialnämnd    | -410           | -470                | -60
  Summa          | -481           | -540                | -59`;
/** The form that every unit fills in. */
const form = (first: number): string => `
  Tkr        | Budget | Utfall
  Intäkter   | 100    | ${String(first)}
  Kostnader  | -900   | -970
  Netto      | -800   | ${String(first - 970)}`;

describe("the table that was decided about", () => {
  it("is found in next month's file, on a sheet of another name", () => {
    const overruling = overrulingOf(workbookOf([sheet("Aug", august)]), { table: decided });
    const next = workbookOf([sheet("Start", "Läs mig"), sheet("April 2025", april)]);
    expect(placesOf(recognisedWith(next, [overruling]), next)).toEqual({ "1": "April 2025 2" });
  });

  it.each([
    ["on sheets of their own", units.map((one, at) => ({ ...one, name: `Blad${String(at + 1)}` }))],
    ["on one sheet", [onOneSheet(units)]],
  ])("is not taken for another with the same headers, %s", (_, sheets) => {
    const workbook = workbookOf(sheets);
    const all = [0, 1, 2].map((at) => overrulingOf(workbook, { at, table: decided }, String(at)));
    const places = placesOf(recognisedWith(workbook, all), workbook);
    expect(new Set(Object.values(places)).size).toBe(3);
    for (const [at, one] of all.entries()) {
      expect(placesOf(recognisedWith(workbook, [one]), workbook)).toEqual({ [at]: places[at] });
    }
  });

  it("is found whatever order decisions and sheets come in", () => {
    const sheets = units.map((one, at) => ({ ...one, name: `Blad${String(at + 1)}` }));
    const first = workbookOf(sheets);
    const all = [0, 1, 2].map((at) => overrulingOf(first, { at, table: decided }, String(at)));
    const expected = placesOf(recognisedWith(first, all), first);
    const order = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(order(sheets), order(all), (shuffled, decisions) => {
        const workbook = workbookOf(shuffled);
        expect(placesOf(recognisedWith(workbook, decisions), workbook)).toEqual(expected);
      }),
    );
  });

  it("is told by its sheet where every sheet has the same form", () => {
    const names = ["Skola", "Vård", "Kultur"];
    const workbook = workbookOf(names.map((name, at) => sheet(name, form(at))));
    const vård = overrulingOf(workbook, { at: 1, table: decided });
    const more = workbookOf(["Bygg", ...names].map((name, at) => sheet(name, form(at))));
    expect(placesOf(recognisedWith(more, [vård]), more)).toEqual({ "1": "Vård 1" });
  });

  it("is told by its place where nothing else tells, as long as there are as many", () => {
    const twice = (count: number): DrawnSheet => ({
      name: "Drift",
      rows: Array.from({ length: count }, () => [...drawnRows(form(5)), [], [], [], []]).flat(),
    });
    const workbook = workbookOf([twice(2)]);
    const second = overrulingOf(workbook, { at: 1, table: decided });
    expect(placesOf(recognisedWith(workbook, [second]), workbook)).toEqual({ "1": "Drift 9" });
    const third = workbookOf([twice(3)]);
    expect(asked(recognisedWith(third, [second]))).toEqual([[1, 9, 17]]);
  });
});

/** First rows of the tables that each question names, from 1. */
const asked = ({ questions }: Recognition): number[][] =>
  questions.map(({ candidates }) => candidates.map(({ range }) => range.top + 1).sort((a, b) => a - b));

describe("a decision that nothing fits", () => {
  it("asks when its table is gone and others have the same form", () => {
    const workbook = workbookOf(["Skola", "Vård", "Kultur"].map((name, at) => sheet(name, form(at))));
    const overruling = overrulingOf(workbook, { at: 0, table: decided });
    const left = workbookOf(["Vård", "Kultur"].map((name, at) => sheet(name, form(at))));
    const recognition = recognisedWith(left, [overruling]);
    expect(recognition.readings.map((reading) => reading.overruling)).toEqual([null, null]);
    expect(recognition.questions.map(({ candidates }) => candidates.length)).toEqual([2]);
    const one = workbookOf([sheet("Vård", form(1))]);
    expect(recognisedWith(one, [overruling]).questions.map(({ candidates }) => candidates.length)).toEqual([1]);
  });

  it("does not ask about a table that has a decision of its own", () => {
    const workbook = workbookOf(["Skola", "Vård", "Kultur"].map((name, at) => sheet(name, form(at))));
    const [skola, vård] = [0, 1].map((at) => overrulingOf(workbook, { at, table: decided }, String(at)));
    if (!skola || !vård) throw new Error("nothing decided");
    const left = workbookOf(["Vård", "Kultur"].map((name, at) => sheet(name, form(at))));
    const recognition = recognisedWith(left, [skola, vård]);
    expect(placesOf(recognition, left)).toEqual({ "1": "Vård 1" });
    expect(recognition.questions.map(({ candidates }) => candidates.map(({ sheet: home }) => home))).toEqual([[1]]);
  });

  it("is lost, not forced on a table of another sort", () => {
    const overruling = overrulingOf(workbookOf([sheet("Aug", august)]), { table: decided });
    const other = workbookOf([
      sheet(
        "Blad1",
        "Projekt, tkr | Budget | Utfall | Prognos\nBro | 10 | 5 | 9\nVäg | 20 | 6 | 20\nSumma | 30 | 11 | 29",
      ),
    ]);
    const { readings, questions, lost } = recognisedWith(other, [overruling]);
    expect({ decided: readings.map((one) => one.overruling), questions, lost }).toEqual({
      decided: [null],
      questions: [],
      lost: [overruling],
    });
    expect(recognisedWith(workbookOf([]), [overruling]).lost).toEqual([overruling]);
  });
});
