/** A report sheet as Word takes it from the clipboard: a real table with its texts, and the same as plain text. */
import { eachInSteps, partOf, type Progress } from "../domain/progress.ts";
import type { Language } from "../messages/format.ts";
import { columnWidth } from "./columnWidths.ts";
import { blocksOf, CellLooks, isHead, shownCell, textOf } from "./layoutBlocks.ts";
import type { Emphasis, LayoutColumn, LayoutRow, SheetLayout } from "./layout.ts";
import { sourceNoteKey } from "./statement/notes.ts";
import { reportColors, theme } from "./palette.ts";
import { defaultReportTheme, widthFactor } from "./reportTheme.ts";
import type { ReportFont, ReportTheme } from "./reportTheme.ts";

/** What goes to the clipboard. */
export interface WordTable {
  readonly html: string;
  /** Cells between tabs, for what takes no HTML. */
  readonly text: string;
}

/** The text of an A4 page with ordinary margins is 16 cm wide. */
const pageWidth = 16;
/** Points by how many columns of figures share the width. */
const fontSizes = [
  { most: 6, size: 9 },
  { most: 9, size: 8 },
  { most: Infinity, size: 7 },
] as const;
/** How much of the work it is to find the widths of the columns. */
const measuring = 0.2;
/** Points a level of the hierarchy is indented. */
const indentStep = 8;

/** The sheet without its "källa" column and the line about it. Figures are written in the language of the sheet, with no-break spaces. */
export function* wordTable(
  layout: SheetLayout,
  language: Language,
  own: ReportTheme = defaultReportTheme,
): Generator<Progress, WordTable> {
  const columns = layout.columns.filter(({ class: kind }) => kind !== "source" && kind !== "gap");
  const blocks = blocksOf(layout.rows.filter(({ key }) => key !== sourceNoteKey));
  const widths = eachInSteps(columns, (column) => columnWidth(column, layout), 1);
  const writer = new TableWriter(layout, columns, yield* partOf(widths, 0, measuring), language, own);
  let html = "";
  const lines: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if ("text" in block) {
      html += `${paragraph(block.text, own.font)}\n`;
      lines.push(textOf(block.text));
      continue;
    }
    const written = writer.table(block.table);
    const share = (of: number): number => measuring + ((1 - measuring) * of) / blocks.length;
    const { table, texts } = yield* partOf(written, share(at), share(at + 1));
    html += `${table}\n`;
    for (const line of texts) lines.push(line);
  }
  return {
    html: `<html><head><meta charset="utf-8"></head><body style="${fontOf(own.font, 10, theme.text)}">\n${html}</body></html>`,
    text: `${lines.join("\r\n")}\r\n`,
  };
}

interface TextLook {
  readonly margin: string;
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
}

const paragraphLook: TextLook = { margin: "0 0 6pt 0", size: 10, color: theme.text, isBold: false };
/** Where a text is not a paragraph. */
const textLooks: Partial<Readonly<Record<Emphasis, TextLook>>> = {
  title: { margin: "0", size: 12, color: theme.text, isBold: true },
  subtitle: { margin: "0 0 6pt 0", size: 9, color: theme.quietText, isBold: false },
  note: { margin: "2pt 0 0 0", size: 8, color: theme.quietText, isBold: false },
  commentaryHeading: { margin: "10pt 0 3pt 0", size: 10, color: theme.text, isBold: true },
};

function paragraph(row: LayoutRow, font: ReportFont): string {
  const { margin, size, color, isBold } = textLooks[row.emphasis] ?? paragraphLook;
  const text = escaped(textOf(row)).replaceAll("\n", "<br>");
  return `<p style="margin:${margin};${fontOf(font, size, color)}">${isBold ? `<b>${text}</b>` : text}</p>`;
}

class TableWriter {
  readonly #looks: CellLooks;
  readonly #columns: readonly LayoutColumn[];
  readonly #language: Language;
  readonly #size: number;
  readonly #theme: ReportTheme;
  /** Paragraphs side by side start at the top. */
  readonly #hasProse: boolean;
  /** Centimetres, by column key. */
  readonly #widths: ReadonlyMap<string, number>;

  /** `characters`: what each column takes of them. */
  constructor(
    layout: SheetLayout,
    columns: readonly LayoutColumn[],
    characters: readonly number[],
    language: Language,
    own: ReportTheme,
  ) {
    this.#theme = own;
    this.#looks = new CellLooks(layout, columns);
    this.#columns = columns;
    this.#language = language;
    this.#hasProse = columns.some(({ class: kind }) => kind === "prose");
    const figures = columns.filter(isFigure).length;
    const size = fontSizes.find(({ most }) => figures <= most)?.size ?? 7;
    // As many figures have room in a wider font when it is smaller. Word knows half points.
    this.#size = Math.round((size / widthFactor(own.font)) * 2) / 2;
    const all = characters.reduce((sum, width) => sum + width, 0);
    this.#widths = new Map(columns.map(({ key }, at) => [key, ((characters[at] ?? 0) / all) * pageWidth]));
  }

  /** Headings in a `thead`, which Word repeats on every page; and the rows as plain lines. */
  *table(
    rows: readonly LayoutRow[],
  ): Generator<Progress, { readonly table: string; readonly texts: readonly string[] }> {
    const drawn = yield* eachInSteps(rows, (row) => ({ row, html: this.#row(row), text: this.#line(row) }));
    const markup = (some: typeof drawn): string => some.map(({ html }) => html).join("\n");
    const [head, body] = [drawn.filter(({ row }) => isHead(row)), drawn.filter(({ row }) => !isHead(row))];
    const opened = [
      `<table border="0" cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:${String(pageWidth)}cm;${fontOf(this.#theme.font, this.#size, theme.text)}">`,
      `<colgroup>${this.#columns.map(({ key }) => `<col style="width:${this.#width(key)}">`).join("")}</colgroup>`,
      ...(head.length > 0 ? [`<thead>\n${markup(head)}\n</thead>`] : []),
    ].join("\n");
    // Put together and not joined: that would copy megabytes once more.
    const table = `${opened}\n<tbody>\n${markup(body)}\n</tbody>\n</table>`;
    return { table, texts: drawn.map(({ text }) => text) };
  }

  #line(row: LayoutRow): string {
    return this.#columns
      .map(({ key }) => {
        const cell = row.cells[key];
        const mark = cell?.mark === undefined ? "" : ` ${String(cell.mark)})`;
        return (shownCell(cell, this.#language) + mark).replaceAll(/[\t\r\n]+/g, " ");
      })
      .join("\t");
  }

  #row(row: LayoutRow): string {
    const cells: string[] = [];
    for (let at = 0; at < this.#columns.length;) {
      const column = this.#columns[at] as LayoutColumn;
      const span = this.#looks.spanOf(row, column);
      cells.push(this.#cell(row, column, span));
      at += span;
    }
    return `<tr style="page-break-inside:avoid">${cells.join("")}</tr>`;
  }

  #cell(row: LayoutRow, column: LayoutColumn, span: number): string {
    const tag = isHead(row) ? "th" : "td";
    const cell = row.cells[column.key];
    const isBold = row.emphasis !== "body" && column.class !== "text";
    const mark = cell?.mark === undefined ? "" : `<sup>${String(cell.mark)}</sup>`;
    const shown = escaped(shownCell(cell, this.#language)).replaceAll("\n", "<br>");
    const text = shown + mark === "" ? "&nbsp;" : shown + mark;
    const bold = isBold ? `<b>${text}</b>` : text;
    const look = [
      `width:${span === 1 ? this.#width(column.key) : `${this.#widthOf(column, span).toFixed(2)}cm`}`,
      `text-align:${this.#alignment(row, column)}`,
      `vertical-align:${this.#hasProse && !isHead(row) ? "top" : "bottom"}`,
      `padding:1.5pt 3pt 1.5pt ${String(3 + (column.class === "label" && !isHead(row) ? row.level * indentStep : 0))}pt`,
      `font-weight:${isBold ? "bold" : "normal"}`,
      ...(isFigure(column) && !isHead(row) ? ["white-space:nowrap"] : []),
      ...(isHead(row) ? [`background:#${theme.headingFill}`] : []),
      ...(this.#looks.isNegative(row, column.key) ? [`color:#${theme.negative}`] : []),
      ...(cell?.fixed === true ? ["font-style:italic"] : []),
      ...this.#borders(row.emphasis),
    ];
    const colspan = span === 1 ? "" : ` colspan="${String(span)}"`;
    // The attribute is what is left where a clipboard takes styles away.
    return `<${tag}${colspan} align="${this.#alignment(row, column)}" style="${look.join(";")}">${bold}</${tag}>`;
  }

  #borders(emphasis: Emphasis): readonly string[] {
    if (emphasis !== "columnHeading") return borders[emphasis] ?? [];
    return [`border-bottom:0.75pt solid #${reportColors(this.#theme).headingRule}`];
  }

  #alignment({ emphasis }: LayoutRow, { class: kind }: LayoutColumn): string {
    if (kind === "label" || kind === "text" || kind === "prose") return "left";
    return emphasis === "columnGroup" ? "center" : "right";
  }

  #width(key: string): string {
    return `${(this.#widths.get(key) ?? 0).toFixed(2)}cm`;
  }

  #widthOf(column: LayoutColumn, span: number): number {
    const at = this.#columns.indexOf(column);
    return this.#columns.slice(at, at + span).reduce((sum, { key }) => sum + (this.#widths.get(key) ?? 0), 0);
  }
}

function isFigure({ class: kind }: LayoutColumn): boolean {
  return kind === "money" || kind === "percent" || kind === "count";
}

const borders: Partial<Readonly<Record<Emphasis, readonly string[]>>> = {
  subtotal: [`border-top:0.5pt solid #${theme.groupRule}`],
  total: [`border-top:0.75pt solid #${theme.strongRule}`, `border-bottom:0.75pt solid #${theme.strongRule}`],
};

function fontOf(font: ReportFont, size: number, color: string): string {
  return `font-family:${font},Arial,sans-serif;font-size:${String(size)}pt;color:#${color}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
