import type { SignConvention } from "../domain/meaning.ts";
import type { DecidedRole } from "../recognise/ledger/decidedRole.ts";

/** What the pane says about the grant that a ledger's net is set against. */
export interface GrantPaneTexts {
  /** Opens the form. */
  readonly open: string;
  readonly title: string;
  /** Asks for it; `accounts` are those that may hold it. */
  readonly asked: string;
  readonly askedOfAccounts: (accounts: string) => string;
  readonly askedOfTaxes: string;
  /** Names the choice. */
  readonly where: string;
  readonly notSaid: string;
  readonly whole: string;
  readonly byCode: (dimension: string) => string;
  readonly inNet: string;
  /** What becomes of accounts that may hold it, if that is chosen. */
  readonly inAccounts: (accounts: string) => string;
  readonly inNetHelp: string;
  /** Names the field of an amount; the year is null where the ledger names none. */
  readonly amount: (year: number | null, unit: string) => string;
  readonly amountHelp: string;
  readonly sum: (amount: string) => string;
  readonly notAnAmount: string;
  /** Nothing was written. */
  readonly noAmount: string;
  /** Of a list of decisions: "Kommunbidrag 2024: 1 200 tkr". */
  readonly decided: (year: number | null) => string;
  readonly decidedByCode: (amount: string, codes: number) => string;
}

/** What the pane says about a ledger, and about deciding how it is read. */
export interface LedgerPaneTexts {
  /** What a column is for. */
  readonly roles: Readonly<Record<DecidedRole, string>>;
  /** Heads the choices of what each column is for. */
  readonly columns: string;
  /** Names the choice of a column: "A, Konto". */
  readonly columnNamed: (letter: string, header: string) => string;
  readonly measureOf: (column: string) => string;
  readonly spanOf: (column: string) => string;
  /** Months side by side are not asked about one by one. */
  readonly monthsAside: (columns: number) => string;
  readonly noAccount: string;
  readonly noAmount: string;
  readonly signs: Readonly<Record<SignConvention, string>>;
  /** Names what the reports have rows for. */
  readonly rows: string;
  readonly byLine: string;
  /** What the reports have rows for when nobody has said. */
  readonly usualRows: (dimension: string | null) => string;
  readonly rowsHelp: string;
  /** Names what the reports have rows for within each of those. */
  readonly rowsWithin: string;
  readonly nothingWithin: string;
  /** "Nämnd, och inom den Verksamhet" */
  readonly rowsInRows: (dimension: string, within: string) => string;
  /** Of a column in a list of decisions: "rader i rapporter". */
  readonly makesRows: string;
  readonly makesRowsWithin: string;
  /** Opens the choice of lines for accounts. */
  readonly openAccounts: string;
  readonly accountsTitle: string;
  /** Chooses accounts one by one instead of by group. */
  readonly apart: string;
  readonly accountsHelp: string;
  /** "3 kontogrupper har ingen given rad i resultaträkningen, tillsammans −12 kr. De står som Ej fördelat." */
  readonly unplaced: (groups: number, amount: string) => string;
  /** "Kontogrupp 79", "Konto 7910". */
  readonly accountsNamed: (begins: string) => string;
  /** The accounts of a group and what they come to: "7910 Avskrivningar, 7920 … · −12 kr". */
  readonly accountsAre: (accounts: string, more: number, amount: string) => string;
  readonly leftUnallocated: string;
  readonly otherGroups: (groups: number) => string;
  readonly grant: GrantPaneTexts;
}
