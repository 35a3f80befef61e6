/** One block read as a table: words, then arithmetic, then what the whole says about signs, unit and kind. */
import type { Confidence, Measure, Span } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { Block } from "./block.ts";
import { settleColumns, type ColumnDraft } from "./columnMeaning.ts";
import { findColumnFormulas, type ColumnFormula } from "./columnRelations.ts";
import { fitShare, type Fit } from "./fit.ts";
import { frameBlock, tidy, type Frame } from "./frame.ts";
import { readHeaderWords, type HeaderWords } from "./headerWords.ts";
import { readKind } from "./kinds.ts";
import { readMatrix, transposed, type Matrix } from "./matrix.ts";
import { noPeriod, readPeriod, type PeriodWords } from "./periods.ts";
import { settleRows, type RowDraft } from "./rowMeaning.ts";
import { findRowSums, type RowSum } from "./rowRelations.ts";
import { readRowWords } from "./rowWords.ts";
import { readSigns } from "./signs.ts";
import type { Evidence, RecognisedTable, Relation, RelationKind, TableFigure } from "./table.ts";
import { firstMoneyUnit, isUnitAlone, unitOfFormat } from "./units.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** Reads a block; undefined when it is no table that this product knows. */
export function readTable(block: Block): RecognisedTable | undefined {
  const frame = frameBlock(block);
  if (!frame || frame.dataColumns.length === 0) return undefined;
  const rowDrafts = frame.bodyRows.map((row) => draftRow(frame, row));
  const columnDrafts = frame.dataColumns.map((column) => draftColumn(frame, column));
  const unit = tableUnit(frame, rowDrafts, columnDrafts);
  const kind = kindOf(frame, rowDrafts, columnDrafts, unit);
  if (!kind) return undefined;

  const matrix = readMatrix(
    frame,
    rowDrafts.map(({ words }) => ({ unit: words.unit, isTotal: words.total !== null })),
  );
  const rowsCarryMeasure = doRowsCarryMeasure(rowDrafts, columnDrafts);

  const rowFormulas = rowsCarryMeasure
    ? findColumnFormulas(transposed(matrix), rowDrafts.map(asColumnForFormulas), [])
    : [];
  const rowSums = sumsOf(matrix, rowDrafts, columnDrafts, { rowsCarryMeasure, rowFormulas });
  const rows = settleRows(rowDrafts, { sums: rowSums, differences: rowFormulas, rowsCarryMeasure, tableUnit: unit });
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
  const isSigned = kind.kind === "operating-statement" || kind.kind === "income-statement";
  const differenceColumns = columns.flatMap(({ measure }, index) => (isDifference(measure) ? [index] : []));
  const relations = [
    ...rowSums.map((sum) => sumRelation(sum, sumKind(sum, rows), differenceColumns)),
    ...rowFormulas.map((formula) => formulaRelation(formula, "rows")),
    ...columnFormulas.map((formula) => formulaRelation(formula, "columns")),
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
    figures: figuresOf(frame),
    score,
    confidence: confidenceOf(
      columns.map((column) => column.confidence),
      unit,
    ),
    evidence: [...kind.evidence, ...(isSigned ? signs.evidence : [])],
  };
}

/** The topmost line above the table that names something, not only the unit. */
function titleOf(frame: Frame): string | null {
  const lines = [...frame.block.textsAbove].reverse().concat(frame.titles);
  return lines.find((line) => line.length <= longestTitle && !isUnitAlone(line)) ?? null;
}

/** Texts above the table, the nearest first: its own title lines, then what stands over the air above it. */
function titlesOf(frame: Frame): string[] {
  return [...frame.titles, ...frame.block.textsAbove];
}

const longestTitle = 120;

function draftRow(frame: Frame, row: number): RowDraft {
  const cell = frame.block.at(row, frame.labelColumn);
  // A label may start one column further left: "Summa" outdented, or a code before the name.
  const outdented = cell ? undefined : leftText(frame, row);
  const label = tidy(cell?.text ?? outdented ?? "");
  const figures = frame.dataColumns
    .flatMap((column) => frame.block.at(row, column) ?? [])
    .filter((each) => each.figure !== undefined || each.kind === "error" || each.isNothing);
  return {
    row,
    label,
    words: readRowWords(label),
    hasFigures: figures.length > 0,
    indent: cell?.format.indent ?? 0,
    isBold: cell?.format.bold ?? false,
  };
}

function leftText(frame: Frame, row: number): string | undefined {
  for (let column = frame.labelColumn - 1; column >= frame.block.range.left; column--) {
    const text = frame.block.at(row, column)?.text;
    if (text !== undefined && /\p{L}/u.test(text)) return text;
  }
  return undefined;
}

function draftColumn(frame: Frame, column: number): ColumnDraft {
  const path = frame.paths.get(column) ?? [];
  const cells = frame.bodyRows.flatMap((row) => frame.block.at(row, column) ?? []);
  return {
    column,
    path,
    words: readHeaderWords(path),
    group: path.slice(0, -1).join(" / "),
    hasFigures: cells.some((cell) => cell.figure !== undefined),
    hasText: cells.some((cell) => cell.figure === undefined && !cell.isNothing),
  };
}

/** What kind of table the words speak of; asked before the arithmetic, which is dear on sheets that are no tables of ours. */
function kindOf(
  frame: Frame,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  unit: Unit | null,
): ReturnType<typeof readKind> {
  const rowMeasures = doRowsCarryMeasure(rows, columns) ? rows.map(({ words }) => words.measure) : [];
  return readKind({
    titles: [...titlesOf(frame), ...frame.corner, frame.block.sheet.name],
    lineLabels: rows.filter((row) => row.hasFigures && row.words.total === null).map((row) => row.label),
    measures: [...columns.filter(({ hasFigures }) => hasFigures).map(({ words }) => words.measure), ...rowMeasures],
    units: [unit, ...columns.map(({ words }) => words.unit), ...rows.map(({ words }) => words.unit)],
    hasComponents:
      rows.some(({ words }) => words.isOwnComponent) || columns.some(({ words }) => words.component !== null),
  });
}

/** Rows carry the measures when no column names one and the rows name two or more. */
function doRowsCarryMeasure(rows: readonly RowDraft[], columns: readonly ColumnDraft[]): boolean {
  if (columns.some(({ words, hasFigures }) => hasFigures && words.measure !== null && words.measure !== "text"))
    return false;
  return new Set(rows.flatMap(({ words, hasFigures }) => (hasFigures ? (words.measure ?? []) : []))).size >= 2;
}

/** A row as the search for differences sees a column. */
function asColumnForFormulas({ words, label }: RowDraft): { words: HeaderWords; group: string } {
  return {
    words: {
      measure: words.measure,
      operands: [],
      groupMeasures: [],
      component: words.component,
      span: null,
      budgetVersion: null,
      unit: words.unit,
      period: noPeriod,
      yearOffset: 0,
      previousForecast: false,
      words: label,
    },
    group: "",
  };
}

const notAdded: readonly (Measure | null)[] = ["text", "share", "mean", "price"];

function sumsOf(
  matrix: Matrix,
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  { rowsCarryMeasure, rowFormulas }: { rowsCarryMeasure: boolean; rowFormulas: readonly ColumnFormula[] },
): RowSum[] {
  const sumColumns = columns.flatMap(({ words, hasFigures }, index) =>
    hasFigures && !notAdded.includes(words.measure) && words.unit !== "percent"
      ? [{ index, isDifference: isDifference(words.measure) }]
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
    })),
    sumColumns,
  );
}

/** A total over revenue and cost is a net; a total over totals is a statement line. */
function sumKind(
  sum: RowSum,
  rows: readonly { readonly type: string; readonly component: string | null }[],
): RelationKind {
  const parts = new Set(sum.terms.map((term) => rows[term.index]?.component));
  const isNet = parts.has("cost") && (parts.has("revenue") || parts.has("grant"));
  const isOfTotals = sum.terms.some((term) => rows[term.index]?.type === "subtotal");
  if (isNet) return isOfTotals ? "statement" : "net";
  return "sum";
}

function isDifference(measure: Measure | null): boolean {
  return measure === "deviation" || measure === "change";
}

function sumRelation(sum: RowSum, kind: RelationKind, differenceColumns: readonly number[]): Relation {
  const isNetted = sum.terms.some((term) => term.factor === -1);
  const plain = sum.terms.map((): 1 => 1);
  const exceptions = isNetted ? differenceColumns.map((index) => ({ index, factors: plain })) : [];
  return {
    axis: "rows",
    kind,
    result: sum.result,
    terms: sum.terms,
    exceptions,
    evidence: [arithmeticEvidence(kind, sum.fit)],
  };
}

function formulaRelation(formula: ColumnFormula, axis: "rows" | "columns"): Relation {
  const turned = formula.terms.map((term): 1 | -1 => (term.factor === 1 ? -1 : 1));
  const exceptions = formula.reversedRows.map((index) => ({ index, factors: turned }));
  return {
    axis,
    kind: formula.kind,
    result: formula.result,
    terms: formula.terms,
    exceptions,
    evidence: [arithmeticEvidence(formula.kind, formula.fit)],
  };
}

function arithmeticEvidence(decision: string, { holds, tried }: Fit): Evidence {
  return { decision, for: true, source: "arithmetic", weight: tried === 0 ? 0 : holds / tried, holds, of: tried };
}

/** What title, corner, headings and sheet name say about time. */
function contextWords(frame: Frame): { readonly period: PeriodWords; readonly span: Span | null } {
  const texts = [...titlesOf(frame), ...frame.corner, frame.block.sheet.name].map(normaliseText);
  const periods = texts.map(readPeriod);
  const months = periods.find((period) => period.endMonth !== null) ?? noPeriod;
  const year = periods.find((period) => period.year !== null)?.year ?? null;
  const span =
    texts.flatMap((text) => findWords(text, vocabulary.headers).flatMap((hit) => hit.means.span ?? []))[0] ?? null;
  return { period: { ...months, year }, span: months.endMonth !== null && months.endMonth < 12 ? "toDate" : span };
}

/** The unit named nearest the figures: header corner, headings, columns, rows, title, number formats, sheet name. */
function tableUnit(frame: Frame, rows: readonly RowDraft[], columns: readonly ColumnDraft[]): Unit | null {
  const headings = rows.filter((row) => !row.hasFigures && !row.words.isNote).map((row) => row.label);
  const named = firstMoneyUnit([...frame.corner, ...headings]);
  if (named) return named;
  const inColumns = columns.flatMap(({ words }) => (isMoney(words.unit) ? [words.unit] : []));
  if (inColumns.length > 0) return mostCommon(inColumns);
  const inRows = rows.flatMap(({ words, hasFigures }) => (hasFigures && isMoney(words.unit) ? [words.unit] : []));
  if (inRows.length > 0) return mostCommon(inRows);
  const formats = frame.bodyRows.flatMap((row) =>
    frame.dataColumns.flatMap((column) => frame.block.at(row, column)?.format.numberFormat ?? []),
  );
  const aside = firstMoneyUnit([...titlesOf(frame), ...rows.filter((row) => row.words.isNote).map((row) => row.label)]);
  const inFormats = [...new Set(formats)].flatMap((format) => unitOfFormat(format) ?? [])[0];
  if (aside ?? inFormats) return aside ?? inFormats ?? null;
  const others = columns.flatMap(({ words, hasFigures }) => (hasFigures ? [words.unit] : []));
  return (
    firstMoneyUnit([frame.block.sheet.name]) ??
    (others.length > 0 && others.every((unit) => unit !== null && unit === others[0]) ? (others[0] ?? null) : null)
  );
}

function mostCommon(units: readonly Unit[]): Unit {
  const counts = new Map<Unit, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function tableRange(frame: Frame): RecognisedTable["range"] {
  const first = frame.headerRows[0] ?? frame.bodyRows[0] ?? frame.block.range.top;
  return {
    top: first,
    left: Math.min(frame.labelColumn, frame.block.range.left),
    bottom: frame.bodyRows[frame.bodyRows.length - 1] ?? frame.block.range.bottom,
    right: frame.dataColumns[frame.dataColumns.length - 1] ?? frame.block.range.right,
  };
}

function figuresOf(frame: Frame): TableFigure[] {
  return frame.bodyRows.flatMap((row, rowIndex) =>
    frame.dataColumns.flatMap((column, columnIndex): TableFigure[] => {
      const cell = frame.block.at(row, column);
      if (cell?.figure === undefined) return [];
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
