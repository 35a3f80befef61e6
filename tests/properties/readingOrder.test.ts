import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bookFrom, type Book } from "../support/book.ts";

/** A made-up committee table with a two-level header, whose figures tie: rows of [label, actual, budget, forecast, full-year budget]. */
const amounts = fc.integer({ min: -99_999, max: -101 });
const line = fc.tuple(amounts, amounts, amounts, amounts);

const headers = [
  ["Period", "Utfall"],
  ["Period", "Budget"],
  ["Period", "Avvikelse"],
  ["Helår", "Prognos"],
  ["Helår", "Budget"],
  ["Helår", "Avvikelse"],
] as const;

function tableRows(
  lines: readonly (readonly number[])[],
  columns: readonly number[],
  order: readonly number[],
): string[][] {
  const figures = lines.map(([actual = 0, budget = 0, forecast = 0, year = 0]) => [
    actual,
    budget,
    actual - budget,
    forecast,
    year,
    forecast - year,
  ]);
  const total = figures.reduce((sum, row) => sum.map((value, index) => value + (row[index] ?? 0)), [0, 0, 0, 0, 0, 0]);
  const pick = (row: readonly unknown[]): string[] => columns.map((column) => String(row[column]));
  return [
    ["Enhet, tkr", ...pick(headers.map(([group]) => group))],
    ["", ...pick(headers.map(([, leaf]) => leaf))],
    ...order.map((index) => [`Enhet ${String.fromCharCode(65 + index)}`, ...pick(figures[index] ?? [])]),
    ["Summa", ...pick(total)],
  ];
}

/** Facts without their places, in an order of their own. */
function factsOf({ model }: Book): string[] {
  return model.facts.map(({ rowKey, meaning, value }) => JSON.stringify([rowKey, meaning, value])).sort();
}

describe("reading does not depend on order", () => {
  it("gives the same facts for shuffled columns and lines", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: 6 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (lines, columns, seed) => {
          const natural = lines.map((_, index) => index);
          const shuffled = natural
            .map((index) => [index, seed.next().value as number] as const)
            .sort((a, b) => a[1] - b[1])
            .map(([index]) => index);
          const plain = bookFrom({ rows: tableRows(lines, [0, 1, 2, 3, 4, 5], natural) });
          const mixed = bookFrom({ rows: tableRows(lines, columns, shuffled) });
          expect(factsOf(mixed)).toEqual(factsOf(plain));
          expect(plain.model.facts).toHaveLength((lines.length + 1) * 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives the same facts for figures as numbers and as text", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
        const rows = tableRows(
          lines,
          [0, 1, 2, 3, 4, 5],
          lines.map((_, index) => index),
        );
        const withoutForm = (book: Book): string[] => factsOf(book);
        expect(withoutForm(bookFrom({ rows, asText: true }))).toEqual(withoutForm(bookFrom({ rows })));
      }),
      { numRuns: 40 },
    );
  });

  it("finds every equation of such a table and all of them hold", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
        const { model } = bookFrom({
          rows: tableRows(
            lines,
            [0, 1, 2, 3, 4, 5],
            lines.map((_, index) => index),
          ),
        });
        // Six column sums, and two deviations in every row.
        expect(model.system.equations).toHaveLength(6 + 2 * (lines.length + 1));
      }),
      { numRuns: 40 },
    );
  });
});
