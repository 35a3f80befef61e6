/** Which of the findings are shown. */
import type { Finding, Severity } from "../rules/finding.ts";

export interface FindingFilter {
  /** null: all of them. */
  readonly level: Severity | null;
  /** Index of the sheet they are on; null: all of them. */
  readonly sheet: number | null;
}

export const everyFinding: FindingFilter = { level: null, sheet: null };

/** So many fit in the pane without anybody losing sight of them. */
const mostUnfiltered = 5;

/** Whether there is anything to choose between. */
export function isWorthFiltering(findings: readonly Finding[]): boolean {
  return findings.length > mostUnfiltered;
}

/** The findings that pass; where none does any more, the workbook has changed since it was chosen, and nothing is kept back. */
export function filtered(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  const passing = findings.filter((finding) => passes(finding, filter));
  return passing.length > 0 && isWorthFiltering(findings) ? passing : findings;
}

/** How many there are of a level, on the sheet that is chosen. */
export function countOf(findings: readonly Finding[], filter: FindingFilter): number {
  return findings.filter((finding) => passes(finding, filter)).length;
}

/** Sheets with findings, in the order of the workbook. */
export function sheetsOf(findings: readonly Finding[]): readonly number[] {
  return [...new Set(findings.map(({ cell }) => cell.sheet))].sort((a, b) => a - b);
}

function passes({ severity, cell }: Finding, { level, sheet }: FindingFilter): boolean {
  return (level === null || severity === level) && (sheet === null || cell.sheet === sheet);
}
