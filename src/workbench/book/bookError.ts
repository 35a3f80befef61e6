/** Why Excel would not do it. The API and the page turn the reason into their own words. */
export type BookErrorReason =
  | "formula-invalid"
  | "formula-too-long"
  | "insert-conflict"
  | "last-visible-sheet"
  | "name-invalid"
  | "name-taken"
  | "number-invalid"
  | "off-sheet"
  | "overlaps-table"
  | "shape-mismatch"
  | "structure-protected"
  | "text-too-long";

/** Thrown before anything has changed. */
export class BookError extends Error {
  readonly reason: BookErrorReason;

  constructor(reason: BookErrorReason) {
    super(reason);
    this.name = "BookError";
    this.reason = reason;
  }
}
