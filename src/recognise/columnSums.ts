/**
 * Columns that are put together from others of their row: a total over years or quarters, a closing balance, what is left of a
 * budget, a budget with its supplements. The words of the header propose, arithmetic over all rows decides.
 */
import { largestOf } from "../domain/extremes.ts";
import type { Measure } from "../domain/meaning.ts";
import { shareNeeded, type ColumnForFormulas, type ColumnFormula } from "./columnFormula.ts";
import { fitShare, fitTrials, type Trial } from "./fit.ts";
import type { HeaderWords } from "./headerWords.ts";
import { isOfOneMonth } from "./monthColumns.ts";
import { floatNoise, type Matrix } from "./matrix.ts";
import { roundingTolerance } from "./precision.ts";

type Terms = ColumnFormula["terms"];
type Factor = 1 | -1;

/** Digits of agreement that make a sum of columns that no word calls one: see `rowRelations`. */
const digitsWithoutWord = 4;
/** Months beside each other that make a series. */
const fewestMonths = 3;
/** Most parts of a balance or a budget whose signs or choice are tried: 2⁵ patterns. */
const mostParts = 5;

export function findColumnSum(
  matrix: Matrix,
  columns: readonly ColumnForFormulas[],
  result: number,
  known: readonly ColumnFormula[],
): ColumnFormula | undefined {
  const { words } = columns[result] as ColumnForFormulas;
  if (!canBeAdded(words)) return undefined;
  const derived = new Set(known.map((formula) => formula.result));
  const search = { matrix, columns, result, derived };
  if (words.measure === "closingBalance") return best(search, balanceTerms(search), isProposed);
  if (words.measure === "remaining") return best(search, remainderTerms(search), isProposed);
  if (isStretch(words)) return best(search, stretchTerms(search), isProposed);
  const beside = words.isTotal || isOverMonths(search) ? best(search, runTerms(search), isProposed) : undefined;
  const added = beside ?? best(search, monthTerms(search), isProposed);
  if (added || words.isTotal) return added;
  if (words.measure === "budget" && !isPart(words))
    return best(search, budgetParts(search), hasParts(search) ? isProposed : isCertain);
  if (isProjectTotal(words)) return best(search, runTerms(search), isCertain);
  return undefined;
}

interface Search {
  readonly matrix: Matrix;
  readonly columns: readonly ColumnForFormulas[];
  readonly result: number;
  /** Columns that follow from others already. */
  readonly derived: ReadonlySet<number>;
}

const notAdded: readonly (Measure | null)[] = ["text", "share", "mean", "price", "deviation", "change"];

function canBeAdded({ measure, unit }: HeaderWords): boolean {
  return !notAdded.includes(measure) && unit !== "percent";
}

/** "Helår" beside months or quarters. */
function isOverMonths({ columns, result }: Search): boolean {
  const own = columns[result]?.words;
  const parts = columns.filter(({ words }) => isOfOneMonth(words) || isStretch(words));
  const coversMore = own?.span === "fullYear" || own?.span === "toDate";
  return own?.measure === null && coversMore && parts.length >= fewestMonths;
}

/** A quarter, or other months that do not begin the year. */
function isStretch({ period, span }: HeaderWords): boolean {
  return span === null && period.isToDate === false && period.startMonth !== period.endMonth;
}

/** The months of a stretch, on either side of it. */
function stretchTerms({ columns, result }: Search): Terms[] {
  const { startMonth, endMonth } = (columns[result] as ColumnForFormulas).words.period;
  const [from, to] = [startMonth ?? 0, endMonth ?? 0];
  const count = to - from + 1;
  return [result - count, result + 1].flatMap((first) => {
    const run = Array.from({ length: count }, (_, place) => first + place);
    const isOfStretch = run.every((index, place) => {
      const words = columns[index]?.words;
      return words !== undefined && isOfOneMonth(words) && words.period.endMonth === from + place;
    });
    return isOfStretch ? [run.map((index) => ({ index, factor: 1 as const }))] : [];
  });
}

/** Outcome, budget and forecast are added over months; so is what no word names. */
const addedOverMonths: readonly (Measure | null)[] = [null, "actual", "budget", "forecast"];

/** A column that may add months: a total, the year so far or the whole of it, or one headed by its year alone. */
function coversMonths({ measure, span, period, isTotal }: HeaderWords): boolean {
  if (!addedOverMonths.includes(measure) || (period.endMonth !== null && period.isToDate !== true)) return false;
  return isTotal || span === "toDate" || span === "fullYear" || (span === null && period.year !== null);
}

function isOfYear(year: number | null, wanted: number | null): boolean {
  return year === null || wanted === null || year === wanted;
}

/**
 * What a column over months may add: the months of one measure and year, as far as one of them or to the year's end, with the entries
 * that open and close it. Columns of other measures and quarters may stand between.
 */
function monthTerms({ columns, result }: Search): Terms[] {
  const own = (columns[result] as ColumnForFormulas).words;
  if (!coversMonths(own)) return [];
  const runs = new Map<string, number[]>();
  columns.forEach(({ words: { measure, component, period, entries }, words }, index) => {
    if (index === result || !(isOfOneMonth(words) || entries !== null)) return;
    const isOfMeasure = entries !== null || own.measure === null || measure === null || measure === own.measure;
    if (!isOfMeasure || component !== own.component || !isOfYear(period.year, own.period.year)) return;
    const run = `${entries === null ? String(measure) : ""} ${String(period.year)}`;
    runs.set(run, [...(runs.get(run) ?? []), index]);
  });
  return [...runs.values()].flatMap((run) => {
    const isMonth = (index: number): boolean => columns[index]?.words.entries === null;
    const months = run.filter(isMonth);
    return months.flatMap((_, place): Terms[] =>
      place + 1 < fewestMonths
        ? []
        : [
            run
              .filter((index) => !isMonth(index) || months.indexOf(index) <= place)
              .map((index) => ({ index, factor: 1 })),
          ],
    );
  });
}

/** The whole life of a project: what has been spent, what this year adds and what comes later. */
function isProjectTotal({ measure, span }: HeaderWords): boolean {
  return measure === "forecast" && span === "projectToDate";
}

/** Columns side by side, on either side of their total; where quarters stand among their months, the months. */
function runTerms({ columns, result }: Search): Terms[] {
  const runs: Terms[] = [];
  const hasMonths = columns.some(({ words }) => isOfOneMonth(words));
  for (const step of [-1, 1]) {
    const run: { index: number; factor: Factor }[] = [];
    for (let index = result + step; index >= 0 && index < columns.length; index += step) {
      const column = columns[index] as ColumnForFormulas;
      if (column.words.isTotal || column.words.measure === "text") break;
      if (!canBeAdded(column.words) || (hasMonths && isStretch(column.words))) continue;
      run.push({ index, factor: 1 });
      if (run.length >= 2) runs.push([...run].sort((a, b) => a.index - b.index));
    }
  }
  return runs;
}

/** Opening balance and what happened since, each with the sign that ties: what stands between the two, or else what no word explains. */
function balanceTerms({ columns, result, derived }: Search): Terms[] {
  const openings = columns.flatMap(({ words }, index) => (words.measure === "openingBalance" ? [index] : []));
  const canChange = (index: number): boolean => {
    const words = columns[index]?.words;
    return words !== undefined && !derived.has(index) && words.measure !== "text" && words.unit !== "percent";
  };
  const places = columns.map((_, index) => index);
  return openings.flatMap((opening) => {
    const [from, to] = [Math.min(opening, result), Math.max(opening, result)];
    const between = places.filter((index) => index > from && index < to && canChange(index));
    const unexplained = places.filter((index) => {
      const measure = columns[index]?.words.measure;
      return (measure === null || measure === "change") && index !== result && canChange(index);
    });
    return [between, unexplained].flatMap((changes) =>
      changes.length === 0 || changes.length > mostParts
        ? []
        : signPatterns(changes.length).map((signs): Terms => [
            { index: opening, factor: 1 },
            ...changes.map((index, place) => ({ index, factor: signs[place] as Factor })),
          ]),
    );
  });
}

const budgeted: readonly (Measure | null)[] = ["budget", "appropriation"];
const spent: readonly (Measure | null)[] = ["actual", "forecast"];

/** Budget less outcome; plus it where outcome is printed below zero. */
function remainderTerms({ columns }: Search): Terms[] {
  const of = (measures: readonly (Measure | null)[]): number[] =>
    columns.flatMap(({ words }, index) => (measures.includes(words.measure) ? [index] : []));
  return of(budgeted).flatMap((budget) =>
    of(spent).flatMap((actual) =>
      ([-1, 1] as const).map((factor): Terms => [
        { index: budget, factor: 1 },
        { index: actual, factor },
      ]),
    ),
  );
}

/** Two or more budgets that may be parts of a third: decided and supplementary, put to the board and not yet. */
function budgetParts({ columns, result, derived }: Search): Terms[] {
  const own = (columns[result] as ColumnForFormulas).words;
  const parts = columns.flatMap(({ words }, index) =>
    index !== result &&
    words.measure === "budget" &&
    words.component === own.component &&
    words.period.endMonth === own.period.endMonth &&
    !derived.has(index)
      ? [index]
      : [],
  );
  if (parts.length < 2 || parts.length > mostParts) return [];
  return subsets(parts)
    .filter((subset) => subset.length >= 2)
    .map((subset) => subset.map((index) => ({ index, factor: 1 as const })));
}

/** A version is named among the budgets, so that one of them is likely put together from others. */
function hasParts({ columns }: Search): boolean {
  return columns.filter(({ words }) => words.measure === "budget" && isPart(words)).length >= 2;
}

/** A budget named as one version among others, not as all of them together. */
function isPart({ budgetVersion }: HeaderWords): boolean {
  return budgetVersion !== null && budgetVersion !== "current";
}

type Judge = (formula: ColumnFormula, hypotheses: number) => boolean;

const isProposed: Judge = ({ fit }) => fit.holds > 0 && fitShare(fit) >= shareNeeded;

const isCertain: Judge = ({ fit }, hypotheses) =>
  fitShare(fit) === 1 && fit.holds >= 2 && fit.digits - Math.log10(Math.max(1, hypotheses)) >= digitsWithoutWord;

/** The terms that tie in most rows; among equals those that say most, then the fewest, then the nearest. */
function best(search: Search, candidates: readonly Terms[], isGood: Judge): ColumnFormula | undefined {
  const { result } = search;
  const formulas = candidates.map((terms): ColumnFormula => ({
    kind: "sum",
    result,
    terms,
    reversedRows: [],
    fit: fitTrials(sumTrials(search, terms)),
  }));
  const far = ({ terms }: ColumnFormula): number =>
    terms.reduce((sum, { index }) => sum + Math.abs(index - result), 0) / terms.length;
  const [first] = formulas
    .filter((formula) => isGood(formula, candidates.length))
    .sort(
      (a, b) =>
        fitShare(b.fit) - fitShare(a.fit) ||
        b.fit.holds - a.fit.holds ||
        Math.sign(Math.round(b.fit.digits - a.fit.digits)) ||
        a.terms.length - b.terms.length ||
        far(a) - far(b),
    );
  return first;
}

function sumTrials({ matrix, result }: Search, terms: Terms): Trial[] {
  return Array.from({ length: matrix.rowCount }, (_, row) => row).flatMap((row): Trial[] => {
    const stated = matrix.at(row, result);
    const filled = terms.flatMap(({ index, factor }) => {
      const value = matrix.at(row, index);
      return Number.isNaN(value) ? [] : [{ index, value, factor }];
    });
    if (Number.isNaN(stated) || filled.length === 0) return [];
    const steps = [matrix.stepAt(row, result), ...filled.map(({ index }) => matrix.stepAt(row, index))];
    const size = largestOf([...filled.map(({ value }) => Math.abs(value)), Math.abs(stated)]);
    return [{ result: stated, terms: filled, tolerance: roundingTolerance(steps) + floatNoise(size) }];
  });
}

/** Every choice of + and − for `count` parts, all plus first. */
function signPatterns(count: number): Factor[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (__, place): Factor => ((bits >> place) & 1 ? -1 : 1)),
  );
}

function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, place) => (bits >> place) & 1));
}
