import { isSameCell } from "../domain/cell.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";
import { cellAddress, sheetNameOf } from "./addresses.ts";
import type { ChangeJson, FindingPlaceJson, FixJson } from "./checkJson.ts";
import type { FixedFinding, FixedWorkbook } from "./fixWorkbook.ts";

/** What `check --fix --format json` says beside the findings. */
export function fixJson(
  output: string,
  { fixed, left }: FixedWorkbook,
  { workbook }: CheckedWorkbook,
  { cli }: Texts,
): FixJson {
  const placeOf = ({ rule, cell }: Finding): FindingPlaceJson => ({
    rule,
    sheet: sheetNameOf(cell.sheet, workbook),
    cell: cellAddress(cell, cell.sheet, workbook),
  });
  const changesOf = ({ finding, fix }: FixedFinding): ChangeJson[] =>
    fix.map(({ cell, value, formula, replaces }) => {
      const entry = finding.repair.find((one) => isSameCell(one.cell, cell));
      return {
        cell: cellAddress(cell, finding.cell.sheet, workbook),
        stated: entry?.stated ?? null,
        expected: entry?.expected ?? value,
        formula,
        replaces,
      };
    });
  return {
    output,
    fixed: fixed.map((one) => ({ ...placeOf(one.finding), changes: changesOf(one) })),
    left: left.map(({ finding, reason }) => ({ ...placeOf(finding), reason, message: cli.leftBecause[reason] })),
  };
}
