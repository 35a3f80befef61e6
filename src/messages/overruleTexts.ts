import type { Span } from "../domain/meaning.ts";

/** What the pane says about deciding how a table is read. */
export interface OverruleTexts {
  /** Opens the form. */
  readonly change: string;
  /** Stands beside what a person has decided. */
  readonly changed: string;
  /** Heads the decisions of a table. */
  readonly decided: string;
  /** The parts of the form. */
  readonly table: string;
  readonly columns: string;
  readonly rows: string;
  readonly kind: string;
  readonly notATable: string;
  readonly unit: string;
  readonly signs: string;
  readonly cells: string;
  readonly cellsAsRead: (range: string) => string;
  readonly notARange: string;
  /** The cells would take a part of another table. */
  readonly cutsTable: (place: string) => string;
  readonly nothingThere: string;
  /** Heads the other tables that may be parts of this one. */
  readonly parts: string;
  readonly column: string;
  readonly row: string;
  /** Stands in a list before anything is chosen. */
  readonly choose: string;
  readonly measure: string;
  readonly component: string;
  readonly budgetVersion: string;
  readonly span: string;
  readonly type: string;
  readonly spans: Readonly<Record<Span, string>>;
  /** "budget (som inläst)". */
  readonly asRead: (value: string | null) => string;
  readonly noComponent: string;
  readonly unitOfTable: string;
  readonly save: string;
  readonly cancel: string;
  readonly takeBack: string;
  /** Names the button for a screen reader. */
  readonly takeBackThis: (what: string) => string;
  readonly takeBackAll: string;
  /** A decision in a list: "Enhet: mnkr". */
  readonly decision: (what: string, value: string) => string;
  readonly columnNamed: (letter: string, header: string) => string;
  readonly rowNamed: (row: number, label: string) => string;
  /** A decision that has no place in the table any more. */
  readonly unmet: (decision: string) => string;
  readonly saving: string;
  readonly saved: string;
  readonly takenBack: string;
  /** The same of a table that is not there. */
  readonly forgotten: string;
  /** Undoing would take back what was decided later. */
  readonly decidedSince: (places: string) => string;
  /** "Gäller den här tabellen?" for one candidate, "vilken" for several. */
  readonly isItThis: (name: string) => string;
  readonly whichIsIt: (name: string) => string;
  readonly itIs: (place: string) => string;
  readonly noneOfThem: string;
  readonly no: string;
  /** Heads the tables that are not read because somebody said so. */
  readonly dismissed: string;
  readonly readAsTable: string;
  /** Heads decisions about tables that are not there. */
  readonly lost: (count: number) => string;
  readonly lostHelp: string;
  readonly forget: string;
  /** Heads the fold with a table's rows. */
  readonly rowsOf: (count: number) => string;
  readonly rowNumber: (row: number) => string;
  readonly moreRows: (count: number) => string;
  readonly noLabel: string;
}
