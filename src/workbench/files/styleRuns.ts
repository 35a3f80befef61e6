import type { CellRange } from "../../domain/cell.ts";

/** Joins cells of equal style below each other as they come, row by row, so that a column of a million cells is one range. */
export class StyleRuns {
  readonly #take: (range: CellRange, style: number) => void;
  readonly #open = new Map<number, { readonly top: number; bottom: number; readonly style: number }>();

  constructor(take: (range: CellRange, style: number) => void) {
    this.#take = take;
  }

  add(row: number, column: number, style: number): void {
    const run = this.#open.get(column);
    if (run && run.bottom === row - 1 && run.style === style) {
      run.bottom = row;
      return;
    }
    if (run) this.#close(column, run);
    this.#open.set(column, { top: row, bottom: row, style });
  }

  finish(): void {
    for (const [column, run] of this.#open) this.#close(column, run);
    this.#open.clear();
  }

  #close(column: number, { top, bottom, style }: { top: number; bottom: number; style: number }): void {
    this.#take({ top, bottom, left: column, right: column }, style);
  }
}
