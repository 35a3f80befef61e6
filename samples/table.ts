/** Draws a printed table on a sheet, as an economist would have it in Excel. */
import { isFigure, isText, numberOf, type Printed } from "./printed.ts";
import { figureColumns, rowOf, tiesExactly, type Total, totalFormula } from "./totals.ts";
import type { Look, SheetDraft } from "./workbook.ts";

/** What the printed table does not say by itself. */
export interface TableShape {
  readonly headerRows: number;
  /** Header texts that stretch over several columns of the first row, inclusive. */
  readonly groups?: readonly { readonly from: number; readonly to: number }[];
  /** A label header that stretches over both header rows. */
  readonly tallLabel?: boolean;
  readonly totals: readonly Total[];
  /** Rows in bold beside the totals. */
  readonly headings?: readonly string[];
  /** Rows whose labels are indented. */
  readonly indented?: readonly string[];
  /** The first column holds figures as the others do: the table has no labels. */
  readonly noLabels?: true;
  /** en-US format code of the figures, and of rows that differ. */
  readonly format: string;
  readonly rowFormats?: Readonly<Record<string, string>>;
  readonly labelWidth: number;
  readonly figureWidth: number;
  /** Height of the last header row in points, where its texts are wrapped. */
  readonly headerHeight?: number;
  /** Background of the header, RRGGBB. */
  readonly headerFill?: string;
}

/** When a total is a formula: as the whole row ties exactly, column by column, in every column, or in none. */
export type Formulas = "rows-that-tie" | "columns-that-tie" | "all" | "none";

/** How figures that are text are written: the character between thousands and the cell format. */
export interface TextFigures {
  readonly thousands: string;
  readonly format: "@" | "General";
}

export interface Drawing {
  /** 0-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly formulas: Formulas;
  /** Every figure as text; null for numbers. */
  readonly text: TextFigures | null;
  readonly merged: boolean;
}

/** The table alone at A1 with numbers: where variants start from. */
export const plain: Drawing = { row: 0, column: 0, formulas: "rows-that-tie", text: null, merged: true };

export function drawTable(sheet: SheetDraft, table: Printed, shape: TableShape, drawing: Drawing): void {
  drawHeader(sheet, table, shape, drawing);
  const totals = new Map(shape.totals.map((total) => [rowOf(table, total.row), total]));
  for (let row = shape.headerRows; row < table.length; row++)
    drawRow(sheet, table, row, totals.get(row), shape, drawing);
  sheet.widths.set(drawing.column, shape.labelWidth);
  for (const column of figureColumns(table)) sheet.widths.set(drawing.column + column, shape.figureWidth);
}

function drawHeader(
  sheet: SheetDraft,
  table: Printed,
  shape: TableShape,
  { row, column, text, merged }: Drawing,
): void {
  const last = shape.headerRows - 1;
  const fill = shape.headerFill === undefined ? {} : { fill: shape.headerFill };
  for (let i = 0; i <= last; i++) {
    for (const j of [0, ...figureColumns(table)]) {
      const content = table[i]?.[j] ?? "";
      const year = text === null && /^\d{4}$/.test(content) ? Number(content) : content;
      const isGroup = i < last && j > 0;
      const align: Look = j === 0 ? {} : { align: isGroup && merged ? "center" : isGroup ? "left" : "right" };
      const look = { bold: true, wrap: true, ...align, ...fill, ...(i === last ? { below: true } : {}) };
      sheet.put(row + i, column + j, year === "" ? null : year, look);
    }
  }
  if (shape.headerHeight !== undefined) sheet.heights.set(row + last, shape.headerHeight);
  if (!merged) return;
  for (const { from, to } of shape.groups ?? []) {
    sheet.merges.push({ top: row, left: column + from, bottom: row, right: column + to });
  }
  if (shape.tallLabel) sheet.merges.push({ top: row, left: column, bottom: row + last, right: column });
}

function drawRow(
  sheet: SheetDraft,
  table: Printed,
  row: number,
  total: Total | undefined,
  shape: TableShape,
  drawing: Drawing,
): void {
  const label = table[row]?.[0] ?? "";
  const weight: Look = total ? { bold: true, above: true } : shape.headings?.includes(label) ? { bold: true } : {};
  const indent: Look = shape.indented?.includes(label) ? { indent: 1 } : {};
  if (label !== "" && !shape.noLabels) sheet.put(drawing.row + row, drawing.column, label, { ...weight, ...indent });
  for (const column of [...(shape.noLabels ? [0] : []), ...figureColumns(table)]) {
    const figure = table[row]?.[column] ?? "";
    if (figure === "") continue;
    const at = [drawing.row + row, drawing.column + column] as const;
    if (!isFigure(figure)) {
      sheet.put(...at, figure, { ...weight, wrap: true });
      continue;
    }
    const format = shape.rowFormats?.[label] ?? formatOf(figure, shape);
    if (drawing.text) {
      const spaced = figure.replace(/(?<=\d) (?=\d{3})/g, drawing.text.thousands);
      sheet.put(...at, spaced, { ...weight, format: drawing.text.format, align: "right" });
    } else if (isText(figure)) {
      sheet.put(...at, figure.slice(1), { ...weight, format, align: "right" });
    } else if (total && isFormula(table, total, column, drawing.formulas)) {
      const { formula, value } = totalFormula(table, total, column, drawing);
      sheet.put(...at, value, { ...weight, format }, formula);
    } else sheet.put(...at, numberOf(figure), { ...weight, format });
  }
}

/** A year is shown without a space in it, a percent with its sign. */
function formatOf(figure: string, { format }: TableShape): string {
  if (/^(19|20)\d\d$/.test(figure)) return "0";
  return figure.endsWith("%") ? (/,\d\d/.test(figure) ? "0.00%" : "0.0%") : format;
}

function isFormula(table: Printed, total: Total, column: number, formulas: Formulas): boolean {
  switch (formulas) {
    case "rows-that-tie":
      return figureColumns(table).every((each) => tiesExactly(table, total, each));
    case "columns-that-tie":
      return tiesExactly(table, total, column);
    case "all":
      return true;
    case "none":
      return false;
  }
}
