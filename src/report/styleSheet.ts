/** Meaning → look, for every sheet and every writer. Here and in the three beside it (palette, number formats, look of charts) stands every colour, font and format code. */
import { largestOf } from "../domain/extremes.ts";
import { columnWidth, indentWidth, linesIn, paragraphLength } from "./columnWidths.ts";
import type { LayoutCell, LayoutColumn, LayoutRow, SheetLayout } from "./layout.ts";
import { figureAir, numberFormat } from "./numberFormats.ts";
import { reportColors, theme } from "./palette.ts";
import { defaultReportTheme, widthFactor } from "./reportTheme.ts";
import type { ReportTheme } from "./reportTheme.ts";
import { chartLookOf, type ChartLook } from "./chartLook.ts";
import type { BorderEdge, BorderStyle, CellStyle, ConditionalStyle, FontStyle } from "./style.ts";

/** Points. */
const sizes = { title: 14, body: 10, note: 9, source: 8 } as const;
/** Height of a line of 10 points with its air. Heights are multiples of 0.75 points, a pixel: Excel rounds to them. */
const lineHeight = 13.5;
const noteLineHeight = 12.75;
/** Air below a paragraph of commentary. */
const paragraphAir = 6;
/** Excel's own limit, in points, rounded down to a pixel. */
const highestRow = 408.75;
/** Characters of running text in one unit of column width, which is as wide as a digit. */
const wordCharacters = 1.25;
/** Characters of running text over all columns in one unit of column width: with more room to err than in a cell, since more is cut. */
const noteCharacters = 1.15;
/** Characters of a heading: bold, and of capitals, which are wider than digits. */
const headingCharacters = { letters: 1.25, capitals: 0.9 } as const;

/** A sheet's look, as writers ask for it. */
export interface ReportLook {
  /** The look of a cell; `cell` is absent where the row leaves the column blank. */
  readonly cellStyle: (row: LayoutRow, column: LayoutColumn, cell: LayoutCell | undefined) => CellStyle;
  /** Width in characters of the default font. */
  readonly columnWidth: (column: LayoutColumn) => number;
  /** Height in points; null leaves it to the host. */
  readonly rowHeight: (row: LayoutRow) => number | null;
  readonly negative: ConditionalStyle;
  readonly chart: ChartLook;
  /** RRGGBB. */
  readonly tabColor: string;
}

/** What of a cell's look follows the theme. */
interface ThemedLook {
  readonly fontName: string;
  readonly headingRule: string;
}

/** The look of a sheet. */
export function reportLook(layout: SheetLayout, own: ReportTheme = defaultReportTheme): ReportLook {
  const colors = reportColors(own);
  const themed: ThemedLook = { fontName: own.font, headingRule: colors.headingRule };
  const factor = widthFactor(own.font);
  const widths = new Map(
    layout.columns.map((column) => [column.key, wholePixels(columnWidth(column, layout))] as const),
  );
  const marks = new Map(layout.columns.map(({ key }) => [key, widestMark(key, layout.rows)] as const));
  const widthOf = ({ key }: LayoutColumn): number => widths.get(key) ?? 0;
  const mergeOf = new Map(layout.merges.toReversed().map((merge) => [merge.row, merge] as const));
  // Columns that only a chart is drawn from stand beside the merged ones.
  const textWidthOf = (row: LayoutRow): number => {
    const merge = mergeOf.get(row.key);
    const place = (key: string | undefined): number => layout.columns.findIndex((column) => column.key === key);
    const [from, to] = merge ? [place(merge.fromColumn), place(merge.toColumn)] : [0, 0];
    return layout.columns.slice(from, to + 1).reduce((sum, column) => sum + widthOf(column), 0);
  };
  const positions = new Map(layout.rows.map((row, position) => [row, position] as const));
  const neighbours = (row: LayoutRow): Neighbours => {
    const position = positions.get(row) ?? -1;
    return { above: layout.rows[position - 1], below: layout.rows[position + 1] };
  };
  return {
    cellStyle: (row, column, cell) => {
      const style = styleOf(themed, row, column, cell, marks.get(column.key) ?? 0);
      return { ...style, border: withSharedLines(themed, style.border, neighbours(row), column) };
    },
    // Heights are reckoned in Calibri: as many letters have room in a wider font.
    columnWidth: (column) => wholePixels(widthOf(column) * factor),
    rowHeight: (row) => rowHeight(row, layout.columns, widthOf, textWidthOf),
    negative: { fontColor: theme.negative },
    chart: chartLookOf(own),
    tabColor: colors.tab,
  };
}

/** A width Excel can draw: a character of the default font is seven pixels. */
function wholePixels(characters: number): number {
  return Math.round(characters * 7) / 7;
}

/** Digits of the longest mark in a column, which every figure of it leaves room for. */
function widestMark(column: string, rows: readonly LayoutRow[]): number {
  let widest = 0;
  for (const { cells } of rows) {
    const mark = cells[column]?.mark;
    if (mark !== undefined) widest = Math.max(widest, String(mark).length);
  }
  return widest;
}

/** The look of one cell. `markDigits`: room for marks that the column's figures leave. */
function styleOf(
  themed: ThemedLook,
  row: LayoutRow,
  column: LayoutColumn,
  cell: LayoutCell | undefined,
  markDigits: number,
): CellStyle {
  return {
    numberFormat: formatOf(row, column, cell, markDigits),
    font: fontOf(themed, row, column, cell),
    fill: fillOf(row, cell),
    border: borderOf(themed, row, column),
    horizontal: horizontalOf(row, column),
    vertical: isText(row) || (hasProse(row) && isTableRow(row)) ? "top" : "bottom",
    indent: indentOf(row, column),
    wrap: isText(row) || row.emphasis === "columnHeading" || (isWords(column) && isTableRow(row)),
  };
}

/** Running text over all columns. */
function isText({ emphasis }: LayoutRow): boolean {
  return emphasis === "note" || emphasis === "commentary";
}

function formatOf(row: LayoutRow, column: LayoutColumn, cell: LayoutCell | undefined, markDigits: number): string {
  if (!cell) return "General";
  if (row.emphasis === "columnHeading" && isFigures(column)) return `@${figureAir}`;
  return numberFormat(cell.quantity, cell.mark, markDigits);
}

function fontOf(
  { fontName }: ThemedLook,
  { emphasis }: LayoutRow,
  column: LayoutColumn,
  cell: LayoutCell | undefined,
): FontStyle {
  const plain: FontStyle = { name: fontName, size: sizes.body, bold: false, italic: false, color: theme.text };
  switch (emphasis) {
    case "title":
      return { ...plain, size: sizes.title, bold: true };
    case "subtitle":
      return { ...plain, color: theme.quietText };
    case "note":
      return { ...plain, size: sizes.note, color: theme.quietText };
    case "chartHeading":
    case "chartLine":
      return { ...plain, size: sizes.source, color: theme.faintText };
    case "commentaryHeading":
      return { ...plain, bold: true };
    case "commentary":
      return plain;
    case "columnGroup":
    case "columnHeading":
      return column.class === "source"
        ? { ...plain, size: sizes.source, color: theme.faintText }
        : { ...plain, bold: true };
    case "section":
    case "subtotal":
    case "total":
    case "body":
    case "spacer":
      if (column.class === "source") return { ...plain, size: sizes.source, color: theme.faintText };
      return {
        ...plain,
        bold: emphasis !== "body" && column.class !== "text" && column.class !== "prose",
        italic: cell?.fixed === true,
        color: column.class === "text" ? theme.quietText : theme.text,
      };
  }
}

function fillOf({ emphasis }: LayoutRow, cell: LayoutCell | undefined): string | null {
  if (cell?.mark !== undefined) return theme.markFill;
  return emphasis === "columnGroup" || emphasis === "columnHeading" ? theme.headingFill : null;
}

function borderOf(themed: ThemedLook, row: LayoutRow, column: LayoutColumn): BorderStyle {
  const { emphasis } = row;
  const edge = (style: BorderEdge["style"], color: string): BorderEdge => ({ style, color });
  const isInTable = isTableRow(row) || emphasis === "columnHeading" || emphasis === "columnGroup";
  const isRuled = column.class !== "source";
  return {
    left: column.startsGroup === true && isInTable ? edge("thin", theme.groupRule) : null,
    right: null,
    top:
      isRuled && emphasis === "total"
        ? edge("thin", theme.strongRule)
        : isRuled && emphasis === "subtotal"
          ? edge("hair", theme.rule)
          : null,
    bottom: bottomEdge(themed, row, column),
  };
}

/** The rows next to one. */
interface Neighbours {
  readonly above: LayoutRow | undefined;
  readonly below: LayoutRow | undefined;
}

/** Where a row says one thing of the line below it and the next row another, the stronger counts for both: there is one line. */
function withSharedLines(
  themed: ThemedLook,
  border: BorderStyle,
  { above, below }: Neighbours,
  column: LayoutColumn,
): BorderStyle {
  return {
    ...border,
    top: stronger(border.top, above ? borderOf(themed, above, column).bottom : null),
    bottom: stronger(border.bottom, below ? borderOf(themed, below, column).top : null),
  };
}

/** `other` where it is drawn more heavily; nothing is drawn that the row itself leaves out. */
function stronger(own: BorderEdge | null, other: BorderEdge | null): BorderEdge | null {
  return own && other && weight(other) > weight(own) ? other : own;
}

function weight({ style, color }: BorderEdge): number {
  const styles: readonly BorderEdge["style"][] = ["hair", "thin", "medium", "double"];
  return styles.indexOf(style) * 2 + (color === theme.strongRule ? 1 : 0);
}

/** A rule under the headings, under each heading of a group, under the last total, and between rows of paragraphs. */
function bottomEdge({ headingRule }: ThemedLook, row: LayoutRow, column: LayoutColumn): BorderEdge | null {
  const { emphasis } = row;
  if (column.class === "source" && emphasis !== "columnHeading") return null;
  if (emphasis === "columnHeading") return { style: "thin", color: headingRule };
  if (emphasis === "total") return { style: "thin", color: theme.strongRule };
  if (emphasis === "body" && hasProse(row)) return { style: "hair", color: theme.groupRule };
  return emphasis === "columnGroup" && isFigures(column) ? { style: "hair", color: headingRule } : null;
}

/** Labels by level. */
function indentOf(row: LayoutRow, column: LayoutColumn): number {
  return column.class === "label" && isTableRow(row) ? row.level : 0;
}

/** Columns whose texts wrap. */
function isWords({ class: kind }: LayoutColumn): boolean {
  return kind === "label" || kind === "prose";
}

/** A text longer than this beside a label makes a row of paragraphs, which start side by side at the top; so does a label that is one. */
const proseLength = 24;

function hasProse({ cells }: LayoutRow): boolean {
  return Object.entries(cells).some(
    ([key, { value }]) => typeof value === "string" && value.length > (key === "label" ? paragraphLength : proseLength),
  );
}

function isFigures({ class: kind }: LayoutColumn): boolean {
  return kind === "money" || kind === "percent" || kind === "count";
}

function horizontalOf({ emphasis }: LayoutRow, column: LayoutColumn): CellStyle["horizontal"] {
  if (column.class === "label") return "left";
  if (emphasis === "columnGroup") return "center";
  return column.class === "text" || column.class === "prose" ? "left" : "right";
}

function isTableRow({ emphasis }: LayoutRow): boolean {
  return emphasis === "section" || emphasis === "body" || emphasis === "subtotal" || emphasis === "total";
}

/** Rows whose text wraps get their height here: hosts do not fit it to merged cells, and files have no host. */
function rowHeight(
  row: LayoutRow,
  columns: readonly LayoutColumn[],
  widthOf: (column: LayoutColumn) => number,
  textWidthOf: (row: LayoutRow) => number,
): number | null {
  const textLinesOf = (text: string): number => linesIn(text, Math.max(20, (textWidthOf(row) - 2) * noteCharacters));
  const linesOf = (column: LayoutColumn): number => {
    const value = row.cells[column.key]?.value;
    if (column.class === "source") return 1;
    const room = widthOf(column) - 1.5 - indentOf(row, column) * indentWidth;
    if (typeof value !== "string") return 1;
    const isHeading = row.emphasis === "columnHeading";
    return linesIn(value, Math.max(4, (isHeading ? room + 1 : room) * charactersOf(value, row, column)));
  };
  switch (row.emphasis) {
    case "title":
      return 21;
    case "note":
      return noteLineHeight * textLinesOf(textOf(row, columns));
    case "commentary": {
      const lines = textOf(row, columns).split("\n");
      const count = lines.reduce((sum, text) => sum + textLinesOf(text), 0);
      return Math.min(highestRow, lineHeight * count + paragraphAir);
    }
    case "columnHeading":
    case "section":
    case "body":
    case "subtotal":
    case "total": {
      const lines = largestOf(columns.map(linesOf));
      return lines === 1 ? null : lines * lineHeight;
    }
    case "subtitle":
    case "columnGroup":
    case "commentaryHeading":
    case "spacer":
    case "chartHeading":
    case "chartLine":
      return null;
  }
}

/** Characters of a text in one unit of column width. */
function charactersOf(text: string, row: LayoutRow, column: LayoutColumn): number {
  if (row.emphasis === "columnHeading") return headingCharacters[text === text.toUpperCase() ? "capitals" : "letters"];
  return isWords(column) && isTableRow(row) ? wordCharacters : 1;
}

function textOf({ cells }: LayoutRow, columns: readonly LayoutColumn[]): string {
  return String(columns.map(({ key }) => cells[key]?.value).find((value) => typeof value === "string") ?? "");
}
