import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The checkout. Jest runs with it as working directory. */
export const root = process.cwd();

/** A folder with these files (path → content), gone again when `use` returns. For planting what a check must catch. */
export function withTree<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "avvika-planted-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run a JavaScript file of an installed package, and wait for it. */
export function runNode(
  script: string,
  args: readonly string[],
  cwd = root,
): { status: number | null; stdout: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  return { status, stdout: stdout + stderr };
}
