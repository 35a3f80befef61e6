import type { Severity } from "../rules/finding.ts";

/** Marks of findings in the cells of the workbook. */
export interface HighlightTexts {
  readonly title: string;
  /** What it does to the workbook. */
  readonly lead: string;
  readonly mark: string;
  readonly remove: string;
  readonly working: string;
  /** Heads the marks of each level. */
  readonly legend: string;
  /** How a level looks, for those who do not see it. */
  readonly looks: Readonly<Record<Severity, string>>;
  readonly made: (cells: number) => string;
  readonly removed: (sheets: string, count: number) => string;
  readonly noneFound: string;
  /** Sheets where nothing was marked, and why. */
  readonly notMarked: (sheets: string, count: number) => string;
  readonly notRemoved: (sheets: string, count: number) => string;
}
