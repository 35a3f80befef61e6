/** What a printed mean is taken over: the months or rows that it names or stands beside, found by trying which of them give it. */
import { largestOf, smallestOf } from "../domain/extremes.ts";
import type { BudgetModel } from "../model/model.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { practice, speaksOf } from "../recognise/vocabulary/practice.ts";
import type { FilledFigure, TableLines } from "./tableLines.ts";
import { tableLines } from "./tableLines.ts";

/** A mean that does not follow although most of its line do. Figures by id, amounts in öre (or hundredths). */
export interface MeanMiss {
  readonly figure: number;
  readonly expected: number;
  /** The figures of its series, in their order. */
  readonly series: readonly number[];
}

/** Means of a table that do not follow from their series. */
export function meanMisses(model: BudgetModel, tableIndex: number): MeanMiss[] {
  const table = model.tables[tableIndex]?.table;
  if (!table) return [];
  const columns = tableLines(model, tableIndex, "columns");
  const rows = tableLines(model, tableIndex, "rows");
  return [
    ...table.columns.flatMap(({ measure }, line) =>
      measure === "mean" ? missesOf(columns, line, columnSeries(table, line)) : [],
    ),
    ...table.rows.flatMap(({ label, type }, line) =>
      type !== "heading" && type !== "note" && speaksOf(label, practice.means)
        ? missesOf(rows, line, rowSeries(table, line))
        : [],
    ),
  ];
}

/** Lines whose figures a mean may be taken over. */
type Series = readonly number[];

/** The months up to the one that the mean names, else all months; else what stands right beside it and measures one thing. */
function columnSeries({ columns }: RecognisedTable, line: number): Series[] {
  const own = columns[line];
  const months = columns.flatMap(({ period }, index) =>
    period.span === "month" && period.endMonth !== null && index !== line ? [{ index, month: period.endMonth }] : [],
  );
  const endMonth = own?.period.endMonth ?? null;
  const named = endMonth === null ? [] : months.filter(({ month }) => month <= endMonth);
  const isOfOne = (index: number, first: number): boolean => {
    const [one, other] = [columns[index], columns[first]];
    return one?.measure === other?.measure && one?.unit === other?.unit && one?.measure !== "text";
  };
  const after = runFrom(line + 1, 1, columns.length, (index) => isOfOne(index, line + 1));
  const before = runFrom(line - 1, -1, columns.length, (index) => isOfOne(index, line - 1));
  return [named.map(({ index }) => index), months.map(({ index }) => index), after, before.reverse()];
}

/** The rows above, up to a heading or a total; else every line of the table. */
function rowSeries({ rows }: RecognisedTable, line: number): Series[] {
  const isLine = (index: number): boolean =>
    rows[index]?.type === "line" && !speaksOf(rows[index].label, practice.means);
  const above = runFrom(line - 1, -1, rows.length, isLine);
  const all = rows.flatMap((_, index) => (index !== line && isLine(index) ? [index] : []));
  return [above.reverse(), all];
}

function runFrom(start: number, step: 1 | -1, count: number, belongs: (index: number) => boolean): number[] {
  const run: number[] = [];
  for (let index = start; index >= 0 && index < count && belongs(index); index += step) run.push(index);
  return run;
}

/** Fewest means that must follow, and the share of all tried, before a series counts as theirs. */
const fewestHolds = 2;
const shareNeeded = 2 / 3;
const shortestSeries = 2;

function missesOf(lines: TableLines, line: number, options: readonly Series[]): MeanMiss[] {
  const places = Array.from({ length: lines.places }, (_, place) => place).filter((place) => lines.at(line, place));
  const fits = options.map((series) => {
    const judged = places.flatMap((place) => judge(lines, line, series, place) ?? []);
    const holds = judged.filter(({ isMissed, isPlain }) => !isMissed && !isPlain).length;
    const misses = judged.filter(({ isMissed }) => isMissed);
    return { holds, misses };
  });
  const readings = fits.filter(
    ({ holds, misses }) => holds >= fewestHolds && holds / (holds + misses.length) >= shareNeeded,
  );
  const [best] = [...readings].sort((a, b) => b.holds - a.holds);
  if (!best) return [];
  // What one of several series explains is no mistake.
  return best.misses
    .map(({ miss }) => miss)
    .filter(({ figure }) => readings.every(({ misses }) => misses.some(({ miss }) => miss.figure === figure)))
    .filter(({ figure }) =>
      places.some((place) => lines.at(line, place)?.id === figure && !lines.at(line, place)?.isFormula),
    );
}

interface Judged {
  readonly isMissed: boolean;
  /** The figures of the series lie so close together that any of them would do for their mean. */
  readonly isPlain: boolean;
  readonly miss: MeanMiss;
}

function judge(lines: TableLines, line: number, series: Series, place: number): Judged | undefined {
  const mean = lines.at(line, place);
  const figures = series.flatMap((index) => lines.at(index, place) ?? []);
  if (!mean || figures.length < shortestSeries) return undefined;
  if (figures.some(({ unit }) => unit !== mean.unit)) return undefined;
  const expected = meanOf(figures, figures.length);
  // A month without a figure may count as nothing, and a zero as a month without a figure.
  const readings = [expected, meanOf(figures, series.length), meanOf(figures, figures.filter(isNotZero).length)];
  const values = figures.map(({ value }) => value);
  const spread = largestOf(values) - smallestOf(values);
  const slack = mean.step / 2 + largestOf(figures.map(({ step }) => step)) / 2 + 1;
  return {
    isMissed: readings.every((each) => Math.abs(each - mean.value) > slack),
    isPlain: spread <= 2 * slack,
    miss: { figure: mean.id, expected, series: figures.map(({ id }) => id) },
  };
}

function isNotZero({ value }: FilledFigure): boolean {
  return value !== 0;
}

function meanOf(figures: readonly FilledFigure[], count: number): number {
  return figures.reduce((sum, { value }) => sum + value, 0) / Math.max(1, count);
}
