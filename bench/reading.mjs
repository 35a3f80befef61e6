// Which library reads workbooks best, and how fast? Decision 0011 rests on this.
//
//   npm ci --prefix bench
//   npm run bench -- reading FOLDER [--json OUT.json] [--rows 200000] [--rounds 5]
//
// FOLDER holds .xlsx files (the formula corpus, which is not ours to ship). LibreOffice must be installed as soffice.
import { performance } from "node:perf_hooks";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { largeWorkbook } from "./largeWorkbook.mjs";
import { readers } from "./readers.mjs";
import { isFormat, libreOfficeReferences, plainReference } from "./reference.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string" },
    rows: { type: "string", default: "200000" },
    rounds: { type: "string", default: "5" },
    one: { type: "string" },
    detail: { type: "boolean", default: false },
  },
});

if (options.one) await measureOne(options.one, positionals[0]);
else await compare(positionals[0]);

async function compare(folder) {
  if (!folder) throw new Error("Name the folder of workbooks.");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name));
  const fidelity = await compareFidelity(files);
  console.table(fidelity);
  const speed = compareSpeed(Number(options.rows), Number(options.rounds));
  console.table(speed);
  if (options.json) writeFileSync(options.json, JSON.stringify({ files: files.length, fidelity, speed }, null, 2));
}

async function compareFidelity(files) {
  const references = libreOfficeReferences(files);
  const table = {};
  for (const [name, load] of Object.entries(readers)) {
    const reader = await load();
    const score = { opened: 0, sheets: 0 };
    const count = (key, hit) => {
      const [right, all] = score[key] ?? [0, 0];
      score[key] = [right + (hit ? 1 : 0), all + 1];
    };
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file));
      let form;
      try {
        form = reader.form(await reader.load(bytes));
        score.opened++;
        score.sheets += form.sheets.size;
      } catch (error) {
        if (options.detail) console.log(name, file, String(error));
        form = { sheets: new Map(), names: 0 };
      }
      judge(form, references.get(file), plainReference(bytes), count, (...what) => {
        if (options.detail) console.log(name, file, ...what);
      });
    }
    table[name] = Object.fromEntries(
      Object.entries(score).map(([key, value]) => [key, Array.isArray(value) ? `${value[0]}/${value[1]}` : value]),
    );
  }
  return table;
}

/** Compares one reading with the references, thing by thing. What a reader has too much of counts as a miss. */
function judge(form, converted, plain, count, tell) {
  for (const [sheetName, expected] of plain.sheets) {
    const truth = converted?.get(sheetName);
    const sheet = form.sheets.get(sheetName);
    if (truth) {
      for (const [key, value] of truth.values) {
        const hit = sameValue(sheet?.values.get(key), value);
        if (!hit) tell(sheetName, key, "value", sheet?.values.get(key), value);
        count("values", hit);
      }
      for (const key of sheet?.values.keys() ?? []) {
        const value = sheet.values.get(key);
        if (truth.values.has(key) || value === "") continue;
        tell(sheetName, key, "value too much", value);
        count("values", false);
      }
      for (const key of truth.formulas) {
        if (!sheet?.formulas.has(key)) tell(sheetName, key, "no formula");
        count("formulas", sheet?.formulas.has(key));
      }
      for (const range of truth.merges) count("merges", sheet?.merges.has(range));
      for (const row of truth.hiddenRows) count("hiddenRows", sheet?.hiddenRows.has(row));
    } else tell(sheetName, "not in LibreOffice's conversion");
    for (const [key, format] of expected.formats) {
      const hit = isFormat(format, sheet?.formats.get(key));
      if (!hit) tell(sheetName, key, "format", sheet?.formats.get(key), format);
      count("formats", hit);
      count("bold", sheet !== undefined && sheet.bold.has(key) === expected.bold.has(key));
    }
  }
  for (let name = 0; name < plain.names; name++) count("names", name < form.names);
}

function sameValue(found, expected) {
  if (typeof expected === "object") return typeof found === "object";
  if (typeof expected === "number" && typeof found === "number") {
    return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (typeof expected === "string" && typeof found === "string") return blanks(found) === blanks(expected);
  return found === expected;
}

/** LibreOffice's XML keeps neither carriage returns nor runs of blanks at line ends. */
function blanks(text) {
  return text.replace(/\r\n?/g, "\n").replace(/\s+/g, " ").trim();
}

/** Each reading in a process of its own, in turns, so that what slows the machine slows all. */
function compareSpeed(rows, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "avvika-bench-"));
  try {
    const file = join(folder, "large.xlsx");
    writeFileSync(file, largeWorkbook(rows));
    const runs = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(readers)) {
        const script = fileURLToPath(import.meta.url);
        const run = spawnSync(process.execPath, ["--import", "tsx", script, "--one", name, file], { encoding: "utf8" });
        if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
        runs[name].push(JSON.parse(run.stdout));
      }
    }
    const sums = new Set(Object.values(runs).flatMap((list) => list.map(({ sum }) => sum.toFixed(2))));
    if (sums.size !== 1) throw new Error(`the readers disagree on the sum: ${[...sums].join(", ")}`);
    const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
    const base = median(runs.avvika.map(({ seconds }) => seconds));
    return Object.fromEntries(
      Object.entries(runs).map(([name, list]) => {
        const seconds = median(list.map((run) => run.seconds));
        return [
          name,
          {
            ratio: Number((seconds / base).toFixed(2)),
            seconds: Number(seconds.toFixed(2)),
            peakMegabytes: Math.round(median(list.map(({ megabytes }) => megabytes))),
          },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOne(name, file) {
  const reader = await readers[name]();
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const workbook = await reader.load(bytes);
  const seconds = (performance.now() - start) / 1000;
  const sum = reader.sum(workbook);
  console.log(JSON.stringify({ seconds, sum, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
