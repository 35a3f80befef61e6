import type { PrintSetup } from "../../../report/layout.ts";
import type { PrintPages } from "../../printPages.ts";
import { footerSections, pageMargins } from "../../pageSetup.ts";
import { storedText } from "./cellText.ts";

const paperA4 = 9;
const lastColumn = 16_383;

/** pageMargins, pageSetup, headerFooter and rowBreaks: A4, one page wide, as long as it gets or one page too. */
export function printXml({ footer }: PrintSetup, { orientation, isOnePage, breaks }: PrintPages): string {
  const sides = Object.entries(pageMargins)
    .map(([side, inches]) => `${side}="${String(inches)}"`)
    .join(" ");
  const page = `paperSize="${String(paperA4)}" orientation="${orientation}" fitToWidth="1" fitToHeight="${isOnePage ? "1" : "0"}"`;
  return `<pageMargins ${sides}/><pageSetup ${page}/>${footerXml(footer)}${rowBreaksXml(breaks)}`;
}

/** Manual page breaks. `rows`: 0-based, those that begin a page. */
export function rowBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const count = String(rows.length);
  const breaks = rows.map((row) => `<brk id="${String(row)}" max="${String(lastColumn)}" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`;
}

function footerXml(texts: PrintSetup["footer"]): string {
  const sections = footerSections(texts).map((text, i) => (text === "" ? "" : `&${"LCR".charAt(i)}${text}`));
  const footer = sections.join("");
  return footer === "" ? "" : `<headerFooter><oddFooter>${storedText(footer)}</oddFooter></headerFooter>`;
}
