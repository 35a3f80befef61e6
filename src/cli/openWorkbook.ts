import { readFile, stat } from "node:fs/promises";
import { runToEnd } from "../pipeline/run.ts";
import type { Workbook } from "../domain/grid.ts";
import type { Result } from "../domain/result.ts";
import { ok, refuse } from "../domain/result.ts";
import type { AvvikaState } from "../io/state.ts";
import type { Package } from "../io/xlsx/package.ts";
import { openPackage } from "../io/xlsx/package.ts";
import { defaultPackageLimits } from "../io/xlsx/packageLimits.ts";
import { readWorkbook } from "../io/xlsx/readWorkbook.ts";
import { attempt } from "../io/xlsx/refusal.ts";
import { readState } from "../io/xlsx/statePart.ts";
import type { FileProblem } from "../messages/fileTexts.ts";

/** A workbook as it lies on disk and as it was read. */
export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly pkg: Package;
  readonly workbook: Workbook;
  /** What Avvika remembers in it. */
  readonly state: AvvikaState;
}

/** Reads a workbook from disk, or says why it cannot be read. */
export async function openWorkbook(path: string): Promise<Result<OpenedWorkbook, FileProblem>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const pkg = openPackage(bytes.value);
  if (!pkg.ok) return pkg;
  const workbook = runToEnd(readWorkbook(pkg.value));
  if (!workbook.ok) return workbook;
  const state = attempt(() => readState(pkg.value));
  return state.ok ? ok({ bytes: bytes.value, pkg: pkg.value, workbook: workbook.value, state: state.value }) : state;
}

async function readBytes(path: string): Promise<Result<Uint8Array, FileProblem>> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return refuse({ reason: "is-folder" });
    if (!info.isFile()) return refuse({ reason: "not-a-file" });
    const { fileBytes } = defaultPackageLimits;
    // Asked before the bytes are in memory.
    if (info.size > fileBytes) return refuse({ reason: "too-large", limit: "file", part: null, allowed: fileBytes });
    return ok(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (code === undefined) throw error;
    return refuse(code === "ENOENT" || code === "ENOTDIR" ? { reason: "not-found" } : { reason: "cannot-read", code });
  }
}
