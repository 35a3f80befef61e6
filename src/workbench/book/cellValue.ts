/** What a cell holds. Blank is null. Dates are numbers, as in Excel. */
export type CellValue = number | string | boolean | CellError | null;

/** An error value, interned: two `#REF!` are the same object. */
export interface CellError {
  readonly error: string;
}

const known = new Map<string, CellError>();

/** The error value of a text such as "#REF!". */
export function cellError(text: string): CellError {
  const name = text.toUpperCase();
  const existing = known.get(name);
  if (existing) return existing;
  const made = Object.freeze({ error: name });
  known.set(name, made);
  return made;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** A cell with content. A blank cell has no `Cell`; what it looks like is in the sheet's `StyleGrid`. */
export interface Cell {
  /** For a formula: its last result (null until it is calculated). */
  readonly value: CellValue;
  /** English A1 form without "="; null for a constant. */
  readonly formula: string | null;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix: boolean;
}
