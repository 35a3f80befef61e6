/** The unit of a whole table: the one named nearest its figures. */
import type { Measure } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { ColumnDraft } from "./columnMeaning.ts";
import type { Frame } from "./frameCells.ts";
import type { RowDraft } from "./rowMeaning.ts";
import { isDifference } from "./tableRelations.ts";
import { countedIn, firstMoneyUnit, readCountedCorner, readUnit, unitOfFormat } from "./units.ts";
import { normaliseText } from "./words.ts";

/** Measures that money has in common with hours and persons. */
const saidOfAnything: readonly Measure[] = ["deviation", "change", "mean", "share", "count", "volume", "text"];

/** The unit named nearest the figures: header corner, headings, columns, rows, title, number formats, sheet name. */
export function tableUnit(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  titles: readonly string[],
): Unit | null {
  const headings = rows.filter((row) => !row.hasFigures && !row.words.isNote).map((row) => row.label);
  const named = firstMoneyUnit([...frame.corner, ...headings]);
  if (named) return named;
  const inCorner = frame.corner.flatMap((text) => readCountedCorner(text) ?? [])[0];
  if (inCorner) return inCorner;
  // A price in kronor says nothing of the amounts beside it.
  const inColumns = columns.flatMap(({ words }) =>
    isMoney(words.unit) && words.measure !== "price" ? [words.unit] : [],
  );
  if (inColumns.length > 0) return mostCommon(inColumns);
  const inRows = rows.flatMap(({ words, hasFigures }) => (hasFigures && isMoney(words.unit) ? [words.unit] : []));
  if (inRows.length > 0) return mostCommon(inRows);
  const formats = frame.bodyRows.flatMap((row) =>
    frame.dataColumns.flatMap((column) => frame.block.at(row, column)?.format.numberFormat ?? []),
  );
  const aside = firstMoneyUnit([...titles, ...rows.filter((row) => row.words.isNote).map((row) => row.label)]);
  const inFormats = [...new Set(formats)].flatMap((format) => unitOfFormat(format) ?? [])[0];
  if (aside ?? inFormats) return aside ?? inFormats ?? null;
  const onSheet = firstMoneyUnit([frame.block.sheet.name]);
  if (onSheet) return onSheet;
  const others = columns.flatMap(({ words, hasFigures }) =>
    hasFigures && !isDifference(words.measure) ? [words.unit] : [],
  );
  if (others.length > 0 && others.every((unit) => unit !== null && unit === others[0])) return others[0] ?? null;
  const isOfMoney = columns.some(
    ({ words }) => (words.measure !== null && !saidOfAnything.includes(words.measure)) || words.component !== null,
  );
  if (isOfMoney || rows.some(({ words }) => words.unit !== null)) return null;
  const amounts = columns.filter(({ words }) => !isDifference(words.measure) && words.unit === null);
  const counted = countedUnit(
    frame,
    amounts.map(({ column }) => column),
    titles,
  );
  // Where most columns name a unit of their own, only percent is sure to be said of the others.
  const unnamed = others.filter((unit) => unit === null).length;
  return counted === "percent" || 2 * unnamed > others.length ? counted : null;
}

/** What a table without money counts: percent where all figures carry the sign, else what its title says. */
function countedUnit(frame: Frame, columns: readonly number[], titles: readonly string[]): Unit | null {
  const cells = frame.bodyRows.flatMap((row) => columns.flatMap((column) => frame.block.at(row, column) ?? []));
  const figures = cells.filter((cell) => cell.figure !== undefined);
  if (figures.length === 0) return null;
  if (figures.every((cell) => cell.isPercent)) return "percent";
  const texts = [...frame.corner, ...titles, frame.block.sheet.name].map(normaliseText);
  const named = texts.map((text) => readUnit(text) ?? countedIn(text)).find((unit) => unit !== null) ?? null;
  // A title that speaks of percent over figures that cannot be shares is about something else.
  const areShares = figures.every(({ figure }) => figure !== undefined && figure >= 0 && figure <= 100);
  return named === "percent" && !areShares ? null : named;
}

function mostCommon(units: readonly Unit[]): Unit {
  const counts = new Map<Unit, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
