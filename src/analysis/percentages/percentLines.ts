/** The lines of a table that hold percentages. */
import type { Measure } from "../../domain/meaning.ts";
import { decimalsOf, fromOre } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { filledAt, type FilledFigure, type TableLines } from "../tableLines.ts";

/** A line of percentages. */
export interface PercentLine {
  readonly line: number;
  /** What its stored figures are multiplied by to be in percent. */
  readonly scale: 1 | 100;
  /** The rounding they are printed with, in percent. */
  readonly step: number;
  /** Its words speak of a change. */
  readonly isDifference: boolean;
}

/** Shares up to this may be stored as parts of one ("0,95" for 95 %). */
const largestPart = 5;

/** Lines of percentages beside lines of something else. A difference of two of them has an equation of its own. */
export function percentLines(lines: TableLines, table: RecognisedTable): PercentLine[] {
  return Array.from({ length: lines.count }, (_, line) => line).flatMap((line): PercentLine[] => {
    const figures = filledAt(lines, line);
    const isPercent = figures.length > 0 && figures.every(({ unit }) => unit === "percent");
    const isShare = figures.length > 0 && measureOf(table, lines, line) === "share";
    const isResult = table.relations.some(({ axis, result }) => axis === lines.axis && result === line);
    if (isResult || !(isPercent || isShare)) return [];
    const isPart = !isPercent && figures.every(({ value, unit }) => Math.abs(fromOre(value, unit)) <= largestPart);
    const scale = isPart ? 100 : 1;
    return [{ line, scale, step: printedStep(figures, scale), isDifference: isDifferenceLine(table, lines, line) }];
  });
}

/** What is printed at a place of the line, in percent. */
export function statedAt(lines: TableLines, { line, scale }: PercentLine, place: number): number | undefined {
  const figure = lines.at(line, place);
  return figure && fromOre(figure.value, figure.unit) * scale;
}

/** A hundredth of a percent is as fine as the model keeps them; whole percent are the coarsest that anyone prints. */
export const keptStep = 0.01;
const coarsestStep = 1;

function printedStep(figures: readonly FilledFigure[], scale: number): number {
  const typed = figures.filter(({ isFormula }) => !isFormula);
  const decimals = Math.max(0, ...typed.map(({ value, unit }) => decimalsOf(fromOre(value, unit))));
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
