/** A recognised table as a report sheet: what the templates share. */
import { partOf, type Progress } from "../../domain/progress.ts";
import type { StatementSheetTexts, StatementTexts } from "../../messages/reportTexts.ts";
import { hasPlainSigns } from "../commentary/plainSigns.ts";
import { wholeAndParts } from "../commentary/parts.ts";
import { commentaryRows } from "../commentary/commentaryRows.ts";
import { draftCommentary } from "../commentary/draft.ts";
import { sheetFigures } from "../commentary/sheetFigures.ts";
import { printedWidth } from "../columnWidths.ts";
import type { SheetContent } from "../columnWidths.ts";
import { withDeviationChart } from "../charts/deviationChart.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutMerge, PrintSetup, ReportId, SheetLayout } from "../layout.ts";
import type { Arrangement } from "../presets/preset.ts";
import { withAddedRows } from "./addedRows.ts";
import type { AddedRowTexts } from "./addedRows.ts";
import { arrangementFor } from "./arrange.ts";
import { bodyRows, deviationCells, figureColumn, withoutUnits } from "./body.ts";
import { column, labelColumn, sourceColumn, textRow, unitColumn } from "./cells.ts";
import { chartedColumn } from "./chartedColumn.ts";
import { planColumns } from "./columns.ts";
import { noExtras, withExtraCells, withExtraColumns } from "./extras.ts";
import type { SheetMore } from "./extras.ts";
import { figureFinder } from "./figures.ts";
import { headRows, subtitleOf, unitOfSheet } from "./head.ts";
import { Marks } from "./marks.ts";
import { totalNames } from "./names.ts";
import { noteLines } from "./notes.ts";
import { forecastNotes } from "./forecastNotes.ts";
import { planForecast } from "./missingForecast.ts";
import { readingNotes } from "./readingNotes.ts";
import { planRows } from "./rows.ts";
import { planSigns } from "./signs.ts";
import { sourceReader } from "./sources.ts";
import { statementOf } from "./statement.ts";
import { planUnits } from "./units.ts";

/** Reports that a board comments on: causes are comments themselves, and a summary repeats what its statement says. */
const commented: ReadonlySet<ReportId> = new Set(["operating-statement", "income-statement", "investment-statement"]);

/** More columns of figures than this, or a sheet wider than this in characters, is printed across the page. */
const portraitColumns = 7;
const portraitWidth = 120;

/**
 * The sheet of one recognised table: title, what it covers, column headings, the source's rows, and the lines below. Base figures
 * point at their source cells, everything else is computed on the sheet. `more` is what one kind of report has beside that.
 */
export function* statementSheet(
  report: ReportId,
  input: SheetInput,
  sheetTexts: StatementSheetTexts,
  more: SheetMore = {},
): Generator<Progress, SheetLayout> {
  const texts = input.texts.statement;
  const statement = statementOf(input, more.keepsOrder);
  const arrangement = arrangementFor(statement, report, input.preset);
  const signs = planSigns(statement, input.preset);
  const units = planUnits(statement, input.unit, input.preset, signs);
  const { rows: sourceRows, notes } = planRows(statement);
  const addRows = more.addRows ?? withAddedRows;
  const rows = addRows(sourceRows, statement, signs, addedRowTexts(report, arrangement, texts));
  const forecast = planForecast(statement, input.forecast);
  const columns = planColumns(statement, arrangement, input.preset, signs, forecast);
  const marks = new Marks(input.findings, texts);
  const figureAt = figureFinder({ statement, rows, columns, units, signs, readSource: sourceReader(statement, units) });
  const body = yield* partOf(bodyRows({ statement, rows, columns, units, figureAt, marks, texts }), 0.2, 0.7);
  const extras = more.extras?.({ statement, input, units, rows, columns, body }) ?? noExtras;

  const figureColumns = columns.map((each, index) => figureColumn(each, columns[index - 1], body));
  const showsUnits = units.isMixedByRow && extras.showsUnits;
  const shownBody = [...withExtraCells(showsUnits ? body : withoutUnits(body), extras.columns), ...extras.rows];
  const layoutColumns = [
    column(labelColumn, "label"),
    ...(showsUnits ? [column(unitColumn, "text")] : []),
    ...withExtraColumns(figureColumns, columns, extras.columns),
    column(sourceColumn, "source"),
  ];
  const subtitle = subtitleOf(statement, columns, units, texts);
  const head = headRows(
    statement,
    columns,
    { title: sheetTexts.title, subtitle, labels: sheetTexts.labels },
    showsUnits,
    input,
    extras.columns.map(({ column: { key }, heading }) => [key, heading] as const),
  );
  // What is a surplus is not known where costs are printed without a sign: nothing is coloured or drawn as one.
  const isPlain =
    statement.rowsCarryMeasure || hasPlainSigns(wholeAndParts(rows, statement.table).lines, statement, input.model);
  const lines = noteLines(
    {
      marked: marks.lines,
      own: notes,
      hasRounding: marks.hasRounding,
      read: [
        ...readingNotes(statement, arrangement, columns, signs, isPlain, texts),
        ...forecastNotes(forecast, columns, texts),
        ...extras.notes,
      ],
      source: { sheetName: statement.sheet.name, title: statement.table.title },
      hasSourceColumn: true,
    },
    texts,
  );
  const content = { statement, model: input.model, units, rows, columns, shownRows: body, figureAt };
  const draft = commented.has(report) ? draftCommentary(yield* partOf(sheetFigures(content), 0.7, 0.9)) : [];
  const commentary = commentaryRows(
    { report, key: input.key, column: labelColumn },
    draft,
    input.kept.filter((one) => one.report === input.key),
    input.texts.commentary,
  );
  const layoutRows = [
    ...head.rows,
    ...shownBody,
    textRow("#space", "spacer", ""),
    ...lines.map(({ key, text }) => textRow(key, "note", text)),
    ...commentary.rows,
  ];
  const merges = [
    ...head.merges,
    ...[...lines, ...commentary.rows.filter(({ emphasis }) => emphasis !== "spacer")].map(({ key }): LayoutMerge => ({
      row: key,
      fromColumn: labelColumn,
      toColumn: sourceColumn,
    })),
  ];
  const sheet: SheetLayout = {
    report,
    key: input.key,
    name: input.name,
    unit: units.unit,
    columns: layoutColumns,
    rows: layoutRows,
    merges,
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: [...(isPlain ? deviationCells(statement, rows, columns) : []), ...extras.conditionalFormats],
    names: [...totalNames(report, input.key, rows, columns, statement, figureAt), ...commentary.names],
    ...(commentary.commentary.length > 0 ? { commentary: commentary.commentary } : {}),
    charts: [],
    print: printSetup(
      { columns: layoutColumns, rows: layoutRows, merges },
      head.firstKey,
      texts.footer(unitOfSheet(statement, units, texts)),
    ),
  };
  const charted = isPlain ? chartedColumn(statement, columns, texts) : null;
  return charted
    ? withDeviationChart(
        sheet,
        { column: charted.key, measure: texts.deviationOf(charted.time), unit: units.unit },
        input.texts.chart,
      )
    : sheet;
}

function printSetup(sheet: SheetContent, firstKey: string, footer: PrintSetup["footer"]): PrintSetup {
  const figures = sheet.columns.filter(
    (each) => each.class === "money" || each.class === "percent" || each.class === "count",
  ).length;
  const isPortrait = figures <= portraitColumns && printedWidth(sheet) <= portraitWidth;
  return { orientation: isPortrait ? "portrait" : "landscape", repeatRows: [firstKey, "#heading"], footer };
}

/** Words for totals that the source lacks, as the arrangement or the kind of report has them. */
function addedRowTexts(report: ReportId, arrangement: Arrangement | null, texts: StatementTexts): AddedRowTexts {
  const { added, totals } = texts;
  const own =
    report === "income-statement" ? added.result : report === "investment-statement" ? added.investments : added.total;
  const total =
    arrangement === null || report === "income-statement" || report === "investment-statement"
      ? own
      : totals[arrangement.total];
  return {
    total,
    revenue: added.revenue,
    cost: added.cost,
    deviation: texts.headings.deviation,
    netCost: added.netCost,
  };
}
