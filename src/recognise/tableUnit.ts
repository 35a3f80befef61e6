/** The unit of a whole table: the one named nearest its figures. */
import { largestOf } from "../domain/extremes.ts";
import type { Measure, TableKind } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import { byKind, byWords } from "./evidence.ts";
import type { Frame } from "./frameCells.ts";
import type { RowDraft } from "./rowMeaning.ts";
import { isDifference } from "./tableRelations.ts";
import type { Evidence } from "./table.ts";
import { countedIn, firstMoneyUnit, readCountedCorner, readUnit, unitOfFormat } from "./units.ts";
import { normaliseText } from "./words.ts";

/** Measures that money has in common with hours and persons. */
const saidOfAnything: readonly Measure[] = ["deviation", "change", "mean", "share", "count", "volume", "text"];

const ratios: readonly Measure[] = ["share", "mean", "price"];

/** A unit, and every text that named one. */
export interface UnitReading {
  readonly unit: Unit | null;
  readonly evidence: readonly Evidence[];
}

interface Voice {
  readonly unit: Unit;
  readonly words: string;
}

/**
 * The unit named nearest the figures: header corner, headings, columns, rows, title, number formats, sheet name. Texts are asked,
 * whatever was decided for single columns and rows.
 */
export function readTableUnit(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  titles: readonly string[],
): UnitReading {
  const headings = rows.filter((row) => !row.hasFigures && !row.words.isNote).map((row) => row.label);
  const notes = rows.filter((row) => row.words.isNote).map((row) => row.label);
  const near = [
    moneyVoice([...frame.corner, ...headings]),
    voiceOf(frame.corner, readCountedCorner),
    mostCommon(
      // A price in kronor says nothing of the amounts beside it.
      columns.flatMap(({ words: { measure }, ownWords: { unit, words } }) =>
        isMoney(unit) && measure !== "price" ? [{ unit, words }] : [],
      ),
    ),
    mostCommon(
      rows.flatMap(({ ownWords: { unit }, hasFigures, label }) =>
        hasFigures && isMoney(unit) ? [{ unit, words: label }] : [],
      ),
    ),
    moneyVoice([...titles, ...notes]),
  ].flatMap((voice) => voice ?? []);
  // Formats are many: they are asked where no text has spoken.
  const inFormats = near.length > 0 ? undefined : formatVoice(frame);
  const onSheet = moneyVoice([frame.block.sheet.name]);
  const voices = [...near, ...(inFormats ? [inFormats] : []), ...(onSheet ? [onSheet] : [])];
  return spoken(voices.length > 0 ? voices : countVoices(frame, rows, columns, titles));
}

/** The unit that goes without saying: staff are persons unless they are percent, a bare series of counts is counted. */
export function usualUnit(kind: TableKind, frame: Frame): UnitReading {
  const unit = kind === "staff" ? "persons" : kind === "volumes" && frame.labelColumn === null ? "count" : null;
  return { unit, evidence: unit === null ? [] : [byKind(unit)] };
}

/** The first voice decides; of the others those are kept that say something else. */
function spoken(voices: readonly Voice[]): UnitReading {
  const evidence = voices.map(({ unit, words }) => byWords(unit, words));
  const isNew = ({ decision }: Evidence, index: number): boolean =>
    evidence.findIndex((other) => other.decision === decision) === index;
  return { unit: voices[0]?.unit ?? null, evidence: evidence.filter(isNew) };
}

function moneyVoice(texts: readonly string[]): Voice | undefined {
  return voiceOf(texts, (text) => firstMoneyUnit([text]));
}

/** The first of the texts that names a unit. */
function voiceOf(texts: Iterable<string>, unitIn: (text: string) => Unit | null): Voice | undefined {
  for (const words of texts) {
    const unit = unitIn(words);
    if (unit !== null) return { unit, words };
  }
  return undefined;
}

function formatVoice(frame: Frame): Voice | undefined {
  const formats = new Set<string>();
  for (const row of frame.bodyRows) {
    for (const column of frame.dataColumns) {
      const cell = frame.block.at(row, column);
      if (cell) formats.add(cell.format.numberFormat);
    }
  }
  return voiceOf(formats, unitOfFormat);
}

/** What a table counts that names no money: what all its columns say, or, where nothing speaks of money at all, its title. */
function countVoices(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  titles: readonly string[],
): Voice[] {
  const named = columns.flatMap(({ hasFigures, words: { measure }, ownWords }) =>
    hasFigures && !isDifference(measure) ? [ownWords] : [],
  );
  const [first] = named;
  if (first && first.unit !== null && named.every(({ unit }) => unit === first.unit))
    return [{ unit: first.unit, words: first.words }];
  const isOfMoney = columns.some(
    ({ words }) => (words.measure !== null && !saidOfAnything.includes(words.measure)) || words.component !== null,
  );
  if (isOfMoney || rows.some(({ ownWords }) => ownWords.unit !== null)) return [];
  const amounts = columns.filter(({ words, ownWords }) => !isDifference(words.measure) && ownWords.unit === null);
  const counted = countedUnit(
    frame,
    amounts.map(({ column }) => column),
    titles,
  );
  // Where most columns name another unit of their own, only percent is sure to be said of the rest.
  const counts = named.filter(({ measure }) => measure === null || !ratios.includes(measure));
  const fitting = counts.filter(({ unit }) => unit === null || unit === counted?.unit).length;
  return counted && (counted.unit === "percent" || 2 * fitting > counts.length) ? [counted] : [];
}

/** What a table without money counts: percent where all figures carry the sign, else what its title says. */
function countedUnit(frame: Frame, columns: readonly number[], titles: readonly string[]): Voice | undefined {
  const cells = frame.bodyRows.flatMap((row) => columns.flatMap((column) => frame.block.at(row, column) ?? []));
  const figures = cells.filter((cell) => cell.figure !== undefined);
  if (figures.length > 0 && figures.every((cell) => cell.isPercent)) return { unit: "percent", words: "%" };
  const named = voiceOf([...frame.corner, ...titles, frame.block.sheet.name], (words) => {
    const text = normaliseText(words);
    return readUnit(text) ?? countedIn(text);
  });
  // A title that speaks of percent over figures that cannot be shares is about something else.
  const areShares = figures.every(({ figure }) => figure !== undefined && figure >= 0 && figure <= 100);
  return named?.unit === "percent" && !areShares ? undefined : named;
}

function mostCommon(voices: readonly Voice[]): Voice | undefined {
  const counts = new Map<Unit, number>();
  for (const { unit } of voices) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const most = largestOf([0, ...counts.values()]);
  return voices.find(({ unit }) => counts.get(unit) === most);
}
