import { parseRange, type CellRange } from "../../domain/cell.ts";
import type { Interval } from "../../domain/grid.ts";
import { CellCollector, rawAddress, type CellContext, type RawFormula, type SheetCells } from "./readCells.ts";
import { isTrue, wholeNumber, type ElementHandler } from "./readElements.ts";
import { Intervals } from "./readIntervals.ts";
import { richTextHandler } from "./readRichText.ts";
import { damaged } from "./refusal.ts";
import type { StartTag } from "./xml.ts";

/** What a worksheet part says. */
export interface SheetPart extends SheetCells {
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly Interval[];
  readonly isProtected: boolean;
}

const data = "worksheet/sheetData";
const cellPath = `${data}/row/c`;

/**
 * The elements of a worksheet. Rows and cells may come through here or, once `openData` tells where they begin, straight into
 * `cells` from the faster scanner.
 */
export class SheetElements implements ElementHandler {
  readonly cells: CellCollector;
  /** Prefix of the `sheetData` element while the reader is inside it. */
  openData: string | null = null;
  readonly #part: string;
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns = new Intervals();
  #isProtected = false;
  #cell: StartTag | undefined;
  #value: string | null = null;
  #inline: string | null = null;
  #formula: RawFormula | null = null;
  readonly #inlineText = richTextHandler(`${cellPath}/is`, (text) => {
    this.#inline = text;
  });

  constructor(context: CellContext, part: string) {
    this.#part = part;
    this.cells = new CellCollector(context, part);
  }

  start(path: string, tag: StartTag): void {
    switch (path) {
      case "worksheet/sheetFormatPr":
        this.cells.hidesOtherRows = isTrue(tag.attribute("zeroHeight"));
        break;
      case "worksheet/cols/col":
        if (isTrue(tag.attribute("hidden"))) this.#hideColumns(tag);
        break;
      case data:
        if (!tag.selfClosing) this.openData = tag.prefix;
        break;
      case `${data}/row`:
        this.cells.row(this.#rowIndex(tag.attribute("r")), isTrue(tag.attribute("hidden")));
        break;
      case cellPath:
        this.#cell = tag;
        this.#value = this.#inline = this.#formula = null;
        break;
      case `${cellPath}/v`:
        this.#value = "";
        break;
      case `${cellPath}/f`:
        this.#formula = {
          text: "",
          type: tag.attribute("t") ?? "normal",
          shared: wholeNumber(tag.attribute("si"), -1),
          hasRange: tag.attribute("ref") !== undefined,
        };
        break;
      case "worksheet/sheetProtection":
        this.#isProtected = isTrue(tag.attribute("sheet"));
        break;
      case "worksheet/mergeCells/mergeCell":
        this.#merges.push(this.#range(tag.attribute("ref")));
        break;
    }
    this.#inlineText.start?.(path, tag);
  }

  text(path: string, text: string): void {
    if (path === `${cellPath}/v`) this.#value = (this.#value ?? "") + text;
    else if (path === `${cellPath}/f` && this.#formula)
      this.#formula = { ...this.#formula, text: this.#formula.text + text };
    else this.#inlineText.text?.(path, text);
  }

  end(path: string): void {
    if (path === cellPath && this.#cell) this.#finishCell(this.#cell);
    if (path === data) this.openData = null;
    this.#inlineText.end?.(path);
  }

  finish(): SheetPart {
    return {
      ...this.cells.finish(),
      merges: this.#merges,
      hiddenColumns: this.#hiddenColumns.list(),
      isProtected: this.#isProtected,
    };
  }

  #finishCell(tag: StartTag): void {
    const { row, column } = rawAddress(tag.attribute("r"), this.#part);
    this.cells.cell({
      row,
      column,
      style: wholeNumber(tag.attribute("s"), 0),
      type: tag.attribute("t") ?? "n",
      value: this.#value,
      inline: this.#inline,
      formula: this.#formula,
    });
  }

  #rowIndex(number: string | undefined): number {
    if (number === undefined) return -1;
    const row = wholeNumber(number, 0) - 1;
    if (row < 0) throw damaged(this.#part, "content");
    return row;
  }

  #hideColumns(tag: StartTag): void {
    const first = wholeNumber(tag.attribute("min"), 0);
    const last = wholeNumber(tag.attribute("max"), 0);
    if (first < 1 || last < first) throw damaged(this.#part, "content");
    this.#hiddenColumns.add(first - 1, last - 1);
  }

  #range(reference: string | undefined): CellRange {
    const range = parseRange(reference ?? "");
    if (!range) throw damaged(this.#part, "content");
    return range;
  }
}
