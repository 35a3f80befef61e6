import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "./support.ts";

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Licences whose code may be shipped in a program under MIT. */
const shippable = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
/** Licences of tools that are run, unchanged, and never shipped. */
const runnable = [...shippable, "MPL-2.0"];
/** Tools under a licence of their own, each named, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "@microsoft/office-js": "Microsoft's own licence for Office.js: tests run against it, Excel loads it from Microsoft",
};

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const licenceOf = (name: string) => (JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest).license;

/** Lines of a lock file or an .npmrc that tie the checkout to one registry, or that carry a key. */
function ties(text: string): string[] {
  return text.split("\n").filter((line) => /"resolved":|registry\s*=|^\s*\/\/|_auth|_password|registry\./.test(line));
}

/** "name range" for every version that is not one exact version. */
function unpinned({ dependencies, devDependencies, overrides }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

/** The packages with a line in README's tables of dependencies, and whether the line says what the package is for. */
function explained(readme: string): Map<string, boolean> {
  const section = /^## Dependencies$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1] ?? "";
  const lines = [...section.matchAll(/^\| `([^`]+)` *\|([^|\n]*)\|$/gm)];
  return new Map(lines.map(([, name = "", purpose = ""]) => [name, purpose.trim() !== ""]));
}

/** "name: licence" for every direct dependency whose licence does not allow what we do with it. */
function unlicensed(
  { dependencies, devDependencies }: Manifest,
  licence: (name: string) => string | undefined,
): string[] {
  const against = (names: object | undefined, allowed: readonly string[]) =>
    Object.keys(names ?? {})
      .filter((name) => !allowed.includes(licence(name) ?? ""))
      .map((name) => `${name}: ${licence(name) ?? "none"}`);
  const tools = Object.fromEntries(Object.entries(devDependencies ?? {}).filter(([name]) => !(name in exceptions)));
  return [...against(dependencies, shippable), ...against(tools, runnable)];
}

describe("dependencies", () => {
  it("are locked without naming a registry", () => {
    expect(ties(read("package-lock.json"))).toEqual([]);
    expect(ties(read(".npmrc"))).toEqual([]);
    expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
    const planted = [
      '"resolved": "https://registry.example/a.tgz",',
      "registry=https://r.example/",
      "//r.example/:_authToken=x",
    ];
    expect(ties(["save-exact=true", ...planted].join("\n"))).toEqual(planted);
  });

  it("are pinned to one version each", () => {
    expect(unpinned(manifest)).toEqual([]);
    if (existsSync(join(root, "bench/package.json"))) {
      expect(unpinned(JSON.parse(read("bench/package.json")) as Manifest)).toEqual([]);
    }
    const planted = {
      dependencies: { a: "^1.0.0", b: "1.0.0" },
      devDependencies: { c: "latest" },
      overrides: { d: "1" },
    };
    expect(unpinned(planted)).toEqual(["a ^1.0.0", "c latest", "d 1"]);
  });

  it("each have a line in README that says what they are for", () => {
    const lines = explained(read("README.md"));
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect([...lines.keys()].sort()).toEqual(direct.sort());
    expect([...lines].filter(([, purpose]) => !purpose)).toEqual([]);
    const planted = "## Dependencies\n\n| `a` | for this |\n| `b` |  |\n\n## Other\n\n| `c` | elsewhere |\n";
    expect(explained(planted)).toEqual(
      new Map([
        ["a", true],
        ["b", false],
      ]),
    );
  });

  it("have licences that MIT can live with", () => {
    expect(unlicensed(manifest, licenceOf)).toEqual([]);
    const planted: Readonly<Record<string, string>> = { gpl: "GPL-3.0", mpl: "MPL-2.0", mit: "MIT" };
    expect(unlicensed({ dependencies: { gpl: "", mpl: "", mit: "", none: "" } }, (name) => planted[name])).toEqual([
      "gpl: GPL-3.0",
      "mpl: MPL-2.0",
      "none: none",
    ]);
    expect(unlicensed({ devDependencies: { gpl: "", mpl: "" } }, (name) => planted[name])).toEqual(["gpl: GPL-3.0"]);
  });

  it("except by name, and then only as a tool", () => {
    for (const name of Object.keys(exceptions)) {
      expect(Object.keys(manifest.devDependencies ?? {})).toContain(name);
      expect(Object.keys(manifest.dependencies ?? {})).not.toContain(name);
      expect(existsSync(join(root, "node_modules", name, "LICENSE.md"))).toBe(true);
    }
  });
});
