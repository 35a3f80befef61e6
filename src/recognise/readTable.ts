/** One block read as a table: words, then arithmetic, then what the whole says about signs, unit and kind. */
import { cellKey } from "../domain/cell.ts";
import type { Confidence, Measure, RowType } from "../domain/meaning.ts";
import { partOf, type Progress } from "../domain/progress.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import type { Block } from "./block.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import { settleColumns } from "./columnMeaning.ts";
import { readPercents } from "./columnPercents.ts";
import { readSizes } from "./columnSizes.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import { findColumnFormulas } from "./columnRelations.ts";
import { fitShare } from "./fit.ts";
import { findDecidedSums } from "./decidedSums.ts";
import { byUser } from "./evidence.ts";
import { draftColumns, draftRows, titleOf, titlesOf } from "./drafts.ts";
import { readFormulaSums, type FormulaSum } from "./formulaSums.ts";
import { frameBlock } from "./frame.ts";
import type { Frame } from "./frameCells.ts";
import { isOfPercent, kindOf } from "./frameKind.ts";
import type { HeaderWords } from "./headerWords.ts";
import { totalsOverOpenMonths } from "./openMonths.ts";
import { findMonthColumns } from "./monthColumns.ts";
import { readMatrix, type Matrix } from "./matrix.ts";
import { decideColumns, decideRow, decideRows } from "./overrule/decide.ts";
import { namesOf, type Decisions } from "./overrule/overruling.ts";
import type { PartKey } from "./overrule/partKeys.ts";
import { settleRows, type RowDraft } from "./rowMeaning.ts";
import { asColumnForFormulas, doRowsCarryMeasure } from "./rowMeasures.ts";
import { findRowSums } from "./rowRelations.ts";
import type { RowForSums, RowSum } from "./rowSum.ts";
import { balances, type RowWords } from "./rowWords.ts";
import { carriesSigns } from "./signedTables.ts";
import { readSigns } from "./signs.ts";
import type { FigureForm, RecognisedColumn, RecognisedRow, RecognisedTable, TableFigure } from "./table.ts";
import { formulaRelation, isDifference, sumKind, sumRelation } from "./tableRelations.ts";
import { readTableUnit, usualUnit } from "./tableUnit.ts";
import { readContext } from "./titleContext.ts";
import { normaliseText } from "./words.ts";

/** Reads a block; undefined when it is no table that this product knows. */
export function* readTable(block: Block): Generator<Progress, RecognisedTable | undefined> {
  return (yield* readOverruled(block, { table: {}, columns: [], rows: [] }))?.table;
}

/** A table read with what a person has decided about it, and keys of decisions that have no place in it any more. */
export interface OverruledReading {
  readonly table: RecognisedTable;
  readonly unmetColumns: readonly PartKey[];
  readonly unmetRows: readonly PartKey[];
}

/** The same, where a person has decided some of it: that goes before words, and arithmetic goes on from there. */
export function* readOverruled(block: Block, overruling: Decisions): Generator<Progress, OverruledReading | undefined> {
  const frame = frameBlock(block);
  if (!frame || frame.dataColumns.length === 0) return undefined;
  const wordedColumns = draftColumns(frame);
  const { drafts: columnDrafts, unmet: unmetColumns } = decideColumns(wordedColumns, overruling.columns);
  const wordedRows = yield* partOf(draftRows(frame, columnDrafts), 0.1, 0.4);
  const { drafts: decidedRows, unmet: unmetRows } = decideRows(wordedRows, overruling.rows);
  const decided = overruling.table;
  const named = readTableUnit(frame, decidedRows, columnDrafts, titlesOf(frame));
  // What single columns and rows were decided to be may leave nothing that names a kind; the words then still do.
  const worded =
    kindOf(frame, decidedRows, columnDrafts, decided.unit ?? named.unit) ??
    kindOf(frame, wordedRows, wordedColumns, named.unit);
  const kind = decided.kind ?? worded?.kind;
  if (kind === undefined) return undefined;
  const isOfTexts = kind === "text-table";
  const hasUnit = !isOfTexts || columnDrafts.some(({ hasFigures }) => hasFigures);
  const { unit: ownUnit, evidence: unitEvidence } = named.unit === null ? usualUnit(kind, frame) : named;
  const unit = hasUnit ? (decided.unit ?? ownUnit) : null;
  const rowDrafts =
    isOfTexts || kind === "deviation-explanations"
      ? decidedRows.map((draft) => decideRow(asSentence(draft)))
      : decidedRows;

  const matrix = readMatrix(
    frame,
    rowDrafts.map(({ words }) => ({ unit: words.unit, isTotal: words.total !== null })),
  ).without(
    placesOf(rowDrafts, ({ decided: { type } }) => asides.includes(type)),
    placesOf(columnDrafts, ({ decided: { measure } }) => measure === "text"),
  );
  const rowsCarryMeasure = doRowsCarryMeasure(rowDrafts, columnDrafts);
  yield step(0.4);

  const rowFormulas = rowsCarryMeasure
    ? findColumnFormulas(matrix.transposed(), rowDrafts.map(asColumnForFormulas), [])
    : [];
  const given = readFormulaSums(
    frame,
    rowDrafts.map(({ hasFigures }) => hasFigures),
  );
  const adding = sumsOf(matrix, rowDrafts, columnDrafts, { rowsCarryMeasure, rowFormulas, tableUnit: unit, given });
  const rowSums = yield* partOf(adding, 0.4, 0.8);
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

  const context = readContext(frame);
  const columns = settleColumns(columnDrafts, {
    formulas: columnFormulas,
    months: findMonthColumns(columnDrafts),
    holdsAmounts: columnDrafts.map((_, column) => matrix.holdsAmount(column)),
    rowsCarryMeasure,
    period: context.period,
    titleSpan: context.span,
    titleMeasure: context.measure,
    isStatement: isStatement(rowDrafts),
    hasPrice: columnDrafts.some(({ words, hasFigures }) => hasFigures && words.measure === "price"),
    isAboutForecast: kind === "deviation-explanations" && context.speaksOfForecast,
    saidBy: context.saidBy,
    kind,
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
  const isSigned = carriesSigns(kind, rows, unit);
  yield step(0.9);
  const relations = [
    ...rowSums.map((sum) => sumRelation(sum, sumKind(sum, rows))),
    ...rowFormulas.map((formula) =>
      formulaRelation(formula, "rows", totalsOverOpenMonths(matrix, formula, columnFormulas)),
    ),
    ...columnFormulas
      .filter((formula) => standsInOneUnit(formula, columns, rows))
      .map((formula) => formulaRelation(formula, "columns")),
  ];
  const score = scoreOf(
    columnFormulas,
    rowSums,
    columns.map((column) => column.confidence),
  );
  // What a person calls a table of texts is not reckoned with.
  const plannedFigures =
    decided.kind === undefined
      ? summedUp(figuresOf(frame, columnDrafts), new Set(rowSums.map(({ result }) => result)))
      : [];
  const table: RecognisedTable = {
    sheet: block.sheetIndex,
    range: tableRange(frame),
    title: titleOf(frame),
    kind,
    unit,
    signConvention: isSigned ? (decided.signConvention ?? signs.convention) : null,
    headerRows: {
      first: frame.headerRows[0] ?? tableRange(frame).top,
      last: frame.headerRows[frame.headerRows.length - 1] ?? tableRange(frame).top - 1,
    },
    labelColumn: frame.labelColumn,
    columns,
    rows,
    relations,
    figures: isOfTexts ? plannedFigures : figuresOf(frame, columnDrafts),
    score,
    confidence: confidenceOf(
      columns.map((column) => column.confidence),
      unit,
    ),
    evidence: [
      ...(worded?.evidence ?? []),
      ...(isOfTexts ? [] : unitEvidence),
      ...(isSigned ? signs.evidence : []),
      ...namesOf(overruling.table).map(byUser),
    ],
  };
  return { table, unmetColumns, unmetRows };
}

/** A table is read in steps that are shares of the whole. */
function step(done: number): Progress {
  return { done, total: 1 };
}

/** Indexes of the parts that are meant. */
function placesOf<T>(parts: readonly T[], isMeant: (part: T) => boolean): Set<number> {
  return new Set(parts.flatMap((part, index) => (isMeant(part) ? [index] : [])));
}

/** Revenue and cost down the rows: what a column without a word for its measure holds is booked. */
function isStatement(rows: readonly RowDraft[]): boolean {
  const components = new Set(rows.flatMap(({ words }) => (words.isOwnComponent ? (words.component ?? []) : [])));
  return components.has("revenue") && components.has("cost");
}

/** Figures of a heading or a note (a year, a number of a paragraph) are no amounts. */
const asides: readonly (RowType | undefined)[] = ["heading", "note"];

/** Causes and measures tell in words about revenue and cost ("lägre kostnader") and are neither themselves. */
function asSentence(draft: RowDraft): RowDraft {
  return { ...draft, words: { ...draft.words, component: null, isOwnComponent: false, measure: null, unit: null } };
}

function isAmount({ measure, component, unit }: HeaderWords, tableUnit: Unit | null): boolean {
  return measure !== null || component !== null || isMoney(unit ?? tableUnit);
}

const notAdded: readonly (Measure | null)[] = ["text", "share", "mean", "price"];

function* sumsOf(
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
): Generator<Progress, RowSum[]> {
  const sumColumns = columns.flatMap(({ words, hasFigures }, index) =>
    hasFigures && !notAdded.includes(words.measure) && (words.unit ?? tableUnit) !== "percent"
      ? [{ index, isDifference: isDifference(words.measure), isAmount: isAmount(words, tableUnit) }]
      : [],
  );
  const differences = new Set(
    rowFormulas.flatMap((formula) => [formula.result, ...formula.terms.map((term) => term.index)]),
  );
  const forSums: RowForSums[] = [];
  for (const row of rows)
    forSums.push(rowForSums(row, { rowsCarryMeasure, isDifference: differences.has(forSums.length) }));
  // A formula adds what it adds, but a person knows whether that makes the row a total.
  const byFormula = given.filter(({ result }) => forSums[result]?.isDecidedSum !== false);
  const found = yield* findRowSums(matrix, forSums, sumColumns, byFormula);
  return [...found, ...findDecidedSums(matrix, forSums, sumColumns, found)];
}

function rowForSums(
  { words, hasFigures, isBold, isOutdented, label, decided }: RowDraft,
  { rowsCarryMeasure, isDifference }: { readonly rowsCarryMeasure: boolean; readonly isDifference: boolean },
): RowForSums {
  return {
    isHeading: !hasFigures && !words.isNote,
    isAside: (!hasFigures && words.isNote) || words.isPartOfAbove || words.unit === "percent" || isDifference,
    total: words.total,
    isWeakTotal: words.isWeakTotal,
    component: words.component,
    group: rowsCarryMeasure ? (groupMeasure(words) ?? words.unit) : isMoney(words.unit) ? null : words.unit,
    isBold,
    isOutdented,
    name: normaliseText(label),
    isDecidedSum: decided.type === undefined ? undefined : words.total !== null,
  };
}

/** Balances are added to what comes between them. */
function groupMeasure({ measure }: RowWords): Measure | null {
  return measure !== null && balances.includes(measure) ? null : measure;
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

function tableRange(frame: Frame): RecognisedTable["range"] {
  const first = frame.headerRows[0] ?? frame.bodyRows[0] ?? frame.block.range.top;
  return {
    top: first,
    left: frame.block.range.left,
    bottom: frame.bodyRows[frame.bodyRows.length - 1] ?? frame.block.range.bottom,
    right: Math.max(frame.dataColumns[frame.dataColumns.length - 1] ?? frame.block.range.right, frame.labelColumn ?? 0),
  };
}

const typed: FigureForm = { kind: "number", isFormula: false, formula: null };

function figuresOf(frame: Frame, columns: readonly ColumnDraft[]): TableFigure[] {
  const figures: TableFigure[] = [];
  const { formulas } = frame.block.sheet;
  const { bodyRows, dataColumns } = frame;
  for (let row = 0; row < bodyRows.length; row++) {
    for (let column = 0; column < dataColumns.length; column++) {
      const [sheetRow, sheetColumn] = [bodyRows[row] as number, dataColumns[column] as number];
      const cell = frame.block.at(sheetRow, sheetColumn);
      if (cell?.figure === undefined || columns[column]?.isKey) continue;
      const form: FigureForm = cell.isTextFigure
        ? { kind: "text", text: cell.text }
        : cell.isFormula
          ? { kind: "number", isFormula: true, formula: formulas.get(cellKey(sheetRow, sheetColumn)) ?? null }
          : typed;
      figures.push({ row, column, value: cell.figure, form });
    }
  }
  return figures;
}

/** Amounts in a plan are those that a total adds up; a year or a number among texts is none. */
function summedUp(figures: readonly TableFigure[], totals: ReadonlySet<number>): readonly TableFigure[] {
  const columns = new Set(figures.flatMap(({ row, column }) => (totals.has(row) ? [column] : [])));
  return figures.filter(({ column }) => columns.has(column));
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
