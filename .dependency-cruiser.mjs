/** The core, in order: a stage imports only itself and the stages to its left. */
export const stages = ["domain", "recognise", "model", "analysis", "rules", "messages", "report", "pipeline"];

/** What wires the core to the world. The core never imports these. */
export const hosts = ["io/excel", "io/xlsx", "ui", "cli", "workbench"];

const inside = (...folders) => `^src/(${folders.join("|")})/`;
const library = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

const leftwards = stages.map((stage, i) =>
  rule(
    `${stage}-imports-leftwards`,
    `${stage} may import only ${stages.slice(0, i + 1).join(", ")}.`,
    { path: inside(stage) },
    { path: "^src/", pathNot: inside(...stages.slice(0, i + 1)) },
  ),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...leftwards,
    rule(
      "core-imports-no-library",
      "The core is plain TypeScript: no react, fluent, fflate, saxes, no node builtin. Let a host do it, behind a port.",
      { path: inside(...stages) },
      { pathNot: "^src/" },
    ),
    rule(
      "io-imports-no-face",
      "The ports know the core, never who uses them.",
      { path: inside("io") },
      { path: inside("ui", "cli", "workbench") },
    ),
    rule(
      "cli-stands-alone",
      "The command line draws nothing.",
      { path: inside("cli") },
      { path: inside("ui", "workbench") },
    ),
    rule(
      "ui-stands-alone",
      "The pane runs without them.",
      { path: inside("ui") },
      { path: inside("cli", "workbench") },
    ),
    rule(
      "workbench-stands-alone",
      "The workbench is a page, not a command.",
      { path: inside("workbench") },
      { path: inside("cli") },
    ),
    rule(
      "zip-and-xml-only-in-io-xlsx",
      "Only src/io/xlsx knows what an .xlsx file is made of.",
      { path: "^src/", pathNot: inside("io/xlsx") },
      { path: library("fflate", "saxes") },
    ),
    rule(
      "react-only-in-pages",
      "Only the pane and the workbench draw.",
      { path: "^src/", pathNot: inside("ui", "workbench") },
      { path: library("react", "react-dom", "@fluentui") },
    ),
    rule(
      "no-node-in-the-pane",
      "The pane and the Excel port run in a browser.",
      { path: inside("ui", "io/excel") },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "no-dev-dependency",
      "What is installed imports at run time belongs in dependencies; the workbench is not installed.",
      { path: "^src/", pathNot: inside("workbench") },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
    rule("no-unresolvable", "The import leads nowhere.", { path: "^src/" }, { couldNotResolve: true }),
    rule("no-cycles", "Two files that need each other are one idea, or lack a third.", {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true, // type imports count too
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
