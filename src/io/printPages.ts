/** Which way a report sheet lies in print, and where its pages begin (decision 0027). */
import type { Emphasis, LayoutRow, PrintSetup } from "../report/layout.ts";
import type { ReportLook } from "../report/styleSheet.ts";
import type { LayoutIndex } from "./layoutIndex.ts";
import { pageBreaks, type PrintedLine } from "./pageBreaks.ts";
import { columnPoints, lastPrinted, pageRoom, repeatedRows } from "./pageSetup.ts";

/** How a sheet is laid on pages that are as wide as it is. */
export interface PrintPages {
  readonly orientation: PrintSetup["orientation"];
  /** Fitted to the height of one page too. */
  readonly isOnePage: boolean;
  /** Rows, 0-based and rising, that begin a page. */
  readonly breaks: readonly number[];
}

/** Points of a row whose height nobody sets, in the fonts that workbooks have by default. */
const usualHeight = 15;
/**
 * A page certainly holds this share of what it should. Where columns come out narrower than reckoned, the sheet is shrunk less and
 * fewer rows have room; where they come out wider, more have.
 */
const certainShare = 0.9;
/** Figures of 10 points come out as 6.4, which is about what published tables are set in. */
const readableScale = 0.64;
/** How much more a sheet that is a little too long for its page is shrunk than its width asks for. */
const mostShrunk = 0.75;

/**
 * One page where there is room, standing if it does not fit lying. Else pages that end where no chart is cut and no total stands
 * without a line of what it sums; a sheet with neither gets its pages from the host.
 */
export function printPages(index: LayoutIndex, look: ReportLook): PrintPages {
  const { orientation } = index.layout.print;
  const columns = index.layout.columns.slice(0, lastPrinted(index).column + 1);
  const width = sum(columns.map((column) => columnPoints(look.columnWidth(column))));
  const lines = printedLines(index, look);
  const height = sum(lines.map((line) => line.height));
  const own = scales(orientation, width, height);
  if (own.byHeight >= Math.min(own.byWidth, Math.max(readableScale, own.byWidth * mostShrunk))) {
    return { orientation, isOnePage: true, breaks: [] };
  }
  const standing = scales("portrait", width, height);
  if (Math.min(standing.byWidth, standing.byHeight) >= readableScale) {
    return { orientation: "portrait", isOnePage: true, breaks: [] };
  }
  const room = (certainShare * pageRoom(orientation).height) / own.byWidth;
  return { orientation, isOnePage: false, breaks: canBeTorn(index) ? pageBreaks(lines, room) : [] };
}

/** How much a sheet is shrunk to be as wide as a page, and to be as high. Points. */
function scales(
  orientation: PrintSetup["orientation"],
  width: number,
  height: number,
): { readonly byWidth: number; readonly byHeight: number } {
  const room = pageRoom(orientation);
  return { byWidth: Math.min(1, room.width / width), byHeight: Math.min(1, room.height / height) };
}

function canBeTorn({ layout: { charts, rows } }: LayoutIndex): boolean {
  return charts.length > 0 || rows.some(({ emphasis }) => emphasis === "subtotal" || emphasis === "total");
}

function printedLines(index: LayoutIndex, look: ReportLook): PrintedLine[] {
  const { layout, goneRows, rowOf } = index;
  const charts = layout.charts.map(({ fromRow, toRow }) => {
    const from = rowOf(fromRow);
    // With the air above it: a chart that touches the edge of a page is drawn on both.
    return { from: layout.rows[from - 1]?.emphasis === "spacer" ? from - 1 : from, to: rowOf(toRow) };
  });
  const [firstRepeated, lastRepeated] = repeatedRows(index);
  const heightOf = (row: LayoutRow): number => look.rowHeight(row) ?? usualHeight;
  const repeated = sum(layout.rows.slice(firstRepeated, lastRepeated + 1).map(heightOf));
  const lines: PrintedLine[] = [];
  let above: Emphasis | undefined;
  for (const [row, line] of layout.rows.slice(0, lastPrinted(index).row + 1).entries()) {
    if (goneRows.has(row)) continue;
    const { emphasis } = line;
    const chart = charts.find(({ from, to }) => from <= row && row <= to);
    const isJoined = chart ? chart.from < row : row <= lastRepeated || isWithLineAbove(emphasis, above);
    lines.push({
      row,
      height: heightOf(line),
      repeated: row > lastRepeated ? repeated : 0,
      start: isJoined ? "never" : chart ? "part" : startOf(emphasis, above),
    });
    above = emphasis;
  }
  return lines;
}

function startOf(emphasis: Emphasis, above: Emphasis | undefined): PrintedLine["start"] {
  if (emphasis === "note") return "seldom";
  return leading.has(emphasis) || above === "subtotal" || above === "total" ? "part" : "line";
}

/** What leads on to the line below it. */
const leading: ReadonlySet<Emphasis> = new Set([
  "title",
  "subtitle",
  "columnGroup",
  "columnHeading",
  "section",
  "commentaryHeading",
]);
/** What ends the lines above it. */
const closing: ReadonlySet<Emphasis> = new Set(["subtotal", "total", "spacer"]);

function isWithLineAbove(emphasis: Emphasis, above: Emphasis | undefined): boolean {
  if (above === undefined || leading.has(above) || closing.has(emphasis)) return true;
  return emphasis === "note" && above !== "note";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
