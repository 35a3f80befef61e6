// Loaded before the commands that a new person runs first (`node -r`): says in a sentence what is missing, where Node would say it with a
// stack of calls. Every Node that there is must be able to read this, so nothing in it is younger than Node 10.
"use strict";
const { readFileSync } = require("fs");
const { join } = require("path");

const root = join(__dirname, "..");

/** The package.json of a folder; null where there is none. */
function packageIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return null;
  }
}

const { engines, dependencies, devDependencies } = packageIn(root);

/** What hinders the command. Null: nothing. */
function hindrance() {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
    return `Node ${process.versions.node} is too old: Avvika needs ${major}.${minor} or later, from https://nodejs.org.`;
  }
  // Every version is pinned, so another one is left from an earlier day.
  const lacks = Object.entries(Object.assign({}, dependencies, devDependencies)).find(([name, version]) => {
    const installed = packageIn(join(root, "node_modules", name));
    return installed === null || installed.version !== version;
  });
  return lacks ? `Packages are not installed (${lacks.join(" ")} for one): run \`npm ci\` first.` : null;
}

const hinders = hindrance();
if (hinders !== null) {
  console.log(hinders);
  process.exit(2);
}
