import { afterEach, describe, expect, it } from "@jest/globals";
import { messageIn, type Message } from "../../src/ui/messageAddress.ts";
import { checkWorkbook, createOperatingStatement } from "../../src/ui/ribbonCommands.ts";
import type { HostBook } from "../../src/workbench/book/book.ts";
import { dump } from "../../src/workbench/book/dump.ts";
import type { HostOptions } from "../../src/workbench/host/host.ts";
import { calculatedBook, sampleBytes } from "../support/excelSession.ts";
import { excelBook } from "../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../support/officeHost.ts";

let excel: OpenExcel | undefined;
afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  excel?.close();
  excel = undefined;
});

/** Excel with the function file loaded. Windows are closed by the user as soon as they have been read, unless told otherwise. */
async function functionFile(
  book: HostBook,
  options: HostOptions & { readonly windows?: "closed" | "left" | "none" } = {},
) {
  const { windows = "closed", ...hostOptions } = options;
  const opened = await openExcel(book, hostOptions);
  excel = opened;
  Reflect.set(globalThis, "window", { location: { href: "https://localhost/commands.html" } });
  const messages: (Message | null)[] = [];
  const taken: number[] = [];
  if (windows !== "none") {
    opened.host.dialogs.draw = ({ address, closedByUser }) => {
      messages.push(messageIn(address));
      if (windows === "closed") setTimeout(closedByUser);
      return () => void taken.push(messages.length);
    };
  }
  const rejected: unknown[] = [];
  for (const command of [createOperatingStatement, checkWorkbook]) {
    Office.actions.associate(command.name, (event: Office.AddinCommands.Event) => {
      command(event).catch((error: unknown) => rejected.push(error));
    });
  }
  /** Until so many windows have been opened. */
  const opens = async (count: number): Promise<void> => {
    for (let round = 0; round < 100 && messages.length < count; round++) await opened.settled();
    expect(messages).toHaveLength(count);
  };
  const press = (command: "createOperatingStatement" | "checkWorkbook") => opened.host.commands.run(command);
  return { ...opened, press, opens, messages, taken, rejected };
}

const completed = { status: 0 };

describe("Skapa driftredovisning", () => {
  it("inserts the sheet and shows it, and nothing else", async () => {
    const { press, messages, book } = await functionFile(await calculatedBook(sampleBytes("lomma-1")));
    expect(await press("createOperatingStatement")).toMatchObject(completed);
    expect(messages).toEqual([]);
    expect(book.activeSheet.name).toBe("Driftredovisning");
  });

  it("says why not when the workbook's structure is locked, and leaves the workbook as it was", async () => {
    const sample = await calculatedBook(sampleBytes("lomma-1"));
    sample.as("file", () => sample.change({ protection: { password: null } }));
    const before = dump(sample);
    const { press, messages, book } = await functionFile(sample);
    expect(await press("createOperatingStatement")).toMatchObject(completed);
    expect(messages).toMatchObject([
      { heading: "Det gick inte", closing: expect.stringContaining("struktur är låst") },
    ]);
    expect(messages[0]?.details).toContain("Kod: structure-locked");
    expect(dump(book)).toBe(before);
  });

  it("says that no table is enough", async () => {
    const { press, messages } = await functionFile(excelBook({ Blad1: [["Anteckning"]] }));
    expect(await press("createOperatingStatement")).toMatchObject(completed);
    expect(messages).toMatchObject([{ closing: expect.stringContaining("Ingen av tabellerna räcker") }]);
  });
});

describe("Stäm av arbetsboken", () => {
  it("says how many findings there are, and the first of them", async () => {
    const { press, messages, book } = await functionFile(
      excelBook({
        Drift: [
          ["Driftredovisning, tkr"],
          ["Nämnd", "Budget", "Utfall", "Avvikelse"],
          ["Kommunstyrelsen", -100, -95, 5],
          ["Socialnämnden", -900, -970, -70],
          ["Kultur- och fritidsnämnden", -200, -210, -10],
          ["Summa", -1200, -1375, -175],
        ],
      }),
    );
    const before = dump(book);
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(messages).toMatchObject([{ language: "sv", heading: expect.stringMatching(/^1 fel/) }]);
    expect(messages[0]?.points[0]).toMatch(/^C6 /);
    expect(dump(book)).toBe(before);
  });

  it("speaks English in an English Excel", async () => {
    const book = excelBook({ Sheet1: [["Note"]] });
    const { press, messages } = await functionFile(book, { displayLanguage: "en-US" });
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(messages).toMatchObject([{ language: "en", heading: "No tables found" }]);
  });

  it("says that a cell is being edited", async () => {
    const { press, messages, host } = await functionFile(excelBook({ Blad1: [["Nämnd", "Budget"]] }));
    host.faults.cellEditing = true;
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(messages).toMatchObject([{ closing: expect.stringContaining("En cell redigeras") }]);
  });

  it("says that Excel is too old", async () => {
    const { press, messages } = await functionFile(excelBook({ Blad1: [] }), { apiVersion: "1.12" });
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(messages).toMatchObject([{ closing: expect.stringContaining("ExcelApi 1.13") }]);
  });

  it("closes its last window before it opens the next", async () => {
    const { press, opens, taken } = await functionFile(excelBook({ Blad1: [["Text"]] }), { windows: "left" });
    const first = press("checkWorkbook");
    await opens(1);
    void press("createOperatingStatement");
    await opens(2);
    expect(await first).toMatchObject(completed);
    expect(taken).toEqual([1]);
  });

  it("ends, and fails loudly, where Excel opens no window", async () => {
    const { press, rejected } = await functionFile(excelBook({ Blad1: [["Text"]] }), { windows: "none" });
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(rejected).toMatchObject([{ message: expect.stringMatching(/^no-message-window \d+$/) }]);
  });
});
