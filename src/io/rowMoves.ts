/** How the rows of a report sheet move when it is written anew: lines that stay keep their row's identity, so that formulas elsewhere follow. */

/** Rows that come or go, in the order to carry them out: from the bottom up, so that `at` is where they stood before all of it. */
export interface RowMove {
  readonly kind: "insert" | "delete";
  /** insert: the row they come before; delete: the first that goes. */
  readonly at: number;
  readonly count: number;
}

/** From the keys of the rows as they are to those they shall have. Rows that change places go and come anew. */
export function rowMoves(before: readonly string[], after: readonly string[]): RowMove[] {
  const stays = inSameOrder(before, after);
  const moves: RowMove[] = [];
  let from = 0;
  let to = 0;
  const step = (nextFrom: number, nextTo: number): void => {
    // What comes stands before what goes: the line above keeps its new neighbour either way.
    if (nextFrom > from) moves.push({ kind: "delete", at: from, count: nextFrom - from });
    if (nextTo > to) moves.push({ kind: "insert", at: nextFrom, count: nextTo - to });
  };
  for (const { was, is } of stays) {
    step(was, is);
    [from, to] = [was + 1, is + 1];
  }
  step(before.length, after.length);
  return moves.reverse();
}

/** The keys the sheet shall have, with null where a row that goes still stands. */
export function rowsTogether(before: readonly string[], after: readonly string[]): (string | null)[] {
  const together: (string | null)[] = [];
  let from = 0;
  let to = 0;
  const step = (nextFrom: number, nextTo: number): void => {
    together.push(...new Array<null>(nextFrom - from).fill(null), ...after.slice(to, nextTo));
    [from, to] = [nextFrom, nextTo];
  };
  for (const { was, is } of inSameOrder(before, after)) {
    step(was, is);
    together.push(after[is] as string);
    [from, to] = [was + 1, is + 1];
  }
  step(before.length, after.length);
  return together;
}

/** The moves that take them back, in the order to carry them out: from the top down. */
export function movesBack(moves: readonly RowMove[]): RowMove[] {
  return moves
    .toReversed()
    .map(({ kind, at, count }) => ({ kind: kind === "insert" ? "delete" : "insert", at, count }));
}

/** Where a row stands after the moves; null when it is gone. */
export function movedRow(row: number, moves: readonly RowMove[]): number | null {
  let down = 0;
  for (const { kind, at, count } of moves) {
    if (kind === "delete" && row >= at && row < at + count) return null;
    if (row >= at) down += kind === "insert" ? count : -count;
  }
  return row + down;
}

/** A stretch of rows after the moves, with what came inside it; null when all of it is gone. */
export function movedRows(
  { first, last }: { readonly first: number; readonly last: number },
  moves: readonly RowMove[],
): { readonly first: number; readonly last: number } | null {
  const gone = moves.filter(({ kind }) => kind === "delete");
  const goneAt = (row: number): RowMove | undefined => gone.find(({ at, count }) => row >= at && row < at + count);
  let [top, bottom] = [first, last];
  for (let move = goneAt(top); move && top <= last; move = goneAt(top)) top = move.at + move.count;
  for (let move = goneAt(bottom); move && bottom >= first; move = goneAt(bottom)) bottom = move.at - 1;
  if (top > bottom) return null;
  return { first: movedRow(top, moves) ?? top, last: movedRow(bottom, moves) ?? bottom };
}

interface Place {
  readonly was: number;
  readonly is: number;
}

/** The longest run of keys that both have in the same order. Keys are unique, so it is the longest rising run of places. */
function inSameOrder(before: readonly string[], after: readonly string[]): Place[] {
  const placeOf = new Map(after.map((key, at) => [key, at]));
  const shared = before.flatMap((key, was): Place[] => {
    const is = placeOf.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
  /** By length less one: the place that ends such a run lowest. */
  const ends: number[] = [];
  const previous = new Array<number>(shared.length).fill(-1);
  shared.forEach(({ is }, at) => {
    // Found by halves: the rows of most sheets stand in the same order throughout.
    let [length, beyond] = [0, ends.length];
    while (length < beyond) {
      const middle = (length + beyond) >> 1;
      if ((shared[ends[middle] as number] as Place).is < is) length = middle + 1;
      else beyond = middle;
    }
    previous[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  });
  const run: Place[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(shared[at] as Place);
  return run.reverse();
}
