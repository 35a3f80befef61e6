/** How well "result = Σ factor · term" fits the figures, over all columns (or rows) in which it can be tried. */

/** One trial: a result and its terms, blanks as undefined. */
export interface Trial {
  readonly result: number;
  readonly terms: readonly { readonly value: number; readonly factor: 1 | -1 }[];
  readonly tolerance: number;
}

export interface Fit {
  /** Trials that say something: not all zero. */
  readonly tried: number;
  readonly holds: number;
  /**
   * Digits of agreement beyond chance: for each trial that holds, how seldom figures of this size, rounded as these are, would come
   * so near each other, as −log10. Three figures of six digits that add up exactly are no coincidence; 0 + 0 = 0 is.
   */
  readonly digits: number;
}

export function fitTrials(trials: readonly Trial[]): Fit {
  const count = new FitCount();
  for (const { result, terms, tolerance } of trials) {
    let [sum, size, filled] = [0, Math.abs(result), 0];
    for (const { value, factor } of terms) {
      if (value === 0) continue;
      sum += factor * value;
      size = Math.max(size, Math.abs(value));
      filled++;
    }
    count.add({ result, sum, size, filled, terms: terms.length, tolerance });
  }
  return count.fit;
}

/** A trial added up: how large its largest figure is, and how many of its terms are not zero. */
export interface AddedTrial {
  readonly result: number;
  readonly sum: number;
  readonly size: number;
  readonly filled: number;
  readonly terms: number;
  readonly tolerance: number;
}

/** Counts trials as they come. */
export class FitCount {
  #tried = 0;
  #holds = 0;
  #digits = 0;

  add({ result, sum, size, filled, terms, tolerance }: AddedTrial): void {
    if (result === 0 && filled === 0) return;
    this.#tried++;
    const gap = Math.abs(result - sum);
    if (gap > tolerance + size * 1e-9) return;
    this.#holds++;
    // A single term that repeats the result agrees too easily to prove an addition.
    if (filled < 2) return;
    const grain = (2 * tolerance) / (terms + 1);
    this.#digits += Math.max(0, Math.log10(size / (2 * gap + grain + size * 1e-6)));
  }

  get fit(): Fit {
    return { tried: this.#tried, holds: this.#holds, digits: this.#digits };
  }
}

/** Share of the trials that hold; 0 when none could be tried. */
export function fitShare(fit: Fit): number {
  return fit.tried === 0 ? 0 : fit.holds / fit.tried;
}
