import type { CellRange } from "../../domain/cell.ts";
import { boundingRange } from "./cellRange.ts";
import type { CalculatedBook, Recalculation } from "./recalculation.ts";
import type { BookChange, HostSheet } from "./sheet.ts";

/** What has changed since formulas were last calculated; a batch of writes is calculated once, at the next read. */
export class PendingCalculation {
  engine: Recalculation | null = null;
  readonly #book: CalculatedBook;
  readonly #onDone: () => void;
  #changed: "everything" | Map<HostSheet, CellRange[]> = new Map();
  #isRunning = false;

  constructor(book: CalculatedBook, onDone: () => void) {
    this.#book = book;
    this.#onDone = onDone;
  }

  get isWaiting(): boolean {
    return this.#changed === "everything" || this.#changed.size > 0;
  }

  /** Notes what of a change formulas may depend on. */
  note(change: BookChange): void {
    switch (change.kind) {
      case "contents":
        return this.#noteCells(change.sheet, change.range);
      case "inserted":
      case "deleted":
      case "sheetAdded":
      case "sheetDeleted":
      case "sheetRenamed":
        return this.noteEverything();
      case "bookState":
        if (change.changed.some((key) => key === "names" || key === "date1904")) this.noteEverything();
        return;
      case "sheetState":
        if (change.changed.includes("tables")) this.noteEverything();
        return;
      case "activated":
      case "calculated":
      case "formats":
      case "selection":
      case "sheetMoved":
      case "sizes":
    }
  }

  noteEverything(): void {
    this.#changed = "everything";
  }

  /** Calculates what waits. Reads by the engine itself start nothing. */
  run(): void {
    if (this.#isRunning || !this.engine || !this.isWaiting) return;
    const changed = this.#changed;
    this.#changed = new Map();
    this.#isRunning = true;
    try {
      this.engine.recalculate(this.#book, changed);
    } catch (error) {
      this.#changed = "everything"; // results are not to be trusted until it has succeeded
      throw error;
    } finally {
      this.#isRunning = false;
    }
    this.#onDone();
  }

  #noteCells(sheet: HostSheet, range: CellRange): void {
    if (this.#changed === "everything") return;
    const ranges = this.#changed.get(sheet);
    if (!ranges) this.#changed.set(sheet, [range]);
    else if (ranges.length < maxNoted) ranges.push(range);
    else ranges[0] = boundingRange(ranges[0] ?? range, range);
  }
}

/** Beyond this many, changes of a sheet are noted as one rectangle around them. */
const maxNoted = 200;
