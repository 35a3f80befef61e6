/** What a table is known by from one month to the next, and how alike two tables are. */
import type { TableKind } from "../../domain/meaning.ts";
import type { RecognisedTable } from "../table.ts";
import { abstracted, abstractedPath } from "./abstracted.ts";

/** Times and money units are taken out of all texts. */
export interface Fingerprint {
  readonly kind: TableKind;
  readonly sheet: string;
  /** "" where it has none. */
  readonly title: string;
  /** Header path of each column, left to right. */
  readonly headers: readonly string[];
  /** Numbers drawn from the row labels, the smallest ones, in order: enough to compare by, and nothing that can be read. */
  readonly labels: readonly number[];
  /** Which it was, from 0, of how many tables that nothing here tells apart. */
  readonly nth: number;
  readonly of: number;
  /** Other tables had its layout, so that title and sheet name must tell it apart. */
  readonly hasRivals: boolean;
}

/** Labels kept: two large tables are then compared to within a tenth. */
const mostLabels = 32;

/** The fingerprint of each table of a workbook, in their order. */
export function fingerprintsOf(
  tables: readonly RecognisedTable[],
  sheetNameOf: (sheet: number) => string,
): Fingerprint[] {
  const alone = tables.map((table): Fingerprint => ({
    kind: table.kind,
    sheet: abstracted(sheetNameOf(table.sheet)),
    title: abstracted(table.title ?? ""),
    headers: table.columns.map(({ path }) => abstractedPath(path)),
    labels: sketch(table.rows.map(({ label }) => abstracted(label))),
    nth: 0,
    of: 1,
    hasRivals: false,
  }));
  return alone.map((print, index) => {
    const isComparable = (other: Fingerprint): boolean => isOfLedger(other) === isOfLedger(print);
    const twins = alone.flatMap((other, place) =>
      isComparable(other) && likeness(print, other).all >= 1 - distinctBy ? [place] : [],
    );
    const hasRivals = alone.some(
      (other, place) => place !== index && isComparable(other) && likeness(print, other).layout >= alikeLayout,
    );
    return { ...print, nth: twins.indexOf(index), of: twins.length, hasRivals };
  });
}

/** Ledgers are read before all others, and found again among ledgers only. */
export function isOfLedger({ kind }: Pick<Fingerprint, "kind">): boolean {
  return kind === "ledger";
}

/** How alike two tables are, each 0 to 1. */
export interface Likeness {
  /** Headers, row labels and kind. */
  readonly layout: number;
  readonly title: number;
  readonly sheet: number;
  readonly all: number;
}

/** Layouts this alike are one form filled in twice. */
export const alikeLayout = 0.5;
/** A smaller difference in likeness tells nothing. */
export const distinctBy = 0.04;

/** Headers and labels make a layout about equally; the kind follows from them and says little more. */
const layoutWeights = { headers: 0.5, labels: 0.45, kind: 0.05 };
/** The layout counts for more than the name: sheets are renamed more often than tables are rebuilt. */
const layoutShare = 0.7;
/** A title is about its table, a sheet may hold several. */
const titleShare = 0.6;

export function likeness(one: Fingerprint, other: Fingerprint): Likeness {
  const layout =
    layoutWeights.headers * overlap(one.headers, other.headers) +
    layoutWeights.labels * sketchOverlap(one.labels, other.labels) +
    layoutWeights.kind * (one.kind === other.kind ? 1 : 0);
  const title = overlap(wordsOf(one.title), wordsOf(other.title));
  const sheet = overlap(wordsOf(one.sheet), wordsOf(other.sheet));
  const name = one.title === "" && other.title === "" ? sheet : titleShare * title + (1 - titleShare) * sheet;
  return { layout, title, sheet, all: layoutShare * layout + (1 - layoutShare) * name };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** Twice what both have over what each has (Dice); two empty lists are alike. */
function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const item of one) left.set(item, (left.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of other) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length);
}

/**
 * The overlap of two sets from the smallest hashes of each (Broder's bottom-k sketch, 1997): the share of the smallest of both
 * together that both have estimates their Jaccard index, exactly so while the sets are small.
 */
function sketchOverlap(one: readonly number[], other: readonly number[]): number {
  const both = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, mostLabels);
  if (both.length === 0) return 1;
  const [left, right] = [new Set(one), new Set(other)];
  const jaccard = both.filter((hash) => left.has(hash) && right.has(hash)).length / both.length;
  return (2 * jaccard) / (1 + jaccard);
}

function sketch(labels: readonly string[]): number[] {
  const hashes = new Set(labels.filter((label) => label !== "").map(hashOf));
  return [...hashes].sort((a, b) => a - b).slice(0, mostLabels);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
