import { largestOf, smallestOf } from "../../../domain/extremes.ts";
import type { RowEdit } from "../edits.ts";
import { attributeSet } from "./outline.ts";
import type { IndexedRow, SheetIndex } from "./sheetIndex.ts";
import type { Splice } from "./splice.ts";

/** What a row says of its size. */
export function sizeAttributes({ height, hidden }: RowEdit): (readonly [name: string, value: string])[] {
  const size = height === null ? [] : [["ht", String(height)] as const, ["customHeight", "1"] as const];
  return [...size, ...(hidden ? [["hidden", "1"] as const] : [])];
}

/** Gives a row its size, and takes back what it no longer says. */
export function sizeSplices(index: SheetIndex, row: IndexedRow, size: RowEdit): Splice[] {
  const said = sizeAttributes(size);
  const unsaid = (["customHeight", "hidden"] as const)
    .filter((name) => row.tag.attribute(name) !== undefined && !said.some(([other]) => other === name))
    .map((name) => [name, "0"] as const);
  return [...said, ...unsaid].flatMap(([name, value]) => attributeSet(index, row, name, value));
}

/** `spans` says which columns a row uses; Excel takes it for a promise. */
export function spansSplices(
  index: SheetIndex,
  row: IndexedRow,
  added: readonly { readonly column: number }[],
): Splice[] {
  const spans = row.tag.attribute("spans");
  if (spans === undefined) return [];
  const ends = spans.split(/[\s:]+/).map(Number);
  const columns = [...ends, ...added.map(({ column }) => column + 1)].filter((column) => column > 0);
  return attributeSet(index, row, "spans", `${String(smallestOf(columns))}:${String(largestOf(columns))}`);
}
