import type { SavedPhasing } from "../../analysis/forecast/index.ts";
import { addressOf, rangeAddress } from "../../domain/cell.ts";
import { withAccepted } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings } from "../../pipeline/run.ts";
import type { OverrulingChange } from "../../recognise/overrule/change.ts";
import type { AskedFigure } from "../../report/postings/figures.ts";
import { fingerprintsOf } from "../../rules/accepted/index.ts";
import type { Acceptance } from "../../rules/accepted/index.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Fix } from "../../rules/fixes.ts";
import { SessionProblem, defaultPaneSettings } from "../session.ts";
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
} from "../session.ts";
import type { AvvikaState } from "../state.ts";
import { acceptFinding } from "./acceptFinding.ts";
import type { AcceptRecord } from "./acceptFinding.ts";
import { listenToChanges } from "./changes.ts";
import { Checks } from "./checks.ts";
import { fixCells, onlySheet, rollBackFix } from "./fixCells.ts";
import type { FixJob } from "./fixCells.ts";
import { highlightsGone, makeHighlights, removeHighlights, takeMarkingBack } from "./highlights.ts";
import type { MarkingJob, RemovalJob } from "./highlights.ts";
import { filterLedger, rollBackFilter } from "./filterLedger.ts";
import type { FilterJob } from "./filterLedger.ts";
import { History } from "./history.ts";
import { inExcel, Jobs, throwIfReadOnly } from "./jobs.ts";
import { isRemembered, type MemoryJob } from "./memory.ts";
import { rememberLocally } from "./officeHelpers.ts";
import { namingSheet, requiredSet } from "./officeProblem.ts";
import { overruleTables } from "./overruleTables.ts";
import { settingsFrom, settingsToKeep } from "./paneSettings.ts";
import { settleFixes } from "./putBack.ts";
import { removedAfterAll, removeReports } from "./removeReports.ts";
import { rollBack } from "./rollBack.ts";
import { listenToSelection } from "./selection.ts";
import { newEntry } from "./sessionPage.ts";
import type { SessionPage } from "./sessionPage.ts";
import { SheetMaker } from "./sheetMaker.ts";
import { rememberedEntry, shownEntry } from "./shownEntry.ts";
import { checkWritable, queueState, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";
import { settleFilter } from "./undoFilter.ts";

/**
 * Opens the workbook the page stands beside, and repairs what an earlier job left half done. `Office.onReady` has come.
 * Errors: @throws SessionProblem excel-too-old, and what Excel says no with.
 */
export async function openSession(page: SessionPage): Promise<WorkbookSession> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    throw new SessionProblem("excel-too-old", { detail: requiredSet });
  }
  const session = new ExcelSession(page);
  await session.start();
  return session;
}

class ExcelSession implements WorkbookSession {
  settings: PaneSettings = defaultPaneSettings;
  readonly #page: SessionPage;
  readonly #jobs = new Jobs();
  readonly #checks = new Checks(this.#jobs);
  readonly #history: History;
  readonly #sheets: SheetMaker;

  constructor(page: SessionPage) {
    this.#page = page;
    this.#history = new History(this.#jobs, page.now);
    this.#sheets = new SheetMaker(page, this.#jobs, this.#checks, this.#history, () => this.settings.theme);
  }

  async start(): Promise<void> {
    await this.#jobs.run(async (context) => {
      await rollBack(context);
      const state = await settled(context, await readState(context));
      this.#jobs.state = state;
      this.settings = settingsFrom(state.settings);
    });
  }

  async check(work: Work, extent: "whole" | "touched" = "whole"): Promise<CheckedWorkbook> {
    return this.#jobs.run(async (context) => (await this.#checks.read(context, work, extent)).checked);
  }

  async show({ sheetName, row, column }: CellPlace): Promise<void> {
    await this.select({ sheetName, range: { top: row, bottom: row, left: column, right: column } });
  }

  async select({ sheetName, range }: SelectedRange): Promise<void> {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new SessionProblem("sheet-gone", { detail: sheetName });
      if (sheet.visibility !== "Visible") throw new SessionProblem("sheet-hidden", { detail: sheetName });
      sheet.activate();
      sheet.getRange(rangeAddress(range)).select();
      await context.sync();
    });
  }

  createReports(settings: ReportSettings, work: Work): Promise<CreatedReports> {
    return this.#sheets.reports(settings, work);
  }

  saveForecast(forecast: UndatedForecast, work: Work): Promise<CreatedReports> {
    return this.#sheets.forecast(forecast, work);
  }

  savePhasing(phasing: SavedPhasing, work: Work): Promise<CreatedReports> {
    return this.#sheets.phasing(phasing, work);
  }

  showPostings(asked: AskedPostings, work: Work): Promise<CreatedReports> {
    return this.#sheets.postings(asked, work);
  }

  async filterLedger(asked: AskedFigure, work: Work): Promise<FilteredLedger> {
    throwIfReadOnly();
    return this.#jobs.run(async (context) => {
      const read = await this.#checks.read(context, work, "touched", checkWritable);
      const job: FilterJob = { ...newEntry(this.#page), trace: null };
      const request = { asked, texts: this.#page.texts().report, ...read };
      const filtered = await this.#jobs.writing(
        () => filterLedger(context, request, job, work),
        (again) => rollBackFilter(again, job),
      );
      this.#history.made({ id: job.id, kept: [] }, (later) => this.filterLedger(asked, later));
      return filtered;
    });
  }

  async removeReports(): Promise<readonly string[]> {
    const removed = await this.#jobs.change(removeReports, removedAfterAll);
    this.#jobs.state = removed.state;
    return removed.sheets;
  }

  async fix(checked: CheckedWorkbook, fix: Fix): Promise<JournalEntry> {
    throwIfReadOnly();
    const snapshot = this.#checks.snapshotOf(checked, "repair-outdated");
    const job: FixJob = { ...newEntry(this.#page), trace: null };
    const entry = await this.#jobs.change(
      (context) => namingSheet(onlySheet(fix, checked.workbook), () => fixCells(context, snapshot, fix, job)),
      (again) => rollBackFix(again, job),
    );
    return shownEntry(entry);
  }

  async accept(checked: CheckedWorkbook, finding: Finding, reason: string): Promise<Accepted> {
    throwIfReadOnly();
    const { rule, cell } = finding;
    const [fingerprint = ""] = fingerprintsOf([finding], checked);
    const what = newEntry(this.#page);
    const sheetName = checked.workbook.sheets[cell.sheet]?.name ?? "";
    const entry: AcceptRecord = { ...what, kind: "accept", rule, sheetName, address: addressOf(cell.row, cell.column) };
    const acceptance: Acceptance = { ...what, fingerprint, reason };
    const job: MemoryJob = { serial: null };
    await this.#jobs.change(
      (context) => acceptFinding(context, entry, acceptance, job),
      async (again) => ((await isRemembered(again, job)) ? true : null),
    );
    return { entry: shownEntry(entry), checked: this.#checks.follow(checked, withAccepted(checked, acceptance)) };
  }

  async overrule({ sheetName, address }: OverruledTable, change: OverrulingChange): Promise<JournalEntry> {
    throwIfReadOnly();
    const what = { ...newEntry(this.#page), sheetName, address };
    const job: MemoryJob = { serial: null };
    return this.#jobs.change(
      async (context) => shownEntry(await overruleTables(context, what, change, job)),
      async (again) => ((await isRemembered(again, job)) ? rememberedEntry(again, what.id) : null),
    );
  }

  journal(): Promise<readonly JournalEntry[]> {
    return this.#history.journal();
  }

  undo(id: string, overwrite: boolean): Promise<UndoAnswer> {
    return this.#history.undo(id, overwrite);
  }

  undone(): readonly JournalEntry[] {
    return this.#history.undone();
  }

  redo(id: string, overwrite: boolean, work: Work): Promise<UndoAnswer> {
    return this.#history.redo(id, overwrite, work);
  }

  async highlight(checked: CheckedWorkbook): Promise<HighlightsMade> {
    throwIfReadOnly();
    const snapshot = this.#checks.snapshotOf(checked, "changed-meanwhile");
    const job: MarkingJob = { others: new Map() };
    return this.#jobs.change(
      (context) => makeHighlights(context, snapshot, checked.findings, job),
      (again) => takeMarkingBack(again, job),
    );
  }

  async removeHighlights(): Promise<HighlightsRemoved> {
    const job: RemovalJob = { removed: null };
    return this.#jobs.change(
      (context) => removeHighlights(context, job),
      (again) => highlightsGone(again, job),
    );
  }

  async saveSettings(settings: PaneSettings): Promise<void> {
    this.settings = settings;
    rememberLocally("language", settings.language);
    await this.#jobs.run(async (context) => {
      const { state, part } = await readState(context);
      checkWritable(state);
      const [known, chosen] = [settingsFrom(state.settings), settings].map(settingsToKeep);
      if (JSON.stringify(known) === JSON.stringify(chosen)) return;
      queueState(context.workbook, { ...state, settings: { ...state.settings, ...chosen } }, part);
      await context.sync();
    });
  }

  onChange(changed: () => void): () => void {
    const stop = listenToChanges({
      changed: () => {
        if (!this.#jobs.isOwnEcho) changed();
      },
      touched: (sheetId) => this.#checks.readings.touch(sheetId),
      begun: () => this.#checks.readings.hear(true),
    });
    return () => {
      stop();
      this.#checks.readings.hear(false);
    };
  }

  onSelection(selected: (cells: SelectedRange) => void): () => void {
    return listenToSelection((id) => this.#checks.sheetName(id), selected);
  }
}

/** What the workbook remembers, once work that was cut off has been put right. */
async function settled(context: Excel.RequestContext, stored: StoredState): Promise<AvvikaState> {
  const { journal, unfinished } = stored.state;
  const entry = journal.find(({ id }) => id === unfinished?.entry);
  return entry?.kind === "filter" ? settleFilter(context, stored, entry) : settleFixes(context, stored);
}
