/** Commentary as rows below a sheet's table. */
import { paragraphIds } from "../../messages/commentaryTexts.ts";
import type { CommentaryTexts, ParagraphId } from "../../messages/commentaryTexts.ts";
import { partsText } from "../../messages/draftParts.ts";
import type { Emphasis, LayoutCommentary, LayoutName, LayoutRow, ReportId, SheetLayout } from "../layout.ts";
import { nameStem } from "../statement/names.ts";
import type { DraftParagraph } from "./draft.ts";
import type { KeptText } from "./keptText.ts";

/** The rows of a commentary, and what is to be remembered of them. */
export interface CommentaryRows {
  readonly rows: readonly LayoutRow[];
  readonly commentary: readonly LayoutCommentary[];
  /** A name per paragraph, which says where it is once people have inserted rows. */
  readonly names: readonly LayoutName[];
}

const headingKey = "#commentary";
/** The row of a paragraph. */
export function paragraphKey(id: ParagraphId): string {
  return `${headingKey}-${id}`;
}

function ownKey(at: number): string {
  return `${headingKey}-own-${String(at + 1)}`;
}

// As other names of the user's workbook these are Swedish in every language.
const nameWords: Readonly<Record<ParagraphId, string>> = {
  period: "perioden",
  fullYear: "helar",
  sinceForecast: "prognosandring",
  causes: "orsaker",
  measures: "atgarder",
};

/** A place in the commentary that has a defined name. */
export type CommentaryPlace = ParagraphId | "heading";

/** What its name ends with: Avvika_driftredovisning_kommentar_perioden. */
function nameEnd(place: CommentaryPlace): string {
  return place === "heading" ? "_kommentar" : `_kommentar_${nameWords[place]}`;
}

/** Whether a name wanted by a layout is that of this place. */
export function isCommentaryName(wanted: string, place: CommentaryPlace): boolean {
  return wanted.endsWith(nameEnd(place));
}

function keyOf(place: CommentaryPlace): string {
  return place === "heading" ? headingKey : paragraphKey(place);
}

/** The drafts, with what a person has written in their place; nothing where there is neither. */
export function commentaryRows(
  { report, key, column }: { readonly report: ReportId; readonly key: string; readonly column: string },
  draft: readonly DraftParagraph[],
  kept: readonly KeptText[],
  texts: CommentaryTexts,
): CommentaryRows {
  const row = (rowKey: string, emphasis: Emphasis, text: string): LayoutRow => ({
    key: rowKey,
    emphasis,
    level: 0,
    cells: text === "" ? {} : { [column]: { value: text, quantity: { kind: "text" } } },
  });
  const own = kept.filter(({ isOwnRow }) => isOwnRow);
  const ownRows = (after: ParagraphId | null): LayoutRow[] =>
    own.flatMap((one, at) => (one.paragraph === after ? [row(ownKey(at), "commentary", one.text)] : []));
  const paragraphs = paragraphIds.flatMap((id) => {
    const drafted = draft.find((paragraph) => paragraph.id === id);
    const edited = kept.find(({ paragraph, isOwnRow }) => paragraph === id && !isOwnRow);
    if (!drafted && !edited) return [];
    return [{ id, draft: drafted ? paragraphText(drafted, texts) : "", edited: edited?.text ?? null }];
  });
  if (paragraphs.length === 0 && own.length === 0) return { rows: [], commentary: [], names: [] };
  return {
    rows: [
      row(`${headingKey}-space`, "spacer", ""),
      row(headingKey, "commentaryHeading", texts.heading),
      ...ownRows(null),
      ...paragraphIds.flatMap((id) => [
        ...paragraphs.flatMap((one) =>
          one.id === id ? [row(paragraphKey(id), "commentary", one.edited ?? one.draft)] : [],
        ),
        ...ownRows(id),
      ]),
    ],
    commentary: [
      ...paragraphs.map(({ id, draft: text, edited }) => ({
        row: paragraphKey(id),
        draft: text,
        isKept: edited !== null,
      })),
      ...own.map((_, at) => ({ row: ownKey(at), draft: null, isKept: true })),
    ],
    names: (["heading", ...paragraphs.map(({ id }) => id)] as const).map((place) => ({
      name: nameStem(report, key) + nameEnd(place),
      at: { row: keyOf(place), column },
    })),
  };
}

/** A paragraph as it is read. */
export function paragraphText({ sentences }: DraftParagraph, texts: CommentaryTexts): string {
  return sentences.map((sentence) => partsText(texts.sentence(sentence))).join(" ");
}

/** How many paragraphs of these sheets people have written. */
export function keptTexts(layouts: readonly SheetLayout[]): number {
  return layouts.flatMap(({ commentary = [] }) => commentary).filter(({ isKept }) => isKept).length;
}
