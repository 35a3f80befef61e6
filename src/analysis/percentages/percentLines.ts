/** The lines of a table that hold percentages. */
import { largestOf } from "../../domain/extremes.ts";
import type { Measure } from "../../domain/meaning.ts";
import { cleanFloat, decimalsOf } from "../../domain/money.ts";
import type { RecognisedTable, TableFigure } from "../../recognise/table.ts";
import { filledAt, type TableLines } from "../tableLines.ts";

/** A line of percentages. */
export interface PercentLine {
  readonly line: number;
  /** What is printed at a place, in percent; undefined where nothing is. */
  readonly statedAt: (place: number) => number | undefined;
  /** The rounding they are printed with, in percent. */
  readonly step: number;
  /** Its words speak of a change. */
  readonly isDifference: boolean;
}

/** Figures up to this may be parts of one ("0,95" for 95 %). */
const largestPart = 5;

/**
 * Lines of percentages beside lines of something else; small figures once as percent and once as parts of one, of which only one
 * will follow from anything. A difference of two such lines has an equation of its own.
 */
export function percentLines(lines: TableLines, table: RecognisedTable): PercentLine[] {
  const candidates = Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) => measureOf(table, lines, line) === "share" || isInPercent(lines, line),
  );
  if (candidates.length === 0) return [];
  const printed = printedFigures(table);
  return candidates.flatMap((line): PercentLine[] => {
    const isResult = table.relations.some(({ axis, result }) => axis === lines.axis && result === line);
    if (isResult || filledAt(lines, line).length === 0) return [];
    const at = (place: number): TableFigure | undefined =>
      lines.axis === "columns" ? printed(place, line) : printed(line, place);
    const typed = Array.from({ length: lines.places }, (_, place) => at(place) ?? []).flat();
    const scales = typed.every(({ value }) => Math.abs(value) <= largestPart) ? ([1, 100] as const) : ([1] as const);
    return scales.map((scale) => ({
      line,
      statedAt: (place) => {
        const figure = at(place);
        return figure && cleanFloat(figure.value * scale);
      },
      step: printedStep(typed, scale),
      isDifference: isDifferenceLine(table, lines, line),
    }));
  });
}

/** No figure of the line is anything but a percentage. */
function isInPercent(lines: TableLines, line: number): boolean {
  for (let place = 0; place < lines.places; place++) {
    const figure = lines.at(line, place);
    if (figure && figure.unit !== "percent") return false;
  }
  return true;
}

/** The figures as they are printed, by indexes of row and column: the model keeps hundredths of a percent. */
function printedFigures({
  figures,
  columns,
}: RecognisedTable): (row: number, column: number) => TableFigure | undefined {
  const byPlace = new Map(figures.map((figure) => [figure.row * columns.length + figure.column, figure]));
  return (row, column) => byPlace.get(row * columns.length + column);
}

/** Finer than a hundredth of a percent is not told; whole percent are the coarsest that anyone prints. */
export const keptStep = 0.01;
const coarsestStep = 1;

function printedStep(figures: readonly TableFigure[], scale: number): number {
  const typed = figures.filter(({ form }) => form.kind === "text" || !form.isFormula);
  const decimals = largestOf([0, ...typed.map(({ value }) => decimalsOf(value))]);
  return Math.min(coarsestStep, Math.max(keptStep, 10 ** -decimals * scale));
}

/** Whether a line holds deviations or changes, which have either sign. */
export function isDifferenceLine(table: RecognisedTable, lines: TableLines, line: number): boolean {
  const measure = measureOf(table, lines, line);
  return measure === "change" || measure === "deviation";
}

function measureOf(table: RecognisedTable, { axis }: TableLines, line: number): Measure | null {
  return (axis === "columns" ? table.columns : table.rows)[line]?.measure ?? null;
}
