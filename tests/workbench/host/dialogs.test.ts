import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Dialog } from "../../../src/workbench/host/dialogs.ts";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";

const address = "https://localhost/message.html#Text";

let excel: OpenExcel;
let open: Dialog[];

beforeEach(async () => {
  excel = await openExcel(excelBook({ Blad1: [] }));
  open = [];
  excel.host.dialogs.draw = (dialog) => {
    open.push(dialog);
    return () => {
      open = open.filter((one) => one !== dialog);
    };
  };
});
afterEach(() => {
  excel.close();
});

function display(): Promise<Office.AsyncResult<Office.Dialog>> {
  return new Promise((done) => {
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 20, displayInIframe: true }, done);
  });
}

describe("windows of the add-in", () => {
  it("are drawn with the page and size asked for, and taken away by the add-in", async () => {
    const { status, value } = await display();
    expect(status).toBe("succeeded");
    await excel.settled();
    expect(open).toMatchObject([{ address, width: 30, height: 20 }]);
    value.close();
    await excel.settled();
    expect(open).toEqual([]);
    expect((await display()).status).toBe("succeeded");
  });

  it("tell when the user closes them", async () => {
    const { value } = await display();
    await excel.settled();
    const told = new Promise((resolve) => {
      value.addEventHandler(Office.EventType.DialogEventReceived, resolve);
    });
    open[0]?.closedByUser();
    expect(await told).toMatchObject({ error: 12006 });
  });

  it("are one at a time", async () => {
    await display();
    expect((await display()).error).toMatchObject({ code: 12007 });
  });

  it("close with the add-in's page", async () => {
    await display();
    await excel.settled();
    excel.close();
    expect(open).toEqual([]);
    excel = await openExcel(excelBook({ Blad1: [] }));
  });

  it("do not open where nobody draws them", async () => {
    excel.host.dialogs.draw = null;
    expect((await display()).status).toBe("failed");
  });
});
