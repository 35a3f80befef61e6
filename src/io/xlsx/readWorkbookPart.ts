import type { DefinedName, SheetVisibility } from "../../domain/grid.ts";
import type { Package } from "./package.ts";
import { isTrue, readElements, wholeNumber } from "./readElements.ts";
import { unescapeXstring } from "./xmlText.ts";
import { namespace } from "./xmlNamespaces.ts";

/** What the workbook's main part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  /** Relationship ids of the external links, in the order formulas number them: `[1]` is the first. */
  readonly externalReferences: readonly string[];
}

/** A sheet's line in the main part. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
}

/** Reads the main part. @throws RefusedFile */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  const externalReferences: string[] = [];
  let date1904 = false;
  let structureLocked = false;
  let name:
    { readonly name: string; formula: string; readonly sheet: number | null; readonly hidden: boolean } | undefined;
  readElements(pkg.chunks(pkg.workbookPart), pkg.workbookPart, {
    start: (path, tag) => {
      switch (path) {
        case "workbook/workbookPr":
          date1904 = isTrue(tag.attribute("date1904"));
          break;
        case "workbook/workbookProtection":
          structureLocked = isTrue(tag.attribute("lockStructure"));
          break;
        case "workbook/sheets/sheet":
          sheets.push({
            name: tag.attribute("name") ?? "",
            visibility: visibilityOf(tag.attribute("state")),
            relationshipId: tag.attribute("id", namespace.relationships) ?? "",
          });
          break;
        case "workbook/externalReferences/externalReference":
          externalReferences.push(tag.attribute("id", namespace.relationships) ?? "");
          break;
        case "workbook/definedNames/definedName": {
          const sheet = wholeNumber(tag.attribute("localSheetId"), -1);
          name = {
            name: unescapeXstring(tag.attribute("name") ?? ""),
            formula: "",
            sheet: sheet < 0 ? null : sheet,
            hidden: isTrue(tag.attribute("hidden")),
          };
          break;
        }
      }
    },
    text: (path, text) => {
      if (name && path === "workbook/definedNames/definedName") name.formula += text;
    },
    end: (path) => {
      if (name && path === "workbook/definedNames/definedName") names.push(name);
    },
  });
  return { sheets, names, date1904, structureLocked, externalReferences };
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
