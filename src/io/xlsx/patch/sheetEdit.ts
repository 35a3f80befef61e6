import { cellKey, columnOfKey, rangeAddress, rowOfKey, addressOf, type CellRange } from "../../../domain/cell.ts";
import { largestOf, smallestOf } from "../../../domain/extremes.ts";
import { startsLikeFormula } from "../../cellText.ts";
import type { CellContent, CellEdit, RowEdit, SheetEdit } from "../edits.ts";
import { wholeNumber } from "../readElements.ts";
import { RefusedFile } from "../refusal.ts";
import { escapeText } from "../xmlText.ts";
import { blankCellXml, formulaCellXml, resultCellXml, valueCellXml, type Spelling } from "./cellXml.ts";
import type { CellStyles } from "./cellStyles.ts";
import { dimensionSplices } from "./dimension.ts";
import { appended, attributeSet, qualified, sourceText } from "./outline.ts";
import { sizeAttributes, sizeSplices, spansSplices } from "./rowSplices.ts";
import { SheetIndex, type IndexedCell, type IndexedRow, type OrphanedFormula, type Stretch } from "./sheetIndex.ts";
import type { Splice } from "./splice.ts";

/** What the edits of a sheet come to. */
export interface EditedCells {
  readonly index: SheetIndex;
  readonly splices: readonly Splice[];
  /** Cells that had a formula and have none any more: the calculation chain may list them. */
  readonly losesFormulas: boolean;
  /** Something that formulas may read has changed. */
  readonly changesValues: boolean;
}

/**
 * The splices that change cells of a worksheet part. Shape: each cell at most once.
 * Errors: @throws RefusedFile `edit-in-array` for a cell that an array formula elsewhere fills.
 */
export function editCells(
  bytes: Uint8Array,
  part: string,
  sheet: string,
  { cells: edits, rows: rowEdits = [] }: Pick<SheetEdit, "cells" | "rows">,
  styles: CellStyles,
): EditedCells {
  const replaced = new Set(
    edits.filter(({ content }) => isReplacing(content)).map(({ row, column }) => cellKey(row, column)),
  );
  const wanted = new Set([...edits, ...rowEdits].map(({ row }) => row));
  const index = new SheetIndex(bytes, part, { rows: wanted, replaced });
  refuseArrayParts(index, sheet, replaced);
  const editor = new CellEditor(index, styles);
  const rows = byRow(edits);
  index.orphans.forEach((orphan) => editor.rehome(orphan));
  const sizes = new Map(rowEdits.map((edit) => [edit.row, edit]));
  for (const row of [...wanted].sort((a, b) => a - b)) editor.row(row, rows.get(row) ?? [], sizes.get(row));
  editor.finish();
  return {
    index,
    splices: [...editor.splices, ...dimensionSplices(index, edits)],
    losesFormulas: editor.losesFormulas,
    changesValues: edits.some(({ content }) => content !== undefined),
  };
}

/** Rows from the top, the edits of each from left to right. */
function byRow(edits: readonly CellEdit[]): Map<number, CellEdit[]> {
  const rows = new Map<number, CellEdit[]>();
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(edit.row);
    if (row) row.push(edit);
    else rows.set(edit.row, [edit]);
  }
  return rows;
}

function isReplacing(content: CellContent | undefined): boolean {
  return content !== undefined && content.kind !== "result";
}

function refuseArrayParts(index: SheetIndex, sheet: string, replaced: ReadonlySet<number>): void {
  for (const key of replaced) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const around = index.filledRangeAround(row, column);
    if (!around || replaced.has(cellKey(around.row, around.column))) continue;
    throw new RefusedFile({ reason: "edit-in-array", sheet, address: addressOf(row, column) });
  }
}

class CellEditor {
  readonly splices: Splice[] = [];
  losesFormulas = false;
  readonly #index: SheetIndex;
  readonly #styles: CellStyles;
  readonly #q: Spelling;
  /** Formula elements that take a shared formula over, as they will be. */
  readonly #rehomed = new Map<Stretch, string>();

  constructor(index: SheetIndex, styles: CellStyles) {
    this.#index = index;
    this.#styles = styles;
    this.#q = (local) => qualified(index.data, local);
  }

  /** Edits of one row, from left to right. */
  row(row: number, edits: readonly CellEdit[], size: RowEdit | undefined): void {
    const known = this.#index.row(row);
    const added: { readonly column: number; readonly xml: string }[] = [];
    for (const edit of edits) {
      const cell = this.#index.cell(row, edit.column);
      if (cell) this.#change(cell, edit);
      else {
        const xml = this.#newCell(edit);
        if (xml !== undefined) added.push({ column: edit.column, xml });
      }
    }
    if (known && size) this.splices.push(...sizeSplices(this.#index, known, size));
    if (known && added.length > 0) this.#insert(known, added);
    if (known || (added.length === 0 && !size)) return;
    this.#newRow(
      row,
      size,
      added.map(({ xml }) => xml),
    );
  }

  /** Gives a shared formula whose text is gone to the first of the cells that share it. */
  rehome({ shared, text, heirs }: OrphanedFormula): void {
    const [first] = heirs;
    if (!first) return;
    const rows = heirs.map(({ row }) => row);
    const columns = heirs.map(({ column }) => column);
    const range: CellRange = {
      top: smallestOf(rows),
      bottom: largestOf(rows),
      left: smallestOf(columns),
      right: largestOf(columns),
    };
    const always = first.formula.tag.attribute("ca");
    const attributes = `t="shared"${always === undefined ? "" : ` ca="${always}"`} ref="${rangeAddress(range)}" si="${shared}"`;
    const name = this.#q("f");
    this.#rehomed.set(
      first.formula,
      `<${name} ${attributes}>${escapeText(text.at(first.row, first.column))}</${name}>`,
    );
  }

  /** To be called last: what was not written with its cell. */
  finish(): void {
    for (const [{ start, end }, text] of this.#rehomed) this.splices.push({ start, end, text });
  }

  #change(cell: IndexedCell, edit: CellEdit): void {
    const style = wholeNumber(cell.tag.attribute("s"), 0);
    const { row, column, content } = edit;
    if (content === undefined) {
      const changed = this.#styles.index(style, edit.look, this.#styles.hasQuotePrefix(style));
      if (changed !== style) this.splices.push(...attributeSet(this.#index, cell, "s", String(changed)));
      return;
    }
    if (cell.formula && content.kind !== "formula" && content.kind !== "result") this.losesFormulas = true;
    const xml =
      content.kind === "result"
        ? this.#resultXml(cell, edit, content.result, style)
        : this.#contentXml(row, column, content, this.#styleIndex(style, edit));
    if (xml !== undefined) this.splices.push({ start: cell.start, end: cell.end, text: xml });
  }

  /** A formula that is not there any more has no result to store. */
  #resultXml(
    cell: IndexedCell,
    edit: CellEdit,
    result: Parameters<typeof resultCellXml>[4],
    style: number,
  ): string | undefined {
    if (!cell.formula) return undefined;
    const formula = this.#rehomed.get(cell.formula) ?? sourceText(this.#index, cell.formula);
    this.#rehomed.delete(cell.formula);
    return resultCellXml(edit.row, edit.column, this.#styleIndex(style, edit), formula, result, this.#q);
  }

  #newCell(edit: CellEdit): string | undefined {
    const { row, column, content } = edit;
    const inherited = this.#index.styleOfBlank(row, column);
    const style = this.#styleIndex(inherited, edit);
    if (content === undefined || content.kind === "cleared" || content.kind === "result") {
      return style === inherited ? undefined : blankCellXml(row, column, style, this.#q);
    }
    return this.#contentXml(row, column, content, style);
  }

  #contentXml(row: number, column: number, content: Exclude<CellContent, { kind: "result" }>, style: number): string {
    switch (content.kind) {
      case "cleared":
        return blankCellXml(row, column, style, this.#q);
      case "formula":
        return formulaCellXml(row, column, style, content.formula, content.result, this.#q);
      case "value":
        return valueCellXml(row, column, style, content.value, this.#q);
    }
  }

  #styleIndex(base: number, { content, look }: CellEdit): number {
    return this.#styles.index(base, look, needsQuotePrefix(content, this.#styles.hasQuotePrefix(base)));
  }

  /** Puts cells into a row, each before the first cell to its right. */
  #insert(row: IndexedRow, added: readonly { readonly column: number; readonly xml: string }[]): void {
    const last: string[] = [];
    for (const { column, xml } of added) {
      const next = row.cells.find((cell) => cell.column > column);
      if (next) this.splices.push({ start: next.start, end: next.start, text: xml });
      else last.push(xml);
    }
    if (last.length > 0) this.splices.push(appended(this.#index, row, last.join("")));
    this.splices.push(...spansSplices(this.#index, row, added));
  }

  #newRow(row: number, size: RowEdit | undefined, cells: readonly string[]): void {
    const name = this.#q("row");
    const attributes = size ? sizeAttributes(size).map(([key, value]) => ` ${key}="${value}"`) : [];
    const xml = `<${name} r="${String(row + 1)}"${attributes.join("")}>${cells.join("")}</${name}>`;
    const { data } = this.#index;
    const place = this.#index.placeOfRow(row);
    if (data.tag.selfClosing) this.#intoEmptyData(xml);
    else this.splices.push({ start: place, end: place, text: xml });
  }

  /** `<sheetData/>` is opened once, for all rows. */
  #intoEmptyData(xml: string): void {
    const { data } = this.#index;
    const at = this.splices.findIndex(({ end }) => end === data.end);
    const before = this.splices[at];
    const close = `</${this.#q("sheetData")}>`;
    if (before) this.splices[at] = { ...before, text: before.text.slice(0, -close.length) + xml + close };
    else this.splices.push(appended(this.#index, data, xml));
  }
}

function needsQuotePrefix(content: CellContent | undefined, had: boolean): boolean {
  if (content === undefined || content.kind === "cleared" || content.kind === "result") return had;
  if (content.kind === "formula" || typeof content.value !== "string") return false;
  return content.quotePrefix ?? (had || startsLikeFormula(content.value));
}
