import { parseRange } from "../../../domain/cell.ts";
import type { CellEdit } from "../edits.ts";
import { relationshipType } from "../packageRelationships.ts";
import { wholeNumber } from "../readElements.ts";
import { escapeAttribute, escapeXstring } from "../xmlText.ts";
import { attributeSet, childOf, childrenOf, outlined } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { spliced } from "./splice.ts";

/**
 * Renames the columns of a sheet's tables whose header cells got another text: Excel takes a table whose columns are called
 * otherwise than their headers for damage. Formulas that ask for a column by name are the caller's. @throws RefusedFile
 */
export function renameTableColumns(patch: PackagePatch, sheetPart: string, edits: readonly CellEdit[]): void {
  const tables = patch.source
    .relationships(sheetPart)
    .filter(({ type, external, target }) => type === relationshipType.table && !external && patch.has(target));
  for (const { target } of tables) {
    const part = outlined(patch.read(target), target, 3);
    const range = parseRange(part.root.tag.attribute("ref") ?? "");
    if (!range || wholeNumber(part.root.tag.attribute("headerRowCount"), 1) === 0) continue;
    const list = childOf(part.root, "tableColumns");
    const columns = list ? childrenOf(list, "tableColumn") : [];
    const splices = edits
      .filter(({ row, column }) => row === range.top && column >= range.left && column <= range.right)
      .flatMap(({ column, content }) => {
        const element = columns[column - range.left];
        if (!element || content?.kind !== "value" || typeof content.value === "object") return [];
        return attributeSet(part, element, "name", escapeAttribute(escapeXstring(String(content.value))));
      });
    if (splices.length > 0) patch.write(target, spliced(part.bytes, splices));
  }
}
