/** A month book as a report sheet: outcome month by month, or the year so far alone, against its budget. */
import type { CellRef } from "../../domain/cell.ts";
import { eachInSteps, partOf, type Progress } from "../../domain/progress.ts";
import type { MonthBook } from "../../model/months/monthBook.ts";
import { withDeviationChart } from "../charts/deviationChart.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutCell, LayoutColumn, LayoutMerge, LayoutName, LayoutRow, SheetLayout } from "../layout.ts";
import { column, labelColumn, sourceColumn, textCell, textRow } from "../statement/cells.ts";
import { Marks } from "../statement/marks.ts";
import { nameStem } from "../statement/names.ts";
import { noteLines } from "../statement/notes.ts";
import type { ReportFigure } from "../statement/reportFigure.ts";
import { monthForecast, monthForecastNotes, type MonthForecast } from "./monthForecast.ts";
import { withChartOfMonths } from "./monthChart.ts";
import { columnGroups, headRows, type ColumnGroup } from "./monthColumns.ts";
import { fullYearColumns, heldFigures, toDateColumns, type FigureReader } from "./monthFigures.ts";
import { monthPlan, namedYear, type MonthPlan, type PlannedLine } from "./monthPlan.ts";
import { monthRows, type MonthRow } from "./monthRows.ts";

/** Which of its two views a sheet is: all months, or the year so far as other statements have it. */
export type MonthView = "month-follow-up" | "operating-statement";

/** What the sheet of a month book is put together from. */
export interface MonthContent {
  readonly plan: MonthPlan;
  readonly forecast: MonthForecast | null;
  readonly rows: readonly MonthRow[];
  /** The row of the source for each row that has one; absent where rows are sums of many. */
  readonly sourceCells?: (from: PlannedLine) => Record<string, LayoutCell>;
  /** Key of the row that sums up the others, where it is not the last total. */
  readonly summedUp?: string;
  /** What a reader has to know besides. */
  readonly notes: readonly string[];
  /** Where the figures stand; first the sheet whose rows the column of sources numbers. */
  readonly sources: readonly { readonly sheetName: string; readonly title: string | null }[];
}

/** The sheet of one month book. */
export function* monthSheet(report: MonthView, book: MonthBook, input: SheetInput): Generator<Progress, SheetLayout> {
  const { model, workbook, texts } = input;
  const plan = monthPlan(book, model, input);
  const forecast = monthForecast(plan, input.forecast);
  const tables = book.source.from === "tables" ? book.source.tables : [];
  const reader: FigureReader = {
    plan,
    model,
    sheetName: (sheet) => workbook.sheets[sheet]?.name ?? "",
    held: heldFigures(model, tables),
    forecast,
  };
  const rows = yield* partOf(monthRows(plan, reader, texts.statement.added.total), 0, 0.7);
  const isReadOut = rows.some(({ from }) => from !== null && isReadOutOfSums(from));
  const content: MonthContent = {
    plan,
    forecast,
    rows,
    sourceCells: (from) => sourceCell(from, reader),
    notes: isReadOut ? [texts.monthFollowUp.readOutOfSums] : [],
    sources: sourcesOf(book, rows, reader, input),
  };
  return yield* partOf(sheetOfMonths(report, content, input), 0.7, 1);
}

/** The sheet of these rows. Months that only sums and the chart need stand to the right of what is printed. */
export function* sheetOfMonths(
  report: MonthView,
  { plan, forecast, rows, sourceCells, summedUp, notes: told, sources }: MonthContent,
  input: SheetInput,
): Generator<Progress, SheetLayout> {
  const { texts: all } = input;
  const { statement: texts, monthFollowUp: words } = all;
  const isOfMonths = report === "month-follow-up";
  const holds = (key: string): boolean => rows.some(({ figures }) => figures.has(key));
  const { printed, beside } = columnGroups(plan, holds, isOfMonths, input);
  const marks = new Marks(input.findings, texts);
  const total = rows.find(({ key }) => key === summedUp) ?? rows.findLast(({ emphasis }) => emphasis === "total");
  const body = yield* eachInSteps(rows, (row) => layoutRow(row, sourceCells, marks));
  const [first = { sheetName: "", title: null }, ...others] = sources;
  const lines = noteLines(
    {
      marked: marks.lines,
      own: [],
      hasRounding: marks.hasRounding,
      read: [
        ...(holds(toDateColumns.deviation) ? [texts.positiveIsSurplus] : []),
        ...(holds(fullYearColumns.forecast) ? monthForecastNotes(forecast, plan, texts) : []),
        ...(plan.isBookedAhead ? [words.bookedAhead(plan.booked)] : []),
        ...told,
      ],
      source: first,
      hasSourceColumn: sourceCells !== undefined,
    },
    texts,
  );
  const otherSources = others.map(({ sheetName, title }, at) => ({
    key: `#source-${String(at + 2)}`,
    text: texts.source(sheetName, title, false),
  }));
  const notes = [...lines, ...otherSources];
  const figureColumns = (groups: readonly ColumnGroup[]): LayoutColumn[] =>
    groups.flatMap(({ columns }) =>
      columns.map(({ key }, at): LayoutColumn => ({
        ...column(key, "money"),
        ...(at === 0 ? { startsGroup: true } : {}),
      })),
    );
  const groups = [...printed, ...beside];
  const deviations = [toDateColumns.deviation, fullYearColumns.deviation].filter(holds);
  const last = sourceCells ? sourceColumn : (printed.at(-1)?.columns.at(-1)?.key ?? labelColumn);
  const sheet: SheetLayout = {
    report,
    key: input.key,
    name: input.name,
    unit: plan.unit,
    columns: [
      column(labelColumn, "label"),
      ...figureColumns(printed),
      ...(sourceCells ? [column(sourceColumn, "source")] : []),
      ...figureColumns(beside),
    ],
    rows: [
      ...headRows(plan, groups, isOfMonths ? words : all.operatingStatement, sourceCells !== undefined, input),
      ...body,
      textRow("#space", "spacer", ""),
      ...notes.map(({ key, text }) => textRow(key, "note", text)),
    ],
    merges: [
      ...groups.flatMap(({ columns }): LayoutMerge[] => {
        const [from, to] = [columns[0]?.key, columns.at(-1)?.key];
        return from === undefined || to === undefined || from === to
          ? []
          : [{ row: "#group", fromColumn: from, toColumn: to }];
      }),
      ...notes.map(({ key }): LayoutMerge => ({ row: key, fromColumn: labelColumn, toColumn: last })),
    ],
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: deviations.map((key) => ({ kind: "negative", rows: rows.map((row) => row.key), column: key })),
    names: total ? totalNames(report, input.key, total, printed) : [],
    charts: [],
    print: {
      orientation: isOfMonths ? "landscape" : "portrait",
      last: { row: notes.at(-1)?.key ?? "#space", column: last },
      repeatRows: ["#group", "#heading"],
      footer: texts.footer(texts.amountsIn(plan.unit)),
    },
  };
  if (isOfMonths) return withChartOfMonths(sheet, plan, total ?? (rows.length === 1 ? rows[0] : undefined), input);
  if (!holds(toDateColumns.deviation)) return sheet;
  const measure = texts.deviationOf(texts.groups.toDate(plan.booked, namedYear(plan)));
  return withDeviationChart(sheet, { column: toDateColumns.deviation, measure, unit: plan.unit }, all.chart);
}

/** Each sheet once: its tables stand together, and one of their titles would say too little. */
function sourcesOf({ source }: MonthBook, rows: readonly MonthRow[], reader: FigureReader, { model }: SheetInput) {
  const tables = (source.from === "tables" ? source.tables : []).flatMap((index) => model.tables[index]?.table ?? []);
  const first = rows.flatMap(({ from }) => (from && sourceOf(from, reader)) ?? []).at(0)?.sheet;
  const sheets = new Set([...(first === undefined ? [] : [first]), ...tables.map(({ sheet }) => sheet)]);
  return [...sheets].map((sheet) => {
    const titles = tables.filter((table) => table.sheet === sheet).map(({ title }) => title);
    const [title = null, ...others] = titles;
    return { sheetName: reader.sheetName(sheet), title: others.length === 0 ? title : null };
  });
}

function layoutRow(
  { key, label, emphasis, level, from, figures }: MonthRow,
  sourceCells: MonthContent["sourceCells"],
  marks: Marks,
): LayoutRow {
  const cells = [...figures].flatMap(([column, figure]): [string, LayoutCell][] =>
    figure.value === null && !figure.formula ? [] : [[column, figureCell(figure, marks)]],
  );
  return {
    key,
    emphasis,
    level,
    cells: { [labelColumn]: textCell(label), ...Object.fromEntries(cells), ...(from ? sourceCells?.(from) : {}) },
  };
}

function figureCell(figure: ReportFigure, marks: Marks): LayoutCell {
  // Months read out of sums have a line of their own below the table.
  const isReadOut = figure.isFixed && figure.hangsOn.length === 0;
  const mark = isReadOut ? undefined : marks.of(figure);
  return {
    value: figure.value,
    ...(figure.formula ? { formula: figure.formula } : {}),
    quantity: figure.quantity,
    ...(mark === undefined ? {} : { mark }),
    ...(figure.isFixed ? { fixed: true } : {}),
  };
}

function sourceCell(from: PlannedLine, reader: FigureReader): Record<string, LayoutCell> {
  const cell = sourceOf(from, reader);
  if (!cell) return {};
  const ref = { sheetName: reader.sheetName(cell.sheet), row: cell.row, column: cell.column };
  return {
    [sourceColumn]: { value: cell.row + 1, formula: { op: "sourceRow", ref }, quantity: { kind: "sourceRow" } },
  };
}

/** The outcome's first cell, or else any. */
function sourceOf({ placed }: PlannedLine, { model }: FigureReader): CellRef | undefined {
  const { actual, budget, forecast } = placed.months;
  const [id] = [actual, budget, forecast].flat(2);
  return id === undefined ? undefined : model.system.figures[id]?.cell;
}

function isReadOutOfSums({ line, placed }: PlannedLine): boolean {
  const year = line.years.find((each) => each.year === placed.year);
  return (year?.actual ?? []).some((figure, at) => figure !== null && placed.months.actual[at]?.length === 0);
}

const nameWords: Readonly<Record<string, string>> = {
  [toDateColumns.actual]: "utfall_perioden",
  [toDateColumns.budget]: "budget_perioden",
  [toDateColumns.deviation]: "avvikelse_perioden",
  [fullYearColumns.budget]: "budget_helar",
  [fullYearColumns.forecast]: "prognos_helar",
  [fullYearColumns.deviation]: "avvikelse_helar",
};

function totalNames(report: MonthView, key: string, total: MonthRow, groups: readonly ColumnGroup[]): LayoutName[] {
  return groups
    .flatMap(({ columns }) => columns)
    .flatMap(({ key: column }) => {
      const words = nameWords[column];
      return words === undefined || !total.figures.has(column)
        ? []
        : [{ name: `${nameStem(report, key)}_${words}_total`, at: { row: total.key, column } }];
    });
}
