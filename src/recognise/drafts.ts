/** The rows and columns of a frame as their words alone give them, before arithmetic has its say. */
import { eachInSteps, partOf, type Progress } from "../domain/progress.ts";
import type { Measure } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import { contentOf } from "./content.ts";
import { cellsIn, tidy, type Frame } from "./frameCells.ts";
import { readHeaderWords } from "./headerWords.ts";
import type { RowDraft } from "./rowMeaning.ts";
import { readRowWords, withMeaning } from "./rowWords.ts";
import { withSubjects } from "./rowSubjects.ts";
import { isUnitAlone, readCountedThing } from "./units.ts";

/** The topmost line above the table that names something, not only the unit. */
export function titleOf(frame: Frame): string | null {
  const lines = [...frame.block.textsAbove].reverse().concat(frame.titles);
  return lines.find((line) => line.length <= longestTitle && !isUnitAlone(line)) ?? null;
}

/** Texts above the table, the nearest first: its own title lines, then what stands over the air above it. */
export function titlesOf(frame: Frame): string[] {
  return [...frame.titles, ...frame.block.textsAbove];
}

const longestTitle = 120;

export function draftColumns(frame: Frame): ColumnDraft[] {
  return frame.dataColumns.map((column): ColumnDraft => {
    const path = frame.paths.get(column) ?? [];
    // "Hittills i år: 3": the words beside a figure speak as its header does.
    const asides =
      frame.labelColumn === null
        ? cellsIn(frame.block, frame.bodyRows, [column]).flatMap(({ text }) => /^(.*\p{L}.*):/u.exec(text)?.[1] ?? [])
        : [];
    const own = readHeaderWords([...path, ...asides]);
    const content = contentOf(frame.block, frame.bodyRows, [column]);
    const words = own.unit === null && content.isPercent ? { ...own, unit: "percent" as const } : own;
    const isKey =
      path.length > 0 &&
      content.figures > 0 &&
      content.areYears &&
      words.measure === null &&
      words.component === null &&
      words.period.year === null;
    return {
      column,
      path,
      words,
      ownWords: words,
      decided: {},
      group: path.slice(0, -1).join(" / "),
      hasFigures: content.figures > 0 && !isKey,
      areFractions: content.areFractions,
      hasText: content.hasText,
      isKey,
    };
  });
}

export function* draftRows(frame: Frame, columns: readonly ColumnDraft[]): Generator<Progress, RowDraft[]> {
  const unitColumn = columns.find((column) => !column.hasFigures && column.hasText && namesUnits(frame, column.column));
  const yearColumn = columns.find(({ isKey }) => isKey);
  const isOfPercent = columns.every(({ hasFigures, words }) => !hasFigures || words.unit === "percent");
  const named = { unitColumn: unitColumn?.column, yearColumn: yearColumn?.column, isOfPercent };
  const drafting = eachInSteps(frame.bodyRows, (row) => draftRow(frame, row, named));
  const drafts = withMeasureOfHeading(yield* partOf(drafting, 0, 0.5));
  return yield* partOf(withSubjects(frame, columns, drafts), 0.5, 1);
}

function draftRow(
  frame: Frame,
  row: number,
  {
    unitColumn,
    yearColumn,
    isOfPercent,
  }: {
    readonly unitColumn: number | undefined;
    readonly yearColumn: number | undefined;
    /** Every column of figures is in percent. */
    readonly isOfPercent: boolean;
  },
): RowDraft {
  const cell = frame.labelColumn === null ? undefined : frame.block.at(row, frame.labelColumn);
  // A label may start one column further left: "Summa" outdented, or a code before the name.
  const year = (yearColumn === undefined ? undefined : frame.block.at(row, yearColumn)?.figure) ?? null;
  const outdented = cell ? undefined : leftText(frame, row);
  const label = tidy(cell?.text ?? outdented ?? (frame.labelColumn === null ? shownYear(year) : ""));
  const named = readRowWords(label);
  const content = contentOf(frame.block, [row], frame.dataColumns);
  // Shown in percent throughout, in a table whose columns are not: "Resultatets andel av skatter".
  const isPercentRow = !isOfPercent && content.figures >= 2 && content.isPercent;
  const inColumn = unitColumn === undefined ? null : unitIn(frame, row, unitColumn);
  const unit = named.unit ?? inColumn ?? (isPercentRow ? "percent" : null);
  const words = unit === named.unit ? named : withMeaning(named, named.measure, unit);
  return {
    row,
    label,
    words,
    ownWords: words,
    decided: nothingDecided,
    subject: { codes: [], name: label },
    hasFigures: content.hasFigures,
    hasTexts: content.filled > 0,
    year,
    indent: cell?.format.indent ?? 0,
    isOutdented: outdented !== undefined,
    isBold: cell?.format.bold ?? false,
  };
}

const nothingDecided = {};

/** "Budget" over "Intäkter" and "Kostnader": a heading that is a measure speaks for the rows under it. */
function withMeasureOfHeading(drafts: readonly RowDraft[]): RowDraft[] {
  let heading: Measure | null = null;
  const spokenFor: RowDraft[] = [];
  for (const draft of drafts) {
    const { words } = draft;
    const isHeading = !draft.hasFigures && !words.isNote;
    if (isHeading) heading = words.measure;
    spokenFor.push(
      isHeading || heading === null || words.measure !== null
        ? draft
        : { ...draft, words: withMeaning(words, heading, words.unit) },
    );
  }
  return spokenFor;
}

/** A row that is named by nothing but its year. */
function shownYear(year: number | null): string {
  return year === null ? "" : String(year);
}

function leftText(frame: Frame, row: number): string | undefined {
  for (let column = (frame.labelColumn ?? 0) - 1; column >= frame.block.range.left; column--) {
    const text = frame.block.at(row, column)?.text;
    if (text !== undefined && /\p{L}/u.test(text)) return text;
  }
  return undefined;
}

/** Share of the texts in a column of units that must be known. */
const unitShare = 0.6;

/** Most texts of the column name what is counted, and there are two or more. */
function namesUnits(frame: Frame, column: number): boolean {
  const filled = frame.bodyRows.filter((row) => frame.block.at(row, column));
  const known = filled.filter((row) => unitIn(frame, row, column) !== null);
  return known.length >= 2 && known.length / filled.length >= unitShare;
}

function unitIn(frame: Frame, row: number, column: number): Unit | null {
  return readCountedThing(frame.block.at(row, column)?.text ?? "");
}
