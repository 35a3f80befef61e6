import { describe, expect, it } from "@jest/globals";
import { asProblem } from "../../../src/io/excel/officeProblem.ts";
import { SessionProblem } from "../../../src/io/session.ts";

const office = (code: string, errorLocation = ""): Error =>
  Object.assign(new Error(code), { code, debugInfo: { errorLocation } });

describe("what Office.js raises", () => {
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
