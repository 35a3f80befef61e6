import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root, runNode, withTree } from "./support.ts";

const core = join(root, "src/tsconfig.core.json");
const tsc = (project: string) => runNode("typescript/bin/tsc", ["--pretty", "false", "-p", project]);

/** What a computation must not reach: the workbook program, the page, the network, the machine. */
const forbidden = [
  "Excel",
  "Office",
  "console",
  "document",
  "fetch",
  "localStorage",
  "process",
  "require",
  "setTimeout",
  "window",
];

describe("the core", () => {
  it("compiles where there is neither a page nor a machine", () => {
    expect(tsc(core)).toEqual({ status: 0, stdout: "" });
  });

  it("cannot name what is outside it", () => {
    const tree = {
      "tsconfig.json": JSON.stringify({ extends: core, include: ["*.ts"] }),
      "pure.ts": "export const total = [1, 2].reduce((sum, part) => sum + part, 0);\n",
      ...Object.fromEntries(forbidden.map((name) => [`${name}.ts`, `export const it = ${name};\n`])),
    };
    const { status, stdout } = withTree(tree, (folder) => tsc(folder));
    const refused = [...stdout.matchAll(/(\w+)\.ts\(1,19\): error TS\d+: Cannot find name '(\w+)'/g)];
    expect(refused.map(([, file, name]) => [file, name]).sort()).toEqual(forbidden.map((name) => [name, name]).sort());
    expect(stdout).not.toContain("pure.ts");
    expect(status).not.toBe(0);
  });
});
