import type { LedgerRole } from "../recognise/vocabulary/ledgerVocabulary.ts";
import type {
  BudgetVersion,
  Component,
  Confidence,
  Measure,
  RowType,
  SignConvention,
  Span,
  TableKind,
} from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { RelationKind } from "../recognise/table.ts";

/** What recognition can decide for, by the word in `Evidence.decision`. */
export type Decision =
  | Measure
  | Component
  | BudgetVersion
  | Span
  | Unit
  | TableKind
  | SignConvention
  | RowType
  | RelationKind
  | LedgerRole
  | "extent"
  | "joined"
  | "accounts"
  | "none";

/** What a language says about how a table was read. */
export interface RecognitionTexts {
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly conventions: Readonly<Record<SignConvention, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** Names of units in running text and after figures. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly noUnit: string;
  /** What a decision was for, as it stands in a sentence: "budget", "intäkter plus". */
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly wordsFor: (decision: string, words: string) => string;
  readonly wordsAgainst: (decision: string, words: string) => string;
  readonly wordsSayNothing: (words: string) => string;
  readonly arithmeticFor: (decision: string, holds: string) => string;
  readonly arithmeticAgainst: (decision: string, holds: string) => string;
  readonly typographyFor: (decision: string) => string;
  readonly typographyAgainst: (decision: string) => string;
  readonly magnitudeFor: (decision: string) => string;
  readonly magnitudeAgainst: (decision: string) => string;
  readonly positionFor: (decision: string) => string;
  readonly positionAgainst: (decision: string) => string;
  readonly kindFor: (decision: string) => string;
  /** Cells that are empty speak. */
  readonly blankFor: (decision: string) => string;
  readonly userDecided: (decision: string) => string;
  /** "7 av 8 beräkningar stämmer". */
  readonly holds: (holds: number, of: number) => string;
  /** Where arithmetic was weighed but nothing counted. */
  readonly signsAgree: string;
  /** Words that recognition does not quote. */
  readonly theWords: string;
}
