import type { CellRange } from "../../domain/cell.ts";
import { eachInSteps, type Progress } from "../../domain/progress.ts";
import type { BorderEdge, CellStyle } from "../../report/style.ts";
import type { ReportLook } from "../../report/styleSheet.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { areaLists, areasByValue } from "./areas.ts";

/** A property of a cell's look, how it is set on many cells at once, and what a fresh sheet has. */
interface FormatPart {
  readonly of: (style: CellStyle) => string | number | boolean;
  readonly set: (format: Excel.RangeFormat, value: never) => void;
  readonly fresh: string | number | boolean | null;
}

// Alignment stands before indent: Excel indents only what is aligned. The font of a fresh sheet is the workbook's own.
const parts: readonly FormatPart[] = [
  part(
    ({ font }) => font.name,
    (format, value) => (format.font.name = value),
    null,
  ),
  part(
    ({ font }) => font.size,
    (format, value) => (format.font.size = value),
    null,
  ),
  part(
    ({ font }) => font.color,
    (format, value) => (format.font.color = `#${value}`),
    null,
  ),
  part(
    ({ font }) => font.bold,
    (format, value) => (format.font.bold = value),
    false,
  ),
  part(
    ({ font }) => font.italic,
    (format, value) => (format.font.italic = value),
    false,
  ),
  part(
    ({ fill }) => fill ?? "",
    (format, value) => (format.fill.color = `#${value}`),
    "",
  ),
  part(
    ({ horizontal }) => horizontal,
    (format, value) => (format.horizontalAlignment = horizontal[value]),
    "general",
  ),
  part(
    ({ vertical }) => vertical,
    (format, value) => (format.verticalAlignment = vertical[value]),
    "bottom",
  ),
  part(
    ({ wrap }) => wrap,
    (format, value) => (format.wrapText = value),
    false,
  ),
  part(
    ({ indent }) => indent,
    (format, value) => (format.indentLevel = value),
    0,
  ),
];

function part<V extends string | number | boolean>(
  of: (style: CellStyle) => V,
  set: (format: Excel.RangeFormat, value: V) => void,
  fresh: V | null,
): FormatPart {
  return { of, set, fresh };
}

const horizontal = { general: "General", left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** The looks of a sheet's cells; null where nothing is to be seen of a cell. */
export type CellLooks = readonly (readonly (CellStyle | null)[])[];

/** The style of every cell. */
export function* cellStyles(
  { layout }: LayoutIndex,
  look: ReportLook,
): Generator<Progress, readonly (readonly CellStyle[])[]> {
  return yield* eachInSteps(layout.rows, (row) =>
    layout.columns.map((column) => look.cellStyle(row, column, row.cells[column.key])),
  );
}

/** The look of every cell that holds something or carries a fill or a line. */
export function cellLooks({ layout }: LayoutIndex, styles: readonly (readonly CellStyle[])[]): CellLooks {
  return layout.rows.map((row, at) =>
    layout.columns.map((column, place) => {
      const cell = row.cells[column.key];
      const style = styles[at]?.[place];
      if (!style) return null;
      const { top, bottom, left, right } = style.border;
      const isSeen = (cell?.value ?? "") !== "" || cell?.formula !== undefined || style.fill !== null;
      return isSeen || top || bottom || left || right ? style : null;
    }),
  );
}

/** A look that many cells have. */
export interface FormatCall {
  /** Addresses, as `Worksheet.getRanges` takes them. */
  readonly areas: string;
  readonly set: (format: Excel.RangeFormat) => void;
}

/** Queues looks: a call for each. */
export function queueFormats(sheet: Excel.Worksheet, calls: readonly FormatCall[]): void {
  for (const { areas, set } of calls) set(sheet.getRanges(areas).format);
}

/** Fonts, fills and alignment: a call for every value of every property, but for what a fresh sheet has. */
export function* formatCalls(looks: CellLooks): Generator<Progress, FormatCall[]> {
  const calls = yield* eachInSteps(parts, (one) => callsOf(one, looks), 1);
  return calls.flat();
}

function callsOf({ of, set, fresh }: FormatPart, looks: CellLooks): FormatCall[] {
  const valueAt = (row: number, column: number): string | number | boolean | null => {
    const style = looks[row]?.[column];
    return style ? of(style) : null;
  };
  const byValue = [...areasByValue(looks.length, looks[0]?.length ?? 0, valueAt)];
  return byValue.flatMap(([value, areas]) =>
    value === fresh
      ? []
      : areaLists(areas).map((list): FormatCall => ({ areas: list, set: (format) => set(format, value as never) })),
  );
}

const sides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/**
 * The lines. Excel draws an edge around an area, not around its cells: areas with lines above or below are one row high,
 * those with lines at the sides one column wide.
 */
export function* borderCalls(looks: CellLooks): Generator<Progress, FormatCall[]> {
  const calls = yield* eachInSteps(["top", "bottom", "left", "right"] as const, (side) => linesAt(side, looks), 1);
  return calls.flat();
}

function linesAt(side: keyof typeof sides, looks: CellLooks): FormatCall[] {
  const edgeAt = (row: number, column: number): string => edgeKey(looks[row]?.[column]?.border[side] ?? null);
  const byEdge = [...areasByValue(looks.length, looks[0]?.length ?? 0, edgeAt)];
  return byEdge.flatMap(([key, areas]): FormatCall[] => {
    const edge = edgeOf(key);
    if (!edge) return [];
    const lines = areas.flatMap((area) => (side === "top" || side === "bottom" ? rowsOf(area) : columnsOf(area)));
    const set = ({ borders }: Excel.RangeFormat): void => {
      const border = borders.getItem(sides[side]);
      border.style = edge.style === "double" ? "Double" : "Continuous";
      if (edge.style !== "double") border.weight = weights[edge.style];
      border.color = `#${edge.color}`;
    };
    return areaLists(lines).map((list) => ({ areas: list, set }));
  });
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
