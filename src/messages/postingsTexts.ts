/** What the sheet of a figure's postings says. */
export interface PostingsSheetTexts {
  readonly sheet: string;
  /** "Underlag: Personalkostnader" */
  readonly title: (line: string) => string;
  readonly amount: string;
  readonly total: string;
  /** Where the postings stand, and that the sheet does not follow them. */
  readonly source: (address: string, count: number) => string;
  /** Columns that may name persons. */
  readonly leftOut: (columns: readonly string[]) => string;
  /** Stands for a cell with the number of a person. */
  readonly withheld: string;
  readonly withheldWhy: string;
  readonly largest: (count: number) => string;
  /** A row that adds up the smaller ones. */
  readonly others: (count: number) => string;
}

/** Where the pane asks for it. */
export interface PostingsPaneTexts {
  /** Opens the choice. */
  readonly open: string;
  readonly title: string;
  readonly by: string;
  readonly byLine: string;
  readonly row: string;
  readonly column: string;
  readonly withFreeText: string;
  readonly withFreeTextHelp: string;
  /** "−1 234,50 kr, 12 konteringsrader" */
  readonly found: (amount: string, postings: string) => string;
  readonly rows: (count: string) => string;
  readonly none: string;
  readonly make: string;
  /** Filters the ledger's own sheet instead. */
  readonly filter: string;
  /** "Bladet Huvudbok visar 14 rader, 123 456,00 kr." */
  readonly filtered: (sheet: string, postings: string, amount: string) => string;
  readonly cancel: string;
}
