/** Of every rule: what is accepted stays silent when its table has moved, and silences nothing else. */
import { describe, expect, it } from "@jest/globals";
import { cellKey, columnOfKey, rowOfKey } from "../../../src/domain/cell.ts";
import { shiftFormula } from "../../../src/domain/formulaReferences.ts";
import type { Sheet, Workbook } from "../../../src/domain/grid.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { fingerprintsOf } from "../../../src/rules/accepted/index.ts";
import type { Acceptance } from "../../../src/rules/accepted/index.ts";
import type { RuleId } from "../../../src/rules/finding.ts";
import { rules } from "../../../src/rules/index.ts";
import { ruleExample } from "../../support/ruleExamples.ts";

const checkedOf = (workbook: Workbook, accepted: readonly Acceptance[] = []): CheckedWorkbook =>
  runToEnd(checkWorkbook(workbook, { accepted }));

function acceptances(checked: CheckedWorkbook): Acceptance[] {
  return fingerprintsOf(checked.findings, checked).map((fingerprint, i) => ({
    id: String(i),
    at: "2026-11-24T08:00:00Z",
    fingerprint,
    reason: "Så redovisar vi",
  }));
}

/** The workbook with empty rows above and an empty column before everything. */
function moved(workbook: Workbook, down: number, right: number): Workbook {
  const move = (sheet: Sheet): Sheet => ({
    ...sheet,
    columns: new Map(
      [...sheet.columns].map(([column, data]) => [
        column + right,
        { ...data, rows: data.rows.map((row) => row + down) },
      ]),
    ),
    formulas: new Map(
      [...sheet.formulas].map(([key, formula]) => [
        cellKey(rowOfKey(key) + down, columnOfKey(key) + right),
        shiftFormula(formula, down, right) ?? formula,
      ]),
    ),
    merges: sheet.merges.map(({ top, bottom, left, right: end }) => ({
      ...{ top: top + down, bottom: bottom + down },
      ...{ left: left + right, right: end + right },
    })),
    hiddenRows: sheet.hiddenRows.map(({ first, last }) => ({ first: first + down, last: last + down })),
  });
  return { ...workbook, sheets: workbook.sheets.map(move) };
}

const ids: readonly RuleId[] = rules.map(({ id }) => id);

describe.each(ids)("%s", (id) => {
  const { workbook } = ruleExample(id);
  const checked = checkedOf(workbook);

  it("stays silent where its table has moved", () => {
    expect(checked.findings.some(({ rule }) => rule === id)).toBe(true);
    const later = checkedOf(moved(workbook, 3, 1), acceptances(checked));
    expect(later.findings.map(({ rule }) => rule)).toEqual([]);
    expect(later.accepted).toHaveLength(checked.findings.length);
  });

  it("is told of on another sheet", () => {
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, name: "Annan nämnd" }));
    const { accepted } = checkedOf({ ...workbook, sheets }, acceptances(checked));
    // What is hidden or linked in the workbook is no part of a table.
    expect(accepted.map(({ finding }) => finding.rule).filter((rule) => rule !== "good-to-know")).toEqual([]);
  });

  it("silences nothing in the examples of others", () => {
    for (const other of ids.filter((one) => one !== id)) {
      const { accepted } = checkedOf(ruleExample(other).workbook, acceptances(checked));
      // All examples stand on a sheet of one name: a note on it, such as a missing unit, may well be the same.
      const silenced = accepted.map(({ finding }) => finding).filter(({ severity }) => severity !== "info");
      expect([other, silenced.map(({ rule }) => rule)]).toEqual([other, []]);
    }
  });
});
