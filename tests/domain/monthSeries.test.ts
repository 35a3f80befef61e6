import { expect, test } from "@jest/globals";
import { ore, type Ore } from "../../src/domain/money.ts";
import { bookedMonths, hasMonths, noMonths, sumOfMonths } from "../../src/domain/monthSeries.ts";

const months = (...figures: readonly (number | null)[]): (Ore | null)[] =>
  [...figures, ...new Array<null>(12 - figures.length).fill(null)].map((figure) =>
    figure === null ? null : ore(figure),
  );

test("blanks and zeros to the end are open, a zero before a figure is booked", () => {
  expect(bookedMonths(noMonths)).toBe(0);
  expect(bookedMonths(months(0, 0, 0))).toBe(0);
  expect(bookedMonths(months(5, 0, null, 7, 0, 0))).toBe(4);
  expect(bookedMonths(months(...new Array<number>(12).fill(1)))).toBe(12);
});

test("months are added from and to, both included", () => {
  const year = months(1, 2, null, 8);
  expect(sumOfMonths(year, 1, 12)).toBe(11);
  expect(sumOfMonths(year, 2, 3)).toBe(2);
  expect(sumOfMonths(year, 5, 4)).toBe(0);
});

test("a year of blanks says nothing, a year of zeros says zero", () => {
  expect(hasMonths(noMonths)).toBe(false);
  expect(hasMonths(months(0))).toBe(true);
});
