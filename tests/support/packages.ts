import { strFromU8, strToU8, zipSync } from "fflate";
import type { Zippable } from "fflate";
import { openPackage, Package } from "../../src/io/xlsx/package.ts";
import { attempt } from "../../src/io/xlsx/refusal.ts";
import { readXml } from "../../src/io/xlsx/xml.ts";
import { namespace } from "../../src/io/xlsx/xmlNamespaces.ts";

/** The parts of a workbook file, in the order they are zipped. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A file of these parts. */
export function fileOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Opens a file that must be sound. */
export function opened(bytes: Uint8Array): Package {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A part as text. */
export function textOf(pkg: Package, part: string): string {
  return strFromU8(pkg.read(part));
}

/** Names of the parts that are not well-formed XML, among those that should be. */
export function brokenXmlParts(pkg: Package): string[] {
  return pkg.partNames
    .filter((name) => /\.(xml|rels|vml)$/i.test(name))
    .filter((name) => !attempt(() => readXml([pkg.read(name)], name, {})).ok);
}

/** How two packages differ, part by part. */
export function partDifferences(
  before: Package,
  after: Package,
): { changed: string[]; added: string[]; removed: string[] } {
  const isSame = (name: string): boolean => Buffer.from(before.read(name)).equals(Buffer.from(after.read(name)));
  const common = before.partNames.filter((name) => after.has(name));
  return {
    changed: common.filter((name) => !isSame(name)).sort(),
    added: after.partNames.filter((name) => !before.has(name)).sort(),
    removed: before.partNames.filter((name) => !after.has(name)).sort(),
  };
}

/** Rows and formulas of a sheet part. */
export function sheetCounts(pkg: Package, part: string): { rows: number; formulas: number } {
  const counts = { rows: 0, formulas: 0 };
  readXml(pkg.chunks(part), part, {
    start: (tag) => {
      if (tag.namespace !== namespace.main) return;
      if (tag.local === "row") counts.rows++;
      if (tag.local === "f") counts.formulas++;
    },
  });
  return counts;
}
