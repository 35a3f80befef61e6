/** What the pane asks of the program it stands in. `io/excel` and the pane's wiring fill it; components know only this. */
import type { SavedForecast, SavedPhasing } from "../analysis/forecast/index.ts";
import type { CellRange } from "../domain/cell.ts";
import type { MoneyUnit, Ore } from "../domain/money.ts";
import type { PresetId } from "../domain/preset.ts";
import type { SessionProblemCode } from "../messages/problemTexts.ts";
import type { CheckedWorkbook, ReportSettings } from "../pipeline/run.ts";
import type { OverrulingChange } from "../recognise/overrule/change.ts";
import type { AskedFigure } from "../report/postings/figures.ts";
import { defaultReportTheme } from "../report/reportTheme.ts";
import type { ReportTheme } from "../report/reportTheme.ts";
import { defaultDeviationThresholds } from "../rules/deviationThresholds.ts";
import type { DeviationThresholds } from "../rules/deviationThresholds.ts";
import type { Finding, RuleId } from "../rules/finding.ts";
import type { Fix } from "../rules/fixes.ts";

/** How far a piece of work has come. `total` 0: nobody knows. */
export interface WorkProgress {
  readonly stage: "read" | "recognise" | "diagnose" | "layout" | "write";
  /** The sheet being read or written, where there is one. */
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
}

/** A piece of work as the one who waits for it sees it. */
export interface Work {
  readonly progress: (progress: WorkProgress) => void;
  /** Stops the work; it then rejects with `SessionProblem` "cancelled" and leaves nothing behind. */
  readonly signal: AbortSignal;
}

export interface WorkbookSession {
  /**
   * Reads the workbook as it is now and checks it. Of what has been read before, `touched` reads only sheets that are not as they were; changes
   * that Excel tells nobody of (a format, on few occasions) are seen when the whole is read.
   */
  readonly check: (work: Work, extent?: "whole" | "touched") => Promise<CheckedWorkbook>;
  /** Takes the user to the cell: activates its sheet and selects it. */
  readonly show: (place: CellPlace) => Promise<void>;
  /** The same for several cells. */
  readonly select: (cells: SelectedRange) => Promise<void>;
  /** Reads, checks and inserts report sheets; the first of them is shown. */
  readonly createReports: (settings: ReportSettings, work: Work) => Promise<CreatedReports>;
  /** Reads and writes the sheet of saved forecasts with this one added, dated today. */
  readonly saveForecast: (forecast: UndatedForecast, work: Work) => Promise<CreatedReports>;
  /** Reads and writes the sheet of budgets spread over months with this one added. */
  readonly savePhasing: (phasing: SavedPhasing, work: Work) => Promise<CreatedReports>;
  /** Reads, and writes the sheet of a figure's postings. */
  readonly showPostings: (asked: AskedPostings, work: Work) => Promise<CreatedReports>;
  /** Reads, and filters the ledger's own rows so that they come to the figure, in the place of the filter they have. */
  readonly filterLedger: (figure: AskedFigure, work: Work) => Promise<FilteredLedger>;
  /** Takes away every sheet that Avvika has made and can make again; returns their names. Cannot be undone. Saved forecasts stay. */
  readonly removeReports: () => Promise<readonly string[]>;
  /** Writes one fix of a finding: all its cells or none. */
  readonly fix: (checked: CheckedWorkbook, fix: Fix) => Promise<JournalEntry>;
  /** Remembers that the finding is accepted, and why: it is not told of again, this month or the next. */
  readonly accept: (checked: CheckedWorkbook, finding: Finding, reason: string) => Promise<Accepted>;
  /** Remembers what a person has decided about a table; the next check reads it so. */
  readonly overrule: (table: OverruledTable, change: OverrulingChange) => Promise<JournalEntry>;
  /** Everything Avvika has done to this workbook and can undo, newest first. */
  readonly journal: () => Promise<readonly JournalEntry[]>;
  /**
   * Takes one entry back, or an acceptance by its id. Where somebody has changed the cells since, nothing is done unless `overwrite` is
   * given.
   */
  readonly undo: (id: string, overwrite: boolean) => Promise<UndoAnswer>;
  /** What has been undone since the page opened and can be done again, the latest first. */
  readonly undone: () => readonly JournalEntry[];
  /**
   * Does again what was undone. Where somebody has changed the cells since, nothing is done unless `overwrite` is given. Reports are made
   * anew of what the workbook holds now.
   */
  readonly redo: (id: string, overwrite: boolean, work: Work) => Promise<UndoAnswer>;
  /** Marks the cells of the open findings by conditional formats, in the place of earlier marks. */
  readonly highlight: (checked: CheckedWorkbook) => Promise<HighlightsMade>;
  /** Takes every mark away, on all sheets, also those that came by copying. */
  readonly removeHighlights: () => Promise<HighlightsRemoved>;
  readonly settings: PaneSettings;
  readonly saveSettings: (settings: PaneSettings) => Promise<void>;
  /** Tells when the workbook's cells change, or other sheets come and go, by others than Avvika. Returns how to stop listening. */
  readonly onChange: (changed: () => void) => () => void;
  /**
   * Tells which cells are selected, at once and whenever that has changed and then rested for a moment. Of several ranges, the first.
   * Sheets are called what they were when the workbook was last read. Returns how to stop listening.
   */
  readonly onSelection: (selected: (cells: SelectedRange) => void) => () => void;
}

/** A figure of a ledger, and whether columns of free text are wanted beside its postings: they may name persons. */
export interface AskedPostings {
  readonly figure: AskedFigure;
  readonly withFreeText: boolean;
}

/** A ledger that was filtered. */
export interface FilteredLedger {
  readonly sheetName: string;
  /** Rows of the ledger that are shown. */
  readonly rows: number;
  /** What they come to, in the model's sign. */
  readonly total: Ore;
  readonly unit: MoneyUnit;
  /** The cells with the amounts. */
  readonly amounts: SelectedRange;
  readonly entry: JournalEntry;
  /** What was read and checked on the way. */
  readonly checked: CheckedWorkbook;
}

/** A forecast before the host has said which day it is. */
export type UndatedForecast = Omit<SavedForecast, "savedOn">;

export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that are selected. */
export interface SelectedRange {
  readonly sheetName: string;
  readonly range: CellRange;
}

/** The table a decision is about, as a person finds it. */
export interface OverruledTable {
  /** The sheet's name; what the table was known by, where it is not there. */
  readonly sheetName: string;
  /** A1 address of its range; null where it is not there. */
  readonly address: string | null;
}

export interface CreatedReports {
  readonly sheets: readonly { readonly sheetName: string; readonly replaced: boolean }[];
  /** Paragraphs of commentary that people have written, which were left as they are. */
  readonly keptTexts: number;
  /** Rows that people had put in between those of the reports, which are gone. */
  readonly lostRows: number;
  /** What was read and checked on the way. */
  readonly checked: CheckedWorkbook;
}

export interface HighlightsMade {
  readonly cells: number;
  /** Sheets with findings where nothing was marked. */
  readonly protectedSheets: readonly string[];
}

export interface HighlightsRemoved {
  readonly sheets: readonly string[];
  /** Sheets where marks are left. */
  readonly protectedSheets: readonly string[];
}

export interface Accepted {
  readonly entry: JournalEntry;
  /** What was checked, with the finding among the accepted ones. */
  readonly checked: CheckedWorkbook;
}

/** One thing Avvika did. Texts are composed in messages/. */
export interface JournalEntry {
  readonly id: string;
  readonly kind: "fix" | "reports" | "overrule" | "accept" | "filter";
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The cells that were changed, the sheets that were written or filtered, the table that was decided about, or where the accepted finding was. */
  readonly places: readonly JournalPlace[];
  /** Of the accepted finding; null for other work, and for rules this version does not know. */
  readonly rule: RuleId | null;
  /** False for a report that took the place of an earlier one in an earlier session: what stood there is no longer kept. */
  readonly canUndo: boolean;
}

export interface JournalPlace {
  readonly sheetName: string;
  /** A1 address; null for a whole sheet. */
  readonly address: string | null;
  /** What was typed in the cell before and after: a formula with "=", a figure, a text, "" for blank. Null where none was changed. */
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

export type UndoAnswer =
  | { readonly done: true }
  /** Somebody has changed these places since. */
  | { readonly done: false; readonly changedSince: readonly JournalPlace[] };

/** What a person chooses, remembered in the workbook. */
export interface PaneSettings {
  /** "auto" follows Excel's language. */
  readonly language: "auto" | "sv" | "en";
  readonly unit: "source" | "kr" | "tkr" | "mnkr";
  /** The arrangement of reports. */
  readonly preset: PresetId;
  /** The font and colour of report sheets. */
  readonly theme: ReportTheme;
  /** From what a deviation is large. */
  readonly thresholds: DeviationThresholds;
}

export const defaultPaneSettings: PaneSettings = {
  language: "auto",
  unit: "source",
  preset: "default",
  theme: defaultReportTheme,
  thresholds: defaultDeviationThresholds,
};

/**
 * Why a piece of work was not done. `code` decides the sentence (messages/); `detail` fills it: the sheet's or report's name.
 * Nothing of the workbook's cells stands in it.
 */
export class SessionProblem extends Error {
  readonly code: SessionProblemCode;
  readonly detail: string | null;
  /** Office's own code and the member that raised it ("Range.values"), for the fold of details. */
  readonly office: { readonly code: string; readonly location: string } | null;

  constructor(
    code: SessionProblemCode,
    { detail = null, office = null, cause }: Partial<Pick<SessionProblem, "detail" | "office">> & ErrorOptions = {},
  ) {
    super(code, { cause });
    this.name = "SessionProblem";
    this.code = code;
    this.detail = detail;
    this.office = office;
  }
}
