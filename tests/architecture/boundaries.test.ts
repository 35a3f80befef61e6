import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root, runNode, withTree } from "./support.ts";

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const config = join(root, ".dependency-cruiser.mjs");

function cruise(folder: string): Cruise {
  const args = ["--config", config, "--output-type", "json", "src"];
  return JSON.parse(runNode("dependency-cruiser/bin/dependency-cruise.mjs", args, folder).stdout) as Cruise;
}

/** "rule: from > to", sorted; the rule that says an import leads nowhere is about the fixture, not about the plant. */
const violations = (result: Cruise) =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} > ${to}`).sort();

const { stages, hosts } = JSON.parse(
  execFileSync(
    process.execPath,
    ["--input-type=module", "-e", 'import * as c from "./.dependency-cruiser.mjs"; console.log(JSON.stringify(c))'],
    { cwd: root, encoding: "utf8" },
  ),
) as { readonly stages: readonly string[]; readonly hosts: readonly string[] };

const importing = (...targets: readonly string[]) =>
  targets.map((target) => `import ${JSON.stringify(target)};\n`).join("");

/** A library as npm leaves it: enough for its name to be resolved. */
const installed = (...names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
      [`node_modules/${name}/index.js`, ""],
    ]),
  );

describe("boundaries", () => {
  it("hold in src, in every file of it", () => {
    const result = cruise(root);
    expect(violations(result)).toEqual([]);
    const cruised = new Set(result.modules.map(({ source }) => source));
    const written = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `src/${path.replaceAll("\\", "/")}`);
    expect(written.filter((path) => !cruised.has(path))).toEqual([]);
    expect(written.length).toBeGreaterThan(0);
  });

  it("cover every folder of src: a new one is named in .dependency-cruiser.mjs first", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const known = new Set([...stages, ...hosts.map((host) => host.split("/")[0]), "decisions"]);
    expect(folders.filter((name) => !known.has(name))).toEqual([]);
  });

  it("have the same stages in src/tsconfig.core.json", () => {
    const core = JSON.parse(readFileSync(join(root, "src/tsconfig.core.json"), "utf8")) as { include: string[] };
    expect(core.include).toEqual(stages);
  });

  it("let a stage import the stages to its left and none to its right", () => {
    const file = (stage: string) => `src/${stage}/a.ts`;
    const tree: Record<string, string> = {};
    const wrong: string[] = [];
    stages.forEach((stage, i) => {
      tree[file(stage)] = "export const a = 1;\n";
      tree[`src/${stage}/left.ts`] = importing(...stages.slice(0, i).map((other) => `../${other}/a.ts`), "./a.ts");
      tree[`src/${stage}/right.ts`] = importing(...stages.slice(i + 1).map((other) => `../${other}/a.ts`));
      wrong.push(
        ...stages.slice(i + 1).map((other) => `${stage}-imports-leftwards: src/${stage}/right.ts > ${file(other)}`),
      );
    });
    expect(withTree(tree, (folder) => violations(cruise(folder)))).toEqual(wrong.sort());
    expect(wrong).toHaveLength((stages.length * (stages.length - 1)) / 2);
  });

  it("keep hosts out of the core, and hosts apart", () => {
    const nothing = "export const a = 1;\n";
    const tree = {
      ...Object.fromEntries(hosts.map((host) => [`src/${host}/a.ts`, nothing])),
      "src/domain/bad.ts": importing(...hosts.map((host) => `../${host}/a.ts`)),
      "src/io/xlsx/bad.ts": importing("../../ui/a.ts", "../../cli/a.ts", "../../workbench/a.ts"),
      "src/io/xlsx/good.ts": importing("../../domain/a.ts"),
      "src/domain/a.ts": nothing,
      "src/cli/bad.ts": importing("../ui/a.ts", "../workbench/a.ts"),
      "src/ui/bad.ts": importing("../cli/a.ts", "../workbench/a.ts"),
      "src/workbench/bad.ts": importing("../cli/a.ts"),
      "src/workbench/good.ts": importing("../ui/a.ts", "../io/xlsx/a.ts", "../domain/a.ts"),
    };
    expect(withTree(tree, (folder) => violations(cruise(folder)))).toEqual(
      [
        ...hosts.map((host) => `domain-imports-leftwards: src/domain/bad.ts > src/${host}/a.ts`),
        "io-imports-no-face: src/io/xlsx/bad.ts > src/cli/a.ts",
        "io-imports-no-face: src/io/xlsx/bad.ts > src/ui/a.ts",
        "io-imports-no-face: src/io/xlsx/bad.ts > src/workbench/a.ts",
        "cli-stands-alone: src/cli/bad.ts > src/ui/a.ts",
        "cli-stands-alone: src/cli/bad.ts > src/workbench/a.ts",
        "ui-stands-alone: src/ui/bad.ts > src/cli/a.ts",
        "ui-stands-alone: src/ui/bad.ts > src/workbench/a.ts",
        "workbench-stands-alone: src/workbench/bad.ts > src/cli/a.ts",
      ].sort(),
    );
  });

  it("keep libraries and node where they belong", () => {
    const libraries = ["react", "@fluentui/react-components", "fflate", "saxes"];
    const tree = {
      ...installed(...libraries, "jest"),
      "node_modules/split/package.json": JSON.stringify({ name: "split", exports: { "./part": "./dist/part.js" } }),
      "node_modules/split/dist/part.js": "",
      "package.json": JSON.stringify({
        dependencies: Object.fromEntries([...libraries, "split"].map((name) => [name, "1.0.0"])),
        devDependencies: { jest: "1.0.0" },
      }),
      "src/model/bad.ts": importing(...libraries, "node:fs"),
      "src/model/type.ts": 'import type { Stats } from "node:fs";\nexport type S = Stats;\n',
      "src/io/xlsx/good.ts": importing("fflate", "saxes", "split/part", "node:fs"),
      "src/io/excel/bad.ts": importing("fflate", "node:fs"),
      "src/cli/bad.ts": importing("react", "jest", "./nowhere.ts", "split/nowhere"),
      "src/cli/good.ts": importing("node:fs"),
      "src/ui/good.tsx": importing("react", "@fluentui/react-components"),
      "src/ui/bad.ts": importing("node:fs"),
    };
    const caught = withTree(tree, (folder) => violations(cruise(folder)));
    const core = (to: string) => `core-imports-no-library: src/model/bad.ts > ${to}`;
    expect(caught).toEqual(
      [
        ...libraries.map((name) => core(`node_modules/${name}/index.js`)),
        core("fs"),
        "core-imports-no-library: src/model/type.ts > fs",
        ...["fflate", "saxes"].map(
          (name) => `zip-and-xml-only-in-io-xlsx: src/model/bad.ts > node_modules/${name}/index.js`,
        ),
        ...["react", "@fluentui/react-components"].map(
          (name) => `react-only-in-pages: src/model/bad.ts > node_modules/${name}/index.js`,
        ),
        "zip-and-xml-only-in-io-xlsx: src/io/excel/bad.ts > node_modules/fflate/index.js",
        "no-node-in-the-pane: src/io/excel/bad.ts > fs",
        "no-node-in-the-pane: src/ui/bad.ts > fs",
        "react-only-in-pages: src/cli/bad.ts > node_modules/react/index.js",
        "no-dev-dependency: src/cli/bad.ts > node_modules/jest/index.js",
        "no-unresolvable: src/cli/bad.ts > ./nowhere.ts",
        "no-unresolvable: src/cli/bad.ts > split/nowhere",
      ].sort(),
    );
  });

  it("allow no cycle", () => {
    const tree = { "src/domain/a.ts": importing("./b.ts"), "src/domain/b.ts": importing("./a.ts") };
    const caught = withTree(tree, (folder) => violations(cruise(folder)));
    expect(caught).toContain("no-cycles: src/domain/a.ts > src/domain/b.ts");
  });
});
