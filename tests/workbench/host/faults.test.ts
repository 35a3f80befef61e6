import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { addSheet } from "../../../src/workbench/book/sheets.ts";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(excelBook({ Blad1: [] }));
});
afterEach(() => {
  excel.close();
});

const names = (): string[] => excel.book.sheets.map(({ name }) => name);

/** Two batches: the first adds two sheets, the second a third. The error's code, or "done". */
async function addThree(): Promise<string> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Ett");
      context.workbook.worksheets.add("Två");
      await context.sync();
      context.workbook.worksheets.add("Tre");
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("failures on order", () => {
  it("fails the n-th batch before anything of it is carried out", async () => {
    excel.host.faults.plan({ batch: 2, when: "before", error: "GeneralException" });
    expect(await addThree()).toBe("GeneralException");
    expect(names()).toEqual(["Blad1", "Ett", "Två"]);
    expect(await addThree()).toBe("ItemAlreadyExists"); // the fault has happened; now the names are taken
    expect(excel.host.faults.pending).toBe(0);
  });

  it("fails in the middle, and what was done until then stays", async () => {
    excel.host.faults.plan({ batch: 1, when: { afterActions: 3 }, error: "AccessDenied" });
    expect(await addThree()).toBe("AccessDenied");
    expect(names()).toEqual(["Blad1", "Ett"]);
  });

  it("loses the answer after everything was carried out", async () => {
    excel.host.faults.plan({ batch: 1, when: "answerLost", error: 5012 });
    expect(await addThree()).toBe("InvalidOrTimedOutSession");
    expect(names()).toEqual(["Blad1", "Ett", "Två"]);
  });

  it.each([
    [1014, "InvalidRequestContext"],
    [5004, "InvalidOperationInCellEditMode"],
    [5012, "InvalidOrTimedOutSession"],
    [5016, "WriteNotSupportedWhenModalDialogOpen"],
    [5102, "ActivityLimitReached"],
    [5103, "RequestPayloadSizeLimitExceeded"],
    [5104, "ResponsePayloadSizeLimitExceeded"],
    [7000, "AccessDenied"],
    [4711, "GeneralException"],
  ])("speaks transport number %i, which Office.js calls %s", async (error, code) => {
    excel.host.faults.plan({ batch: 1, when: "before", error });
    expect(await addThree()).toBe(code);
    expect(names()).toEqual(["Blad1"]);
  });

  it("refuses every batch while a cell is being edited, and none afterwards", async () => {
    excel.host.faults.cellEditing = true;
    expect(await addThree()).toBe("InvalidOperationInCellEditMode");
    excel.host.faults.cellEditing = false;
    expect(await addThree()).toBe("done");
  });

  it("lets a co-author in before the n-th batch", async () => {
    excel.host.faults.before(2, () => {
      addSheet(excel.book, "Tre");
    });
    expect(await addThree()).toBe("ItemAlreadyExists");
    expect(names()).toEqual(["Blad1", "Ett", "Två", "Tre"]);
  });

  it("waits as long as it is told", async () => {
    excel.host.faults.latency = 30;
    const start = performance.now();
    expect(await addThree()).toBe("done");
    expect(performance.now() - start).toBeGreaterThan(58);
  });

  it("counts batches of work, not those that give references back or serve the client", async () => {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    await excel.settled();
    expect(excel.host.log.work).toHaveLength(1);
    expect(excel.host.log.work[0]).toMatchObject({ members: ["Workbook.Name"], error: null });
    expect(excel.host.log.all.some(({ kind }) => kind === "service")).toBe(true);
  });
});

describe("a read-only workbook", () => {
  it("is read, and refuses to be written", async () => {
    excel.close();
    excel = await openExcel(excelBook({ Blad1: [] }), { isReadOnly: true });
    const read = await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("readOnly,name");
      await context.sync();
      return [workbook.readOnly, workbook.name];
    });
    expect(read).toEqual([true, "Budget.xlsx"]);
    expect(await addThree()).toBe("AccessDenied");
    expect(Office.context.document.mode).toBe("readOnly");
  });
});

describe("sizes", () => {
  it("refuses a request above the limit, measured in bytes", async () => {
    excel.host.limits.requestBytes = 2000;
    const add = (name: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.settings.add("text", name);
        await context.sync();
      });
    await add("a".repeat(1000));
    await expect(add("å".repeat(1000))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  it("carries out what answers too much, and does not answer", async () => {
    excel.host.limits.answerBytes = 1000;
    excel.book.change({ settings: new Map([["text", JSON.stringify("a".repeat(2000))]]) });
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.add("Ny");
      context.workbook.settings.load("items/value");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(names()).toEqual(["Blad1", "Ny"]);
  });
});
