/**
 * The text that a string of OOXML (ST_Xstring) stands for: `_xHHHH_` is the character with that code.
 * Works on text whose XML references are already resolved.
 */
export function unescapeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The inverse of `unescapeXstring`: what XML cannot hold, and text that would read as an escape, is escaped. */
export function escapeXstring(text: string): string {
  return text.replace(readsAsEscape, "_x005F_").replace(unwritable, (character) => `_x${hex(character)}_`);
}

const readsAsEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Control characters but tab and line feed, the two non-characters, and lone halves of surrogate pairs. */
const unwritable = new RegExp(
  String.raw`[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`,
  "g",
);

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
