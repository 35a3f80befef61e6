import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { deleteCells, insertCells } from "../../../src/workbench/book/index.ts";
import { bookOf } from "./bookText.ts";

const size = 8;

interface Drawn {
  readonly value: number | null;
  readonly fill: string | null;
}

describe("pushing and pulling cells", () => {
  const cell = fc.record({
    value: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
    fill: fc.constantFrom("AA0000", "00AA00", null),
  });
  const picture = fc.array(fc.array(cell, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
  const block = fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(2), fc.nat(2));

  it("moves contents and looks as a picture of the cells would move", () => {
    fc.assert(
      fc.property(
        picture,
        block,
        fc.constantFrom("down", "right", "up", "left"),
        (drawn, [top, left, rows, columns], shift) => {
          const { book, sheet } = bookOf();
          sheet.storeCells(
            { top: 0, left: 0, bottom: size - 1, right: size - 1 },
            drawn.flatMap((line, row) =>
              line.map(
                ({ value }, column) =>
                  [row, column, value === null ? null : { value, formula: null, quotePrefix: false }] as const,
              ),
            ),
          );
          drawn.forEach((line, row) => {
            line.forEach(({ fill }, column) => {
              sheet.format({ top: row, bottom: row, left: column, right: column }, { fill });
            });
          });
          const range = { top, left, bottom: top + rows, right: left + columns };
          if (shift === "down" || shift === "right") insertCells(book, sheet, range, shift);
          else deleteCells(book, sheet, range, shift === "up" ? "up" : "left");
          const shown = Array.from({ length: size }, (_, row) =>
            Array.from({ length: size }, (__, column) => ({
              value: sheet.value(row, column),
              fill: sheet.style(row, column).fill,
            })),
          );
          expect(shown).toEqual(movedPicture(drawn, range, shift));
        },
      ),
    );
  });
});

/** The same by hand: every cell asks where it came from. */
function movedPicture(
  drawn: readonly (readonly Drawn[])[],
  range: { top: number; left: number; bottom: number; right: number },
  shift: string,
): Drawn[][] {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const empty: Drawn = { value: null, fill: null };
  const at = (row: number, column: number): Drawn => drawn[row]?.[column] ?? empty;
  const like = (row: number, column: number): Drawn => ({
    value: null,
    fill: row < 0 || column < 0 ? null : at(row, column).fill,
  });
  return drawn.map((line, row) =>
    line.map((_, column) => {
      const inRows = row >= range.top && row <= range.bottom;
      const inColumns = column >= range.left && column <= range.right;
      if (shift === "down" && inColumns && row >= range.top) {
        return row <= range.bottom ? like(range.top - 1, column) : at(row - height, column);
      }
      if (shift === "right" && inRows && column >= range.left) {
        return column <= range.right ? like(row, range.left - 1) : at(row, column - width);
      }
      if (shift === "up" && inColumns && row >= range.top) return at(row + height, column);
      if (shift === "left" && inRows && column >= range.left) return at(row, column + width);
      return at(row, column);
    }),
  );
}
