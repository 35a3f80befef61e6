import type { Component } from "../domain/meaning.ts";
import type { MoneyUnit } from "../domain/money.ts";
import type { PresetId } from "../domain/preset.ts";
import type { EquationKind } from "../model/equations.ts";
import type { Severity } from "../rules/finding.ts";
import type { LedgerPaneTexts } from "./ledgerPaneTexts.ts";
import type { PostingsPaneTexts } from "./postingsTexts.ts";
import type { PreviewTexts } from "./previewTexts.ts";
import type { SettingTexts } from "./settingTexts.ts";

/** What the task pane says. Figures and places come ready to print; counts come as numbers. */
export interface PaneTexts {
  /** The program's name: heading of the page. */
  readonly name: string;
  readonly frame: FrameTexts;
  readonly progress: ProgressTexts;
  readonly recognised: RecognisedTexts;
  readonly ledger: LedgerPaneTexts;
  readonly postings: PostingsPaneTexts;
  readonly check: CheckTexts;
  readonly reports: ReportsTexts;
  readonly journal: JournalTexts;
  readonly settings: SettingsTexts;
  readonly setting: SettingTexts;
  readonly preview: PreviewTexts;
  readonly trouble: TroubleTexts;
}

/** Around the tabs. */
export interface FrameTexts {
  /** Name of the way to the guide. */
  readonly guide: string;
  /** "3 tabeller på 2 blad". */
  readonly tables: (tables: number, sheets: number) => string;
  readonly noTables: string;
  /** Stands in the header until the workbook has been read. */
  readonly notRead: string;
  /** "2 fel": how many findings of a level, in a line of such. */
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  readonly nothingFound: string;
  /** Names the row of tabs for a screen reader. */
  readonly views: string;
  readonly tabs: Readonly<Record<"recognised" | "check" | "forecast" | "reports", string>>;
  readonly changed: string;
  readonly checkAgain: string;
  readonly close: string;
}

/** While something is being done. */
export interface ProgressTexts {
  /** Names the bar for a screen reader. */
  readonly label: string;
  readonly starting: string;
  /** Stands below it after a while. */
  readonly startingIsSlow: string;
  readonly reading: string;
  readonly readingSheet: (sheet: string) => string;
  readonly recognising: string;
  readonly diagnosing: string;
  readonly layingOut: string;
  readonly writing: string;
  readonly writingSheet: (sheet: string) => string;
  readonly fixing: string;
  readonly remembering: string;
  readonly undoing: string;
  readonly redoing: string;
  readonly cancel: string;
  readonly cancelling: string;
  /** Work was stopped by the user. */
  readonly cancelled: string;
  readonly readAgain: string;
}

/** The tab that shows what was recognised. */
export interface RecognisedTexts {
  readonly empty: string;
  readonly showTable: (range: string) => string;
  readonly signs: string;
  readonly unit: string;
  /** "säker tolkning" as a label on the table. */
  readonly confidence: Readonly<Record<"sure" | "likely" | "unsure", string>>;
  /** Heads the fold with a table's columns. */
  readonly columns: (count: number) => string;
  /** Stands for a header that is not there. */
  readonly noHeader: string;
  /** Rows, not columns, say what the figures are. */
  readonly rowsDecide: string;
  readonly components: Readonly<Record<Component, string>>;
  /** "avvikelse (utfall mot budget)". */
  readonly comparison: (deviation: string, compared: string, against: string) => string;
  readonly ofComponent: (measure: string, component: string) => string;
  readonly projectToDate: string;
  /** A heading as it stands inside a sentence: "Helår 2024" → "helår 2024". */
  readonly insideSentence: (heading: string) => string;
  /** Heads the fold with the evidence. */
  readonly why: string;
  /** Evidence for the table as a whole. */
  readonly wholeTable: string;
  readonly columnNamed: (letter: string) => string;
}

/** The tab that shows the findings. */
export interface CheckTexts {
  /** Heading of a level, and a choice of what is shown: "Fel (2)". */
  readonly level: (name: string, count: number) => string;
  /** Over the choices of which findings are shown. */
  readonly filterLevel: string;
  readonly allLevels: string;
  readonly filterSheet: string;
  readonly allSheets: string;
  readonly showCell: (address: string) => string;
  readonly fixTo: (value: string) => string;
  /** Heads several corrections, of which `either` one `or` the other is to be made. */
  readonly canBeEither: string;
  readonly either: string;
  readonly or: string;
  readonly and: string;
  readonly toCorrect: string;
  /** Base figures: where they come from. */
  readonly toCorrectInSource: string;
  readonly inSource: string;
  readonly proof: string;
  /** What the terms come to, by the equation's kind. */
  readonly computed: Readonly<Record<EquationKind, string>>;
  readonly stated: string;
  readonly difference: string;
  readonly repaired: string;
  readonly holds: string;
  readonly blank: string;
  readonly plus: string;
  readonly minus: string;
  readonly moreTerms: (count: number) => string;
  readonly replacesValue: (address: string) => string;
  readonly replacesFormula: (address: string) => string;
  readonly becomesFormula: (formula: string, value: string) => string;
  /** Heads the addresses of changed cells. */
  readonly cell: string;
  readonly now: string;
  readonly then: string;
  readonly fix: string;
  readonly cancel: string;
  /** `change` is what the journal says: "Drift!E10: 59,0 → 56,9". */
  readonly fixed: (change: string) => string;
  readonly nothing: string;
  /** What was counted through; zero equations is said as it is. */
  readonly counted: (equations: number, tables: number) => string;
  readonly checkedFor: string;
  readonly checked: readonly string[];
  readonly notChecked: string;
  readonly unchecked: readonly string[];
  readonly noTables: string;
  /** Where nothing is wrong: on to the next thing. */
  readonly toReports: string;
}

/** The tab that makes report sheets. */
export interface ReportsTexts {
  readonly lead: string;
  readonly which: string;
  readonly noTables: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly sheetCount: (count: number) => string;
  readonly unit: string;
  readonly unitOfSource: (unit: string | null) => string;
  /** The unit that the chosen arrangement has. */
  readonly unitOfPreset: (unit: MoneyUnit) => string;
  readonly units: Readonly<Record<MoneyUnit, string>>;
  readonly preset: string;
  readonly presetHelp: string;
  readonly presets: Readonly<Record<PresetId, string>>;
  readonly createOne: (title: string) => string;
  readonly createMany: string;
  readonly updateOne: string;
  readonly updateMany: string;
  readonly noneChosen: string;
  readonly openErrors: (count: number) => string;
  readonly goToCheck: string;
  readonly untouched: string;
  readonly remove: string;
  /** What goes, and how many formulas of the user's lose what they read. */
  readonly removeWhat: (sheets: number, formulas: number) => string;
  readonly removed: string;
  readonly made: (count: number) => string;
  /** A sheet that is no report is there. */
  readonly sheetMade: string;
  /** How the commentary below the tables works. */
  readonly commentary: string;
  /** Paragraphs of commentary that people have written, which stand as they were. */
  readonly keptTexts: (count: number) => string;
  readonly lostRows: (count: number) => string;
  /** Names the buttons that copy a report, below the button that makes them. */
  readonly forWord: string;
  readonly copyForWord: (report: string) => string;
  readonly copied: (report: string) => string;
  /** The table took so long to make that the clipboard has closed: it is ready now. */
  readonly copyAgain: (report: string) => string;
  /** The browser or Excel let nothing be copied. */
  readonly copyRefused: string;
  readonly isNew: string;
  readonly isReplaced: string;
  readonly showSheet: (sheet: string) => string;
}

/** What Avvika has done to the workbook. */
export interface JournalTexts {
  readonly title: (count: number) => string;
  readonly fixed: (place: string, before: string, after: string) => string;
  readonly sheets: (names: string, count: number) => string;
  /** "Filtret på bladet Huvudbok" */
  readonly filtered: (sheet: string) => string;
  /** Decisions about a table. */
  readonly overruled: (table: string) => string;
  readonly blank: string;
  /** A truth value as Excel shows it. */
  readonly truth: Readonly<Record<"true" | "false", string>>;
  readonly undo: string;
  readonly cannotUndo: string;
  /** Names the button for a screen reader. */
  readonly undoThis: (what: string) => string;
  readonly undone: string;
  readonly changedSince: (places: string) => string;
  /** The same of a filter. */
  readonly filterChangedSince: (sheet: string) => string;
  readonly undoAnyway: string;
  readonly keep: string;
  /** Heads what has been undone. */
  readonly undoneTitle: (count: number) => string;
  readonly redo: string;
  readonly redoThis: (what: string) => string;
  readonly redone: string;
  readonly changedSinceUndo: (places: string) => string;
  readonly redoAnyway: string;
}

/** The gear. */
export interface SettingsTexts {
  readonly title: string;
  readonly back: string;
  readonly language: string;
  readonly languages: Readonly<Record<"auto" | "sv" | "en", string>>;
  readonly unit: string;
  readonly unitHelp: string;
  readonly sourceUnit: string;
  readonly font: string;
  readonly accent: string;
  readonly accentHelp: string;
  /** In the field where nothing is chosen. */
  readonly ownAccent: string;
  readonly noColor: string;
  /** The colour is too light to carry white figures. */
  readonly lightAccent: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly excelApi: (version: string) => string;
  readonly privacy: string;
}

/** When something could not be done, or the page stands outside Excel. */
export interface TroubleTexts {
  /** Heads a message about it. */
  readonly title: string;
  readonly again: string;
  readonly details: string;
  readonly code: string;
  /** Excel's code, or the name of an error of ours. */
  readonly errorCode: string;
  readonly location: string;
  readonly program: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notInExcel: string;
  readonly openInExcel: string;
  readonly orWorkbench: string;
  readonly workbench: string;
}
