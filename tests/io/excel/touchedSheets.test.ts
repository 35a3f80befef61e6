/** A check that reads no more than what was touched comes to the same as one that reads everything. */
import { afterEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cellFormat, cellValue } from "../../../src/domain/grid.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import {
  addSheet,
  deleteCells,
  deleteSheet,
  insertCells,
  mergeCells,
  moveSheet,
  renameSheet,
  sortRows,
  writeContents,
} from "../../../src/workbench/book/index.ts";
import type { HostBook } from "../../../src/workbench/book/index.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { excelBook } from "../../support/excelBook.ts";
import type { Typed } from "../../support/excelBook.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

watchLog();

const opened: SessionInExcel[] = [];
afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const committee = (title: string, figures: readonly number[]): Typed[][] => [
  [`${title} 2024, tkr`],
  ["Verksamhet", "Budget 2024", "Utfall 2024", "Avvikelse"],
  ...["Skola", "Vård", "Kultur"].map((name, i): Typed[] => [
    name,
    (figures[i] ?? 0) * 10,
    (figures[i] ?? 0) * 11,
    figures[i] ?? 0,
  ]),
  ["Summa", "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(D3:D5)"],
];

/** Four committees, one of them in figures alone, and a sheet that reads the others. */
function municipality(): HostBook {
  return excelBook({
    Barn: committee("Barnnämnden", [10, 20, 30]),
    Social: committee("Socialnämnden", [11, 21, 31]),
    Teknik: committee("Tekniska nämnden", [12, 22, 32]),
    Kultur: [
      ["Kulturnämnden 2024, tkr"],
      ["Verksamhet", "Budget 2024", "Utfall 2024", "Avvikelse"],
      ["Bibliotek", 100, 90, 10],
      ["Museum", 200, 210, -10],
      ["Summa", 300, 310, 0],
    ],
    Totalt: [
      ["Samtliga nämnder 2024, tkr"],
      ["Nämnd", "Budget 2024", "Utfall 2024"],
      ["Barnnämnden", "=Barn!B6", "=Barn!C6"],
      ["Socialnämnden", "=Social!B6", "=Social!C6"],
      ["Tekniska nämnden", "=Teknik!B6", "=Teknik!C6"],
      ["Summa", "=SUM(B3:B5)", "=SUM(C3:C5)"],
    ],
  });
}

async function ready(book: HostBook): Promise<SessionInExcel> {
  book.recalculation = await loadCalculation();
  const one = await sessionIn(book);
  opened.push(one);
  one.session.onChange(() => undefined);
  await one.excel.settled();
  await one.session.check(quietWork());
  return one;
}

/** Everything the check knows; strings and formats may be numbered otherwise. */
function content({ workbook, tables, findings, accepted, model, months, recognition }: CheckedWorkbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      columns: [...sheet.columns].map(([column, { rows }]) =>
        [...rows].map((row) => [
          row,
          column,
          cellValue(workbook, sheet, row, column),
          cellFormat(workbook, sheet, row, column),
        ]),
      ),
      formulas: [...sheet.formulas].sort(([a], [b]) => a - b),
    })),
    names: workbook.names,
    tables,
    findings,
    accepted,
    facts: model.facts,
    ties: model.ties,
    months,
    readings: recognition.readings,
  };
}

/** Something that a person does to a sheet. */
type Edit = (book: HostBook, sheet: number) => void;

const sheetAt = (book: HostBook, at: number): HostBook["sheets"][number] => {
  const sheet = book.sheets[at % book.sheets.length];
  if (!sheet) throw new Error("no sheets");
  return sheet;
};
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const row = (at: number) => ({ top: at, bottom: at, left: 0, right: 16_383 });

const place = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }));
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, fc.integer({ min: -500, max: 500 })).map(
      ([[r, c], value]): Edit =>
        (book, at) =>
          writeContents(book, sheetAt(book, at), cell(r, c), [[value]]),
    ),
  },
  place.map(
    ([r, c]): Edit =>
      (book, at) =>
        writeContents(book, sheetAt(book, at), cell(r, c), [["ca 100"]]),
  ),
  place.map(
    ([r, c]): Edit =>
      (book, at) =>
        writeContents(book, sheetAt(book, at), cell(r, c), [["=B3*2"]]),
  ),
  place.map(
    ([r, c]): Edit =>
      (book, at) =>
        writeContents(book, sheetAt(book, at), cell(r, c), [[""]]),
  ),
  place.map(
    ([r, c]): Edit =>
      (book, at) =>
        sheetAt(book, at).format(cell(r, c), { font: { bold: true }, numberFormat: "0%" }),
  ),
  fc.integer({ min: 2, max: 4 }).map(
    (r): Edit =>
      (book, at) =>
        sheetAt(book, at).setRowsHidden(r, r, true),
  ),
  fc.integer({ min: 2, max: 4 }).map(
    (r): Edit =>
      (book, at) =>
        sheetAt(book, at).setRowsHidden(r, r, false),
  ),
  fc.constant<Edit>((book, at) => sheetAt(book, at).setColumnsHidden(1, 1, true)),
  fc.integer({ min: 2, max: 4 }).map(
    (r): Edit =>
      (book, at) =>
        insertCells(book, sheetAt(book, at), row(r), "down"),
  ),
  fc.integer({ min: 2, max: 4 }).map(
    (r): Edit =>
      (book, at) =>
        deleteCells(book, sheetAt(book, at), row(r), "up"),
  ),
  fc.constant<Edit>((book, at) =>
    sortRows(sheetAt(book, at), { top: 2, bottom: 4, left: 0, right: 3 }, [{ key: 1, ascending: false }]),
  ),
  fc.constant<Edit>((book, at) => mergeCells(sheetAt(book, at), { top: 0, bottom: 0, left: 0, right: 2 })),
  fc.nat({ max: 99 }).map(
    (n): Edit =>
      (book, at) =>
        renameSheet(book, sheetAt(book, at), `Blad nr ${String(n)} ${String(book.sheets.length)}`),
  ),
  fc.nat({ max: 4 }).map(
    (to): Edit =>
      (book, at) =>
        moveSheet(book, sheetAt(book, at), to % book.sheets.length),
  ),
  fc.constant<Edit>((book) => {
    const sheet = addSheet(book);
    writeContents(book, sheet, { top: 0, bottom: 1, left: 0, right: 1 }, [
      ["Nämnd", "Budget 2024"],
      ["Ny", 5],
    ]);
  }),
  fc.constant<Edit>((book, at) => {
    if (book.sheets.length > 2) deleteSheet(book, sheetAt(book, at));
  }),
);

describe("a check of what was touched", () => {
  it("is the same as a whole one, whatever was done to which sheets", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(edits, fc.nat({ max: 9 })), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (rounds) => {
          const book = municipality();
          const { session, excel } = await ready(book);
          for (const [i, round] of rounds.entries()) {
            for (const [edit, at] of round) {
              // Excel refuses what would tear a merged title, say: nothing has happened then.
              try {
                book.as("user", () => edit(book, at));
              } catch {
                continue;
              }
            }
            await excel.settled();
            const touched = content(await session.check(quietWork(), "touched"));
            if (i < rounds.length - 1) continue;
            expect(touched).toEqual(content(await session.check(quietWork(), "whole")));
          }
          excel.close();
          opened.splice(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reads the cells of no sheet that is as it was, and knows it again", async () => {
    const book = municipality();
    const { session, excel } = await ready(book);
    const before = await session.check(quietWork());
    writeContents(book, sheetAt(book, 3), cell(4, 3), [[-10]]);
    await excel.settled();
    const start = excel.host.log.work.length;
    const after = await session.check(quietWork(), "touched");
    const asked = excel.host.log.work.slice(start).flatMap(({ members }) => members);
    expect(asked.filter((member) => member === "Range.GetCellProperties")).toHaveLength(1);
    expect(after.workbook.sheets.map((sheet, i) => sheet === before.workbook.sheets[i])).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(after.findings).not.toEqual(before.findings);
  });

  it("sees what formulas on other sheets come to, and rows that nobody told of", async () => {
    const book = municipality();
    const { session, excel } = await ready(book);
    const before = await session.check(quietWork());
    writeContents(book, sheetAt(book, 0), cell(2, 1), [[555]]);
    sheetAt(book, 2).setRowsHidden(3, 3, true);
    await excel.settled();
    const after = await session.check(quietWork(), "touched");
    expect(after.workbook.sheets.map((sheet, i) => sheet === before.workbook.sheets[i])).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(content(after)).toEqual(content(await session.check(quietWork())));
  });

  it("reads everything where nobody was listening", async () => {
    const book = municipality();
    book.recalculation = await loadCalculation();
    const one = await sessionIn(book);
    opened.push(one);
    const before = await one.session.check(quietWork());
    const after = await one.session.check(quietWork(), "touched");
    expect(after.workbook.sheets.some((sheet, i) => sheet === before.workbook.sheets[i])).toBe(false);
  });

  it("reads again what was touched when the reading was stopped", async () => {
    const book = municipality();
    const { session, excel } = await ready(book);
    sheetAt(book, 1).format(cell(5, 1), { font: { bold: true } });
    await excel.settled();
    const stop = new AbortController();
    const stopped = session.check({ progress: () => stop.abort(), signal: stop.signal }, "touched");
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    const after = content(await session.check(quietWork(), "touched"));
    expect(after).toEqual(content(await session.check(quietWork())));
  });
});
