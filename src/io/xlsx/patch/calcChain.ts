import { namespace } from "../xmlNamespaces.ts";
import type { OldSheet } from "./oldSheet.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { removeRelationshipsTo } from "./relationships.ts";

const calcChainType = `${namespace.relationships}/calcChain`;

/** Whether the workbook lists formulas of this sheet that are not in `kept` (by `cellKey`). */
export function losesFormulas(patch: PackagePatch, old: OldSheet, kept: ReadonlySet<number>): boolean {
  return calcChainPart(patch) !== undefined && [...old.formulaCells].some((cell) => !kept.has(cell));
}

/** Removes the list of formula cells, which Excel makes anew; one that lists cells without formula is damage to Excel. @throws RefusedFile */
export function dropCalcChain(patch: PackagePatch): void {
  const part = calcChainPart(patch);
  if (part === undefined) return;
  removeRelationshipsTo(patch, patch.source.workbookPart, part);
  patch.remove(part);
}

function calcChainPart({ source }: PackagePatch): string | undefined {
  const found = source
    .relationships(source.workbookPart)
    .find(({ type, external }) => type === calcChainType && !external);
  return found && source.spelling(found.target);
}
