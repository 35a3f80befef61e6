import type { CellRange } from "../../domain/cell.ts";
import { rangeOfText } from "../book/cellRange.ts";

/** "A1:B2 D4" → ranges; what is none is left out. */
export function rangesOf(references: string | undefined): CellRange[] {
  return (references ?? "")
    .split(/\s+/)
    .map((reference) => (reference === "" ? undefined : rangeOfText(reference)))
    .filter((range) => range !== undefined);
}
