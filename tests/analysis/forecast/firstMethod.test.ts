import { describe, expect, it } from "@jest/globals";
import { firstMethod } from "../../../src/analysis/forecast/index.ts";
import { monthLine } from "../../support/monthLines.ts";

const cut = { year: 2024, month: 8 };
const until = (month: number): number[] => new Array<number>(month).fill(-10);

describe("the method that a forecast starts with", () => {
  it("is the default where any line has a budget", () => {
    const lines = [
      monthLine("ny", { 2024: { actual: until(8) } }),
      monthLine("skola", { 2023: { actual: -9 }, 2024: { actual: until(8), budget: -11 } }),
    ];
    expect(firstMethod(lines, cut)).toBe("remaining-budget");
  });

  it("follows earlier years where there is no budget, and else what has been so far", () => {
    const ofYears = (...years: number[]) =>
      monthLine("skola", {
        ...Object.fromEntries(years.map((year) => [year, { actual: -9 }])),
        2024: { actual: until(8) },
      });
    expect(firstMethod([ofYears(2022, 2023)], cut)).toBe("multi-year-share");
    expect(firstMethod([ofYears(2023)], cut)).toBe("seasonal-share");
    expect(firstMethod([ofYears()], cut)).toBe("run-rate");
  });

  it("is the default where nothing can be said", () => {
    expect(firstMethod([monthLine("tom", { 2024: {} })], cut)).toBe("remaining-budget");
  });
});
