/**
 * Why a file was not read or written, as the ports tell it. The shape is theirs, repeated here because the core does not import
 * the ports; where a port gains a reason, the host that hands it over no longer compiles.
 */
export type FileProblem =
  | { readonly reason: SimpleFileProblem }
  | { readonly reason: "not-a-zip"; readonly kind: ForeignText }
  | { readonly reason: "not-a-workbook"; readonly kind: OtherFile }
  | { readonly reason: "damaged"; readonly part: string | null; readonly detail: string }
  | { readonly reason: "too-large"; readonly limit: SizeCap; readonly part: string | null; readonly allowed: number }
  | { readonly reason: "too-many-parts"; readonly count: number; readonly allowed: number }
  | { readonly reason: "duplicate-part" | "unsafe-part-name" | "has-dtd"; readonly part: string }
  | { readonly reason: "edit-in-array"; readonly sheet: string; readonly address: string }
  | { readonly reason: "change-not-saved"; readonly sheet: string | null; readonly change: UnsavedChangeName }
  | { readonly reason: "output-extension"; readonly expected: string; readonly found: string }
  | { readonly reason: "cannot-write" | "cannot-read"; readonly code: string };

/** Problems that are said in full by their name. */
export type SimpleFileProblem =
  | "empty-file"
  | "encrypted"
  | "legacy-xls"
  | "binary-xlsb"
  | "signed"
  | "structure-locked"
  | "output-is-input"
  | "output-folder-missing"
  | "output-is-folder"
  | "not-found"
  | "is-folder"
  | "not-a-file";

/** Changes of an open workbook that cannot be put into the file it came from. */
export type UnsavedChangeName =
  | "cells-moved"
  | "sheet-removed"
  | "table"
  | "protection"
  | "page"
  | "whole-columns"
  | "validation"
  | "comment"
  | "chart"
  | "properties"
  | "standard-sizes"
  | "conditional-format"
  | "filter";

export type ForeignText = "html" | "xml" | "pdf" | "text" | "unknown";
export type OtherFile = "word" | "powerpoint" | "opendocument" | "numbers" | "visio" | "zip" | "unknown";
export type SizeCap = "file" | "part" | "total" | "cells" | "formulas" | "texts";

/** What a language says about files. Whole sentences that follow a file's name. */
export interface FileTexts {
  readonly simple: Readonly<Record<SimpleFileProblem, string>>;
  readonly foreign: Readonly<Record<ForeignText, string>>;
  readonly other: Readonly<Record<OtherFile, string>>;
  readonly damaged: string;
  readonly damagedPart: (part: string) => string;
  readonly tooLarge: Readonly<Record<SizeCap, (allowed: string) => string>>;
  readonly megabytes: (count: string) => string;
  readonly tooManyParts: (count: string, allowed: string) => string;
  readonly duplicatePart: string;
  readonly unsafePartName: string;
  readonly hasDtd: string;
  readonly editInArray: (sheet: string, address: string) => string;
  /** What was changed, as a whole sentence; `changeNotSaved` says where and what follows. */
  readonly unsavedChanges: Readonly<Record<UnsavedChangeName, string>>;
  readonly changeNotSaved: (sheet: string | null, change: string) => string;
  readonly outputExtension: (expected: string) => string;
  readonly cannotRead: (code: string) => string;
  readonly cannotWrite: (code: string) => string;
  /** What the system's codes mean, as the end of the two sentences above. */
  readonly systemCodes: Readonly<Record<string, string>>;
}
