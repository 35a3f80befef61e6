/** Sheets, drawn cell by cell, as an .xlsx file. The only file that names the library that writes it. */
import { unzipSync, zipSync } from "fflate";
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";

/** How a cell looks. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** en-US format code; General when left out. */
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin lines above and below. */
  readonly above?: boolean;
  readonly below?: boolean;
  /** Background, RRGGBB. */
  readonly fill?: string;
}

interface DraftCell {
  readonly value: string | number | null;
  readonly look: Look;
  readonly formula?: string;
}

/** 0-based rows and columns, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export class SheetDraft {
  readonly name: string;
  readonly cells = new Map<string, DraftCell>();
  readonly merges: Area[] = [];
  /** Column widths in characters, by column. */
  readonly widths = new Map<number, number>();
  /** Row heights in points, by row. */
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  /** An Excel table over cells that are there, its headings in the first row. */
  table: { readonly name: string; readonly range: string; readonly headings: readonly string[] } | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** `formula` without "="; `value` is then its stored result. null with a look is an empty cell with that look. */
  put(row: number, column: number, value: string | number | null, look: Look = {}, formula?: string): void {
    this.cells.set(`${String(row)},${String(column)}`, { value, look, ...(formula === undefined ? {} : { formula }) });
  }

  /** Folds rows away, the first to the last. */
  hide(first: number, last: number): this {
    for (let row = first; row <= last; row++) this.hiddenRows.add(row);
    return this;
  }

  /** Draws more on it. */
  with(draw: (sheet: SheetDraft) => void): this {
    draw(this);
    return this;
  }
}

/** "B5", from 0-based row and column. Samples are narrower than column Z. */
export function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${String(row + 1)}`;
}

/** The same bytes for the same drafts, today and on any machine. */
export async function xlsxOf(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: drafts.map(sheetOf),
    defaultFont: { name: "Calibri", size: 11 },
    properties: { creator: "samples/build.ts", created: writtenAt, modified: writtenAt },
  });
  // Packed again in plain JavaScript: the library's own packing is Node's zlib, whose bytes differ between Node versions.
  return zipSync(unzipSync(written), { level: 9, mtime: new Date(1980, 0, 1) });
}

const writtenAt = new Date("2026-01-02T08:00:00Z");

function sheetOf(draft: SheetDraft): WriteSheet {
  const last = Math.max(...draft.widths.keys());
  return {
    name: draft.name,
    columns: Array.from({ length: last + 1 }, (_, column) => ({ width: draft.widths.get(column) ?? 9 })),
    cells: new Map([...draft.cells].map(([at, cell]) => [at, cellOf(cell)])),
    merges: draft.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: new Map<number, { readonly height?: number; readonly hidden?: true }>([
      ...[...draft.heights].map(([row, height]) => [row, { height }] as const),
      ...[...draft.hiddenRows].map((row) => [row, { hidden: true }] as const),
    ]),
    ...(draft.table === null
      ? {}
      : {
          tables: [
            {
              name: draft.table.name,
              range: draft.table.range,
              columns: draft.table.headings.map((heading) => ({ name: heading })),
            },
          ],
        }),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf({ value, look, formula }: DraftCell): Partial<Cell> {
  const style = styleOf(look);
  return formula === undefined ? { value, style } : { value, style, formula, formulaResult: value };
}

function styleOf({ bold, italic, size, format, align, wrap, indent, above, below, fill }: Look): CellStyle {
  const line = { style: "thin" } as const;
  return {
    font: { name: "Calibri", size: size ?? 11, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
    ...(format === undefined ? {} : { numFmt: format }),
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(above || below ? { border: { ...(above ? { top: line } : {}), ...(below ? { bottom: line } : {}) } } : {}),
    alignment: {
      ...(align === undefined ? {} : { horizontal: align }),
      ...(wrap ? { wrapText: true, vertical: "center" } : {}),
      ...(indent === undefined ? {} : { horizontal: "left", indent }),
    },
  };
}
