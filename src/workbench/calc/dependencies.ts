import type { CellRange } from "../../domain/cell.ts";
import { inRange } from "../../domain/cell.ts";
import { foldedName } from "../../io/definedName.ts";
import type { BookName, BookTable } from "../book/bookTypes.ts";
import { rangeOfText } from "../book/cellRange.ts";
import type { CalculatedBook } from "../book/recalculation.ts";
import type { HostSheet } from "../book/sheet.ts";
import { formulaTokens, isExternal, sheetPrefix, type FormulaToken } from "./formulaTokens.ts";

/** What a formula reads. */
export interface Dependencies {
  readonly ranges: readonly PlacedRange[];
  /** It may read any cell (INDIRECT, OFFSET, ranges made while calculating), or something else than cells (NOW): it is never up to date. */
  readonly isVolatile: boolean;
  /** It, or a name in it, leads into another workbook, whose cells nobody here knows. */
  readonly isExternal: boolean;
}

export interface PlacedRange {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** Finds out what formulas read. For one state of the book's names, tables and sheet names. */
export class DependencyReader {
  readonly #book: CalculatedBook;
  readonly #known = new Map<HostSheet, Map<string, Dependencies>>();

  constructor(book: CalculatedBook) {
    this.#book = book;
  }

  of(formula: string, sheet: HostSheet, row: number, column: number): Dependencies {
    let known = this.#known.get(sheet);
    if (!known) this.#known.set(sheet, (known = new Map<string, Dependencies>()));
    // `[@Belopp]` belongs to the table around its cell.
    const key = formula.includes("[") ? `${formula}\n${String(row)}\n${String(column)}` : formula;
    let found = known.get(key);
    if (!found) {
      const gathering = new Gathering(this.#book, sheet, row, column);
      gathering.formula(formula, sheet);
      known.set(key, (found = gathering));
    }
    return found;
  }
}

/** Functions whose result changes without a change in what they are given, or that read cells they do not name. */
const volatileFunctions: ReadonlySet<string> = new Set([
  "CELL", "INDIRECT", "INFO", "NOW", "OFFSET", "RAND", "RANDARRAY", "RANDBETWEEN", "TODAY",
]); // prettier-ignore

class Gathering implements Dependencies {
  readonly ranges: PlacedRange[] = [];
  isVolatile = false;
  isExternal = false;
  readonly #book: CalculatedBook;
  readonly #sheet: HostSheet;
  readonly #row: number;
  readonly #column: number;
  /** Names that have been followed: one may lead back to itself. */
  readonly #followed = new Set<BookName>();

  constructor(book: CalculatedBook, sheet: HostSheet, row: number, column: number) {
    this.#book = book;
    this.#sheet = sheet;
    this.#row = row;
    this.#column = column;
  }

  formula(formula: string, sheet: HostSheet): void {
    for (const token of formulaTokens(formula)) this.#token(token, sheet);
  }

  #token({ kind, text }: FormulaToken, sheet: HostSheet): void {
    switch (kind) {
      case "reference":
        return this.#reference(text, sheet);
      case "name":
        return this.#name(text, sheet);
      case "tableReference":
        return this.#table(text);
      case "function":
        if (volatileFunctions.has(text.toUpperCase())) this.isVolatile = true;
        return;
      case "operator":
        if (text === ":" || text === "#") this.isVolatile = true;
        return;
      case "blank":
      case "other":
    }
  }

  #reference(text: string, home: HostSheet): void {
    if (isExternal(text)) {
      this.isExternal = true;
      return;
    }
    const name = sheetPrefix(text);
    const sheet = name === null ? home : this.#book.sheetNamed(name);
    const range = rangeOfText(text.slice(text.lastIndexOf("!") + 1));
    if (sheet && range) this.ranges.push({ sheet, range });
    else if (!range || name?.includes(":")) this.isVolatile = true; // Blad1:Blad3!A1, A1:B
  }

  #name(text: string, home: HostSheet): void {
    if (isExternal(text)) {
      this.isExternal = true;
      return;
    }
    const prefix = sheetPrefix(text);
    const scope = (prefix === null ? home : this.#book.sheetNamed(prefix))?.id ?? null;
    const wanted = foldedName(text.slice(text.lastIndexOf("!") + 1));
    const named = this.#book.state.names.filter(({ name }) => foldedName(name) === wanted);
    const found = named.find((name) => name.scope === scope) ?? named.find((name) => name.scope === null);
    if (!found || this.#followed.has(found)) return; // unknown: a name of LET, or #NAME?
    this.#followed.add(found);
    this.formula(found.formula, home);
  }

  #table(text: string): void {
    if (isExternal(text)) {
      this.isExternal = true;
      return;
    }
    const name = text.slice(0, text.indexOf("["));
    const found = this.#tableNamed(name);
    if (found) this.ranges.push(found);
    else this.isVolatile = true;
  }

  #tableNamed(name: string): PlacedRange | undefined {
    const isMeant = (sheet: HostSheet, table: BookTable): boolean =>
      name === ""
        ? sheet === this.#sheet && inRange(table.range, this.#row, this.#column)
        : foldedName(table.name) === foldedName(name);
    for (const sheet of this.#book.sheets) {
      const table = sheet.state.tables.find((candidate) => isMeant(sheet, candidate));
      if (table) return { sheet, range: table.range };
    }
    return undefined;
  }
}
