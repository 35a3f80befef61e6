import type { HostBook } from "../../book/book.ts";
import { deleteCells } from "../../book/insertDelete.ts";
import { objectType } from "../objectType.ts";
import { valueJson } from "./rangeContents.ts";
import type { RangeTarget } from "./refer.ts";

export interface Duplicates {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Takes out rows whose key columns say the same as an earlier row, without regard to case; the rows below move up. */
export function removeDuplicates(
  book: HostBook,
  { sheet, range }: RangeTarget,
  keys: readonly number[],
  hasHeader: boolean,
): Duplicates {
  const seen = new Set<string>();
  const doomed: number[] = [];
  const first = range.top + (hasHeader ? 1 : 0);
  for (let row = first; row <= range.bottom; row++) {
    const key = JSON.stringify(
      keys.map((column) => {
        const value = valueJson(sheet.value(row, range.left + column));
        return typeof value === "string" ? value.toUpperCase() : value;
      }),
    );
    if (seen.has(key)) doomed.push(row);
    seen.add(key);
  }
  for (const row of doomed.reverse()) deleteCells(book, sheet, { ...range, top: row, bottom: row }, "up");
  return { removed: doomed.length, uniqueRemaining: seen.size };
}

export const removeDuplicatesResult = objectType<Duplicates>({
  name: "RemoveDuplicatesResult",
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});
