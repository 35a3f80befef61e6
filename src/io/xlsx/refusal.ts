import type { Result } from "../../domain/result.ts";
import { ok, refuse } from "../../domain/result.ts";

/** Why a file is not read or not written. Data only: `messages/` has the sentences. */
export type FileRefusal =
  | { readonly reason: "empty-file" }
  /** Not a zip at all; `kind` says what the bytes look like. */
  | { readonly reason: "not-a-zip"; readonly kind: "html" | "xml" | "pdf" | "text" | "unknown" }
  /** Password-protected: an OLE container with an EncryptedPackage, or encrypted zip entries. */
  | { readonly reason: "encrypted" }
  /** The format of Excel 97–2003. */
  | { readonly reason: "legacy-xls" }
  | { readonly reason: "binary-xlsb" }
  /** A sound file of another kind. */
  | { readonly reason: "not-a-workbook"; readonly kind: OtherFileKind }
  /** `part` is null when the zip container itself is broken. */
  | { readonly reason: "damaged"; readonly part: string | null; readonly detail: Damage }
  /** `allowed` is in bytes, or in cells, formulas or texts where `limit` says so; `part` is null when the whole file is meant. */
  | { readonly reason: "too-large"; readonly limit: SizeLimit; readonly part: string | null; readonly allowed: number }
  | { readonly reason: "too-many-parts"; readonly count: number; readonly allowed: number }
  | { readonly reason: "duplicate-part"; readonly part: string }
  | { readonly reason: "unsafe-part-name"; readonly part: string }
  | { readonly reason: "has-dtd"; readonly part: string }
  /** Digitally signed: a change would break the signature. */
  | { readonly reason: "signed" }
  /** The workbook's structure is locked: no sheet may be added. */
  | { readonly reason: "structure-locked" }
  | { readonly reason: "output-is-input" }
  /** The cell is filled by an array formula or a data table in another cell; a part of those cannot be changed. */
  | { readonly reason: "edit-in-array"; readonly sheet: string; readonly address: string }
  /** The workbook was changed in a way that cannot be put into the file it came from. `sheet` null: the workbook as a whole. */
  | { readonly reason: "change-not-saved"; readonly sheet: string | null; readonly change: UnsavedChange };

/** Changes of what a file had before that are not carried into it. */
export type UnsavedChange =
  | "cells-moved" // rows, columns or cells inserted or deleted
  | "sheet-removed"
  | "table"
  | "protection"
  | "page"
  | "whole-columns" // looks of whole rows or columns
  | "validation"
  | "comment"
  | "chart"
  | "properties"
  | "standard-sizes" // of rows and columns
  | "conditional-format"
  | "filter";

/** What another file is, as far as its parts tell. */
export type OtherFileKind = "word" | "powerpoint" | "opendocument" | "numbers" | "visio" | "zip" | "unknown";

/** Which cap a file runs into. */
export type SizeLimit = "file" | "part" | "total" | "cells" | "formulas" | "texts";

/** What is broken in a damaged part. */
export type Damage =
  | "directory" // the zip's central directory
  | "header" // a local header that disagrees with the directory
  | "compression" // deflate data that does not inflate, or a method other than stored and deflated
  | "size" // more or fewer bytes than declared
  | "checksum"
  | "encoding" // not UTF-8 or UTF-16
  | "xml" // not well-formed
  | "nesting" // elements too deep, or text too long, to be a workbook's
  | "missing" // a part that another part needs
  | "content"; // well-formed, but not what the format says (a row beyond the last one)

/** A refusal on its way out of the parsing code; `attempt` turns it into a `Result`. Never leaves `io/xlsx`. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** The refusal for a damaged part, ready to throw. */
export function damaged(part: string | null, detail: Damage): RefusedFile {
  return new RefusedFile({ reason: "damaged", part, detail });
}

/** Runs `work` and returns what it gives, or the refusal it throws. Any other error is a fault of ours and goes on. */
export function attempt<T>(work: () => T): Result<T, FileRefusal> {
  try {
    return ok(work());
  } catch (error) {
    return refusalOf(error);
  }
}

/** `attempt` for work that yields progress. */
export function* attemptSteps<P, T>(work: () => Generator<P, T>): Generator<P, Result<T, FileRefusal>> {
  try {
    return ok(yield* work());
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): { readonly ok: false; readonly refusal: FileRefusal } {
  if (error instanceof RefusedFile) return refuse(error.refusal);
  throw error;
}
