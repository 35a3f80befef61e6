import type { ParagraphId } from "../../messages/commentaryTexts.ts";

/** What a person has written on a report sheet: in the place of a draft, or in rows of its own. */
export interface KeptText {
  /** The draft it stands in the place of, or comes after; null for the beginning. */
  readonly paragraph: ParagraphId | null;
  readonly isOwnRow: boolean;
  readonly text: string;
}
