import { partKey, relationshipsPartOf } from "../packageParts.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { targetsOf } from "./relationships.ts";

/**
 * Removes the relationships of a sheet that is written anew, and with them every part that only it led to (its drawings, their
 * charts). What another part also leads to stays, and `kept` with what hangs on it. @throws RefusedFile
 */
export function dropRelationshipsOf(patch: PackagePatch, sheetPart: string, kept: string | null = null): void {
  const relationships = relationshipsPartOf(sheetPart);
  if (!patch.has(relationships)) return;
  const before = reachable(patch, sheetPart);
  patch.remove(relationships);
  const after = new Map([...reachable(patch, null), ...(kept === null ? [] : reachable(patch, kept))]);
  if (kept !== null) after.set(partKey(kept), kept);
  for (const [key, name] of before) {
    if (after.has(key) || key === partKey(sheetPart)) continue;
    patch.remove(name);
    const own = relationshipsPartOf(name);
    if (patch.has(own)) patch.remove(own);
  }
}

/** The parts that relationships lead to from `start` (null: the package), by `partKey`. */
function reachable(patch: PackagePatch, start: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending: (string | null)[] = [start];
  while (pending.length > 0) {
    for (const target of targetsOf(patch, pending.pop() ?? null)) {
      const key = partKey(target);
      if (found.has(key) || !patch.has(target)) continue;
      found.set(key, target);
      pending.push(target);
    }
  }
  return found;
}
