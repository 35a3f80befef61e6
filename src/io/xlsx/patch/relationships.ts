import { folderOf, partKey, relationshipsPartOf, resolveTarget } from "../packageParts.ts";
import { escapeAttribute } from "../xmlText.ts";
import { isStrict, namespace } from "../xmlNamespaces.ts";
import { contentType } from "./contentTypes.ts";
import { appended, childrenOf, outlined, qualified, removed } from "./outline.ts";
import type { OutlinedPart } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { spliced } from "./splice.ts";

/** A relationship to be: `type` is the transitional one. */
export interface NewRelationship {
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/**
 * Adds relationships to a part, making its .rels when it has none, and returns their ids in the order given. `strict` spells the
 * types as a strict file does. @throws RefusedFile
 */
export function addRelationships(
  patch: PackagePatch,
  source: string,
  added: readonly NewRelationship[],
  strict: boolean,
): readonly string[] {
  const name = relationshipsPartOf(source);
  const bytes = patch.has(name) ? patch.read(name) : new TextEncoder().encode(emptyRelationships);
  const part = outlined(bytes, name, 2);
  const taken = new Set(childrenOf(part.root, "Relationship").map(({ tag }) => tag.attribute("Id") ?? ""));
  const ids = added.map(() => freeId(taken));
  const xml = added.map(({ type, target }, i) => {
    const attributes = `Id="${ids[i] ?? ""}" Type="${strict ? strictType(type) : type}"`;
    return `<${qualified(part.root, "Relationship")} ${attributes} Target="${escapeAttribute(relativeTarget(source, target))}"/>`;
  });
  if (added.length > 0)
    patch.add(name, spliced(bytes, [appended(part, part.root, xml.join(""))]), contentType.relationships);
  return ids;
}

/** Takes away the relationships of a part that lead to `target`. @throws RefusedFile */
export function removeRelationshipsTo(patch: PackagePatch, source: string, target: string): void {
  const name = relationshipsPartOf(source);
  if (!patch.has(name)) return;
  const part = outlined(patch.read(name), name, 2);
  const splices = internalTargets(part, source)
    .filter(({ target: found }) => partKey(found) === partKey(target))
    .map(({ element }) => removed(element));
  patch.write(name, spliced(part.bytes, splices));
}

/** The parts a part's relationships lead to, as the package will be. @throws RefusedFile */
export function targetsOf(patch: PackagePatch, source: string | null): readonly string[] {
  const name = relationshipsPartOf(source);
  if (!patch.has(name)) return [];
  return internalTargets(outlined(patch.read(name), name, 2), source).map(({ target }) => target);
}

const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace.packageRelationships}"/>`;

function internalTargets(part: OutlinedPart, source: string | null) {
  return childrenOf(part.root, "Relationship")
    .filter(({ tag }) => tag.attribute("TargetMode") !== "External")
    .map((element) => ({ element, target: resolveTarget(source, element.tag.attribute("Target") ?? "") }));
}

function freeId(taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `rId${String(number)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** http://schemas.openxmlformats.org/officeDocument/2006/x → http://purl.oclc.org/ooxml/officeDocument/x */
function strictType(type: string): string {
  const renamed = type.replace(
    "http://schemas.openxmlformats.org/officeDocument/2006/",
    "http://purl.oclc.org/ooxml/officeDocument/",
  );
  return isStrict(renamed) ? renamed : type;
}

/** The target as seen from the source's folder: "worksheets/sheet4.xml", "../customXml/item1.xml". */
function relativeTarget(source: string, target: string): string {
  const from = folderOf(source).split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
