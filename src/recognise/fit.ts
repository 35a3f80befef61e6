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
  let tried = 0;
  let holds = 0;
  let digits = 0;
  for (const { result, terms, tolerance } of trials) {
    const filled = terms.filter(({ value }) => value !== 0);
    if (result === 0 && filled.length === 0) continue;
    tried++;
    const sum = filled.reduce((total, { value, factor }) => total + factor * value, 0);
    const size = Math.max(Math.abs(result), ...filled.map(({ value }) => Math.abs(value)));
    const allowed = tolerance + size * 1e-9;
    const gap = Math.abs(result - sum);
    if (gap > allowed) continue;
    holds++;
    // A single term that repeats the result agrees too easily to prove an addition.
    if (filled.length < 2) continue;
    const grain = (2 * tolerance) / (terms.length + 1);
    digits += Math.max(0, Math.log10(size / (2 * gap + grain + size * 1e-6)));
  }
  return { tried, holds, digits };
}

/** Share of the trials that hold; 0 when none could be tried. */
export function fitShare(fit: Fit): number {
  return fit.tried === 0 ? 0 : fit.holds / fit.tried;
}
