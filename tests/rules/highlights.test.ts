/** Which cells are marked for findings. */
import { describe, expect, it } from "@jest/globals";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { highlightsOf } from "../../src/rules/highlights.ts";
import { ruleExample } from "../support/ruleExamples.ts";

const findingsOf = (id: Parameters<typeof ruleExample>[0]) =>
  runToEnd(checkWorkbook(ruleExample(id).workbook)).findings;

describe("marked cells", () => {
  it("have the gravest level of those that speak of them", () => {
    const [finding] = findingsOf("total-mismatch");
    if (!finding) throw new Error("no finding");
    const marks = highlightsOf([{ ...finding, severity: "info" }, finding, { ...finding, severity: "warning" }]);
    expect(marks).toEqual(highlightsOf([finding]));
    expect(marks.map(({ level }) => level)).toEqual([finding.severity]);
  });

  it("are all those that a mistake in formulas was copied to", () => {
    const formulas = findingsOf("formula-inconsistent").flatMap((finding) =>
      finding.data.kind === "formula" ? [{ finding, data: finding.data }] : [],
    );
    expect(formulas.length).toBeGreaterThan(0);
    for (const { finding, data } of formulas) {
      const cells = highlightsOf([finding]).flatMap(({ ranges }) => ranges);
      expect(
        cells.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
      ).toBe(data.count);
    }
  });

  it("are none for what is good to know about the workbook", () => {
    const [finding] = findingsOf("total-mismatch");
    if (!finding) throw new Error("no finding");
    const data = {
      kind: "goodToKnow" as const,
      hiddenSheets: ["Gömt"],
      hiddenRows: [],
      hiddenColumns: [],
      mergedCells: [],
      skippedRows: [],
      externalLinks: 0,
      protectedSheets: [],
    };
    expect(highlightsOf([{ ...finding, data }])).toEqual([]);
  });
});
