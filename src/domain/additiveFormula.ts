/** Formulas that only add and subtract cells: what a total, a net or a difference is computed from. */
import { parseRange, type CellRange } from "./cell.ts";

export interface AddedRange {
  readonly range: CellRange;
  readonly factor: 1 | -1;
}

/** SUM(…), SUBTOTAL(9;…) or a cell by itself, with the sign before it. */
const termPattern = /([+-]?)(?:SUM\(([^()]*)\)|SUBTOTAL\((?:9|109),([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))/giy;

/**
 * The ranges that a formula (English A1 form, without "=") adds up, each with its sign; undefined for a formula that does anything
 * else, or reads another sheet.
 */
export function addedRanges(formula: string): AddedRange[] | undefined {
  const text = /\s/.test(formula) ? formula.replace(/\s+/g, "") : formula;
  const added: AddedRange[] = [];
  termPattern.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = termPattern.exec(text);
    if (!match || (end > 0 && match[1] === "")) return undefined;
    const factor = match[1] === "-" ? -1 : 1;
    for (const part of (match[2] ?? match[3] ?? match[4] ?? "").split(",")) {
      const range = parseRange(part);
      if (!range) return undefined;
      added.push({ range, factor });
    }
    end = termPattern.lastIndex;
  }
  return added.length > 0 ? added : undefined;
}
