/** A ledger ready to be added up: codes, periods and amounts in the model's sign, one per posting. */
import { refuse, ok, type Result } from "../../domain/result.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { YearMonth } from "../../domain/meaning.ts";
import type { Ore } from "../../domain/money.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import type { LedgerColumn, LedgerMeasure, RecognisedLedger } from "../../recognise/ledger/ledger.ts";
import { LedgerCells } from "../../recognise/ledger/ledgerCells.ts";
import { measureOf } from "../../recognise/ledger/columnRoles.ts";
import { accountLines, type AccountLine, type AccountMapping } from "../../domain/accountLine.ts";
import { lineOf, sideOf } from "./accountLines.ts";
import { compacted, lastYear, LedgerEncoder, periodCode, periodSize, type EncodedColumn } from "./encode.ts";
import type { GroupKey } from "./grouping.ts";

/** What is counted, as codes: `other` is what no word of ours knows, such as commitments. */
export const ledgerMeasures = ["actual", "budget", "forecast", "other"] as const;
export type CountedMeasure = LedgerMeasure | "other";

/** A part of the coding string. */
export interface LedgerDimension extends EncodedColumn {
  readonly column: LedgerColumn;
}

/** A key with what its codes stand for. */
export interface SeriesKey extends GroupKey {
  readonly values: Int32Array;
}

/** One column of amounts with the time and measure of each of its rows. */
export interface LedgerSeries {
  /** In öre and the model's sign (revenue +, cost −); NaN is a blank. */
  readonly amounts: Float64Array;
  /** `values` are indexes of `ledgerMeasures`. */
  readonly measures: SeriesKey;
  /** `values` are codes of periods. */
  readonly periods: SeriesKey;
  /** The amounts are sums since January, or of the whole year. */
  readonly isToDate: boolean;
}

export interface LedgerBook {
  /** Index among the workbook's ledgers. */
  readonly index: number;
  readonly ledger: RecognisedLedger;
  readonly accounts: EncodedColumn;
  /** What a person has said about accounts, here or about another ledger of the workbook. */
  readonly mapping: AccountMapping;
  /** By account code: its line of the income statement. */
  readonly lineOfAccount: readonly AccountLine[];
  /** Lines by posting, as codes of `accountLines`. */
  readonly lines: GroupKey;
  readonly dimensions: readonly LedgerDimension[];
  readonly series: readonly LedgerSeries[];
}

/** Why a ledger cannot be added up. */
export interface LedgerRefusal {
  /** Together its amounts pass what whole numbers of öre hold exactly. */
  readonly reason: "amounts-too-large";
  readonly ledger: number;
}

/** Reads the figures of a ledger out of the grid, a column at a step. */
export function* ledgerBook(
  workbook: Workbook,
  ledger: RecognisedLedger,
  index: number,
  mapping: AccountMapping = {},
): Generator<Progress, Result<LedgerBook, LedgerRefusal>> {
  const sheet = workbook.sheets[ledger.sheet];
  if (!sheet) throw new Error("sheet-unknown");
  const encoder = new LedgerEncoder(new LedgerCells(workbook, sheet), ledger.rows, ledger.headerRows.last + 1);
  const nameOf = (column: number): number | null =>
    ledger.columns.find(({ names, role }) => names === column && role === "name")?.column ?? null;
  const accounts = encoder.codes(ledger.account, {
    isAccount: true,
    isAbove: ledger.isAccountAbove,
    isShared: ledger.isAccountShared,
    isOutlined: ledger.outlined.includes(ledger.account),
    names: nameOf(ledger.account),
  });
  const lineOfAccount = accounts.values.map((account, code) => lineOf(account, accounts.names[code] ?? null, mapping));
  const lineCodes = Int32Array.from(lineOfAccount, (line) => accountLines.indexOf(line));
  const lines = { codes: accounts.codes.map((code) => lineCodes[code] as number), size: accountLines.length };
  const parts = ledger.columns.filter(({ role }) => role === "dimension");
  const dimensions: LedgerDimension[] = [];
  for (const column of parts) {
    yield { done: dimensions.length, total: 2 * parts.length };
    const isOutlined = ledger.outlined.includes(column.column);
    dimensions.push({ column, ...encoder.codes(column.column, { isOutlined, names: nameOf(column.column) }) });
  }
  const signs = signsOf(ledger, lineOfAccount);
  const series = (yield* partOf(seriesOf(encoder, ledger), 0.5, 1)).map((one) => ({
    ...one,
    amounts: signed(one.amounts, accounts.codes, signs),
  }));
  if (series.some(({ amounts }) => !isExact(amounts))) return refuse({ reason: "amounts-too-large", ledger: index });
  return ok({ index, ledger, accounts, mapping, lineOfAccount, lines, dimensions, series });
}

/** By account code: what its amounts are multiplied by. The same for all, but where revenue and cost are both positive. */
function signsOf({ signConvention }: RecognisedLedger, lines: readonly AccountLine[]): Int8Array {
  if (signConvention !== "unsigned")
    return new Int8Array(lines.length).fill(signConvention === "cost-positive" ? -1 : 1);
  return Int8Array.from(lines, (line) => (sideOf(line) === "cost" ? -1 : 1));
}

function signed(amounts: Float64Array, accounts: Int32Array, signs: Int8Array): Float64Array {
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] as number;
    // Zero stays plus zero.
    if (amount !== 0) amounts[row] = amount * (signs[accounts[row] as number] as number);
  }
  return amounts;
}

/** Whether every sum of some of them is exact. */
function isExact(amounts: Float64Array): boolean {
  let all = 0;
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] as number;
    if (amount === amount) all += amount < 0 ? -amount : amount;
  }
  return all <= Number.MAX_SAFE_INTEGER;
}

function* seriesOf(encoder: LedgerEncoder, ledger: RecognisedLedger): Generator<Progress, LedgerSeries[]> {
  const { amounts, unit, measureColumn, period, year } = ledger;
  const size = ledger.rows.length;
  const ofRows = encoder.periods(period.in === "parts" && ledger.layout === "wide" ? { in: "headers" } : period, year);
  const rowPeriods = compacted(ofRows, periodSize);
  const inYear = (named: number): SeriesKey => compacted(encoder.periods(period, named), periodSize);
  const yearColumn = ledger.columns.find(({ role }) => role === "year")?.column;
  const years = yearColumn === undefined ? null : encoder.years(yearColumn);
  const measures = measureColumn === null ? null : measureCodes(encoder.codes(measureColumn));
  const zeros = new Int32Array(size);
  const constant = (value: number): SeriesKey => ({ codes: zeros, size: 1, values: Int32Array.of(value) });
  const series: LedgerSeries[] = [];
  for (const { column, minus, measure, span, period: own, year: named } of amounts) {
    yield { done: series.length, total: amounts.length };
    const figures = encoder.amounts(column, unit);
    series.push({
      amounts: minus === null ? figures : difference(figures, encoder.amounts(minus, unit)),
      measures: measure === null && measures ? measures : constant(ledgerMeasures.indexOf(measure ?? "actual")),
      periods: own !== null ? headerPeriods(own, years, year, constant) : named === null ? rowPeriods : inYear(named),
      isToDate: span === "toDate" || span === "fullYear",
    });
  }
  return series;
}

/** The period of a column: its own year, else each row's, else the ledger's. */
function headerPeriods(
  { year: own, month }: YearMonth,
  byRow: Int32Array | null,
  usual: number | null,
  constant: (value: number) => SeriesKey,
): SeriesKey {
  if (own === null && byRow) {
    const years = compacted(byRow, lastYear);
    return { ...years, values: years.values.map((year) => (year > 0 ? periodCode(year, month) : 0)) };
  }
  const year = own ?? usual;
  return constant(year === null ? 0 : periodCode(year, month));
}

function measureCodes({ codes, size, values }: EncodedColumn): SeriesKey {
  const known = values.map((text) => ledgerMeasures.indexOf(measureOf(text) ?? (text === "" ? "actual" : "other")));
  return { codes, size, values: Int32Array.from(known) };
}

/** Debit less credit; blank where both are. */
function difference(debit: Float64Array, credit: Float64Array): Float64Array {
  for (let row = 0; row < debit.length; row++) {
    const [one, other] = [debit[row] as number, credit[row] as number];
    if (other === other) debit[row] = (one === one ? one : 0) - other;
  }
  return debit;
}

/** What a whole ledger comes to, by measure. */
export function ledgerTotal({ series }: LedgerBook, measure: CountedMeasure): Ore {
  const code = ledgerMeasures.indexOf(measure);
  let sum = 0;
  for (const { amounts, measures } of series) {
    for (let row = 0; row < amounts.length; row++) {
      const amount = amounts[row] as number;
      if (amount === amount && measures.values[measures.codes[row] as number] === code) sum += amount;
    }
  }
  return sum as Ore;
}
