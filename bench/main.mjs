// npm run bench -- [NAME [ARGUMENTS]]
//
// One benchmark with its arguments, or without a name all that need none, each in a process of its own.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What each measures stands at the top of its file; with the arguments in `small` a test sees in seconds that it runs. */
const benchmarks = JSON.parse(readFileSync(new URL("benchmarks.json", import.meta.url), "utf8"));

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
