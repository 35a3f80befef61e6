/** A formula's text (English A1 form, without "=") cut into words in one pass, for work on all formulas of a workbook. */
import { maxColumns, maxRows } from "./cell.ts";

export const tokenKind = {
  /** An operator, a bracket or a comma. */
  sign: 0,
  /** A1, $A$1, or an end of A:C or 1:3; `row` or `column` is −1 where it has none. */
  reference: 1,
  /** A sheet's name with its exclamation mark, or another workbook's. */
  sheet: 2,
  /** A function's name with its parenthesis. */
  call: 3,
  number: 4,
  text: 5,
  /** A defined name, a truth value, an error value or a table's column. */
  name: 6,
} as const;
export type TokenKind = (typeof tokenKind)[keyof typeof tokenKind];

const code = (letter: string): number => letter.charCodeAt(0);
const [quote, apostrophe, open, close, colon, mark, dollar, paren, dot, hash, space, lineEnd] = [
  code('"'),
  code("'"),
  code("["),
  code("]"),
  code(":"),
  code("!"),
  code("$"),
  code("("),
  code("."),
  code("#"),
  32,
  10,
];

/** Reads one formula after the other into arrays that it keeps: what `read` found stands there until it reads again. */
export class FormulaTokens {
  count = 0;
  readonly kinds: TokenKind[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Of references: 0-based, −1 where there is none. */
  readonly rows: number[] = [];
  readonly columns: number[] = [];
  /** Of references: 1 with a $ before the row, 2 before the column, 3 before both. */
  readonly fixed: number[] = [];
  text = "";

  read(text: string): void {
    this.text = text;
    this.count = 0;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const letter = text.charCodeAt(at);
      if (letter === space || (letter >= 9 && letter <= 13) || letter === lineEnd) at++;
      else if (letter === quote) at = this.#add(tokenKind.text, at, endOfQuoted(text, at, quote));
      else if (letter === apostrophe) {
        const end = endOfQuoted(text, at, apostrophe);
        at = this.#add(tokenKind.sheet, at, text.charCodeAt(end) === mark ? end + 1 : end);
      } else if (letter === open) at = this.#bracket(at);
      else if (isWordLetter(letter)) at = this.#word(at);
      else if (letter === hash && isWordLetter(text.charCodeAt(at + 1)))
        at = this.#add(tokenKind.name, at, errorEnd(text, at));
      else at = this.#add(tokenKind.sign, at, at + 1);
    }
  }

  /** Table[…] is a name; [1]Blad1!, [bok.xlsx]Blad1! a sheet. */
  #bracket(at: number): number {
    let depth = 0;
    let end = at;
    do {
      const letter = this.text.charCodeAt(end++);
      if (letter === open) depth++;
      else if (letter === close) depth--;
    } while (depth > 0 && end < this.text.length);
    let word = end;
    while (isWordLetter(this.text.charCodeAt(word))) word++;
    if (this.text.charCodeAt(word) === mark) return this.#add(tokenKind.sheet, at, word + 1);
    return this.#add(tokenKind.name, at, end);
  }

  #word(at: number): number {
    const { text } = this;
    let end = at + 1;
    while (isWordLetter(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (next === paren) return this.#add(tokenKind.call, at, end + 1);
    if (next === mark) return this.#add(tokenKind.sheet, at, end + 1);
    if (next === open) return this.#addTable(at, end);
    if (next === colon) {
      // Jan:Dec!A1 reads through all sheets from Jan to Dec.
      let last = end + 1;
      while (isWordLetter(text.charCodeAt(last))) last++;
      if (last > end + 1 && text.charCodeAt(last) === mark) return this.#add(tokenKind.sheet, at, last + 1);
    }
    if (this.#reference(at, end, next === colon || this.#isAfterColon())) return end;
    const first = text.charCodeAt(at);
    const isNumber = (first >= 48 && first <= 57) || first === dot;
    if (!isNumber) return this.#add(tokenKind.name, at, end);
    // 1E+5 and 1E-5 are one number.
    const last = text.charCodeAt(end - 1);
    if ((last === 69 || last === 101) && (next === 43 || next === 45)) {
      end++;
      while (isDigit(text.charCodeAt(end))) end++;
    }
    return this.#add(tokenKind.number, at, end);
  }

  #addTable(at: number, bracket: number): number {
    let depth = 0;
    let end = bracket;
    do {
      const letter = this.text.charCodeAt(end++);
      if (letter === open) depth++;
      else if (letter === close) depth--;
    } while (depth > 0 && end < this.text.length);
    return this.#add(tokenKind.name, at, end);
  }

  #isAfterColon(): boolean {
    const last = this.count - 1;
    return last >= 1 && this.text.charCodeAt(this.starts[last] as number) === colon;
  }

  /** Whether the word is a cell, or a whole column or row where it stands beside a colon. */
  #reference(start: number, end: number, isEnd: boolean): boolean {
    const { text } = this;
    let at = start;
    let fixed = 0;
    if (text.charCodeAt(at) === dollar) {
      fixed = 2;
      at++;
    }
    let column = 0;
    const letters = at;
    while (at < end && at - letters < 4) {
      const upper = text.charCodeAt(at) & ~32;
      if (upper < 65 || upper > 90 || text.charCodeAt(at) < 65) break;
      column = column * 26 + upper - 64;
      at++;
    }
    const hasColumn = at > letters;
    if (hasColumn && (at - letters > 3 || column > maxColumns)) return false;
    if (at < end && text.charCodeAt(at) === dollar) {
      fixed |= 1;
      at++;
    } else if (!hasColumn && fixed === 2) fixed = 1;
    let row = 0;
    const digits = at;
    while (at < end && isDigit(text.charCodeAt(at)) && at - digits < 8) row = row * 10 + text.charCodeAt(at++) - 48;
    const hasRow = at > digits;
    if (at < end || (hasRow && (row === 0 || row > maxRows)) || (!hasRow && (fixed & 1) === 1)) return false;
    if (!(hasRow && hasColumn) && !isEnd) return false;
    if (!hasRow && !hasColumn) return false;
    const index = this.count;
    this.#add(tokenKind.reference, start, end);
    this.rows[index] = row - 1;
    this.columns[index] = column - 1;
    this.fixed[index] = fixed;
    return true;
  }

  #add(kind: TokenKind, start: number, end: number): number {
    const at = this.count++;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    return end;
  }
}

function endOfQuoted(text: string, at: number, sign: number): number {
  let end = at + 1;
  while (end < text.length) {
    if (text.charCodeAt(end++) !== sign) continue;
    if (text.charCodeAt(end) !== sign) return end;
    end++;
  }
  return end;
}

function errorEnd(text: string, at: number): number {
  let end = at + 1;
  while (isWordLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 47) end++;
  const next = text.charCodeAt(end);
  return next === mark || next === 63 ? end + 1 : end;
}

function isDigit(letter: number): boolean {
  return letter >= 48 && letter <= 57;
}

/** Letters of every language, digits, and the signs that names may hold. */
function isWordLetter(letter: number): boolean {
  return (
    (letter >= 65 && letter <= 90) ||
    (letter >= 48 && letter <= 57) ||
    letter === dollar ||
    (letter >= 97 && letter <= 122) ||
    letter === dot ||
    letter === 95 ||
    letter === 92 ||
    letter > 127
  );
}
