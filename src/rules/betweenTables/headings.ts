import type { Component, Measure, Period, YearMonth } from "../../domain/meaning.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import type { Tie, TieEnd } from "../../model/tieOut/tie.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import { normaliseText } from "../../recognise/words.ts";

/** A column under a heading, and what it means there. */
export interface HeadingEnd {
  /** Index into `BudgetModel.tables`, and into the table's columns. */
  readonly table: number;
  readonly column: number;
  readonly measure: Measure;
  readonly component: Component | null;
}

/** Two columns of different tables under the same heading that mean two things. */
export interface HeadingUse {
  /** The heading made plain, with the two meanings: uses with the same key are one finding. */
  readonly key: string;
  readonly heading: string;
  readonly ends: readonly [HeadingEnd, HeadingEnd];
  /** Figures of one row that stands in both tables, in the order of the ends; null where there is none. */
  readonly example: readonly [Fact, Fact] | null;
}

/** In which order two meanings are told, whatever the order of the sheets. */
const told: readonly Measure[] = ["deviation", "change", "remaining", "forecast", "result", "budget", "actual"];

/** A use of a heading, its ends in the order in which they are told. */
export function headingUse(heading: string, ends: HeadingUse["ends"], example: HeadingUse["example"]): HeadingUse {
  const isTurned = rank(ends[0].measure) > rank(ends[1].measure);
  const [one, other] = isTurned ? [ends[1], ends[0]] : ends;
  return {
    key: `${normaliseText(heading)}|${one.measure}|${other.measure}`,
    heading,
    ends: [one, other],
    example: example && isTurned ? [example[1], example[0]] : example,
  };
}

function rank(measure: Measure): number {
  const at = told.indexOf(measure);
  return at < 0 ? told.length : at;
}

/** Agreeing amounts that must tie two rows before a third that differs says something about its heading. */
const fewestAgreeing = 2;

/**
 * Headings over rows that are the same in both tables by their other columns, and whose figures here all differ. A heading under
 * which a single row agrees is left alone.
 */
export function usesInTies(model: BudgetModel): HeadingUse[] {
  const uses: HeadingUse[] = [];
  const agreeing = new Set<string>();
  const byTables = new Map<string, readonly ColumnPair[]>();
  for (const tie of model.ties) {
    const tables = `${String(tie.left.table)} ${String(tie.right.table)}`;
    const pairs = byTables.get(tables) ?? pairsUnderOneHeading(tie, model);
    byTables.set(tables, pairs);
    if (pairs.length === 0 || !isTiedByOthers(tie)) continue;
    for (const [left, right] of pairs) {
      const [one, other] = [factAt(model, tie.left, left.index), factAt(model, tie.right, right.index)];
      if (!one || !other) continue;
      const use = headingUse(left.column.path.join(" / "), [endOf(one), endOf(other)], [one, other]);
      if (isEqual(one, other, model)) agreeing.add(use.key);
      else uses.push(use);
    }
  }
  return uses.filter(({ key }) => !agreeing.has(key));
}

function isTiedByOthers({ comparisons }: Tie): boolean {
  const same = comparisons.filter(({ agreement, left }) => agreement === "same" && left.value !== 0);
  const differing = comparisons.filter(({ agreement, follows }) => agreement === "different" && !follows);
  return same.length >= fewestAgreeing && same.length > differing.length;
}

interface IndexedColumn {
  readonly column: RecognisedColumn;
  readonly index: number;
}

type ColumnPair = readonly [IndexedColumn, IndexedColumn];

function pairsUnderOneHeading({ left, right }: Tie, { tables }: BudgetModel): ColumnPair[] {
  const columnsOf = (end: TieEnd): IndexedColumn[] =>
    (tables[end.table]?.table.columns ?? []).map((column, index) => ({ column, index }));
  return columnsOf(left).flatMap((one) =>
    columnsOf(right).flatMap((other) =>
      meanDifferently(one.column, other.column) && isSameHeading(one.column, other.column)
        ? [[one, other] as const]
        : [],
    ),
  );
}

function isSameHeading(one: RecognisedColumn, other: RecognisedColumn): boolean {
  const plain = ({ path }: RecognisedColumn): string => normaliseText(path.join(" / "));
  return one.path.length > 0 && plain(one) === plain(other);
}

/** Another measure over the same stretch of time: another month or another part of the budget is another thing, not another meaning. */
function meanDifferently(one: RecognisedColumn, other: RecognisedColumn): boolean {
  if (one.measure === null || other.measure === null || one.measure === other.measure) return false;
  if (one.measure === "text" || other.measure === "text") return false;
  return isSamePeriod(one.period, other.period) && isSameMonth(one.asOf, other.asOf);
}

function isSamePeriod(one: Period, other: Period): boolean {
  return isLike(one.span, other.span) && isLike(one.year, other.year) && isLike(one.endMonth, other.endMonth);
}

function isSameMonth(one: YearMonth | null, other: YearMonth | null): boolean {
  return one === null || other === null || (one.month === other.month && isLike(one.year, other.year));
}

function isLike(one: unknown, other: unknown): boolean {
  return one === null || other === null || one === other;
}

/** The figures are the same after all, whatever they are taken for: as they are, with the sign turned, or in another unit. */
function isEqual(one: Fact, other: Fact, { system }: BudgetModel): boolean {
  const stepOf = ({ figure }: Fact): number => (system.figures[figure]?.step ?? 0) / 2;
  const [a, b] = [Math.abs(one.stated), Math.abs(other.stated)];
  return unitScales.some((scale) => Math.abs(a - b * scale) <= stepOf(one) + stepOf(other) * scale);
}

const unitScales = [1, 1e3, 1e6, 1e-3, 1e-6] as const;

function endOf({ table, column, meaning: { measure, component } }: Fact): HeadingEnd {
  return { table, column, measure: measure ?? "text", component };
}

function factAt({ tables, factOf }: BudgetModel, { table, row }: TieEnd, column: number): Fact | undefined {
  const id = tables[table]?.figureIds[row]?.[column] ?? null;
  return id === null ? undefined : factOf[id];
}
