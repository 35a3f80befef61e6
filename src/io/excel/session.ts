import type { SavedPhasing } from "../../analysis/forecast/index.ts";
import { addressOf, rangeAddress } from "../../domain/cell.ts";
import { isKeptSheet, decidedSheets, ownSheets } from "../../pipeline/ownSheets.ts";
import { checkWorkbook, reportLayouts, withAccepted } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings, StageProgress } from "../../pipeline/run.ts";
import type { OverrulingChange } from "../../recognise/overrule/change.ts";
import { keptTexts, reportLook } from "../../report/index.ts";
import type { SheetLayout } from "../../report/layout.ts";
import { phasedBudgetSheet, withPhasing } from "../../report/phasedBudgets/phasedBudgetSheet.ts";
import { forecastSheet, withForecast } from "../../report/savedForecasts/forecastSheet.ts";
import { postingsSheet } from "../../report/postings/postingsSheet.ts";
import { themeOptions } from "../../report/reportTheme.ts";
import { fingerprintsOf } from "../../rules/accepted/index.ts";
import type { Acceptance } from "../../rules/accepted/index.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Fix } from "../../rules/fixes.ts";
import type { Texts } from "../../messages/texts.ts";
import { localDay } from "../localDay.ts";
import { SessionProblem, defaultPaneSettings } from "../session.ts";
import type {
  Accepted,
  AskedPostings,
  CellPlace,
  CreatedReports,
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
import { fixCells, rollBackFix } from "./fixCells.ts";
import type { FixJob } from "./fixCells.ts";
import { highlightsGone, makeHighlights, removeHighlights, takeMarkingBack } from "./highlights.ts";
import type { MarkingJob, RemovalJob } from "./highlights.ts";
import { isRemembered, type MemoryJob } from "./memory.ts";
import { logProblem, rememberLocally } from "./officeHelpers.ts";
import { asProblem, namingSheet, requiredSet } from "./officeProblem.ts";
import { overruleTables } from "./overruleTables.ts";
import { settingsFrom, settingsToKeep } from "./paneSettings.ts";
import { settleFixes } from "./putBack.ts";
import { Readings } from "./readings.ts";
import { isUnchanged } from "./readWorkbook.ts";
import type { Snapshot } from "./snapshot.ts";
import { redo, rollBackRedo } from "./redo.ts";
import type { RedoJob } from "./redo.ts";
import { removeReports } from "./removeReports.ts";
import { rollBack } from "./rollBack.ts";
import { checkWritable, queueState, readState } from "./stateStore.ts";
import { listenToSelection } from "./selection.ts";
import { shownEntry } from "./shownEntry.ts";
import { steppedToEnd, throwIfCancelled } from "./steps.ts";
import { rollBackUndo, undo } from "./undo.ts";
import type { UndoJob } from "./undo.ts";
import { UndoneWork, type Remake } from "./undoneWork.ts";
import { planJob, queueShow, writeReports } from "./writeReports.ts";
import type { KeptReport, PlannedJob, WrittenJob } from "./writeReports.ts";

/** What a session needs from the page it runs in. */
export interface SessionPage {
  /** The texts report sheets are written with, asked for each time: the language may change. */
  readonly texts: () => Texts;
  readonly now: () => Date;
  /** A name no other job has. */
  readonly newId: () => string;
}

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

/** Milliseconds in which Excel tells of what we did. */
const echoTime = 500;

class ExcelSession implements WorkbookSession {
  settings: PaneSettings = defaultPaneSettings;
  readonly #page: SessionPage;
  /** What was read for what was checked: places by sheet id, and what stood there. */
  readonly #snapshots = new WeakMap<CheckedWorkbook, Snapshot>();
  /** What the workbook remembers, as last seen; null when it has to be read again. */
  #state: AvvikaState | null = null;
  /** By journal entry: what stood where its reports were written anew. Gone when the page closes. */
  readonly #kept = new Map<string, readonly KeptReport[]>();
  /** By id: what the sheets were called when they were last read. */
  #sheetNames: ReadonlyMap<string, string> = new Map();
  readonly #undone = new UndoneWork();
  readonly #readings = new Readings();
  #isBusy = false;
  /** Until then changes are our own (milliseconds of `performance.now`): Excel tells of them a little later. */
  #quietUntil = 0;

  constructor(page: SessionPage) {
    this.#page = page;
  }

  async start(): Promise<void> {
    await this.#job(async (context) => {
      await rollBack(context);
      const state = await settleFixes(context, await readState(context));
      this.#state = state;
      this.settings = settingsFrom(state.settings);
    });
  }

  async check(work: Work, extent: "whole" | "touched" = "whole"): Promise<CheckedWorkbook> {
    return this.#job(async (context) => this.#checked(await this.#readings.read(context, work, extent), work));
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
    const make = (checked: CheckedWorkbook, texts: Texts): SheetLayout[] => {
      const layouts = reportLayouts(checked, { ...settings, day: this.#today() }, texts);
      if (layouts.length === 0) throw new SessionProblem("no-report");
      return layouts;
    };
    const chosen = { preset: settings.preset ?? "default", unit: settings.unit ?? "source" };
    return this.#made(make, chosen, work, (again) => this.createReports(settings, again));
  }

  saveForecast(forecast: UndatedForecast, work: Work): Promise<CreatedReports> {
    const make = (checked: CheckedWorkbook, texts: Texts): SheetLayout[] => {
      const saved = withForecast(checked.forecasts, { ...forecast, savedOn: this.#today() });
      return [forecastSheet(saved, texts)];
    };
    return this.#made(make, {}, work, (again) => this.saveForecast(forecast, again));
  }

  savePhasing(phasing: SavedPhasing, work: Work): Promise<CreatedReports> {
    const make = (checked: CheckedWorkbook, texts: Texts): SheetLayout[] => [
      phasedBudgetSheet(withPhasing(checked.phasings, phasing), texts),
    ];
    return this.#made(make, {}, work, (again) => this.savePhasing(phasing, again));
  }

  showPostings(asked: AskedPostings, work: Work): Promise<CreatedReports> {
    const { figure, withFreeText } = asked;
    const make = (checked: CheckedWorkbook, texts: Texts): SheetLayout[] => {
      const layout = postingsSheet(figure, { withFreeText }, { ...checked, texts: texts.report });
      if (!layout) throw new SessionProblem("changed-meanwhile");
      return [layout];
    };
    return this.#made(make, {}, work, (again) => this.showPostings(asked, again));
  }

  async removeReports(): Promise<readonly string[]> {
    this.#throwIfReadOnly();
    return this.#job(async (context) => {
      const removed = await this.#writing(
        () => removeReports(context),
        () => inExcel(removedAfterAll),
      );
      this.#state = removed.state;
      return removed.sheets;
    });
  }

  async fix(checked: CheckedWorkbook, fix: Fix): Promise<JournalEntry> {
    this.#throwIfReadOnly();
    const snapshot = this.#snapshots.get(checked);
    if (!snapshot) throw new SessionProblem("repair-outdated");
    return this.#job(async (context) => {
      const job: FixJob = { id: this.#page.newId(), at: this.#page.now().toISOString(), trace: null };
      const entry = await this.#writing(
        () => namingSheet(onlySheet(fix, checked), () => fixCells(context, snapshot, fix, job)),
        () => inExcel((again) => rollBackFix(again, job)),
      );
      return shownEntry(entry);
    });
  }

  async accept(checked: CheckedWorkbook, finding: Finding, reason: string): Promise<Accepted> {
    this.#throwIfReadOnly();
    const { rule, cell } = finding;
    const [fingerprint = ""] = fingerprintsOf([finding], checked);
    return this.#job(async (context) => {
      const what = { id: this.#page.newId(), at: this.#page.now().toISOString() };
      const sheetName = checked.workbook.sheets[cell.sheet]?.name ?? "";
      const entry: AcceptRecord = {
        ...what,
        kind: "accept",
        rule,
        sheetName,
        address: addressOf(cell.row, cell.column),
      };
      const acceptance: Acceptance = { ...what, fingerprint, reason };
      const job: MemoryJob = { serial: null };
      await this.#writing(
        () => acceptFinding(context, entry, acceptance, job),
        async () => ((await inExcel((again) => isRemembered(again, job))) ? true : null),
      );
      const now = withAccepted(checked, acceptance);
      const snapshot = this.#snapshots.get(checked);
      if (snapshot) this.#snapshots.set(now, snapshot);
      return { entry: shownEntry(entry), checked: now };
    });
  }

  async overrule({ sheetName, address }: OverruledTable, change: OverrulingChange): Promise<JournalEntry> {
    this.#throwIfReadOnly();
    return this.#job(async (context) => {
      const what = { id: this.#page.newId(), at: this.#page.now().toISOString(), sheetName, address };
      const job: MemoryJob = { serial: null };
      return this.#writing(
        async () => shownEntry(await overruleTables(context, what, change, job)),
        () => inExcel(async (again) => ((await isRemembered(again, job)) ? this.#entry(again, what.id) : null)),
      );
    });
  }

  async journal(): Promise<readonly JournalEntry[]> {
    this.#state ??= (await inExcel(readState)).state;
    return this.#state.journal.map((entry) => shownEntry(entry, this.#kept.get(entry.id))).reverse();
  }

  async undo(id: string, overwrite: boolean): Promise<UndoAnswer> {
    this.#throwIfReadOnly();
    const job: UndoJob = { id, kept: this.#kept.get(id) ?? [], trace: null, undone: null };
    const answer = await this.#job((context) =>
      this.#writing(
        () => undo(context, job, overwrite),
        () => inExcel((again) => rollBackUndo(again, job)),
      ),
    );
    if (answer.done) this.#undone.add(job.undone);
    return answer;
  }

  undone(): readonly JournalEntry[] {
    return this.#undone.entries();
  }

  async redo(id: string, overwrite: boolean, work: Work): Promise<UndoAnswer> {
    this.#throwIfReadOnly();
    const undone = this.#undone.get(id);
    const remake = this.#undone.remakeOf(id);
    // Sheets are taken away, or put back as they were: what can be done again is to make them.
    if (remake) await remake(work);
    else if (undone) {
      const job: RedoJob = { undone, at: this.#page.now().toISOString(), trace: null };
      const answer = await this.#job((context) =>
        this.#writing(
          () => redo(context, job, overwrite),
          () => inExcel((again) => rollBackRedo(again, job)),
        ),
      );
      if (!answer.done) return answer;
    }
    this.#undone.delete(id);
    return { done: true };
  }

  async highlight(checked: CheckedWorkbook): Promise<HighlightsMade> {
    this.#throwIfReadOnly();
    const snapshot = this.#snapshots.get(checked);
    if (!snapshot) throw new SessionProblem("changed-meanwhile");
    const job: MarkingJob = { others: new Map() };
    return this.#job((context) =>
      this.#writing(
        () => makeHighlights(context, snapshot, checked.findings, job),
        () => inExcel((again) => takeMarkingBack(again, job)),
      ),
    );
  }

  async removeHighlights(): Promise<HighlightsRemoved> {
    this.#throwIfReadOnly();
    const job: RemovalJob = { removed: null };
    return this.#job((context) =>
      this.#writing(
        () => removeHighlights(context, job),
        () => inExcel((again) => highlightsGone(again, job)),
      ),
    );
  }

  async saveSettings(settings: PaneSettings): Promise<void> {
    this.settings = settings;
    rememberLocally("language", settings.language);
    await this.#job(async (context) => {
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
        if (performance.now() > this.#quietUntil) changed();
      },
      touched: (sheetId) => this.#readings.touch(sheetId),
      begun: () => this.#readings.hear(true),
    });
    return () => {
      stop();
      this.#readings.hear(false);
    };
  }

  onSelection(selected: (cells: SelectedRange) => void): () => void {
    return listenToSelection((id) => this.#sheetNames.get(id), selected);
  }

  /** Reads and checks, and writes the sheets that are made of that; `chosen` is remembered with them. */
  async #made(
    make: (checked: CheckedWorkbook, texts: Texts) => readonly SheetLayout[],
    chosen: Readonly<Record<string, string>>,
    work: Work,
    remake: Remake,
  ): Promise<CreatedReports> {
    this.#throwIfReadOnly();
    return this.#job(async (context) => {
      const snapshot = await this.#readings.read(context, work, "whole");
      checkWritable(snapshot.outline.state);
      const checked = await this.#checked(snapshot, work);
      const texts = this.#page.texts();
      const layouts = make(checked, texts);
      const remembered = { ...chosen, language: texts.formats.language, ...themeOptions(this.settings.theme) };
      return this.#written(context, snapshot, checked, layouts, remembered, work, remake);
    });
  }

  /** Writes the sheets of a job, or none of them. */
  async #written(
    context: Excel.RequestContext,
    snapshot: Snapshot,
    checked: CheckedWorkbook,
    layouts: readonly SheetLayout[],
    remembered: Readonly<Record<string, string>>,
    work: Work,
    remake: Remake,
  ): Promise<CreatedReports> {
    const { theme } = this.settings;
    const planned = planJob(
      {
        layouts,
        look: (layout) => reportLook(layout, theme),
        remembered,
        id: this.#page.newId(),
        at: this.#page.now().toISOString(),
      },
      snapshot,
    );
    throwIfCancelled(work.signal);
    // Sheets of ours that people write on are read too: their text is kept.
    const sources = new Set([
      ...[...checked.tables, ...checked.commentary].map(({ sheet }) => sheet),
      ...decidedSheets(snapshot.workbook),
    ]);
    if (!(await isUnchanged(context, snapshot, sources))) throw new SessionProblem("changed-meanwhile");
    throwIfCancelled(work.signal);
    work.progress({ stage: "write", sheet: planned.plans[0]?.sheetName ?? null, done: 0, total: 1 });
    const sheets = planned.plans.map(({ sheetName, known }) => ({ sheetName, replaced: known !== null }));
    const written = await this.#writing(
      () => writeReports(context, snapshot, planned),
      () => rolledBack(planned),
    );
    this.#state = written.state;
    this.#kept.set(written.id, written.kept);
    this.#undone.made(written.id, remake);
    const lostRows = planned.plans.reduce((sum, { foreign }) => sum + foreign, 0);
    return { sheets, keptTexts: keptTexts(layouts), lostRows, checked };
  }

  #today(): string {
    return localDay(this.#page.now());
  }

  async #checked(snapshot: Snapshot, work: Work): Promise<CheckedWorkbook> {
    this.#state = snapshot.outline.state;
    const own = ownSheets(snapshot.workbook);
    if (snapshot.chunks.every(({ sheet }) => own.has(sheet))) throw new SessionProblem("empty-workbook");
    const seen = (step: StageProgress): void => work.progress({ ...step, sheet: null });
    const checked = await steppedToEnd(checkWorkbook(snapshot.workbook, this.#state), seen, work.signal);
    this.#snapshots.set(checked, snapshot);
    this.#sheetNames = new Map(snapshot.outline.sheets.map(({ id, name }) => [id, name]));
    return checked;
  }

  /** The entry of the journal, as it stands in the workbook. */
  async #entry(context: Excel.RequestContext, id: string): Promise<JournalEntry | null> {
    const entry = (await readState(context)).state.journal.find((one) => one.id === id);
    return entry ? shownEntry(entry) : null;
  }

  /** One job at a time, in one run of Excel's. */
  async #job<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    if (this.#isBusy) throw new SessionProblem("busy");
    this.#isBusy = true;
    try {
      return await inExcel(work);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Writes, or puts everything back; a job that turns out to have been finished counts. */
  async #writing<T>(write: () => Promise<T>, putBack: () => Promise<T | null>): Promise<T> {
    this.#quietUntil = Infinity;
    this.#state = null;
    try {
      return await write();
    } catch (error) {
      const finished = await putBack().catch((cause: unknown) => {
        throw new SessionProblem("not-restored", { office: asProblem(error).office, cause });
      });
      if (finished !== null) return finished;
      throw error;
    } finally {
      this.#quietUntil = performance.now() + echoTime;
    }
  }

  /** @throws SessionProblem read-only */
  #throwIfReadOnly(): void {
    if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw new SessionProblem("read-only");
  }
}

/** @throws SessionProblem: whatever went wrong, as the pane understands it */
async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code !== "cancelled") logProblem(problem);
    throw problem;
  }
}

/** What the workbook remembers when the job turns out to have been carried out; null when it is as it was. */
async function rolledBack({ job, trace, plans }: PlannedJob): Promise<WrittenJob | null> {
  return inExcel(async (context) => {
    if ((await rollBack(context, trace)) !== "finished") return null;
    queueShow(context.workbook, plans);
    return { state: (await readState(context)).state, id: job.id, kept: [] };
  });
}

/** Whether there was no answer though the sheets are gone. */
async function removedAfterAll(
  context: Excel.RequestContext,
): Promise<{ sheets: readonly string[]; state: AvvikaState } | null> {
  const { state } = await readState(context);
  return state.reports.every(({ key }) => isKeptSheet(key)) ? { sheets: [], state } : null;
}

/** The sheet that a fix is on; null where it is on several. */
function onlySheet(fix: Fix, { workbook }: CheckedWorkbook): string | null {
  const [sheet, ...others] = new Set(fix.map(({ cell }) => cell.sheet));
  return sheet === undefined || others.length > 0 ? null : (workbook.sheets[sheet]?.name ?? null);
}
