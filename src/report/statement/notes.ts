/** The lines below the table. */
import type { StatementTexts } from "../../messages/reportTexts.ts";

/** A line below the table: its key and its text. */
export interface NoteLine {
  readonly key: string;
  readonly text: string;
}

/** The line that says where the figures come from and how its column is read; of no use without that column. */
export const sourceNoteKey = "#source";

/** In this order: what is open, what the source itself notes, how to read the figures, where they come from. */
export function noteLines(
  notes: {
    readonly marked: readonly string[];
    readonly own: readonly string[];
    readonly hasRounding: boolean;
    /** What a reader has to know of the columns. */
    readonly read: readonly string[];
    readonly source: { readonly sheetName: string; readonly title: string | null };
    /** The sheet has the column of the source's rows. */
    readonly hasSourceColumn: boolean;
  },
  texts: StatementTexts,
): NoteLine[] {
  return [
    ...notes.marked.map((text, index) => ({
      key: `#mark-${String(index + 1)}`,
      text: texts.markedLine(index + 1, text),
    })),
    ...notes.own.map((text, index) => ({ key: `#note-${String(index + 1)}`, text })),
    ...(notes.hasRounding ? [{ key: "#rounding", text: texts.rounding }] : []),
    ...notes.read.map((text, index) => ({ key: index === 0 ? "#signs" : `#signs-${String(index + 1)}`, text })),
    { key: sourceNoteKey, text: texts.source(notes.source.sheetName, notes.source.title, notes.hasSourceColumn) },
  ];
}
