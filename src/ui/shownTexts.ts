import { addressOf, boundsOf, rangeAddress } from "../domain/cell.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";
import { fixesOf } from "../rules/fixes.ts";
import type { Fix } from "../rules/fixes.ts";

/** Figures held as text, ready to be turned into numbers. */
export interface ShownTexts {
  /** Null where none of them can be. */
  readonly fix: Fix | null;
  readonly question: string;
  /** Those that are left, each in a few words. */
  readonly left: readonly string[];
}

/** Lines that a person reads; a number tells of the rest. */
const mostLeft = 4;

/** What becomes of the texts of a finding; undefined for other findings. */
export function shownTexts(finding: Finding, { workbook }: CheckedWorkbook, { remedy }: Texts): ShownTexts | undefined {
  const { data } = finding;
  if (data.kind !== "textNumber") return undefined;
  const [fix] = fixesOf(finding, workbook);
  const range = boundsOf(data.figures.map(({ cell }) => cell)) ?? data.range;
  const left = data.left.map(({ cell, text, reason }) =>
    remedy.leftText(addressOf(cell.row, cell.column), text.trim(), remedy.leftBecause[reason]),
  );
  const hidden = left.length - mostLeft;
  return {
    fix: fix ?? null,
    question: remedy.becomeNumbers(data.figures.length, rangeAddress(range)),
    left: hidden > 1 ? [...left.slice(0, mostLeft), remedy.more(hidden)] : left,
  };
}
