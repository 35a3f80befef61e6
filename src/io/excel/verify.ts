/**
 * Whether Excel shows what Avvika computed. Numbers may differ in the last digits, which Excel and we add up in different orders.
 * Shape: rows of columns, as written and as read back.
 */
export function showsAsComputed(
  expected: readonly (readonly (string | number)[])[],
  shown: readonly (readonly unknown[])[],
): boolean {
  return expected.every((row, r) => row.every((value, c) => isSame(value, shown[r]?.[c])));
}

const relative = 1e-9;

function isSame(expected: string | number, shown: unknown): boolean {
  if (typeof expected !== "number" || typeof shown !== "number") return expected === shown;
  return Math.abs(expected - shown) <= relative * Math.max(1, Math.abs(expected));
}
