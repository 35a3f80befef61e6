import type { BookTableColumn } from "./bookTypes.ts";

/** "Column1" or the first number that is free: how Excel calls a column without a header. */
export function freshColumnName(others: readonly Pick<BookTableColumn, "name">[]): string {
  const taken = new Set(others.map(({ name }) => name.toUpperCase()));
  for (let count = 1; ; count++) {
    const name = `Column${String(count)}`;
    if (!taken.has(name.toUpperCase())) return name;
  }
}
