import { contentTypesPart } from "../packageContentTypes.ts";
import { partKey } from "../packageParts.ts";
import { escapeAttribute } from "../xmlText.ts";
import { appended, childrenOf, outlined, qualified, removed } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { spliced } from "./splice.ts";

/** The content types of the parts a report brings along. */
export const contentType = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  xml: "application/xml",
} as const;

/**
 * Brings [Content_Types].xml up to date: names the type of every added part that its extension does not tell, and forgets the
 * parts that were removed. @throws RefusedFile
 */
export function patchContentTypes(patch: PackagePatch): void {
  const { contentTypes } = patch.source;
  const part = outlined(patch.read(contentTypesPart), contentTypesPart, 2);
  const gone = new Set(patch.removed.map(partKey));
  const splices = childrenOf(part.root, "Override")
    .filter(({ tag }) => gone.has(partKey((tag.attribute("PartName") ?? "").slice(1))))
    .map(removed);
  const overrides = [...patch.addedTypes]
    .filter(([name, type]) => contentTypes.of(name) !== type || gone.has(partKey(name)))
    .map(
      ([name, type]) =>
        `<${qualified(part.root, "Override")} PartName="${escapeAttribute(`/${name}`)}" ContentType="${type}"/>`,
    );
  if (overrides.length > 0) splices.push(appended(part, part.root, overrides.join("")));
  patch.write(contentTypesPart, spliced(part.bytes, splices));
}
