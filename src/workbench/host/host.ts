import type { HostBook } from "../book/book.ts";
import { BatchLog } from "./batchLog.ts";
import { Commands } from "./commands.ts";
import { Dialogs } from "./dialogs.ts";
import { HostEvents } from "./events.ts";
import { Faults } from "./faults.ts";

export interface HostOptions {
  /** Highest ExcelApi set that is offered. At most "1.15": the npm build of Office.js knows no more. */
  readonly apiVersion?: string;
  /** Further requirement sets with their versions: `{ RichApiRuntime: "1.2" }` makes the client send `retrieve` and `update` whole. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Language of Excel's menus and of its formats and dates. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** Where the workbook is saved; "" for a new one. */
  readonly documentUrl?: string;
  readonly isReadOnly?: boolean;
  /** What `unprotect` says on a sheet that is not protected: nothing, or AccessDenied as newer desktop builds do. */
  readonly unprotectUnprotected?: "ignore" | "AccessDenied";
}

/** Excel around a workbook, as Office.js sees it: what is offered, what goes wrong, what happened. Served by `transport.ts`. */
export class Host {
  readonly book: HostBook;
  readonly apiVersion: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly unprotectUnprotected: "ignore" | "AccessDenied";
  /** Bytes of a batch and of its answer that Excel on the web lets through. Source: "Resource limits and performance optimization for Office Add-ins". */
  readonly limits = { requestBytes: 5 * 1024 * 1024, answerBytes: 5 * 1024 * 1024 };
  readonly faults = new Faults();
  readonly log = new BatchLog();
  readonly events: HostEvents;
  readonly commands = new Commands();
  readonly dialogs = new Dialogs();
  /** Members that were asked for and that the host does not have: "Worksheet.Shapes". A test that ends with any has tested nothing. */
  readonly unknownMembers = new Set<string>();
  /** Mistakes of the host's own. A test that ends with any has found one. */
  readonly internalErrors: unknown[] = [];

  constructor(book: HostBook, options: HostOptions = {}) {
    this.book = book;
    this.apiVersion = options.apiVersion ?? "1.15";
    this.sets = options.sets ?? {};
    this.displayLanguage = options.displayLanguage ?? "sv-SE";
    this.contentLanguage = options.contentLanguage ?? "sv-SE";
    this.documentUrl = options.documentUrl ?? "https://localhost/Budget.xlsx";
    this.isReadOnly = options.isReadOnly ?? false;
    this.unprotectUnprotected = options.unprotectUnprotected ?? "ignore";
    this.events = new HostEvents(book);
  }

  /** The workbook's file name. */
  get documentName(): string {
    return decodeURIComponent(this.documentUrl.split("/").at(-1) ?? "");
  }
}
