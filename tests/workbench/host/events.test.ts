import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { addSheet, deleteSheet, renameSheet } from "../../../src/workbench/book/sheets.ts";
import { writeContents } from "../../../src/workbench/book/writeContents.ts";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(excelBook({ Blad1: [["a", 1]], Blad2: [] }));
});
afterEach(() => {
  excel.close();
});

const sheet = () => excel.book.sheets[0] as NonNullable<(typeof excel.book.sheets)[0]>;
const cellB2 = { top: 1, left: 1, bottom: 1, right: 1 };
const type = (value: number): void => {
  writeContents(excel.book, sheet(), cellB2, value);
};

/** Notes what a handler is told. Event arguments hold functions too: only the named members are kept. */
function notes(...members: string[]) {
  const told: unknown[] = [];
  const handler = (args: object): Promise<void> => {
    told.push(members.map((member) => Reflect.get(args, member) as unknown));
    return Promise.resolve();
  };
  return { told, handler };
}

async function registered(add: (sheets: Excel.WorksheetCollection) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    add(context.workbook.worksheets);
    await context.sync();
  });
  await excel.settled();
}

describe("events of sheets", () => {
  it("tell of changes by the user, by a co-author and by the add-in itself", async () => {
    const { told, handler } = notes("type", "changeType", "source", "address", "worksheetId", "triggerSource");
    await registered((sheets) => sheets.getItem("Blad1").onChanged.add(handler));
    excel.book.as("user", () => {
      type(1);
    });
    excel.host.events.remotely(() => {
      excel.book.as("user", () => {
        type(2);
      });
    });
    type(3);
    await excel.settled();
    const { id } = sheet();
    expect(told).toEqual([
      ["WorksheetChanged", "RangeEdited", "Local", "B2", id, "Unknown"],
      ["WorksheetChanged", "RangeEdited", "Remote", "B2", id, "Unknown"],
      ["WorksheetChanged", "RangeEdited", "Local", "B2", id, "ThisLocalAddin"],
    ]);
  });

  it("reach the collection's handlers, from every sheet", async () => {
    const { told, handler } = notes("address", "worksheetId");
    await registered((sheets) => sheets.onChanged.add(handler));
    type(1);
    await excel.settled();
    expect(told).toEqual([["B2", sheet().id]]);
  });

  it("tell of sheets that come, go, get names and are shown", async () => {
    const added = notes("type", "source");
    const deleted = notes("type", "worksheetId");
    const renamed = notes("nameBefore", "nameAfter");
    const activated = notes("type", "worksheetId");
    const deactivated = notes("type", "worksheetId");
    await registered((sheets) => {
      sheets.onAdded.add(added.handler);
      sheets.onDeleted.add(deleted.handler);
      sheets.onNameChanged.add(renamed.handler);
      sheets.onActivated.add(activated.handler);
      sheets.onDeactivated.add(deactivated.handler);
    });
    const made = addSheet(excel.book, "Nytt");
    renameSheet(excel.book, made, "Annat");
    excel.book.activate(made);
    deleteSheet(excel.book, made);
    await excel.settled();
    expect(added.told).toEqual([["WorksheetAdded", "Local"]]);
    expect(deleted.told).toEqual([["WorksheetDeleted", made.id]]);
    expect(renamed.told).toEqual([["Nytt", "Annat"]]);
    expect(activated.told[0]).toEqual(["WorksheetActivated", made.id]);
    expect(deactivated.told[0]).toEqual(["WorksheetDeactivated", sheet().id]);
  });

  it("tell of the selection, on the sheet and in the document", async () => {
    const { told, handler } = notes("address");
    const document = notes("type");
    await registered((sheets) => sheets.getItem("Blad1").onSelectionChanged.add(handler));
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, document.handler);
    await excel.settled();
    excel.book.as("user", () => {
      excel.book.select(sheet(), [cellB2]);
    });
    await excel.settled();
    expect(told).toEqual([["B2"]]);
    expect(document.told).toEqual([["documentSelectionChanged"]]);
  });

  it("come after the batch that caused them has answered", async () => {
    const order: string[] = [];
    await registered((sheets) =>
      sheets.onAdded.add(() => {
        order.push("event");
        return Promise.resolve();
      }),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Nytt");
      await context.sync();
      order.push("answer");
    });
    await excel.settled();
    expect(order).toEqual(["answer", "event"]);
  });

  it("tell when formulas were calculated", async () => {
    excel.book.recalculation = { recalculate: () => undefined };
    excel.book.calculate();
    const { told, handler } = notes("type", "worksheetId");
    await registered((sheets) => sheets.getItem("Blad1").onCalculated.add(handler));
    excel.book.as("user", () => {
      type(1);
    });
    await excel.settled();
    expect(told).toEqual([["WorksheetCalculated", sheet().id]]);
  });

  it("stop when the handler is taken away", async () => {
    const { told, handler } = notes("address");
    const result = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Blad1").onChanged.add(handler);
      await context.sync();
      return added;
    });
    await Excel.run(result.context as Excel.RequestContext, async (context) => {
      result.remove();
      await context.sync();
    });
    type(1);
    await excel.settled();
    expect(told).toEqual([]);
  });
});
