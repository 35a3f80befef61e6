import type { CellRange } from "../../domain/cell.ts";
import { rangeAddress } from "../../domain/cell.ts";
import type { BorderEdge, CellStyle } from "../../report/style.ts";
import type { ReportLook } from "../../report/styleSheet.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { areaLists, areasByValue } from "./areas.ts";

/** A property of a cell's look, and how it is set on many cells at once. */
interface FormatPart {
  readonly of: (style: CellStyle) => string | number | boolean;
  readonly set: (format: Excel.RangeFormat, value: never) => void;
}

// Alignment stands before indent: Excel indents only what is aligned.
const parts: readonly FormatPart[] = [
  part(
    ({ font }) => font.name,
    (format, value) => (format.font.name = value),
  ),
  part(
    ({ font }) => font.size,
    (format, value) => (format.font.size = value),
  ),
  part(
    ({ font }) => font.color,
    (format, value) => (format.font.color = `#${value}`),
  ),
  part(
    ({ font }) => font.bold,
    (format, value) => (format.font.bold = value),
  ),
  part(
    ({ font }) => font.italic,
    (format, value) => (format.font.italic = value),
  ),
  part(
    ({ fill }) => fill ?? "",
    (format, value) => (value === "" ? format.fill.clear() : (format.fill.color = `#${value}`)),
  ),
  part(
    ({ horizontal }) => horizontal,
    (format, value) => (format.horizontalAlignment = horizontal[value]),
  ),
  part(
    ({ vertical }) => vertical,
    (format, value) => (format.verticalAlignment = vertical[value]),
  ),
  part(
    ({ wrap }) => wrap,
    (format, value) => (format.wrapText = value),
  ),
  part(
    ({ indent }) => indent,
    (format, value) => (format.indentLevel = value),
  ),
];

function part<V extends string | number | boolean>(
  of: (style: CellStyle) => V,
  set: (format: Excel.RangeFormat, value: V) => void,
): FormatPart {
  return { of, set };
}

const horizontal = { general: "General", left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Queues the look of every cell: per property one call for the sheet's usual value and one for each other. */
export function queueFormats(sheet: Excel.Worksheet, { layout }: LayoutIndex, look: ReportLook): void {
  const styles = layout.rows.map((row) =>
    layout.columns.map((column) => look.cellStyle(row, column, row.cells[column.key])),
  );
  const [rows, columns] = [styles.length, layout.columns.length];
  const whole = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  const styleAt = (row: number, column: number): CellStyle => styles[row]?.[column] as CellStyle;
  for (const { of, set } of parts) {
    const byValue = areasByValue(rows, columns, (row, column) => of(styleAt(row, column)));
    const usual = mostCells(byValue);
    if (isPlain(usual, byValue)) continue;
    set(sheet.getRange(rangeAddress(whole)).format, usual as never);
    for (const [value, areas] of byValue) {
      if (value === usual) continue;
      for (const list of areaLists(areas)) set(sheet.getRanges(list).format, value as never);
    }
  }
  queueBorders(sheet, rows, columns, styleAt);
}

/** What a fresh sheet has everywhere need not be said. */
function isPlain(usual: unknown, byValue: ReadonlyMap<unknown, unknown>): boolean {
  return byValue.size === 1 && (usual === "" || usual === false || usual === 0);
}

function mostCells<V>(byValue: ReadonlyMap<V, readonly CellRange[]>): V {
  const size = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);
  const total = (areas: readonly CellRange[]): number => areas.reduce((sum, area) => sum + size(area), 0);
  const [first] = [...byValue].sort(([, a], [, b]) => total(b) - total(a));
  if (!first) throw new Error("layout-empty");
  return first[0];
}

const sides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/**
 * Queues the lines. Excel draws an edge around an area, not around its cells: areas with lines above or below are one row high,
 * those with lines at the sides one column wide.
 */
function queueBorders(
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
  styleAt: (row: number, column: number) => CellStyle,
): void {
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edgeAt = (row: number, column: number): string => edgeKey(styleAt(row, column).border[side]);
    for (const [key, areas] of areasByValue(rows, columns, edgeAt)) {
      const edge = edgeOf(key);
      if (!edge) continue;
      const lines = areas.flatMap((area) => (side === "top" || side === "bottom" ? rowsOf(area) : columnsOf(area)));
      for (const list of areaLists(lines)) {
        const border = sheet.getRanges(list).format.borders.getItem(sides[side]);
        border.style = edge.style === "double" ? "Double" : "Continuous";
        if (edge.style !== "double") border.weight = weights[edge.style];
        border.color = `#${edge.color}`;
      }
    }
  }
}

const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

function edgeKey(edge: BorderEdge | null): string {
  return edge ? `${edge.style} ${edge.color}` : "";
}

function edgeOf(key: string): BorderEdge | null {
  const [style, color] = key.split(" ");
  return style && color ? { style: style as BorderEdge["style"], color } : null;
}

function rowsOf(area: CellRange): CellRange[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
    ...area,
    top: area.top + i,
    bottom: area.top + i,
  }));
}

function columnsOf(area: CellRange): CellRange[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
    ...area,
    left: area.left + i,
    right: area.left + i,
  }));
}
