import { longestSheetName } from "../domain/grid.ts";

/**
 * A name Excel accepts for a sheet and no sheet has yet: at most 31 characters, none of []:*?/\, no apostrophe at either end,
 * not the reserved word History, unique without regard to case. A name that is taken gets " (2)", " (3)" ...
 * Errors: none; a name with nothing left of it becomes `fallback`.
 */
export function freeSheetName(wanted: string, taken: Iterable<string>, fallback = "Avvika"): string {
  const inUse = new Set([...taken].map(folded));
  const base = validSheetName(wanted) || fallback;
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` (${String(copy)})`;
    const name = cut(base, longestSheetName - suffix.length) + suffix;
    if (!inUse.has(folded(name))) return name;
  }
}

/** Whether two names are the same sheet to Excel. */
export function isSameSheetName(left: string, right: string): boolean {
  return folded(left) === folded(right);
}

function validSheetName(wanted: string): string {
  const allowed = [...wanted].filter((char) => !isForbidden(char)).join("");
  const name = cut(trimmed(allowed), longestSheetName);
  // "History" is the sheet that Excel itself makes for tracked changes.
  return folded(name) === "HISTORY" ? `${name}_` : name;
}

function isForbidden(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff;
  return "[]:*?/\\".includes(char) || code < 0x20 || isLoneSurrogate || code === 0xfffe || code === 0xffff;
}

/** Without blanks and apostrophes at the ends. */
function trimmed(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isEdge(name.charAt(start))) start++;
  while (end > start && isEdge(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function isEdge(char: string): boolean {
  return char === "'" || char.trim() === "";
}

/** At most `length` units, not through the middle of a character, and valid at the new end. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const last = name.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return trimmed(name.slice(0, splitsPair ? length - 1 : length));
}

function folded(name: string): string {
  return name.normalize("NFC").toUpperCase();
}
