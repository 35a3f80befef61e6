// npm run bench -- [NAME [ARGUMENTS]]
//
// One benchmark with its arguments, or without a name all that need none, each in a process of its own.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What each measures stands at the top of its file. */
const benchmarks = {
  reading: { script: "./reading.mjs", needsArguments: true },
  checking: { script: "./checking.mjs", needsArguments: false },
  ledger: { script: "./ledger.mjs", needsArguments: false },
  forecast: { script: "./forecast.ts", needsArguments: true },
  "tie-out": { script: "./tieOut.ts", needsArguments: false },
  audit: { script: "./audit.ts", needsArguments: false },
  pane: { script: "./pane.ts", needsArguments: false },
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined) runAll();
else if (name in benchmarks) process.exitCode = run(name, args);
else {
  console.error(`There is no benchmark ${name}. There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exitCode = 2;
}

function runAll() {
  for (const [each, { needsArguments }] of Object.entries(benchmarks)) {
    if (needsArguments) continue;
    console.log(`\n${each}`);
    process.exitCode = run(each, []) || process.exitCode;
  }
}

function run(each, rest) {
  const script = fileURLToPath(new URL(benchmarks[each].script, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script, ...rest], { stdio: "inherit" });
  return status ?? 1;
}
