import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";

/** Why a file is not written. Data only: `messages/` has the sentences. */
export type OutputRefusal =
  /** OUT is one of the files that were read, perhaps by another name. */
  | { readonly reason: "output-is-input" }
  /** A workbook with macros must be .xlsm, one without .xlsx. */
  | { readonly reason: "output-extension"; readonly expected: string; readonly found: string }
  | { readonly reason: "output-folder-missing" }
  | { readonly reason: "output-is-folder" }
  /** Not allowed, disk full, open in Excel ...: `code` is the system's (EACCES, ENOSPC, EBUSY). */
  | { readonly reason: "cannot-write"; readonly code: string };

/** Whether OUT may be written, asked before any work is done. `expected` is the extension with its dot. */
export async function checkOutput(
  inputs: readonly string[],
  output: string,
  expected: string,
): Promise<Result<null, OutputRefusal>> {
  const found = extname(output);
  if (found.toLowerCase() !== expected) return refuse({ reason: "output-extension", expected, found });
  return refusingSystemErrors(() => checkPlace(inputs, output));
}

async function checkPlace(inputs: readonly string[], output: string): Promise<Result<null, OutputRefusal>> {
  for (const input of inputs) if (await isSameFile(input, output)) return refuse({ reason: "output-is-input" });
  const folder = await stat(dirname(resolve(output))).catch(absent);
  if (!folder?.isDirectory()) return refuse({ reason: "output-folder-missing" });
  const existing = await stat(output).catch(absent);
  return existing?.isDirectory() ? refuse({ reason: "output-is-folder" }) : ok(null);
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its name. Call `checkOutput` first.
 * A link is followed, so that what it leads to is replaced.
 */
export async function writeWhole(output: string, bytes: Uint8Array): Promise<Result<null, OutputRefusal>> {
  const target = (await realpath(output).catch(absent)) ?? resolve(output);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  return uninterrupted(() =>
    refusingSystemErrors(async () => {
      try {
        await writeAndFlush(temporary, bytes);
        await rename(temporary, target);
        return ok(null);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    }),
  );
}

/** Lets a write that has begun come to its end before Ctrl-C is heard, so that no temporary file is left. */
async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const wait = (): void => undefined;
  process.on("SIGINT", wait).on("SIGTERM", wait);
  try {
    return await work();
  } finally {
    process.off("SIGINT", wait).off("SIGTERM", wait);
  }
}

/** Whether two paths lead to one file: through links, hard links, or names that differ in case only. */
export async function isSameFile(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([placeOf(left), placeOf(right)]);
  // Refused even where the file system tells the two apart: the folder may be copied to one that does not.
  if (a.path.toLowerCase() === b.path.toLowerCase()) return true;
  return a.identity !== undefined && a.identity === b.identity;
}

async function placeOf(path: string): Promise<{ readonly path: string; readonly identity: string | undefined }> {
  const absolute = resolve(path);
  const folder = (await realpath(dirname(absolute)).catch(absent)) ?? dirname(absolute);
  const real = (await realpath(absolute).catch(absent)) ?? join(folder, basename(absolute));
  const info = await stat(absolute, { bigint: true }).catch(absent);
  // Some network drives number no files.
  const identity = info && info.ino !== 0n ? `${String(info.dev)}:${String(info.ino)}` : undefined;
  return { path: real.normalize("NFC"), identity };
}

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the system says no to is a refusal; any other error is a fault of ours and goes on. */
async function refusingSystemErrors(
  work: () => Promise<Result<null, OutputRefusal>>,
): Promise<Result<null, OutputRefusal>> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return refuse({ reason: "cannot-write", code });
  }
}

/** For what need not be there. @throws the error when it says something else */
function absent(error: unknown): undefined {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  throw error;
}

function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
