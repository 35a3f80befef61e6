import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { movedRow, movedRows, movesBack, rowMoves, rowsTogether, type RowMove } from "../../src/io/rowMoves.ts";

const keys = (text: string): string[] => [...text];

/** Rows after the moves, carried out one by one as a host does; a new row is "+". */
function carriedOut(rows: readonly string[], moves: readonly RowMove[]): string[] {
  const result = [...rows];
  for (const { kind, at, count } of moves) {
    if (kind === "insert") result.splice(at, 0, ...new Array<string>(count).fill("+"));
    else result.splice(at, count);
  }
  return result;
}

describe("rows of a report that is written anew", () => {
  it.each([
    ["abc", "abc", []],
    ["abc", "abxc", [{ kind: "insert", at: 2, count: 1 }]],
    ["abcd", "ad", [{ kind: "delete", at: 1, count: 2 }]],
    [
      "abc",
      "axc",
      [
        { kind: "insert", at: 2, count: 1 },
        { kind: "delete", at: 1, count: 1 },
      ],
    ],
    ["", "ab", [{ kind: "insert", at: 0, count: 2 }]],
  ] as const)("move from %s to %s", (before, after, moves) => {
    expect(rowMoves(keys(before), keys(after))).toEqual(moves);
  });

  const someKeys = fc.uniqueArray(fc.constantFrom(...keys("abcdefghijkl")), { maxLength: 12 });

  it("come to stand where they shall, and those that stay keep their order", () => {
    fc.assert(
      fc.property(someKeys, someKeys, (before, after) => {
        const moves = rowMoves(before, after);
        const result = carriedOut(before, moves);
        expect(result).toHaveLength(after.length);
        result.forEach((key, at) => {
          if (key !== "+") expect(key).toBe(after[at]);
        });
        before.forEach((key, row) => {
          const moved = movedRow(row, moves);
          expect(moved === null ? undefined : result[moved]).toBe(moved === null ? undefined : key);
        });
      }),
    );
  });

  it("stand together with those that go until those are gone", () => {
    fc.assert(
      fc.property(someKeys, someKeys, (before, after) => {
        const together = rowsTogether(before, after);
        expect(together.filter((key) => key !== null)).toEqual(after);
        const inserts = rowMoves(before, after).filter(({ kind }) => kind === "insert");
        carriedOut(before, inserts).forEach((key, at) => {
          if (key !== "+" && together[at] !== null) expect(together[at]).toBe(key);
        });
        expect(together).toHaveLength(carriedOut(before, inserts).length);
      }),
    );
  });

  it("go back", () => {
    fc.assert(
      fc.property(someKeys, someKeys, (before, after) => {
        const moves = rowMoves(before, after);
        const back = carriedOut(carriedOut(before, moves), movesBack(moves));
        expect(back).toHaveLength(before.length);
        back.forEach((key, at) => {
          if (key !== "+") expect(key).toBe(before[at]);
        });
      }),
    );
  });

  it("take stretches along as Excel does", () => {
    const moves = rowMoves(keys("abcdef"), keys("axbef"));
    expect(movedRows({ first: 0, last: 1 }, moves)).toEqual({ first: 0, last: 2 });
    expect(movedRows({ first: 2, last: 3 }, moves)).toBeNull();
    expect(movedRows({ first: 1, last: 4 }, moves)).toEqual({ first: 2, last: 3 });
    expect(movedRows({ first: 3, last: 5 }, moves)).toEqual({ first: 3, last: 4 });
  });
});
