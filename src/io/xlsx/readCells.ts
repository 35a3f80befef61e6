import { cellKey, columnOfKey, maxColumns, maxRows, parseAddress, rowOfKey } from "../../domain/cell.ts";
import type { GridColumn, Interval } from "../../domain/grid.ts";
import { indexInColumn } from "../../domain/grid.ts";
import { ColumnsBuilder, type StringDictionary } from "../../domain/gridBuilder.ts";
import { SharedFormula } from "./formulaShared.ts";
import { shownFormula } from "./formulaText.ts";
import { serialOfIsoDate } from "./readDates.ts";
import { Intervals } from "./readIntervals.ts";
import type { ReadBudget } from "./readLimits.ts";
import { detached } from "./readRichText.ts";
import type { SharedStrings } from "./readStrings.ts";
import { damaged } from "./refusal.ts";
import { unescapeXstring } from "./xmlText.ts";

/** A cell as its element says, references resolved. */
export interface RawCell {
  /** −1 when the cell has no address and follows the one before. */
  readonly row: number;
  readonly column: number;
  /** Index into the workbook's cell styles. */
  readonly style: number;
  readonly type: string;
  /** Text of `v`; null without one. */
  readonly value: string | null;
  /** Text of `is`, escapes (`_xHHHH_`) resolved; null without one. */
  readonly inline: string | null;
  readonly formula: RawFormula | null;
}

/** A cell's `f`. */
export interface RawFormula {
  readonly text: string;
  readonly type: string;
  /** `si`; −1 when the formula is not shared. */
  readonly shared: number;
  /** It has a `ref`: the range it is shared over or fills. */
  readonly hasRange: boolean;
}

/** Where rows and cells go as they are read, by either reader. A row number is −1 when the row has none. */
export interface CellSink {
  row(row: number, hidden: boolean): void;
  cell(cell: RawCell): void;
}

/** What cells need from the rest of the workbook. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  readonly dictionary: StringDictionary;
  readonly formatByStyle: readonly number[];
  readonly date1904: boolean;
  readonly budget: ReadBudget;
}

/** The cells of a sheet, in the grid's form. */
export interface SheetCells {
  readonly columns: Map<number, GridColumn>;
  readonly formulas: Map<number, string>;
  readonly unvalued: Map<number, number>;
  readonly hiddenRows: Interval[];
}

/** Gathers the cells of one sheet: counts positions, interprets types, expands shared formulas. */
export class CellCollector implements CellSink {
  /** Rows the file does not mention are hidden (`zeroHeight`). */
  hidesOtherRows = false;
  readonly #context: CellContext;
  readonly #part: string;
  readonly #columns: ColumnsBuilder;
  readonly #formulas = new Map<number, string>();
  readonly #unvalued = new Map<number, number>();
  readonly #shared = new Map<number, SharedFormula>();
  /** Cells of shared formulas whose text has not come yet. */
  readonly #waiting: { readonly row: number; readonly column: number; readonly shared: number }[] = [];
  readonly #hidden = new Intervals();
  readonly #shown = new Intervals();
  #row = -1;
  #column = -1;

  constructor(context: CellContext, part: string) {
    this.#context = context;
    this.#part = part;
    this.#columns = new ColumnsBuilder(context.dictionary);
  }

  row(row: number, hidden: boolean): void {
    this.#row = row < 0 ? this.#row + 1 : row;
    this.#column = -1;
    if (this.#row >= maxRows) throw damaged(this.#part, "content");
    if (hidden) this.#hidden.add(this.#row, this.#row);
    else if (this.hidesOtherRows) this.#shown.add(this.#row, this.#row);
  }

  cell(cell: RawCell): void {
    if (cell.row >= 0) this.#row = cell.row;
    this.#column = cell.row >= 0 ? cell.column : this.#column + 1;
    if (this.#row < 0 || this.#row >= maxRows || this.#column >= maxColumns) throw damaged(this.#part, "content");
    if (cell.formula) this.#formula(cell.formula);
    if (hasValue(cell)) this.#value(cell);
    else if (cell.formula) this.#withoutValue(cell.style);
  }

  finish(): SheetCells {
    for (const { row, column, shared } of this.#waiting) this.#expand(row, column, shared);
    const columns = this.#columns.build();
    for (const key of this.#unvalued.keys()) if (isFilled(columns, key)) this.#unvalued.delete(key); // given twice
    return {
      columns,
      formulas: this.#formulas,
      unvalued: this.#unvalued,
      hiddenRows: this.hidesOtherRows ? this.#shown.gaps(maxRows) : this.#hidden.list(),
    };
  }

  #formula({ text, type, shared, hasRange }: RawFormula): void {
    // A data table's cells are filled in by Excel from the table's two inputs: they have no formula to show.
    if (type === "dataTable") return;
    if (text !== "") {
      const formula = shownFormula(detached(text));
      this.#setFormula(this.#row, this.#column, formula);
      if (type === "shared" && hasRange) this.#shared.set(shared, new SharedFormula(formula, this.#row, this.#column));
    } else if (type === "shared") {
      if (this.#shared.has(shared)) this.#expand(this.#row, this.#column, shared);
      else this.#waiting.push({ row: this.#row, column: this.#column, shared });
    }
  }

  #expand(row: number, column: number, shared: number): void {
    const master = this.#shared.get(shared);
    // A formula that is shared but never spelled out is lost in the file itself; the cell keeps its value.
    if (master) this.#setFormula(row, column, master.at(row, column));
  }

  #setFormula(row: number, column: number, formula: string): void {
    this.#context.budget.takeFormula(formula.length);
    this.#formulas.set(cellKey(row, column), formula);
  }

  #withoutValue(style: number): void {
    this.#unvalued.set(cellKey(this.#row, this.#column), this.#context.formatByStyle[style] ?? 0);
  }

  #value({ type, value, inline, style }: RawCell): void {
    this.#context.budget.takeCell();
    const format = this.#context.formatByStyle[style] ?? 0;
    if (inline !== null && isInline({ type, value, inline })) this.#text(inline, format);
    else this.#typed(type, value ?? "", format);
  }

  #typed(type: string, text: string, format: number): void {
    const { sharedStrings, date1904 } = this.#context;
    switch (type) {
      case "s": {
        const index = sharedStrings.dictionaryIndex(Number(text));
        if (index === undefined) throw damaged(this.#part, "content");
        this.#columns.knownText(this.#row, this.#column, index, format);
        break;
      }
      case "str":
      case "inlineStr":
        this.#text(unescapeXstring(text), format);
        break;
      case "b":
        this.#columns.boolean(this.#row, this.#column, text.trim() === "1" || text.trim() === "true", format);
        break;
      case "e":
        this.#columns.error(this.#row, this.#column, text.trim(), format);
        break;
      case "d":
        this.#numberOrText(serialOfIsoDate(text, date1904), text, format);
        break;
      default:
        this.#numberOrText(Number(text), text, format);
    }
  }

  /** What should be a number and is none stays to be seen as the text it is. */
  #numberOrText(number: number | undefined, text: string, format: number): void {
    if (number !== undefined && Number.isFinite(number)) this.#columns.number(this.#row, this.#column, number, format);
    else this.#text(text, format);
  }

  #text(text: string, format: number): void {
    this.#columns.text(this.#row, this.#column, detached(text), format);
  }
}

function isInline({ type, value, inline }: Pick<RawCell, "type" | "value" | "inline">): boolean {
  return inline !== null && (type === "inlineStr" || value === null);
}

/** An empty value is an empty text where text is meant (a formula gave ""), and no value elsewhere. */
function hasValue(cell: RawCell): boolean {
  if (isInline(cell)) return true;
  const isText = cell.type === "str" || cell.type === "inlineStr";
  return cell.value !== null && (isText || cell.value.trim() !== "");
}

function isFilled(columns: ReadonlyMap<number, GridColumn>, key: number): boolean {
  const column = columns.get(columnOfKey(key));
  return column !== undefined && indexInColumn(column, rowOfKey(key)) >= 0;
}

/** Reads an `r` attribute of a cell; row −1 when there is none. @throws RefusedFile damaged */
export function rawAddress(
  reference: string | undefined,
  part: string,
): { readonly row: number; readonly column: number } {
  if (reference === undefined) return { row: -1, column: -1 };
  const place = parseAddress(reference);
  if (!place) throw damaged(part, "content");
  return place;
}
