import type { Package } from "./package.ts";
import { relationshipType } from "./packageRelationships.ts";
import type { WorkbookPart } from "./readWorkbookPart.ts";

/**
 * Where the workbook's external links lead, in the order formulas number them. A link that names no file (DDE, or one whose
 * part is gone) is an empty text, so that the numbers hold.
 * @throws RefusedFile
 */
export function readExternalLinks(pkg: Package, { externalReferences }: WorkbookPart): string[] {
  const links = pkg.relationships(pkg.workbookPart);
  return externalReferences.map((id) => {
    const link = links.find(
      (relationship) => relationship.id === id && relationship.type === relationshipType.externalLink,
    );
    if (!link || !pkg.has(link.target)) return "";
    return pkg.relationships(link.target).find(({ external }) => external)?.target ?? "";
  });
}
