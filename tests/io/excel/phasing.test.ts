/** A budget spread anew over its months in the user's own cells, through Office.js, and taken back. */
import { afterEach, expect, it } from "@jest/globals";
import { phasingProfiles } from "../../../src/analysis/forecast/index.ts";
import { sumOfMonths } from "../../../src/domain/monthSeries.ts";
import { forecastSources } from "../../../src/pipeline/forecastSources.ts";
import { phasingFix, phasingToSave, proposedPhasing } from "../../../src/pipeline/phasing.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { excelBook } from "../../support/excelBook.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const monthNames = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const booked = (each: number): (number | null)[] => monthNames.map((_, at) => (at < 8 ? each : null));
const yearBudgets = [
  ["Utfall 2024, tkr", ...monthNames, "Budget helår 2024"],
  ["Personal", ...booked(-11), -120],
  ["Lokaler", ...booked(-21), -240],
  ["Summa", ...booked(-32), -360],
];

it("of the year only is spread on a sheet of ours, which the forecast follows, and can be undone", async () => {
  const book = excelBook({ Månader: yearBudgets });
  book.recalculation = await loadCalculation();
  const ready = await sessionIn(book);
  opened.push(ready);
  const { excel, session } = ready;
  const before = await session.check(quietWork());
  const [source] = forecastSources(before);
  if (!source) throw new Error("no months");
  const phasing = phasingToSave(proposedPhasing(before, source, 2024, "twelfths"), source, 2024, "twelfths");
  if (!phasing) throw new Error("nothing to save");
  const budgets = async (): Promise<number[]> =>
    (await session.check(quietWork())).months.flatMap(({ lines }) =>
      lines.map(({ years }) => years.reduce((sum, { budget }) => sum + sumOfMonths(budget, 1, 12), 0) / 100_000),
    );
  expect(await budgets()).toEqual([0, 0, 0]);
  expect((await session.savePhasing(phasing, quietWork())).sheets).toEqual([
    { sheetName: "Periodiserad budget", replaced: false },
  ]);
  expect(await budgets()).toEqual([-120, -240, 0]);
  expect(await session.removeReports()).toEqual([]);
  expect(excel.book.sheetNamed("Periodiserad budget")).toBeDefined();
  const [entry] = await session.journal();
  expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
  expect(await budgets()).toEqual([0, 0, 0]);
  expect(excel.book.sheetNamed("Periodiserad budget")).toBeUndefined();
});

it.each(phasingProfiles)(
  "%s leaves every line's year as it was, in whole thousands, and can be undone",
  async (profile) => {
    const ready = await sessionIn(await calculatedBook(sampleBytes("manader-2024")));
    opened.push(ready);
    const { excel, session } = ready;
    const sheet = excel.book.sheetNamed("Månader");
    const budget = (row: number): number[] =>
      Array.from({ length: 13 }, (_, at) => Number(sheet?.cell(row, at + 1)?.value));
    const rows = [3, 4, 5, 6, 7, 8, 9];
    const before = rows.map(budget);
    const checked = await session.check(quietWork());
    const [source] = forecastSources(checked);
    if (!source) throw new Error("no months");
    const proposed = proposedPhasing(checked, source, 2024, profile);
    expect(proposed.map(({ result }) => result.ok)).toEqual(new Array(6).fill(true));

    const entry = await session.fix(checked, phasingFix(proposed));
    const after = rows.map(budget);
    expect(after).not.toEqual(before);
    expect(after.map((row) => row[12])).toEqual(before.map((row) => row[12]));
    expect(after.flat().every(Number.isInteger)).toBe(true);
    expect((await session.check(quietWork())).findings.filter(({ severity }) => severity === "error")).toEqual([]);

    expect(await session.undo(entry.id, false)).toEqual({ done: true });
    expect(rows.map(budget)).toEqual(before);
  },
);
