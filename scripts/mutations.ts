// npx tsx scripts/mutations.ts [--share 0.1] [--draws 1] [--seed 20240430] [--json OUT.json]
// Breaks every cell of every published table in every way, checks it, and tells how often the cell was blamed, a line per kind of slip.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { slips } from "../tests/analysis/repair/mutations/breakSheet.ts";
import { publishedTables, typings } from "../tests/analysis/repair/mutations/published.ts";
import { brokenOnce, brokenTwice } from "../tests/analysis/repair/mutations/runs.ts";
import { Tallies } from "../tests/analysis/repair/mutations/tally.ts";

const { values: options } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    draws: { type: "string", default: "1" },
    seed: { type: "string", default: "20240430" },
    json: { type: "string" },
  },
});
const seed = Number(options.seed);
const tables = publishedTables();
const tallies = new Tallies();
for (const { table, broken, verdict } of brokenOnce(tables, {
  seed,
  draws: Number(options.draws),
  share: Number(options.share),
})) {
  tallies.add([broken.slip, table.typing, `${broken.slip}, ${table.typing}`, table.name, "all"], verdict);
}
const pairs = [...brokenTwice(tables, 100 * Number(options.share), seed)].filter(({ areKnowable }) => areKnowable);
const keys = [
  ...slips,
  ...slips.map((slip) => `${slip}, typed`),
  ...typings,
  ...new Set(tables.map(({ name }) => name)),
  "all",
];
const figures = Object.fromEntries(keys.map((key) => [key, tallies.of(key)]));
console.table(figures);
const told = pairs.filter(({ areTold }) => areTold).length;
console.log(`Two cells broken that nothing ties: ${String(told)} of ${String(pairs.length)} told apart.`);

const { identifiable, blamed, undetermined, candidate, breaks, stray } = tallies.of("all");
const misses = [
  blamed < 0.98 * identifiable && "Fewer than 98 % of the identifiable cells are blamed.",
  candidate < 0.95 * undetermined && "Fewer than 95 % of the other cells are among the candidates.",
  stray > 0.01 * breaks && "More than 1 % of the breaks have findings elsewhere.",
].filter((miss) => miss !== false);
for (const miss of misses) console.error(miss);
if (misses.length > 0) process.exitCode = 1;
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ figures, pairs: { of: pairs.length, told } }, null, 2));
