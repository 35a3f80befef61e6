/** Formulas over a ledger: SUMIFS that come to what the core has added up, where the ledger is such that they can. */
import { cellTag, indexInColumn, type Sheet, type Workbook } from "../../domain/grid.ts";
import { orePerUnit, type MoneyUnit } from "../../domain/money.ts";
import type { AccountLine } from "../../domain/accountLine.ts";
import { sideOf } from "../../model/ledger/accountLines.ts";
import { ledgerMeasures, type LedgerBook, type LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import { measureOf } from "../../recognise/ledger/columnRoles.ts";
import type { LedgerAmount, LedgerMeasure } from "../../recognise/ledger/ledger.ts";
import type { Expr, SourceColumn, SumIfsTerm } from "../layout.ts";
import { literal, PostingColumns } from "./postingColumns.ts";
import type { LedgerQuery, LedgerStretch, RowParts } from "./query.ts";

/** Above this a workbook would recalculate noticeably at every change (design 7). */
export const mostLiveRows = 20_000;
/** As much as a report by one part of the coding string can come to: a thousand lines over so many rows. */
const mostLiveTests = mostLiveRows * 1_000;
/** More terms in a cell than this can be followed by nobody. */
const mostTerms = 48;

type Test = SumIfsTerm["tests"][number];

/** What tells a line's accounts from all others, and how their amounts count. */
interface AccountTest {
  readonly tests: readonly Test[];
  readonly factor: number;
}

/** What SUMIFS needs to know about one ledger; null where its figures cannot be live. */
export class LiveSums {
  readonly #book: LedgerBook;
  readonly #sheet: Sheet;
  readonly #workbook: Workbook;
  readonly #parts: RowParts;
  readonly #columns: PostingColumns;
  // A sheet asks thousands of times for the same few, and each costs a walk over all accounts.
  readonly #ofLines = new Map<string, readonly AccountTest[] | null>();

  private constructor(book: LedgerBook, workbook: Workbook, sheet: Sheet, parts: RowParts) {
    this.#book = book;
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#parts = parts;
    this.#columns = new PostingColumns(sheet, workbook.strings, book.ledger.rows);
  }

  /** `lines`: how many the sheet has, each of which tests every row. */
  static of(book: LedgerBook, workbook: Workbook, parts: RowParts, lines: number): LiveSums | null {
    const sheet = workbook.sheets[book.ledger.sheet];
    const { rows, isAccountAbove, outlined } = book.ledger;
    const { length } = rows;
    // What stands in another row or in a heading is tested by no column.
    const standsElsewhere =
      isAccountAbove || outlined.length > 0 || book.ledger.amounts.some(({ year }) => year !== null);
    if (!sheet || length > mostLiveRows || length * lines > mostLiveTests || standsElsewhere) return null;
    const live = new LiveSums(book, workbook, sheet, parts);
    return live.#canBeLive() ? live : null;
  }

  /** The sum that the query asks for, in `unit`; null where no formula says it. */
  formula({ measure, lines, code, within, stretch, series }: LedgerQuery, unit: MoneyUnit): Expr | null {
    const { ledger } = this.#book;
    const accounts = this.#accountTests(lines);
    const first = this.#codeTest(this.#parts.dimension, code);
    const second = this.#codeTest(this.#parts.within, within);
    const scale = orePerUnit[ledger.unit] / orePerUnit[unit];
    if (accounts === null || first === null || second === null) return null;
    const codes = [...first, ...second];
    const terms: SumIfsTerm[] = [];
    for (const [index, amount] of ledger.amounts.entries()) {
      if (series !== null && series !== index) continue;
      const measures = this.#measureTests(amount, measure);
      const periods = stretch === null ? [[]] : this.#periodTests(amount, stretch);
      if (periods === null) return null;
      for (const measured of measures)
        for (const period of periods)
          for (const { tests, factor } of accounts) {
            const all = [...codes, ...tests, ...period, ...measured];
            terms.push({ amounts: this.#column(amount.column), tests: all, factor: factor * scale });
            if (amount.minus !== null)
              terms.push({ amounts: this.#column(amount.minus), tests: all, factor: -factor * scale });
          }
    }
    return terms.length > mostTerms ? null : { op: "sumIfs", terms };
  }

  /** Amounts that are numbers throughout, and nothing among the postings that a test could take for one. */
  #canBeLive(): boolean {
    const { ledger } = this.#book;
    const columns = ledger.amounts.flatMap(({ column, minus }) => (minus === null ? [column] : [column, minus]));
    // Totals inside are told from postings by what stands for their account: with an account of their own they would be counted.
    const accounts = this.#sheet.columns.get(ledger.account);
    const isTold = ledger.skipped.every(({ row, why }) => {
      const at = why === "total" && accounts ? indexInColumn(accounts, row) : -1;
      return at < 0 || accounts?.tags[at] === cellTag.text;
    });
    const hasTests = !this.#hasTotals || this.#columns.isNumeric(ledger.account);
    return isTold && hasTests && columns.every((column) => this.#columns.isNumeric(column));
  }

  get #hasTotals(): boolean {
    return this.#book.ledger.skipped.some(({ why }) => why === "total");
  }

  #column(column: number): SourceColumn {
    const { ledger } = this.#book;
    const table = this.#sheet.tables.find(({ name }) => name === ledger.excelTable);
    const heading = ledger.columns.find((each) => each.column === column)?.path.at(-1);
    return {
      sheetName: this.#sheet.name,
      column,
      top: ledger.headerRows.last + 1,
      bottom: ledger.range.bottom,
      table: table && heading !== undefined ? { name: table.name, heading } : null,
    };
  }

  /** Null where no test says it, or more terms than a cell may have. */
  #accountTests(lines: readonly AccountLine[] | null): readonly AccountTest[] | null {
    const key = JSON.stringify(lines);
    const known = this.#ofLines.get(key);
    if (known !== undefined) return known;
    const tests = this.#newAccountTests(lines);
    this.#ofLines.set(key, tests);
    return tests;
  }

  /** Accounts of the lines as stretches of numbers, or one by one where they are texts; each with its sign. */
  #newAccountTests(lines: readonly AccountLine[] | null): readonly AccountTest[] | null {
    const { accounts, lineOfAccount, ledger } = this.#book;
    const sign = ledger.signConvention === "cost-positive" ? -1 : 1;
    const isUnsigned = ledger.signConvention === "unsigned";
    const isMeant = (code: number): boolean => lines === null || lines.includes(lineOfAccount[code] as AccountLine);
    if (!isUnsigned && lines === null && !this.#hasTotals) return [{ tests: [], factor: sign }];
    const factorOf = (code: number): number =>
      isUnsigned && sideOf(lineOfAccount[code] as AccountLine) === "cost" ? -1 : isUnsigned ? 1 : sign;
    const column = this.#column(ledger.account);
    const kind = this.#columns.kindOf(ledger.account);
    if (kind === "mixed" || accounts.codes.includes(0)) return null;
    const textTest = this.#columns.testsAmong(accounts.values);
    const found: AccountTest[] = [];
    for (const factor of [1, -1]) {
      const wanted = (code: number): boolean => isMeant(code) && factorOf(code) === factor;
      const all = accounts.values.map((value, code) => ({ value, isWanted: code > 0 && wanted(code) })).slice(1);
      const tests =
        kind === "numbers"
          ? stretches(all)
          : all.flatMap(({ value, isWanted }) => (isWanted ? [[textTest(value)]] : []));
      if (tests.length > mostTerms) return null;
      for (const criteria of tests) {
        const own = criteria.flatMap((criterion) => (criterion === null ? [] : [{ column, criterion }]));
        if (own.length < criteria.length) return null;
        found.push({ tests: own, factor });
      }
    }
    return found;
  }

  #codeTest(dimension: LedgerDimension | null, code: number | null): Test[] | null {
    if (!dimension || code === null) return [];
    const value = dimension.values[code] ?? "";
    const column = this.#column(dimension.column.column);
    // Blank are also the headings and texts in between.
    if (value === "") return this.#book.ledger.skipped.length > 0 ? null : [{ column, criterion: "=" }];
    const kind = this.#columns.kindOf(dimension.column.column);
    if (kind === "mixed") return null;
    if (kind === "numbers") return [{ column, criterion: String(Number(value)) }];
    const criterion = this.#columns.testsAmong(dimension.values)(value);
    return criterion === null ? null : [{ column, criterion }];
  }

  #measureTests({ measure }: LedgerAmount, wanted: LedgerMeasure): (readonly Test[])[] {
    const { measureColumn } = this.#book.ledger;
    if (measure !== null) return measure === wanted ? [[]] : [];
    if (measureColumn === null) return [];
    const column = this.#column(measureColumn);
    return this.#columns
      .textsOf(measureColumn)
      .filter((text) => measureOf(text) === wanted)
      .map((text) => [{ column, criterion: literal(text) }]);
  }

  /** One list of tests per term; null where a period cannot be tested. */
  #periodTests({ period: own }: LedgerAmount, { year, from, to }: LedgerStretch): (readonly Test[])[] | null {
    const { ledger } = this.#book;
    const { period } = ledger;
    const yearColumn = ledger.columns.find(({ role }) => role === "year")?.column;
    if (own !== null) {
      if (own.month < from || own.month > to) return [];
      if (own.year !== null || yearColumn === undefined) return (own.year ?? ledger.year) === year ? [[]] : [];
      return [[{ column: this.#column(yearColumn), criterion: String(year) }]];
    }
    switch (period.in) {
      case "headers":
        return null;
      case "yearMonth": {
        const column = this.#column(period.column);
        const kind = this.#columns.kindOf(period.column);
        // 2403 is March 2024 as much as 202403 is.
        const base = (this.#columns.firstNumber(period.column) ?? 0) < 10_000 ? year - 2_000 : year;
        if (kind === "numbers") return [between(column, base * 100 + from, base * 100 + to)];
        if (kind === "mixed") return null;
        // Texts are the same or they are not: a term for each month that occurs.
        const months = this.#columns.textsOf(period.column).filter((text) => {
          const plain = text.replace(/\D/g, "");
          const digits = plain.length === 4 ? `20${plain}` : plain;
          const month = Number(digits.slice(4));
          return digits.startsWith(String(year)) && month >= from && month <= to;
        });
        const all = this.#columns.textsOf(period.column);
        const tests = months.map(this.#columns.testsAmong(all));
        return tests.includes(null) ? null : tests.map((criterion) => [{ column, criterion: criterion ?? "" }]);
      }
      case "date": {
        if (this.#columns.kindOf(period.column) !== "numbers") return null;
        const column = this.#column(period.column);
        const first = dayNumber(year, Math.max(1, from), this.#workbook.date1904);
        const next = dayNumber(year, Math.min(12, to) + 1, this.#workbook.date1904);
        return [
          [
            { column, criterion: `>=${String(first)}` },
            { column, criterion: `<${String(next)}` },
          ],
        ];
      }
      case "parts": {
        if (this.#columns.kindOf(period.month) !== "numbers") return null;
        const months = between(this.#column(period.month), from, to);
        if (period.year === null) return year === ledger.year ? [months] : [];
        return [[{ column: this.#column(period.year), criterion: String(year) }, ...months]];
      }
    }
  }
}

function between(column: SourceColumn, from: number, to: number): Test[] {
  return [
    { column, criterion: `>=${String(from)}` },
    { column, criterion: `<=${String(to)}` },
  ];
}

/** Numbers that are wanted, as stretches without one between them that is not; widened to whole groups of a hundred where nothing is in the way. */
function stretches(accounts: readonly { readonly value: string; readonly isWanted: boolean }[]): string[][] {
  const sorted = accounts
    .map(({ value, isWanted }) => ({ number: Number(value), isWanted }))
    .sort((a, b) => a.number - b.number);
  const found: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const { number, isWanted } of sorted) {
    const last = found.at(-1);
    if (isWanted && isOpen && last) last.to = number;
    else if (isWanted) found.push({ from: number, to: number });
    isOpen = isWanted;
  }
  const others = sorted.filter(({ isWanted }) => !isWanted).map(({ number }) => number);
  return found.map(({ from, to }) => {
    const [low, high] = [Math.floor(from / 100) * 100, Math.floor(to / 100) * 100 + 99];
    const isFree = !others.some((number) => number >= low && number <= high);
    return isFree ? [`>=${String(low)}`, `<=${String(high)}`] : [`>=${String(from)}`, `<=${String(to)}`];
  });
}

const dayMs = 86_400_000;

/** Excel's number of the first day of a month; month 13 is January of the next year. */
function dayNumber(year: number, month: number, date1904: boolean): number {
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((Date.UTC(year, month - 1, 1) - start) / dayMs);
}

/** Codes of measures that a ledger has. */
export function measuresOf(book: LedgerBook): ReadonlySet<LedgerMeasure> {
  const found = new Set<LedgerMeasure>();
  for (const { measures } of book.series)
    for (const code of measures.values) {
      const measure = ledgerMeasures[code];
      if (measure !== undefined && measure !== "other") found.add(measure);
    }
  return found;
}
