import type { Texts } from "./texts.ts";

/** One thing Avvika did to the workbook, as hosts remember it: what they know beside this says nothing here. */
export interface DoneWork {
  readonly kind: "fix" | "reports" | "overrule";
  readonly places: readonly DonePlace[];
}

/** A changed cell with what it showed, a table, or (address null) a whole sheet. */
export interface DonePlace {
  readonly sheetName: string;
  readonly address: string | null;
  /** What was typed: a formula with "=", a figure, a text, "" for blank. Null where none was changed. */
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** "Drift!E10: −595 990 → −598 296", or "Bladet Driftredovisning". */
export function entryText({ kind, places }: DoneWork, texts: Texts): string {
  const { journal } = texts.pane;
  if (kind === "reports") {
    return journal.sheets(texts.formats.list(places.map(({ sheetName }) => sheetName)), places.length);
  }
  if (kind === "overrule") return journal.overruled(journalPlaces(places, texts));
  return places
    .map((place) => journal.fixed(donePlace(place), contentText(place.before, texts), contentText(place.after, texts)))
    .join(", ");
}

function contentText(content: DonePlace["before"], { pane: { journal }, formats }: Texts): string {
  if (content === null || content === "") return journal.blank;
  if (typeof content === "number") return formats.number(content);
  return typeof content === "boolean" ? journal.truth[content ? "true" : "false"] : content;
}

/** Places as a list in a sentence. */
export function journalPlaces(places: readonly DonePlace[], { formats }: Texts): string {
  return formats.list(places.map(donePlace));
}

function donePlace({ sheetName, address }: DonePlace): string {
  return address === null ? sheetName : `${sheetName}!${address}`;
}
