import { cellKey, inRange, parseRange, type CellRange } from "../../../domain/cell.ts";
import { CellCounter } from "../cellCounter.ts";
import { SharedFormula } from "../formulaShared.ts";
import { isTrue, wholeNumber } from "../readElements.ts";
import { damaged } from "../refusal.ts";
import { readXml, type EndTag, type StartTag } from "../xml.ts";
import { namespace } from "../xmlNamespaces.ts";

/** Which cells of a sheet are to be edited, as the index needs to know it. */
export interface WantedCells {
  /** Rows with an edit. */
  readonly rows: ReadonlySet<number>;
  /** By `cellKey`: cells whose content is replaced, so that a formula in them goes. */
  readonly replaced: ReadonlySet<number>;
}

/** An element by the bytes it takes. */
export interface Stretch {
  readonly tag: StartTag;
  readonly start: number;
  /** Just after its end tag. */
  end: number;
  /** Where its end tag begins; for `<a/>` the same as `end`. */
  contentEnd: number;
}

export interface IndexedRow extends Stretch {
  readonly row: number;
  readonly cells: IndexedCell[];
}

export interface IndexedCell extends Stretch {
  readonly row: number;
  readonly column: number;
  formula: Stretch | undefined;
}

/** A shared formula whose text stands in a cell that is replaced: the next of its cells must take it over. */
export interface OrphanedFormula {
  readonly shared: string;
  readonly text: SharedFormula;
  readonly heirs: { readonly row: number; readonly column: number; readonly formula: Stretch }[];
}

/** A range that one formula fills: an array formula or a data table. */
export interface FilledRange {
  readonly row: number;
  readonly column: number;
  readonly range: CellRange;
}

/** Where everything stands that edits of cells have to do with. */
export class SheetIndex {
  readonly bytes: Uint8Array;
  /** Children of the worksheet element, in their order. */
  readonly children: Stretch[] = [];
  readonly orphans: OrphanedFormula[] = [];
  readonly filled: FilledRange[] = [];
  root: Stretch | undefined;
  readonly #part: string;
  readonly #wanted: WantedCells;
  readonly #place: CellCounter;
  readonly #open: { readonly name: string | null; readonly stretch: Stretch }[] = [];
  /** Wanted rows; where a number comes twice, the last, whose cells count. */
  readonly #rows = new Map<number, IndexedRow[]>();
  readonly #rowNumbers: number[] = [];
  readonly #rowStarts: number[] = [];
  readonly #columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  readonly #shared = new Map<string, OrphanedFormula | null>();
  /** Cells of shared formulas whose text has not come yet. */
  readonly #waiting: { shared: string; row: number; column: number; formula: Stretch }[] = [];
  #row: IndexedRow | undefined;
  #cell: IndexedCell | undefined;
  #formula: Stretch | undefined;
  #formulaText = "";

  /** @throws RefusedFile */
  constructor(bytes: Uint8Array, part: string, wanted: WantedCells) {
    this.bytes = bytes;
    this.#part = part;
    this.#wanted = wanted;
    this.#place = new CellCounter(part);
    readXml([bytes], part, {
      start: (tag) => this.#start(tag),
      end: (tag) => this.#end(tag),
      text: (text) => {
        if (this.#formula && this.#open.at(-1)?.stretch === this.#formula) this.#formulaText += text;
      },
    });
    for (const { shared, ...heir } of this.#waiting) this.#shared.get(shared)?.heirs.push(heir);
  }

  /** A child of the worksheet element. */
  child(local: string): Stretch | undefined {
    return this.children.find(({ tag }) => tag.local === local);
  }

  /** @throws RefusedFile: a worksheet without sheetData is none */
  get data(): Stretch {
    const data = this.child("sheetData");
    if (!data) throw damaged(this.#part, "content");
    return data;
  }

  /** The wanted row, where the sheet has it: the last of that number. */
  row(row: number): IndexedRow | undefined {
    return this.#rows.get(row)?.at(-1);
  }

  /** The wanted cell, where the sheet has it: the last of that address, which counts. */
  cell(row: number, column: number): IndexedCell | undefined {
    const rows = this.#rows.get(row) ?? [];
    return rows.flatMap(({ cells }) => cells).findLast((cell) => cell.column === column);
  }

  /** Where a row the sheet lacks belongs. */
  placeOfRow(row: number): number {
    const next = this.#rowNumbers.findIndex((number) => number > row);
    return next < 0 ? this.data.contentEnd : (this.#rowStarts[next] as number);
  }

  /** The style of a cell that has no element. */
  styleOfBlank(row: number, column: number): number {
    const tag = this.row(row)?.tag;
    if (tag && isTrue(tag.attribute("customFormat"))) return wholeNumber(tag.attribute("s"), 0);
    return this.#columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** The filled range that the cell is part of without being the one that holds its formula. */
  filledRangeAround(row: number, column: number): FilledRange | undefined {
    return this.filled.find((one) => inRange(one.range, row, column) && (one.row !== row || one.column !== column));
  }

  #start(tag: StartTag): void {
    const stretch: Stretch = { tag, start: tag.start, end: tag.end, contentEnd: tag.end };
    const parent = this.#open.at(-1)?.name;
    const isMain = tag.namespace === namespace.main;
    const name = this.#open.length === 0 ? "" : isMain && typeof parent === "string" ? `${parent}/${tag.local}` : null;
    this.#open.push({ name, stretch });
    if (this.#open.length === 1) this.root = stretch;
    if (this.#open.length === 2 && isMain) this.children.push(stretch);
    if (name !== null) this.#startKnown(name, tag, stretch);
  }

  #startKnown(name: string, tag: StartTag, stretch: Stretch): void {
    switch (name) {
      case "/cols/col":
        this.#columnStyles.push({
          first: wholeNumber(tag.attribute("min"), 0) - 1,
          last: wholeNumber(tag.attribute("max"), 0) - 1,
          style: wholeNumber(tag.attribute("style"), 0),
        });
        break;
      case "/sheetData/row":
        this.#startRow(tag, stretch);
        break;
      case "/sheetData/row/c": {
        this.#place.cell(tag);
        const { row, column } = this.#place;
        this.#cell = Object.assign(stretch, { row, column, formula: undefined });
        this.#row?.cells.push(this.#cell);
        break;
      }
      case "/sheetData/row/c/f":
        this.#formula = stretch;
        this.#formulaText = "";
        if (this.#cell) this.#cell.formula = stretch;
        break;
    }
  }

  #startRow(tag: StartTag, stretch: Stretch): void {
    this.#place.startRow(tag);
    const { row } = this.#place;
    this.#rowNumbers.push(row);
    this.#rowStarts.push(tag.start);
    this.#row = undefined;
    if (!this.#wanted.rows.has(row)) return;
    this.#row = Object.assign(stretch, { row, cells: [] });
    this.#rows.set(row, [...(this.#rows.get(row) ?? []), this.#row]);
  }

  #end(tag: EndTag): void {
    const closed = this.#open.pop();
    if (!closed) return;
    closed.stretch.contentEnd = tag.start;
    closed.stretch.end = tag.end;
    if (closed.name === "/sheetData/row/c/f") this.#endFormula(closed.stretch);
  }

  #endFormula(formula: Stretch): void {
    const { tag } = formula;
    const { row, column } = this.#place;
    this.#formula = undefined;
    const type = tag.attribute("t");
    const range = parseRange(tag.attribute("ref") ?? "");
    if ((type === "array" || type === "dataTable") && range) this.filled.push({ row, column, range });
    if (type !== "shared") return;
    const shared = tag.attribute("si") ?? "";
    const isReplaced = this.#wanted.replaced.has(cellKey(row, column));
    if (this.#formulaText !== "" && range) {
      const orphan = isReplaced ? { shared, text: new SharedFormula(this.#formulaText, row, column), heirs: [] } : null;
      if (orphan) this.orphans.push(orphan);
      this.#shared.set(shared, orphan);
    } else if (this.#formulaText === "" && !isReplaced) {
      const heir = { row, column, formula };
      if (this.#shared.has(shared)) this.#shared.get(shared)?.heirs.push(heir);
      else this.#waiting.push({ shared, ...heir });
    }
  }
}
