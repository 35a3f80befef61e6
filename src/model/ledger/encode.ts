/** Columns of a ledger as codes: each different content once in a dictionary, a whole number per posting. */
import { dateOfSerial } from "../../domain/calendar.ts";
import { cellTag, firstFrom, type GridColumn, type Workbook } from "../../domain/grid.ts";
import { toOre, type MoneyUnit, orePerUnit } from "../../domain/money.ts";
import {
  accountOfText,
  monthOfDayText,
  shortYearMonth,
  yearMonthOfNumber,
  yearMonthOfText,
} from "../../recognise/ledger/codes.ts";
import { readHeaderMonth } from "../../recognise/ledger/headerCells.ts";
import type { LedgerPeriod } from "../../recognise/ledger/ledger.ts";
import { LedgerCells } from "../../recognise/ledger/ledgerCells.ts";
import type { GroupKey } from "./grouping.ts";

// Bindings of this file: looked up through another module or the global object they cost more than what is done with them.
const { number: numberTag, text: textTag } = cellTag;
const { round, abs } = Math;
const isWhole = Number.isInteger;
const blank = NaN;

/** A column of codes. Code 0 is a blank. */
export interface EncodedColumn extends GroupKey {
  /** By code, as it is written: leading zeros stand, from the text or from the number's format. */
  readonly values: readonly string[];
  /** By code: what it is called in the ledger; null where nothing says. */
  readonly names: readonly (string | null)[];
}

/** Periods as codes: 0 is unknown, else 14 for each year from `firstYear`, its period 00 first. */
export const firstYear = 1990;
export const periodsOfYear = 14;
/** The first year that has none. */
export const lastYear = 2080;
/** To the year 2079, and the unknown one. */
export const periodSize = 1 + (lastYear - firstYear) * periodsOfYear;

export function periodCode(year: number, month: number): number {
  const code = 1 + (year - firstYear) * periodsOfYear + month;
  return code > 0 && code < periodSize ? code : 0;
}

/** The year and month (0 to 13) of a period's code; null for the unknown one. */
export function periodOfCode(code: number): { readonly year: number; readonly month: number } | null {
  return code === 0
    ? null
    : { year: firstYear + Math.floor((code - 1) / periodsOfYear), month: (code - 1) % periodsOfYear };
}

/** Codes numbered anew by those that occur, so that a key has no more room than it needs. */
export function compacted(codes: Int32Array, size: number): GroupKey & { readonly values: Int32Array } {
  const places = new Int32Array(size).fill(-1);
  const own = new Int32Array(codes.length);
  const values: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    let place = places[code] as number;
    if (place < 0) {
      places[code] = place = values.length;
      values.push(code);
    }
    own[row] = place;
  }
  return { codes: own, size: Math.max(1, values.length), values: Int32Array.from(values) };
}

/** Reads the columns of one ledger, for the rows that are postings. */
export class LedgerEncoder {
  readonly #cells: LedgerCells;
  readonly #workbook: Workbook;
  readonly #rows: Uint32Array;
  readonly #top: number;

  constructor(cells: LedgerCells, rows: Uint32Array, top: number) {
    this.#cells = cells;
    this.#workbook = cells.workbook;
    this.#rows = rows;
    this.#top = top;
  }

  /**
   * `isAccount`: "5010 Lokalhyra" is account 5010. `isAbove`: it stands in a row above, `isShared`: in one that is no posting. `isOutlined`: a
   * blank has the code of the posting above.
   */
  codes(
    column: number,
    { isAccount = false, isAbove = false, isShared = false, isOutlined = false, names = null as number | null } = {},
  ): EncodedColumn {
    const dictionary = new CodeDictionary(this.#workbook, isAccount);
    const codes = new Int32Array(this.#rows.length);
    if (isAbove) this.#fromAbove(column, dictionary, codes, isShared);
    else
      this.#each(column, (data, place, at) => {
        codes[at] = dictionary.codeOf(data, place);
      });
    if (isOutlined) fillDown(codes);
    const size = dictionary.values.length;
    const named = names === null ? dictionary.names : this.#namesOf(names, codes, dictionary);
    return { codes, size, values: dictionary.values, names: named };
  }

  /** A row's account is that of the last row above that holds one. */
  #fromAbove(column: number, dictionary: CodeDictionary, codes: Int32Array, isShared: boolean): void {
    const data = this.#data(column);
    if (!data) return;
    let place = firstFrom(data.rows, this.#top);
    let above = 0;
    for (let at = 0; at < codes.length; at++) {
      for (; place < data.rows.length && (data.rows[place] as number) <= (this.#rows[at] as number); place++) {
        if (isShared && data.rows[place] === this.#rows[at]) continue;
        const code = dictionary.codeOf(data, place);
        if (isShared ? dictionary.isNamedAccount(code) : dictionary.isAccount(code)) above = code;
      }
      codes[at] = above;
    }
  }

  /** The first name that stands beside each code. */
  #namesOf(column: number, codes: Int32Array, { values, names: known }: CodeDictionary): (string | null)[] {
    const names = [...known];
    this.#each(column, (data, place, at) => {
      const code = codes[at] as number;
      if (code === 0 || names[code] !== null || data.tags[place] !== textTag) return;
      const text = (this.#workbook.strings[data.values[place] as number] ?? "").trim();
      const own = values[code] ?? "";
      // "5020 Månadslöner": the name repeats its code.
      names[code] = text.startsWith(`${own} `) ? text.slice(own.length).replace(/^[\s\-–:.]+/, "") : text;
    });
    return names;
  }

  /** Period codes by row; `year` is that of months that name none. */
  periods(period: LedgerPeriod, year: number | null): Int32Array {
    const codes = new Int32Array(this.#rows.length);
    if (period.in === "headers") return codes;
    if (period.in === "parts") return this.#periodsOfParts(period.year, period.month, year, codes);
    const read = period.in === "date" ? this.#dayReader() : this.#yearMonthReader();
    this.#each(period.column, (data, place, at) => {
      codes[at] = read(data, place);
    });
    return codes;
  }

  #periodsOfParts(yearColumn: number | null, monthColumn: number, year: number | null, codes: Int32Array): Int32Array {
    const years = new Int32Array(codes.length).fill(year ?? 0);
    if (yearColumn !== null)
      this.#each(yearColumn, (data, place, at) => {
        years[at] = Math.trunc(this.#cells.figure(data, place)) || 0;
      });
    this.#each(monthColumn, (data, place, at) => {
      const figure = this.#cells.figure(data, place);
      const month = Number.isNaN(figure)
        ? (readHeaderMonth(this.#workbook.strings[data.values[place] as number] ?? "")?.month ?? -1)
        : figure;
      const inYear = years[at] as number;
      codes[at] =
        Number.isInteger(month) && month >= 0 && month < periodsOfYear && inYear > 0 ? periodCode(inYear, month) : 0;
    });
    return codes;
  }

  /** Years by row, for months that stand in headers. */
  years(column: number): Int32Array {
    const years = new Int32Array(this.#rows.length);
    this.#each(column, (data, place, at) => {
      const year = Math.trunc(this.#cells.figure(data, place));
      years[at] = year >= firstYear && year < lastYear ? year : 0;
    });
    return years;
  }

  #yearMonthReader(): (data: GridColumn, place: number) => number {
    const byText = new Map<number, number>();
    return (data, place) => {
      const value = data.values[place] as number;
      if (data.tags[place] === numberTag) {
        const read = yearMonthOfNumber(value) ?? shortYearMonth(value);
        return read ? periodCode(read.year, read.month) : 0;
      }
      if (data.tags[place] !== textTag) return 0;
      let code = byText.get(value);
      if (code === undefined) {
        const text = this.#workbook.strings[value] ?? "";
        const read = yearMonthOfText(text) ?? (/^\s*\d{4}\s*$/.test(text) ? shortYearMonth(Number(text)) : null);
        byText.set(value, (code = read ? periodCode(read.year, read.month) : 0));
      }
      return code;
    };
  }

  #dayReader(): (data: GridColumn, place: number) => number {
    const { date1904 } = this.#workbook;
    const byDay = new Map<number, number>();
    return (data, place) => {
      const value = data.values[place] as number;
      const isText = data.tags[place] === textTag;
      // Texts and days share the map: a text's index is put on the negative side.
      const key = isText ? -1 - value : Math.floor(value);
      let code = byDay.get(key);
      if (code === undefined) {
        const read = isText
          ? monthOfDayText(this.#workbook.strings[value] ?? "")
          : (dateOfSerial(value, date1904) ?? null);
        const plain = read && read.year >= firstYear ? read : monthOfDayText(String(value));
        byDay.set(
          key,
          (code = plain?.year === undefined || plain.year === null ? 0 : periodCode(plain.year, plain.month)),
        );
      }
      return code;
    };
  }

  /** Amounts in öre as they are signed at the source; NaN for blanks. */
  amounts(column: number, unit: MoneyUnit): Float64Array {
    const amounts = new Float64Array(this.#rows.length).fill(blank);
    const perUnit = orePerUnit[unit];
    this.#each(column, (data, place, at) => {
      const figure = this.#cells.figure(data, place);
      if (figure === figure) amounts[at] = oreOf(figure, unit, perUnit);
    });
    return amounts;
  }

  /** Texts by row as indexes of the workbook's strings; −1 for blanks, and for numbers their own dictionary behind the strings. */
  contents(column: number): Float64Array {
    const contents = new Float64Array(this.#rows.length).fill(blank);
    this.#each(column, (data, place, at) => {
      const value = data.values[place] as number;
      contents[at] = data.tags[place] === textTag ? -1 - value : value;
    });
    return contents;
  }

  /** Visits the filled cells of a column that belong to postings: both lists of rows ascend. */
  #each(column: number, visit: (data: GridColumn, place: number, at: number) => void): void {
    const data = this.#data(column);
    if (!data) return;
    const { rows } = data;
    const postings = this.#rows;
    let place = firstFrom(rows, this.#top);
    for (let at = 0; at < postings.length && place < rows.length; at++) {
      const row = postings[at] as number;
      while (place < rows.length && (rows[place] as number) < row) place++;
      if (rows[place] === row) visit(data, place, at);
    }
  }

  #data(column: number): GridColumn | undefined {
    return this.#cells.sheet.columns.get(column);
  }
}

function fillDown(codes: Int32Array): void {
  for (let at = 1; at < codes.length; at++) if (codes[at] === 0) codes[at] = codes[at - 1] as number;
}

/** How far a figure times its unit may be from whole öre before it is read the slow and exact way. */
const noise = 1e-4;

function oreOf(figure: number, unit: MoneyUnit, perUnit: number): number {
  const scaled = figure * perUnit;
  const whole = round(scaled);
  if (abs(scaled - whole) < noise) return whole === 0 ? 0 : whole;
  return toOre(figure, unit);
}

/** Numbers below this are looked up in an array. */
const smallNumbers = 1 << 20;

class CodeDictionary {
  readonly values: string[] = [""];
  readonly names: (string | null)[] = [null];
  readonly #workbook: Workbook;
  readonly #isAccount: boolean;
  readonly #codes = new Map<string, number>([["", 0]]);
  readonly #byText: Int32Array;
  readonly #byNumber = new Map<number, Int32Array>();
  readonly #byLargeNumber = new Map<string, number>();

  constructor(workbook: Workbook, isAccount: boolean) {
    this.#workbook = workbook;
    this.#isAccount = isAccount;
    this.#byText = new Int32Array(workbook.strings.length).fill(-1);
  }

  isAccount(code: number): boolean {
    return code > 0 && accountOfText(this.values[code] ?? "") !== null;
  }

  isNamedAccount(code: number): boolean {
    return this.isAccount(code) && this.names[code] !== null;
  }

  codeOf(data: GridColumn, place: number): number {
    const value = data.values[place] as number;
    const tag = data.tags[place];
    if (tag === textTag) {
      let code = this.#byText[value] as number;
      if (code < 0) this.#byText[value] = code = this.#codeOfText(this.#workbook.strings[value] ?? "");
      return code;
    }
    if (tag !== numberTag) return 0;
    const format = data.formats[place] as number;
    if (!isWhole(value) || value < 0 || value >= smallNumbers) return this.#codeOfLarge(value, format);
    let known = this.#byNumber.get(format);
    if (!known) this.#byNumber.set(format, (known = new Int32Array(smallNumbers).fill(-1)));
    let code = known[value] as number;
    if (code < 0) known[value] = code = this.#code(this.#written(value, format));
    return code;
  }

  #codeOfLarge(value: number, format: number): number {
    const key = `${String(value)} ${String(format)}`;
    let code = this.#byLargeNumber.get(key);
    if (code === undefined) this.#byLargeNumber.set(key, (code = this.#code(this.#written(value, format))));
    return code;
  }

  #codeOfText(text: string): number {
    const account = this.#isAccount ? accountOfText(text) : null;
    const code = this.#code(account ? account.account : text.trim());
    if (account?.name && this.names[code] === null) this.names[code] = account.name;
    return code;
  }

  /** A number as its format shows it: 412 in the format 0000 is 0412. */
  #written(value: number, format: number): string {
    const zeros = /^0+$/.exec(this.#workbook.formats[format]?.numberFormat ?? "")?.[0].length ?? 0;
    return String(value).padStart(zeros, "0");
  }

  #code(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.values.length;
      this.#codes.set(text, code);
      this.values.push(text);
      this.names.push(null);
    }
    return code;
  }
}
