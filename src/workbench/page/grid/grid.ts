import type { ICellData, IExecutionOptions, IWorkbookData, Workbook, Worksheet } from "@univerjs/presets";
import type { CellRange } from "../../../domain/cell.ts";
import {
  boundingRange,
  cellAt,
  columnCount,
  intersection,
  isSameRange,
  mergeAt,
  rowCount,
  type BookChange,
  type HostBook,
  type HostSheet,
} from "../../book/index.ts";
import { textMeter, type MeasureText } from "./automaticHeight.ts";
import { drawnCell, type DrawnAs } from "./drawnCell.ts";
import { drawnSheet, freezeOf, rangeOf } from "./drawnSheet.ts";
import { bookRange, type GridRange } from "./gridRange.ts";
import { interceptUniver } from "./interceptUniver.ts";
import type { RunningUniver } from "./startUniver.ts";
import { typeBlock, typeInto } from "./userEdits.ts";
import { editText } from "./typedText.ts";

/**
 * Draws a book with Univer. The book is the only model: Univer asks for each cell as it draws, keeps sizes, merges and frozen
 * panes of the sheets that have been shown, and hands every edit back before it takes effect.
 */
export class Grid {
  readonly #running: RunningUniver;
  readonly #book: HostBook;
  readonly #workbook: Workbook;
  readonly #measure: MeasureText = textMeter();
  readonly #onProblem: (error: unknown) => void;
  readonly #onDrawn: () => void;
  readonly #endings: (() => void)[] = [];
  /** Sheets whose sizes, merges or extent are out of date in Univer. */
  readonly #stale = new Set<HostSheet>();
  /** Univer has put its canvas up, which it does after its first workbook is opened. */
  #isReady = false;
  #isScheduled = false;
  #isClosed = false;
  #hasDrawn = false;
  #isSelectionStale = true;
  /** The add-in shows these cells: they are to be seen at once. */
  #isSelectionShown = false;
  /** Univer is being told something: what it tells in return is no news. */
  #isTelling = false;

  /** `onProblem`: an edit that the book refuses. `onDrawn`: the cells are there for the first time. */
  constructor(running: RunningUniver, book: HostBook, onProblem: (error: unknown) => void, onDrawn: () => void) {
    this.#running = running;
    this.#book = book;
    this.#onProblem = onProblem;
    this.#onDrawn = onDrawn;
    const { activeSheet } = book;
    book.calculateIfNeeded();
    this.#workbook = this.#open(activeSheet); // Univer has what the rest needs only when it has a workbook
    this.#endings.push(
      interceptUniver(running, {
        cell: (sheetId, row, column) => this.#cell(sheetId, row, column),
        editText: (sheetId, row, column) => this.#editText(sheetId, row, column),
        type: (sheetId, row, column, text) => this.#edit(sheetId, (sheet) => typeInto(book, sheet, row, column, text)),
        put: (sheetId, { top, left, rows }) =>
          this.#edit(sheetId, (sheet) => {
            const bottom = top + rows.length - 1;
            const right = left + (rows[0]?.length ?? 1) - 1;
            typeBlock(book, sheet, { top, left, bottom, right }, rows);
          }),
        isTelling: () => this.#isTelling,
      }),
    );
    this.#endings.push(book.subscribe((change) => this.#note(change)));
    const { api } = running;
    // Keys tell the first, the pointer tells the second.
    for (const event of [api.Event.SelectionChanged, api.Event.SelectionMoveEnd] as const) {
      const listening = api.addEvent(event, ({ worksheet, selections }) => {
        this.#selected(worksheet.getSheetId(), selections);
      });
      this.#endings.push(() => listening.dispose());
    }
    const { LifecycleService, LifecycleStages } = running.library;
    void running.univer
      .__getInjector()
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        this.#isReady = true;
        this.#schedule();
      });
  }

  /** Takes the workbook out of Univer. */
  close(): void {
    this.#isClosed = true;
    for (const end of this.#endings) end();
    this.#running.api.disposeUnit(this.#workbook.getUnitId());
  }

  // What Univer asks

  #cell(sheetId: string, row: number, column: number): ICellData | undefined {
    const sheet = this.#book.sheetWithId(sheetId);
    return sheet && drawnCell(sheet, row, column, this.#drawnAs);
  }

  #editText(sheetId: string, row: number, column: number): string {
    const sheet = this.#book.sheetWithId(sheetId);
    return sheet ? editText(sheet.cell(row, column), sheet.style(row, column).numberFormat) : "";
  }

  get #drawnAs(): DrawnAs {
    return { locale: this.#book.locale, date1904: this.#book.state.date1904 };
  }

  // What the user does

  #edit(sheetId: string, edit: (sheet: HostSheet) => void): void {
    const sheet = this.#book.sheetWithId(sheetId);
    if (!sheet) return;
    try {
      edit(sheet);
    } catch (error) {
      this.#onProblem(error);
      this.#schedule();
    }
  }

  #selected(sheetId: string, selections: readonly GridRange[]): void {
    const sheet = this.#book.sheetWithId(sheetId);
    if (this.#isTelling || !sheet || sheet !== this.#book.activeSheet || selections.length === 0) return;
    const ranges = selections.map((range) => bookRange(range, this.#worksheet(sheet)));
    const before = this.#book.selection(sheet);
    const isSame =
      ranges.length === before.length && ranges.every((range, at) => isSameRange(range, before[at] ?? range));
    if (!isSame) this.#book.as("user", () => this.#book.select(sheet, ranges));
    this.#isSelectionStale = false;
  }

  // What happens in the book

  #note(change: BookChange): void {
    switch (change.kind) {
      case "contents":
      case "formats":
      case "sizes":
      case "inserted":
      case "deleted":
      case "sheetState":
        this.#stale.add(change.sheet);
        break;
      case "selection":
      case "activated":
        this.#isSelectionStale = true;
        this.#isSelectionShown = change.kind === "selection" && change.source === "addIn";
        break;
      case "sheetDeleted":
        this.#stale.delete(change.sheet);
        break;
      case "calculated":
      case "bookState":
      case "sheetAdded":
      case "sheetMoved":
      case "sheetRenamed":
        break;
    }
    this.#schedule();
  }

  /** Everything that happens until the next picture is drawn at once. */
  #schedule(): void {
    if (this.#isScheduled || !this.#isReady) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      if (!this.#isClosed) this.#draw();
    });
  }

  #draw(): void {
    const sheet = this.#book.activeSheet;
    this.#book.calculateIfNeeded();
    this.#tell(() => {
      const isNew = this.#show(sheet);
      const isStale = this.#stale.delete(sheet);
      if (isStale) this.#update(sheet);
      this.#running.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
      // Last: whenever Univer lays a sheet out, it puts the scrolling part below the headings, over the frozen panes.
      if (isNew || isStale) this.#freeze(sheet);
      if (this.#isSelectionStale) this.#showSelection(sheet);
      this.#forgetDeleted();
    });
  }

  /** @returns whether another sheet was shown before */
  #show(sheet: HostSheet): boolean {
    const unitId = this.#workbook.getUnitId();
    if (!this.#workbook.getSheetBySheetId(sheet.id)) {
      this.#stale.delete(sheet);
      const params = {
        unitId,
        index: this.#workbook.getSheetSize(),
        sheet: drawnSheet(sheet, this.#drawnAs, this.#measure),
      };
      // As if from another user: Univer would activate the sheet itself, and lay it out when we are done.
      this.#run("sheet.mutation.insert-sheet", params, { fromCollab: true });
    }
    const isShown = this.#workbook.getActiveSheet().getSheetId() === sheet.id;
    if (isShown && this.#hasDrawn) return false;
    if (!this.#hasDrawn) this.#onDrawn();
    this.#hasDrawn = true;
    if (!isShown) this.#running.api.getActiveWorkbook()?.setActiveSheet(sheet.id);
    this.#isSelectionStale = true;
    return true;
  }

  /** Sizes, merges, frozen panes and extent of a sheet that Univer has already. */
  #update(sheet: HostSheet): void {
    const worksheet = this.#worksheet(sheet);
    const config = worksheet.getConfig();
    const { rowData = {}, columnData = {}, mergeData = [], ...rest } = drawnSheet(sheet, this.#drawnAs, this.#measure);
    // Univer's managers of rows and columns hold on to these objects.
    replace(config.rowData, rowData);
    replace(config.columnData, columnData);
    worksheet.setMergeData(mergeData);
    const { rowCount: rows, columnCount: columns, showGridlines, defaultColumnWidth, defaultRowHeight } = rest;
    Object.assign(config, {
      rowCount: rows,
      columnCount: columns,
      showGridlines,
      defaultColumnWidth,
      defaultRowHeight,
    });
    // Lays the sheet out anew, for as far as it can be scrolled too.
    this.#run("sheet.mutation.set-worksheet-row-count", {
      unitId: this.#workbook.getUnitId(),
      subUnitId: sheet.id,
      rowCount: rows,
    });
  }

  #freeze(sheet: HostSheet): void {
    this.#run(this.#running.library.SetFrozenMutation.id, {
      unitId: this.#workbook.getUnitId(),
      subUnitId: sheet.id,
      ...freezeOf(sheet.state.freeze),
    });
  }

  #showSelection(sheet: HostSheet): void {
    this.#isSelectionStale = false;
    const ranges = this.#book.selection(sheet);
    const first = ranges[0];
    if (!first) return;
    const fSheet = this.#running.api.getActiveWorkbook()?.getActiveSheet();
    const worksheet = this.#worksheet(sheet);
    const [lastRow, lastColumn] = [worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1];
    if (!fSheet || first.top > lastRow || first.left > lastColumn) return;
    const within = ranges.map((range) => {
      const whole = withMerges(sheet, range);
      return { ...whole, bottom: Math.min(whole.bottom, lastRow), right: Math.min(whole.right, lastColumn) };
    });
    this.#run("sheet.operation.set-selections", {
      unitId: this.#workbook.getUnitId(),
      subUnitId: sheet.id,
      selections: within.map((range) => ({
        range: rangeOf(range),
        primary: primaryCell(sheet, range),
        style: this.#isSelectionShown ? shownStyle : null,
      })),
    });
    if (rowCount(first) <= lastRow && columnCount(first) <= lastColumn) this.#reveal(first.top, first.left);
  }

  /** Scrolls only when the cell is out of sight. */
  #reveal(row: number, column: number): void {
    const fSheet = this.#running.api.getActiveWorkbook()?.getActiveSheet();
    if (!fSheet) return;
    this.#run("sheet.command.scroll-to-cell", {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  }

  #forgetDeleted(): void {
    for (const worksheet of this.#workbook.getSheets()) {
      const subUnitId = worksheet.getSheetId();
      if (!this.#book.sheetWithId(subUnitId)) {
        this.#run("sheet.mutation.remove-sheet", { unitId: this.#workbook.getUnitId(), subUnitId });
      }
    }
  }

  #open(sheet: HostSheet): Workbook {
    const { api, univer, library } = this.#running;
    const data: Partial<IWorkbookData> = {
      id: crypto.randomUUID(),
      sheetOrder: [sheet.id],
      sheets: { [sheet.id]: drawnSheet(sheet, this.#drawnAs, this.#measure) },
    };
    this.#tell(() => api.createWorkbook(data));
    const workbook = univer
      .__getInjector()
      .get(library.IUniverInstanceService)
      .getUnit<Workbook>(data.id as string, library.UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("univer opened no workbook");
    return workbook;
  }

  #worksheet(sheet: HostSheet): Worksheet {
    const worksheet = this.#workbook.getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error("univer has no such sheet");
    return worksheet;
  }

  #run(id: string, params: object, options?: IExecutionOptions): void {
    const { univer, library } = this.#running;
    this.#tell(() => univer.__getInjector().get(library.ICommandService).syncExecuteCommand(id, params, options));
  }

  #tell(work: () => void): void {
    const before = this.#isTelling;
    this.#isTelling = true;
    try {
      work();
    } finally {
      this.#isTelling = before;
    }
  }
}

/** Univer's own frame is thin and nearly the colour of rules. */
const shownStyle = { strokeWidth: 2, stroke: "#0f6cbd", fill: "rgba(15, 108, 189, 0.14)", widgets: {} } as const;

/** The cell of a selection that is typed into: its first, or the merge around it. */
function primaryCell(sheet: HostSheet, { top, left }: CellRange) {
  const merge = mergeAt(sheet, top, left);
  return {
    ...rangeOf(merge ?? cellAt(top, left)),
    actualRow: top,
    actualColumn: left,
    isMerged: merge !== undefined,
    isMergedMainCell: merge !== undefined,
  };
}

/** A selection that meets a merge reaches over all of it. */
function withMerges(sheet: HostSheet, range: CellRange): CellRange {
  return sheet.state.merges.reduce(
    (whole, merge) => (intersection(whole, merge) ? boundingRange(whole, merge) : whole),
    range,
  );
}

function replace<T extends object>(target: T, source: T): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, source);
}
