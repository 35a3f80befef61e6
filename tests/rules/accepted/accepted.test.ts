/** What is accepted this month stays silent the next, and nothing else does. */
import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../../src/domain/grid.ts";
import { checkWorkbook, runToEnd, withAccepted } from "../../../src/pipeline/run.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { acceptanceScope, fingerprintsOf } from "../../../src/rules/accepted/index.ts";
import type { Acceptance } from "../../../src/rules/accepted/index.ts";
import type { RuleId } from "../../../src/rules/finding.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";
import type { DrawnSheet } from "../../support/book.ts";
import { asTextAt } from "../../support/textCells.ts";

/** A follow-up of a month: three lines and what stands in the total of each column. */
interface Month {
  readonly period?: string;
  readonly sheet?: string;
  readonly rows?: string;
  readonly total: string;
}

const usualRows = `
  Kommunstyrelse | -100 | -95  | 5   | -120
  Socialnämnd    | -900 | -970 | -70 | -1300
  Fritidsnämnd   | -214 | -221 | -7  | -300`;

function sheetOf({ period = "okt 2024", sheet, rows = usualRows, total }: Month): DrawnSheet {
  const head = `
    Uppföljning ${period} (tkr)
    Nämnd | Ack budget ${period} | Ack utfall ${period} | Avvikelse | Prognos helår`;
  return { name: sheet ?? `Drift ${period}`, rows: drawnRows(`${head}\n${rows.replace(/^\n/, "")}\nSumma | ${total}`) };
}

const monthOf = (month: Month): Workbook => bookFrom(sheetOf(month)).workbook;

const monthOfRows = (rows: string): Workbook => bookFrom({ name: "Drift", rows: drawnRows(rows) }).workbook;

function accepting(checked: CheckedWorkbook): Acceptance[] {
  return fingerprintsOf(checked.findings, checked).map((fingerprint, i) => ({
    id: String(i),
    at: "2026-11-24T08:00:00Z",
    fingerprint,
    reason: "Så redovisar vi",
  }));
}

const checkedOf = (workbook: Workbook, accepted: readonly Acceptance[] = []): CheckedWorkbook =>
  runToEnd(checkWorkbook(workbook, { accepted }));

/** Rules of what is told in the second workbook, once everything in the first has been accepted. */
function toldAfter(first: Workbook, second: Workbook, expected?: RuleId): readonly RuleId[] {
  const checked = checkedOf(first);
  if (expected !== undefined) expect(checked.findings.map(({ rule }) => rule)).toContain(expected);
  expect(checked.findings.length).toBeGreaterThan(0);
  return checkedOf(second, accepting(checked)).findings.map(({ rule }) => rule);
}

describe("an accepted finding", () => {
  const wrong = monthOf({ total: "-1214 | -1286 | -172 | -1720" });

  it("is not told of again, but kept with its reason", () => {
    const checked = checkedOf(wrong);
    const [acceptance] = accepting(checked);
    if (!acceptance) throw new Error("nothing found");
    const again = checkedOf(wrong, [acceptance]);
    expect(again.findings).toEqual(checked.findings.slice(1));
    expect(again.accepted).toEqual([{ finding: checked.findings[0], acceptance }]);
    expect(withAccepted(checked, acceptance)).toEqual(again);
  });

  it("stays silent when rows and columns are inserted and the sheet and title tell another month", () => {
    const moved: DrawnSheet = {
      ...sheetOf({ period: "nov 2024", total: "-1214 | -1286 | -172 | -1720" }),
    };
    const rows = [
      ["Min kommun"],
      [],
      ...moved.rows.slice(0, 3),
      ["Ny nämnd", "0", "0", "0", "0"],
      ...moved.rows.slice(3),
    ];
    const shifted = rows.map((row) => ["", ...row]);
    expect(toldAfter(wrong, bookFrom({ ...moved, rows: shifted }).workbook, "total-mismatch")).toEqual([]);
  });

  it("is told of again when the gap is another", () => {
    expect(toldAfter(wrong, monthOf({ total: "-1214 | -1286 | -190 | -1720" }))).toHaveLength(1);
  });

  it("is told of again when it is the same gap elsewhere", () => {
    expect(toldAfter(wrong, monthOf({ total: "-1214 | -1286 | -72 | -1820" }))).toHaveLength(1);
    expect(toldAfter(wrong, monthOf({ sheet: "Investering", total: "-1214 | -1286 | -172 | -1720" }))).toHaveLength(1);
  });

  it("holds for a sheet a month in one workbook", () => {
    const [october, november] = ["okt 2024", "nov 2024"].map((period) =>
      sheetOf({ period, total: "-1214 | -1286 | -172 | -1720" }),
    );
    if (!october || !november) throw new Error("no sheets");
    expect(checkedOf(bookFrom(october, november).workbook).findings).toHaveLength(2);
    expect(toldAfter(wrong, bookFrom(october, november).workbook)).toEqual([]);
  });

  it("is one of several: others in the same table are still told of", () => {
    expect(toldAfter(wrong, monthOf({ total: "-1214 | -1286 | -172 | -1820" }))).toHaveLength(1);
  });
});

describe("a total that leaves a line out", () => {
  const october = monthOf({ total: "-1214 | -1065 | -72 | -1720" });
  const november = `
    Kommunstyrelse | -110  | -105  | 5   | -120
    Socialnämnd    | -990  | -1067 | -77 | -1300
    Fritidsnämnd   | -235  | -243  | -8  | -300`;

  it("is accepted for that line, whatever it amounts to", () => {
    expect(checkedOf(october).findings.map(acceptanceScope)).toEqual(["lines"]);
    const next = monthOf({ period: "nov 2024", rows: november, total: "-1335 | -1172 | -80 | -1720" });
    expect(checkedOf(next).findings).toHaveLength(1);
    expect(toldAfter(october, next)).toEqual([]);
  });

  it("is told of when another line is left out, or something else is wrong with it", () => {
    const total = (outcome: number): Workbook =>
      monthOf({ period: "nov 2024", rows: november, total: `-1335 | ${String(outcome)} | -80 | -1720` });
    expect(toldAfter(october, total(-1310))).toHaveLength(1); // Kommunstyrelse
    expect(toldAfter(october, total(-1191))).toHaveLength(1);
  });
});

describe("a figure with the wrong sign", () => {
  const rows = (amount: number): string => `
    Kommunstyrelse | -100 | -95                | 5   | -120
    Socialnämnd    | -900 | ${String(amount)}  | -70 | -1300
    Fritidsnämnd   | -214 | -221               | -7  | -300`;

  it("is accepted for its amount where arithmetic proves it", () => {
    const october = monthOf({ rows: rows(970), total: "-1214 | -1286 | -72 | -1720" });
    expect(checkedOf(october).findings.map(({ rule }) => rule)).toEqual(["sign-error"]);
    expect(toldAfter(october, october)).toEqual([]);
    const november = monthOf({
      period: "nov 2024",
      rows: rows(1070).replace("-70 |", "-170 |"),
      total: "-1214 | -1386 | -172 | -1720",
    });
    expect(toldAfter(october, november)).toEqual(["sign-error"]);
  });
});

describe("figures that are text", () => {
  const month = (...columns: readonly string[]): Workbook =>
    columns.reduce(
      (workbook, range) => asTextAt({ workbook }, range).workbook,
      monthOf({ total: "-1214 | -1286 | -72 | -1720" }),
    );

  it("are accepted for their columns, however many they are", () => {
    expect(toldAfter(month("C3:C5"), month("C3:C6"), "text-number")).toEqual([]);
    expect(toldAfter(month("C3:C5"), month("C3:C6", "E3:E6"))).toEqual(["text-number"]);
  });

  it("are told of when a sum begins to pass over them", () => {
    const sum = monthOf({ total: "=SUM(B3:B5) → -1214 | =SUM(C3:C5) → 0 | -72 | -1720" });
    const losing = asTextAt({ workbook: sum }, "C3:C5").workbook;
    expect(toldAfter(month("C3:C5"), losing)).toContain("text-number");
  });
});

describe("what is no arithmetic", () => {
  it("is accepted where it stands", () => {
    const withError = (value: string): Workbook => monthOf({ total: `-1214 | -1286 | -72 | ${value}` });
    expect(toldAfter(withError("#REF!"), withError("#REF!"), "error-value")).toEqual([]);
    expect(toldAfter(withError("#REF!"), withError("#DIV/0!"))).toEqual(["error-value"]);
  });

  it("is told of when something new is hidden", () => {
    const hiding = (...names: readonly string[]): Workbook => {
      const { workbook } = bookFrom(
        sheetOf({ total: "-1214 | -1286 | -72 | -1720" }),
        ...names.map((name) => ({ name, rows: [["a"]] })),
      );
      const hide = workbook.sheets.map((sheet, i) => (i === 0 ? sheet : { ...sheet, visibility: "hidden" as const }));
      return { ...workbook, sheets: hide };
    };
    expect(toldAfter(hiding("Underlag 2024"), hiding("Underlag 2025"), "good-to-know")).toEqual([]);
    expect(toldAfter(hiding("Underlag 2024"), hiding("Underlag 2025", "Löner"))).toEqual(["good-to-know"]);
  });
});

describe("columns whose signs stand against each other", () => {
  const month = (turned: "Bokslut" | "Budget", year: number, outcome = -3450): Workbook => {
    const sign = (column: string): number => (column === turned ? 1 : -1);
    const line = (name: string, before: number, budget: number, actual: number): string =>
      [name, sign("Bokslut") * before, sign("Budget") * budget, actual].join(" | ");
    return monthOfRows(`
      Verksamhet, tkr | Bokslut ${String(year - 1)} | Budget ${String(year)} | Utfall ${String(year)}
      ${line("Förskola", 1234, 1200, -1180)}
      ${line("Grundskola", 3321, 3400, outcome)}
      ${line("Gymnasium", 1999, 2050, -2090)}
      ${line("Summa", 6554, 6650, outcome - 3270)}`);
  };

  it("are accepted for the column, whatever stands in it", () => {
    expect(toldAfter(month("Bokslut", 2024), month("Bokslut", 2025, -3410), "sign-convention-mixed")).toEqual([]);
  });

  it("are told of when it is another column", () => {
    expect(toldAfter(month("Bokslut", 2024), month("Budget", 2024))).toEqual(["sign-convention-mixed"]);
  });
});

describe("a row in another unit", () => {
  const month = (wrong: "Socialnämnden" | "Kulturnämnden", from: number): Workbook => {
    const columns = (...cells: readonly (string | number)[]): string => cells.slice(from).join(" | ");
    const line = (name: string, ...amounts: readonly number[]): string =>
      `${name} | ${columns(...amounts.map((amount) => (name === wrong ? 1000 * amount : amount)))}`;
    return monthOfRows(`
      Nämnd (tkr) | ${columns("Bokslut 2022", "Bokslut 2023", "Budget 2024", "Utfall 2024")}
      ${line("Kommunstyrelsen", -10050, -10120, -10350, -9980)}
      ${line("Socialnämnden", -90200, -91344, -93200, -97840)}
      ${line("Kulturnämnden", -11500, -11900, -12140, -11870)}
      ${line("Summa", -111750, -113364, -115690, -119690)}`);
  };

  it("is accepted for the row, whichever of its figures shows it first", () => {
    expect(toldAfter(month("Socialnämnden", 1), month("Socialnämnden", 0), "unit-mixed")).toEqual([]);
  });

  it("is told of when it is another row", () => {
    expect(toldAfter(month("Socialnämnden", 1), month("Kulturnämnden", 1))).toEqual(["unit-mixed"]);
  });
});

describe("a heading that means two things", () => {
  const overview = `
    Verksamhet (tkr) | Budget 2024 | Resultat per augusti | Prognos per augusti
    Hemtjänst        | -44012     | -47                  | -1111
    Särskilt boende  | -63218     | 241                  | -787
    Summa            | -107230    | 194                  | -1898`;
  const units = (name: string, total: string): DrawnSheet => ({
    name,
    rows: drawnRows(`
      ${name}, per enhet (tkr) | | |
      | | |
      Enhet | Helårsbudget | Resultat per augusti | Prognos per augusti
      ${total}`),
  });
  const home = units(
    "Hemtjänst",
    `Norr  | -20011 | -14001 | -989
     Söder | -24001 | -15386 | -122
     Summa | -44012 | -29387 | -1111`,
  );
  const residence = units(
    "Särskilt boende",
    `Öster  | -30018 | -20877 | -400
     Väster | -33200 | -21000 | -387
     Summa  | -63218 | -41877 | -787`,
  );
  const bookOfSheets = (...sheets: readonly DrawnSheet[]): Workbook =>
    bookFrom({ name: "Översikt", rows: drawnRows(overview) }, ...sheets).workbook;

  it("is accepted for the tables where it does", () => {
    const first = bookOfSheets(home);
    expect(toldAfter(first, bookOfSheets(home), "heading-means-two-things")).toEqual([]);
    expect(toldAfter(first, bookOfSheets(home, residence))).toContain("heading-means-two-things");
  });
});

it("tells rows of one name apart by their order", () => {
  const rows = (first: number, second: number): string => `
    Övrigt         | -100 | -95 | ${String(first)}  | -120
    Socialnämnd    | -900 | -970 | -70 | -1300
    Övrigt         | -214 | -221 | ${String(second)} | -300`;
  const month = (first: number, second: number): Workbook =>
    monthOf({ rows: rows(first, second), total: "-1214 | -1286 | -72 | -1720" });
  expect(toldAfter(month(55, -7), month(55, -7))).toEqual([]);
  expect(toldAfter(month(55, -7), month(5, 43))).toHaveLength(1);
});
