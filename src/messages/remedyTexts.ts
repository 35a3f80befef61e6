import type { AcceptanceScope } from "../rules/accepted/index.ts";
import type { LeftTextReason } from "../rules/finding.ts";

/** What the pane says about doing something about a finding: correcting, turning texts to numbers, accepting. */
export interface RemedyTexts {
  /** Corrects all cells of a repair. */
  readonly fixCells: (count: number) => string;
  /** Chooses one of several equally good repairs. */
  readonly fixSo: string;
  /** The same for a screen reader; `cells` is a list of `cellBecomes`. */
  readonly fixSoThat: (cells: string) => string;
  readonly cellBecomes: (address: string, value: string) => string;
  readonly cellsChange: (count: number) => string;
  /** Formulas that come right by themselves. */
  readonly follows: (addresses: string, count: number) => string;
  /** A formula goes and a figure comes. */
  readonly losesFormula: (addresses: string, count: number) => string;

  /** Leads to writing base figures, which is not where they are to be corrected. */
  readonly writeHere: string;
  /** The same for one of several repairs, for a screen reader. */
  readonly writeHereThat: (cells: string) => string;
  /** Why they should be corrected in the accounting system first. */
  readonly sourceFirst: (addresses: string, count: number) => string;
  readonly writeAnyway: string;

  readonly toNumbers: string;
  readonly becomeNumbers: (count: number, range: string) => string;
  readonly sameFigures: string;
  readonly convert: string;
  /** Heads the texts that are left. */
  readonly textsLeft: string;
  readonly leftBecause: Readonly<Record<LeftTextReason, string>>;
  readonly leftText: (address: string, text: string, reason: string) => string;
  readonly more: (count: number) => string;

  readonly accept: string;
  /** The same for a screen reader. */
  readonly acceptThis: (what: string) => string;
  readonly why: string;
  /** Reasons at hand. */
  readonly reasons: readonly string[];
  readonly reasonsAtHand: string;
  readonly holdsFor: Readonly<Record<AcceptanceScope, string>>;
  readonly needsReason: string;
  readonly accepted: string;
  /** Where nothing else is wrong. */
  readonly restHolds: (accepted: number) => string;
  /** In a line of counts. */
  readonly acceptedCount: (count: number) => string;
  /** Heads the accepted findings. */
  readonly acceptedOnes: (count: number) => string;
  /** "Ingår i annan nämnd" · 24 nov. 2026 */
  readonly reason: (reason: string) => string;
  readonly takeBack: string;
  readonly takeBackThis: (what: string) => string;
  readonly takenBack: string;
  /** In the list of what Avvika has done. */
  readonly acceptedAt: (place: string, what: string) => string;
  /** Stands for what a newer version has found. */
  readonly unknownRule: string;
  /** Many cells in one entry of that list. */
  readonly manyFixed: (places: string, count: number) => string;
}
