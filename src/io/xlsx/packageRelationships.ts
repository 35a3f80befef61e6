import { resolveTarget } from "./packageParts.ts";
import { readXml } from "./xml.ts";
import { namespace, transitional } from "./xmlNamespaces.ts";

/** A relationship from a part (or the package) to another part or to something outside. */
export interface Relationship {
  readonly id: string;
  /** The type, strict ones by their transitional name. */
  readonly type: string;
  /** A part's name; for external ones the target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** What the relationships of a workbook are called, by transitional name. */
export const relationshipType = {
  officeDocument: officeType("officeDocument"),
  worksheet: officeType("worksheet"),
  chartsheet: officeType("chartsheet"),
  dialogsheet: officeType("dialogsheet"),
  sharedStrings: officeType("sharedStrings"),
  styles: officeType("styles"),
  theme: officeType("theme"),
  table: officeType("table"),
  drawing: officeType("drawing"),
  chart: officeType("chart"),
  comments: officeType("comments"),
  externalLink: officeType("externalLink"),
  externalLinkPath: officeType("externalLinkPath"),
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
  macrosheet: "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
  signatureOrigin: "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
} as const;

/** The relationships a `.rels` part lists, in its order. @throws RefusedFile */
export function readRelationships(chunks: Iterable<Uint8Array>, part: string, source: string | null): Relationship[] {
  const relationships: Relationship[] = [];
  readXml(chunks, part, {
    start: (tag) => {
      if (tag.local !== "Relationship" || tag.namespace !== namespace.packageRelationships) return;
      const target = tag.attribute("Target") ?? "";
      const external = tag.attribute("TargetMode") === "External";
      relationships.push({
        id: tag.attribute("Id") ?? "",
        type: transitional(tag.attribute("Type") ?? ""),
        target: external ? target : resolveTarget(source, target),
        external,
      });
    },
  });
  return relationships;
}

function officeType(name: string): string {
  return `${namespace.relationships}/${name}`;
}
