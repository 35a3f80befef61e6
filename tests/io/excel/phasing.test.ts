/** A budget spread anew over its months in the user's own cells, through Office.js, and taken back. */
import { afterEach, expect, it, jest } from "@jest/globals";
import { phasingProfiles } from "../../../src/analysis/forecast/index.ts";
import { forecastSources } from "../../../src/pipeline/forecastSources.ts";
import { phasingFix, proposedPhasing } from "../../../src/pipeline/phasing.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";

const opened: SessionInExcel[] = [];
jest.spyOn(console, "error").mockImplementation(() => undefined);

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
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
