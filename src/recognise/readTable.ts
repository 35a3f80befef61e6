/** One block read as a table: words, then arithmetic, then what the whole says about signs, unit and kind. */
import type { Confidence, Measure, Span, TableKind } from "../domain/meaning.ts";
import { countedUnits, isMoney, type Unit } from "../domain/money.ts";
import type { Block } from "./block.ts";
import { settleColumns, type ColumnDraft } from "./columnMeaning.ts";
import { readPercents } from "./columnPercents.ts";
import { readSizes } from "./columnSizes.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import { findColumnFormulas } from "./columnRelations.ts";
import { fitShare } from "./fit.ts";
import { draftColumns, draftRows, titleOf, titlesOf } from "./drafts.ts";
import { readFormulaSums, type FormulaSum } from "./formulaSums.ts";
import { frameBlock } from "./frame.ts";
import type { Frame } from "./frameCells.ts";
import type { HeaderWords } from "./headerWords.ts";
import { budgetMeasures, readKind } from "./kinds.ts";
import { readMatrix, transposed, type Matrix } from "./matrix.ts";
import { noPeriod, readPeriod, type PeriodWords } from "./periods.ts";
import { settleRows, type RowDraft } from "./rowMeaning.ts";
import { asColumnForFormulas, doRowsCarryMeasure } from "./rowMeasures.ts";
import { findRowSums, type RowSum } from "./rowRelations.ts";
import { readSigns } from "./signs.ts";
import type { RecognisedColumn, RecognisedRow, RecognisedTable, TableFigure } from "./table.ts";
import { formulaRelation, isDifference, sumKind, sumRelation } from "./tableRelations.ts";
import { tableUnit } from "./tableUnit.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** Reads a block; undefined when it is no table that this product knows. */
export function readTable(block: Block): RecognisedTable | undefined {
  const frame = frameBlock(block);
  if (!frame || frame.dataColumns.length === 0) return undefined;
  const columnDrafts = draftColumns(frame);
  const wordedRows = draftRows(frame, columnDrafts);
  const namedUnit = tableUnit(frame, wordedRows, columnDrafts, titlesOf(frame));
  const kind = kindOf(frame, wordedRows, columnDrafts, namedUnit);
  if (!kind) return undefined;
  const isOfTexts = kind.kind === "text-table";
  const hasAmounts = columnDrafts.some(({ hasFigures }) => hasFigures);
  const unit = isOfTexts && !hasAmounts ? null : (namedUnit ?? usualUnit(kind.kind, frame));
  const rowDrafts = isOfTexts || kind.kind === "deviation-explanations" ? wordedRows.map(asSentence) : wordedRows;

  const matrix = readMatrix(
    frame,
    rowDrafts.map(({ words }) => ({ unit: words.unit, isTotal: words.total !== null })),
  );
  const rowsCarryMeasure = doRowsCarryMeasure(rowDrafts, columnDrafts);

  const rowFormulas = rowsCarryMeasure
    ? findColumnFormulas(transposed(matrix), rowDrafts.map(asColumnForFormulas), [])
    : [];
  const given = readFormulaSums(
    frame,
    rowDrafts.map(({ hasFigures }) => hasFigures),
  );
  const rowSums = sumsOf(matrix, rowDrafts, columnDrafts, { rowsCarryMeasure, rowFormulas, tableUnit: unit, given });
  const rows = settleRows(rowDrafts, {
    sums: rowSums,
    differences: rowFormulas,
    rowsCarryMeasure,
    tableUnit: unit,
    isOfTexts,
  });
  // Lines know their component once the sums are found, and deviations are taken by component where nothing else tells.
  const columnFormulas = findColumnFormulas(
    matrix,
    columnDrafts.map(({ words, group }) => ({ words, group })),
    rows.map(({ component }) => component),
  );

  const context = contextWords(frame);
  const columns = settleColumns(columnDrafts, {
    formulas: columnFormulas,
    rowsCarryMeasure,
    period: context.period,
    titleSpan: context.span,
    titleMeasure: context.measure,
    isStatement: isStatement(rowDrafts),
    isAboutForecast: kind.kind === "deviation-explanations" && context.speaksOfForecast,
    kind: kind.kind,
    tableUnit: unit,
    rowsHaveUnits: rows.some((row) => row.unit !== null),
    isOfPercent: isOfPercent(columnDrafts, unit),
    percents: readPercents(matrix, columnDrafts),
    sizes: readSizes(matrix, columnDrafts, rows, { formulas: columnFormulas, endMonth: context.period.endMonth }),
  });
  const signs = readSigns({
    matrix,
    columns,
    rows: rows.map((row) => ({
      measure: row.measure,
      component: row.component,
      isMoney: isMoney(row.unit ?? unit) || (row.unit ?? unit) === null,
    })),
    columnFormulas,
    rowFormulas,
    rowSums,
  });
  const isSigned = signedKinds.includes(kind.kind) && !isOfCounts(rows, unit) && !isBalanceSheet(rows);
  const relations = [
    ...rowSums.map((sum) => sumRelation(sum, sumKind(sum, rows))),
    ...rowFormulas.map((formula) => formulaRelation(formula, "rows")),
    ...columnFormulas
      .filter((formula) => standsInOneUnit(formula, columns, rows))
      .map((formula) => formulaRelation(formula, "columns")),
  ];
  const score = scoreOf(
    columnFormulas,
    rowSums,
    columns.map((column) => column.confidence),
  );
  return {
    sheet: block.sheetIndex,
    range: tableRange(frame),
    title: titleOf(frame),
    kind: kind.kind,
    unit,
    signConvention: isSigned ? signs.convention : null,
    headerRows: {
      first: frame.headerRows[0] ?? tableRange(frame).top,
      last: frame.headerRows[frame.headerRows.length - 1] ?? tableRange(frame).top - 1,
    },
    labelColumn: frame.labelColumn,
    columns,
    rows,
    relations,
    figures: isOfTexts ? [] : figuresOf(frame, columnDrafts),
    score,
    confidence: confidenceOf(
      columns.map((column) => column.confidence),
      unit,
    ),
    evidence: [...kind.evidence, ...(isSigned ? signs.evidence : [])],
  };
}

/** Revenue and cost down the rows: what a column without a word for its measure holds is booked. */
function isStatement(rows: readonly RowDraft[]): boolean {
  const components = new Set(rows.flatMap(({ words }) => (words.isOwnComponent ? (words.component ?? []) : [])));
  return components.has("revenue") && components.has("cost");
}

const signedKinds: readonly TableKind[] = ["operating-statement", "income-statement", "month-matrix"];

/** Indicators in percent and counts have no sign of revenue and cost. */
function isOfCounts(rows: readonly RecognisedRow[], unit: Unit | null): boolean {
  const units = rows.flatMap((row) => row.unit ?? []);
  return unit === null && units.length > 0 && !units.some(isMoney) && rows.every(({ component }) => component === null);
}

/** Share of the lines that must be assets, equity or debt. */
const balanceShare = 0.4;

/** Assets and debts have no sign of revenue and cost either. */
function isBalanceSheet(rows: readonly RecognisedRow[]): boolean {
  const lines = rows.filter(({ type }) => type === "line");
  const balances = lines.filter(({ label }) => findWords(normaliseText(label), vocabulary.balances).length > 0);
  return balances.length >= 2 && balances.length / lines.length >= balanceShare;
}

/** What kind of table the words speak of; asked before the arithmetic, which is dear on sheets that are no tables of ours. */
function kindOf(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  unit: Unit | null,
): ReturnType<typeof readKind> {
  const rowMeasures = doRowsCarryMeasure(rows, columns) ? rows.map(({ words }) => words.measure) : [];
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
    isByMonth: isByMonth(amounts),
    tableUnit: unit,
    lineLabels: rows.filter((row) => row.hasFigures && row.words.total === null).map((row) => row.label),
    measures: [
      ...columns.filter(({ hasFigures, hasText }) => hasFigures || !hasText).map(({ words }) => words.measure),
      ...rowMeasures,
    ],
    units: [unit, ...columns.map(({ words }) => words.unit), ...rows.map(({ words }) => words.unit)],
    hasComponents:
      rows.some(({ words }) => words.isOwnComponent) || ofAmounts.some(({ words }) => words.component !== null),
  });
}

function isOfPercent(columns: readonly ColumnDraft[], unit: Unit | null): boolean {
  return columns.every(({ hasFigures, words }) => !hasFigures || (words.unit ?? unit) === "percent");
}

/** Months side by side that make a series. */
const fewestMonths = 3;

function isByMonth(columns: readonly ColumnDraft[]): boolean {
  const months = columns.flatMap(({ words: { period, span } }) =>
    span === null && period.isToDate === false && period.startMonth === period.endMonth ? (period.endMonth ?? []) : [],
  );
  return new Set(months).size >= fewestMonths && months.length > columns.length / 2;
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
  const figures = frame.bodyRows.flatMap((row) =>
    frame.dataColumns.flatMap((column) => frame.block.at(row, column)?.figure ?? []),
  );
  return (
    columns.length >= 3 && columns.every(isTime) && figures.every((value) => Number.isInteger(value) && value >= 0)
  );
}

/** The unit that goes without saying: staff are persons unless they are percent, a bare series of counts is counted. */
function usualUnit(kind: TableKind, frame: Frame): Unit | null {
  if (kind === "staff") return "persons";
  return kind === "volumes" && frame.labelColumn === null ? "count" : null;
}

/** Causes and measures tell in words about revenue and cost ("lägre kostnader") and are neither themselves. */
function asSentence(draft: RowDraft): RowDraft {
  return { ...draft, words: { ...draft.words, component: null, isOwnComponent: false, measure: null, unit: null } };
}

function isAmount({ measure, component, unit }: HeaderWords, tableUnit: Unit | null): boolean {
  return measure !== null || component !== null || isMoney(unit ?? tableUnit);
}

const notAdded: readonly (Measure | null)[] = ["text", "share", "mean", "price"];

function sumsOf(
  matrix: Matrix,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  {
    rowsCarryMeasure,
    rowFormulas,
    tableUnit,
    given,
  }: {
    rowsCarryMeasure: boolean;
    rowFormulas: readonly ColumnFormula[];
    tableUnit: Unit | null;
    given: readonly FormulaSum[];
  },
): RowSum[] {
  const sumColumns = columns.flatMap(({ words, hasFigures }, index) =>
    hasFigures && !notAdded.includes(words.measure) && (words.unit ?? tableUnit) !== "percent"
      ? [{ index, isDifference: isDifference(words.measure), isAmount: isAmount(words, tableUnit) }]
      : [],
  );
  const differences = new Set(
    rowFormulas.flatMap((formula) => [formula.result, ...formula.terms.map((term) => term.index)]),
  );
  return findRowSums(
    matrix,
    rows.map((row, index) => ({
      isHeading: !row.hasFigures && !row.words.isNote,
      isAside:
        (!row.hasFigures && row.words.isNote) ||
        row.words.isPartOfAbove ||
        row.words.unit === "percent" ||
        differences.has(index),
      total: row.words.total,
      isWeakTotal: row.words.isWeakTotal,
      component: row.words.component,
      group: rowsCarryMeasure ? (row.words.measure ?? row.words.unit) : isMoney(row.words.unit) ? null : row.words.unit,
      isBold: row.isBold,
      name: normaliseText(row.label),
    })),
    sumColumns,
    given,
  );
}

/** Volumes in places tie to their deviation in places, not to its effect in mnkr, though zeros agree with zeros. */
function standsInOneUnit(
  { result, terms }: ColumnFormula,
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
): boolean {
  const unit = columns[result]?.unit ?? null;
  return terms.every(({ index }) => columns[index]?.unit === unit) || rows.every((row) => row.unit === null);
}

/** What title, corner, headings and sheet name say about time. */
function contextWords(frame: Frame): {
  readonly period: PeriodWords;
  readonly span: Span | null;
  readonly measure: Measure | null;
  readonly speaksOfForecast: boolean;
} {
  const texts = [...titlesOf(frame), ...frame.corner, frame.block.sheet.name].map(normaliseText);
  const periods = texts.map(readPeriod);
  const months = periods.find((period) => period.endMonth !== null) ?? noPeriod;
  const year = periods.find((period) => period.year !== null)?.year ?? null;
  const span =
    texts.flatMap((text) => findWords(text, vocabulary.headers).flatMap((hit) => hit.means.span ?? []))[0] ?? null;
  return {
    period: { ...months, year },
    span: months.endMonth !== null && months.endMonth < 12 ? "toDate" : span,
    measure: titleMeasure(texts),
    speaksOfForecast: texts.some((text) =>
      findWords(text, vocabulary.headers).some(({ means }) => means.measure === "forecast"),
    ),
  };
}

const titleMeasures: readonly Measure[] = ["actual", "budget", "forecast"];

/** What the nearest text that speaks of outcome, budget or forecast speaks of; null where it speaks of two. */
function titleMeasure(texts: readonly string[]): Measure | null {
  for (const text of texts) {
    const named = new Set(findWords(text, vocabulary.headers).flatMap(({ means }) => means.measure ?? []));
    const found = titleMeasures.filter((measure) => named.has(measure));
    if (found.length > 0) return found.length === 1 && named.size === 1 ? (found[0] as Measure) : null;
  }
  return null;
}

function tableRange(frame: Frame): RecognisedTable["range"] {
  const first = frame.headerRows[0] ?? frame.bodyRows[0] ?? frame.block.range.top;
  return {
    top: first,
    left: frame.block.range.left,
    bottom: frame.bodyRows[frame.bodyRows.length - 1] ?? frame.block.range.bottom,
    right: Math.max(frame.dataColumns[frame.dataColumns.length - 1] ?? frame.block.range.right, frame.labelColumn ?? 0),
  };
}

function figuresOf(frame: Frame, columns: readonly ColumnDraft[]): TableFigure[] {
  return frame.bodyRows.flatMap((row, rowIndex) =>
    frame.dataColumns.flatMap((column, columnIndex): TableFigure[] => {
      const cell = frame.block.at(row, column);
      if (cell?.figure === undefined || columns[columnIndex]?.isKey) return [];
      const form = cell.isTextFigure
        ? ({ kind: "text", text: cell.text } as const)
        : ({ kind: "number", isFormula: cell.isFormula } as const);
      return [{ row: rowIndex, column: columnIndex, value: cell.figure, form }];
    }),
  );
}

function scoreOf(
  formulas: readonly ColumnFormula[],
  sums: readonly RowSum[],
  confidences: readonly Confidence[],
): number {
  const arithmetic = [...formulas, ...sums].reduce(
    (total, { fit }) => total + fitShare(fit) * Math.min(10, fit.digits),
    0,
  );
  return arithmetic + confidences.filter((confidence) => confidence === "sure").length;
}

function confidenceOf(confidences: readonly Confidence[], unit: Unit | null): Confidence {
  if (confidences.includes("unsure")) return "unsure";
  return confidences.includes("likely") || unit === null ? "likely" : "sure";
}
