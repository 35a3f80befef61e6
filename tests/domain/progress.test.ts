import { expect, it } from "@jest/globals";
import { eachInSteps, partOf, rowsPerStep, type Progress } from "../../src/domain/progress.ts";

const items = Array.from({ length: 2 * rowsPerStep + 1 }, (_, at) => at);

it("makes so many at a step and no more, and all of them in their order", () => {
  let made = 0;
  const steps = eachInSteps(items, (item) => {
    made++;
    return -item;
  });
  const counts: number[] = [];
  const seen: Progress[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    seen.push(step.value);
    counts.push(made);
    made = 0;
  }
  expect([...counts, made]).toEqual([0, rowsPerStep, rowsPerStep, 1]);
  expect(seen.map(({ done }) => done)).toEqual([0, rowsPerStep, 2 * rowsPerStep]);
  expect(step.value).toEqual(items.map((item) => -item));
});

it("tells a part's steps as steps of the whole", () => {
  const shares = [...partOf(eachInSteps(items, String), 0.5, 0.75)].map(({ done, total }) => done / total);
  expect(shares[0]).toBe(0.5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(0.75);
});
