/** Columns of words, carried over live. */
import { largestOf } from "../../domain/extremes.ts";
import { cellValue } from "../../domain/grid.ts";
import type { CellValue } from "../../domain/grid.ts";
import { decimalsOf } from "../../domain/money.ts";
import type { Expr, LayoutCell, SourceRef } from "../layout.ts";
import type { ExtraColumn, SheetDraft } from "./extras.ts";
import { joinedWords } from "./labels.ts";

/** Texts that take more room than this are prose: wide columns that wrap. */
const longestWord = 24;

/** How the words of one column are shown. */
export interface WordsLook {
  /** Stands for a blank cell; null leaves it blank. */
  readonly blank: string | null;
}

/** The columns that hold words and no figures, with what `lookOf` says of each (by its index in the table). */
export function textColumns(
  { statement, rows }: SheetDraft,
  lookOf: (index: number) => WordsLook = () => ({ blank: null }),
): ExtraColumn[] {
  const { table, workbook, sheet } = statement;
  const withFigures = new Set(table.figures.map(({ column }) => column));
  return table.columns.flatMap((column, index): ExtraColumn[] => {
    if (withFigures.has(index) && column.measure !== "text") return [];
    const look = lookOf(index);
    const cells = new Map<string, LayoutCell>();
    const years = table.rows.every(({ row }) => isYear(cellValue(workbook, sheet, row, column.column)));
    for (const row of rows) {
      const place = row.index === null || row.emphasis === "section" ? undefined : table.rows[row.index]?.row;
      if (place === undefined) continue;
      // A row without a label goes on where the one above ended, and a sum has no words: nothing is missing in them.
      const blank = row.label === "" || row.emphasis !== "body" ? null : look.blank;
      const content = cellValue(workbook, sheet, place, column.column);
      const ref = { sheetName: sheet.name, row: place, column: column.column };
      const cell = content?.kind === "number" ? numberCell(content.value, ref, years) : wordsCell(content, ref, blank);
      if (cell) cells.set(row.key, cell);
    }
    if (cells.size === 0) return [];
    const heading = joinedWords(column.path.at(-1) ?? "");
    return [{ column: { key: `text-${String(index)}`, class: classOf([...cells.values()]) }, heading, index, cells }];
  });
}

/** Amounts in a plan stand as figures do, under each other; years and what else is words to the left. */
function classOf(cells: readonly LayoutCell[]): "count" | "prose" | "text" {
  if (cells.every(({ quantity }) => quantity.kind === "count")) return "count";
  return largestOf(cells.map(({ value }) => String(value).length)) > longestWord ? "prose" : "text";
}

/** Passed on live; errors and truth values stand as they are read, because a formula would show something else. */
function wordsCell(content: CellValue | undefined, ref: SourceRef, blank: string | null): LayoutCell | null {
  const quantity = { kind: "text" } as const;
  if (content && content.kind !== "text") return { value: String(content.value), quantity };
  const words = content?.value ?? "";
  const shown = blank === null ? words : plainWords(words);
  if (shown === "" && blank === null) return null;
  const formula: Expr = { op: "source", ref, factor: 1, form: { kind: "words", blank } };
  return { value: shown === "" ? blank : shown, formula, quantity };
}

/** More decimals than this are noise of an unrounded figure. */
const mostDecimals = 2;

/** A figure among words: a year, an amount in a plan. */
function numberCell(value: number, ref: SourceRef, isYears: boolean): LayoutCell {
  const decimals = Math.min(mostDecimals, decimalsOf(value));
  return {
    value,
    formula: { op: "source", ref, factor: 1, form: { kind: "number" } },
    quantity: isYears ? { kind: "year" } : { kind: "count", decimals },
  };
}

function isYear(content: CellValue | undefined): boolean {
  if (content?.kind !== "number") return content === undefined;
  return Number.isInteger(content.value) && content.value >= 1900 && content.value <= 2100;
}

/** As TRIM leaves them: no spaces at the ends, and single ones between. */
export function plainWords(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}
