/** References in a formula's text (English A1 form, without "="): enough to move a formula or to ask what it reads. */
import type { CellRange } from "./cell.ts";
import { columnIndex, columnName, maxColumns, maxRows, parseRange } from "./cell.ts";

/** A reference to cells: `sheet` is null for the formula's own sheet. Whole rows and columns reach to the sheet's edges. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/**
 * What may stand in a formula, in the order it is tried: a text; a name in quotes; a bracket (table columns, other workbooks);
 * a word with its exclamation mark, parenthesis or digits, of which only a plain A1 cell, column or row is a reference.
 */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$\\]+[!(]?|[^]/gu;
const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([0-9]{1,7})$/;

/**
 * The formula as it reads when its cell is copied `rows` down and `columns` to the right, which is the same formula in R1C1
 * form. Undefined when a reference would leave the sheet.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | undefined {
  let leaves = false;
  const row = (fixed: string, digits: string): string => {
    const moved = Number(digits) + (fixed === "" ? rows : 0);
    leaves ||= moved < 1 || moved > maxRows;
    return fixed + String(moved);
  };
  const column = (fixed: string, letters: string): string => {
    const moved = columnIndex(letters) + (fixed === "" ? columns : 0);
    leaves ||= moved < 0 || moved >= maxColumns;
    return fixed + columnName(Math.max(0, moved));
  };
  const words = formulaWords(formula);
  const shifted = words.map((word, at) => {
    const cell = cellWord.exec(word);
    if (cell) return column(cell[1] ?? "", cell[2] ?? "") + row(cell[3] ?? "", cell[4] ?? "");
    if (!isSpanEnd(words, at)) return word;
    const wholeColumn = columnWord.exec(word);
    if (wholeColumn) return column(wholeColumn[1] ?? "", wholeColumn[2] ?? "");
    const wholeRow = rowWord.exec(word);
    return wholeRow ? row(wholeRow[1] ?? "", wholeRow[2] ?? "") : word;
  });
  return leaves ? undefined : shifted.join("");
}

/** The cells and ranges a formula names, in its order. Names and table references are not followed. */
export function formulaReferences(formula: string): FormulaReference[] {
  const words = formulaWords(formula);
  const found: FormulaReference[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const isSpan = words[at + 1] === ":";
    const range = rangeOf(isSpan ? `${word}:${words[at + 2] ?? ""}` : word) ?? parseRange(word);
    if (!range) continue;
    const before = words[at - 1] ?? "";
    const isElsewhere = before.endsWith("!") && words[at - 2]?.startsWith("["); // [1]Blad1!A1: another workbook
    if (!isElsewhere) found.push({ sheet: before.endsWith("!") ? sheetName(before) : null, range });
    if (isSpan) at += 2;
  }
  return found;
}

/** A formula cut into its words, signs and texts; put together again they are the formula. */
export function formulaWords(formula: string): string[] {
  return formula.match(pieces) ?? [];
}

/** A column or row word is a reference only as an end of `A:C` or `1:3`. */
function isSpanEnd(words: readonly string[], at: number): boolean {
  const isEnd = (word: string | undefined): boolean =>
    word !== undefined && (columnWord.test(word) || rowWord.test(word));
  return (words[at + 1] === ":" && isEnd(words[at + 2])) || (words[at - 1] === ":" && isEnd(words[at - 2]));
}

function rangeOf(text: string): CellRange | undefined {
  const [start = "", end] = text.replaceAll("$", "").split(":");
  if (end === undefined) return parseRange(start);
  if (columnWord.test(start) && columnWord.test(end)) {
    return { top: 0, bottom: maxRows - 1, ...ordered("left", "right", columnIndex(start), columnIndex(end)) };
  }
  if (rowWord.test(start) && rowWord.test(end)) {
    return { left: 0, right: maxColumns - 1, ...ordered("top", "bottom", Number(start) - 1, Number(end) - 1) };
  }
  return parseRange(`${start}:${end}`);
}

function ordered<L extends string, H extends string>(
  low: L,
  high: H,
  one: number,
  other: number,
): Record<L | H, number> {
  return { [low]: Math.min(one, other), [high]: Math.max(one, other) } as Record<L | H, number>;
}

/** The sheet that a word with its exclamation mark names. */
export function sheetName(word: string): string {
  const name = word.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
