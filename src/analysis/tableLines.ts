/** The figures of a table along one of its axes: its columns, or its rows taken as columns. */
import { fromOre, type Ore } from "../domain/money.ts";
import type { Figure } from "../model/equations.ts";
import type { BudgetModel } from "../model/model.ts";

/** A figure whose cell is not blank. */
export type FilledFigure = Figure & { readonly value: Ore };

/** Lines of figures: columns with a place per row, or rows with a place per column. */
export interface TableLines {
  readonly axis: "columns" | "rows";
  /** How many lines there are, and how many places each has. */
  readonly count: number;
  readonly places: number;
  /** The figure of a line at a place (indexes); undefined where the cell is blank or holds none. */
  readonly at: (line: number, place: number) => FilledFigure | undefined;
}

/** The lines of a table of the model. */
export function tableLines({ tables, system }: BudgetModel, tableIndex: number, axis: TableLines["axis"]): TableLines {
  const { table, figureIds } = tables[tableIndex] ?? {};
  const [rows, columns] = [table?.rows.length ?? 0, table?.columns.length ?? 0];
  const filled = (row: number, column: number): FilledFigure | undefined => {
    const id = figureIds?.[row]?.[column] ?? null;
    const figure = id === null ? undefined : system.figures[id];
    return figure && isFilled(figure) ? figure : undefined;
  };
  return axis === "columns"
    ? { axis, count: columns, places: rows, at: (line, place) => filled(place, line) }
    : { axis, count: rows, places: columns, at: filled };
}

/** Whether the figure's cell is not blank. */
export function isFilled(figure: Figure): figure is FilledFigure {
  return figure.value !== null;
}

/** Columns numbered below their headers, "(1) (2) (3)", are no figures of theirs. */
export function isNumbering(figures: readonly FilledFigure[]): boolean {
  const sizes = figures.map(({ value, unit }) => Math.abs(fromOre(value, unit)));
  return sizes.length >= 3 && sizes.every((size, at) => size === (sizes[0] ?? 0) + at);
}

/** The filled figures of a line. */
export function filledAt(lines: TableLines, line: number): FilledFigure[] {
  return Array.from({ length: lines.places }, (_, place) => lines.at(line, place) ?? []).flat();
}
