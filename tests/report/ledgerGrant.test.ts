/** A ledger's net set against the grant of the year: said in one amount or by code, booked on accounts, or in the net already. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../src/domain/grid.ts";
import { toOre, type Ore } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import type { SaidGrant } from "../../src/recognise/ledger/grant.ts";
import type { ReportId, SheetLayout } from "../../src/report/layout.ts";
import { askableFigures } from "../../src/report/postings/figures.ts";
import { postingsOf } from "../../src/report/postings/postings.ts";
import { bookFrom, drawnRows } from "../support/book.ts";
import { valueDifferences } from "../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues, type SheetValues } from "../support/libreoffice.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { overrulingOf, type Said } from "../support/overrulings.ts";
import { opened } from "../support/packages.ts";
import { workbookFile } from "../support/workbookFile.ts";
import { written } from "../support/writtenReports.ts";

const kr = (kronor: number): Ore => toOre(kronor, "kr");
const whole = (kronor: number, year: number | null = 2024): SaidGrant => ({ by: "whole", year, ore: kr(kronor) });
const ansvar = { name: "ansvar", after: "", before: "", nth: 0, of: 1 };
const byUnit = (codes: Readonly<Record<string, number>>): SaidGrant => ({
  by: "code",
  year: 2024,
  key: ansvar,
  codes: Object.fromEntries(Object.entries(codes).map(([code, kronor]) => [code, kr(kronor)])),
});

const { workbook } = bookFrom({
  name: "Huvudbok",
  rows: drawnRows(`
    Konto | Konto (T)    | Ansvar | Period | Utfall | Budget
    3120  | Avgifter     | 110    | 202401 | -10    | -12
    5020  | Löner        | 110    | 202401 | 100    | 90
    5020  | Löner        | 120    | 202402 | 90     | 80
    5020  | Löner        | 120    | 202402 | 90     | 80
    3310  | Kommunbidrag | 120    | 202402 | -30    | -30
    5020  | Löner        | 120    | 202411 | 0      | 80`),
});
const reports = ["operating-statement", "income-statement", "month-follow-up"] as const;

const saying = (said: Said, of: Workbook = workbook): CheckedWorkbook =>
  runToEnd(checkWorkbook(of, { overrulings: Object.keys(said).length === 0 ? [] : [overrulingOf(of, said)] }));

function sheetOf(checked: CheckedWorkbook, report: ReportId, unit: "kr" | "mnkr" | null = null): SheetLayout {
  const [layout] = runToEnd(reportLayouts(checked, { reports: [report], unit }, textsIn.sv));
  if (!layout) throw new Error("no sheet");
  return layout;
}

/** "Netto: -240 -208", by column. */
function rowsOf({ rows }: SheetLayout, columns: readonly string[]): string[] {
  return rows
    .filter(({ emphasis }) => emphasis === "body" || emphasis === "total")
    .map(
      ({ cells }) =>
        `${String(cells["label"]?.value)}: ${columns.map((key) => String(cells[key]?.value ?? "–")).join(" ")}`,
    );
}
const notesOf = ({ rows }: SheetLayout): string =>
  rows
    .filter(({ emphasis }) => emphasis === "note")
    .map(({ cells }) => String(cells["label"]?.value).replaceAll("\u00a0", " "))
    .join("\n");

describe("nobody has said", () => {
  it.each(reports)("the %s has no grant and no result", (report) => {
    const labels = rowsOf(sheetOf(saying({}), report), []);
    expect(labels.filter((label) => /Kommunbidrag|Resultat/.test(label))).toEqual([]);
  });
});

describe("one amount", () => {
  const said = saying({ table: { grant: whole(1200) } });

  it("stands below the net of each report, so many twelfths of it so far", () => {
    const columns = ["actual", "budget", "deviation", "budget-year"];
    const added = ["Kommunbidrag: 200 200 0 1200", "Resultat: -40 -8 -32 912"];
    expect(rowsOf(sheetOf(said, "operating-statement"), columns)).toEqual([
      "110: -90 -78 -12 -78",
      "120: -150 -130 -20 -210",
      "Netto: -240 -208 -32 -288",
      ...added,
    ]);
    expect(rowsOf(sheetOf(said, "income-statement"), columns).slice(-3)).toEqual([
      "Verksamhetens nettokostnad: -240 -208 -32 -288",
      ...added,
    ]);
    const months = [
      "actual-01",
      "actual-to-date",
      "budget-to-date",
      "deviation-to-date",
      "budget-year",
      "forecast-year",
    ];
    expect(rowsOf(sheetOf(said, "month-follow-up"), months).slice(-3)).toEqual([
      "Verksamhetens nettokostnad: -90 -240 -208 -32 -288 -320",
      "Kommunbidrag: – 200 200 0 1200 1200",
      "Resultat: – -40 -8 -32 912 880",
    ]);
  });

  it("is one value, which the others follow, and the sheet says whose it is and how much of it is counted", () => {
    for (const report of reports) {
      const sheet = sheetOf(said, report);
      const grant = sheet.rows.find(({ key }) => key === "#grant")?.cells ?? {};
      const fixed = Object.values(grant).filter(({ fixed: isFixed }) => isFixed === true);
      expect(fixed).toEqual([expect.objectContaining({ value: 1200 })]);
      const formulas = Object.values(grant).flatMap(({ formula }) => formula?.op ?? []);
      expect(formulas).toEqual(expect.arrayContaining(["fraction", "combine"]));
      expect(notesOf(sheet)).toContain("Kommunbidraget för 2024, 1 200 kr, är angivet i Avvika");
      expect(notesOf(sheet)).toContain("Till och med feb räknas 2/12 av kommunbidraget.");
      expect(notesOf(sheet)).toContain("Beloppen är formler");
    }
  });

  it("leaves the names of totals with the net", () => {
    const { names } = sheetOf(said, "month-follow-up");
    expect(names.length).toBeGreaterThan(3);
    expect(names.every(({ at }) => at.row === "#net")).toBe(true);
  });

  it("has a row for the year's amount where no column is of the year, and is shown in the report's unit", () => {
    const { workbook: outcome } = bookFrom({
      name: "Huvudbok",
      rows: drawnRows(`
        Konto | Ansvar | Period | Belopp
        3120  | 110    | 202401 | -10
        5020  | 110    | 202402 | 100
        5020  | 120    | 202403 | 90
        5020  | 120    | 202403 | 90`),
    });
    const checked = saying({ table: { grant: whole(12_000_000) } }, outcome);
    expect(rowsOf(sheetOf(checked, "operating-statement", "mnkr"), ["actual"]).slice(-3)).toEqual([
      "Kommunbidrag: 3",
      "Resultat: 2.99973",
      "Kommunbidrag helår 2024, angivet i Avvika: 12",
    ]);
    expect(rowsOf(sheetOf(checked, "month-follow-up"), ["actual-to-date"]).slice(-3)).toEqual([
      "Kommunbidrag: 3000000",
      "Resultat: 2999730",
      "Kommunbidrag helår 2024, angivet i Avvika: 12000000",
    ]);
  });

  it("of another year is not this year's", () => {
    const earlier = saying({ table: { grant: whole(1200, 2023) } });
    expect(rowsOf(sheetOf(earlier, "operating-statement"), ["actual"])).toEqual([
      "110: -90",
      "120: -150",
      "Netto: -240",
    ]);
    expect(notesOf(sheetOf(earlier, "operating-statement"))).not.toContain("ommunbidrag");
  });

  it("is set against no balance whose months nobody knows, which the sheet says", () => {
    const balances = (heading: string): Workbook =>
      bookFrom({
        name: "Huvudbok",
        rows: drawnRows(`
          Konto | Konto (T) | Ansvar | Utfall | ${heading}
          3120  | Avgifter  | 110    | -10    | -12
          5020  | Löner     | 110    | 100    | 120
          5020  | Löner     | 120    | 90     | 130
          6410  | Papper    | 120    | 90     | 140`),
      }).workbook;
    const grant = whole(1200, null);
    const unknown = sheetOf(saying({ table: { grant } }, balances("Budget")), "operating-statement");
    expect(rowsOf(unknown, ["actual-0", "budget-1"]).at(-1)).toBe("Netto: -270 -378");
    expect(notesOf(unknown)).toContain("huvudboken säger inte hur många månader beloppen gäller");
    const known = sheetOf(saying({ table: { grant } }, balances("Budget helår")), "operating-statement");
    expect(rowsOf(known, ["actual-0", "budget-1"]).slice(-2)).toEqual(["Kommunbidrag: – 1200", "Resultat: – 822"]);
  });
});

describe("an amount for each code", () => {
  const said = saying({ table: { grant: byUnit({ 110: 600, 130: 12 }) } });
  const columns = ["actual", "grant", "result", "budget-year", "grant-year"];

  it("stands beside the outcome of its row; a row without one counts with none, a code without postings has a row", () => {
    const sheet = sheetOf(said, "operating-statement");
    expect(rowsOf(sheet, columns)).toEqual([
      "110: -90 100 10 -78 600",
      "120: -150 – -150 -210 –",
      "130: – 2 2 – 12",
      "Netto: -240 102 -138 -288 612",
    ]);
    const headings = sheet.rows.find(({ key }) => key === "#heading")?.cells ?? {};
    expect(Object.values(headings).map(({ value }) => value)).toEqual([
      "Ansvar",
      "Utfall jan–feb 2024",
      "Kommunbidrag jan–feb 2024",
      "Resultat jan–feb 2024",
      "Budget jan–feb 2024",
      "Avvikelse",
      "Budget helår 2024",
      "Kommunbidrag helår 2024",
    ]);
  });

  it("counts together where the rows are others", () => {
    expect(rowsOf(sheetOf(said, "income-statement"), ["actual", "budget-year"]).slice(-2)).toEqual([
      "Kommunbidrag: 102 612",
      "Resultat: -138 324",
    ]);
    const other = saying({ table: { grant: byUnit({ 110: 600, 130: 12 }) }, columns: { A: { makesRows: true } } });
    expect(rowsOf(sheetOf(other, "operating-statement"), ["actual"]).slice(-1)).toEqual(["Resultat: -138"]);
  });

  it("of a whole year is counted whole, in one column", () => {
    const { workbook: year } = bookFrom({
      name: "Huvudbok",
      rows: drawnRows(`
        Konto | Ansvar | Period | Belopp
        3120  | 110    | 202401 | -10
        5020  | 110    | 202402 | 100
        5020  | 120    | 202412 | 90
        5020  | 120    | 202412 | 90`),
    });
    const checked = saying({ table: { grant: byUnit({ 110: 100, 120: 150 }) } }, year);
    expect(rowsOf(sheetOf(checked, "operating-statement"), ["actual", "grant", "result", "grant-year"])).toEqual([
      "110: -90 – 10 100",
      "120: -180 – -30 150",
      "Netto: -270 – -20 250",
    ]);
  });
});

describe("accounts of its own", () => {
  const accounts = { "3310": "netAppropriation" } as const;

  it.each([["as usual", {}] as const, ["by unit", { C: { makesRows: true } }] as const])(
    "hold the grant, which stands between the net cost and the result, %s",
    (_, columns) => {
      const checked = saying({ table: { accounts }, columns });
      for (const report of reports) {
        const key = report === "month-follow-up" ? "actual-to-date" : "actual";
        const sheet = sheetOf(checked, report);
        const rows = rowsOf(sheet, [key]);
        expect(rows.slice(-2)).toEqual(["Kommunbidrag: 30", "Resultat: -240"]);
        expect(rows.at(-3)).toMatch(/^(Netto|Verksamhetens nettokostnad): -270$/);
        expect(notesOf(sheet)).toContain("Kommunbidraget är bokfört på konto 3310.");
      }
    },
  );

  it("make a line of their own month by month, so that forecasts are of net costs and grant apart", () => {
    const { months } = saying({ table: { accounts }, columns: { C: { makesRows: true } } });
    expect(months[0]?.lines.map(({ key, label }) => `${key} ${label}`)).toEqual([
      "110 110",
      "120 120",
      "netAppropriation Kommunbidrag",
    ]);
  });

  it("can be asked for the postings of the grant and of the result", () => {
    const checked = saying({ table: { accounts } });
    const [book] = checked.ledgers.books;
    if (!book) throw new Error("no ledger");
    for (const by of [null, 2]) {
      const figures = askableFigures(book, by, checked.ledgers, textsIn.sv.report.ledger);
      const totals = figures.rows.slice(-3).map((row) => {
        const [column] = figures.columns;
        if (!column) throw new Error("no column");
        return [row.key, postingsOf(book, figures, row, column).total];
      });
      expect(totals).toEqual([
        ["#net", kr(-270)],
        ["netAppropriation", kr(30)],
        ["#result", kr(-240)],
      ]);
    }
  });

  it("count, whatever is said besides", () => {
    const both = saying({ table: { accounts, grant: whole(1200) } });
    expect(rowsOf(sheetOf(both, "operating-statement"), ["actual"]).slice(-1)).toEqual(["Resultat: -240"]);
  });
});

it("a net that holds the grant is called a result", () => {
  const said = saying({ table: { grant: { by: "net" } } });
  for (const report of reports) {
    const sheet = sheetOf(said, report);
    const key = report === "month-follow-up" ? "actual-to-date" : "actual";
    expect(rowsOf(sheet, [key]).at(-1)).toBe("Resultat: -240");
    expect(notesOf(sheet)).toContain("Nettot innehåller redan kommunbidraget");
  }
});

describe("made-up ledgers", () => {
  const forms = ["posting", "accountPeriod"] as const;
  const signs = ["cost-positive", "revenue-positive", "unsigned"] as const;
  const made = madeUpLedger(1_000);
  const grant = whole(123_456_789.01);

  it.each(forms.flatMap((form) => signs.map((each) => ({ form, layout: "long" as const, signs: each }))))(
    "$form, $signs: the net is as before, and the result the net and the grant, to the öre",
    (wanted) => {
      const of = ledgerWorkbook(made, wanted);
      const [before, after] = [saying({}, of), saying({ table: { grant } }, of)];
      for (const report of reports) {
        const key = report === "month-follow-up" ? "actual-to-date" : "actual";
        const oreAt = (checked: CheckedWorkbook, row: string): number =>
          toOre(sheetOf(checked, report).rows.find((one) => one.key === row)?.cells[key]?.value as number, "kr");
        expect(oreAt(after, "#net")).toBe(oreAt(before, "#net"));
        expect(oreAt(after, "#result") - oreAt(after, "#net")).toBe(kr(123_456_789.01));
      }
    },
  );
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  const cases = {
    whole: { table: { grant: whole(1000) } },
    "by code": { table: { grant: byUnit({ 110: 601, 130: 12 }) } },
    accounts: { table: { accounts: { "3310": "netAppropriation" } } },
  } as const satisfies Record<string, Said>;
  const layouts = new Map<string, SheetLayout[]>();
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    const files = Object.entries(cases).map(([name, said]) => {
      const made = runToEnd(reportLayouts(saying(said), { reports, unit: null }, textsIn.sv));
      layouts.set(name, made);
      return [name, written(opened(workbookFile(workbook)), made).bytes] as const;
    });
    values = await recalculatedValues(new Map(files));
  });

  it.each(Object.keys(cases))("computes the same, %s", (name) => {
    for (const layout of layouts.get(name) ?? []) {
      const differences = valueDifferences(layout, values.get(name)?.get(layout.name) ?? []).filter(
        ({ stored, recalculated }) => !(Math.abs(Number(recalculated) - Number(stored)) < 1e-6),
      );
      expect(differences).toEqual([]);
    }
    expect(layouts.get(name)).toHaveLength(3);
  });
});
