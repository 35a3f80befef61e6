import type { Package } from "../package.ts";
import { relationshipType } from "../packageRelationships.ts";
import { wholeNumber } from "../readElements.ts";
import { isStrict, namespace } from "../xmlNamespaces.ts";
import { unescapeXstring } from "../xmlText.ts";
import { childOf, childrenOf, outlined } from "./outline.ts";
import type { OutlinedPart, OutlineElement } from "./outline.ts";

/** The main part as the patcher needs it: what stands where. */
export interface WorkbookOutline {
  readonly part: OutlinedPart;
  readonly sheets: readonly SheetLine[];
  readonly names: readonly NameLine[];
  /** Position of the sheet the workbook opens on. */
  readonly activeSheet: number;
  /** Whether the file uses the namespaces of strict OOXML. */
  readonly strict: boolean;
}

/** A sheet's line. */
export interface SheetLine {
  readonly name: string;
  readonly sheetId: number;
  /** The part of a worksheet; undefined for sheets of another kind. */
  readonly worksheetPart: string | undefined;
}

/** A defined name's line. */
export interface NameLine {
  readonly name: string;
  /** Position of the sheet it belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly formula: string;
  readonly element: OutlineElement;
}

/** @throws RefusedFile */
export function outlineWorkbook(pkg: Package): WorkbookOutline {
  return outlineWorkbookBytes(pkg, pkg.read(pkg.workbookPart));
}

/** The main part with other content than the package has. Sheets that were added have no part. @throws RefusedFile */
export function outlineWorkbookBytes(pkg: Package, bytes: Uint8Array): WorkbookOutline {
  const part = outlined(bytes, pkg.workbookPart, 3);
  const { root } = part;
  const grandchildren = (list: string, entry: string): OutlineElement[] =>
    childrenOf(root, list).flatMap((parent) => childrenOf(parent, entry));
  return {
    part,
    sheets: grandchildren("sheets", "sheet").map((element) => sheetLine(pkg, element)),
    names: grandchildren("definedNames", "definedName").map(nameLine),
    activeSheet: wholeNumber(grandchildren("bookViews", "workbookView")[0]?.tag.attribute("activeTab"), 0),
    strict: isStrict(root.tag.declaredNamespace),
  };
}

/** The definedNames element, where the workbook has one. */
export function definedNamesOf({ part }: WorkbookOutline): OutlineElement | undefined {
  return childOf(part.root, "definedNames");
}

function sheetLine(pkg: Package, { tag }: OutlineElement): SheetLine {
  const id = tag.attribute("id", namespace.relationships);
  const relationship = pkg.relationships(pkg.workbookPart).find((one) => one.id === id);
  const isWorksheet = relationship?.type === relationshipType.worksheet && !relationship.external;
  return {
    name: tag.attribute("name") ?? "",
    sheetId: wholeNumber(tag.attribute("sheetId"), 0),
    worksheetPart: isWorksheet ? pkg.spelling(relationship.target) : undefined,
  };
}

function nameLine(element: OutlineElement): NameLine {
  const sheet = wholeNumber(element.tag.attribute("localSheetId"), -1);
  return {
    name: unescapeXstring(element.tag.attribute("name") ?? ""),
    sheet: sheet < 0 ? null : sheet,
    formula: element.text,
    element,
  };
}
