/** A sheet as a reader sees it away from its cells, in Word or in the pane: tables, and running text between them. */
import { languageLocale } from "../messages/format.ts";
import type { Language } from "../messages/format.ts";
import type { LayoutCell, LayoutColumn, LayoutMerge, LayoutRow, SheetLayout } from "./layout.ts";

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

/** What the look of a sheet's cells hangs on beside the cells themselves, of the columns that are shown. */
export class CellLooks {
  readonly #shown: readonly LayoutColumn[];
  /** By row. */
  readonly #merges = new Map<string, LayoutMerge[]>();
  /** Rows whose figures below zero are coloured, by column. */
  readonly #coloured = new Map<string, Set<string>>();

  constructor({ merges, conditionalFormats }: SheetLayout, shown: readonly LayoutColumn[]) {
    this.#shown = shown;
    for (const merge of merges) this.#merges.set(merge.row, [...(this.#merges.get(merge.row) ?? []), merge]);
    for (const { column, rows } of conditionalFormats)
      this.#coloured.set(column, new Set([...(this.#coloured.get(column) ?? []), ...rows]));
  }

  /** Columns that a cell takes of those that are shown. A section's label has the row to itself. */
  spanOf({ key, emphasis }: LayoutRow, column: LayoutColumn): number {
    if (emphasis === "section") return this.#shown.length;
    const merge = this.#merges.get(key)?.find(({ fromColumn }) => fromColumn === column.key);
    if (!merge) return 1;
    const keys = this.#shown.map((one) => one.key);
    return Math.max(1, keys.indexOf(merge.toColumn) - keys.indexOf(column.key) + 1);
  }

  /** Whether the sheet colours the figure as below zero. */
  isNegative({ key, cells }: LayoutRow, column: string): boolean {
    const value = cells[column]?.value;
    return typeof value === "number" && value < 0 && this.#coloured.get(column)?.has(key) === true;
  }
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
  return figureFormat(language, isPercent ? "percent" : "decimal", decimals)
    .format(rounded)
    .replace("-", "\u2212");
}

/** Made once each: making one takes longer than a hundred figures. */
const figureFormats = new Map<string, Intl.NumberFormat>();

function figureFormat(language: Language, style: "percent" | "decimal", decimals: number): Intl.NumberFormat {
  const key = `${language} ${style} ${String(decimals)}`;
  const known = figureFormats.get(key);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(languageLocale(language), { style, ...digits });
  figureFormats.set(key, made);
  return made;
}
