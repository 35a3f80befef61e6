/** The pane's session over a workbook in memory: the real core reads and checks it, fixes change it, reports come as sheets. */
import type { SavedPhasing } from "../../src/analysis/forecast/index.ts";
import { addressOf, cellKey, parseRange, quoteSheetName, rangeAddress } from "../../src/domain/cell.ts";
import { cellTag, cellValue, type GridColumn, type Sheet, type Workbook } from "../../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../../src/domain/gridBuilder.ts";
import { defaultPaneSettings, SessionProblem } from "../../src/io/session.ts";
import type {
  Accepted,
  AskedPostings,
  CellPlace,
  CreatedReports,
  FilteredLedger,
  HighlightsMade,
  HighlightsRemoved,
  JournalEntry,
  OverruledTable,
  PaneSettings,
  SelectedRange,
  UndatedForecast,
  UndoAnswer,
  Work,
  WorkbookSession,
} from "../../src/io/session.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../src/messages/index.ts";
import { anchorPrefix, reportSheets } from "../../src/pipeline/ownSheets.ts";
import { checkWorkbook, reportLayouts, runToEnd, withAccepted } from "../../src/pipeline/run.ts";
import { keptTexts } from "../../src/report/index.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { phasedBudgetSheet, withPhasing } from "../../src/report/phasedBudgets/phasedBudgetSheet.ts";
import { figureOf, type AskedFigure } from "../../src/report/postings/figures.ts";
import { amountColumns, filterRange } from "../../src/report/postings/ledgerFilter.ts";
import { postingsOf } from "../../src/report/postings/postings.ts";
import { postingsSheet } from "../../src/report/postings/postingsSheet.ts";
import { forecastSheet, withForecast } from "../../src/report/savedForecasts/forecastSheet.ts";
import type { CheckedWorkbook, ReportSettings } from "../../src/pipeline/run.ts";
import { withChange, type OverrulingChange } from "../../src/recognise/overrule/change.ts";
import type { Overruling } from "../../src/recognise/overrule/overruling.ts";
import { deviationThresholdSettings } from "../../src/rules/deviationThresholds.ts";
import { fingerprintsOf } from "../../src/rules/accepted/index.ts";
import type { Acceptance } from "../../src/rules/accepted/index.ts";
import { highlightsOf } from "../../src/rules/highlights.ts";
import type { Highlight } from "../../src/rules/highlights.ts";
import type { Finding } from "../../src/rules/finding.ts";
import type { Fix, FixedCell } from "../../src/rules/fixes.ts";

/** The workbook of an .xlsx file. */
export function workbookOfFile(bytes: Uint8Array): Workbook {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  return workbook.value;
}

/** What stood before something was done. */
interface Stood {
  readonly workbook: Workbook;
  readonly overrulings: readonly Overruling[];
  readonly accepted: readonly Acceptance[];
}

export class BookSession implements WorkbookSession {
  workbook: Workbook;
  settings: PaneSettings = defaultPaneSettings;
  accepted: readonly Acceptance[] = [];
  overrulings: readonly Overruling[] = [];
  readonly shown: CellPlace[] = [];
  /** Thrown by the next call of the member, once. */
  readonly failures = new Map<keyof WorkbookSession, unknown>();
  /** Held back until it resolves: for seeing what the pane shows meanwhile. */
  gate: Promise<void> | null = null;
  /** Undo finds that somebody has been there. */
  isTouched = false;
  /** Entries so far, those that were undone among them: no two have one id. */
  #entries = 0;
  #done: { readonly entry: JournalEntry; readonly before: Stood }[] = [];
  /** What stood when it was undone. */
  #undone: { readonly entry: JournalEntry; readonly before: Stood; readonly after: Stood }[] = [];
  highlights: readonly Highlight[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<(cells: SelectedRange) => void>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  async check(work: Work): Promise<CheckedWorkbook> {
    this.#failIfAsked("check");
    const { sheets } = this.workbook;
    for (const [done, sheet] of sheets.entries()) {
      work.progress({ stage: "read", sheet: sheet.name, done, total: sheets.length });
      await this.#step(work);
    }
    if (sheets.every(({ columns }) => columns.size === 0)) throw new SessionProblem("empty-workbook");
    const settings = deviationThresholdSettings(this.settings.thresholds);
    const steps = checkWorkbook(this.workbook, { overrulings: this.overrulings, accepted: this.accepted, settings });
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      work.progress({ ...step.value, sheet: null });
    }
  }

  removeReports(): Promise<readonly string[]> {
    return this.#answer("removeReports", () => {
      const own = reportSheets(this.workbook);
      const gone = this.workbook.sheets.filter((_, index) => own.has(index)).map(({ name }) => name);
      this.workbook = {
        ...this.workbook,
        sheets: this.workbook.sheets.filter((_, index) => !own.has(index)),
        names: this.workbook.names.filter(
          ({ name }) => !name.startsWith(anchorPrefix) || name === `${anchorPrefix}saved_forecasts`,
        ),
      };
      this.#done = this.#done.filter(({ entry }) => entry.kind !== "reports");
      return gone;
    });
  }

  show(place: CellPlace): Promise<void> {
    return this.#answer("show", () => {
      this.shown.push(place);
      this.selectCells(place.sheetName, addressOf(place.row, place.column));
    });
  }

  select({ sheetName, range }: SelectedRange): Promise<void> {
    return this.#answer("select", () => this.selectCells(sheetName, rangeAddress(range)));
  }

  async createReports(settings: ReportSettings, work: Work): Promise<CreatedReports> {
    this.#failIfAsked("createReports");
    const checked = await this.check(work);
    const layouts = runToEnd(reportLayouts(checked, settings, textsIn.sv));
    if (layouts.length === 0) throw new SessionProblem("no-report");
    const before = this.workbook;
    const sheets = layouts.map(({ name }) => ({
      sheetName: name,
      replaced: before.sheets.some((sheet) => sheet.name === name),
    }));
    for (const [done, { name }] of layouts.entries()) {
      work.progress({ stage: "write", sheet: name, done, total: layouts.length });
      await this.#step(work);
    }
    this.workbook = layouts.reduce((book, { key, name }) => withReport(book, key, name), before);
    const places = layouts.map(({ name }) => ({ sheetName: name, address: null, before: null, after: null }));
    this.#remember({ kind: "reports", places, rule: null }, before);
    return { sheets, keptTexts: keptTexts(layouts), lostRows: 0, checked };
  }

  async saveForecast(forecast: UndatedForecast, work: Work): Promise<CreatedReports> {
    this.#failIfAsked("saveForecast");
    const checked = await this.check(work);
    const savedOn = "2024-09-05";
    return this.#written(checked, forecastSheet(withForecast(checked.forecasts, { ...forecast, savedOn }), textsIn.sv));
  }

  async savePhasing(phasing: SavedPhasing, work: Work): Promise<CreatedReports> {
    this.#failIfAsked("savePhasing");
    const checked = await this.check(work);
    return this.#written(checked, phasedBudgetSheet(withPhasing(checked.phasings, phasing), textsIn.sv));
  }

  async showPostings({ figure, withFreeText }: AskedPostings, work: Work): Promise<CreatedReports> {
    this.#failIfAsked("showPostings");
    const checked = await this.check(work);
    const layout = postingsSheet(figure, { withFreeText }, { ...checked, texts: textsIn.sv.report });
    if (!layout) throw new SessionProblem("changed-meanwhile");
    return this.#written(checked, layout);
  }

  async filterLedger(asked: AskedFigure, work: Work): Promise<FilteredLedger> {
    this.#failIfAsked("filterLedger");
    const checked = await this.check(work);
    const figure = figureOf(asked, checked.ledgers, textsIn.sv.report.ledger);
    if (!figure) throw new SessionProblem("changed-meanwhile");
    const { book, figures, row, column } = figure;
    const { at, total } = postingsOf(book, figures, row, column);
    const { sheet, unit } = book.ledger;
    const sheetName = checked.workbook.sheets[sheet]?.name ?? "";
    const [left = 0] = amountColumns(book, column);
    const range = { ...filterRange(book), left, right: left };
    const places = [{ sheetName, address: null, before: null, after: null }];
    const entry = this.#remember({ kind: "filter", places, rule: null }, this.workbook);
    return { sheetName, rows: at.length, total, unit, amounts: { sheetName, range }, entry, checked };
  }

  #written(checked: CheckedWorkbook, layout: SheetLayout): CreatedReports {
    const before = this.workbook;
    const replaced = before.sheets.some(({ name }) => name === layout.name);
    this.workbook = withContent(withReport(before, layout.key, layout.name), layout);
    const places = [{ sheetName: layout.name, address: null, before: null, after: null }];
    this.#remember({ kind: "reports", places, rule: null }, before);
    return { sheets: [{ sheetName: layout.name, replaced }], keptTexts: 0, lostRows: 0, checked };
  }

  fix(checked: CheckedWorkbook, fix: Fix): Promise<JournalEntry> {
    return this.#answer("fix", () => {
      const before = this.workbook;
      const places = fix.map(({ cell, formula, value }) => {
        const sheet = checked.workbook.sheets[cell.sheet];
        if (!sheet) throw new SessionProblem("sheet-gone");
        const own = sheet.formulas.get(cellKey(cell.row, cell.column));
        return {
          sheetName: sheet.name,
          address: addressOf(cell.row, cell.column),
          before: own === undefined ? (cellValue(before, sheet, cell.row, cell.column)?.value ?? "") : `=${own}`,
          after: formula === null ? value : `=${formula}`,
        };
      });
      this.workbook = fix.reduce(withCell, before);
      return this.#remember({ kind: "fix", places, rule: null }, before);
    });
  }

  accept(checked: CheckedWorkbook, finding: Finding, reason: string): Promise<Accepted> {
    return this.#answer("accept", () => {
      const { cell, rule } = finding;
      const place = {
        sheetName: checked.workbook.sheets[cell.sheet]?.name ?? "",
        address: addressOf(cell.row, cell.column),
        before: null,
        after: null,
      };
      const entry = this.#remember({ kind: "accept", places: [place], rule }, this.workbook);
      const [fingerprint = ""] = fingerprintsOf([finding], checked);
      const acceptance = { id: entry.id, at: entry.at, fingerprint, reason };
      this.accepted = [...this.accepted, acceptance];
      return { entry, checked: withAccepted(checked, acceptance) };
    });
  }

  overrule({ sheetName, address }: OverruledTable, change: OverrulingChange): Promise<JournalEntry> {
    return this.#answer("overrule", () => {
      const places = [{ sheetName, address, before: null, after: null }];
      const entry = this.#remember({ kind: "overrule", places, rule: null }, this.workbook);
      this.overrulings = withChange(this.overrulings, change, entry.id);
      return entry;
    });
  }

  journal(): Promise<readonly JournalEntry[]> {
    return this.#answer("journal", () => this.#done.map(({ entry }) => entry).reverse());
  }

  undo(id: string, overwrite: boolean): Promise<UndoAnswer> {
    return this.#answer("undo", () => {
      const done = this.#done.find(({ entry }) => entry.id === id);
      if (!done) throw new SessionProblem("unexpected");
      if (this.isTouched && !overwrite) return { done: false, changedSince: done.entry.places };
      this.#undone.push({ ...done, after: this.#stands() });
      this.workbook = done.before.workbook;
      this.overrulings = done.before.overrulings;
      this.accepted = this.accepted.filter((acceptance) => acceptance.id !== id);
      this.#done = this.#done.filter((one) => one !== done);
      return { done: true };
    });
  }

  undone(): readonly JournalEntry[] {
    return this.#undone.map(({ entry }) => entry).reverse();
  }

  redo(id: string, overwrite: boolean): Promise<UndoAnswer> {
    return this.#answer("redo", () => {
      const undone = this.#undone.find(({ entry }) => entry.id === id);
      if (!undone) throw new SessionProblem("unexpected");
      if (this.isTouched && !overwrite) return { done: false, changedSince: undone.entry.places };
      const { entry, before, after } = undone;
      this.workbook = after.workbook;
      this.overrulings = after.overrulings;
      this.accepted = after.accepted;
      this.#done.push({ entry, before });
      this.#undone = this.#undone.filter((one) => one !== undone);
      return { done: true };
    });
  }

  #stands(): Stood {
    return { workbook: this.workbook, overrulings: this.overrulings, accepted: this.accepted };
  }

  highlight({ workbook, findings }: CheckedWorkbook): Promise<HighlightsMade> {
    return this.#answer("highlight", () => {
      const isProtected = ({ sheet }: { readonly sheet: number }) => workbook.sheets[sheet]?.isProtected === true;
      const all = highlightsOf(findings);
      this.highlights = all.filter((one) => !isProtected(one));
      const named = all.filter(isProtected).map(({ sheet }) => workbook.sheets[sheet]?.name ?? "");
      const size = ({ top, bottom, left, right }: Highlight["ranges"][number]) =>
        (bottom - top + 1) * (right - left + 1);
      const cells = this.highlights.flatMap(({ ranges }) => ranges.map(size)).reduce((sum, count) => sum + count, 0);
      return { cells, protectedSheets: [...new Set(named)] };
    });
  }

  removeHighlights(): Promise<HighlightsRemoved> {
    return this.#answer("removeHighlights", () => {
      const names = this.highlights.map(({ sheet }) => this.workbook.sheets[sheet]?.name ?? "");
      this.highlights = [];
      return { sheets: [...new Set(names)], protectedSheets: [] };
    });
  }

  saveSettings(settings: PaneSettings): Promise<void> {
    return this.#answer("saveSettings", () => void (this.settings = settings));
  }

  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  onSelection(selected: (cells: SelectedRange) => void): () => void {
    this.#followers.add(selected);
    return () => this.#followers.delete(selected);
  }

  /** Somebody selects cells. */
  selectCells(sheetName: string, address: string): void {
    const range = parseRange(address);
    if (!range) throw new Error(`no range: ${address}`);
    for (const follower of this.#followers) follower({ sheetName, range });
  }

  /** Somebody else changes the workbook. */
  change(workbook: Workbook): void {
    this.workbook = workbook;
    for (const listener of this.#listeners) listener();
  }

  #remember(entry: Pick<JournalEntry, "kind" | "places" | "rule">, before: Workbook): JournalEntry {
    const count = ++this.#entries;
    const at = new Date(Date.UTC(2026, 10, 24, 8, count)).toISOString();
    const done: JournalEntry = { id: `entry-${String(count)}`, at, canUndo: true, ...entry };
    this.#done.push({ entry: done, before: { ...this.#stands(), workbook: before } });
    return done;
  }

  async #step({ signal }: Work): Promise<void> {
    if (this.gate) {
      const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await Promise.race([this.gate, stopped]);
    }
    if (signal.aborted) throw new SessionProblem("cancelled");
  }

  async #answer<T>(member: keyof WorkbookSession, answer: () => T): Promise<T> {
    await Promise.resolve();
    this.#failIfAsked(member);
    return answer();
  }

  #failIfAsked(member: keyof WorkbookSession): void {
    if (!this.failures.has(member)) return;
    const failure = this.failures.get(member);
    this.failures.delete(member);
    throw failure;
  }
}

/** The workbook with one cell as its fix makes it; nothing else is recalculated. */
export function withCell(
  workbook: Workbook,
  { cell, value, formula }: Pick<FixedCell, "cell" | "value" | "formula">,
): Workbook {
  const change = (sheet: Sheet): Sheet => {
    const formulas = new Map(sheet.formulas);
    const key = cellKey(cell.row, cell.column);
    if (formula === null) formulas.delete(key);
    else formulas.set(key, formula);
    const columns = new Map(sheet.columns);
    columns.set(cell.column, withFigure(sheet.columns.get(cell.column), cell.row, value));
    return { ...sheet, formulas, columns };
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet, at) => (at === cell.sheet ? change(sheet) : sheet)) };
}

function withFigure(column: GridColumn | undefined, row: number, value: number): GridColumn {
  const cells = column
    ? [...column.rows].map((at, i) => [at, column.tags[i] ?? 0, column.values[i] ?? 0, column.formats[i] ?? 0] as const)
    : [];
  const format = cells.find(([at]) => at === row)?.[3] ?? 0;
  const changed = [...cells.filter(([at]) => at !== row), [row, cellTag.number, value, format] as const];
  changed.sort(([a], [b]) => a - b);
  return {
    rows: Uint32Array.from(changed, ([at]) => at),
    tags: Uint8Array.from(changed, ([, tag]) => tag),
    values: Float64Array.from(changed, ([, , figure]) => figure),
    formats: Uint32Array.from(changed, ([, , , of]) => of),
  };
}

/** The workbook with what a layout's cells come to on its sheet. */
function withContent(workbook: Workbook, { name, columns, rows }: SheetLayout): Workbook {
  const strings = new StringDictionary();
  const texts = [...workbook.strings];
  const filled = new ColumnsBuilder(strings);
  rows.forEach(({ cells }, row) => {
    columns.forEach(({ key }, column) => {
      const value = cells[key]?.value ?? null;
      if (typeof value === "number") filled.number(row, column, value, 0);
      else if (value !== null) filled.knownText(row, column, texts.push(value) - 1, 0);
    });
  });
  const content = filled.build();
  return {
    ...workbook,
    strings: texts,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, columns: content } : sheet)),
  };
}

/** The workbook with an empty sheet that is marked as ours. */
function withReport(workbook: Workbook, key: string, name: string): Workbook {
  if (workbook.sheets.some((sheet) => sheet.name === name)) return workbook;
  const sheet: Sheet = {
    name,
    kind: "worksheet",
    visibility: "visible",
    columns: new Map(),
    formulas: new Map(),
    unvalued: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
    notes: new Map(),
  };
  const anchor = `${anchorPrefix}${key.replaceAll("-", "_")}`;
  const formula = `${quoteSheetName(name)}!$A$1`;
  return {
    ...workbook,
    sheets: [...workbook.sheets, sheet],
    names: [...workbook.names, { name: anchor, formula, sheet: null, hidden: true }],
  };
}
