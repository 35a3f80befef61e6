import { addressOf, cellKey } from "../../../domain/cell.ts";
import type { LayoutCell, LayoutRow } from "../../../report/layout.ts";
import type { CellStyle } from "../../../report/style.ts";
import type { ReportLook } from "../../../report/styleSheet.ts";
import { formulaText } from "../../formula/formulaText.ts";
import type { FormulaScope } from "../../formula/formulaText.ts";
import type { LayoutIndex } from "../../layoutIndex.ts";
import { escapeText } from "../xmlText.ts";
import { fitCell, looksLikeNumber, startsLikeFormula } from "../../cellText.ts";
import { storedText, textElement } from "./cellText.ts";
import type { StyleRegistry } from "./styleRegistry.ts";

/** A cell that could not be written as its layout has it. */
export interface AdjustedCell {
  readonly row: string;
  readonly column: string;
  /** formula-too-long: written as a value. text-too-long: cut at what a cell holds. */
  readonly reason: "formula-too-long" | "text-too-long";
}

/** The rows of a sheet, and what was seen while writing them. */
export interface SheetData {
  readonly xml: string;
  /** By `cellKey`. */
  readonly formulaCells: ReadonlySet<number>;
  /** Addresses of texts that Excel would mark as numbers stored as text. */
  readonly numberTexts: readonly string[];
  readonly adjusted: readonly AdjustedCell[];
}

/** Writes the sheetData element. `formulas` null writes values alone. @throws Error `layout-value-not-finite` */
export function writeSheetData(
  index: LayoutIndex,
  look: ReportLook,
  styles: StyleRegistry,
  formulas: FormulaScope | null,
): SheetData {
  const writer = new SheetDataWriter(index, look, styles, formulas);
  const rows = index.layout.rows.map((row, position) => writer.row(row, position));
  return {
    xml: `<sheetData>${rows.join("")}</sheetData>`,
    formulaCells: writer.formulaCells,
    numberTexts: writer.numberTexts,
    adjusted: writer.adjusted,
  };
}

class SheetDataWriter {
  readonly formulaCells = new Set<number>();
  readonly numberTexts: string[] = [];
  readonly adjusted: AdjustedCell[] = [];
  readonly #index: LayoutIndex;
  readonly #look: ReportLook;
  readonly #styles: StyleRegistry;
  readonly #formulas: FormulaScope | null;

  constructor(index: LayoutIndex, look: ReportLook, styles: StyleRegistry, formulas: FormulaScope | null) {
    this.#index = index;
    this.#look = look;
    this.#styles = styles;
    this.#formulas = formulas;
  }

  row(row: LayoutRow, position: number): string {
    const height = this.#look.rowHeight(row);
    const size = height === null ? "" : ` ht="${String(height)}" customHeight="1"`;
    const cells = this.#index.layout.columns.map((column, at) => {
      const cell = row.cells[column.key];
      const style = this.#look.cellStyle(row, column, cell);
      return cell ? this.#cell(row.key, column.key, cell, style, position, at) : this.#blank(style, position, at);
    });
    return `<row r="${String(position + 1)}"${size}>${cells.join("")}</row>`;
  }

  /** A blank cell matters only where it carries a fill or a line. */
  #blank(style: CellStyle, row: number, column: number): string {
    const { top, bottom, left, right } = style.border;
    const isVisible = style.fill !== null || top !== null || bottom !== null || left !== null || right !== null;
    return isVisible ? `<c ${this.#place(style, false, row, column)}/>` : "";
  }

  #cell(rowKey: string, columnKey: string, cell: LayoutCell, style: CellStyle, row: number, column: number): string {
    const adjust = (reason: AdjustedCell["reason"]): void => {
      this.adjusted.push({ row: rowKey, column: columnKey, reason });
    };
    const formula = this.#formulaOf(cell, column);
    if (formula === undefined) adjust("formula-too-long");
    const value = typeof cell.value === "string" ? fitCell(cell.value) : cell.value;
    if (value !== cell.value) adjust("text-too-long");
    if (typeof formula === "string") {
      this.formulaCells.add(cellKey(row, column));
      return formulaCell(this.#place(style, false, row, column), formula, value);
    }
    if (value === null || value === "") return this.#blank(style, row, column);
    if (typeof value === "number")
      return `<c ${this.#place(style, false, row, column)}><v>${numberText(value)}</v></c>`;
    if (looksLikeNumber(value)) this.numberTexts.push(addressOf(row, column));
    const place = this.#place(style, startsLikeFormula(value), row, column);
    return `<c ${place} t="inlineStr"><is>${textElement(value)}</is></c>`;
  }

  /** The formula, null where the cell has none, undefined where Excel would not take it. */
  #formulaOf(cell: LayoutCell, column: number): string | null | undefined {
    if (!cell.formula || !this.#formulas) return null;
    return formulaText(cell, cell.formula, column, this.#formulas);
  }

  #place(style: CellStyle, quotePrefix: boolean, row: number, column: number): string {
    return `r="${addressOf(row, column)}" s="${String(this.#styles.cell(style, quotePrefix))}"`;
  }
}

function formulaCell(place: string, formula: string, value: number | string | null): string {
  const stored = `<f>${escapeText(formula)}</f>`;
  if (typeof value === "number") return `<c ${place}>${stored}<v>${numberText(value)}</v></c>`;
  return `<c ${place} t="str">${stored}<v>${storedText(value ?? "")}</v></c>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error("layout-value-not-finite");
  return String(value === 0 ? 0 : value);
}
