/** Parts of an investment budget: what has been put to the board for decision, and what has not. */
import { vocabulary } from "../../recognise/vocabulary/index.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { ColumnContent } from "./columnContent.ts";

export function isSubmittedPart(content: ColumnContent, table: RecognisedTable): boolean {
  return partOf(content, table) === "submitted";
}

export function isUnsubmittedPart(content: ColumnContent, table: RecognisedTable): boolean {
  return partOf(content, table) === "unsubmitted";
}

function partOf(content: ColumnContent, { columns }: RecognisedTable): "submitted" | "unsubmitted" | null {
  if (content.kind !== "source") return null;
  const column = columns[content.index];
  if (column?.measure !== "budget") return null;
  return findWords(normaliseText(column.path.join(" ")), vocabulary.budgetParts)[0]?.means ?? null;
}
