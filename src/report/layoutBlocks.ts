/** A sheet as a reader sees it away from its cells, in Word or in the pane: tables, and running text between them. */
import { languageLocale } from "../messages/format.ts";
import type { Language } from "../messages/format.ts";
import type { LayoutCell, LayoutColumn, LayoutRow, SheetLayout } from "./layout.ts";

/** Running text, or rows that stand together as a table. */
export type Block = { readonly text: LayoutRow } | { readonly table: readonly LayoutRow[] };

/** Rows of a table stand together; headings below a body begin another table. What charts are drawn from is no part of the report. */
export function blocksOf(rows: readonly LayoutRow[]): Block[] {
  const blocks: ({ readonly text: LayoutRow } | { readonly table: LayoutRow[] })[] = [];
  for (const row of rows) {
    if (row.emphasis === "spacer" || row.emphasis === "chartHeading" || row.emphasis === "chartLine") continue;
    const last = blocks.at(-1);
    const open = last && "table" in last ? last.table : undefined;
    if (isRunningText(row)) blocks.push({ text: row });
    else if (open && (!isHead(row) || open.every(isHead))) open.push(row);
    else blocks.push({ table: [row] });
  }
  return blocks;
}

/** Headings of columns. */
export function isHead({ emphasis }: LayoutRow): boolean {
  return emphasis === "columnGroup" || emphasis === "columnHeading";
}

const runningText: readonly LayoutRow["emphasis"][] = ["title", "subtitle", "note", "commentaryHeading", "commentary"];

function isRunningText({ emphasis }: LayoutRow): boolean {
  return runningText.includes(emphasis);
}

/** The words of a row of running text. */
export function textOf({ cells }: LayoutRow): string {
  return Object.values(cells)
    .map(({ value }) => String(value ?? ""))
    .join(" ");
}

/** Columns that a cell takes of those that are shown. A section's label has the row to itself. */
export function spanOf(
  { merges }: SheetLayout,
  { key, emphasis }: LayoutRow,
  column: LayoutColumn,
  shown: readonly LayoutColumn[],
): number {
  if (emphasis === "section") return shown.length;
  const merge = merges.find((one) => one.row === key && one.fromColumn === column.key);
  if (!merge) return 1;
  const keys = shown.map((one) => one.key);
  return Math.max(1, keys.indexOf(merge.toColumn) - keys.indexOf(column.key) + 1);
}

/** Whether the sheet colours the figure as below zero. */
export function isNegative({ conditionalFormats }: SheetLayout, { key, cells }: LayoutRow, column: string): boolean {
  const value = cells[column]?.value;
  return (
    typeof value === "number" &&
    value < 0 &&
    conditionalFormats.some((format) => format.column === column && format.rows.includes(key))
  );
}

/** As the cell's number format shows it to a reader of the language. */
export function shownCell(cell: LayoutCell | undefined, language: Language): string {
  if (cell?.value == null) return "";
  const { value, quantity } = cell;
  if (typeof value === "string") return value;
  if (quantity.kind === "year" || quantity.kind === "sourceRow") return String(value);
  const isPercent = quantity.kind === "percent";
  const decimals =
    quantity.kind === "percent" ? (quantity.decimals ?? 1) : "decimals" in quantity ? quantity.decimals : 0;
  const rounded = Number((isPercent ? value * 100 : value).toFixed(decimals)) === 0 ? 0 : value;
  return new Intl.NumberFormat(languageLocale(language), {
    style: isPercent ? "percent" : "decimal",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(rounded)
    .replace("-", "\u2212");
}
