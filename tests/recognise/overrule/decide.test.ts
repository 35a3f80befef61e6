/** What a person decides counts as if the workbook had said it: relations, findings and units follow. */
import { describe, expect, it } from "@jest/globals";
import { checkWorkbook } from "../../../src/pipeline/run.ts";
import type { RecognisedTable } from "../../../src/recognise/table.ts";
import { bookOf, runToEnd, workbookOf, drawnRows, type Book } from "../../support/book.ts";
import { printFinding } from "../../support/check.ts";
import { overruledBook, overrulingOf, type Said } from "../../support/overrulings.ts";
import { printReading } from "../../support/printReading.ts";

const read = ({ workbook }: Book, ...said: Said[]): RecognisedTable => {
  const [table] = overruledBook(workbook, ...said).tables;
  if (!table) throw new Error("no table");
  return table;
};
const printed = (book: Book, ...said: Said[]): string => printReading(read(book, ...said));
const lines = (text: string, pattern: RegExp): string[] => text.split("\n").filter((line) => pattern.test(line));
const findings = ({ workbook }: Book, ...said: Said[]): string[] =>
  runToEnd(checkWorkbook(workbook, { overrulings: said.map((one) => overrulingOf(workbook, one)) })).findings.map(
    (finding) => printFinding(finding),
  );

const plain = bookOf`
  Nämnd, tkr     | Ram A | Mitt | Avvikelse
  Kommunstyrelse |  -100 |  -95 |         5
  Socialnämnd    |  -900 | -970 |       -70
  Kulturnämnd    |  -250 | -240 |        10
  Summa          | -1250 | -1305 |      -55`;

describe("a column", () => {
  it("that is a budget takes part in deviations", () => {
    const book = bookOf`
      Nämnd, tkr     | Prognos i fjol | Utfall | Avvikelse
      Kommunstyrelse |           -100 |    -95 |         5
      Socialnämnd    |           -900 |   -970 |       -70
      Kulturnämnd    |           -250 |   -240 |        12`;
    expect(lines(printed(book), /B \[|deviation:/)).toEqual(["  B [Prognos i fjol] forecast – – fullYear – – sure"]);
    expect(findings(book)).toEqual([]);
    const said = { columns: { B: { measure: "budget", budgetVersion: "original" } } } as const;
    expect(lines(printed(book, said), /B \[|deviation:/)).toEqual([
      "  B [Prognos i fjol] budget – – fullYear – – sure",
      "  deviation: D = +C -B",
    ]);
    expect(read(book, said).columns[0]?.budgetVersion).toBe("original");
    expect(findings(book, said).map((text) => text.split(" ")[1])).toEqual(["deviation-mismatch"]);
  });

  it("that is no budget takes no part in them", () => {
    const said = { columns: { B: { measure: "text" } } } as const;
    expect(lines(printed(plain, said), /deviation:|sum:/)).toEqual(["  sum: 5 = +2 +3 +4"]);
    expect(
      findings(
        bookOf`
      Nämnd, tkr     | Budget | Utfall | Avvikelse
      Kommunstyrelse | -100 | -95 | 5
      Socialnämnd    | -900 | -970 | -71
      Kulturnämnd    | -250 | -240 | 10
      Summa          | -1250 | -1305 | -56`,
        said,
      ),
    ).toEqual([]);
  });

  it("of figures that are no amounts is left out of everything", () => {
    const book = bookOf`
      Nämnd, tkr     | Utfall konto | Budget | Utfall
      Kommunstyrelse |    1000 | -100 | -95
      Socialnämnd    |    2000 | -900 | -970
      Summa          |    9999 | -1000 | -1065`;
    expect(findings(book).join("\n")).toContain("B4");
    expect(findings(book, { columns: { B: { measure: "text" } } })).toEqual([]);
  });

  it("has the component that was decided, or none, whatever arithmetic would give it", () => {
    const book = bookOf`
      Nämnd, tkr     | Utfall netto | Budget netto | Avvikelse netto
      Kommunstyrelse | -95 | -100 | 5
      Socialnämnd    | -970 | -900 | -70`;
    const of = (component: "cost" | null) =>
      read(book, { columns: { B: { component }, D: { component } } }).columns.map((column) => column.component);
    expect(of("cost")).toEqual(["cost", "net", "cost"]);
    expect(of(null)).toEqual([null, "net", null]);
  });

  it("has a unit of its own or the table's, and its amounts follow", () => {
    const book = bookOf`
      Nämnd          | Budget, tkr | Utfall, mnkr | Prognos, mnkr
      Kommunstyrelse | 1200 | 1,3 | 1300
      Socialnämnd    | 2200 | 2,4 | 2400`;
    expect(read(book).columns.map(({ unit }) => unit)).toEqual(["tkr", null, null]);
    const said = { columns: { B: { unit: null }, D: { unit: "tkr" } } } as const;
    expect(read(book, said).columns.map(({ unit }) => unit)).toEqual([null, null, "tkr"]);
    const { facts } = runToEnd(
      checkWorkbook(book.workbook, { overrulings: [overrulingOf(book.workbook, said)] }),
    ).model;
    expect(facts.slice(0, 3).map(({ stated }) => stated)).toEqual([120_000_000_000, 130_000_000, 130_000_000]);
  });

  it("that is the year's no longer ends with a month", () => {
    const book = bookOf`
      Nämnd, tkr     | Utfall aug 2024 | Budget 2024
      Kommunstyrelse | -95 | -100
      Socialnämnd    | -970 | -900`;
    const periodOf = (...said: Said[]) => read(book, ...said).columns[0]?.period;
    expect(periodOf()).toEqual({ span: "toDate", year: 2024, endMonth: 8 });
    expect(periodOf({ columns: { B: { span: "month" } } })).toEqual({ span: "month", year: 2024, endMonth: 8 });
    expect(periodOf({ columns: { B: { span: "fullYear" } } })).toEqual({
      span: "fullYear",
      year: 2024,
      endMonth: null,
    });
  });

  it("called a result is a forecast where a person says so, whatever its size speaks for", () => {
    const book = bookOf`
      Enhet, tkr | Budget | Resultat
      Norr       | -1 000 | -20
      Söder      | -2 000 | 45
      Väst       | -3 000 | -10`;
    expect(read(book).columns[1]?.measure).toBe("deviation");
    expect(read(book, { columns: { C: { measure: "forecast" } } }).columns[1]?.measure).toBe("forecast");
  });
});

describe("a row", () => {
  it("that is a total is summed, though nothing ties, and is found wrong", () => {
    const book = bookOf`
      Nämnd, tkr     | Budget | Utfall | Prognos
      Kommunstyrelse |   -100 |    -95 |    -99
      Socialnämnd    |   -900 |   -970 |   -950
      Kulturnämnd    |   -250 |   -240 |   -260
      Samtliga       |  -1999 |  -1777 |  -1888`;
    expect(lines(printed(book), /sum:/)).toEqual([]);
    const said = { rows: { 5: { type: "total" } } } as const;
    expect(lines(printed(book, said), /sum:|Samtliga/)).toEqual(["  5 [Samtliga] total – – –", "  sum: 5 = +2 +3 +4"]);
    expect(findings(book, said).filter((text) => text.startsWith("error total-mismatch"))).toHaveLength(3);
  });

  it("that is a total above its lines is summed from below, also beside the table's own total", () => {
    const book = bookOf`
      Nämnd, tkr     | Budget | Utfall | Prognos
      Hela nämnden   |  -1250 |  -1305 |  -1309
      Kommunstyrelse |   -100 |    -95 |    -99
      Socialnämnd    |   -900 |   -970 |   -950
      Kulturnämnd    |   -250 |   -240 |   -260
      Varav lokaler  |     -1 |     -2 |     -3`;
    const said = { rows: { 2: { type: "total" } } } as const;
    expect(lines(printed(book, said), /sum:/)).toEqual(["  sum: 2 = +3 +4 +5"]);
    const twice = bookOf`
      Nämnd, tkr     | Budget | Utfall | Prognos
      Hela nämnden   |  -1250 |  -1305 |  -1310
      Kommunstyrelse |   -100 |    -95 |    -99
      Socialnämnd    |   -900 |   -970 |   -950
      Kulturnämnd    |   -250 |   -240 |   -260
      Summa          |  -1250 |  -1305 |  -1309`;
    expect(lines(printed(twice, said), /sum:/)).toEqual(["  sum: 6 = +3 +4 +5", "  sum: 2 = +6"]);
  });

  it("that is a line is no sum, though it ties", () => {
    const said = { rows: { 5: { type: "line" } } } as const;
    expect(lines(printed(plain, said), /sum:|Summa/)).toEqual(["  5 [Summa] line – – –"]);
  });

  it("that is a heading or a note has no amounts", () => {
    const book = bookOf`
      Nämnd, tkr     | Budget | Utfall
      Kommunstyrelse | -100 | -95
      Not 7          |   7 | 7
      Socialnämnd    | -900 | -970
      Summa          | -1000 | -1065`;
    for (const type of ["heading", "note"] as const) {
      const text = printed(book, { rows: { 3: { type } } });
      expect(lines(text, /sum:|Not 7/)).toEqual([`  3 [Not 7] ${type} – – –`, "  sum: 5 = +2 +4"]);
    }
  });

  it("that is cost is netted with revenue", () => {
    const book = bookOf`
      Tkr      | Budget | Utfall
      Avgifter |    500 |    520
      Köp      |    900 |    950
      Netto    |   -400 |   -430`;
    const said = { rows: { 2: { component: "revenue" }, 3: { component: "cost" } } } as const;
    expect(lines(printed(book, said), /net:/)).toEqual(["  net: 4 = +2 -3"]);
    expect(read(book, said).signConvention).toBe("unsigned");
  });

  it("has a unit of its own or the table's, and is added to its like", () => {
    const book = bookOf`
      Enhet, tkr    | Budget | Utfall
      Lokaler       | 120 | 125
      Antal platser | 40  | 41
      Summa         | 160 | 166`;
    expect(read(book).rows.map(({ unit }) => unit)).not.toEqual([null, null, null]);
    const said = { rows: { 3: { unit: null } } } as const;
    expect(read(book, said).rows.map(({ unit }) => unit)).toEqual([null, null, null]);
    expect(lines(printed(book, said), /sum:/)).toEqual(["  sum: 4 = +2 +3"]);
  });

  it("has the measure that was decided, where rows carry it", () => {
    const book = bookOf`
      Tkr       | Skola | Vård
      Budget    | -100  | -200
      Utfall    | -95   | -210
      Rest      | 5     | -10`;
    const said = { rows: { 4: { measure: "deviation" } } } as const;
    expect(lines(printed(book, said), /Rest|deviation:/)).toEqual([
      "  4 [Rest] line deviation – –",
      "  deviation: 4 = +3 -2",
    ]);
  });
});

describe("a table", () => {
  it("has the kind that was decided, though no word speaks for it", () => {
    expect(read(plain, { table: { kind: "income-statement" } }).kind).toBe("income-statement");
    const { kind, figures } = read(plain, { table: { kind: "text-table" } });
    expect({ kind, figures }).toEqual({ kind: "text-table", figures: [] });
  });

  it("stands in the unit that was decided, and so do its tolerances", () => {
    const { workbook } = plain;
    const { model } = runToEnd(
      checkWorkbook(workbook, { overrulings: [overrulingOf(workbook, { table: { unit: "mnkr" } })] }),
    );
    expect(model.facts[0]?.meaning.unit).toBe("mnkr");
    expect(model.system.figures.find(({ value }) => value !== null)?.step).toBe(100_000_000);
  });

  it("has the signs that were decided, and facts follow", () => {
    const { workbook } = plain;
    const signs = (...said: Said[]): number[] =>
      runToEnd(
        checkWorkbook(workbook, { overrulings: said.map((one) => overrulingOf(workbook, one)) }),
      ).model.facts.map(({ value }) => Math.sign(value));
    expect(signs({ table: { signConvention: "cost-positive" } }).slice(0, 3)).toEqual([1, 1, -1]);
    expect(signs().slice(0, 3)).toEqual([-1, -1, 1]);
  });

  it("is none where a person says so", () => {
    const recognition = overruledBook(plain.workbook, { table: { isTable: false } });
    expect(recognition.tables).toEqual([]);
    expect(recognition.readings.map(({ table, natural }) => [table, natural.length])).toEqual([[null, 1]]);
    expect(findings(plain, { table: { isTable: false } })).toEqual([]);
  });

  it("keeps its kind when the column that spoke for it is decided to be something else", () => {
    const book = bookOf`
      Nämnd, tkr     | Budget | Namn
      Kommunstyrelse | -100 | Eva
      Socialnämnd    | -900 | Bo`;
    expect(read(book, { columns: { B: { measure: "text" } } }).kind).toBe("operating-statement");
  });
});

describe("the extent of a table", () => {
  const withSignature = bookOf`
    Driftredovisning 2024, tkr
    Nämnd          | Budget | Utfall | Kontroll
    Kommunstyrelse | -100 | -95 | 1
    Socialnämnd    | -900 | -970 | 2
    Summa          | -1000 | -1065 | 3
    Utskrivet      | 7 | 8 | 9`;

  it("is what a person says, and the title stays", () => {
    const table = read(withSignature, { range: "A2:C5" });
    expect(table.title).toBe("Driftredovisning 2024, tkr");
    expect([table.unit, table.rows.length, table.columns.length]).toEqual(["tkr", 3, 2]);
  });

  it("follows the table when lines come in", () => {
    const overruling = overrulingOf(withSignature.workbook, { range: "A2:C5" });
    const longer = bookOf`
      Driftredovisning 2025, mnkr
      Nämnd          | Budget | Utfall | Kontroll
      Kommunstyrelse | -100 | -95 | 1
      Kulturnämnd    | -200 | -210 | 4
      Socialnämnd    | -900 | -970 | 2
      Summa          | -1200 | -1275 | 7
      Utskrivet      | 7 | 8 | 9`;
    const { readings } = runToEnd(checkWorkbook(longer.workbook, { overrulings: [overruling] })).recognition;
    expect(readings.map(({ table, unmet }) => [table?.range, unmet])).toEqual([
      [{ top: 1, left: 0, bottom: 5, right: 2 }, []],
    ]);
  });

  const two = workbookOf([
    {
      rows: drawnRows(`
        Nämnd, tkr     | Budget | Utfall
        Kommunstyrelse | -100 | -95
        Socialnämnd    | -900 | -970
        |
        |
        |
        Enhet          | Budget | Utfall
        Norr           | -10 | -9
        Söder          | -20 | -21`),
    },
  ]);

  it("may take in another table, which then is no table of its own", () => {
    const { tables, readings } = overruledBook(two, { range: "A1:C9" });
    expect(tables.map(({ range }) => range.bottom)).toEqual([8]);
    expect(readings[0]?.natural).toHaveLength(2);
  });

  it("is left as it was where it would cut another table, leave the sheet or hold no table", () => {
    for (const range of ["A1:C8", "A2:A2"]) {
      const { readings } = overruledBook(two, { range });
      expect(readings.map(({ table, unmet }) => [table?.range.bottom, unmet])).toEqual([
        [2, [{ part: "extent" }]],
        [8, []],
      ]);
    }
    const overruling = overrulingOf(two, { at: 1, range: "A4:C9" });
    const higher = workbookOf([
      {
        rows: drawnRows("Enhet, tkr | Budget | Utfall\nNorr | -10 | -9\nSöder | -20 | -21"),
      },
    ]);
    const { readings } = runToEnd(checkWorkbook(higher, { overrulings: [overruling] })).recognition;
    expect(readings.map(({ unmet }) => unmet)).toEqual([[{ part: "extent" }]]);
  });

  it("tables that are one are read as one", () => {
    const { tables, readings } = overruledBook(two, { joined: [1] });
    expect(tables.map(({ range }) => [range.top, range.bottom])).toEqual([[0, 8]]);
    expect(tables[0]?.rows.map(({ label }) => label)).toEqual([
      "Kommunstyrelse",
      "Socialnämnd",
      "Enhet",
      "Norr",
      "Söder",
    ]);
    expect(readings.map(({ natural, unmet }) => [natural.length, unmet])).toEqual([[2, []]]);
  });

  it("says when a table it was put together with is gone", () => {
    const overruling = overrulingOf(two, { joined: [1] });
    const left = workbookOf([
      {
        rows: drawnRows("Nämnd, tkr | Budget | Utfall\nKommunstyrelse | -100 | -95\nSocialnämnd | -900 | -970"),
      },
    ]);
    const { readings } = runToEnd(checkWorkbook(left, { overrulings: [overruling] })).recognition;
    expect(readings.map(({ natural, unmet }) => [natural.length, unmet])).toEqual([[1, [{ part: "joined" }]]]);
  });
});

describe("what is decided", () => {
  it("follows its column and row into a table that has grown, and says what is gone", () => {
    const overruling = overrulingOf(plain.workbook, {
      columns: { B: { measure: "budget" }, C: { measure: "actual" } },
      rows: { 4: { type: "note" } },
    });
    const grown = bookOf`
      Nämnd, mnkr    | Ansvarig | Ram A | Avvikelse | Extra
      Kommunstyrelse | Eva      |  -100 |         5 | 1
      Bygglov        | Bo       |  -100 |         5 | 1
      Socialnämnd    | Li       |  -900 |       -70 | 1
      Kulturnämnd    | Nils     |  -250 |        10 | 1
      Summa          |          | -1250 |       -55 | 4`;
    const { readings } = runToEnd(checkWorkbook(grown.workbook, { overrulings: [overruling] })).recognition;
    const [reading] = readings;
    expect(reading?.table?.columns.map(({ measure }) => measure).slice(0, 2)).toEqual(["text", "budget"]);
    expect(reading?.table?.rows[3]?.type).toBe("note");
    expect(reading?.unmet.map((one) => ("key" in one ? [one.part, one.key.name] : [one.part]))).toEqual([
      ["column", "mitt"],
    ]);
  });
});
