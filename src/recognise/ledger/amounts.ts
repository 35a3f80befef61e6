/** Which of a ledger's columns are its amounts, and of what time; columns that only repeat others are left out. */
import type { Span, YearMonth } from "../../domain/meaning.ts";
import { readHeaderWords } from "../headerWords.ts";
import { isRole, type LedgerDecisions } from "./decisions.ts";
import { readHeaderMonth } from "./headerCells.ts";
import type { LedgerAmount, LedgerColumn, LedgerMeasure, LedgerPeriod } from "./ledger.ts";

/** Fewest months side by side that make a ledger wide. */
const fewestMonths = 3;

export interface AmountReading {
  readonly layout: "long" | "wide";
  readonly amounts: readonly LedgerAmount[];
}

/** `period`: what rows say of theirs. */
export function readAmounts(
  columns: readonly LedgerColumn[],
  hasMeasureColumn: boolean,
  ofRows: LedgerPeriod,
  decided: LedgerDecisions,
): AmountReading {
  const hasPeriod = ofRows.in !== "headers";
  const ofAmount = columns.filter(({ role }) => role === "amount");
  const named = new Set(ofAmount.flatMap(({ path }) => readHeaderWords(path).period.year ?? []));
  // One year is the ledger's, several are a column's each.
  const haveYears = ofRows.in === "parts" && ofRows.year === null && named.size > 1;
  const read = ofAmount.map((column): LedgerAmount & { readonly isTotal: boolean } => {
    const own = column.path[column.path.length - 1] ?? "";
    const words = readHeaderWords(column.path);
    const said = decided.columns.get(column.column);
    const [measure, span] = [said?.measure ?? words.measure, said?.span ?? words.span];
    const { period, isTotal } = words;
    const month = readHeaderMonth(own);
    const year = month?.year ?? words.period.year;
    return {
      column: column.column,
      minus: null,
      measure: hasMeasureColumn && !isCounted(measure) ? null : isCounted(measure) ? measure : "actual",
      span: said?.span ?? spanOf(month !== null, hasPeriod, span),
      period: month ? { year, month: month.month } : hasPeriod ? null : periodOf(year, period.endMonth),
      year: haveYears && month === null ? words.period.year : null,
      isTotal: isTotal && month === null && said === undefined,
    };
  });
  const months = read.filter(({ span, period }) => span === "month" && period !== null);
  const layout = months.length >= fewestMonths ? "wide" : "long";
  const kept =
    layout === "wide"
      ? read.filter((amount) => months.includes(amount) || !months.some(({ measure }) => measure === amount.measure))
      : firstOfEach(saidFirst(read, decided).filter(({ isTotal }) => !isTotal || read.length === 1));
  const sides = debitAndCredit(columns);
  const areSidesSaid = columns.some(({ column }) => isRole(decided, column, ["debit", "credit"]));
  if (sides && (kept.length === 0 || areSidesSaid))
    return {
      layout: "long",
      amounts: [
        {
          ...sides,
          measure: hasMeasureColumn ? null : "actual",
          span: hasPeriod ? "month" : null,
          period: null,
          year: null,
        },
      ],
    };
  return {
    layout,
    amounts: kept.map(({ column, minus, measure, span, period, year }) => ({
      column,
      minus,
      measure,
      span,
      period,
      year,
    })),
  };
}

/** Of two columns that say the same the one counts that a person has called an amount. */
function saidFirst<T extends LedgerAmount>(amounts: readonly T[], decided: LedgerDecisions): readonly T[] {
  const isSaid = ({ column }: LedgerAmount): boolean => isRole(decided, column, ["amount"]);
  return [...amounts.filter(isSaid), ...amounts.filter((amount) => !isSaid(amount))];
}

/** A year without a month is counted to its end. */
function periodOf(year: number | null, month: number | null): YearMonth | null {
  return year === null && month === null ? null : { year, month: month ?? 12 };
}

function isCounted(measure: unknown): measure is LedgerMeasure {
  return measure === "actual" || measure === "budget" || measure === "forecast";
}

function spanOf(isMonth: boolean, hasPeriod: boolean, said: Span | null): Span | null {
  if (isMonth) return "month";
  // "Prognos" says the whole year of a column of totals, and nothing of a row that has its month.
  return hasPeriod ? "month" : said;
}

/** "Belopp" and "Belopp SEK": the same amount twice. */
function firstOfEach<T extends LedgerAmount>(amounts: readonly T[]): T[] {
  const key = ({ measure, span, period, year }: LedgerAmount): string =>
    [measure, span, period?.year, period?.month, year].join(" ");
  return amounts.filter((amount, index) => amounts.findIndex((other) => key(other) === key(amount)) === index);
}

function debitAndCredit(
  columns: readonly LedgerColumn[],
): { readonly column: number; readonly minus: number } | undefined {
  const debit = columns.find(({ role }) => role === "debit");
  const credit = columns.find(({ role }) => role === "credit");
  return debit && credit ? { column: debit.column, minus: credit.column } : undefined;
}
