/** The months of a ledger as a report sheet: the lines of the income statement, added up as its other reports are. */
import { bookedMonths, monthsOfYear } from "../../domain/monthSeries.ts";
import { fromOre, type Ore } from "../../domain/money.ts";
import { accountLines } from "../../domain/accountLine.ts";
import { partOf, rowsPerStep, type Progress } from "../../domain/progress.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import { blankLine, grantLine } from "../../model/ledger/ledgerMonths.ts";
import type { LedgerSum } from "../../model/ledger/ledgerSums.ts";
import { monthMeasures, type MonthBook, type MonthMeasure, type PlacedYear } from "../../model/months/monthBook.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutCell, SheetLayout } from "../layout.ts";
import { grantNotes, grantRows, reportGrant, type GrantColumn } from "../ledger/grant.ts";
import { askingRows, keyOfCode, netKey, type LedgerReportRow } from "../ledger/ledgerRows.ts";
import { bookOfTable, dimensionOfRows, ledgerNotes, ledgerRows, rowParts } from "../ledger/ledgerSheet.ts";
import { LiveSums } from "../ledger/liveSums.ts";
import {
  ledgerAnswers,
  type LedgerAnswers,
  type LedgerQuery,
  type LedgerStretch,
  type RowParts,
} from "../ledger/query.ts";
import type { ReportFigure } from "../statement/reportFigure.ts";
import { monthForecast, type MonthForecast } from "./monthForecast.ts";
import {
  closingColumn,
  fullYearColumns,
  monthColumn,
  summedFigures,
  toDateColumns,
  withComputed,
  type RowFigures,
} from "./monthFigures.ts";
import { followedPeriod, months, type MonthPlan, type PlannedLine } from "./monthPlan.ts";
import type { MonthRow } from "./monthRows.ts";
import { sheetOfMonths, type MonthContent } from "./monthSheet.ts";

/** The closing of the accounts, which has a column of its own beside December's outcome. */
const closingPeriod = 13;

/** The sheet of a ledger's months. Balance accounts are not on it: they are no outcome. */
export function* ledgerMonthSheet(monthBook: MonthBook, input: SheetInput): Generator<Progress, SheetLayout> {
  const { ledger: texts } = input.texts;
  const book = bookOfTable(input);
  const parts = rowParts(book, dimensionOfRows(book, null));
  const plan = planOf(monthBook, book, parts.dimension, input);
  const forecast = monthForecast(plan, input.forecast);
  const lines = ledgerRows(book, parts, input.ledgers.registers, texts);
  const answers = yield* partOf(ledgerAnswers(book, parts), 0, 0.5);
  const figures = new MonthSums(answers, book, parts, lines, plan, input);
  const asked = yield* partOf(rowsOf(lines, figures, { plan, forecast }), 0.5, 0.9);
  const { rows, notes } = withGrant(asked, book, plan, input);
  const sheetName = input.workbook.sheets[book.ledger.sheet]?.name ?? "";
  const unit = plan.unit ?? book.ledger.unit;
  const content: MonthContent = {
    plan,
    forecast,
    rows,
    summedUp: netKey,
    notes: [...notes, ...ledgerNotes(book, { areLive: figures.areLive, sheetName, unit }, texts)],
    sources: [{ sheetName, title: book.ledger.title }],
  };
  return yield* partOf(sheetOfMonths("month-follow-up", content, input), 0.9, 1);
}

const nowhere: PlacedYear["months"] = { actual: [], budget: [], forecast: [] };

/** As other reports of a ledger: revenue above zero, costs below, whatever the export has. */
function planOf(
  { lines }: MonthBook,
  { ledger }: LedgerBook,
  dimension: LedgerDimension | null,
  { unit: wanted, preset }: SheetInput,
): MonthPlan {
  const { year, month: booked } = followedPeriod({ lines }) ?? { year: 0, month: 0 };
  const unit = wanted ?? preset.unit ?? ledger.unit;
  const ofYear = lines.flatMap(({ years }) => years.filter((each) => each.year === year));
  return {
    year,
    booked,
    isBookedAhead: ofYear.some(({ actual }) => bookedMonths(actual) > booked),
    lines: lines.map((line): PlannedLine => ({
      // The keys of the sheet's rows: a line of codes is known by its code in a month book.
      line:
        dimension && line.key !== blankLine && line.key !== grantLine ? { ...line, key: keyOfCode(line.key) } : line,
      placed: { year, months: nowhere, toDate: {}, fullYear: {} },
    })),
    unit,
    quantity: { kind: "money", decimals: unit === "mnkr" ? 1 : 0 },
    turn: 1,
    shown: (amount) => fromOre(amount, unit),
    factor: (sign) => sign,
    inMonths: new Set(
      monthMeasures.filter((measure) => ofYear.some((each) => each[measure].some((figure) => figure !== null))),
    ),
  };
}

/** Lines and their totals, those of the balance accounts left out. */
function* rowsOf(
  lines: readonly LedgerReportRow[],
  sums: MonthSums,
  { plan, forecast }: { readonly plan: MonthPlan; readonly forecast: MonthForecast | null },
): Generator<Progress, MonthRow[]> {
  const known = new Map<string, RowFigures>();
  const rows = lines.filter(({ key }) => key !== "balance" && key !== "#ledger");
  const made: MonthRow[] = [];
  for (const { key, label, emphasis, of } of rows) {
    const [done, next] = [made.length / rows.length, (made.length + 1) / rows.length];
    if (made.length % rowsPerStep === 0) yield { done, total: 1 };
    if (of === null) {
      made.push({ key, label, emphasis, level: 0, from: null, figures: new Map() });
      continue;
    }
    const parts = "rows" in of ? of.rows.map((row) => ({ row, figures: known.get(row) ?? new Map() })) : [];
    const base = "rows" in of ? yield* partOf(summedFigures(new Map(), parts, plan), done, next) : sums.of(of);
    const figures = withComputed(key, base, { plan, forecast });
    known.set(key, figures);
    made.push({ key, label, emphasis, level: emphasis === "body" ? 1 : 0, from: null, figures });
  }
  return made;
}

/** Columns that the grant has a place in. A month has none: it is given for the year. */
function grantColumns({ booked }: MonthPlan): GrantColumn[] {
  const [toDate, year] = [toDateColumns, fullYearColumns];
  return [
    { key: toDate.actual, months: booked },
    { key: toDate.budget, months: booked },
    { key: toDate.deviation, plus: toDate.actual, minus: toDate.budget },
    { key: year.budget, months: monthsOfYear },
    { key: year.forecast, months: monthsOfYear },
    { key: year.deviation, plus: year.forecast, minus: year.budget },
  ];
}

/** The rows, and below the net the grant of the year that somebody has said, and the result. */
function withGrant(
  rows: readonly MonthRow[],
  book: LedgerBook,
  plan: MonthPlan,
  { texts: { ledger: texts } }: SheetInput,
): { readonly rows: readonly MonthRow[]; readonly notes: string[] } {
  const unit = plan.unit ?? book.ledger.unit;
  const found = reportGrant(book, plan.year);
  const net = rows.find(({ key }) => key === netKey);
  const netIn = (column: string): number | undefined => net?.figures.get(column)?.value ?? undefined;
  const added =
    found?.in === "amount"
      ? grantRows({ grant: found.grant, columns: grantColumns(plan), netIn, unit, quantity: plan.quantity }, texts)
      : [];
  const ofGrant = added.map(({ key, label, emphasis, cells }): MonthRow => ({
    key,
    label,
    emphasis,
    level: emphasis === "body" ? 1 : 0,
    from: null,
    figures: new Map([...cells].map(([column, cell]) => [column, figureOf(cell)])),
  }));
  return {
    rows: rows.flatMap((row) => (row.key === netKey ? [row, ...ofGrant] : [row])),
    notes: grantNotes(found, { unit, months: plan.booked, hasPlace: true }, texts),
  };
}

function figureOf({ value, formula, quantity, fixed = false }: LayoutCell): ReportFigure {
  return {
    value: typeof value === "number" ? value : null,
    ...(formula ? { formula } : {}),
    quantity,
    printed: null,
    isDerived: !fixed,
    isFixed: fixed,
    tolerance: 0,
    hangsOn: [],
  };
}

/** What a line asks for: lines of the income statement, a code, a code within it. */
type Asked = Pick<LedgerQuery, "lines" | "code" | "within">;

function isOfYear({ isToDate, period }: LedgerSum, { year }: MonthPlan): boolean {
  return !isToDate && period?.year === year;
}

/** The figures of lines, month by month: formulas over the ledger where its other reports have them. */
class MonthSums {
  readonly #answers: LedgerAnswers;
  readonly #hasClosing: boolean;
  readonly #live: LiveSums | null;
  readonly #plan: MonthPlan;
  #fixed = 0;

  constructor(
    answers: LedgerAnswers,
    book: LedgerBook,
    parts: RowParts,
    lines: readonly LedgerReportRow[],
    plan: MonthPlan,
    { workbook }: SheetInput,
  ) {
    this.#plan = plan;
    // Amounts to date beside those of months repeat them, and SUMIFS cannot tell.
    const hasToDate = book.series.some(({ isToDate }) => isToDate);
    this.#live = hasToDate ? null : LiveSums.of(book, workbook, parts, askingRows(lines).length);
    this.#answers = answers;
    this.#hasClosing = this.#answers.sums.some(
      (sum) => isOfYear(sum, plan) && sum.measure === "actual" && sum.period?.month === closingPeriod,
    );
  }

  get areLive(): boolean {
    return this.#fixed === 0;
  }

  /** Every month that can hold something, so that a later posting in it is counted. */
  of(asked: Asked): RowFigures {
    const { inMonths, booked } = this.#plan;
    const found = new Map<string, ReportFigure>();
    for (const measure of inMonths) {
      for (const month of measure === "actual" ? months.slice(0, booked) : months) {
        // What is carried in counts in January, and the closing of the accounts in December.
        const from = month === 1 ? 0 : month;
        const to = month === monthsOfYear && !(this.#hasClosing && measure === "actual") ? closingPeriod : month;
        found.set(monthColumn(measure, month), this.#figure(asked, measure, from, to));
      }
    }
    if (this.#hasClosing) found.set(closingColumn, this.#figure(asked, "actual", closingPeriod, closingPeriod));
    return found;
  }

  #figure({ lines, ...asked }: Asked, measure: MonthMeasure, from: number, to: number): ReportFigure {
    const { year, unit, quantity, shown } = this.#plan;
    const codes = new Set((lines ?? accountLines).map((line) => accountLines.indexOf(line)));
    const ore = this.#answers.sumsOf(asked).reduce((sum, one) => {
      const {
        codes: [line = -1],
        measure: own,
        period,
      } = one;
      const isAsked = own === measure && codes.has(line) && isOfYear(one, this.#plan);
      return isAsked && period !== null && period.month >= from && period.month <= to ? sum + one.ore : sum;
    }, 0);
    const stretch: LedgerStretch = { year, from, to };
    const query = { ...asked, measure, lines, stretch, series: null };
    const formula = unit === null ? null : (this.#live?.formula(query, unit) ?? null);
    if (formula === null) this.#fixed++;
    return {
      value: shown(ore as Ore),
      ...(formula ? { formula } : {}),
      quantity,
      printed: null,
      isDerived: false,
      isFixed: formula === null,
      tolerance: 0,
      hangsOn: [],
    };
  }
}
