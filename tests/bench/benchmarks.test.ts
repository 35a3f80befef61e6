/** Every benchmark that needs neither arguments nor a built pane runs to its end: nobody runs them between two releases. */
import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Benchmark {
  readonly script: string;
  readonly needsArguments: boolean;
  /** Arguments with which it is done in seconds, and judges no times. */
  readonly small?: readonly string[];
}

const benchmarks = Object.entries(
  JSON.parse(readFileSync(join(__dirname, "..", "..", "bench", "benchmarks.json"), "utf8")) as Record<
    string,
    Benchmark
  >,
);

test.each(benchmarks.flatMap(([name, { small }]) => (small ? [{ name, small }] : [])))(
  "$name runs to its end",
  ({ name, small }) => {
    const run = spawnSync(process.execPath, ["bench/main.mjs", name, ...small], {
      encoding: "utf8",
      // Other programs, LibreOffice among them, take part where they are found. Here nothing is measured, so they are not.
      env: { ...process.env, PATH: "" },
    });
    expect(run).toMatchObject({ status: 0 });
    // Figures of the last step that is measured.
    expect(run.stdout + run.stderr).toMatch(/formulas: all|avvika, check|a column in common|clean workbooks/i);
  },
  120_000,
);

test("none is left out but for what it takes", () => {
  const left = benchmarks.filter(([, { small }]) => small === undefined);
  // The pane is built first, which takes minutes.
  const isExcused = ([name, { needsArguments }]: (typeof left)[number]): boolean => needsArguments || name === "pane";
  expect(left.filter((one) => !isExcused(one))).toEqual([]);
});
