import type { Package } from "./package.ts";
import { decodedText } from "./xmlDecode.ts";
import { readXml } from "./xml.ts";
import { namespace } from "./xmlNamespaces.ts";

export const customXmlType = `${namespace.relationships}/customXml`;
export const customXmlPropertiesType = `${namespace.relationships}/customXmlProps`;

/** A custom XML part of the workbook. */
export interface CustomXmlPart {
  readonly part: string;
  /** "{…}", as its properties have it; made of the part's name where it has none. */
  readonly id: string;
  /** Of its root element. */
  readonly namespace: string;
  readonly xml: string;
}

/** The workbook's custom XML parts. @throws RefusedFile */
export function readCustomXmlParts(pkg: Package): CustomXmlPart[] {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external, target }) => type === customXmlType && !external && pkg.has(target))
    .map(({ target }) => ({
      part: target,
      id: itemId(pkg, target) ?? `{${target}}`,
      namespace: rootNamespace(pkg, target),
      xml: decodedText(pkg.chunks(target), target),
    }));
}

function rootNamespace(pkg: Package, part: string): string {
  let found: string | undefined;
  readXml(pkg.chunks(part), part, { start: (tag) => (found ??= tag.declaredNamespace) });
  return found ?? "";
}

function itemId(pkg: Package, part: string): string | null {
  const properties = pkg
    .relationships(part)
    .find(({ type, external }) => type === customXmlPropertiesType && !external);
  if (!properties || !pkg.has(properties.target)) return null;
  let id: string | null = null;
  readXml(pkg.chunks(properties.target), properties.target, {
    start: (tag) => {
      if (tag.local === "datastoreItem") id = tag.attribute("itemID", tag.namespace) ?? null;
    },
  });
  return id;
}
