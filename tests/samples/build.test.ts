/** `npm run samples` gives the files that are kept, byte for byte. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";

const root = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "avvika-build-"));
const kept = [
  ...readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join("samples", name)),
  ...readdirSync(join(root, "tests", "golden")).map((name) => join("tests", "golden", name, "input.xlsx")),
];

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "samples/build.ts", folder], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(kept)("%s", (path) => {
  expect(readFileSync(join(folder, path)).equals(readFileSync(join(root, path)))).toBe(true);
});
