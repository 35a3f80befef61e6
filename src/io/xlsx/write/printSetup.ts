import type { PrintSetup } from "../../../report/layout.ts";
import { footerSections, pageMargins } from "../../pageSetup.ts";
import { storedText } from "./cellText.ts";

const paperA4 = 9;
/** pageMargins, pageSetup and headerFooter: A4, one page wide and as long as it gets. */
export function printXml(print: PrintSetup): string {
  const sides = Object.entries(pageMargins)
    .map(([side, inches]) => `${side}="${String(inches)}"`)
    .join(" ");
  const page = `paperSize="${String(paperA4)}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"`;
  return `<pageMargins ${sides}/><pageSetup ${page}/>${footerXml(print.footer)}`;
}

function footerXml(texts: PrintSetup["footer"]): string {
  const sections = footerSections(texts).map((text, i) => (text === "" ? "" : `&${"LCR".charAt(i)}${text}`));
  const footer = sections.join("");
  return footer === "" ? "" : `<headerFooter><oddFooter>${storedText(footer)}</oddFooter></headerFooter>`;
}
