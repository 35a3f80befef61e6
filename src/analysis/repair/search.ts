import { valuesFor } from "./candidates.ts";
import type { Trial } from "./effects.ts";
import type { Judged } from "./judge.ts";
import { compareEquations, judge } from "./judge.ts";
import { RepairSet } from "./repairSet.ts";
import type { Workings } from "./workings.ts";

/** What a repair must mend, and what it may not touch. */
export interface Scope {
  /** Broken equations. */
  readonly equations: readonly number[];
  /** Figures whose sign contradicts what they are. */
  readonly signs: readonly number[];
  /** Figures that other causes have settled. */
  readonly locked: ReadonlySet<number>;
  /** Broken equations that other causes bear on too: the repair need not mend them. */
  readonly shared: ReadonlySet<number>;
}

/** Values that may still be tried; shared by searches so that a hopeless workbook costs no more than a bounded time. */
export interface Budget {
  left: number;
}

export interface Outcome {
  /** All repairs of the smallest size, best first; empty when there are none up to the size asked for. */
  readonly repairs: readonly Judged[];
  /** False when the budget ran out. */
  readonly complete: boolean;
}

/** Every smallest repair of the scope, by deepening: all repairs of `from` cells, and of one more as long as there are none. */
export function smallestRepairs(work: Workings, scope: Scope, from: number, to: number, budget: Budget): Outcome {
  for (let size = from; size <= to; size++) {
    const search = new Search(work, scope, budget);
    search.visit(size);
    if (budget.left <= 0) return { repairs: [], complete: false };
    const repairs = search.found.best();
    if (repairs.length > 0) return { repairs, complete: true };
  }
  return { repairs: [], complete: true };
}

/** How many times wider an equation may be than the best one found to be looked at more closely. */
const widest = 4;

class Search {
  readonly found: RepairSet;
  readonly #work: Workings;
  readonly #scope: Scope;
  readonly #budget: Budget;
  readonly #trials: Trial[] = [];
  readonly #changed = new Set<number>();
  readonly #seen = new Set<string>();
  /** By equation: its figures that may be wrong by themselves. */
  readonly #suspicious = new Map<number, ReadonlySet<number>>();
  /** Equations that must hold in the end: those of the scope, and those touched. How many times each. */
  readonly #active = new Map<number, number>();

  constructor(work: Workings, scope: Scope, budget: Budget) {
    this.#work = work;
    this.#scope = scope;
    this.#budget = budget;
    this.found = new RepairSet(work);
    for (const equation of scope.equations) this.#active.set(equation, 1);
  }

  visit(cells: number): void {
    const work = this.#work;
    const violated = [...this.#active.keys()].filter((e) => work.violated(e));
    const signs = this.#scope.signs.filter((figure) => work.wrongSign(figure, work.values[figure]!));
    if (violated.length === 0 && signs.length === 0) {
      const repair = judge(work, this.#trials, this.#scope.shared);
      if (repair) this.found.add(repair);
      return;
    }
    if (signs.some((figure) => !this.#isFree(figure)) || this.#exceeds(cells, violated, signs)) return;
    for (const trial of this.#options(violated, signs, cells)) {
      if (--this.#budget.left <= 0) return;
      this.#try(trial, cells - 1);
    }
  }

  #try(trial: Trial, cells: number): void {
    const { figure, value } = trial;
    const work = this.#work;
    this.#trials.push(trial);
    this.#changed.add(figure);
    if (this.#isNew()) {
      const before = work.values[figure]!;
      work.set(figure, value);
      const equations = work.reachOf(figure).ids;
      for (const e of equations) if (!this.#scope.shared.has(e)) this.#active.set(e, (this.#active.get(e) ?? 0) + 1);
      this.visit(cells);
      for (const e of equations) {
        if (this.#scope.shared.has(e)) continue;
        const times = this.#active.get(e)! - 1;
        if (times === 0) this.#active.delete(e);
        else this.#active.set(e, times);
      }
      work.set(figure, before);
    }
    this.#changed.delete(figure);
    this.#trials.pop();
  }

  /** The same changes in another order are the same state. */
  #isNew(): boolean {
    if (this.#trials.length < 2) return true;
    const key = this.#trials
      .map(({ figure, value }) => `${figure}:${value}`)
      .sort()
      .join();
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  #isFree(figure: number): boolean {
    return !this.#changed.has(figure) && !this.#scope.locked.has(figure);
  }

  /** Whether more than `limit` cells must still change: violations that share no free cell need one each. */
  #exceeds(limit: number, violated: readonly number[], signs: readonly number[]): boolean {
    const work = this.#work;
    const used = new Set(signs);
    let cells = signs.length;
    // Short equations first: they overlap least, so the count comes out highest.
    const bySize = [...violated].sort((a, b) => work.lengthOf(a) - work.lengthOf(b));
    for (const equation of bySize) {
      const figures = work.sourcesOf(equation).ids;
      // A cell counted already may mend this too.
      if (figures.some((figure) => used.has(figure))) continue;
      for (const figure of figures) if (this.#isFree(figure)) used.add(figure);
      if (++cells > limit) return true;
    }
    return cells > limit;
  }

  /** What may be tried next: in the violated equation that leaves least choice, and the figures that only lack their sign. */
  #options(violated: readonly number[], signs: readonly number[], cells: number): readonly Trial[] {
    const work = this.#work;
    const options: Trial[] = [];
    const narrowest = this.#narrowest(violated);
    for (const figure of narrowest) {
      const own = violated.filter((e) => work.factorIn(e, figure) !== 0);
      // The last cell must mend everything.
      if (cells === 0 || (cells === 1 && own.length < violated.length)) continue;
      for (const value of valuesFor(work, figure, own)) {
        if (cells > 1 || own.every((e) => this.#mends(figure, value, e))) options.push({ figure, value });
      }
    }
    const sites = new Set(narrowest);
    for (const figure of signs) {
      if (cells === 0 || sites.has(figure)) continue;
      options.push({ figure, value: -work.stated(figure) });
    }
    return options;
  }

  /** The cells of the violated equation that leaves least choice. */
  #narrowest(violated: readonly number[]): readonly number[] {
    const work = this.#work;
    const sources = (equation: number): number => work.sourcesOf(equation).ids.length;
    const byLength = [...violated].sort((a, b) => sources(a) - sources(b) || compareEquations(work, a, b));
    let best: readonly number[] | undefined;
    for (const equation of byLength) {
      // Any violated equation will do; one over many times as many figures hardly leaves less.
      if (best && sources(equation) > widest * best.length) break;
      const sites = this.#sitesOf(equation);
      if (!best || sites.length < best.length) best = sites;
    }
    return best ?? [];
  }

  #mends(figure: number, value: number, equation: number): boolean {
    const work = this.#work;
    const residual = work.residuals[equation]! + work.factorIn(equation, figure) * (value - work.values[figure]!);
    return Math.abs(residual) <= work.tolerances[equation]!;
  }

  /** The cells of an equation that a repair may change at this point. */
  #sitesOf(equation: number): readonly number[] {
    const isSuspicious = (figure: number): boolean => this.#work.isSuspect(figure) || this.#work.isResult(figure);
    let suspicious = this.#suspicious.get(equation);
    if (!suspicious) {
      suspicious = new Set(this.#work.sourcesOf(equation).ids.filter(isSuspicious));
      this.#suspicious.set(equation, suspicious);
    }
    // A base figure in nothing broken is changed only because a neighbour's figure belongs there.
    const sites = this.#trials.length === 0 ? suspicious : this.#work.sourcesOf(equation).ids;
    return [...sites].filter((figure) => this.#isFree(figure) && (suspicious.has(figure) || this.#borders(figure)));
  }

  #borders(figure: number): boolean {
    return this.#work.neighboursOf(figure).some((other) => this.#changed.has(other));
  }
}
