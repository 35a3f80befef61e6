// What does checking a large workbook cost, against reading it? A sheet per committee, 200 tables, some 20 000 equations, a few errors.
//
//   npm run bench -- checking [--rounds 7] [--warm-up 1] [--errors 20] [--size 1] [--json OUT.json]
//
// Time is that of the processor, so that other work on the machine weighs little. Everybody, our stages and the libraries beside our own
// reader alike, has a round to warm up, which is not counted. A reader is then compiled, and the stages' many functions are after some
// ten. The libraries take part where they are installed (npm ci --prefix bench).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkNarrative } from "../src/analysis/narrative/index.ts";
import { solveAll } from "../src/analysis/repair/index.ts";
import { openPackage } from "../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../src/io/xlsx/readWorkbook.ts";
import { buildModel } from "../src/model/index.ts";
import { runToEnd } from "../src/pipeline/run.ts";
import { recogniseTables } from "../src/recognise/index.ts";
import { readNarrative } from "../src/recognise/narrative/index.ts";
import { findingsOf } from "../src/rules/index.ts";
import { committeeWorkbook } from "./committeeWorkbook.mjs";
import { readers } from "./readers.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    "warm-up": { type: "string", default: "1" },
    errors: { type: "string", default: "20" },
    size: { type: "string", default: "1" },
    json: { type: "string" },
    peer: { type: "string" },
    file: { type: "string", multiple: true },
  },
});

/** What the stages may cost, times the bare reading of the file. Held at full size: a small file is read in no time. */
const limits = { recognise: 2, solve: 1 };

const warmUp = Number(options["warm-up"]);

if (options.peer) await readWithPeer(options.peer, options.file);
else compare(Number(options.rounds), Number(options.errors), Number(options.size));

function compare(rounds, errors, size) {
  const files = ["none", "totals", "all"].map((formulas) => ({
    formulas,
    bytes: committeeWorkbook({ sheets: Math.ceil(40 * size), tables: 5, errors, formulas }),
  }));
  const peers = peerTimes(files, rounds);
  const kinds = files.map(({ formulas, bytes }, at) => {
    const runs = warmedUp(Array.from({ length: rounds + warmUp }, () => checkOnce(bytes)));
    const read = median(runs.map((run) => run.times.read));
    const times = Object.fromEntries(
      Object.keys(runs[0].times).map((stage) => [stage, median(runs.map((run) => run.times[stage]))]),
    );
    for (const [peer, ofFiles] of Object.entries(peers)) times[`read by ${peer}`] = ofFiles[at];
    const ratios = Object.fromEntries(Object.entries(times).map(([stage, time]) => [stage, round(time / read)]));
    return { formulas, ...runs[0].sizes, milliseconds: mapped(times, Math.round), ratios };
  });
  for (const { formulas, tables, equations, broken, findings, ratios } of kinds) {
    console.log(
      `Formulas: ${formulas}. ${tables} tables, ${equations} equations, ${broken} broken, ${findings} findings.`,
    );
    console.table(ratios);
  }
  if (options.json) writeFileSync(options.json, JSON.stringify({ rounds, errors, size, limits, kinds }, null, 2));
  if (size < 1) return;
  const over = kinds.flatMap(({ formulas, ratios }) =>
    Object.entries(limits).flatMap(([stage, most]) =>
      ratios[stage] > most
        ? [`${stage} takes ${ratios[stage]} times the reading (formulas: ${formulas}), at most ${most}`]
        : [],
    ),
  );
  if (over.length > 0) {
    console.error(over.join("\n"));
    process.exitCode = 1;
  }
}

/** One check, stage by stage. Unit: milliseconds of the processor. */
function checkOnce(bytes) {
  const times = {};
  const timed = (stage, work) => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    times[stage] = (user + system) / 1000;
    return result;
  };
  const workbook = timed("read", () => valueOf(readWorkbookSync(valueOf(openPackage(bytes)))));
  const { tables } = timed("recognise", () => runToEnd(recogniseTables(workbook)));
  const model = timed("model", () =>
    runToEnd(
      buildModel(
        tables,
        workbook.sheets.map(({ name }) => name),
      ),
    ),
  );
  const diagnoses = timed("solve", () => solveAll(model.system));
  const narrative = timed("narrative", () => checkNarrative(readNarrative(workbook, tables), model, diagnoses));
  const ledgers = noLedgers(workbook);
  const findings = timed("rules", () =>
    runToEnd(findingsOf({ workbook, tables, model, ledgers, months: [], diagnoses, narrative })),
  );
  const broken = new Set(diagnoses.flatMap((diagnosis) => diagnosis.broken)).size;
  return {
    times,
    sizes: { tables: tables.length, equations: model.system.equations.length, broken, findings: findings.length },
  };
}

/** Committees' workbooks have none. */
function noLedgers(workbook) {
  return { books: [], registers: [], workbook };
}

function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The rounds that count: all but the first ones. */
function warmedUp(rounds) {
  return rounds.slice(warmUp);
}

/** Per library the times for the files, each library in a process of its own; those that are not installed are not there. */
function peerTimes(files, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "avvika-bench-"));
  try {
    const named = files.flatMap(({ formulas, bytes }) => {
      const file = join(folder, `${formulas}.xlsx`);
      writeFileSync(file, bytes);
      return ["--file", file];
    });
    const times = {};
    for (const name of Object.keys(readers).filter((reader) => reader !== "avvika")) {
      const script = fileURLToPath(import.meta.url);
      const counts = ["--rounds", String(rounds), "--warm-up", String(warmUp)];
      const args = ["--import", "tsx", script, "--peer", name, ...named, ...counts];
      const run = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (run.status === 0) times[name] = JSON.parse(run.stdout);
      else if (!run.stderr.includes("ERR_MODULE_NOT_FOUND")) throw new Error(`${name}: ${run.stderr}`);
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readWithPeer(name, files) {
  const { load } = await readers[name]();
  const medians = [];
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const times = [];
    for (let round = 0; round < Number(options.rounds) + warmUp; round++) {
      const start = process.cpuUsage();
      await load(bytes);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    medians.push(median(warmedUp(times)));
  }
  console.log(JSON.stringify(medians));
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function round(value) {
  return Number(value.toFixed(2));
}
