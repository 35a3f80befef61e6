// How fast are ledgers added up and checked? Goals: faster than DuckDB; a check at most 1.5 times the bare reading by the fastest
// library, and at most 700 MB.
//
//   npm ci --prefix bench
//   npm run bench -- ledger [--rows 1000000] [--file-rows 200000] [--rounds 5] [--json OUT.json]
//
// Grouping: postings by account, unit and period, in one process, in turns with DuckDB's GROUP BY over the same whole numbers. Checking:
// the same file, each in a process of its own, in turns; the goal is held in seconds of the processor, so that other work on the machine
// weighs little. LibreOffice takes part where it is installed as soffice.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openPackage } from "../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../src/io/xlsx/readWorkbook.ts";
import { groupSums } from "../src/model/ledger/grouping.ts";
import { ledgerBook } from "../src/model/ledger/ledgerBook.ts";
import { checkWorkbook, runToEnd } from "../src/pipeline/run.ts";
import { findLedgers } from "../src/recognise/ledger/findLedgers.ts";
import { ledgerWorkbook, madeUpLedger } from "../tests/support/madeUpLedger.ts";
import { ledgerFile } from "./ledgerFile.mjs";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    "file-rows": { type: "string", default: "200000" },
    rounds: { type: "string", default: "5" },
    json: { type: "string" },
    one: { type: "string" },
    file: { type: "string" },
  },
});

/** Held from so many rows on: with a few, the start of a process is all that is measured. */
const limits = { check: 1.5, megabytes: 700, rows: 1_000_000, fileRows: 200_000 };

/** What reads or checks the file, each in a process of its own. */
const programs = {
  "hucre, bare reading": async (bytes) => {
    const { readXlsx } = await import("hucre");
    return (await readXlsx(bytes)).sheets[0].rows.length - 1;
  },
  "hucre, streaming": async (bytes) => {
    const { streamXlsxRows } = await import("hucre");
    let rows = -1;
    for await (const row of streamXlsxRows(bytes)) rows += row ? 1 : 0;
    return rows;
  },
  "avvika, bare reading": async (bytes) => read(bytes).sheets[0].columns.get(0).rows.length - 1,
  "avvika, check": async (bytes) => {
    const { recognition } = runToEnd(checkWorkbook(read(bytes)));
    return recognition.ledgers[0].rows.length;
  },
};

if (options.one) await measureOne(options.one, options.file);
else await compare();

async function compare() {
  const grouping = await compareGrouping(Number(options.rows), Number(options.rounds));
  console.error(`Grouping ${options.rows} postings by account, unit and period`);
  console.table(grouping.times);
  const checking = compareChecking(Number(options["file-rows"]), Number(options.rounds));
  console.error(`A file of ${options["file-rows"]} postings`);
  console.table(checking);
  if (options.json) writeFileSync(options.json, JSON.stringify({ limits, grouping, checking }, null, 2));
  if (Number(options.rows) < limits.rows || Number(options["file-rows"]) < limits.fileRows) return;
  const bare = Math.min(
    ...Object.keys(checking).flatMap((name) => (name.startsWith("hucre") ? [checking[name].processorSeconds] : [])),
  );
  const { processorSeconds, peakMegabytes } = checking["avvika, check"];
  const duckdb = grouping.times.duckdb?.milliseconds ?? Infinity;
  const over = [
    ...(grouping.times.avvika.milliseconds >= duckdb ? ["grouping is slower than DuckDB"] : []),
    ...(processorSeconds / bare > limits.check
      ? [`a check takes ${(processorSeconds / bare).toFixed(2)} times the bare reading`]
      : []),
    ...(peakMegabytes > limits.megabytes ? [`a check takes ${peakMegabytes} MB`] : []),
  ];
  if (over.length > 0) {
    console.error(over.join("\n"));
    process.exitCode = 1;
  }
}

/** In turns, so that what slows the machine slows both. The first round warms up and is not counted. */
async function compareGrouping(rows, rounds) {
  const made = madeUpLedger(rows);
  const workbook = ledgerWorkbook(made, { form: "posting", layout: "long", signs: "cost-positive" });
  const start = performance.now();
  const [ledger] = runToEnd(findLedgers(workbook, 0));
  const recognised = performance.now() - start;
  const book = valueOf(runToEnd(ledgerBook(workbook, ledger, 0)));
  const encoded = performance.now() - start - recognised;
  const [series] = book.series;
  const keys = [book.accounts, book.dimensions[0], series.periods];
  const duckdb = await duckdbGrouping(keys, series.amounts);
  const runs = { avvika: [], duckdb: [] };
  for (let round = 0; round <= rounds; round++) {
    const own = await timed(() => runToEnd(groupSums(keys, [series.amounts], rows)));
    runs.avvika.push({ ms: own.ms, answer: { groups: own.result.count, check: checkOf(own.result.sums[0]) } });
    if (!duckdb) continue;
    const theirs = await timed(duckdb);
    const sums = theirs.result.flatMap((chunk) => chunk.getColumnValues(3));
    runs.duckdb.push({ ms: theirs.ms, answer: { groups: sums.length, check: checkOf(sums) } });
  }
  const answers = new Set(
    Object.values(runs)
      .flat()
      .map(({ answer }) => JSON.stringify(answer)),
  );
  if (answers.size !== 1) throw new Error(`the groupings disagree: ${[...answers].join(" ")}`);
  const base = median(runs.avvika.slice(1).map(({ ms }) => ms));
  const times = Object.fromEntries(
    Object.entries(runs)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => {
        const ms = median(list.slice(1).map((run) => run.ms));
        return [name, { ratio: rounded(ms / base), milliseconds: rounded(ms) }];
      }),
  );
  return {
    rows,
    groups: runs.avvika[0].answer.groups,
    recognisedMs: Math.round(recognised),
    encodedMs: Math.round(encoded),
    times,
  };
}

/** A whole number that differs as soon as a group does, in whatever order they come. */
function checkOf(sums) {
  let check = 0;
  for (const sum of sums) check += (Math.abs(Number(sum)) % 1_009) ** 2;
  return check;
}

async function duckdbGrouping(keys, amounts) {
  let duckdb;
  try {
    duckdb = await import("@duckdb/node-api");
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error("DuckDB is not installed: run npm ci --prefix bench to compare with it.");
    return null;
  }
  const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
  await connection.run("CREATE TABLE ledger (account INTEGER, unit INTEGER, period INTEGER, ore BIGINT)");
  const appender = await connection.createAppender("ledger");
  for (let row = 0; row < amounts.length; row++) {
    for (const { codes } of keys) appender.appendInteger(codes[row]);
    appender.appendBigInt(BigInt(amounts[row]));
    appender.endRow();
  }
  appender.closeSync();
  // What it costs to make JavaScript's values of the answer is not counted.
  return async () =>
    (await connection.run("SELECT account, unit, period, SUM(ore)::BIGINT FROM ledger GROUP BY ALL")).fetchAllChunks();
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function compareChecking(rows, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "avvika-bench-"));
  try {
    const file = join(folder, "ledger.xlsx");
    writeFileSync(file, ledgerFile(rows));
    const runs = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
    const libreoffice = [];
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(programs)) {
        const script = fileURLToPath(import.meta.url);
        const args = ["--import", "tsx", script, "--one", name, "--file", file];
        const run = spawnSync(process.execPath, args, { encoding: "utf8" });
        if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
        const measured = JSON.parse(run.stdout);
        if (measured.rows !== rows) throw new Error(`${name} found ${measured.rows} rows of ${rows}`);
        runs[name].push(measured);
      }
      // Minutes of LibreOffice say no more than one of its runs.
      if (round === 0) libreoffice.push(...openAndSave(file, folder));
    }
    const table = Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, summary(list)]));
    if (libreoffice.length > 0) table["LibreOffice, open and save"] = summary(libreoffice);
    else console.error("LibreOffice is not installed: install libreoffice-calc to compare with it.");
    const base = table["avvika, check"].seconds;
    return Object.fromEntries(
      Object.entries(table).map(([name, one]) => [name, { ratio: rounded(one.seconds / base), ...one }]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summary(list) {
  const megabytes = list.flatMap((run) => run.megabytes ?? []);
  return {
    seconds: rounded(median(list.map((run) => run.seconds))),
    ...(list[0].processorSeconds === undefined
      ? {}
      : { processorSeconds: rounded(median(list.map((run) => run.processorSeconds))) }),
    ...(megabytes.length > 0 ? { peakMegabytes: Math.round(median(megabytes)) } : {}),
  };
}

function openAndSave(file, folder) {
  const start = performance.now();
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = spawnSync("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    join(folder, "saved"),
    file,
  ]);
  return run.error || run.status !== 0 ? [] : [{ seconds: (performance.now() - start) / 1000 }];
}

async function measureOne(name, file) {
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const used = process.cpuUsage();
  const rows = await programs[name](bytes);
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ rows, seconds, processorSeconds: (user + system) / 1e6, megabytes: peakMegabytes() }));
}

/** The system's own account of this process: what resourceUsage says includes the process that started it. */
function peakMegabytes() {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}

function read(bytes) {
  return valueOf(readWorkbookSync(valueOf(openPackage(bytes))));
}

function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function rounded(value) {
  return Number(value.toFixed(2));
}
