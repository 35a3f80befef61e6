/** What rows are filtered by in Excel, as far as a filter can be put back: by value and by criteria. */
import { parseRange, rangeAddress } from "../domain/cell.ts";
import { fingerprint } from "../domain/fingerprint.ts";

/** A filter of a sheet or a table. */
export interface RowFilter {
  /** A1 address of its cells, headings included. */
  readonly address: string;
  readonly columns: readonly FilteredColumn[];
}

/** A column that rows are hidden by. */
export interface FilteredColumn {
  /** 0-based from the left of the filter. */
  readonly index: number;
  readonly rule: FilterRule;
}

export type FilterRule =
  /** Texts as cells show them, "" for blank. */
  | { readonly on: "values"; readonly values: readonly (string | FilterTime)[] }
  | { readonly on: "criteria"; readonly first: string; readonly second: string | null; readonly isEither: boolean };

/** A stretch of time. */
export interface FilterTime {
  /** ISO 8601. */
  readonly date: string;
  /** As Excel calls it: "Month". */
  readonly specificity: string;
}

/**
 * What tells a filter from others, wherever its cells are now and however Excel writes it: one or two values may come back as criteria
 * ("=x"), in any order and case. Null is no filter.
 */
export function filterFingerprint(filter: RowFilter | null): string {
  if (!filter) return "none";
  const columns = [...filter.columns].sort((a, b) => a.index - b.index);
  return fingerprint(columns.map(({ index, rule }) => [index, comparedRule(rule)]));
}

/** A filter put on once, after the one that came in its place at `then` has moved to `now` with its cells. */
export function movedFilter(filter: RowFilter, then: string, now: string): RowFilter {
  const [from, to, own] = [then, now, filter.address].map(parseRange);
  if (then === now || !from || !to || !own) return filter;
  if (filter.address === then) return { ...filter, address: now };
  const [down, right] = [to.top - from.top, to.left - from.left];
  const range = { top: own.top + down, bottom: own.bottom + down, left: own.left + right, right: own.right + right };
  return { ...filter, address: rangeAddress(range) };
}

function comparedRule(rule: FilterRule): unknown {
  if (rule.on === "values") return rule.values.map(comparedValue).sort();
  const { first, second, isEither } = rule;
  const values = (second === null ? [first] : [first, second]).map((criterion) => /^=([^*?~]*)$/.exec(criterion)?.[1]);
  const areValues = values.every((value) => value !== undefined) && (values.length === 1 || isEither);
  return areValues ? values.map((value) => comparedValue(value ?? "")).sort() : [first, second, isEither];
}

function comparedValue(value: string | FilterTime): string {
  if (typeof value === "string") return `text ${value.toLowerCase()}`;
  const { date, specificity } = value;
  return `${specificity} ${date.slice(0, specificity === "Year" ? 4 : specificity === "Month" ? 7 : date.length)}`;
}
