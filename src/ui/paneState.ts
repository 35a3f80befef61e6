import type { Cut } from "../analysis/forecast/index.ts";
import type {
  CreatedReports,
  FilteredLedger,
  HighlightsMade,
  HighlightsRemoved,
  JournalEntry,
  JournalPlace,
  PaneSettings,
  WorkProgress,
} from "../io/session.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { ShownProblem } from "./shownProblem.ts";

/** Everything the pane shows that comes from the workbook. */
export interface PaneState {
  /** The workbook as it was last read; null until then. */
  readonly checked: CheckedWorkbook | null;
  /** Somebody has changed the workbook since. */
  readonly isChanged: boolean;
  readonly job: PaneJob | null;
  /** What the last thing done came to. */
  readonly outcome: Outcome | null;
  readonly trouble: Trouble | null;
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  /** What has been undone and can be done again, the latest first. */
  readonly undone: readonly JournalEntry[];
  readonly settings: PaneSettings;
}

/** What is being done right now; one thing at a time. */
export interface PaneJob {
  readonly kind: "check" | "reports" | "fix" | "accept" | "overrule" | "filter" | "undo" | "redo" | "highlight";
  readonly progress: WorkProgress | null;
  /** Started by itself: it is not in anybody's way, and gives way to what the user asks for. */
  readonly isQuiet: boolean;
  readonly isCancellable: boolean;
  readonly isCancelling: boolean;
}

export type Outcome =
  | { readonly kind: "fixed"; readonly entry: JournalEntry }
  | { readonly kind: "accepted"; readonly entry: JournalEntry }
  | {
      readonly kind: "created";
      readonly created: CreatedReports;
      /** Else it is a sheet beside the reports: a figure's postings, a budget by month. */
      readonly isReport: boolean;
      readonly entry: JournalEntry | undefined;
    }
  | { readonly kind: "filtered"; readonly filtered: FilteredLedger }
  | {
      readonly kind: "forecastSaved";
      readonly cut: Cut;
      readonly sheetName: string;
      readonly entry: JournalEntry | undefined;
    }
  /** A decision about a table was saved, or (not `isDecided`) taken back. */
  | { readonly kind: "overruled"; readonly entry: JournalEntry; readonly isDecided: boolean }
  /** `entry`: to be done again, where it can be. */
  | { readonly kind: "undone"; readonly entry: JournalEntry | undefined }
  | { readonly kind: "redone"; readonly entry: JournalEntry | undefined }
  | { readonly kind: "highlighted"; readonly made: HighlightsMade }
  | { readonly kind: "highlightsRemoved"; readonly removed: HighlightsRemoved }
  /** The sheets that Avvika had made are gone. */
  | { readonly kind: "removed" }
  /** A finding that was accepted is open again. */
  | { readonly kind: "takenBack"; readonly entry: JournalEntry | undefined }
  /** Undoing, or doing again, would overwrite what somebody has changed since. */
  | {
      readonly kind: "conflict";
      readonly entry: JournalEntry;
      readonly changedSince: readonly JournalPlace[];
      readonly wanted: "undo" | "redo";
    }
  | { readonly kind: "cancelled" };

/** Something that could not be done, and how to go on. */
export interface Trouble {
  readonly problem: ShownProblem;
  /** `check`: what the pane knows is out of date, so reading anew comes before trying again. */
  readonly remedy: { readonly kind: "retry" | "check"; readonly run: () => void };
}
