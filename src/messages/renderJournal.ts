import { boundsOf, parseAddress, rangeAddress } from "../domain/cell.ts";
import type { RuleId } from "../rules/finding.ts";
import type { Texts } from "./texts.ts";

/** One thing Avvika did to the workbook, as hosts remember it: what they know beside this says nothing here. */
export interface DoneWork {
  readonly kind: "fix" | "reports" | "overrule" | "accept" | "filter";
  readonly places: readonly DonePlace[];
  /** Of an accepted finding, where it is known. */
  readonly rule?: RuleId | null;
}

/** A changed cell with what it showed, the cell of an accepted finding, a table, or (address null) a whole sheet. */
export interface DonePlace {
  readonly sheetName: string;
  readonly address: string | null;
  /** What was typed: a formula with "=", a figure, a text, "" for blank. Null where none was changed. */
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** Changes beyond these are told by their number: nobody reads a hundred. */
const mostSpelledOut = 3;

/** "Drift!E10: −595 990 → −598 296", "Drift!D5:D16: 12 celler", or "Bladet Driftredovisning". */
export function entryText({ kind, places, rule = null }: DoneWork, texts: Texts): string {
  switch (kind) {
    case "fix":
      return fixText(places, texts);
    case "reports":
      return texts.pane.journal.sheets(texts.formats.list(places.map(({ sheetName }) => sheetName)), places.length);
    case "overrule":
      return texts.pane.journal.overruled(journalPlaces(places, texts));
    case "filter":
      return texts.pane.journal.filtered(journalPlaces(places, texts));
    case "accept":
      return texts.remedy.acceptedAt(
        places.map(donePlace).join(", "),
        rule === null ? texts.remedy.unknownRule : texts.findings.rules[rule],
      );
  }
}

function fixText(places: readonly DonePlace[], texts: Texts): string {
  const { journal } = texts.pane;
  if (places.length > mostSpelledOut) return texts.remedy.manyFixed(rangesOf(places, texts), places.length);
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
export function journalPlaces(places: readonly DonePlace[], texts: Texts): string {
  return places.length > mostSpelledOut ? rangesOf(places, texts) : texts.formats.list(places.map(donePlace));
}

/** Where many cells are: the range on each sheet that holds them all. */
function rangesOf(places: readonly DonePlace[], { formats }: Texts): string {
  const sheets = [...new Set(places.map(({ sheetName }) => sheetName))];
  const ranges = sheets.map((name) => {
    const cells = places.flatMap(({ sheetName, address }) =>
      sheetName === name && address !== null ? (parseAddress(address) ?? []) : [],
    );
    const range = boundsOf(cells);
    return range ? `${name}!${rangeAddress(range)}` : name;
  });
  return formats.list(ranges);
}

function donePlace({ sheetName, address }: DonePlace): string {
  return address === null ? sheetName : `${sheetName}!${address}`;
}
