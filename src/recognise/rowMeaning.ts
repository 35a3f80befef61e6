/** Settles what each row is: type, level, component, measure and unit, from words and from the sums it takes part in. */
import type { Component, Measure, RowType } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import type { DecidedRow } from "./overrule/overruling.ts";
import { rowEvidence } from "./rowEvidence.ts";
import type { RowSum } from "./rowSum.ts";
import { balances, type RowWords } from "./rowWords.ts";
import type { RowSubject } from "./rowSubject.ts";
import type { RecognisedRow } from "./table.ts";

export interface RowDraft {
  readonly row: number;
  readonly label: string;
  /** What a person has decided goes before what the label says. */
  readonly words: RowWords;
  /** The label's own words. */
  readonly ownWords: RowWords;
  readonly decided: DecidedRow;
  readonly subject: RowSubject;
  readonly hasFigures: boolean;
  /** Anything stands beside the label. */
  readonly hasTexts: boolean;
  readonly year: number | null;
  readonly indent: number;
  /** Its name stands in a column left of the labels. */
  readonly isOutdented: boolean;
  readonly isBold: boolean;
}

export interface RowContext {
  readonly sums: readonly RowSum[];
  /** Rows that are the difference of two others. */
  readonly differences: readonly ColumnFormula[];
  readonly rowsCarryMeasure: boolean;
  readonly tableUnit: Unit | null;
  /** No column holds figures. */
  readonly isOfTexts: boolean;
}

export function settleRows(drafts: readonly RowDraft[], context: RowContext): RecognisedRow[] {
  const sumOf = new Map(context.sums.map((sum) => [sum.result, sum]));
  const nets = new Set(context.differences.flatMap(({ kind, result }) => (kind === "deviation" ? [] : [result])));
  const parentOf = parentsIn(context.sums);
  const components = withDifferences(inheritComponents(drafts, context.sums, parentOf), context.differences);
  const units = inheritUnits(drafts, parentOf);
  const firstFilled = drafts.findIndex(({ hasFigures }) => hasFigures);
  const hasMixedUnits = new Set(units.filter((unit) => unit !== null)).size > 1;
  const rows: RecognisedRow[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as RowDraft;
    const { decided } = draft;
    const type =
      decided.type ??
      (draft.hasFigures
        ? rowType(draft, {
            isSum: sumOf.has(index) || nets.has(index),
            isPart: parentOf.has(index),
            isFirst: index === firstFilled,
          })
        : typeWithoutFigures(drafts, index, {
            isOfTexts: context.isOfTexts,
            closesSum: closesSum(sumOf.get(index + 1)),
          }));
    const hasMeaning = type !== "note" && type !== "heading";
    const unit = decided.unit === undefined ? (units[index] ?? null) : decided.unit;
    const component = decided.component === undefined ? (components[index] ?? null) : decided.component;
    const carried = context.rowsCarryMeasure
      ? rowMeasure(draft, drafts[parentOf.get(index) ?? -1], unit)
      : ownMeasure(draft.words);
    const settled = {
      type,
      measure: hasMeaning ? (decided.measure ?? carried) : null,
      component: hasMeaning ? component : null,
      unit: hasMeaning && (hasMixedUnits || unit !== context.tableUnit) ? unit : null,
    };
    rows.push({
      row: draft.row,
      label: draft.label,
      subject: draft.subject,
      type,
      level: depth(index, parentOf),
      measure: settled.measure,
      component: settled.component,
      unit: settled.unit,
      year: hasMeaning ? draft.year : null,
      evidence: rowEvidence(settled, draft, sumOf.get(index)),
    });
  }
  return rows;
}

/** Per row the one it is summed in. */
function parentsIn(sums: readonly RowSum[]): Map<number, number> {
  const parentOf = new Map<number, number>();
  for (const { terms, result } of sums) for (const { index } of terms) parentOf.set(index, result);
  return parentOf;
}

/**
 * A row without figures is a heading, unless it is called a total, or others of its sort are set in bold and it is not: then it is
 * a line with nothing on it yet. In tables of texts a row with texts is a line, and so is every row where none has any.
 */
function typeWithoutFigures(
  drafts: readonly RowDraft[],
  index: number,
  { isOfTexts, closesSum }: { isOfTexts: boolean; closesSum: boolean },
): RowType {
  const draft = drafts[index] as RowDraft;
  if (isOfTexts && (draft.hasTexts || !drafts.some(({ hasTexts }) => hasTexts))) return "line";
  if (draft.words.isNote) return "note";
  const headsRows = drafts[index + 1]?.hasFigures === true && drafts[index + 1]?.words.isOwnComponent === true;
  if (draft.words.total !== null && !draft.words.isWeakTotal) return headsRows ? "heading" : "total";
  // Right above the total of what stands before it there is nothing to head.
  if (closesSum) return "line";
  const next = drafts[index + 1];
  const isPlainAmongBold =
    !draft.isBold &&
    draft.words.component === null &&
    (next?.indent ?? 0) <= draft.indent &&
    drafts.some((other) => other.isBold && !other.hasFigures && other.words.total === null);
  return isPlainAmongBold ? "line" : "heading";
}

/** The sum takes the rows above it. */
function closesSum(sum: RowSum | undefined): boolean {
  return sum?.terms.every(({ index }) => index < sum.result) ?? false;
}

function rowType(
  draft: RowDraft,
  { isSum, isPart, isFirst }: { isSum: boolean; isPart: boolean; isFirst: boolean },
): RowType {
  if (draft.words.isPartOfAbove) return "line";
  // "Årets resultat" that others are added to is where they start from.
  if (isPart && isFirst && !isSum) return "line";
  if (isSum) return isPart ? "subtotal" : "total";
  if (draft.words.total === null || draft.words.isWeakTotal) return "line";
  return draft.words.total === "subtotal" || isPart ? "subtotal" : "total";
}

function depth(index: number, parentOf: ReadonlyMap<number, number>): number {
  let level = 0;
  for (let parent = parentOf.get(index); parent !== undefined && level < 20; parent = parentOf.get(parent)) level++;
  return level;
}

/** Lines take the component of the subtotal they are summed in; a sum of revenue and cost is net. */
function inheritComponents(
  drafts: readonly RowDraft[],
  sums: readonly RowSum[],
  parentOf: ReadonlyMap<number, number>,
): (Component | null)[] {
  const netRows = new Set<number>();
  for (const sum of sums) {
    // "Summa intäkter" over "Hyror" is revenue: its own name says more than what its lines usually are.
    const words = drafts[sum.result]?.words;
    if (words?.isOwnComponent && words.component !== "net") continue;
    const parts = new Set<Component | null>();
    for (const { index } of sum.terms) parts.add(drafts[index]?.words.component ?? null);
    if (parts.has("cost") && (parts.has("revenue") || parts.has("grant"))) netRows.add(sum.result);
  }
  const components: (Component | null)[] = [];
  for (let index = 0; index < drafts.length; index++)
    components.push(netRows.has(index) ? "net" : inheritComponent(drafts, index, parentOf));
  return components;
}

function inheritComponent(
  drafts: readonly RowDraft[],
  index: number,
  parentOf: ReadonlyMap<number, number>,
): Component | null {
  const { component, isOwnComponent } = (drafts[index] as RowDraft).words;
  if (isOwnComponent && component) return component;
  for (
    let parent = parentOf.get(index), steps = 0;
    parent !== undefined && steps < 20;
    parent = parentOf.get(parent), steps++
  ) {
    const above = drafts[parent]?.words.component;
    if (above && above !== "net") return above;
  }
  return component;
}

/** The difference of two net rows is net. */
function withDifferences(
  components: readonly (Component | null)[],
  differences: readonly ColumnFormula[],
): readonly (Component | null)[] {
  if (differences.length === 0) return components;
  return components.map((component, index) => {
    const terms = differences.find((formula) => formula.result === index)?.terms ?? [];
    const [first, second] = terms.map((term) => components[term.index] ?? null);
    return component ?? (first !== undefined && first === second ? first : null);
  });
}

/** A row without a unit of its own takes that of the row it is part of: "Män" under "Antal årsarbetare". */
function inheritUnits(drafts: readonly RowDraft[], parentOf: ReadonlyMap<number, number>): (Unit | null)[] {
  const units: (Unit | null)[] = [];
  for (let index = 0; index < drafts.length; index++) {
    let unit: Unit | null = null;
    for (
      let place: number | undefined = index, steps = 0;
      unit === null && place !== undefined && steps < 20;
      place = parentOf.get(place), steps++
    )
      unit = drafts[place]?.words.unit ?? null;
    units.push(unit);
  }
  return units;
}

/** What a row says for itself beside columns that say what they measure: a balance, a total that is a deviation ("Summa budgetavvikelse"). */
function ownMeasure({ measure, total }: RowWords): Measure | null {
  if (measure === null) return null;
  return balances.includes(measure) || (measure === "deviation" && total !== null) ? measure : null;
}

function rowMeasure(draft: RowDraft, parent: RowDraft | undefined, unit: Unit | null): Measure | null {
  if (draft.words.measure) return draft.words.measure;
  if (unit === "percent") return "share";
  if (unit !== null && !isMoney(unit)) return "count";
  return parent?.words.measure ?? null;
}
