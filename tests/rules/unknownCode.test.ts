import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows, type Book } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const ledger = (last = "110"): string => `
  Vernr | Period | Konto | Ansvar | Projekt | Text     | Belopp
  24001 | 202401 | 5020  | 110    |         | Löner    | 312450,50
  24002 | 202401 | 6011  | 110    |         | Hyra     | 187500
  24003 | 202402 | 3120  | 120    | 77      | Avgifter | -41220
  24004 | 202402 | 4610  | 250    |         | Plats    | 76400
  24005 | 202403 | 6410  | ${last} |        | Leksaker | 4318`;
const register = `
  Ansvar | Benämning          | Överordnad | Giltig från | Giltig till
  110    | Förskolan Eken     | F1         | 201801      |
  120    | Förskolan Linden   | F1         | 201801      | 202401
  250    | Centrala kostnader | F2         | 201801      |`;

const book = (...drawings: string[]): Book =>
  bookFrom(...drawings.map((drawing, at) => ({ name: at === 0 ? "Huvudbok" : "Kodplan", rows: drawnRows(drawing) })));
const said = (...drawings: string[]): string[] =>
  hitsOf("unknown-code", book(...drawings)).map((hit) => printFinding(hit));

const validUnits = register.replace("202401\n", "202412\n");

describe("unknown-code", () => {
  it("finds codes that the register does not have, and says what they come to", () => {
    expect(said(ledger("310"), validUnits)).toEqual([
      "warning unknown-code D6 [A6:G6 A1]\n  Ansvar 310 finns inte i Kodplan. Det är 1 kontering, tillsammans −4 318 kr. De står som Ej fördelat i rapporterna, så att summan blir densamma som i huvudboken. Rätta i källan, eller lägg till koden i registret.",
    ]);
  });

  it("finds codes that did not hold in the posting's period", () => {
    expect(said(ledger(), register)).toEqual([
      "warning unknown-code D4 [A4:G4 A1]\n  Ansvar 120 gällde inte då enligt Kodplan. Det är 1 kontering, tillsammans 41 220 kr. Rätta i källan, eller lägg till koden i registret.",
    ]);
  });

  it("finds the few postings of revenue and cost that lack their unit", () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `\n  ${String(25_000 + at)} | 202402 | 6410 | 110 | | Inköp | ${String(1_000 + at)}`,
    );
    const [hit] = hitsOf("unknown-code", book(ledger("") + rows.join("")));
    expect(hit && printFinding(hit, "en")).toBe(
      "warning unknown-code D6 [A6:G6]\n  Ansvar is missing on 1 posting, −4,318 kr in all. Reports show them as Not allocated, so that the total is that of the ledger. Correct it in the source.",
    );
  });

  it("finds postings whose period no report can count, unless none has one", () => {
    const undated = ledger().replace("24004 | 202402", "24004 |       ");
    expect(said(undated)).toEqual([
      "warning unknown-code B5 [A5:G5]\n  Period saknas eller går inte att läsa på 1 kontering, tillsammans −76 400 kr. Rapporter över en period kan inte ta med dem. Rätta i källan.",
    ]);
    const carriedIn = `${ledger()}\n  24006 |        | 1510 | 110 | | Ingående | 41220`;
    expect(said(carriedIn)).toEqual([]);
  });

  describe("holds back", () => {
    it.each([
      ["codes that the register has", [ledger(), validUnits]],
      ["parts of the coding string that may be blank", [ledger()]],
      ["a register of something else", [ledger(), register.replace(/\b(110|120|250)\b/g, "9$1")]],
      [
        "balance accounts without a unit",
        [
          `${ledger()}\n  24006 | 202403 | 1510 | | | Kundfordran | 41220\n  24007 | 202403 | 2440 | | | Skuld | -41220`,
        ],
      ],
    ])("%s", (_, drawings) => {
      expect(said(...drawings)).toEqual([]);
    });
  });
});
