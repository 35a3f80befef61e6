/** The sheet of months: each figure points at its cell, and what is added up comes to what the book says. */
import { describe, expect, it } from "@jest/globals";
import { sumOfMonths } from "../../src/domain/monthSeries.ts";
import { fromOre } from "../../src/domain/money.ts";
import { formulaText } from "../../src/io/formula/formulaText.ts";
import { indexLayout } from "../../src/io/layoutIndex.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type ReportSettings } from "../../src/pipeline/run.ts";
import { printLayout } from "../../src/report/index.ts";
import type { LayoutCell, SheetLayout } from "../../src/report/layout.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { bookOf } from "../support/book.ts";
import { monthCase, monthCases } from "../support/monthCases.ts";

function sheetsOf(workbook: Workbook, settings: Partial<ReportSettings> = {}): SheetLayout[] {
  const checked = runToEnd(checkWorkbook(workbook));
  return runToEnd(reportLayouts(checked, { reports: ["month-follow-up"], unit: null, ...settings }, textsIn.sv));
}

const cellOf = (layout: SheetLayout | undefined, row: string, column: string): LayoutCell | undefined =>
  layout?.rows.find(({ key }) => key === row)?.cells[column];

const drawn = bookOf`
  Budget 2024 (kr) | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
  Avgifter         |  10 |  10 |  10 |  10 |  10 |  10 |  10 |  10 |  10 |  10 |  10 |  10
  Personal         | -40 | -40 | -40 | -40 | -40 | -40 | -40 | -40 | -40 | -40 | -40 | -40
  Resultat         | -30 | -30 | -30 | -30 | -30 | -30 | -30 | -30 | -30 | -30 | -30 | -30
                   |     |     |     |
  Utfall 2024 (kr) | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
  Avgifter         |  12 |   9 |     |
  Personal         | -41 | -43 |     |
  Resultat         | -29 | -34 |     |`.workbook;

describe("the sheet of months", () => {
  it("has the months of the outcome, the year so far against its budget, and the year's budget", () => {
    const [layout] = sheetsOf(drawn);
    expect(layout && printLayout(layout, { formulas: true })).toMatchSnapshot();
  });

  it("goes as far as most rows are booked, and says which month that is when one is booked ahead", () => {
    const workbook = bookOf`
      Utfall 2024 (kr) | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
      Avgifter         |  12 |   9 |     |
      Personal         | -41 | -43 |     |
      Livsmedel        |  -9 |  -8 |     |
      Hyra             |  -1 |  -1 |  -1 |
      Resultat         | -39 | -43 |  -1 |`.workbook;
    const [layout] = sheetsOf(workbook);
    expect(cellOf(layout, "hyra", "actual-to-date")?.value).toBe(-2);
    expect(layout?.rows.map(({ cells }) => cells["label"]?.value)).toContain(
      "Några rader har belopp bokförda efter februari. De står i sina månader men är inte med i utfallet till och med februari.",
    );
  });

  it("keeps costs above zero where the source does, and a surplus above zero all the same", () => {
    const workbook = bookOf`
      2024 (kr)    | Budget jan | Utfall jan | Budget feb | Utfall feb | Budget mar | Utfall mar
      Intäkter     |       -100 |       -120 |       -100 |        -90 |       -100 |       -100
      Personal     |        400 |        390 |        400 |        420 |        400 |        405
      Nettokostnad |        300 |        270 |        300 |        330 |        300 |        305`.workbook;
    const [layout] = sheetsOf(workbook);
    expect(cellOf(layout, "personal", "actual-to-date")?.value).toBe(1215);
    expect(cellOf(layout, "personal", "deviation-to-date")?.value).toBe(-15);
    expect(cellOf(layout, "intakter", "deviation-to-date")?.value).toBe(10);
  });

  it("nets revenue and cost that are both printed above zero", () => {
    const [layout] = sheetsOf(monthCase("intakt-och-kostnad-positiva"));
    const net = cellOf(layout, "resultat", "actual-01");
    expect(net?.formula).toEqual({ op: "sum", rows: ["summa-intakter", "summa-kostnader"] });
    expect(cellOf(layout, "personalkostnader", "actual-01")?.value).toBeLessThan(0);
  });

  it("adds a total that the source lacks", () => {
    const [layout] = sheetsOf(monthCase("matt-i-etiketten"));
    expect(cellOf(layout, "#total", "actual-01")).toMatchObject({
      formula: { op: "sum", rows: ["loner", "laromedel", "skolmaltider"] },
    });
  });

  it("takes the budget of the year and to date from their columns where no months have it", () => {
    const [layout] = sheetsOf(monthCase("manader-sedan-ack"));
    expect(cellOf(layout, "ekonomi", "budget-to-date")?.formula).toMatchObject({ op: "source", ref: { column: 14 } });
    expect(cellOf(layout, "ekonomi", "budget-year")?.formula).toMatchObject({ op: "source", ref: { column: 16 } });
    expect(cellOf(layout, "ekonomi", "deviation-to-date")?.value).not.toBeUndefined();
  });

  it("runs the forecast on from the booked months, in the chart and in the year", () => {
    const [layout] = sheetsOf(monthCase("utfall-och-prognos"));
    expect(layout?.charts[0]?.series.map(({ role }) => role)).toEqual(["actual", "forecast"]);
    expect(cellOf(layout, "hemtjanst", "forecast-year")?.formula).toMatchObject({ op: "source" });
    expect(cellOf(layout, "hemtjanst", "deviation-year")?.value).toBeCloseTo(-8.2);
  });

  it("says that months read out of sums are no cells", () => {
    const [layout] = sheetsOf(monthCase("ackumulerade-manader"));
    expect(cellOf(layout, "socialnamnden", "actual-02")).toMatchObject({ fixed: true });
    expect(layout && printLayout(layout)).toContain("Månaderna är skillnaden mellan ackumulerade belopp i källan");
  });

  it("has the entries of the year's end beside December", () => {
    const [layout] = sheetsOf(monthCase("period-00-till-13"));
    expect(cellOf(layout, "5010", "closing")?.value).toBe(21400);
    expect(cellOf(layout, "5010", "actual-to-date")?.value).toBe(4890746);
  });

  it("shows another unit where it is asked for", () => {
    const [layout] = sheetsOf(monthCase("block-sida-vid-sida"), { unit: "mnkr" });
    expect(layout?.unit).toBe("mnkr");
    expect(cellOf(layout, "forskola", "actual-01")).toMatchObject({ value: -4.426, formula: { factor: 0.001 } });
  });

  it("marks a figure that has a finding", () => {
    const workbook = bookOf`
      Utfall 2024 (tkr) | jan  | feb  | mars | apr  | maj  | juni
      Personal          | -810 | -805 | -812 | -830 | -828 | -835
      Lokalhyra         | -145 | -145 | -145 | -145 | -145 | -145
      Summa             | -955 | -950 | -957 | -957 | -973 | -980`.workbook;
    const [layout] = sheetsOf(workbook);
    expect(cellOf(layout, "summa", "actual-04")?.mark).toBe(1);
  });

  it("forecasts the year by the method asked for, where the source has no forecast", () => {
    const year = (settings: Partial<ReportSettings>): unknown[] => {
      const [layout] = sheetsOf(drawn, settings);
      return ["avgifter", "personal", "resultat"].map((row) => cellOf(layout, row, "forecast-year")?.value);
    };
    expect(year({})).toEqual([121, -484, -363]);
    expect(year({ forecast: "run-rate" })).toEqual([126, -504, -378]);
    expect(year({ forecast: "budget-holds" })).toEqual([120, -480, -360]);
    expect(year({ forecast: "seasonal-share" })).toEqual([undefined, undefined, undefined]);
    expect(year({ forecast: "combined" })).toEqual([121, -484, -363]);
    const [layout] = sheetsOf(drawn, { forecast: "combined" });
    expect(cellOf(layout, "personal", "forecast-year")?.formula).toBeUndefined();
    expect(layout?.rows.some(({ cells }) => /inlagd som värden/.test(String(cells["label"]?.value)))).toBe(true);
  });

  it("is made where something is booked, and printed across the page", () => {
    expect(sheetsOf(monthCase("budget-jan-24"))).toEqual([]);
    const sheets = sheetsOf(monthCase("namnd-per-blad-med-block"));
    expect(sheets.map(({ key, name, print }) => [key, name, print.orientation])).toEqual([
      ["month-follow-up", "Månadsuppföljning KS", "landscape"],
      ["month-follow-up-2", "Månadsuppföljning MBN", "landscape"],
    ]);
  });
});

describe("the statement of a book of months", () => {
  const statementsOf = (workbook: Workbook): SheetLayout[] => sheetsOf(workbook, { reports: ["operating-statement"] });

  it("adds the months up to the year so far, against its budget", () => {
    const [layout] = statementsOf(drawn);
    expect(layout && printLayout(layout)).toMatchSnapshot();
    expect(layout?.print.orientation).toBe("portrait");
  });

  it("is one of all reports, beside the months, and is made where there is a budget to date", () => {
    const reports = (name: string): string[] =>
      sheetsOf(monthCase(name), { reports: "all" }).map(({ report }) => report);
    expect(reports("manader-sedan-ack")).toEqual(["operating-statement", "month-follow-up"]);
    expect(reports("iso-manader-region")).toEqual(["month-follow-up"]);
    expect(reports("budget-jan-24")).toEqual([]);
    expect(reports("tre-tabeller-pa-bladet")).toContain("operating-statement");
  });
});

describe.each(monthCases)("%s", (name) => {
  const checked = runToEnd(checkWorkbook(monthCase(name)));
  const layouts = runToEnd(reportLayouts(checked, { reports: ["month-follow-up"], unit: null }, textsIn.sv));
  const all = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));

  it("has formulas that can be written, in columns that are there", () => {
    const problems = all.flatMap((layout) => {
      const index = indexLayout(layout);
      const keys = layout.columns.map(({ key }) => key);
      return layout.rows.flatMap(({ key: row, cells }) =>
        Object.entries(cells).flatMap(([column, cell]) => {
          const at = keys.indexOf(column);
          const scope = { index, report: () => undefined, newFunctionPrefix: "" as const };
          const isWritten = !cell.formula || formulaText(cell, cell.formula, at, scope) !== undefined;
          return at >= 0 && isWritten ? [] : [`${row} ${column}`];
        }),
      );
    });
    expect(problems).toEqual([]);
  });

  it("comes to what its book has booked", () => {
    const books = checked.months.filter(({ lines }) =>
      lines.some(({ years }) => years.some(({ actual }) => actual.some((figure) => figure !== null && figure !== 0))),
    );
    expect(layouts).toHaveLength(books.length);
    books.forEach(({ lines, unit }, at) => {
      const layout = layouts[at];
      const latest = Math.max(
        ...lines.flatMap(({ years }) =>
          years
            .filter(({ actual }) => actual.some((figure) => figure !== null && figure !== 0))
            .map(({ year }) => year),
        ),
      );
      const turn =
        checked.model.tables[checked.months.indexOf(books[at]!)]?.table.signConvention === "cost-positive" ? -1 : 1;
      for (const { key, type, years } of lines) {
        const year = years.find((each) => each.year === latest);
        if (!year || type !== "line") continue;
        const booked = cellOf(layout, key, "actual-to-date")?.value ?? 0;
        expect([key, Math.abs(Number(booked))]).toEqual([
          key,
          Math.abs(turn * fromOre(sumOfMonths(year.actual, 1, 12), unit ?? "kr")),
        ]);
      }
    });
  });
});
