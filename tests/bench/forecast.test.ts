/** The forecast benchmark over a folder of CSV files: other programs read its JSON. */
import { expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const header = "world,row,year,month,actual,budget";

test("prints figures per world, method and month, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "worlds-"));
  try {
    const rows = [2021, 2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: 12 }, (_, at) => `jämn,A,${String(year)},${String(at + 1)},-110.00,-100.00`),
    );
    writeFileSync(join(folder, "a.csv"), `\uFEFF${[header, ...rows].join("\r\n")}\r\n`);
    writeFileSync(join(folder, "läs mig.txt"), "inte en värld");
    const printed = execFileSync(process.execPath, ["bench/main.mjs", "forecast", folder], { encoding: "utf8" });
    const judged = JSON.parse(printed) as {
      world: string;
      method: string;
      month: number;
      wape: number;
      bias: number;
    }[];
    expect(judged.map(({ month }) => month).slice(0, 6)).toEqual([2, 3, 4, 6, 8, 10]);
    expect([...new Set(judged.map(({ method }) => method))]).toEqual([
      "remaining-budget",
      "run-rate",
      "seasonal-share",
      "multi-year-share",
      "budget-holds",
      "combined",
      "best-by-backtest",
    ]);
    const at = (method: string): object | undefined =>
      judged.find((one) => one.method === method && one.month === 4 && one.world === "jämn");
    expect(at("run-rate")).toMatchObject({ wape: 0, bias: 0, coverage80: 1 });
    // 120 less than came, of 1 320.
    expect(at("budget-holds")).toMatchObject({ wape: 120 / 1320, bias: 120 / 1320, coverage80: 1 });
    expect(at("remaining-budget")).toMatchObject({ wape: 80 / 1320 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
