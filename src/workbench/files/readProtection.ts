import { isTrue } from "../../io/xlsx/readElements.ts";
import type { StartTag } from "../../io/xlsx/xml.ts";
import type { SheetProtection } from "../book/bookTypes.ts";

/** The API's names of what may still be done, by the file's attributes, which say what may not. */
export const protectionAttributes = {
  allowAutoFilter: { attribute: "autoFilter", locked: true },
  allowDeleteColumns: { attribute: "deleteColumns", locked: true },
  allowDeleteRows: { attribute: "deleteRows", locked: true },
  allowEditObjects: { attribute: "objects", locked: false },
  allowEditScenarios: { attribute: "scenarios", locked: false },
  allowFormatCells: { attribute: "formatCells", locked: true },
  allowFormatColumns: { attribute: "formatColumns", locked: true },
  allowFormatRows: { attribute: "formatRows", locked: true },
  allowInsertColumns: { attribute: "insertColumns", locked: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", locked: true },
  allowInsertRows: { attribute: "insertRows", locked: true },
  allowPivotTables: { attribute: "pivotTables", locked: true },
  allowSort: { attribute: "sort", locked: true },
} as const;

/** A sheetProtection element; null when it is switched off. A password is kept as a secret nobody here knows. */
export function protectionOf(tag: StartTag): SheetProtection | null {
  if (!isTrue(tag.attribute("sheet"))) return null;
  const options = Object.entries(protectionAttributes).map(
    ([name, { attribute, locked }]) => [name, !isTrue(tag.attribute(attribute), locked)] as const,
  );
  const selectionMode = isTrue(tag.attribute("selectUnlockedCells"))
    ? "None"
    : isTrue(tag.attribute("selectLockedCells"))
      ? "Unlocked"
      : "Normal";
  const secret = tag.attribute("password") ?? tag.attribute("hashValue");
  return { options: { ...Object.fromEntries(options), selectionMode }, password: secret ?? null };
}
