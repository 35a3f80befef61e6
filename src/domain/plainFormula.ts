/** The value of formulas made of sums, the four operations, figures and cells: those that give the same everywhere. */
import { parseRange } from "./cell.ts";
import type { CellRange } from "./cell.ts";
import { cleanFloat } from "./money.ts";
import { formulaWords, sheetName } from "./formulaReferences.ts";

/** The cells a formula reads. `sheet` is null for its own. */
export interface ReadableCells {
  /** A number, 0 for a blank cell; undefined for what is neither, or is not known. */
  readonly numberAt: (sheet: string | null, row: number, column: number) => number | undefined;
  /** The numbers of a range, others passed over; undefined where one of its cells is not known or an error. */
  readonly numbersIn: (sheet: string | null, range: CellRange) => readonly number[] | undefined;
}

/** What the formula (English A1 form, without "=") gives; undefined for any other formula, and where it gives no number. */
export function plainFormulaValue(formula: string, cells: ReadableCells): number | undefined {
  const reader = new FormulaReader(formula, cells);
  const value = reader.expression();
  return value !== undefined && reader.isAtEnd() && Number.isFinite(value) ? cleanFloat(value) : undefined;
}

const figure = /^(?:\d+\.?\d*|\.\d+)$/;

/** Reads by descent: what is not understood is undefined, and stays so on the way up. */
class FormulaReader {
  readonly #words: readonly string[];
  readonly #cells: ReadableCells;
  #at = 0;

  constructor(formula: string, cells: ReadableCells) {
    this.#words = formulaWords(formula).filter((word) => word.trim() !== "");
    this.#cells = cells;
  }

  isAtEnd(): boolean {
    return this.#at === this.#words.length;
  }

  expression(): number | undefined {
    let sum = this.#product();
    for (;;) {
      const sign = this.#take("+") ? 1 : this.#take("-") ? -1 : 0;
      if (sign === 0 || sum === undefined) return sum;
      const term = this.#product();
      sum = term === undefined ? undefined : sum + sign * term;
    }
  }

  #product(): number | undefined {
    let product = this.#signed();
    for (;;) {
      const isTimes = this.#take("*");
      if ((!isTimes && !this.#take("/")) || product === undefined) return product;
      const factor = this.#signed();
      if (factor === undefined) return undefined;
      product = isTimes ? product * factor : product / factor;
    }
  }

  #signed(): number | undefined {
    if (this.#take("+")) return this.#signed();
    if (this.#take("-")) {
      const value = this.#signed();
      return value === undefined ? undefined : -value;
    }
    const value = this.#single();
    return value !== undefined && this.#take("%") ? value / 100 : value;
  }

  #single(): number | undefined {
    const word = this.#words[this.#at];
    if (word === undefined) return undefined;
    if (this.#take("(")) return this.#closed(this.expression());
    if (word.toUpperCase() === "SUM(") {
      this.#at++;
      return this.#closed(this.#sum());
    }
    if (figure.test(word)) {
      this.#at++;
      return Number(word);
    }
    const reference = this.#reference();
    if (!reference || !isOneCell(reference.range)) return undefined;
    return this.#cells.numberAt(reference.sheet, reference.range.top, reference.range.left);
  }

  /** The arguments of a sum: ranges and cells pass over texts, everything else is an expression. */
  #sum(): number | undefined {
    let sum: number | undefined = 0;
    do {
      const start = this.#at;
      const reference = this.#reference();
      const next = this.#words[this.#at];
      const isAlone = reference !== undefined && (next === "," || next === ")");
      if (!isAlone) this.#at = start;
      const part = isAlone
        ? this.#cells.numbersIn(reference.sheet, reference.range)?.reduce((total, one) => total + one, 0)
        : this.expression();
      sum = part === undefined || sum === undefined ? undefined : sum + part;
      if (sum === undefined) return undefined;
    } while (this.#take(","));
    return sum;
  }

  #reference(): { readonly sheet: string | null; readonly range: CellRange } | undefined {
    const start = this.#at;
    const first = this.#words[start] ?? "";
    const sheet = first.endsWith("!") ? sheetName(first) : null;
    if (sheet !== null) this.#at++;
    const from = this.#words[this.#at++] ?? "";
    const to = this.#take(":") ? this.#words[this.#at++] : undefined;
    const range = parseRange(to === undefined ? from : `${from}:${to}`);
    if (range) return { sheet, range };
    this.#at = start;
    return undefined;
  }

  #closed(value: number | undefined): number | undefined {
    return this.#take(")") ? value : undefined;
  }

  #take(word: string): boolean {
    if (this.#words[this.#at] !== word) return false;
    this.#at++;
    return true;
  }
}

function isOneCell({ top, bottom, left, right }: CellRange): boolean {
  return top === bottom && left === right;
}
