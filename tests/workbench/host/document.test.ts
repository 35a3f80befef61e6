import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { excelBook } from "../../support/excelBook.ts";
import { inPageHost } from "../../../src/workbench/host/inPageHost.ts";
import { openExcel, type OpenExcel } from "../../support/officeHost.ts";
import { openPage } from "../../support/officePage.ts";

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(excelBook({ Blad1: [] }));
});
afterEach(() => {
  excel.close();
});

/** What a member of the common API answers to its callback. */
function answered(call: (callback: (result: Office.AsyncResult<unknown>) => void) => void) {
  return new Promise<Office.AsyncResult<unknown>>(call);
}

describe("the document", () => {
  it("says where it is, in which language and what is supported", () => {
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.platform).toBe("OfficeOnline");
    expect(Office.context.displayLanguage).toBe("sv-SE");
    expect(Office.context.contentLanguage).toBe("sv-SE");
    expect(Office.context.document.url).toBe("https://localhost/Budget.xlsx");
    const { requirements } = Office.context;
    expect(["1.1", "1.9", "1.13", "1.15"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual(
      Array<boolean>(4).fill(true),
    );
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  });

  it("offers no more than it is told to", async () => {
    excel.close();
    excel = await openExcel(excelBook({ Blad1: [] }), { apiVersion: "1.12", displayLanguage: "en-US" });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(Office.context.displayLanguage).toBe("en-US");
  });

  it("lets the client refuse what is newer than that, as an Excel would that lacks it", async () => {
    excel.close();
    excel = await openExcel(excelBook({ Blad1: [] }), { apiVersion: "1.4", enforceApiSets: true });
    const first = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load("name"); // 1.5
      await context.sync();
    });
    await expect(first).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("keeps settings in the workbook", async () => {
    const { settings } = Office.context.document;
    settings.set("vy", { flik: 2 });
    expect(excel.book.state.settings.size).toBe(0);
    expect(
      (
        await answered((done) => {
          settings.saveAsync(done);
        })
      ).status,
    ).toBe("succeeded");
    expect(excel.book.state.settings.get("vy")).toBe('{"flik":2}');
    excel.book.change({ settings: new Map([["vy", '{"flik":3}']]) });
    await answered((done) => {
      settings.refreshAsync(done);
    });
    expect(settings.get("vy")).toEqual({ flik: 3 });
  });

  it("fails cleanly where the host does nothing", async () => {
    const result = await answered((done) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, done);
    });
    expect(result.status).toBe("failed");
    expect(result.error.code).toBe(5001);
  });
});

describe("ribbon commands", () => {
  it("run the associated function and wait until it has completed", async () => {
    const seen: string[] = [];
    Office.actions.associate("stamAv", (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      event.completed();
    });
    expect(await excel.host.commands.run("stamAv", "StamAvKnapp")).toMatchObject({ status: 0 });
    expect(seen).toEqual(["StamAvKnapp"]);
  });

  it("say when nobody knows the function", async () => {
    expect(await excel.host.commands.run("finnsInte")).toMatchObject({ status: 11101 });
  });

  it("run in the page that takes commands, not in the pane beside it", async () => {
    const pane = openPage();
    const { connection } = inPageHost(pane.window, excel.host, pane.makeMessage, { takesCommands: false });
    pane.loadOffice();
    await (pane.window["Office"] as typeof Office).onReady();
    Office.actions.associate("skapa", (event: Office.AddinCommands.Event) => {
      event.completed();
    });
    await excel.settled();
    expect(await excel.host.commands.run("skapa")).toMatchObject({ status: 0 });
    connection.close();
    pane.close();
  });

  it("enable and disable buttons", async () => {
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "TabHome", controls: [{ id: "Knapp", enabled: false }] }],
    });
    expect(excel.host.commands.enabled.get("Knapp")).toBe(false);
  });
});
