/** A month book as a report sheet: outcome month by month, the year so far against its budget, and the year's budget. */
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";
import type { SheetInput } from "../input.ts";
import type { ChartMonth } from "../charts/monthsChart.ts";
import { withMonthsChart } from "../charts/monthsChart.ts";
import type { LayoutCell, LayoutColumn, LayoutMerge, LayoutName, LayoutRow, SheetLayout } from "../layout.ts";
import { column, labelColumn, sourceColumn, textCell, textRow } from "../statement/cells.ts";
import type { ReportFigure } from "../statement/reportFigure.ts";
import { Marks } from "../statement/marks.ts";
import { nameStem } from "../statement/names.ts";
import { noteLines } from "../statement/notes.ts";
import {
  closingColumn,
  fullYearColumns,
  heldFigures,
  lineFigures,
  monthColumn,
  summedFigures,
  toDateColumns,
  withComputed,
  type FigureReader,
  type RowFigures,
} from "./monthFigures.ts";
import { monthPlan, months, type MonthPlan, type PlannedLine } from "./monthPlan.ts";

const report = "month-follow-up";
const addedTotal = "#total";

/** A row of the sheet with its figures. */
interface MonthRow {
  readonly key: string;
  readonly label: string;
  readonly emphasis: "body" | "subtotal" | "total";
  readonly level: number;
  /** null for a total that the source lacks. */
  readonly from: PlannedLine | null;
  readonly figures: RowFigures;
}

/** Columns that stand together under a heading. */
interface ColumnGroup {
  readonly heading: string;
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
}

/** The sheet of one month book. Months that only sums and the chart need stand to the right of what is printed. */
export function monthSheet(book: MonthBook, input: SheetInput): SheetLayout {
  const { model, workbook, texts: all } = input;
  const { statement: texts, monthFollowUp: words } = all;
  const plan = monthPlan(book, model, input);
  const tables = book.source.from === "tables" ? book.source.tables : [];
  const reader: FigureReader = {
    plan,
    model,
    sheetName: (sheet) => workbook.sheets[sheet]?.name ?? "",
    held: heldFigures(model, tables),
  };
  const rows = monthRows(plan, reader, texts.added.total);
  const holds = (key: string): boolean => rows.some(({ figures }) => figures.has(key));
  const { printed, beside } = columnGroups(plan, holds, input);
  const marks = new Marks(input.findings, texts);
  const body = rows.map((row) => layoutRow(row, reader, marks));
  const sources = sourcesOf(book, input);
  const [first = { sheetName: "", title: null }, ...others] = sources;
  const lines = noteLines(
    {
      marked: marks.lines,
      own: [],
      hasRounding: marks.hasRounding,
      read: [
        ...(holds(toDateColumns.deviation) ? [texts.positiveIsSurplus] : []),
        ...(rows.some(({ from }) => from !== null && isReadOutOfSums(from)) ? [words.readOutOfSums] : []),
      ],
      source: first,
    },
    texts,
  );
  const otherSources = others.map(({ sheetName, title }, at) => ({
    key: `#source-${String(at + 2)}`,
    text: texts.source(sheetName, title),
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
  const sheet: SheetLayout = {
    report,
    key: input.key,
    name: input.name,
    unit: plan.unit,
    columns: [
      column(labelColumn, "label"),
      ...figureColumns(printed),
      column(sourceColumn, "source"),
      ...figureColumns(beside),
    ],
    rows: [
      ...headRows(plan, groups, input),
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
      ...notes.map(({ key }): LayoutMerge => ({ row: key, fromColumn: labelColumn, toColumn: sourceColumn })),
    ],
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: deviations.map((key) => ({ kind: "negative", rows: rows.map((row) => row.key), column: key })),
    names: totalNames(input.key, rows, printed),
    charts: [],
    print: {
      orientation: "landscape",
      last: { row: notes.at(-1)?.key ?? "#space", column: sourceColumn },
      repeatRows: ["#group", "#heading"],
      footer: texts.footer(texts.amountsIn(plan.unit)),
    },
  };
  return charted(sheet, plan, rows, input);
}

/** The tables of the book, those once that are called the same. */
function sourcesOf({ source }: MonthBook, { model, workbook }: SheetInput) {
  const named = new Map<string, { readonly sheetName: string; readonly title: string | null }>();
  for (const index of source.from === "tables" ? source.tables : []) {
    const table = model.tables[index]?.table;
    const sheetName = table && workbook.sheets[table.sheet]?.name;
    if (table && sheetName !== undefined)
      named.set(`${sheetName} ${table.title ?? ""}`, { sheetName, title: table.title });
  }
  return [...named.values()];
}

/** Lines, and totals as the sums of theirs; a total is added where several lines have none. */
function monthRows(plan: MonthPlan, reader: FigureReader, totalLabel: string): MonthRow[] {
  const known = new Map<string, RowFigures>();
  const partsOf = new Map<string, PlannedLine[]>();
  for (const planned of plan.lines) {
    const { parent } = planned.line;
    if (parent !== null) partsOf.set(parent, [...(partsOf.get(parent) ?? []), planned]);
  }
  const byKey = new Map(plan.lines.map((planned) => [planned.line.key, planned]));
  const figuresOf = (planned: PlannedLine, depth = 0): RowFigures => {
    const { key } = planned.line;
    const before = known.get(key);
    if (before) return before;
    const base = lineFigures(planned, reader);
    const parts =
      depth > deepest
        ? []
        : (partsOf.get(key) ?? []).map((part) => ({ row: part.line.key, figures: figuresOf(part, depth + 1) }));
    const own = parts.length > 0 ? summedFigures(base, parts, plan) : base;
    const figures = withComputed(key, own, reader);
    known.set(key, figures);
    return figures;
  };
  const rows = plan.lines.map((planned): MonthRow => {
    const { key, label, type } = planned.line;
    const level = Math.max(0, depthOf(planned.line, byKey) - 1);
    return {
      key,
      label,
      emphasis: type === "line" ? "body" : type,
      level,
      from: planned,
      figures: figuresOf(planned),
    };
  });
  if (rows.length < 2 || rows.some(({ emphasis }) => emphasis !== "body")) return rows;
  const parts = rows.map(({ key, figures }) => ({ row: key, figures }));
  const figures = withComputed(addedTotal, summedFigures(new Map(), parts, plan), reader);
  return [...rows, { key: addedTotal, label: totalLabel, emphasis: "total", level: 0, from: null, figures }];
}

/** Totals of totals; more is a circle. */
const deepest = 20;

function depthOf({ parent }: MonthLine, byKey: ReadonlyMap<string, PlannedLine>): number {
  let depth = 0;
  for (let above = parent; above !== null && depth < deepest; above = byKey.get(above)?.line.parent ?? null) depth++;
  return depth;
}

function columnGroups(
  plan: MonthPlan,
  holds: (key: string) => boolean,
  { texts }: SheetInput,
): { readonly printed: readonly ColumnGroup[]; readonly beside: readonly ColumnGroup[] } {
  const { statement, monthFollowUp: words, chart } = texts;
  const { headings, groups } = statement;
  const year = plan.year === 0 ? null : plan.year;
  const ofMonths = (measure: "actual" | "budget" | "forecast", heading: string): ColumnGroup => ({
    heading,
    columns: [
      ...months.map((month) => ({ key: monthColumn(measure, month), heading: chart.monthNames[month - 1] ?? "" })),
      ...(measure === "actual" && holds(closingColumn) ? [{ key: closingColumn, heading: words.closing }] : []),
    ],
  });
  const held = (columns: readonly { readonly key: string; readonly heading: string }[]) =>
    columns.filter(({ key }) => holds(key));
  const toDate = held([
    { key: toDateColumns.actual, heading: headings.actual },
    { key: toDateColumns.budget, heading: headings.budget.current },
    { key: toDateColumns.deviation, heading: headings.deviation },
  ]);
  const fullYear = held([
    { key: fullYearColumns.budget, heading: headings.budget.current },
    { key: fullYearColumns.forecast, heading: headings.forecast },
    { key: fullYearColumns.deviation, heading: headings.deviation },
  ]);
  return {
    printed: [
      ofMonths("actual", words.byMonth(headings.actual, year)),
      { heading: groups.toDate(plan.booked, year), columns: toDate },
      { heading: groups.fullYear(year), columns: fullYear },
    ].filter(({ columns }) => columns.length > 0),
    beside: [
      ...(plan.inMonths.has("budget") ? [ofMonths("budget", words.byMonth(headings.budget.current, year))] : []),
      ...(plan.inMonths.has("forecast") ? [ofMonths("forecast", words.byMonth(headings.forecast, year))] : []),
    ],
  };
}

function headRows(
  plan: MonthPlan,
  groups: readonly ColumnGroup[],
  { texts: { statement: texts, monthFollowUp: words } }: SheetInput,
): LayoutRow[] {
  const year = plan.year === 0 ? null : plan.year;
  const covers = texts.covers({ toDate: { endMonth: plan.booked, year }, fullYear: null });
  const cellsOf = (pairs: readonly (readonly [string, string])[]): Record<string, LayoutCell> =>
    Object.fromEntries(pairs.map(([key, text]) => [key, textCell(text)]));
  return [
    textRow("#title", "title", words.title),
    textRow("#subtitle", "subtitle", [covers, texts.amountsIn(plan.unit)].filter((part) => part !== "").join(" · ")),
    textRow("#space-head", "spacer", ""),
    {
      key: "#group",
      emphasis: "columnGroup",
      level: 0,
      cells: cellsOf(groups.map(({ heading, columns }) => [columns[0]?.key ?? "", heading])),
    },
    {
      key: "#heading",
      emphasis: "columnHeading",
      level: 0,
      cells: {
        [labelColumn]: textCell(words.labels),
        ...cellsOf(groups.flatMap(({ columns }) => columns.map(({ key, heading }) => [key, heading] as const))),
        [sourceColumn]: textCell(texts.sourceHeading),
      },
    },
  ];
}

function layoutRow(
  { key, label, emphasis, level, from, figures }: MonthRow,
  reader: FigureReader,
  marks: Marks,
): LayoutRow {
  const cells = [...figures].flatMap(([column, figure]): [string, LayoutCell][] =>
    figure.value === null && !figure.formula ? [] : [[column, figureCell(figure, marks)]],
  );
  return {
    key,
    emphasis,
    level,
    cells: { [labelColumn]: textCell(label), ...Object.fromEntries(cells), ...(from ? sourceCell(from, reader) : {}) },
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

/** The row of the outcome's first cell, or else of any. */
function sourceCell({ placed }: PlannedLine, { model, sheetName }: FigureReader): Record<string, LayoutCell> {
  const { actual, budget, forecast } = placed.months;
  const [id] = [actual, budget, forecast].flat(2);
  const cell = id === undefined ? undefined : model.system.figures[id]?.cell;
  if (!cell) return {};
  const ref = { sheetName: sheetName(cell.sheet), row: cell.row, column: cell.column };
  return {
    [sourceColumn]: { value: cell.row + 1, formula: { op: "sourceRow", ref }, quantity: { kind: "sourceRow" } },
  };
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

function totalNames(key: string, rows: readonly MonthRow[], groups: readonly ColumnGroup[]): LayoutName[] {
  const total = rows.findLast(({ emphasis }) => emphasis === "total");
  if (!total) return [];
  return groups
    .flatMap(({ columns }) => columns)
    .flatMap(({ key: column }) => {
      const words = nameWords[column];
      return words === undefined || !total.figures.has(column)
        ? []
        : [{ name: `${nameStem(report, key)}_${words}_total`, at: { row: total.key, column } }];
    });
}

/** The chart of the row that sums up the sheet. */
function charted(sheet: SheetLayout, plan: MonthPlan, rows: readonly MonthRow[], { texts }: SheetInput): SheetLayout {
  const total = rows.findLast(({ emphasis }) => emphasis === "total") ?? (rows.length === 1 ? rows[0] : undefined);
  if (!total) return sheet;
  const at = (key: string) => (total.figures.has(key) ? { row: total.key, column: key } : null);
  const shown = months.map((month): ChartMonth => {
    const actual = month <= plan.booked ? at(monthColumn("actual", month)) : null;
    return {
      month,
      actual,
      budget: at(monthColumn("budget", month)),
      forecast: actual ?? at(monthColumn("forecast", month)),
    };
  });
  const isForecast = shown.some(({ actual, forecast }) => actual === null && forecast !== null);
  const withForecast = shown.map((month) => (isForecast ? month : { ...month, forecast: null }));
  const hasPlan = withForecast.every(({ budget }) => budget !== null) || isForecast;
  const measure = texts.monthFollowUp.chartOf(total.label, plan.year === 0 ? null : plan.year);
  return withMonthsChart(
    sheet,
    {
      months: hasPlan ? withForecast : withForecast.filter(({ actual }) => actual !== null),
      measure,
      moreIsBetter: plan.turn === 1,
    },
    texts.chart,
  );
}
