/** How a column or a row is found again in a table that has grown, or in next month's. */

/**
 * A column by its header path, a row by its label, made abstract. Where several are called the same, the nearest ones before and
 * after that are called something no other is hold it in place ("" is the edge of the table): rows may come in between.
 */
export interface PartKey {
  readonly name: string;
  readonly after: string;
  readonly before: string;
  /** Which it is, from 0, of how many of its name between the two. */
  readonly nth: number;
  readonly of: number;
}

/** The key of each part, by their names in order. */
export function partKeys(names: readonly string[]): PartKey[] {
  const isAlone = aloneAmong(names);
  return names.map((name, index) => {
    if (isAlone(name)) return { name, after: "", before: "", nth: 0, of: 1 };
    const from = names.findLastIndex((other, place) => place < index && isAlone(other));
    const to = names.findIndex((other, place) => place > index && isAlone(other));
    const same = placesOf(name, names, from, to);
    return { name, after: names[from] ?? "", before: names[to] ?? "", nth: same.indexOf(index), of: same.length };
  });
}

/** Where the part is now; undefined where it is gone, or where it cannot be told from others. */
export function findPart(key: PartKey, names: readonly string[]): number | undefined {
  const isAlone = aloneAmong(names);
  if (![key.after, key.before].every((anchor) => anchor === "" || isAlone(anchor))) return undefined;
  const from = key.after === "" ? -1 : names.indexOf(key.after);
  const to = key.before === "" ? -1 : names.indexOf(key.before);
  const same = placesOf(key.name, names, from, to);
  return same.length === key.of ? same[key.nth] : undefined;
}

/** Whether two keys mean the same part. */
export function isSamePart(one: PartKey, other: PartKey): boolean {
  return (
    one.name === other.name &&
    one.after === other.after &&
    one.before === other.before &&
    one.nth === other.nth &&
    one.of === other.of
  );
}

/** Places of a name between two others; −1 is the edge. */
function placesOf(name: string, names: readonly string[], from: number, to: number): number[] {
  const end = to < 0 ? names.length : to;
  return names.flatMap((other, index) => (other === name && index > from && index < end ? [index] : []));
}

function aloneAmong(names: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => name !== "" && counts.get(name) === 1;
}
