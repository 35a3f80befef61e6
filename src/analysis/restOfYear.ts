/** What a forecast leaves for the rest of the year, against what the months so far and last year's pattern lead one to expect. */
import type { Ore } from "../domain/money.ts";
import type { BudgetModel } from "../model/model.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { FilledFigure, TableLines } from "./tableLines.ts";
import { tableLines } from "./tableLines.ts";
import type { YearColumns } from "./yearColumns.ts";
import { sizeOfTable, yearColumns } from "./yearColumns.ts";

/** One line's forecast with its two paces. Amounts are sizes, without the sign of cost and revenue. */
export interface RestOfYear {
  /** Ids of the forecast and of the outcome so far. */
  readonly forecast: number;
  readonly actual: number;
  readonly months: number;
  /** Per month so far, and per month of the rest; negative when more is booked than the forecast has. */
  readonly soFar: number;
  readonly rest: number;
  /** The same of last year, where the table has both its stretches. */
  readonly lastYear: { readonly soFar: number; readonly rest: number } | null;
  /** How much of the forecast neither the pace so far nor a known pattern explains; positive when the rest is too large. 0 almost always. */
  readonly unexplained: number;
  /** The same as a share of what the rest of the year would be. */
  readonly share: number;
  /** Whether last year, or a budget phased by other than twelfths, tells how the year usually goes. */
  readonly isSeasonKnown: boolean;
  readonly isTotal: boolean;
  /** The year's budget of the whole table: what amounts are considerable against. */
  readonly tableSize: Ore;
}

/** The forecasts of a table with what they leave for the rest of the year; lines whose forecast is no cost or revenue to have a pace are left out. */
export function restsOfYear(model: BudgetModel, tableIndex: number): RestOfYear[] {
  const table = model.tables[tableIndex]?.table;
  if (!table || (table.kind !== "operating-statement" && table.kind !== "income-statement")) return [];
  const rows = tableLines(model, tableIndex, "rows");
  return yearColumns(table).flatMap((columns) => {
    const tableSize = sizeOfTable(rows, table, columns.budget ?? columns.forecast);
    const rests: RestOfYear[] = [];
    for (let row = 0; row < table.rows.length; row++) {
      const type = table.rows[row]?.type;
      const isTotal = type === "total";
      if (type !== "line" && type !== "subtotal" && !isTotal) continue;
      if (cancels(table, rows, row, columns.forecast)) continue;
      const figures = paceFigures(rows, row, columns);
      if (figures) rests.push(paceOf(figures, columns.months, { isTotal, tableSize }));
    }
    return rests;
  });
}

/** A total this small beside what it adds, revenue against cost or profit against loss, moves with every small change of them. */
const smallestPart = 0.7;

function cancels({ relations }: RecognisedTable, rows: TableLines, row: number, column: number): boolean {
  const total = relations.find(({ axis, result }) => axis === "rows" && result === row);
  if (!total) return false;
  const size = total.terms.reduce((sum, { index }) => sum + Math.abs(rows.at(index, column)?.value ?? 0), 0);
  return Math.abs(rows.at(row, column)?.value ?? 0) < smallestPart * size;
}

interface PaceFigures {
  readonly forecast: FilledFigure;
  readonly actual: FilledFigure;
  /** Seasons that are known: so far, and the whole year. */
  readonly lastYear: Stretch | null;
  readonly phasing: Stretch | null;
}

interface Stretch {
  readonly soFar: number;
  readonly whole: number;
}

/** A forecast this many times its budget, or the reverse, is no pace of the same thing: a result near zero, a line without a budget. */
const mostTimesBudget = 3;

function paceFigures(rows: TableLines, row: number, columns: YearColumns): PaceFigures | undefined {
  const [forecast, actual] = [rows.at(row, columns.forecast), rows.at(row, columns.actual)];
  const budget = columns.budget === null ? undefined : rows.at(row, columns.budget);
  if (!forecast || !actual || !budget || forecast.unit !== actual.unit) return undefined;
  // A result of revenue and cost has either sign and no pace; so has a line that was budgeted at nothing.
  const [ofForecast, ofActual] = [forecast.value / budget.value, actual.value / budget.value];
  if (!(ofForecast > 1 / mostTimesBudget && ofForecast < mostTimesBudget && ofActual > 0)) return undefined;
  return {
    forecast,
    actual,
    lastYear: stretchAt(rows, row, columns.lastToDate, columns.lastYear),
    phasing: stretchAt(rows, row, columns.phasedBudget, columns.budget),
  };
}

function stretchAt(rows: TableLines, row: number, soFar: number | null, whole: number | null): Stretch | null {
  const part = soFar === null ? undefined : rows.at(row, soFar);
  const all = whole === null ? undefined : rows.at(row, whole);
  const isStretch = part && all && part.value !== 0 && part.value / all.value > 0;
  return isStretch ? { soFar: Math.abs(part.value), whole: Math.abs(all.value) } : null;
}

/** Bought services are invoiced up to so many months late: the outcome may lack them. */
const latestInvoice = 2;
/** A budget within this of twelfths was spread without a thought for the season. */
const twelfthsNoise = 0.01;

function paceOf(
  { forecast, actual, lastYear, phasing }: PaceFigures,
  months: number,
  { isTotal, tableSize }: Pick<RestOfYear, "isTotal" | "tableSize">,
): RestOfYear {
  const left = 12 - months;
  const [whole, booked] = [Math.abs(forecast.value), Math.abs(actual.value)];
  const soFar = booked / months;
  const rest = (whole - booked) / left;
  const isThoughtOut = phasing !== null && Math.abs(phasing.soFar / phasing.whole - months / 12) > twelfthsNoise;
  const ofLastYear = lastYear ? seasonOf(lastYear, months) : 1;
  const ofPhasing = phasing ? seasonOf(phasing, months) : 1;
  const [low, high] = [Math.max(0, Math.min(1, ofLastYear, ofPhasing)), Math.max(1, ofLastYear, ofPhasing)];
  const least = booked + low * soFar * left;
  let most = -Infinity;
  for (let late = 0; late <= Math.min(latestInvoice, months - 1); late++)
    most = Math.max(most, booked + high * (booked / (months - late)) * (left + late));
  const unexplained = whole > most ? whole - most : whole < least ? whole - least : 0;
  const expectedRest = unexplained > 0 ? most - booked : least - booked;
  return {
    forecast: forecast.id,
    actual: actual.id,
    months,
    soFar,
    rest,
    lastYear: lastYear ? { soFar: lastYear.soFar / months, rest: (lastYear.whole - lastYear.soFar) / left } : null,
    unexplained,
    share: expectedRest === 0 ? 0 : Math.abs(unexplained) / Math.abs(expectedRest),
    isSeasonKnown: lastYear !== null || isThoughtOut,
    isTotal,
    tableSize,
  };
}

/** How much a month of the rest weighs against a month so far. */
function seasonOf({ soFar, whole }: Stretch, months: number): number {
  return (whole - soFar) / (12 - months) / (soFar / months);
}
