/** What a framed table shows of its kind, put together for the question which kind it is. */
import type { Measure } from "../domain/meaning.ts";
import { countedUnits, type Unit } from "../domain/money.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import { titlesOf } from "./drafts.ts";
import type { Frame } from "./frameCells.ts";
import type { HeaderWords } from "./headerWords.ts";
import { readHeaderCell } from "./ledger/headerCells.ts";
import { budgetMeasures, readKind } from "./kinds.ts";
import type { RowDraft } from "./rowMeaning.ts";
import { readContext } from "./titleContext.ts";
import { areMonthsToDate, countByMonth } from "./monthColumns.ts";
import { doRowsCarryMeasure } from "./rowMeasures.ts";

/** What kind of table the words speak of; asked before the arithmetic, which is dear on sheets that are no tables of ours. */
export function kindOf(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  unit: Unit | null,
): ReturnType<typeof readKind> {
  const ofRows = saidByRows(rows);
  const amounts = columns.filter(({ hasFigures }) => hasFigures);
  const ofAmounts = columns.filter(({ words }) => words.measure === null || !notAmounts.includes(words.measure));
  return readKind({
    titles: [...titlesOf(frame), ...frame.corner, frame.block.sheet.name],
    textHeaders: [...frame.corner, ...columns.map(({ path }) => path.join(" "))],
    figureColumns: amounts.length,
    textColumns: columns.filter(({ hasFigures, hasText }) => hasText && !hasFigures).length,
    isCountSeries: unit === null && frame.labelColumn === null && isCountSeries(frame, columns),
    areLinesCounted: areCounted(rows.filter((row) => row.hasFigures)),
    isOfPercent: isOfPercent(columns, unit),
    isTimed: amounts.some(({ words }) => isTimed(words)),
    countsBudget: amounts.some(
      ({ words }) =>
        countedUnits.includes(words.unit) && words.measure !== null && budgetMeasures.includes(words.measure),
    ),
    isPriced: amounts.some(({ words }) => words.measure === "price" || words.groupMeasures.includes("price")),
    waitsForStart: waitsForStart(frame, rows, amounts),
    titleMeasure: readContext(frame).measure,
    listsCodes: frame.corner.some(namesCodes) && isOfMoneySize(frame),
    // Months still to come are headed and hold nothing.
    isByMonth: isByMonth(columns.filter(({ hasFigures, hasText }) => hasFigures || !hasText)),
    tableUnit: unit,
    lineLabels: ofRows.lineLabels,
    measures: [
      ...columns.filter(({ hasFigures, hasText }) => hasFigures || !hasText).map(({ words }) => words.measure),
      ...(doRowsCarryMeasure(rows, columns) ? ofRows.measures : []),
    ],
    units: [unit, ...columns.map(({ words }) => words.unit), ...ofRows.units],
    hasComponents: ofRows.namesComponent || ofAmounts.some(({ words }) => words.component !== null),
  });
}

/** What the words of all rows say together, gathered in one walk. */
function saidByRows(rows: readonly RowDraft[]) {
  const lineLabels: string[] = [];
  const measures = new Set<Measure | null>();
  const units = new Set<Unit | null>();
  let namesComponent = false;
  for (const { words, hasFigures, label } of rows) {
    if (hasFigures && words.total === null) lineLabels.push(label);
    measures.add(words.measure);
    units.add(words.unit);
    namesComponent ||= words.isOwnComponent;
  }
  return { lineLabels, measures, units, namesComponent };
}

/**
 * Money is set aside and will be spent, and nothing has been spent yet: an investment may wait for its start, an operation costs something
 * from its first month. Asked of tables without labels, where all else is silent, and of those where most lines wait and some do not.
 */
function waitsForStart(frame: Frame, rows: readonly RowDraft[], columns: readonly ColumnDraft[]): boolean {
  const columnOf = (measure: Measure): number | undefined =>
    columns.find(({ words }) => words.measure === measure && words.component === null)?.column;
  const [actual, budget, forecast] = [columnOf("actual"), columnOf("budget"), columnOf("forecast")];
  if (actual === undefined || budget === undefined || forecast === undefined) return false;
  const lines = rows.filter(({ words, hasFigures }) => hasFigures && words.total === null);
  let waiting = 0;
  for (const { row } of lines) {
    const spent = frame.block.at(row, actual);
    if (spent?.figure !== 0 || spent.isFormula) continue;
    const isPlanned =
      (frame.block.at(row, budget)?.figure ?? 0) > 0 && (frame.block.at(row, forecast)?.figure ?? 0) > 0;
    if (isPlanned) waiting++;
  }
  if (frame.labelColumn === null) return lines.length > 0 && waiting === lines.length;
  return waiting >= fewestWaiting && 2 * waiting > lines.length && waiting < lines.length;
}

const fewestWaiting = 3;

/** Every column of figures is in percent. */
export function isOfPercent(columns: readonly ColumnDraft[], unit: Unit | null): boolean {
  return columns.every(({ hasFigures, words }) => !hasFigures || (words.unit ?? unit) === "percent");
}

/** The labels are accounts, units or another part of the coding string. */
function namesCodes(corner: string): boolean {
  const { says } = readHeaderCell(corner);
  return says?.role === "account" || says?.role === "dimension";
}

/** Below zero, or of thousands: what is counted by unit and month is seldom either. */
function isOfMoneySize({ block, bodyRows, dataColumns }: Frame): boolean {
  return bodyRows.some((row) =>
    dataColumns.some((column) => {
      const figure = block.at(row, column)?.figure ?? 0;
      return figure < 0 || figure >= fewestOfMoney;
    }),
  );
}

const fewestOfMoney = 1_000;

function isByMonth(columns: readonly ColumnDraft[]): boolean {
  return countByMonth(columns) > columns.length / 2 || areMonthsToDate(columns);
}

function isTimed({ measure, period }: HeaderWords): boolean {
  const isBalance = measure === "openingBalance" || measure === "closingBalance";
  return isBalance || period.year !== null || period.endMonth !== null;
}

function areCounted(lines: readonly RowDraft[]): boolean {
  return lines.length >= 2 && lines.every(({ words }) => countedUnits.includes(words.unit) && words.measure === null);
}

/** "Andel av nettokostnad" is no net cost. */
const notAmounts: readonly Measure[] = ["share", "mean", "count", "price", "text"];

/** Columns headed by years or months alone over whole figures, none below zero: something counted, year by year. */
function isCountSeries(frame: Frame, columns: readonly ColumnDraft[]): boolean {
  const isTime = ({ words }: ColumnDraft): boolean =>
    words.measure === null &&
    words.component === null &&
    (words.period.year !== null || words.period.endMonth !== null);
  const isCount = (value: number | undefined): boolean =>
    value === undefined || (Number.isInteger(value) && value >= 0);
  return (
    columns.length >= 3 &&
    columns.every(isTime) &&
    frame.bodyRows.every((row) => frame.dataColumns.every((column) => isCount(frame.block.at(row, column)?.figure)))
  );
}
