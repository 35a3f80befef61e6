/** The cell or cells that are selected in the workbook. Places come ready to print. */
export interface SelectionTexts {
  readonly cell: string;
  readonly cells: string;
  /** Heads the place: "Markerad cell: Drift!D5". */
  readonly headed: (what: string, place: string) => string;
  /** "Socialnämnden · Utfall netto, jan–aug 2024, tkr". */
  readonly meaning: (parts: readonly string[]) => string;
  /** Within a table, yet neither in a row nor in a column of figures. */
  readonly inTable: (table: string) => string;
  readonly noTable: string;
  readonly severalTables: string;
  readonly ownSheet: string;
  /** Where its sheet has the formula; `places` names the cell, too. */
  readonly sameFormula: (count: number, places: string) => string;
  readonly onlyFormula: string;
  /** "D5: =B5-C5". */
  readonly formulaOf: (place: string, formula: string) => string;
  /** What the cell would hold as its siblings. */
  readonly asSiblings: (formula: string, count: number, places: string) => string;
  readonly more: (count: number) => string;
  /** Names the way to a finding, for those who hear it alone. */
  readonly showFinding: (finding: string) => string;
  readonly accepted: (count: number) => string;
  readonly back: (place: string) => string;
  /** On a table or a finding that the selection is in. */
  readonly here: string;
}
