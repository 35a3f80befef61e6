import { RefusedFile } from "./refusal.ts";
import type { ZipEntry } from "./packageZip.ts";

/** The name parts are looked up by: case does not count, nor does how a character is percent-encoded (OPC part 2, 6.2.2). */
export function partKey(name: string): string {
  return decodePercent(name).toLowerCase();
}

/** The package's parts by `partKey`. Folders that some zippers list are not parts. @throws RefusedFile */
export function partsByKey(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    checkName(entry.name);
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    const key = partKey(entry.name);
    if (parts.has(key)) throw new RefusedFile({ reason: "duplicate-part", part: entry.name });
    parts.set(key, entry);
  }
  return parts;
}

/** The folder of a part, with "/" at the end; "" for the package's root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that holds a part's relationships; null stands for the package itself. */
export function relationshipsPartOf(source: string | null): string {
  if (source === null) return "_rels/.rels";
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** A relationship's target as a part name: absolute ones from the root, others from the source's folder. */
export function resolveTarget(source: string | null, target: string): string {
  const [path = ""] = target.split(/[?#]/);
  const from = path.startsWith("/") || source === null ? [] : folderOf(source).split("/");
  const resolved: string[] = [];
  for (const segment of [...from, ...path.split("/")]) {
    if (segment === "..") resolved.pop();
    else if (segment !== "" && segment !== ".") resolved.push(segment);
  }
  return resolved.join("/");
}

function checkName(name: string): void {
  const segments = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  const unsafe =
    // eslint-disable-next-line no-control-regex -- a name with control characters is made to deceive
    /[\u0000-\u001f\\]/.test(name) ||
    /^[A-Za-z]:/.test(name) ||
    segments.some((segment) => ["", ".", ".."].includes(decodePercent(segment)) || /%(2f|5c)/i.test(segment));
  if (unsafe) throw new RefusedFile({ reason: "unsafe-part-name", part: name });
}

function decodePercent(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a bare "%" is a character like any other
  }
}
