import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CellRange } from "../../../src/domain/cell.ts";
import { chunkBatches, halved } from "../../../src/io/excel/cellChunks.ts";
import type { CellChunk } from "../../../src/io/excel/cellChunks.ts";

const range = (top: number, bottom: number, left: number, right: number): CellRange => ({ top, left, bottom, right });
const size = ({ range: { top, left, bottom, right } }: CellChunk): number => (bottom - top + 1) * (right - left + 1);

describe("chunks of cells", () => {
  it("gather small sheets in one batch and leave out empty ones", () => {
    const sheets = [
      { sheet: 0, used: range(0, 9, 0, 4) },
      { sheet: 1, used: null },
      { sheet: 2, used: range(3, 12, 1, 5) },
    ];
    expect(chunkBatches(sheets, 100)).toEqual([
      [
        { sheet: 0, range: range(0, 9, 0, 4) },
        { sheet: 2, range: range(3, 12, 1, 5) },
      ],
    ]);
  });

  it("take a row that is wider than a batch all the same", () => {
    const batches = chunkBatches([{ sheet: 0, used: range(0, 1, 0, 19) }], 10);
    expect(batches.map((batch) => batch.map(size))).toEqual([[20], [20]]);
  });

  const sheets = fc.array(
    fc.record({
      top: fc.nat(50),
      rows: fc.integer({ min: 1, max: 300 }),
      left: fc.nat(9),
      columns: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("cover every cell once, in order, within the limit", () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 30, max: 2_000 }), (shapes, limit) => {
        const used = shapes.map(({ top, rows, left, columns }) => range(top, top + rows - 1, left, left + columns - 1));
        const batches = chunkBatches(
          used.map((one, sheet) => ({ sheet, used: one })),
          limit,
        );
        for (const batch of batches)
          expect(batch.reduce((sum, chunk) => sum + size(chunk), 0)).toBeLessThanOrEqual(limit);
        used.forEach((one, sheet) => {
          const chunks = batches.flat().filter((chunk) => chunk.sheet === sheet);
          let next = one.top;
          for (const chunk of chunks) {
            expect(chunk.range).toEqual({ ...one, top: next, bottom: chunk.range.bottom });
            next = chunk.range.bottom + 1;
          }
          expect(next).toBe(one.bottom + 1);
        });
      }),
    );
  });

  it("are cut in two until a single row is left", () => {
    let pieces: CellChunk[][] = [[{ sheet: 0, range: range(2, 8, 0, 3) }]];
    for (let round = 0; round < 4; round++) pieces = pieces.flatMap((piece) => halved(piece) ?? [piece]);
    expect(pieces.flat().map(({ range: { top, bottom } }) => [top, bottom])).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((row) => [row, row]),
    );
    expect(halved(pieces[0] ?? [])).toBeNull();
  });
});
