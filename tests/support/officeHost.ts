/**
 * Excel for tests: Microsoft's own, unmodified Office.js against the host of the workbench.
 *
 *     const excel = await openExcel(excelBook({ Blad1: [["Nämnd", "Budget"], ["KS", -100], ["Summa", "=B2"]] }));
 *     afterEach(() => excel.close());           // or: await using excel = await openExcel(…)
 *     await Excel.run(async (context) => { … }); // globals Excel, Office and OfficeExtension are this page's until close()
 *     excel.host.faults.plan({ batch: 2, when: "before", error: "AccessDenied" });
 *     excel.host.log.work.length                 // round trips
 *     excel.book                                 // the workbook behind it; `dump(excel.book)` as text
 *
 * Works in the node environment and in jsdom (`@jest-environment jsdom`), where components use the same globals.
 * `close()` throws when code asked for a member that the host does not emulate, or the host itself broke: such a test has
 * tested nothing. Test code that means to do so empties `host.unknownMembers` first.
 * Answers, dates and errors of Office.js are of the test's realm (`instanceof Error` holds); its own objects are not.
 */
import { setImmediate as nodeTask } from "node:timers";
import { TextEncoder as NodeTextEncoder } from "node:util";
import type { HostBook } from "../../src/workbench/book/book.ts";
import { Host, type HostOptions } from "../../src/workbench/host/host.ts";
import { inPageHost } from "../../src/workbench/host/inPageHost.ts";
import type { Session } from "../../src/workbench/host/session.ts";
import { openPage, type OfficePage } from "./officePage.ts";

export interface ExcelOptions extends HostOptions {
  /** Load the readable build of Office.js. */
  readonly debug?: boolean;
  /** Members above `apiVersion` fail with ApiNotFound, as in an Excel that does not have them: the client itself looks. */
  readonly enforceApiSets?: boolean;
  /** Leave the globals `Excel`, `Office` and `OfficeExtension` alone. */
  readonly keepGlobals?: boolean;
}

export interface OpenExcel extends AsyncDisposable {
  readonly host: Host;
  readonly book: HostBook;
  readonly session: Session;
  readonly page: OfficePage;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Waits until everything that is under way has been said: answers, events, released references. */
  readonly settled: () => Promise<void>;
  /** Gives the globals back. @throws Error naming what the host lacks, or what broke in it */
  readonly close: () => void;
}

const globalNames = ["Excel", "Office", "OfficeExtension"] as const;

/** Opens the workbook in Excel and loads Office.js beside it, until `Office.onReady` has come. */
export async function openExcel(book: HostBook, options: ExcelOptions = {}): Promise<OpenExcel> {
  lendNodeGlobals();
  const host = new Host(book, options);
  const page = openPage({ debug: options.debug ?? false });
  const { session, connection } = inPageHost(page.window, host, page.makeMessage);
  page.loadOffice();
  const Office = page.window["Office"] as OpenExcel["Office"];
  await Office.onReady();
  const { CommonUtility } = page.window["OfficeExtension"] as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = options.enforceApiSets ?? false;
  const loaded = globalNames.map((name) => [name, page.window[name]] as const);
  const before = globalNames.map((name) => [name, Reflect.get(globalThis, name) as unknown] as const);
  if (options.keepGlobals !== true) setGlobals(loaded);
  const settled = async (): Promise<void> => {
    // Each round lets one message through each way; releasing references and events take a few.
    for (let round = 0; round < 20; round++) await new Promise((resolve) => nodeTask(resolve));
  };
  const close = (): void => {
    if (options.keepGlobals !== true) setGlobals(before);
    connection.close();
    page.close();
    complain(host);
  };
  return {
    host,
    book,
    session,
    page,
    Office,
    Excel: page.window["Excel"] as OpenExcel["Excel"],
    OfficeExtension: page.window["OfficeExtension"] as OpenExcel["OfficeExtension"],
    settled,
    close,
    [Symbol.asyncDispose]: async () => {
      await settled();
      close();
    },
  };
}

/** Tests of components run where Node's own globals are hidden (jsdom); the host needs two that every browser has. */
function lendNodeGlobals(): void {
  if (typeof globalThis.setImmediate !== "function") Reflect.set(globalThis, "setImmediate", nodeTask);
  if (typeof globalThis.TextEncoder !== "function") Reflect.set(globalThis, "TextEncoder", NodeTextEncoder);
}

function setGlobals(values: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of values) Reflect.set(globalThis, name, value);
}

function complain({ internalErrors, unknownMembers }: Host): void {
  const [first] = internalErrors;
  if (first !== undefined) throw first instanceof Error ? first : new Error("host-broke", { cause: first });
  if (unknownMembers.size > 0) throw new Error(`The host does not emulate ${[...unknownMembers].sort().join(", ")}`);
}
