/** Budgets of the year spread over months on a sheet of ours: written, read back, and used while they are still the lines'. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { forecastLines, type PhasingProfile, type SavedPhasing } from "../../src/analysis/forecast/index.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { ore } from "../../src/domain/money.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import type { Language } from "../../src/messages/format.ts";
import { textsIn } from "../../src/messages/index.ts";
import { forecastSources, withPhasedBudgets, type ForecastSource } from "../../src/pipeline/forecastSources.ts";
import { phasingFix, phasingToSave, proposedPhasing } from "../../src/pipeline/phasing.ts";
import { decidedSheets, reportSheets } from "../../src/pipeline/ownSheets.ts";
import { checkWorkbook, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { phasedBudgetSheet, withPhasing } from "../../src/report/phasedBudgets/phasedBudgetSheet.ts";
import { printLayout } from "../../src/report/print.ts";
import { drawnRows, runToEnd, workbookOf } from "../support/book.ts";
import { opened } from "../support/packages.ts";
import { written } from "../support/writtenReports.ts";

const months = drawnRows(`
  Utfall 2024, tkr | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec | Budget helår 2024
  Personal         | -10 | -11 | -10 | -12 | -10 | -11 | -10 | -12 |     |     |     |     | -130
  Lokaler          | -20 | -21 | -20 | -22 | -20 | -21 | -20 | -22 |     |     |     |     | -250
  Summa            | -30 | -32 | -30 | -34 | -30 | -32 | -30 | -34 |     |     |     |     | -380`);

const checked = (): CheckedWorkbook => runToEnd(checkWorkbook(workbookOf([{ name: "Månader", rows: months }])));

function sourceIn(book: CheckedWorkbook): ForecastSource {
  const [source] = forecastSources(book);
  if (!source) throw new Error("no months");
  return source;
}

function phasingBy(profile: PhasingProfile, book = checked()): SavedPhasing {
  const source = sourceIn(book);
  const saved = phasingToSave(proposedPhasing(book, source, 2024, profile), source, 2024, profile);
  if (!saved) throw new Error("nothing to save");
  return saved;
}

/** The book once somebody has had its budgets spread. */
function phased(book: CheckedWorkbook, phasings: readonly SavedPhasing[]): CheckedWorkbook {
  return { ...book, phasings, months: withPhasedBudgets(book.months, forecastSources(book), phasings) };
}

const remaining = (book: CheckedWorkbook): (number | string)[] =>
  forecastLines("remaining-budget", sourceIn(book).lines, { year: 2024, month: 8 }).map((result) =>
    result.ok ? result.value.value / 100_000 : result.refusal.reason,
  );

describe("a budget that stands for the year only", () => {
  it("is spread in whole thousands without a krona lost, and nothing of the user's is written", () => {
    const book = checked();
    const source = sourceIn(book);
    for (const profile of ["twelfths", "quarters", "schoolYear"] as const) {
      expect(phasingFix(proposedPhasing(book, source, 2024, profile))).toEqual([]);
      const { lines } = phasingBy(profile);
      expect(lines.map(({ label }) => label)).toEqual(["Personal", "Lokaler"]);
      expect(lines.map((line) => line.months.reduce((sum, month) => sum + month, 0))).toEqual([
        -13_000_000, -25_000_000,
      ]);
      expect(lines.flatMap((line) => line.months).every((month) => Number.isInteger(month / 100_000))).toBe(true);
    }
  });

  it("has no history to follow and says so", () => {
    const book = checked();
    const reasons = proposedPhasing(book, sourceIn(book), 2024, "history").map(({ result }) =>
      result.ok ? "" : result.refusal.reason,
    );
    expect(reasons).toEqual(["no-earlier-year", "no-earlier-year"]);
  });

  it("is what is left of it month by month, once it has been spread", () => {
    const book = checked();
    expect(remaining(book)).toEqual(["budget-not-by-month", "budget-not-by-month"]);
    // Booked to August, and the last quarter: 130 and 250 in four whole parts.
    expect(remaining(phased(book, [phasingBy("quarters")]))).toEqual([-86 - 33, -166 - 63]);
  });

  it("that has been changed since is not spread by what was said before", () => {
    const book = checked();
    const { lines, ...rest } = phasingBy("twelfths");
    const [first, second] = lines;
    if (!first || !second) throw new Error("two lines");
    const other = { ...first, months: first.months.map((month, at) => (at === 0 ? ore(month - 100) : month)) };
    const values = remaining(phased(book, [{ ...rest, lines: [other, second] }]));
    expect(values[0]).toBe("budget-not-by-month");
    expect(typeof values[1]).toBe("number");
  });

  it("that has been spread is not offered again, but by another profile", () => {
    const book = phased(checked(), [phasingBy("twelfths")]);
    const source = sourceIn(book);
    const again = (profile: PhasingProfile): SavedPhasing | null =>
      phasingToSave(proposedPhasing(book, source, 2024, profile), source, 2024, profile);
    expect(again("twelfths")).toBeNull();
    expect(again("quarters")?.lines).toHaveLength(2);
  });
});

describe("the sheet of phased budgets", () => {
  const writtenTo = (phasings: readonly SavedPhasing[], language: Language = "sv"): Workbook => {
    const pkg = opened(new Uint8Array(readFileSync("samples/nacka-1.xlsx")));
    const read = readWorkbookSync(written(pkg, [phasedBudgetSheet(phasings, textsIn[language])]).pkg);
    if (!read.ok) throw new Error(read.refusal.reason);
    return read.value;
  };

  it("holds a block for each source and year, with the year as a formula over its months", () => {
    expect(printLayout(phasedBudgetSheet([phasingBy("schoolYear")], textsIn.sv), { formulas: true })).toMatchSnapshot();
  });

  it.each<Language>(["sv", "en"])("is read back as it was written, in %s", (language) => {
    const earlier = { ...phasingBy("quarters"), year: 2023, source: "Fjol" };
    const all = withPhasing([earlier], phasingBy("twelfths"));
    expect(all.map(({ year }) => year)).toEqual([2024, 2023]);
    expect(runToEnd(checkWorkbook(writtenTo(all, language))).phasings).toEqual(all);
  });

  it("stays when report sheets are taken away, and is no table of the user's", () => {
    const workbook = writtenTo([phasingBy("twelfths")]);
    const names = (sheets: Iterable<number>): (string | undefined)[] =>
      [...sheets].map((sheet) => workbook.sheets[sheet]?.name);
    expect(names(decidedSheets(workbook))).toEqual(["Periodiserad budget"]);
    expect(names(reportSheets(workbook))).toEqual([]);
    expect(runToEnd(checkWorkbook(workbook)).tables.map(({ sheet }) => sheet)).toEqual([0]);
  });

  it("keeps lines that are not spread anew, and then says no profile of them all", () => {
    const before = phasingBy("twelfths");
    const [first] = phasingBy("quarters").lines;
    if (!first) throw new Error("a line");
    const [whole] = withPhasing([before], { ...before, profile: "quarters", lines: [first] });
    expect(whole?.lines.map(({ label }) => label)).toEqual(["Personal", "Lokaler"]);
    expect(whole?.lines[0]?.months).toEqual(first.months);
    expect(whole?.profile).toBeNull();
  });
});
