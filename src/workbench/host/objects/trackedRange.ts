import type { CellRange } from "../../../domain/cell.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";

/** The cells that a Range object means: it goes with them when cells are inserted, deleted or moved, as in Excel. */
export class TrackedRange {
  readonly sheet: HostSheet;
  #range: CellRange | null;
  #moves: number;

  constructor(sheet: HostSheet, range: CellRange) {
    this.sheet = sheet;
    this.#range = range;
    this.#moves = sheet.moveCount;
  }

  /** Where the cells are now. @throws ApiError InvalidReference when they were deleted */
  get range(): CellRange {
    this.#range = this.#range && this.sheet.movedSince(this.#range, this.#moves);
    this.#moves = this.sheet.moveCount;
    if (!this.#range) throw new ApiError("InvalidReference");
    return this.#range;
  }
}
