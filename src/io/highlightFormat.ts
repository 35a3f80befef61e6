/** The conditional formats that point findings out: how hosts make them, and know them again. */
import type { Severity } from "../rules/finding.ts";

/** How a level is told, by more than its colour. Colours are RRGGBB. */
export interface HighlightLook {
  readonly fill: string;
  readonly fontColor: string;
  readonly style: "bold" | "italic" | "underline";
  readonly border: "Continuous" | "Dash" | "Dot";
}

/** Dark on light whatever the cell's own colours: 5.9 to 1 at least. */
export const highlightLooks: Readonly<Record<Severity, HighlightLook>> = {
  error: { fill: "FFC7CE", fontColor: "9C0006", style: "bold", border: "Continuous" },
  warning: { fill: "FFEB9C", fontColor: "6B4300", style: "italic", border: "Dash" },
  info: { fill: "DDEBF7", fontColor: "1F3864", style: "underline", border: "Dot" },
};

/**
 * Always true, since a text counts as nothing, and says whose it is. It has no references, functions with other names in other
 * languages, or separators: nothing that copying, inserting or saving would change.
 */
export function highlightFormula(level: Severity): string {
  return `=N("${marker}${level}")=0`;
}

/** Whether a rule's formula is a highlight's, of whatever level this or another version knows. */
export function isHighlightFormula(formula: string): boolean {
  return ours.test(formula);
}

const marker = "Avvika:";
const ours = new RegExp(`^\\s*=?\\s*N\\(\\s*"${marker}[\\w-]+"\\s*\\)\\s*=\\s*0\\s*$`, "i");
