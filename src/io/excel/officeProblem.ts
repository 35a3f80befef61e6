import type { SessionProblemCode } from "../../messages/problemTexts.ts";
import { SessionProblem } from "../session.ts";

/** What Office.js raises, as the pane understands it. Anything that is not Office's is a bug of ours and says so. */
export function asProblem(error: unknown): SessionProblem {
  if (error instanceof SessionProblem) return error;
  if (!isOfficeError(error)) return new SessionProblem("unexpected", { cause: error });
  const told = error.debugInfo?.errorLocation ?? "";
  const location = isMember(told) ? told : "";
  const code = byCode[error.code] ?? "excel-error";
  return new SessionProblem(code === "sheet-protected" && isStructural(location) ? "structure-locked" : code, {
    detail: code === "excel-too-old" ? requiredSet : null,
    office: { code: error.code, location },
    cause: error,
  });
}

/** Does it; where Excel says that a sheet is protected, it is this one. */
export async function namingSheet<T>(sheetName: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, detail, office } = asProblem(error);
    if (code !== "sheet-protected" || detail !== null) throw error;
    throw new SessionProblem(code, { detail: sheetName, office, cause: error });
  }
}

/** The requirement set this product is built on: Excel 2021, Microsoft 365, Excel on the web. */
export const requiredSet = "ExcelApi 1.13";

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By its name: with several realms on a page `instanceof OfficeExtension.Error` says nothing. */
function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && isCode(error.code);
}

/** What is no single word is somebody else's, and may quote a cell. */
function isCode(code: unknown): boolean {
  return typeof code === "string" && /^[A-Za-z]+$/.test(code);
}

/** "Range.values": what reads otherwise may quote a cell. */
function isMember(location: string): boolean {
  return /^[A-Za-z]+(\.[A-Za-z]+)*$/.test(location);
}

/**
 * Codes of "Error handling with the application-specific JavaScript APIs", of `Excel.ErrorCodes` and of Office.js itself that leave the
 * user something to do; the others are bugs of ours, or Excel's, and say that Excel said no.
 */
const byCode: Readonly<Record<string, SessionProblemCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "excel-busy",
  ApiNotAvailable: "excel-too-old",
  ApiNotFound: "excel-too-old",
  BadPassword: "sheet-protected",
  Conflict: "changed-meanwhile",
  ConnectionFailure: "no-answer",
  DirtySupportingFormula: "excel-busy",
  FilteredRangeConflict: "cells-in-the-way",
  FormulaLengthExceedsLimit: "formula-too-long",
  HostRestartNeeded: "session-lost",
  InactiveWorkbook: "workbook-behind",
  InsertDeleteConflict: "cells-in-the-way",
  InvalidBinding: "sheet-gone",
  InvalidObjectPath: "sheet-gone",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOrTimedOutSession: "session-lost",
  InvalidReference: "sheet-gone",
  InvalidRequestContext: "session-lost",
  // A sheet that somebody else added under the same name meanwhile: ours are named after those that were there.
  ItemAlreadyExists: "changed-meanwhile",
  ItemNotFound: "sheet-gone",
  MemoryLimitReached: "too-large",
  MergedRangeConflict: "cells-in-the-way",
  NonBlankCellOffSheet: "sheet-full",
  NotImplemented: "excel-too-old",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "cells-in-the-way",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RequestAborted: "no-answer",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ServiceNotAvailable: "no-answer",
  Timeout: "no-answer",
  Unauthenticated: "session-lost",
  UnsupportedSheet: "sheet-without-cells",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** Sheets come, go and change their names only where the workbook's structure is free. */
function isStructural(location: string): boolean {
  return /^WorksheetCollection\.|^Worksheet\.(copy|delete|name|position|visibility)$/i.test(location);
}
