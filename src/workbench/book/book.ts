import type { CellRange } from "../../domain/cell.ts";
import { isSameSheetName } from "../../io/sheetName.ts";
import type { ChangeSource } from "./bookChange.ts";
import type { BookState } from "./bookTypes.ts";
import { cellAt } from "./cellRange.ts";
import { PendingCalculation } from "./pendingCalculation.ts";
import type { CalculatedBook, Recalculation } from "./recalculation.ts";
import { HostSheet, type BookChange, type BookListener, type SheetOwner } from "./sheet.ts";
import { StyleTable } from "./styleTable.ts";

export interface BookOptions {
  /** Ids for sheets and other parts, "{…}"; left out, they are counted, which is stable from run to run. */
  readonly createId?: () => string;
  /** Decimal and group signs and names of months in displayed texts. */
  readonly locale?: BookLocale;
}

export type BookLocale = "en-US" | "sv-SE";

/**
 * What Excel keeps of an open workbook. A new one has no sheets: see `addSheet`, or `newBook` for what Excel opens with.
 * Everything that happens is told to the listeners; formulas are calculated by the port in `recalculation`, when somebody reads.
 */
export class HostBook implements SheetOwner, CalculatedBook {
  readonly styles = new StyleTable();
  readonly locale: BookLocale;
  readonly createId: () => string;
  #state: BookState = plainBook;
  #sheets: HostSheet[] = [];
  #active: HostSheet | null = null;
  readonly #selections = new Map<HostSheet, readonly CellRange[]>();
  readonly #listeners = new Set<BookListener>();
  readonly #pending: PendingCalculation;
  #source: ChangeSource = "addIn";

  constructor({ createId = countedIds(), locale = "en-US" }: BookOptions = {}) {
    this.createId = createId;
    this.locale = locale;
    this.#pending = new PendingCalculation(this, () => this.notify({ kind: "calculated", source: this.#source }));
  }

  // Sheets

  /** In the order of the tabs. */
  get sheets(): readonly HostSheet[] {
    return this.#sheets;
  }

  /** By name, without regard to case. */
  sheetNamed(name: string): HostSheet | undefined {
    return this.#sheets.find((sheet) => isSameSheetName(sheet.name, name));
  }

  sheetWithId(id: string): HostSheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  /** @throws Error when the book has no sheets */
  get activeSheet(): HostSheet {
    if (!this.#active) throw new Error("book-without-sheets");
    return this.#active;
  }

  activate(sheet: HostSheet): void {
    if (sheet === this.#active) return;
    const before = this.#active;
    this.#active = sheet;
    this.notify({ kind: "activated", source: this.#source, sheet, before });
  }

  /** What is selected on a sheet, A1 at first. */
  selection(sheet: HostSheet): readonly CellRange[] {
    return this.#selections.get(sheet) ?? [cellAt(0, 0)];
  }

  /** Selects cells and shows their sheet. Shape: at least one range. */
  select(sheet: HostSheet, ranges: readonly CellRange[]): void {
    this.activate(sheet);
    this.#selections.set(sheet, ranges);
    this.notify({ kind: "selection", source: this.#source, sheet, ranges });
  }

  /** For the operations: the selection follows its cells. Tells nobody. */
  moveSelection(sheet: HostSheet, ranges: readonly CellRange[]): void {
    if (this.#selections.has(sheet) && ranges.length > 0) this.#selections.set(sheet, ranges);
  }

  /** For the operations: a sheet of this book, not yet in it. */
  newSheet(name: string): HostSheet {
    return new HostSheet(this, this.createId(), name);
  }

  /** For the operations: takes the sheet in at a position. */
  attach(sheet: HostSheet, position: number): void {
    this.#sheets = this.#sheets.toSpliced(position, 0, sheet);
    this.#active ??= sheet;
    this.notify({ kind: "sheetAdded", source: this.#source, sheet });
  }

  /** For the operations: takes the sheet out; another visible one becomes active. */
  detach(sheet: HostSheet): void {
    const at = this.#sheets.indexOf(sheet);
    this.#sheets = this.#sheets.toSpliced(at, 1);
    this.#selections.delete(sheet);
    if (this.#active === sheet) this.#activateNear(at);
    this.notify({ kind: "sheetDeleted", source: this.#source, sheet });
  }

  /** For the operations: puts the sheet elsewhere among the tabs. */
  reorder(sheet: HostSheet, position: number): void {
    const before = this.#sheets.indexOf(sheet);
    if (before === position) return;
    this.#sheets = this.#sheets.toSpliced(before, 1).toSpliced(position, 0, sheet);
    this.notify({ kind: "sheetMoved", source: this.#source, sheet, before });
  }

  // Everything else of the workbook

  get state(): BookState {
    return this.#state;
  }

  /** Replaces records: `book.change({ names: [...book.state.names, name] })`. Tells nothing when nothing differs. */
  change(patch: Partial<BookState>): void {
    const before = this.#state;
    const changed = (Object.keys(patch) as (keyof BookState)[]).filter((key) => patch[key] !== before[key]);
    if (changed.length === 0) return;
    this.#state = { ...before, ...patch };
    this.notify({ kind: "bookState", source: this.#source, changed });
  }

  // Changes

  /** Calls back after every change, in order. @returns what ends it */
  subscribe(listener: BookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Who is editing now: changes are told with this source. */
  get source(): ChangeSource {
    return this.#source;
  }

  /** Edits as somebody else: `book.as("user", () => writeContents(…))`. */
  as<R>(source: ChangeSource, work: () => R): R {
    const before = this.#source;
    this.#source = source;
    try {
      return work();
    } finally {
      this.#source = before;
    }
  }

  /** For sheets and operations: tells the listeners what has happened. */
  notify(change: BookChange): void {
    this.#pending.note(change);
    for (const listener of [...this.#listeners]) listener(change);
  }

  // Calculation

  /** The engine; null leaves formula results as they were stored. */
  set recalculation(engine: Recalculation | null) {
    this.#pending.engine = engine;
  }

  /** Calculates now, whatever the mode. */
  calculate({ full = false }: { readonly full?: boolean } = {}): void {
    if (full) this.#pending.noteEverything();
    this.#pending.run();
  }

  /** For reads: brings results up to date where calculation is automatic. */
  calculateIfNeeded(): void {
    if (this.#state.calculationMode !== "manual") this.#pending.run();
  }

  /** Results are up to date, or would be after `calculate`. */
  get isCalculated(): boolean {
    return !this.#pending.isWaiting;
  }

  #activateNear(at: number): void {
    const after = [...this.#sheets.slice(at), ...this.#sheets.slice(0, at).reverse()];
    this.#active = null;
    const next = after.find(({ state }) => state.visibility === "visible") ?? after[0];
    if (next) this.activate(next);
  }
}

const plainBook: BookState = {
  names: [],
  xmlParts: [],
  settings: new Map(),
  protection: null,
  date1904: false,
  calculationMode: "automatic",
  properties: {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    lastAuthor: "",
    category: "",
    manager: "",
    company: "",
    creationDate: "",
    custom: new Map(),
  },
};

function countedIds(): () => string {
  let count = 0;
  return () => {
    count++;
    return `{00000000-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, "0")}}`;
  };
}
