/** Cells, rows and columns of a sheet that are no figures. */
import type { LayoutCell, LayoutColumn, LayoutRow } from "../layout.ts";

/** Keys of the columns that are not figures. */
export const labelColumn = "label";
export const unitColumn = "unit";
export const sourceColumn = "source";

/** A column of a class. */
export function column(key: string, kind: LayoutColumn["class"]): LayoutColumn {
  return { key, class: kind };
}

/** A text written as it is. */
export function textCell(value: string): LayoutCell {
  return { value, quantity: { kind: "text" } };
}

/** A row of one text. */
export function textRow(key: string, emphasis: LayoutRow["emphasis"], text: string): LayoutRow {
  return { key, emphasis, level: 0, cells: text === "" ? {} : { [labelColumn]: textCell(text) } };
}
