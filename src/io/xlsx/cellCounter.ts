import { maxColumns, maxRows } from "../../domain/cell.ts";
import { rawAddress } from "./readCells.ts";
import { wholeNumber } from "./readElements.ts";
import { damaged } from "./refusal.ts";
import type { StartTag } from "./xml.ts";

/** Keeps count of where rows and cells stand: a file need not say it. 0-based. */
export class CellCounter {
  row = -1;
  column = -1;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Takes a `row` element. @throws RefusedFile */
  startRow(tag: StartTag): void {
    const number = tag.attribute("r");
    this.row = number === undefined ? this.row + 1 : wholeNumber(number, 0) - 1;
    this.column = -1;
    if (this.row < 0 || this.row >= maxRows) throw damaged(this.#part, "content");
  }

  /** Takes a `c` element. @throws RefusedFile */
  cell(tag: StartTag): void {
    const { row, column } = rawAddress(tag.attribute("r"), this.#part);
    if (row >= 0) this.row = row;
    this.column = row >= 0 ? column : this.column + 1;
    if (this.row < 0 || this.column >= maxColumns) throw damaged(this.#part, "content");
  }
}
