import { escapeText, escapeXstring } from "../xmlText.ts";

/** A `<t>` element; blanks at the ends and line breaks survive only with xml:space. */
export function textElement(text: string): string {
  const stored = storedText(text);
  return /^\s|\s$|\s\s|[\n\t]/.test(text) ? `<t xml:space="preserve">${stored}</t>` : `<t>${stored}</t>`;
}

/** Text between tags where the schema has ST_Xstring. A line break in a cell is a line feed alone. */
export function storedText(text: string): string {
  return escapeText(escapeXstring(text.replaceAll("\r\n", "\n")));
}
