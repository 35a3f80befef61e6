import { expect, test } from "@jest/globals";
import { yearMonths } from "../../../src/analysis/forecast/index.ts";
import { toOre, type Ore } from "../../../src/domain/money.ts";
import { monthLine } from "../../support/monthLines.ts";

const kronor = (value: number): Ore => toOre(value, "kr");
const booked = new Array<number>(8).fill(-110);

test("the rest of the year takes the shape of its budget, and its range too", () => {
  const line = monthLine("a", { 2024: { actual: booked, budget: [...booked, -100, -100, -100, -300] } });
  const made = yearMonths(line, 2024, {
    month: 8,
    booked: kronor(-880),
    final: kronor(-1480),
    uncertainty: { kind: "span", low: kronor(-1600), high: kronor(-1360), years: 2 },
  });
  expect(made.booked).toEqual(booked.map(kronor));
  expect(made.rest.map(({ value }) => value)).toEqual([-100, -100, -100, -300].map(kronor));
  expect(made.rest[0]).toEqual({ value: kronor(-100), low: kronor(-120), high: kronor(-80) });
});

test("months are alike where no budget says otherwise, and none where there is no forecast", () => {
  const line = monthLine("a", { 2024: { actual: booked } });
  const so = { month: 8, booked: kronor(-880), uncertainty: null };
  expect(yearMonths(line, 2024, { ...so, final: kronor(-1320) }).rest.map(({ value }) => value)).toEqual(
    [-110, -110, -110, -110].map(kronor),
  );
  expect(yearMonths(line, 2024, { ...so, final: null })).toMatchObject({ rest: [], budget: null });
});
