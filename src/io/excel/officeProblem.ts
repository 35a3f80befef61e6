import type { SessionProblemCode } from "../../messages/problemTexts.ts";
import { SessionProblem } from "../session.ts";

/** What Office.js raises, as the pane understands it. Anything that is not Office's is a bug of ours and says so. */
export function asProblem(error: unknown): SessionProblem {
  if (error instanceof SessionProblem) return error;
  if (!isOfficeError(error)) return new SessionProblem("unexpected", { cause: error });
  const location = error.debugInfo?.errorLocation ?? "";
  const code = byCode[error.code] ?? "excel-error";
  return new SessionProblem(code === "sheet-protected" && isStructural(location) ? "structure-locked" : code, {
    detail: code === "excel-too-old" ? requiredSet : null,
    office: { code: error.code, location },
    cause: error,
  });
}

/** The requirement set this product is built on: Excel 2021, Microsoft 365, Excel on the web. */
export const requiredSet = "ExcelApi 1.13";

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By its name: with several realms on a page `instanceof OfficeExtension.Error` says nothing. */
function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** Codes of "Error handling with the application-specific JavaScript APIs" and of Office.js itself. */
const byCode: Readonly<Record<string, SessionProblemCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "excel-busy",
  ApiNotFound: "excel-too-old",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOrTimedOutSession: "session-lost",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** Sheets come, go and change their names only where the workbook's structure is free. */
function isStructural(location: string): boolean {
  return /^WorksheetCollection\.|^Worksheet\.(copy|delete|name|position|visibility)$/i.test(location);
}
