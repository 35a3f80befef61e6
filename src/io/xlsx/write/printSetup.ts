import { addressOf } from "../../../domain/cell.ts";
import type { PrintSetup } from "../../../report/layout.ts";
import type { LayoutIndex } from "../../layoutIndex.ts";
import { storedText } from "./cellText.ts";

/** Inches: 1.5 cm at the sides, 2 cm above and below, which leaves the footer its line. */
const margins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.31 };
const paperA4 = 9;
/** Longest footer Excel takes, codes included. */
const maxFooterLength = 255;

/** pageMargins, pageSetup and headerFooter: A4, one page wide and as long as it gets. */
export function printXml(print: PrintSetup): string {
  const sides = Object.entries(margins)
    .map(([side, inches]) => `${side}="${String(inches)}"`)
    .join(" ");
  const page = `paperSize="${String(paperA4)}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"`;
  return `<pageMargins ${sides}/><pageSetup ${page}/>${footerXml(print.footer)}`;
}

function footerXml(texts: PrintSetup["footer"]): string {
  const footer = footerCode(texts, maxFooterLength);
  return footer === "" ? "" : `<headerFooter><oddFooter>${storedText(footer)}</oddFooter></headerFooter>`;
}

function footerCode([left, middle, right]: PrintSetup["footer"], allowed: number): string {
  const sections = [left, middle, right].map((text) => pieces(text));
  const whole = sections.map((section) => section.join(""));
  const length = whole.reduce((sum, text) => sum + text.length + "&L".length, 0);
  const share = Math.floor(allowed / sections.length) - "&L".length;
  const fitted = length <= allowed ? whole : sections.map((section) => fit(section, share));
  return fitted.map((text, i) => (text === "" ? "" : `&${"LCR".charAt(i)}${text}`)).join("");
}

/** The text in Excel's code, a piece for every character that may not be split. */
function pieces(text: string): string[] {
  const codes: Readonly<Record<string, string>> = { "{page}": "&P", "{pages}": "&N", "{file}": "&F", "{sheet}": "&A" };
  const found = text.match(/\{page\}|\{pages\}|\{file\}|\{sheet\}|[\s\S]/gu) ?? [];
  return found.map((piece) => codes[piece] ?? (piece === "&" ? "&&" : piece));
}

function fit(section: readonly string[], length: number): string {
  let text = "";
  for (const piece of section) {
    if (text.length + piece.length > length) break;
    text += piece;
  }
  return text;
}

/** What the names Print_Area and Print_Titles stand for, without the sheet: `$A$1:$H$40` and `$5:$7`. */
export function printRanges(index: LayoutIndex): { readonly area: string; readonly titles: string } {
  const { rows, columns, print } = index.layout;
  const [first, last] = print.repeatRows.map(index.rowOf).sort((a, b) => a - b);
  return {
    area: `$A$1:${absoluteAddress(Math.max(0, rows.length - 1), Math.max(0, columns.length - 1))}`,
    titles: `$${String((first ?? 0) + 1)}:$${String((last ?? 0) + 1)}`,
  };
}

/** $B$3 for row 2, column 1. */
export function absoluteAddress(row: number, column: number): string {
  return addressOf(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}
