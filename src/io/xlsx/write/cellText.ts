import { escapeText, escapeXstring } from "../xmlText.ts";

/** Longest text Excel keeps in a cell, in UTF-16 units. */
const maxCellText = 32_767;

/** At most 32,767 units, not through the middle of a character. */
export function fitCell(text: string): string {
  if (text.length <= maxCellText) return text;
  const last = text.charCodeAt(maxCellText - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxCellText - 1 : maxCellText);
}

/** A `<t>` element; blanks at the ends and line breaks survive only with xml:space. */
export function textElement(text: string): string {
  const stored = storedText(text);
  return /^\s|\s$|\s\s|[\n\t]/.test(text) ? `<t xml:space="preserve">${stored}</t>` : `<t>${stored}</t>`;
}

/** Text between tags where the schema has ST_Xstring. A line break in a cell is a line feed alone. */
export function storedText(text: string): string {
  return escapeText(escapeXstring(text.replaceAll("\r\n", "\n")));
}

/** Whether a text would become a formula if someone edited its cell. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** Whether Excel would mark the text as a number stored as text. */
export function looksLikeNumber(text: string): boolean {
  return /^[-+−]?[\d\s.,]*\d[\d\s.,]*%?$/.test(text.trim());
}
