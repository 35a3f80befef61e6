import type { SheetProtection } from "../book/bookTypes.ts";
import { protectionAttributes } from "./readProtection.ts";

/** The sheetProtection of a new sheet. A password is not written: what the book keeps of one is no key. */
export function protectionXml({ options }: SheetProtection): string {
  const attributes = Object.entries(protectionAttributes).flatMap(([name, { attribute, locked }]) => {
    const isLocked = options[name] !== true;
    return isLocked === locked ? [] : ` ${attribute}="${isLocked ? "1" : "0"}"`;
  });
  const mode = options.selectionMode;
  const selection =
    mode === "None"
      ? ` selectLockedCells="1" selectUnlockedCells="1"`
      : mode === "Unlocked"
        ? ` selectLockedCells="1"`
        : "";
  return `<sheetProtection sheet="1"${attributes.join("")}${selection}/>`;
}
