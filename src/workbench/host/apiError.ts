/** The error codes of Excel's API that the host raises, with Microsoft's own texts. Source: "Error handling with the application-specific JavaScript APIs". */
export const apiMessages = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or an XML map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  UnsupportedSheet: "This sheet type does not support this operation.",
} as const;

export type ApiErrorCode = keyof typeof apiMessages;

/** Raised while a batch is carried out: the batch stops there, what came before it stays. `location` is "Range.values". */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly location: string | undefined;

  constructor(
    code: ApiErrorCode,
    { location, message }: { readonly location?: string; readonly message?: string } = {},
  ) {
    super(message ?? apiMessages[code]);
    this.name = "ApiError";
    this.code = code;
    this.location = location;
  }
}

/** The http status that goes with a code. Excel's own are not documented; these are the ones the words suggest. */
export function httpStatusOf(code: ApiErrorCode): number {
  return httpStatus[code] ?? 400;
}

const httpStatus: Partial<Record<ApiErrorCode, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};
