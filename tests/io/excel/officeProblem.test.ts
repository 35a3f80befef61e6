import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { asProblem } from "../../../src/io/excel/officeProblem.ts";
import { SessionProblem } from "../../../src/io/session.ts";
import { textsIn } from "../../../src/messages/index.ts";
import type { SessionProblemCode } from "../../../src/messages/problemTexts.ts";
import { apiMessages } from "../../../src/workbench/host/apiError.ts";

const office = (code: string, errorLocation = ""): Error =>
  Object.assign(new Error(code), { code, debugInfo: { errorLocation } });

/** What each code is told as. A code that Microsoft adds fails the test below until it has its place here. */
const told: Readonly<Record<string, SessionProblemCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "excel-busy",
  ApiNotAvailable: "excel-too-old",
  ApiNotFound: "excel-too-old",
  BadPassword: "sheet-protected",
  CannotRegisterEvent: "excel-error",
  ClientError: "excel-error",
  Conflict: "changed-meanwhile",
  ConnectionFailure: "no-answer",
  ContentLengthRequired: "excel-error",
  DirtySupportingFormula: "excel-busy",
  EmptyChartSeries: "excel-error",
  FilteredRangeConflict: "cells-in-the-way",
  FormulaLengthExceedsLimit: "formula-too-long",
  GeneralException: "excel-error",
  HostRestartNeeded: "session-lost",
  InactiveWorkbook: "workbook-behind",
  InsertDeleteConflict: "cells-in-the-way",
  InvalidArgument: "excel-error",
  InvalidBinding: "sheet-gone",
  InvalidObjectPath: "sheet-gone",
  InvalidOperation: "excel-error",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOrTimedOutSession: "session-lost",
  InvalidReference: "sheet-gone",
  InvalidRequest: "excel-error",
  InvalidRequestContext: "session-lost",
  InvalidRibbonDefinition: "excel-error",
  InvalidSelection: "excel-error",
  ItemAlreadyExists: "changed-meanwhile",
  ItemNotFound: "sheet-gone",
  MemoryLimitReached: "too-large",
  MergedRangeConflict: "cells-in-the-way",
  NonBlankCellOffSheet: "sheet-full",
  NotImplemented: "excel-too-old",
  OpenWorkbookLinksBlocked: "excel-error",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "cells-in-the-way",
  PowerQueryRefreshResourceChallenge: "excel-error",
  PropertyNotLoaded: "excel-error",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "excel-error",
  RequestAborted: "no-answer",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RunMustReturnPromise: "excel-error",
  ServiceNotAvailable: "no-answer",
  Timeout: "no-answer",
  Unauthenticated: "session-lost",
  UnsupportedFeature: "excel-error",
  UnsupportedFillType: "excel-error",
  UnsupportedOperation: "excel-error",
  UnsupportedSheet: "sheet-without-cells",
  ValueNotLoaded: "excel-error",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** The codes of `Excel.ErrorCodes` and `OfficeExtension.ErrorCodes`, as Microsoft's types have them. */
function typedCodes(): string[] {
  const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const ofExcel =
    types.split(/^ {4}enum ErrorCodes \{$/m).find((part) => part.includes('"NonBlankCellOffSheet"')) ?? "";
  const [, ofOffice = ""] = types.split(/^ {4}class ErrorCodes \{$/m);
  const upTo = (part: string): string => part.slice(0, part.indexOf("\n    }"));
  return [
    ...[...upTo(ofExcel).matchAll(/ = "(\w+)"/g)].map(([, code = ""]) => code),
    ...[...upTo(ofOffice).matchAll(/static (\w)(\w+):/g)].map(
      ([, first = "", rest = ""]) => first.toUpperCase() + rest,
    ),
  ];
}

describe("what Office.js raises", () => {
  it("is decided for every code of Microsoft's types and of our host", () => {
    const typed = typedCodes();
    expect(typed.length).toBeGreaterThan(40);
    expect([...typed, ...Object.keys(apiMessages)].filter((code) => !(code in told))).toEqual([]);
  });

  it.each(Object.entries(told))("%s is told as %s, in two sentences or more", (code, expected) => {
    const problem = asProblem(office(code, "Range.values"));
    expect(problem.code).toBe(expected);
    for (const { problem: sentences } of Object.values(textsIn)) {
      expect(sentences[problem.code](problem.detail)).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
    }
  });

  it("keeps nothing that may be a cell's", () => {
    const secret = "Anna Öberg 42 000";
    const quoting = Object.assign(new Error(secret), {
      code: "GeneralException",
      debugInfo: { errorLocation: secret },
    });
    expect(asProblem(quoting).office).toEqual({ code: "GeneralException", location: "" });
    expect(asProblem(Object.assign(new Error(secret), { code: secret }))).toMatchObject({
      code: "unexpected",
      office: null,
    });
  });

  it.each([
    ["AccessDenied", "Range.formulas", "sheet-protected"],
    ["AccessDenied", "WorksheetCollection.add", "structure-locked"],
    ["AccessDenied", "Worksheet.name", "structure-locked"],
    ["InvalidOperationInCellEditMode", "", "cell-editing"],
    ["ActivityLimitReached", "", "excel-busy"],
    ["ResponsePayloadSizeLimitExceeded", "", "too-large"],
    ["SomethingNew", "Range.values", "excel-error"],
  ])("%s at %s is told as %s", (code, location, expected) => {
    const problem = asProblem(office(code, location));
    expect(problem.code).toBe(expected);
    expect(problem.office).toEqual({ code, location });
  });

  it("is told apart from a bug of ours", () => {
    const bug = new TypeError("x is undefined");
    expect(asProblem(bug)).toMatchObject({ code: "unexpected", office: null, cause: bug });
  });

  it("is left alone where it is told already", () => {
    const problem = new SessionProblem("cancelled");
    expect(asProblem(problem)).toBe(problem);
  });
});
