// `npm test`: everything that must hold, in order, to the end even when a step fails.
// The last line is "N passed, N failed": every step and every Jest test counts as one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is run: [name, package, arguments, command of the package where it is not called like the package]. */
const steps = [
  ["formatting", "prettier", ["--check", "--log-level", "warn", "."]],
  ["lint", "eslint", ["--max-warnings", "0", "."]],
  ["types", "typescript", ["-p", "tsconfig.json"], "tsc"],
  ["types of the core", "typescript", ["-p", "src/tsconfig.core.json"], "tsc"],
  ["boundaries", "dependency-cruiser", ["--config", ".dependency-cruiser.mjs", "src"], "depcruise"],
];

/** Programs that tests need and npm cannot bring. One entry per program: commands on PATH, Debian packages that have them. */
const programs = [
  { name: "Chromium", commands: ["chromium"], packages: ["chromium", "fonts-liberation"] },
  { name: "LibreOffice", commands: ["soffice", "pdftotext"], packages: ["libreoffice-calc", "poppler-utils"] },
];

const failures = [];
let passed = 0;
let failed = 0;

function count(name, ok) {
  if (ok) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
  console.log(`${ok ? "✓" : "✗"} ${name}`);
}

/** Run a command of an installed package, its output shown. Without a shell, so that it works alike on every system. */
function run(pkg, args, command = pkg) {
  const { bin } = JSON.parse(readFileSync(join(root, "node_modules", pkg, "package.json"), "utf8"));
  const script = join(root, "node_modules", pkg, typeof bin === "string" ? bin : bin[command]);
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" }).status === 0;
}

function onPath(command) {
  const names = process.platform === "win32" ? [`${command}.exe`, `${command}.com`] : [command];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))));
}

/** Is the program there, or can it be fetched? Only root on a machine with apt-get fetches; others are told how. */
function provide({ name, commands, packages }) {
  const there = () => commands.every(onPath);
  if (there()) return true;
  const apt = (...args) => spawnSync("apt-get", args, { stdio: "inherit" }).status === 0;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    const fetched = apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
    if (fetched && there()) return true;
  }
  console.log(
    `The ${name} tests are missing, because PATH lacks ${commands.filter((command) => !onPath(command)).join(" and ")}: ` +
      `install with \`apt-get install --no-install-recommends ${packages.join(" ")}\` (or from the program's own site) and run again.`,
  );
  return false;
}

function runJest() {
  const folder = mkdtempSync(join(tmpdir(), "avvika-jest-"));
  try {
    const report = join(folder, "jest.json");
    const ok = run("jest", ["--json", `--outputFile=${report}`]);
    if (!existsSync(report)) return count("jest ran", false);
    const result = JSON.parse(readFileSync(report, "utf8"));
    const broken = result.numFailedTests + result.numRuntimeErrorTestSuites;
    passed += result.numPassedTests;
    failed += broken;
    for (const suite of result.testResults) {
      const tests = suite.assertionResults.filter(({ status }) => status === "failed");
      failures.push(...tests.map(({ fullName }) => fullName));
      if (suite.status === "failed" && tests.length === 0) failures.push(suite.name);
    }
    if (result.numPendingTests > 0) console.log(`${result.numPendingTests} tests were skipped.`);
    if (!ok && broken === 0) count("jest ended well", false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [name, pkg, args, command] of steps) count(name, run(pkg, args, command));
for (const program of programs) count(program.name, provide(program));
runJest();

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
