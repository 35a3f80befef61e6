import { describe, expect, it } from "@jest/globals";
import { exactStep, roundingStep, roundingTolerance } from "../../src/recognise/precision.ts";

const lines = (...values: number[]) => values.map((value) => ({ value, isTotal: false }));

describe("roundingStep", () => {
  it.each([
    ["one decimal somewhere is the step of all", lines(44.5, 34.9, 12), 0.1],
    ["whole thousands of kronor", lines(232170, -234090, -1920), 1],
    ["hundreds of tkr, when every line shares the zeros", lines(-4700, 2200, 600), 100],
    ["two lines of round hundreds are no proof", lines(-4700, 2200), 1],
    ["more decimals than anyone prints are unrounded", lines(12.3456, 7), exactStep],
    ["öre", lines(12.34, 7.1), 0.01],
  ])("%s", (_, figures, step) => {
    expect(roundingStep(figures)).toBe(step);
  });

  it("does not count the total as a line of its own, but hears it when it is finer", () => {
    expect(roundingStep([...lines(-4700, 2200, 600), { value: -1900, isTotal: true }])).toBe(100);
    expect(roundingStep([...lines(-4700, 2200, 600), { value: -1917, isTotal: true }])).toBe(1);
  });

  it("cannot tell from zeros", () => {
    expect(roundingStep(lines(0, 0))).toBeUndefined();
  });
});

it("allows 0.5·(n+1) for a sum of n and 1.5 for a difference", () => {
  expect(roundingTolerance([1, 1, 1, 1])).toBe(2);
  expect(roundingTolerance([0.1, 0.1, 0.1])).toBeCloseTo(0.15, 12);
  expect(roundingTolerance([exactStep, exactStep])).toBe(0);
});
