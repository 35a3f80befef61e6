import type { Package } from "../package.ts";

/** The extension a workbook's file must have: Excel opens no file whose extension and content disagree. */
export type WorkbookExtension = ".xlsx" | ".xlsm" | ".xltx" | ".xltm" | ".xlam";

/** The extension that goes with what the package says it is. */
export function extensionOf(pkg: Package): WorkbookExtension {
  const type = (pkg.contentType(pkg.workbookPart) ?? "").toLowerCase();
  if (type.includes("addin")) return ".xlam";
  if (type.includes("template")) return type.includes("macroenabled") ? ".xltm" : ".xltx";
  return type.includes("macroenabled") ? ".xlsm" : ".xlsx";
}
