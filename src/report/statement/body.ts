/** The rows of the table: labels, figures and where they come from. */
import { eachInSteps, type Progress } from "../../domain/progress.ts";
import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { LayoutCell, LayoutColumn, LayoutConditionalFormat, LayoutRow } from "../layout.ts";
import { column, labelColumn, sourceColumn, textCell, unitColumn } from "./cells.ts";
import { meaningOf } from "./columnContent.ts";
import type { ReportColumn } from "./columns.ts";
import type { FigureFinder } from "./figures.ts";
import type { ReportFigure } from "./reportFigure.ts";
import type { Marks } from "./marks.ts";
import type { ReportRow } from "./rows.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** What every row of the table is made from. */
export interface BodyPlan {
  readonly statement: Statement;
  readonly rows: readonly ReportRow[];
  readonly columns: readonly ReportColumn[];
  readonly units: UnitPlan;
  readonly figureAt: FigureFinder;
  readonly marks: Marks;
  readonly texts: StatementTexts;
}

/** The rows with their figures. */
export function* bodyRows({
  statement,
  rows,
  columns,
  units,
  figureAt,
  marks,
  texts,
}: BodyPlan): Generator<Progress, LayoutRow[]> {
  return yield* eachInSteps(rows, (row): LayoutRow => {
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
  const unnamed =
    table.kind === "text-table"
      ? ""
      : table.labelColumn === null && table.rows.length === 1
        ? texts.wholeTable
        : texts.unnamedRow;
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

/** The rows where something else says what their figures are counted in. */
export function withoutUnits(body: readonly LayoutRow[]): LayoutRow[] {
  return body.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([key]) => key !== unitColumn)),
  }));
}

/** A column of figures: what it holds decides its class. */
export function figureColumn(
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

/** Deviations below zero are coloured: by column, or by row where rows carry the measure. */
export function deviationCells(
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
