/** A statement as a report sheet: what the two statement templates share. */
import { cellValue } from "../../domain/grid.ts";
import type { StatementSheetTexts, StatementTexts } from "../../messages/reportTexts.ts";
import { printedWidth } from "../columnWidths.ts";
import type { SheetContent } from "../columnWidths.ts";
import type { SheetInput } from "../input.ts";
import type {
  LayoutCell,
  LayoutColumn,
  LayoutConditionalFormat,
  LayoutMerge,
  LayoutRow,
  PrintSetup,
  ReportId,
  SheetLayout,
} from "../layout.ts";
import { planColumns } from "./columns.ts";
import { placedColumns } from "./columnGroups.ts";
import type { ReportColumn } from "./columns.ts";
import type { Arrangement } from "../presets/preset.ts";
import { withAddedRows } from "./addedRows.ts";
import type { AddedRowTexts } from "./addedRows.ts";
import { arrangementFor } from "./arrange.ts";
import { meaningOf } from "./columnContent.ts";
import { figureFinder } from "./figures.ts";
import type { ReportFigure } from "./figures.ts";
import { columnHeadings, groupHeading } from "./headings.ts";
import { namesReport, withoutMoneyUnit } from "./labels.ts";
import { Marks } from "./marks.ts";
import { totalNames } from "./names.ts";
import { noteLines } from "./notes.ts";
import { planRows } from "./rows.ts";
import type { ReportRow } from "./rows.ts";
import { isSubmittedPart } from "./budgetParts.ts";
import { planSigns } from "./signs.ts";
import type { SignPlan } from "./signs.ts";
import { sourceReader } from "./sources.ts";
import { statementOf } from "./statement.ts";
import type { Statement } from "./statement.ts";
import { planUnits } from "./units.ts";
import type { UnitPlan } from "./units.ts";

/** Keys of the columns that are not figures. */
const labelColumn = "label";
const unitColumn = "unit";
const sourceColumn = "source";

/** More columns of figures than this, or a sheet wider than this in characters, is printed across the page. */
const portraitColumns = 7;
const portraitWidth = 120;

/**
 * The sheet of one recognised statement: title, what it covers, column headings, the source's rows, and the lines below. Base figures
 * point at their source cells, everything else is computed on the sheet.
 */
export function statementSheet(report: ReportId, input: SheetInput, sheetTexts: StatementSheetTexts): SheetLayout {
  const texts = input.texts.statement;
  const statement = statementOf(input);
  const arrangement = arrangementFor(statement, report, input.preset);
  const signs = planSigns(statement, input.preset);
  const units = planUnits(statement, input.unit, input.preset, signs);
  const { rows: sourceRows, notes } = planRows(statement);
  const rows = withAddedRows(sourceRows, statement, signs, addedRowTexts(report, arrangement, texts));
  const columns = planColumns(statement, arrangement, input.preset, signs);
  const marks = new Marks(input.findings, texts);
  const figureAt = figureFinder({ statement, rows, columns, units, signs, readSource: sourceReader(statement, units) });

  const bodyRows = rows.map((row): LayoutRow => {
    const figures = columns.map((column) => [column.key, figureAt(row, column.content)] as const);
    const cells = figures.flatMap(([key, figure]) =>
      figure && !isNothing(figure) ? [[key, figureCell(figure, marks)] as const] : [],
    );
    return {
      key: row.key,
      emphasis: row.emphasis,
      level: row.level,
      cells: { ...frameCells(row, statement, units, texts), ...Object.fromEntries(cells) },
    };
  });
  const layoutColumns = [
    column(labelColumn, "label"),
    ...(units.isMixedByRow ? [column(unitColumn, "text")] : []),
    ...columns.map((each, index) => figureColumn(each, columns[index - 1], bodyRows)),
    column(sourceColumn, "source"),
  ];
  const subtitle = subtitleOf(statement, units, texts);
  const head = headRows(
    statement,
    columns,
    { title: sheetTexts.title, subtitle, labels: sheetTexts.labels },
    units,
    input,
  );
  const lines = noteLines(
    {
      marked: marks.lines,
      own: notes,
      hasRounding: marks.hasRounding,
      read: howToRead(statement, arrangement, columns, signs, texts),
      source: { sheetName: statement.sheet.name, title: statement.table.title },
    },
    texts,
  );
  const layoutRows = [
    ...head.rows,
    ...bodyRows,
    textRow("#space", "spacer", ""),
    ...lines.map(({ key, text }) => textRow(key, "note", text)),
  ];
  const merges = [
    ...head.merges,
    ...lines.map(({ key }): LayoutMerge => ({ row: key, fromColumn: labelColumn, toColumn: sourceColumn })),
  ];
  return {
    report,
    key: input.key,
    name: input.name,
    unit: units.unit,
    columns: layoutColumns,
    rows: layoutRows,
    merges,
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: deviationCells(statement, rows, columns),
    names: totalNames(report, input.key, rows, columns, statement, figureAt),
    print: printSetup(
      { columns: layoutColumns, rows: layoutRows, merges },
      head.firstKey,
      texts.footer(texts.amountsIn(units.unit)),
    ),
  };
}

/** A blank cell without a formula: nothing to write. */
function isNothing({ value, formula }: ReportFigure): boolean {
  return value === null && !formula;
}

function figureCell(figure: ReportFigure, marks: Marks): LayoutCell {
  const mark = marks.of(figure);
  return {
    value: figure.value,
    ...(figure.formula ? { formula: figure.formula } : {}),
    quantity: figure.quantity,
    ...(mark === undefined ? {} : { mark }),
    ...(figure.isFixed ? { fixed: true } : {}),
  };
}

/** Label, unit and source of a row. A section has its label alone. */
function frameCells(
  row: ReportRow,
  { table, sheet }: Statement,
  units: UnitPlan,
  texts: StatementTexts,
): Record<string, LayoutCell> {
  const unnamed = table.labelColumn === null && table.rows.length === 1 ? texts.wholeTable : texts.unnamedRow;
  const label = textCell(row.label === "" && row.emphasis !== "section" ? unnamed : row.label);
  if (row.emphasis === "section") return { [labelColumn]: label };
  const shownUnit = row.unit === null || row.index === null ? units.unit : units.shownUnit(row.index, 0);
  const named = {
    [labelColumn]: label,
    ...(units.isMixedByRow && shownUnit !== null ? { [unitColumn]: textCell(texts.units[shownUnit]) } : {}),
  };
  if (row.index === null) return named;
  const sourceRow = table.rows[row.index]?.row ?? 0;
  return {
    ...named,
    [sourceColumn]: {
      value: sourceRow + 1,
      formula: {
        op: "sourceRow",
        ref: { sheetName: sheet.name, row: sourceRow, column: table.labelColumn ?? table.range.left },
      },
      quantity: { kind: "sourceRow" },
    },
  };
}

function figureColumn(
  { key, group }: ReportColumn,
  before: ReportColumn | undefined,
  rows: readonly LayoutRow[],
): LayoutColumn {
  const kinds = rows.flatMap(({ cells }) => cells[key]?.quantity.kind ?? []);
  const isAll = (kind: "percent" | "count"): boolean => kinds.length > 0 && kinds.every((each) => each === kind);
  const kind = isAll("percent") ? "percent" : isAll("count") ? "count" : "money";
  return {
    ...column(key, kind),
    ...(before !== undefined && before.group !== group && !isOneBlock(before.group, group)
      ? { startsGroup: true }
      : {}),
  };
}

/** Groups of one kind stand together without a line; an arrangement draws lines where it has headings. */
function isOneBlock(before: ReportColumn["group"], group: ReportColumn["group"]): boolean {
  return group.arranged === null
    ? before.arranged === null
    : before.kind === group.kind && before.arranged === group.arranged;
}

function subtitleOf(statement: Statement, units: UnitPlan, texts: StatementTexts): string {
  const covered = statement.rowsCarryMeasure ? [] : placedColumns(statement);
  const of = (
    ...kinds: readonly string[]
  ): { readonly endMonth: number | null; readonly year: number | null } | null => {
    const [first, ...others] = covered.filter(({ place }) => kinds.includes(place.kind)).map(({ place }) => place);
    if (!first) return null;
    return {
      year: first.year ?? others.find(({ year }) => year !== null)?.year ?? null,
      endMonth: Math.max(0, ...[first, ...others].map(({ endMonth }) => endMonth ?? 0)) || null,
    };
  };
  const covers = texts.covers({ toDate: of("toDate"), fullYear: of("fullYear", "plain")?.year ?? null });
  return [covers, texts.amountsIn(units.unit)].filter((part) => part !== "").join(" · ");
}

interface Head {
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly LayoutMerge[];
  /** Key of the first row that every printed page repeats. */
  readonly firstKey: string;
}

/** Title, what the sheet covers, and the headings; groups have headings when there are several. */
function headRows(
  statement: Statement,
  columns: readonly ReportColumn[],
  words: { readonly title: string; readonly subtitle: string; readonly labels: string },
  units: UnitPlan,
  { preset, texts }: SheetInput,
): Head {
  const headings = columnHeadings(columns, statement, texts.statement);
  const groups = [...new Set(columns.map(({ group }) => group))].map((group) => ({
    heading: groupHeading(group, texts.statement),
    keys: columns.filter((each) => each.group === group).map(({ key }) => key),
  }));
  const isGrouped = groups.length > 1 && groups.some(({ heading }) => heading !== null);
  const groupCells = groups.flatMap(({ heading, keys }) =>
    heading === null ? [] : [[keys[0] ?? "", textCell(heading)] as const],
  );
  const headingCells = columns.map(({ key }, index) => [key, textCell(headings[index] ?? "")] as const);
  const headingRow: LayoutRow = {
    key: "#heading",
    emphasis: "columnHeading",
    level: 0,
    cells: {
      [labelColumn]: textCell(
        statement.rowsCarryMeasure ? "" : (cornerText(statement, preset.keepsCorner) ?? words.labels),
      ),
      ...(units.isMixedByRow ? { [unitColumn]: textCell(texts.statement.unitHeading) } : {}),
      ...Object.fromEntries(headingCells),
      [sourceColumn]: textCell(texts.statement.sourceHeading),
    },
  };
  const groupRow: LayoutRow = {
    key: "#group",
    emphasis: "columnGroup",
    level: 0,
    cells: Object.fromEntries(groupCells),
  };
  return {
    rows: [
      textRow("#title", "title", words.title),
      textRow("#subtitle", "subtitle", words.subtitle),
      textRow("#space-head", "spacer", ""),
      ...(isGrouped ? [groupRow] : []),
      headingRow,
    ],
    merges: isGrouped
      ? groups.flatMap(({ heading, keys }): LayoutMerge[] => {
          const [first, last] = [keys[0], keys.at(-1)];
          return heading === null || first === undefined || last === undefined || first === last
            ? []
            : [{ row: groupRow.key, fromColumn: first, toColumn: last }];
        })
      : [],
    firstKey: isGrouped ? groupRow.key : headingRow.key,
  };
}

/** The source's word over its row labels, unless it is the title of the table. */
function cornerText({ table, sheet, workbook }: Statement, keepsReport: boolean): string | undefined {
  if (table.labelColumn === null) return undefined;
  for (let row = table.headerRows.last; row >= table.headerRows.first; row--) {
    const content = cellValue(workbook, sheet, row, table.labelColumn);
    if (content?.kind !== "text" || content.value.trim() === "") continue;
    const words = withoutMoneyUnit(content.value.replace(/\s+/g, " ").trim());
    return namesReport(words) && !keepsReport ? undefined : words;
  }
  return undefined;
}

/** Deviations below zero are coloured: by column, or by row where rows carry the measure. */
function deviationCells(
  { table, rowsCarryMeasure }: Statement,
  rows: readonly ReportRow[],
  columns: readonly ReportColumn[],
): LayoutConditionalFormat[] {
  const figureRows = rows.filter(({ emphasis }) => emphasis !== "section");
  const isDeviation = ({ content }: ReportColumn): boolean => meaningOf(content, table)?.measure === "deviation";
  const chosenRows = rowsCarryMeasure
    ? figureRows.filter(({ index }) => index === null || table.rows[index]?.measure === "deviation")
    : figureRows;
  const chosenColumns = rowsCarryMeasure ? columns : columns.filter(isDeviation);
  if (chosenRows.length === 0) return [];
  return chosenColumns.map(({ key }) => ({ kind: "negative", rows: chosenRows.map((row) => row.key), column: key }));
}

function printSetup(sheet: SheetContent, firstKey: string, footer: PrintSetup["footer"]): PrintSetup {
  const figures = sheet.columns.filter(
    (each) => each.class === "money" || each.class === "percent" || each.class === "count",
  ).length;
  const isPortrait = figures <= portraitColumns && printedWidth(sheet) <= portraitWidth;
  return { orientation: isPortrait ? "portrait" : "landscape", repeatRows: [firstKey, "#heading"], footer };
}

function column(key: string, kind: LayoutColumn["class"]): LayoutColumn {
  return { key, class: kind };
}

function textCell(value: string): LayoutCell {
  return { value, quantity: { kind: "text" } };
}

function textRow(key: string, emphasis: LayoutRow["emphasis"], text: string): LayoutRow {
  return { key, emphasis, level: 0, cells: text === "" ? {} : { [labelColumn]: textCell(text) } };
}

/** What a reader has to know of the columns. */
function howToRead(
  statement: Statement,
  arrangement: Arrangement | null,
  columns: readonly ReportColumn[],
  signs: SignPlan,
  texts: StatementTexts,
): string[] {
  const { table, rowsCarryMeasure } = statement;
  const has = (measure: "deviation" | "remaining"): boolean =>
    columns.some(({ content }) => meaningOf(content, table)?.measure === measure);
  const hasDeviation =
    has("deviation") ||
    (rowsCarryMeasure && table.rows.some(({ measure }) => measure === "deviation" || measure === "budget"));
  const isForecast = columns.some(({ heading }) => heading === "forecastPer");
  const isInvestment = table.kind === "investment-statement";
  const kinds = new Set(columns.map(({ content }) => meaningOf(content, table)?.period.span === "projectToDate"));
  const isSubmitted = columns.some(({ content }) => isSubmittedPart(content, table));
  return [
    ...(arrangement?.forecastIsDeviation === true && isForecast ? [texts.forecastIsDeviation] : []),
    ...(hasDeviation && isInvestment ? [texts.positiveIsUnspent] : []),
    ...(hasDeviation && signs.convention !== null ? [texts.positiveIsSurplus] : []),
    ...(isSubmitted && has("remaining") ? [texts.submittedBudget] : []),
    ...(isInvestment && kinds.size > 1 ? [texts.projectAndYear] : []),
  ];
}

/** Words for totals that the source lacks, as the arrangement or the kind of report has them. */
function addedRowTexts(report: ReportId, arrangement: Arrangement | null, texts: StatementTexts): AddedRowTexts {
  const { added, totals } = texts;
  const own =
    report === "income-statement" ? added.result : report === "investment-statement" ? added.investments : added.total;
  const total = arrangement === null || report !== "operating-statement" ? own : totals[arrangement.total];
  return { total, revenue: added.revenue, cost: added.cost, deviation: texts.headings.deviation };
}
