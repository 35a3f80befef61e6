/** Reports on paper: LibreOffice prints them, and no chart is cut and no total stands alone, however long the table is. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/index.ts";
import type { LayoutRow, SheetLayout } from "../../../src/report/layout.ts";
import { reportFonts, type ReportFont } from "../../../src/report/reportTheme.ts";
import { hasLibreOffice, printedPages } from "../../support/libreoffice.ts";
import { longBook } from "../../support/longBook.ts";
import { opened } from "../../support/packages.ts";
import { workbookFile } from "../../support/workbookFile.ts";
import { written } from "../../support/writtenReports.ts";

const timeoutMs = 240_000;

interface Printed {
  readonly layout: SheetLayout;
  readonly bytes: Uint8Array;
}

function made(areas: number, units: number, font: ReportFont): Printed {
  const pkg = opened(workbookFile(longBook(areas, units)));
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error("refused");
  const layouts = runToEnd(
    reportLayouts(runToEnd(checkWorkbook(read.value)), { reports: "all", unit: null, preset: "default" }, textsIn.sv),
  );
  const [layout] = layouts;
  if (!layout || layouts.length > 1) throw new Error("one report was expected");
  const look = (one: SheetLayout) => reportLook(one, { font, accent: null });
  return { layout, bytes: written(pkg, layouts, { look, valuesOnly: false, remembered: {} }).bytes };
}

/** Tables from six lines to some two hundred, so that pages would end at every kind of line. */
const lengths = [[1, 4], [2, 6], [3, 9], [4, 9], [4, 10], [4, 11], [5, 9], [6, 8], [5, 11], [9, 7], [12, 8], [18, 10]] as const; // prettier-ignore
const cases = new Map<string, Printed>(
  lengths.flatMap(([areas, units], at) => {
    const font = reportFonts[at % reportFonts.length] ?? "Calibri";
    return [[`${String(areas)} areas of ${String(units)} in ${font}`, made(areas, units, font)] as const];
  }),
);

(hasLibreOffice ? describe : describe.skip)("a printed report", () => {
  let pages: ReadonlyMap<string, readonly string[]>;
  /** The report's own pages, which its footer tells. */
  const pagesOf = (name: string): readonly string[] =>
    (pages.get(name) ?? []).filter((page) => page.includes("Driftredovisning · Belopp i tkr"));

  beforeAll(async () => {
    pages = await printedPages(new Map([...cases].map(([name, { bytes }]) => [name, bytes])));
  }, timeoutMs);

  it.each([...cases.keys()])("has every line once, and its headings on every page (%s)", (name) => {
    const { layout } = cases.get(name) as Printed;
    const labels = layout.rows.filter(isLine).map((row) => String(row.cells.label?.value));
    expect(pagesOf(name).flatMap((page) => labelsOn(page, labels))).toEqual(labels);
    for (const page of pagesOf(name)) expect(page).toMatch(/Verksamhet +Prognos/);
  });

  it.each([...cases.keys()])("keeps its chart on one page (%s)", (name) => {
    const { charts } = (cases.get(name) as Printed).layout;
    expect(charts).toHaveLength(1);
    const withTitle = pagesOf(name).filter((page) => /största? underskott/.test(page));
    const withAxis = pagesOf(name).filter((page) => page.includes(charts[0]?.axisTitle ?? "?"));
    const withLegend = pagesOf(name).filter((page) => /Överskott.*Underskott/.test(page));
    expect(withTitle).toHaveLength(1);
    expect([withAxis, withLegend]).toEqual([withTitle, withTitle]);
  });

  it.each([...cases.keys()])("lets no total begin a page (%s)", (name) => {
    const { layout } = cases.get(name) as Printed;
    const lines = layout.rows.filter(isLine);
    const labels = lines.map((row) => String(row.cells.label?.value));
    const totals = new Set(lines.filter(isSum).map((row) => String(row.cells.label?.value)));
    const first = pagesOf(name).flatMap((page) => labelsOn(page, labels).slice(0, 1));
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((label) => totals.has(label))).toEqual([]);
  });
});

it("is tried on reports of one page and of several", () => {
  const counts = [...cases.values()].map(({ layout }) => layout.rows.length);
  expect(Math.min(...counts)).toBeLessThan(40);
  expect(Math.max(...counts)).toBeGreaterThan(200);
});

function isSum({ emphasis }: LayoutRow): boolean {
  return emphasis === "subtotal" || emphasis === "total";
}

function isLine(row: LayoutRow): boolean {
  return row.emphasis === "body" || isSum(row);
}

/** The labels of table lines on a page, in their order; a chart's figures stand before no label. */
function labelsOn(page: string, labels: readonly string[]): string[] {
  return page.split("\n").flatMap((line) => labels.find((label) => isLineOf(label, line.trim())) ?? []);
}

/** A line of the table: its label, then at least three figures. */
function isLineOf(label: string, line: string): boolean {
  return line.startsWith(`${label} `) && /^(\s+[-−]?\d[\d, ]*){3}/.test(line.slice(label.length));
}
