import { escapeText, escapeXstring } from "../xmlText.ts";

/** A `<t>` element, spelled by `q`; blanks at the ends and line breaks survive only with xml:space. */
export function textElement(text: string, q: (local: string) => string = (local) => local): string {
  const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ` xml:space="preserve"` : "";
  return `<${q("t")}${space}>${storedText(text)}</${q("t")}>`;
}

/** Text between tags where the schema has ST_Xstring. A line break in a cell is a line feed alone. */
export function storedText(text: string): string {
  return escapeText(escapeXstring(text.replaceAll("\r\n", "\n")));
}
