/** The commentary that stands on report sheets from last time: what a person has written there, and where. */
import { parseAddress } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import { fingerprint } from "../../domain/fingerprint.ts";
import { cellTag, cellValue } from "../../domain/grid.ts";
import type { Sheet, Workbook } from "../../domain/grid.ts";
import { paragraphIds } from "../../messages/commentaryTexts.ts";
import type { ParagraphId } from "../../messages/commentaryTexts.ts";
import { isCommentaryName, paragraphKey } from "./commentaryRows.ts";
import type { CommentaryPlace } from "./commentaryRows.ts";
import type { KeptText } from "./keptText.ts";

/** A report sheet as the workbook remembers it. */
export interface RememberedReport {
  readonly key: string;
  /** Defined names: as the layout wants them, and as they are called. */
  readonly names: readonly { readonly wanted: string; readonly name: string }[];
  /** Fingerprints of the drafts written last, by their rows' keys. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** A text that a person has written on a report sheet, and where it stands. */
export interface WrittenText extends KeptText {
  readonly row: number;
}

/** The commentary of one report sheet. */
export interface WrittenCommentary {
  /** `SheetLayout.key`. */
  readonly report: string;
  /** Index of the sheet. */
  readonly sheet: number;
  readonly column: number;
  /** In the order of their rows; drafts that nobody has touched are not among them. */
  readonly texts: readonly WrittenText[];
}

/** What is remembered of a draft: enough to tell an edited text, and no old figures left behind in the file. */
export function draftFingerprint(text: string): string {
  return fingerprint(plain(text));
}

/** Where commentary stands on our sheets: the column, by the sheet's index. Only names are looked at. */
export function commentaryColumns(
  workbook: Pick<Workbook, "names" | "sheets">,
  reports: readonly RememberedReport[],
): ReadonlyMap<number, number> {
  return new Map(
    reports.flatMap(({ names }) => {
      const places = (["heading", ...paragraphIds] as const).flatMap((place) => {
        const known = names.find(({ wanted }) => isCommentaryName(wanted, place));
        return (known && placeNamed(workbook, known.name)) ?? [];
      });
      const [first] = places;
      return first ? [[first.sheet, first.column] as const] : [];
    }),
  );
}

/** People leave a row or two blank before a paragraph of their own; further down stands something else. */
const longestGap = 3;

/** The texts that people have written. An emptied cell asks for a new draft. */
export function writtenCommentary(workbook: Workbook, reports: readonly RememberedReport[]): WrittenCommentary[] {
  return reports.flatMap((report): WrittenCommentary[] => {
    const placeOf = (place: CommentaryPlace): Place | undefined => {
      const known = report.names.find(({ wanted }) => isCommentaryName(wanted, place));
      return known && placeNamed(workbook, known.name);
    };
    const heading = placeOf("heading");
    const paragraphs = paragraphIds.flatMap((id) => {
      const place = placeOf(id);
      return place ? [{ id, ...place }] : [];
    });
    const [first] = [...(heading ? [heading] : []), ...paragraphs];
    const sheet = workbook.sheets[first?.sheet ?? -1];
    if (!first || !sheet) return [];
    const idAt = new Map(paragraphs.map(({ id, row }) => [row, id]));
    const rows = paragraphs.map(({ row }) => row);
    const top = heading?.row ?? smallestOf(rows) - 1;
    let bottom = largestOf([first.row, ...rows]);
    let after: ParagraphId | null = null;
    const texts: WrittenText[] = [];
    for (const row of textRows(sheet, first.column)) {
      if (row <= top || row > bottom + longestGap + 1) continue;
      bottom = Math.max(bottom, row);
      const id = idAt.get(row);
      after = id ?? after;
      const content = cellValue(workbook, sheet, row, first.column);
      const text = content?.kind === "text" ? plain(content.value) : "";
      const isDraft = id !== undefined && draftFingerprint(text) === report.drafts[paragraphKey(id)];
      if (text !== "" && !isDraft) texts.push({ paragraph: after, isOwnRow: id === undefined, text, row });
    }
    return [{ report: report.key, sheet: first.sheet, column: first.column, texts }];
  });
}

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Where a defined name points; undefined when it is gone, or the cell it pointed at. */
function placeNamed({ names, sheets }: Pick<Workbook, "names" | "sheets">, wanted: string): Place | undefined {
  const line = names.find(({ name, sheet }) => sheet === null && name.toUpperCase() === wanted.toUpperCase());
  const mark = line?.formula.lastIndexOf("!") ?? -1;
  if (!line || mark < 0) return undefined;
  const [first = ""] = line.formula
    .slice(mark + 1)
    .replaceAll("$", "")
    .split(":");
  const cell = parseAddress(first);
  const quoted = line.formula.slice(0, mark);
  const sheetName = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const sheet = sheets.findIndex(({ name }) => name.toUpperCase() === sheetName.toUpperCase());
  return cell && sheet >= 0 ? { sheet, row: cell.row, column: cell.column } : undefined;
}

function textRows({ columns }: Sheet, column: number): number[] {
  const { rows = [], tags = [] } = columns.get(column) ?? {};
  return [...rows].filter((_, at) => tags[at] === cellTag.text);
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
