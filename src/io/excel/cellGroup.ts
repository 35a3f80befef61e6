import { rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import { mergedRanges } from "../../rules/ranges.ts";
import type { CellInput } from "../journal.ts";
import { inputOfContent, isTextInput, queueInputs } from "./cellInput.ts";

/** A cell by its sheet, which is given by id or name. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that are read and written together, as few ranges: the number of calls follows the stretches, not the cells. */
export class CellGroup {
  readonly #context: Excel.RequestContext;
  readonly #places: readonly CellPlace[];
  readonly #areas: readonly Area[];

  /** Queues what the cells hold: known after the next sync. */
  constructor(context: Excel.RequestContext, places: readonly CellPlace[]) {
    this.#context = context;
    this.#places = places;
    this.#areas = areasOf(
      context,
      places.map((_, at) => at),
      places,
    );
    this.load("formulas,values,numberFormat");
  }

  /** Queues some of it again. */
  load(properties: string): void {
    for (const { range } of this.#areas) range.load(properties);
  }

  /** What stands in each cell, in the order they were given; null where the sheet is gone. */
  inputs(): (CellInput | null)[] {
    return this.#each(({ formulas, values, numberFormat }, row, column) => {
      const format = String(numberFormat[row]?.[column] ?? "General");
      return {
        input: inputOfContent(formulas[row]?.[column], values[row]?.[column], format),
        numberFormat: format,
      };
    });
  }

  /** What each cell shows. */
  values(): unknown[] {
    return this.#each(({ values }, row, column): unknown => values[row]?.[column]);
  }

  /** The formula of each cell, or its value where it has none, as `Range.formulas` says it. */
  formulas(): unknown[] {
    return this.#each(({ formulas }, row, column): unknown => formulas[row]?.[column]);
  }

  /** Queues what is to stand in the cells; those that get null are left as they are. */
  write(inputs: readonly (CellInput | null)[]): void {
    const written = inputs.flatMap((input, at) => (input === null ? [] : [at]));
    // A text goes in by another way than a figure, so that an area holds the one or the other.
    for (const isText of [false, true]) {
      const kind = written.filter((at) => isTextInput(inputs[at] as CellInput) === isText);
      for (const { range, cells } of areasOf(this.#context, kind, this.#places)) {
        queueInputs(
          range,
          cells.map((row) => row.map((at) => inputs[at] as CellInput)),
        );
      }
    }
  }

  #each<T>(read: (range: Excel.Range, row: number, column: number) => T): (T | null)[] {
    const found: (T | null)[] = this.#places.map(() => null);
    for (const { range, cells } of this.#areas) {
      if (range.isNullObject) continue;
      cells.forEach((row, r) => row.forEach((at, c) => (found[at] = read(range, r, c))));
    }
    return found;
  }
}

interface Area {
  readonly range: Excel.Range;
  /** Positions among the places, by row and column of the range. */
  readonly cells: readonly (readonly number[])[];
}

function areasOf(context: Excel.RequestContext, positions: readonly number[], places: readonly CellPlace[]): Area[] {
  const sheets = [...new Set(positions.map((at) => places[at]?.sheet ?? ""))];
  const byPlace = new Map(positions.map((at) => [placeKey(places[at] as CellPlace), at]));
  const cells = positions.flatMap((at) => {
    const place = places[at];
    return place ? [{ ...place, sheet: sheets.indexOf(place.sheet) }] : [];
  });
  return mergedRanges(cells).map((area) => {
    const sheet = sheets[area.sheet] ?? "";
    const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(rangeAddress(area));
    return {
      range,
      cells: rowsOf(area).map((row) =>
        columnsOf(area).map((column) => byPlace.get(placeKey({ sheet, row, column })) ?? 0),
      ),
    };
  });
}

function placeKey({ sheet, row, column }: CellPlace): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

function rowsOf({ top, bottom }: CellRange): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) => top + row);
}

function columnsOf({ left, right }: CellRange): number[] {
  return Array.from({ length: right - left + 1 }, (_, column) => left + column);
}
