/** What a language says where texts and tables disagree. `where` is the text's place, `quote` its words without marks. */
export interface NarrativeTexts {
  readonly inCell: (address: string) => string;
  readonly inNote: (address: string) => string;
  readonly quoted: (words: string) => string;
  /** A figure of a table with its place: "Hemtjänst, budget är −221,3 mnkr (Blad1!E4)". */
  readonly isInTable: (place: string, amount: string, address: string) => string;
  /** Two figures of a table and their difference. */
  readonly isDifference: (row: string, columns: string, amount: string, addresses: string) => string;
  readonly minus: (minuend: string, subtrahend: string) => string;
  readonly disagrees: (where: string, quotes: string, table: string) => string;
  readonly placeWithAddress: (place: string, address: string) => string;
  /** The figure that the text tells instead. */
  readonly tellsInstead: (places: string) => string;
  readonly conflicts: (where: string, quote: string, amount: string, addresses: string) => string;
}
