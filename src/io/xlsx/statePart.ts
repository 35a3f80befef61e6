import { emptyState, parseState, stateNamespace, stateXml } from "../state.ts";
import type { AvvikaState } from "../state.ts";
import type { Package } from "./package.ts";
import { customXmlType } from "./customXmlParts.ts";
import { addCustomXml } from "./patch/customXml.ts";
import type { PackagePatch } from "./patch/packagePatch.ts";
import { attempt } from "./refusal.ts";
import { XmlReader } from "./xml.ts";
import { decodedPieces } from "./xmlDecode.ts";

/** What Avvika remembers in this workbook; the empty state when it has never been here. @throws RefusedFile */
export function readState(pkg: Package): AvvikaState {
  const part = findStatePart(pkg);
  return (part === undefined ? undefined : parseState(pkg.read(part))) ?? emptyState;
}

/** Keeps the state in the package: in the part it has, or a new one. @throws RefusedFile */
export function writeState(patch: PackagePatch, state: AvvikaState, strict: boolean): void {
  const content = new TextEncoder().encode(stateXml(state));
  const known = findStatePart(patch.source);
  if (known !== undefined) {
    patch.write(known, content);
    return;
  }
  addCustomXml(patch, { id: storeItemId, namespace: stateNamespace, content }, strict);
}

/** Names the part within its package; ours is alone of its kind, so one id will do. */
const storeItemId = "{5B1C5B4E-6D1F-4C0B-9A55-0B7B2A9D1E01}";

/** The custom XML part whose root is ours. */
function findStatePart(pkg: Package): string | undefined {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external, target }) => type === customXmlType && !external && pkg.has(target))
    .map(({ target }) => target)
    .find((part) => rootNamespace(pkg, part) === stateNamespace);
}

/** Namespace of a part's root, from its first bytes. A part that cannot be read is not ours, and none of our business. */
function rootNamespace(pkg: Package, part: string): string | undefined {
  let found: string | undefined;
  const read = attempt(() => {
    const reader = new XmlReader(part, { start: (tag) => (found ??= tag.declaredNamespace) });
    for (const piece of decodedPieces(pkg.chunks(part), part)) {
      reader.write(piece);
      if (found !== undefined) return;
    }
  });
  return read.ok ? found : undefined;
}
