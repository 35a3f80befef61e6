import { afterEach, describe, expect, it } from "@jest/globals";
import { openSession } from "../../src/io/excel/session.ts";
import { defaultPaneSettings } from "../../src/io/session.ts";
import { textsIn } from "../../src/messages/index.ts";
import { messageIn, type Message } from "../../src/ui/messageAddress.ts";
import { checkWorkbook, createOperatingStatement } from "../../src/ui/ribbonCommands.ts";
import { runCommand } from "../../src/ui/runCommand.ts";
import type { HostBook } from "../../src/workbench/book/book.ts";
import { dump } from "../../src/workbench/book/dump.ts";
import type { Dialog } from "../../src/workbench/host/dialogs.ts";
import { transportError } from "../../src/workbench/host/faults.ts";
import type { HostOptions } from "../../src/workbench/host/host.ts";
import { calculatedBook, sampleBytes } from "../support/excelSession.ts";
import { excelBook } from "../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../support/officeHost.ts";
import { watchLog } from "../support/watchedLog.ts";

watchLog();

let excel: OpenExcel | undefined;
afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  excel?.close();
  excel = undefined;
});

/** As webpack's runtime says that a script did not come. */
class ChunkLoadError extends Error {
  override readonly name = "ChunkLoadError";
}

/** Excel with the function file loaded, and with what it loads where that `isReached`. Windows are closed by the user as soon as they have been read, unless told otherwise. */
async function functionFile(
  book: HostBook,
  options: HostOptions & { readonly windows?: "closed" | "left" | "none"; readonly isReached?: boolean } = {},
) {
  const { windows = "closed", isReached = true, ...hostOptions } = options;
  const opened = await openExcel(book, hostOptions);
  excel = opened;
  Reflect.set(globalThis, "window", { location: { href: "https://localhost/commands.html" } });
  const messages: (Message | null)[] = [];
  const dialogs: Dialog[] = [];
  /** Windows that the add-in itself has closed. */
  const taken: Dialog[] = [];
  if (windows !== "none") {
    opened.host.dialogs.draw = (dialog) => {
      dialogs.push(dialog);
      messages.push(messageIn(dialog.address));
      if (windows === "closed") setTimeout(dialog.closedByUser);
      return () => void taken.push(dialog);
    };
  }
  const rejected: unknown[] = [];
  for (const command of [createOperatingStatement, checkWorkbook]) {
    const load = () => (isReached ? Promise.resolve(command) : Promise.reject(new ChunkLoadError()));
    Office.actions.associate(command.name, (event: Office.AddinCommands.Event) => {
      runCommand(event, load).catch((error: unknown) => rejected.push(error));
    });
  }
  /** Until so many windows have been opened. */
  const opens = async (count: number): Promise<void> => {
    for (let round = 0; round < 200 && messages.length < count; round++) await new Promise((go) => setTimeout(go, 10));
    expect(messages).toHaveLength(count);
  };
  const press = (command: "createOperatingStatement" | "checkWorkbook") => opened.host.commands.run(command);
  return { ...opened, press, opens, messages, dialogs, taken, rejected };
}

const completed = { status: 0 };

describe("Skapa driftredovisning", () => {
  it("inserts the sheet and shows it, and nothing else", async () => {
    const { press, messages, book } = await functionFile(await calculatedBook(sampleBytes("lomma-1")));
    expect(await press("createOperatingStatement")).toMatchObject(completed);
    expect(messages).toEqual([]);
    expect(book.activeSheet.name).toBe("Driftredovisning");
  });

  it("is made as it was chosen last", async () => {
    const { press, book } = await functionFile(await calculatedBook(sampleBytes("lomma-2")));
    const session = await openSession({
      texts: () => textsIn.sv,
      now: () => new Date("2024-09-12T08:00:00Z"),
      newId: () => "{00000000-0000-0000-0000-000000000001}",
    });
    await session.saveSettings({ ...defaultPaneSettings, unit: "mnkr" });
    expect(await press("createOperatingStatement")).toMatchObject(completed);
    expect(JSON.stringify(book.sheetNamed("Driftredovisning")?.cell(1, 0)?.value)).toContain("Belopp i mnkr");
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

describe.each(["createOperatingStatement", "checkWorkbook"] as const)(
  "%s ends its event, and says what happened,",
  (command) => {
    it.each([
      ["while a cell is being edited", "En cell redigeras", (host) => void (host.faults.cellEditing = true)],
      [
        "when Excel refuses at once",
        "",
        (host) => host.faults.plan({ batch: 1, when: "before", error: transportError.accessDenied }),
      ],
      [
        "when Excel gives up half-way",
        "",
        (host) => host.faults.plan({ batch: 2, when: "before", error: transportError.internal }),
      ],
      [
        "when the connection is lost",
        "",
        (host) => host.faults.plan({ batch: 2, when: "answerLost", error: transportError.sessionLost }),
      ],
    ] as const satisfies readonly (readonly [string, string, (host: OpenExcel["host"]) => void])[])(
      "%s",
      async (_name, sentence, fail) => {
        const { press, messages, host, book, rejected } = await functionFile(
          await calculatedBook(sampleBytes("lomma-1")),
        );
        const before = dump(book);
        fail(host);
        expect(await press(command)).toMatchObject(completed);
        expect(messages).toMatchObject([{ heading: "Det gick inte", closing: expect.stringContaining(sentence) }]);
        expect(messages[0]?.closing).toMatch(/\.$/);
        expect(messages[0]?.details).toMatch(/^Kod: [a-z-]+/);
        expect(rejected).toEqual([]);
        expect(dump(book)).toBe(before);
      },
    );

    it.each([
      ["sv-SE", "Avvika kunde inte läsas in"],
      ["en-US", "Avvika could not be loaded"],
    ])("when its work cannot be loaded, in %s", async (displayLanguage, heading) => {
      const { press, messages, rejected, book } = await functionFile(excelBook({ Blad1: [["Text"]] }), {
        displayLanguage,
        isReached: false,
      });
      const before = dump(book);
      expect(await press(command)).toMatchObject(completed);
      expect(messages).toMatchObject([{ heading, details: "ChunkLoadError" }]);
      expect(rejected).toEqual([]);
      expect(dump(book)).toBe(before);
    });

    it("when its work cannot be loaded and Excel opens no window", async () => {
      const { press, rejected } = await functionFile(excelBook({ Blad1: [["Text"]] }), {
        windows: "none",
        isReached: false,
      });
      expect(await press(command)).toMatchObject(completed);
      expect(rejected).toMatchObject([{ message: expect.stringMatching(/^no-message-window \d+$/) }]);
    });

    it("when Excel opens no window either", async () => {
      const { press, rejected, host } = await functionFile(excelBook({ Blad1: [["Text"]] }), { windows: "none" });
      host.faults.cellEditing = true;
      expect(await press(command)).toMatchObject(completed);
      expect(rejected).toMatchObject([{ message: expect.stringMatching(/^no-message-window \d+$/) }]);
    });
  },
);

describe("Stäm av arbetsboken", () => {
  it("says how many findings there are, and the first of them", async () => {
    const { press, messages, book } = await functionFile(await calculatedBook(sampleBytes("nacka-1")));
    const before = dump(book);
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(messages).toMatchObject([
      { language: "sv", heading: "1 fel", closing: expect.stringContaining("Öppna Avvika"), details: null },
    ]);
    expect(messages[0]?.points).toEqual([expect.stringMatching(/^E10 Summan stämmer inte\. Summa, /)]);
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
    const book = excelBook({ Blad1: [["Text"]] });
    const { press, opens, dialogs, taken } = await functionFile(book, { windows: "left" });
    const first = press("checkWorkbook");
    await opens(1);
    const second = press("createOperatingStatement");
    await opens(2);
    expect(await first).toMatchObject(completed);
    expect(taken).toEqual([dialogs[0]]);
    dialogs[1]?.closedByUser();
    expect(await second).toMatchObject(completed);
  });

  it("ends, and fails loudly, where Excel opens no window", async () => {
    const { press, rejected } = await functionFile(excelBook({ Blad1: [["Text"]] }), { windows: "none" });
    expect(await press("checkWorkbook")).toMatchObject(completed);
    expect(rejected).toMatchObject([{ message: expect.stringMatching(/^no-message-window \d+$/) }]);
  });
});
