/** What `npm start` says where it cannot start. */
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

interface PackageFile {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const own = JSON.parse(readFileSync("package.json", "utf8")) as PackageFile;

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "avvika-start-"));
  mkdirSync(join(checkout, "scripts"));
  cpSync("scripts/ready.cjs", join(checkout, "scripts/ready.cjs"));
});
afterEach(() => rmSync(checkout, { recursive: true }));

function install(name: string, version: string): void {
  const folder = join(checkout, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version }));
}

/** A command of a checkout with this package.json. */
function command(packageFile: PackageFile): SpawnSyncReturns<string> {
  writeFileSync(join(checkout, "package.json"), JSON.stringify(packageFile));
  const args = ["-r", join(checkout, "scripts/ready.cjs"), "-e", "console.log('started')"];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

const needs: PackageFile = { engines: own.engines, dependencies: { react: "19.3.1" }, devDependencies: {} };

describe("a command", () => {
  it("starts where everything is there", () => {
    install("react", "19.3.1");
    expect(command(needs)).toMatchObject({ status: 0, stdout: "started\n", stderr: "" });
  });

  it.each([
    ["no packages are installed", () => undefined],
    ["a package is left from an earlier day", () => install("react", "19.0.0")],
  ])("says what to do where %s", (_what, installed) => {
    installed();
    const said = "Packages are not installed (react 19.3.1 for one): run `npm ci` first.\n";
    expect(command(needs)).toMatchObject({ status: 2, stdout: said, stderr: "" });
  });

  it("says that Node is too old", () => {
    const { status, stdout } = command({ ...needs, engines: { node: ">=99.1" } });
    expect(status).toBe(2);
    expect(stdout).toBe(
      `Node ${process.versions.node} is too old: Avvika needs 99.1 or later, from https://nodejs.org.\n`,
    );
  });
});

it("a port is taken when somebody listens there", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ port: 0, host: "127.0.0.1" }, resolve));
  const { port } = server.address() as AddressInfo;
  const ask = `import { isTaken } from "./scripts/ports.mjs"; console.log(await isTaken(${String(port)}), await isTaken(0))`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", ask], { encoding: "utf8" });
  await new Promise((resolve) => server.close(resolve));
  expect(stdout).toBe("true false\n"); // 0: one that nobody has
});
