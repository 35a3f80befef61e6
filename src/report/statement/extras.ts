/** What one kind of report has beside its table's own figures: columns of texts or of its own figures, rows below, notes. */
import type { SheetInput } from "../input.ts";
import type { LayoutCell, LayoutColumn, LayoutConditionalFormat, LayoutRow } from "../layout.ts";
import type { AddedRowTexts } from "./addedRows.ts";
import type { ReportColumn } from "./columns.ts";
import type { ReportRow } from "./rows.ts";
import type { SignPlan } from "./signs.ts";
import type { Statement } from "./statement.ts";
import type { UnitPlan } from "./units.ts";

/** How a kind of report differs from a statement. */
export interface SheetMore {
  /** Columns stay as the source has them. */
  readonly keepsOrder?: boolean;
  /** Rows that are added; totals of lines unless said. */
  readonly addRows?: (
    rows: readonly ReportRow[],
    statement: Statement,
    signs: SignPlan,
    texts: AddedRowTexts,
  ) => ReportRow[];
  readonly extras?: (draft: SheetDraft) => SheetExtras;
}

/** The table as far as it is made. */
export interface SheetDraft {
  readonly statement: Statement;
  readonly input: SheetInput;
  readonly units: UnitPlan;
  readonly rows: readonly ReportRow[];
  readonly columns: readonly ReportColumn[];
  readonly body: readonly LayoutRow[];
}

export interface SheetExtras {
  readonly columns: readonly ExtraColumn[];
  /** Below the table's own rows. */
  readonly rows: readonly LayoutRow[];
  readonly notes: readonly string[];
  readonly conditionalFormats: readonly LayoutConditionalFormat[];
  /** Rows that differ in unit say theirs. */
  readonly showsUnits: boolean;
}

export interface ExtraColumn {
  readonly column: LayoutColumn;
  readonly heading: string;
  /** Index of the source's column that it shows, which decides where it stands; null for the end. */
  readonly index: number | null;
  /** By row key. */
  readonly cells: ReadonlyMap<string, LayoutCell>;
}

export const noExtras: SheetExtras = { columns: [], rows: [], notes: [], conditionalFormats: [], showsUnits: true };

/** Rows with the cells of columns that are no figures of the table. */
export function withExtraCells(body: readonly LayoutRow[], extras: readonly ExtraColumn[]): LayoutRow[] {
  return body.map((row) => {
    const cells = extras.flatMap(({ column: { key }, cells: own }) => {
      const cell = own.get(row.key);
      return cell ? [[key, cell] as const] : [];
    });
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
  });
}

/** Columns of the source in its order, the report's own at the end. `figures` are the layout's columns for `columns`. */
export function withExtraColumns(
  figures: readonly LayoutColumn[],
  columns: readonly ReportColumn[],
  extras: readonly ExtraColumn[],
): LayoutColumn[] {
  const before = new Map<number, LayoutColumn[]>();
  for (const { index, column } of extras) {
    if (index === null) continue;
    const next = columns.findIndex(({ content }) => content.kind === "source" && content.index > index);
    const place = next < 0 ? columns.length : next;
    before.set(place, [...(before.get(place) ?? []), column]);
  }
  return [
    ...figures.flatMap((column, place) => [...(before.get(place) ?? []), column]),
    ...(before.get(columns.length) ?? []),
    ...extras.flatMap(({ index, column }) => (index === null ? [column] : [])),
  ];
}
