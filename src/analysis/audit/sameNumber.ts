/** Stored results carry the noise of floating point: a few of the last digits of a double. */
const noise = 1e-9;

/** Whether two results are the same number. */
export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= noise * Math.max(1, Math.abs(one), Math.abs(other));
}
