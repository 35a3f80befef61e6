import type { Package } from "../../io/xlsx/package.ts";
import { readXml } from "../../io/xlsx/xml.ts";
import { namespace } from "../../io/xlsx/xmlNamespaces.ts";

/** What a worksheet part may hold for its cells to be moved by rewriting them: everything else would stay where it was. */
const movable: ReadonlySet<string> = new Set([
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "mergeCells", "phoneticPr",
  "conditionalFormatting", "printOptions", "pageMargins", "pageSetup", "headerFooter",
]); // prettier-ignore

/** Parts whose references into cells nobody here rewrites. */
const referring = /\/(charts|pivotCache|pivotTables|externalLinks|queryTables|slicers|timelines)\//i;

/**
 * Whether rows or columns that were inserted or deleted can be saved by writing the cells where they stand now: nothing on the sheet
 * stands elsewhere than in its cells, and nothing but formulas refers to them. @throws RefusedFile
 */
export function canMoveCells(pkg: Package, part: string): boolean {
  if (pkg.partNames.some((name) => referring.test(`/${name}`))) return false;
  let depth = 0;
  let found = true;
  readXml(pkg.chunks(part), part, {
    start: (tag) => {
      depth++;
      if (depth === 2 && !(tag.namespace === namespace.main && movable.has(tag.local))) found = false;
      const fills = tag.local === "f" && ["array", "dataTable"].includes(tag.attribute("t") ?? "");
      if (fills) found = false;
    },
    end: () => {
      depth--;
    },
  });
  return found;
}
