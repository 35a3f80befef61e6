import { customXmlPropertiesType, customXmlType, readCustomXmlParts } from "../customXmlParts.ts";
import type { CustomXmlEdits } from "../edits.ts";
import { relationshipsPartOf } from "../packageParts.ts";
import { escapeAttribute } from "../xmlText.ts";
import { contentType } from "./contentTypes.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { addRelationships, removeRelationshipsTo, targetsOf } from "./relationships.ts";

/** A custom XML part to be. `namespace` is that of its root. */
export interface NewCustomXml {
  readonly id: string;
  readonly namespace: string;
  readonly content: Uint8Array;
}

/** Adds a custom XML part with its properties. @throws RefusedFile */
export function addCustomXml(patch: PackagePatch, { id, namespace, content }: NewCustomXml, strict: boolean): void {
  const item = patch.freeName("customXml/item", ".xml");
  const properties = patch.freeName("customXml/itemProps", ".xml");
  patch.add(item, content, contentType.xml);
  patch.add(properties, new TextEncoder().encode(propertiesXml(id, namespace, strict)), contentType.customProperties);
  // A stray .rels of an item that is gone would be continued otherwise.
  patch.remove(relationshipsPartOf(item));
  addRelationships(patch, item, [{ type: customXmlPropertiesType, target: properties }], strict);
  addRelationships(patch, patch.source.workbookPart, [{ type: customXmlType, target: item }], strict);
}

/** @throws RefusedFile */
export function editCustomXml(patch: PackagePatch, { written, removed }: CustomXmlEdits, strict: boolean): void {
  const known = readCustomXmlParts(patch.source);
  for (const { id, namespace, xml } of written) {
    const content = new TextEncoder().encode(xml);
    const part = known.find((one) => one.id === id)?.part;
    if (part === undefined) addCustomXml(patch, { id, namespace, content }, strict);
    else patch.write(part, content);
  }
  for (const { id, part } of known) {
    if (!removed.includes(id)) continue;
    const properties = targetsOf(patch, part);
    removeRelationshipsTo(patch, patch.source.workbookPart, part);
    for (const name of [part, relationshipsPartOf(part), ...properties]) if (patch.has(name)) patch.remove(name);
  }
}

function propertiesXml(id: string, namespace: string, strict: boolean): string {
  const vocabulary = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
    : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${vocabulary}">${schema}</ds:datastoreItem>`;
}
