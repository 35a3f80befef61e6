/** Longest text Excel keeps in a cell, in UTF-16 units. */
const maxCellText = 32_767;

/** At most 32,767 units, not through the middle of a character. */
export function fitCell(text: string): string {
  if (text.length <= maxCellText) return text;
  const last = text.charCodeAt(maxCellText - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxCellText - 1 : maxCellText);
}

/** Whether a text would become a formula if someone edited its cell. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** Whether Excel would mark the text as a number stored as text. */
export function looksLikeNumber(text: string): boolean {
  return /^[-+−]?[\d\s.,]*\d[\d\s.,]*%?$/.test(text.trim());
}

/**
 * Whether Excel would take a text that is typed for something else: a number, a date ("jan 2024", "1/2"), a truth value, a formula,
 * an error. Anything with a digit may be one of them somewhere, so it counts.
 */
export function isTakenForOther(text: string): boolean {
  return startsLikeFormula(text) || /[0-9]|^['#]|^(true|false|sant|falskt)$/i.test(text.trim());
}
