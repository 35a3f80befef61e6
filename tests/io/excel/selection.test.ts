import { afterEach, describe, expect, it } from "@jest/globals";
import { rangeSelected } from "../../../src/io/excel/selection.ts";
import type { SelectedRange } from "../../../src/io/session.ts";
import { rangeAddress } from "../../../src/domain/cell.ts";
import type { HostBook } from "../../../src/workbench/book/book.ts";
import { excelBook } from "../../support/excelBook.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

watchLog();

const table = [
  ["Nämnd", "Budget 2024", "Utfall 2024"],
  ["Kommunstyrelsen", 100, 95],
  ["Socialnämnden", 900, 970],
  ["Summa", 1000, 1065],
];
const twoSheets = (): HostBook => excelBook({ Drift: table, "Nämnd; mars": table });

let open: SessionInExcel | null = null;
let stop = (): void => undefined;
afterEach(async () => {
  if (open === null) return;
  stop();
  await rested();
  open.excel.close();
  open = null;
});

const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

interface Followed extends SessionInExcel {
  /** "Drift!B2", one after the other. */
  readonly told: readonly string[];
}

async function follow(book: HostBook): Promise<Followed> {
  open = await sessionIn(book);
  const { session, excel } = open;
  await session.check(quietWork());
  const told: string[] = [];
  stop = session.onSelection(({ sheetName, range }: SelectedRange) => {
    told.push(`${sheetName}!${rangeAddress(range)}`);
  });
  await rested();
  return { session, excel, told };
}

const select = (book: HostBook, sheet: number, ...ranges: [number, number, number, number][]): void => {
  const target = book.sheets[sheet];
  if (!target) throw new Error(String(sheet));
  book.as("user", () =>
    book.select(
      target,
      ranges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    ),
  );
};

describe("the selection", () => {
  it("is told at once, and again once it has rested", async () => {
    const book = twoSheets();
    const { told } = await follow(book);
    expect(told).toEqual(["Drift!A1"]);
    for (let row = 1; row < 4; row++) select(book, 0, [row, 2, row, 2]);
    await rested();
    expect(told).toEqual(["Drift!A1", "Drift!C4"]);
    select(book, 0, [1, 1, 3, 2], [5, 5, 5, 5]);
    await rested();
    expect(told.at(-1)).toBe("Drift!B2:C4");
  });

  it("is told when another sheet comes to the front, and under the name that was read", async () => {
    const book = twoSheets();
    const { told } = await follow(book);
    const [first, second] = book.sheets;
    if (!first || !second) throw new Error("two sheets");
    book.as("user", () => book.activate(second));
    await rested();
    expect(told.at(-1)).toBe("Nämnd; mars!A1");
    book.as("user", () => book.activate(first));
    await rested();
    expect(told.at(-1)).toBe("Drift!A1");
  });

  it("costs no call to Excel while one moves about on a sheet", async () => {
    const book = twoSheets();
    const { excel } = await follow(book);
    const before = excel.host.log.work.length;
    select(book, 0, [2, 2, 2, 2]);
    await rested();
    expect(excel.host.log.work.length).toBe(before);
  });

  it("follows where the pane takes the user, and back to several cells", async () => {
    const book = twoSheets();
    const { told, session } = await follow(book);
    await session.show({ sheetName: "Nämnd; mars", row: 2, column: 1 });
    await rested();
    expect(told.at(-1)).toBe("Nämnd; mars!B3");
    await session.select({ sheetName: "Drift", range: { top: 1, left: 1, bottom: 3, right: 2 } });
    await rested();
    expect(told.at(-1)).toBe("Drift!B2:C4");
    await expect(
      session.select({ sheetName: "Borta", range: { top: 0, left: 0, bottom: 0, right: 0 } }),
    ).rejects.toMatchObject({ code: "sheet-gone" });
  });

  it("is not told of once nobody listens", async () => {
    const book = twoSheets();
    const { told } = await follow(book);
    stop();
    await rested();
    select(book, 0, [2, 2, 2, 2]);
    await rested();
    expect(told).toEqual(["Drift!A1"]);
  });

  it.each([
    ["A1:C4", "A1:C4"],
    ["$B$7", "B7"],
    ["'Min; budget, mars'!B2,D4:E5", "B2"],
    ["D:F", "D1:F1048576"],
    ["5:7", "A5:XFD7"],
  ])("of %s is %s", (address, range) => {
    expect(rangeAddress(rangeSelected(address) ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe(range);
  });
});
