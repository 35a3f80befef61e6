import { addressOf, rangeAddress } from "../../../domain/cell.ts";
import type { ReportLook } from "../../../report/styleSheet.ts";
import type { FormulaScope } from "../../formula/formulaText.ts";
import type { LayoutIndex } from "../../layoutIndex.ts";
import { printPages } from "../../printPages.ts";
import { escapeAttribute } from "../xmlText.ts";
import { sheetDrawingXml } from "./drawingXml.ts";
import { printXml } from "./printSetup.ts";
import { writeSheetData } from "./sheetData.ts";
import type { AdjustedCell } from "./sheetData.ts";
import type { StyleRegistry } from "./styleRegistry.ts";

/** What a report sheet is written from. */
export interface SheetSource {
  readonly index: LayoutIndex;
  readonly look: ReportLook;
  readonly styles: StyleRegistry;
  /** Null writes values alone. */
  readonly formulas: FormulaScope | null;
  /** Namespace of the spreadsheet vocabulary: the file's own, transitional or strict. */
  readonly namespace: string;
  /** Whether this is the sheet the workbook opens on. */
  readonly isActive: boolean;
  /** The name macros know the sheet by, where it has one from before. */
  readonly codeName?: string;
  /** Id of the relationship to the sheet's drawing; null: there is none. */
  readonly drawingId: string | null;
  readonly strict: boolean;
}

/** A sheet part ready to be put in the package. */
export interface WrittenSheet {
  readonly xml: string;
  /** By `cellKey`. */
  readonly formulaCells: ReadonlySet<number>;
  readonly adjusted: readonly AdjustedCell[];
}

/** Writes the worksheet part. The children stand in the order the schema demands. */
export function writeSheet(source: SheetSource): WrittenSheet {
  const { index, look, styles, namespace } = source;
  const data = writeSheetData(index, look, styles, source.formulas);
  const xml = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr${source.codeName === undefined ? "" : ` codeName="${escapeAttribute(source.codeName)}"`}><tabColor rgb="FF${look.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${wholeRange(index)}"/>`,
    viewXml(index, source.isActive),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(index, look),
    data.xml,
    mergesXml(index),
    conditionalFormatsXml(index, look, styles),
    printXml(index.layout.print, printPages(index, look)),
    ignoredErrorsXml(data.numberTexts),
    source.drawingId === null ? "" : sheetDrawingXml(source.drawingId, source.strict),
    `</worksheet>`,
  ].join("");
  return { xml, formulaCells: data.formulaCells, adjusted: data.adjusted };
}

function wholeRange({ layout }: LayoutIndex): string {
  const bottom = Math.max(0, layout.rows.length - 1);
  const right = Math.max(0, layout.columns.length - 1);
  return rangeAddress({ top: 0, left: 0, bottom, right });
}

/** No grid lines, the view at the top, headings and labels frozen. */
function viewXml(index: LayoutIndex, isActive: boolean): string {
  const { frozen } = index.layout;
  const rows = index.rowOf(frozen.row) + 1;
  const columns = index.columnOf(frozen.column) + 1;
  const pane = `<pane xSplit="${String(columns)}" ySplit="${String(rows)}" topLeftCell="${addressOf(rows, columns)}" activePane="bottomRight" state="frozen"/>`;
  const selections = `<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="A1" sqref="A1"/>`;
  const selected = isActive ? ` tabSelected="1"` : "";
  return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}${selections}</sheetView></sheetViews>`;
}

function columnsXml({ layout }: LayoutIndex, look: ReportLook): string {
  const columns = layout.columns.map((column, at) => {
    const position = String(at + 1);
    return `<col min="${position}" max="${position}" width="${String(storedWidth(look.columnWidth(column)))}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

/** Files count the air at the sides too: five of the default font's seven pixels a character. Excel keeps multiples of 1/256. */
function storedWidth(characters: number): number {
  return Math.floor(((characters * 7 + 5) / 7) * 256) / 256;
}

function mergesXml(index: LayoutIndex): string {
  const { merges } = index.layout;
  const ranges = merges
    .map(({ row, fromColumn, toColumn }) => ({
      top: index.rowOf(row),
      bottom: index.rowOf(row),
      left: index.columnOf(fromColumn),
      right: index.columnOf(toColumn),
    }))
    .filter(({ left, right }) => left < right)
    .map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  return ranges.length === 0 ? "" : `<mergeCells count="${String(ranges.length)}">${ranges.join("")}</mergeCells>`;
}

function conditionalFormatsXml(index: LayoutIndex, look: ReportLook, styles: StyleRegistry): string {
  return index.layout.conditionalFormats
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, column }, i) => {
      const cells = columnRanges(rows.map(index.rowOf), index.columnOf(column));
      const rule = `<cfRule type="cellIs" dxfId="${String(styles.conditional(look.negative))}" priority="${String(i + 1)}" operator="lessThan">`;
      return `<conditionalFormatting sqref="${cells}">${rule}<formula>0</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}

/** Cells of one column as ranges with spaces between: "F5:F9 F11". */
function columnRanges(rows: readonly number[], column: number): string {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.bottom + 1 === row) run.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.map((run) => rangeAddress({ ...run, left: column, right: column })).join(" ");
}

/** Years and codes as text are meant as text: no green corners. */
function ignoredErrorsXml(addresses: readonly string[]): string {
  if (addresses.length === 0) return "";
  return `<ignoredErrors><ignoredError sqref="${addresses.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
}
