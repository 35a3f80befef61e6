/** The figures that are added, laid out for the search: sums of growing runs of rows are tried by the thousand. */
import type { Component } from "../domain/meaning.ts";
import { fitShare, type Fit } from "./fit.ts";
import { floatNoise, type Matrix } from "./matrix.ts";
import type { RowSum, SumColumn } from "./rowSum.ts";

/** Rows × columns to be added. Places are `row · columns.length + position`; a blank is NaN. */
export interface SumFigures {
  readonly columns: readonly SumColumn[];
  readonly values: Float64Array;
  /** Half the rounding step of each figure: what it may be off by. */
  readonly halfSteps: Float64Array;
  readonly isFormula: Uint8Array;
}

export function layOut(matrix: Matrix, columns: readonly SumColumn[]): SumFigures {
  const size = matrix.rowCount * columns.length;
  const figures = {
    columns,
    values: new Float64Array(size),
    halfSteps: new Float64Array(size),
    isFormula: new Uint8Array(size),
  };
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let position = 0; position < columns.length; position++) {
      const place = row * columns.length + position;
      const { index } = columns[position] as SumColumn;
      figures.halfSteps[place] = matrix.stepAt(row, index) / 2;
      figures.values[place] = matrix.at(row, index);
      if (matrix.isFormulaAt(row, index)) figures.isFormula[place] = 1;
    }
  }
  return figures;
}

/** Whether the row holds anything to be added. */
export function isFilled({ values, columns }: SumFigures, row: number): boolean {
  for (let position = 0; position < columns.length; position++)
    if (!Number.isNaN(values[row * columns.length + position])) return true;
  return false;
}

/** How revenue and cost go together: all added, costs taken from the rest, or the rest from the costs. */
export type Netting = "plain" | "costsTaken" | "costsKept";

/** What each row is, as the sum that it may be part of takes it. */
export type RowComponents = readonly (Component | null)[];

/**
 * Sums of a growing run of rows against one result, kept per column so that one more row costs one addition. The next result begins
 * with the same arrays: a table has as many as it has rows.
 */
export class RunningSum {
  readonly #figures: SumFigures;
  readonly #components: RowComponents;
  #result = -1;
  readonly #costs: Float64Array;
  readonly #others: Float64Array;
  readonly #tolerances: Float64Array;
  readonly #sizes: Float64Array;
  readonly #filled: Uint32Array;
  readonly #nonZero: Uint32Array;
  #hasCost = false;
  #hasIncome = false;

  constructor(figures: SumFigures, components: RowComponents) {
    const count = figures.columns.length;
    this.#figures = figures;
    this.#components = components;
    this.#costs = new Float64Array(count);
    this.#others = new Float64Array(count);
    this.#sizes = new Float64Array(count);
    this.#filled = new Uint32Array(count);
    this.#nonZero = new Uint32Array(count);
    this.#tolerances = new Float64Array(count);
  }

  /** Forgets what was added and starts over against another result. */
  begin(result: number): this {
    const { columns, values, halfSteps } = this.#figures;
    const count = columns.length;
    this.#result = result;
    this.#hasCost = false;
    this.#hasIncome = false;
    this.#costs.fill(0);
    this.#others.fill(0);
    this.#filled.fill(0);
    this.#nonZero.fill(0);
    for (let position = 0; position < count; position++) {
      const stated = values[result * count + position] as number;
      this.#sizes[position] = Math.abs(stated);
      this.#tolerances[position] = (halfSteps[result * count + position] as number) + floatNoise(stated);
    }
    return this;
  }

  add(row: number): void {
    const { columns, values, halfSteps } = this.#figures;
    const component = this.#components[row];
    const isCost = component === "cost";
    this.#hasCost ||= isCost;
    this.#hasIncome ||= component === "revenue" || component === "grant";
    const sums = isCost ? this.#costs : this.#others;
    for (let position = 0; position < columns.length; position++) {
      const value = values[row * columns.length + position] as number;
      if (Number.isNaN(value)) continue;
      (this.#filled[position] as number)++;
      (this.#tolerances[position] as number) += halfSteps[row * columns.length + position] as number;
      if (value === 0) continue;
      (sums[position] as number) += value;
      (this.#nonZero[position] as number)++;
      this.#sizes[position] = Math.max(this.#sizes[position] as number, Math.abs(value));
    }
  }

  /** Revenue and cost meet among the rows, so that a table printing both positive would net them. */
  get meets(): boolean {
    return this.#hasCost && this.#hasIncome;
  }

  /** Whether plain addition ties but for so many columns at most: rules out most runs at once. */
  canHold(mostMisses: number): boolean {
    let misses = 0;
    for (let position = 0; position < this.#figures.columns.length; position++) {
      if (!this.#isTried(position)) continue;
      if (this.#gap(position, "plain") > this.#allowed(position) && ++misses > mostMisses) return false;
    }
    return true;
  }

  fit(netting: Netting): Fit {
    let [tried, holds, digits] = [0, 0, 0];
    for (let position = 0; position < this.#figures.columns.length; position++) {
      if (!this.#isTried(position)) continue;
      tried++;
      const gap = this.#gap(position, this.isPlainIn(position, netting) ? "plain" : netting);
      if (gap > this.#allowed(position)) continue;
      holds++;
      // A single term that repeats the result agrees too easily to prove an addition.
      if ((this.#nonZero[position] as number) < 2) continue;
      const size = this.#sizes[position] as number;
      const grain = (2 * (this.#tolerances[position] as number)) / ((this.#filled[position] as number) + 1);
      digits += Math.max(0, Math.log10(size / (2 * gap + grain + size * 1e-6)));
    }
    return { tried, holds, digits };
  }

  /** A deviation is a surplus in every row and adds up; a change of printed amounts is netted as they are. */
  isPlainIn(position: number, netting: Netting): boolean {
    if (netting === "plain") return true;
    if (this.#figures.columns[position]?.isDifference !== true || !this.#isTried(position)) return false;
    const allowed = this.#allowed(position);
    return !(this.#gap(position, netting) <= allowed && this.#gap(position, "plain") > allowed);
  }

  #isTried(position: number): boolean {
    const stated = this.#stated(position);
    if (Number.isNaN(stated) || this.#filled[position] === 0) return false;
    return stated !== 0 || this.#nonZero[position] !== 0;
  }

  #stated(position: number): number {
    return this.#figures.values[this.#result * this.#figures.columns.length + position] as number;
  }

  #gap(position: number, netting: Netting): number {
    const [others, costs] = [this.#others[position] as number, this.#costs[position] as number];
    const sum = netting === "plain" ? others + costs : netting === "costsTaken" ? others - costs : costs - others;
    return Math.abs(this.#stated(position) - sum);
  }

  #allowed(position: number): number {
    return (this.#tolerances[position] as number) + (this.#sizes[position] as number) * 1e-9;
  }
}

/** The sum of these rows, netted so, as it ties. */
export function sumOf(
  figures: SumFigures,
  components: RowComponents,
  {
    result,
    terms,
    netting,
    otherColumns = [],
  }: {
    readonly result: number;
    readonly terms: readonly number[];
    readonly netting: Netting;
    readonly otherColumns?: readonly number[];
  },
): RowSum {
  const running = new RunningSum(figures, components).begin(result);
  for (const term of terms) running.add(term);
  const inOrder = [...terms].sort(ascending);
  const factored: RowSum["terms"][number][] = [];
  for (const index of inOrder) {
    const isAdded = netting === "plain" || (components[index] === "cost") === (netting === "costsKept");
    factored.push({ index, factor: isAdded ? 1 : -1 });
  }
  return {
    result,
    terms: factored,
    plainColumns:
      netting === "plain"
        ? []
        : figures.columns.flatMap(({ index, isDifference }, position) =>
            isDifference && isTried(figures, result, position) && running.isPlainIn(position, netting) ? [index] : [],
          ),
    otherColumns,
    fit: running.fit(netting),
    isByWordsOnly: false,
  };
}

function ascending(one: number, other: number): number {
  return one - other;
}

function isTried({ values, columns }: SumFigures, result: number, position: number): boolean {
  return !Number.isNaN(values[result * columns.length + position]);
}

/** More columns tie; then more digits agree; then plain addition and the longer run stay as first met. */
export function isBetterFit(one: Fit, other: Fit | undefined): boolean {
  if (!other) return true;
  if (fitShare(one) !== fitShare(other)) return fitShare(one) > fitShare(other);
  return one.digits > other.digits + 0.5;
}

/** Beyond this share of the larger of the two a total and its lines have nothing to do with each other. */
const largestGap = 0.25;

/** Whether the total is near the sum of its lines in a column, or one line away from it: likely theirs, right or wrong. */
export function isNear(
  { values, halfSteps, columns }: SumFigures,
  { result, terms }: RowSum,
  position: number,
): boolean {
  const width = columns.length;
  const stated = values[result * width + position] as number;
  if (Number.isNaN(stated)) return true;
  let sum = 0;
  for (const { index, factor } of terms) sum += factor * (values[index * width + position] || 0);
  const gap = Math.abs(stated - sum);
  const allowed = 2 * (halfSteps[result * width + position] as number) * (terms.length + 1) + floatNoise(sum);
  if (gap <= largestGap * Math.max(Math.abs(sum), Math.abs(stated)) + allowed) return true;
  // One line left out, counted twice or with its sign turned.
  for (const { index } of terms) {
    const line = Math.abs(values[index * width + position] || 0);
    if (Math.abs(line - gap) <= allowed || Math.abs(2 * line - gap) <= allowed) return true;
  }
  return false;
}
