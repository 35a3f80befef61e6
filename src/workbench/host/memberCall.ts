import type { BookErrorReason } from "../book/bookError.ts";
import { BookError } from "../book/bookError.ts";
import type { ApiErrorCode } from "./apiError.ts";
import { ApiError } from "./apiError.ts";

/** Runs a member and names it as the place of what it throws ("Range.values"), where the error does not say better. */
export function at<R>(location: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof BookError) throw bookRefusal(error.reason, location);
    if (!(error instanceof ApiError) || error.location !== undefined) throw error;
    throw new ApiError(error.code, { location, message: error.message });
  }
}

/** The API's words for what the book refuses. */
const refusals: Readonly<Record<BookErrorReason, { readonly code: ApiErrorCode; readonly message?: string }>> = {
  "formula-invalid": { code: "InvalidArgument" },
  "formula-too-long": { code: "FormulaLengthExceedsLimit" },
  "insert-conflict": { code: "InsertDeleteConflict" },
  "last-visible-sheet": { code: "InvalidOperation" },
  "name-invalid": { code: "InvalidArgument" },
  "name-taken": { code: "ItemAlreadyExists" },
  "number-invalid": { code: "InvalidArgument" },
  "off-sheet": { code: "NonBlankCellOffSheet" },
  "overlaps-table": { code: "InvalidOperation" },
  "shape-mismatch": {
    code: "InvalidArgument",
    message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  },
  "structure-protected": { code: "AccessDenied" },
  "text-too-long": { code: "InvalidArgument" },
};

function bookRefusal(reason: BookErrorReason, location: string): ApiError {
  const { code, message } = refusals[reason];
  return new ApiError(code, message === undefined ? { location } : { location, message });
}
