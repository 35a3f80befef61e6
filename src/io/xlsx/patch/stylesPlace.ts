import { folderOf } from "../packageParts.ts";
import { relationshipType } from "../packageRelationships.ts";
import { contentType } from "./contentTypes.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { addRelationships } from "./relationships.ts";
import { emptyStyles } from "./stylesPart.ts";
import type { WorkbookOutline } from "./workbookOutline.ts";

/** Name of the workbook's styles part, which is made when there is none. @throws RefusedFile */
export function stylesPartOf(patch: PackagePatch, workbook: WorkbookOutline): string {
  const { source } = patch;
  const known = source.relationships(source.workbookPart).find(({ type }) => type === relationshipType.styles);
  const spelling = known && source.spelling(known.target);
  if (spelling !== undefined) return spelling;
  const folder = folderOf(source.workbookPart);
  const plain = `${folder}styles.xml`;
  const name = source.has(plain) ? patch.freeName(`${folder}styles`, ".xml") : plain;
  patch.add(name, emptyStyles(workbook.part.root.tag.declaredNamespace), contentType.styles);
  addRelationships(patch, source.workbookPart, [{ type: relationshipType.styles, target: name }], workbook.strict);
  return name;
}
