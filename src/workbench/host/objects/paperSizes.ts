/** The API's names of papers by the file format's numbers. Source: Excel.PaperType; ECMA-376 part 1, 18.3.1.63. */
export const paperNames: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
  [15, "Quatro"],
]);
