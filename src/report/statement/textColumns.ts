/** Columns of words, carried over live. */
import { cellValue } from "../../domain/grid.ts";
import type { LayoutCell } from "../layout.ts";
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
    for (const row of rows) {
      const place = row.index === null || row.emphasis === "section" ? undefined : table.rows[row.index]?.row;
      if (place === undefined) continue;
      // A row without a label goes on where the one above ended: nothing is missing in it.
      const blank = row.label === "" ? null : look.blank;
      const content = cellValue(workbook, sheet, place, column.column);
      const words = content === undefined ? "" : String(content.value);
      const shown = blank === null ? words : plainWords(words);
      if (shown === "" && blank === null) continue;
      const ref = { sheetName: sheet.name, row: place, column: column.column };
      cells.set(row.key, {
        value: shown === "" ? blank : shown,
        formula: { op: "source", ref, factor: 1, form: { kind: "words", blank } },
        quantity: { kind: "text" },
      });
    }
    if (cells.size === 0) return [];
    const longest = Math.max(...[...cells.values()].map(({ value }) => String(value).length));
    const kind = longest > longestWord ? "prose" : "text";
    const heading = joinedWords(column.path.at(-1) ?? "");
    return [{ column: { key: `text-${String(index)}`, class: kind }, heading, index, cells }];
  });
}

/** As TRIM leaves them: no spaces at the ends, and single ones between. */
export function plainWords(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}
