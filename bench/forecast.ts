// npm run --silent bench -- forecast DIR
// Every method over the CSV files of a folder (world,row,year,month,actual,budget; kronor, cost negative), each year that has two or more
// before it forecast after months 2, 3, 4, 6, 8 and 10 from all years before. Prints one JSON array and nothing else:
// { world, method, month, wape, bias, coverage80 }, shares of the outcome; bias is positive where more was promised than came.
// A year that a method refuses counts with what is booked and the budget of the rest. coverage80 counts years with three or more before.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accuracyOf, forecastLines, uncertaintyOf } from "../src/analysis/forecast/index.ts";
import type { ForecastOutcome } from "../src/analysis/forecast/index.ts";
import { outcomeOf } from "../src/analysis/forecast/yearSoFar.ts";
import { forecastMethods, type ForecastMethodId } from "../src/domain/forecastMethod.ts";
import { toOre, type Ore } from "../src/domain/money.ts";
import { monthsOfYear, noMonths, type MonthSeries } from "../src/domain/monthSeries.ts";

const months = [2, 3, 4, 6, 8, 10];
/** They need what the files lack. */
const left: readonly ForecastMethodId[] = ["previous-forecast", "manual"];
const yearsBefore = 2;
const yearsForInterval = 3;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say which folder the CSV files are in: npm run --silent bench -- forecast DIR");
  process.exitCode = 2;
} else {
  console.log(JSON.stringify(judge(readWorlds(folder)), null, 1));
}

function judge(worlds: ReadonlyMap<string, readonly MonthSeries[]>): unknown[] {
  const methods = forecastMethods.filter((method) => !left.includes(method));
  return [...worlds].flatMap(([world, lines]) =>
    methods.flatMap((method) => months.map((month) => ({ world, method, month, ...judged(method, lines, month) }))),
  );
}

function judged(method: ForecastMethodId, lines: readonly MonthSeries[], month: number): object {
  const years = [...new Set(lines.flatMap((line) => line.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const outcomes: ForecastOutcome[] = [];
  let [inside, judgedYears] = [0, 0];
  for (const year of years.slice(yearsBefore)) {
    const cut = { year, month };
    const results = forecastLines(method, lines, cut);
    const fallback = forecastLines("remaining-budget", lines, cut);
    const values = results.map((result) => (result.ok ? result.value.value : null));
    const ranges = uncertaintyOf(method, lines, cut, values);
    lines.forEach((line, at) => {
      const outcome = outcomeOf(line, year);
      const second = fallback[at];
      const forecast = values[at] ?? (second?.ok === true ? second.value.value : null);
      if (outcome === null || forecast === null) return;
      outcomes.push({ forecast, outcome });
      const range = ranges[at];
      if (range?.kind !== "interval" || range.years < yearsForInterval) return;
      judgedYears++;
      if (outcome >= range.low && outcome <= range.high) inside++;
    });
  }
  const accuracy = accuracyOf(outcomes);
  return {
    wape: accuracy?.wape ?? null,
    bias: accuracy?.bias ?? null,
    coverage80: judgedYears === 0 ? null : inside / judgedYears,
  };
}

type Years = Map<number, { actual: (Ore | null)[]; budget: (Ore | null)[] }>;

function readWorlds(from: string): Map<string, MonthSeries[]> {
  const worlds = new Map<string, Map<string, Years>>();
  for (const file of readdirSync(from).sort()) {
    if (!file.toLowerCase().endsWith(".csv")) continue;
    const [header = "", ...rows] = readFileSync(join(from, file), "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
    const names = header.split(",").map((name) => name.trim());
    for (const row of rows) {
      if (row.trim() === "") continue;
      const cells = row.split(",");
      const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? "";
      const lines = entry(worlds, cell("world"), (): Map<string, Years> => new Map());
      const years = entry(lines, cell("row"), (): Years => new Map());
      const year = entry(years, Number(cell("year")), () => ({ actual: [...noMonths], budget: [...noMonths] }));
      const month = Number(cell("month"));
      if (!(month >= 1 && month <= monthsOfYear)) throw new RangeError(`${file}: month ${cell("month")}`);
      year.actual[month - 1] = amount(cell("actual"));
      year.budget[month - 1] = amount(cell("budget"));
    }
  }
  return new Map([...worlds].map(([world, lines]) => [world, [...lines].map(([row, years]) => series(row, years))]));
}

function series(row: string, years: Years): MonthSeries {
  const found = [...years].sort(([a], [b]) => a - b);
  return {
    key: row,
    label: row,
    years: found.map(([year, figures]) => ({ year, ...figures, unphased: null, forecast: noMonths })),
  };
}

function amount(text: string): Ore | null {
  return text === "" ? null : toOre(Number(text), "kr");
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
