/** @jest-environment jsdom */
/** A report on its way to Word: a real table, figures that do not break, texts around it. */
import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { wordTable } from "../../src/report/index.ts";
import { accentColors } from "../../src/report/reportTheme.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { drawnRows, workbookOf } from "../support/book.ts";
import { publishedReport } from "../support/publishedReport.ts";

function layoutOf(sheets: Parameters<typeof workbookOf>[0]): SheetLayout {
  const checked = runToEnd(checkWorkbook(workbookOf([...sheets])));
  const [layout] = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));
  if (!layout) throw new Error("no report");
  return layout;
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const rowsIn = (part: Element | null): HTMLTableRowElement[] => [...(part?.querySelectorAll("tr") ?? [])];
const cellTexts = (row: HTMLTableRowElement | undefined): string[] =>
  [...(row?.cells ?? [])].map((cell) => (cell.textContent ?? "").replaceAll("\u00a0", " ").trim());

describe("a report for Word", () => {
  const nacka = layoutOf(publishedReport("nacka"));
  const { html, text } = runToEnd(wordTable(nacka, "sv"));
  const page = parsed(html);
  const table = page.querySelector("table");

  it("is one table with its headings in a head, which Word repeats, and a cell under every heading", () => {
    expect(page.querySelectorAll("table")).toHaveLength(1);
    const head = rowsIn(table?.tHead ?? null);
    expect(cellTexts(head[0])).toEqual(["", "Jan–okt 2017", "Helår 2017"]);
    expect(cellTexts(head[1])).toContain("Verksamhet");
    const widths = [...head, ...rowsIn(table?.tBodies[0] ?? null)].map((row) =>
      [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0),
    );
    expect(new Set(widths)).toEqual(new Set([11]));
    expect(html).not.toContain("Källa");
  });

  it("has its figures to the right, unbreakable, with the mark of an open finding and the line that explains it", () => {
    const total = rowsIn(table?.tBodies[0] ?? null).at(-1);
    const [, , , , budget, deviation] = total?.cells ?? [];
    expect(budget?.innerHTML).toContain("−598&nbsp;296<sup>1</sup>");
    expect(budget?.style.textAlign).toBe("right");
    expect(deviation?.style.whiteSpace).toBe("nowrap");
    expect(html).toMatch(/<p [^>]*>1\) Summa, ack budget: −595.990 ska vara −598.296\.<\/p>/);
  });

  it("is as wide as the page's text", () => {
    const columns = [...(table?.querySelectorAll("col") ?? [])].map(({ style }) => Number.parseFloat(style.width));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(16, 1);
    expect(Math.min(...columns)).toBeGreaterThan(0.9);
  });

  it("takes the municipality's own font and colour, and no more room for a wider font", () => {
    const own = runToEnd(wordTable(nacka, "sv", { font: "Verdana", accent: "7A1F5C" }));
    expect(own.html).not.toContain("Calibri");
    const rule = `border-bottom:0.75pt solid #${accentColors("7A1F5C").headingRule}`;
    expect(own.html).toContain(rule);
    expect(html).not.toContain(rule);
    const [ownTable, plainTable] = [parsed(own.html).querySelector("table"), table];
    expect(ownTable?.style.width).toBe("16cm");
    expect(ownTable?.style.fontFamily).toMatch(/^Verdana/);
    expect(Number.parseFloat(ownTable?.style.fontSize ?? "")).toBeLessThan(
      Number.parseFloat(plainTable?.style.fontSize ?? ""),
    );
    expect(own.text).toBe(text);
  });

  it("has texts in columns to the left, from the top", () => {
    const [first] = publishedReport("enkoping").filter(({ rows }) => rows.some((row) => row.includes("Kontroll")));
    const prose = layoutOf(first ? [first] : []);
    expect(prose.columns.some(({ class: kind }) => kind === "prose")).toBe(true);
    const rows = rowsIn(parsed(runToEnd(wordTable(prose, "sv")).html).querySelector("tbody"));
    const cells = rows.slice(0, 5).flatMap((row) => [...row.cells]);
    expect(new Set(cells.map(({ style }) => style.textAlign))).toEqual(new Set(["left"]));
    expect(new Set(cells.map(({ style }) => style.verticalAlign))).toEqual(new Set(["top"]));
  });

  it("has the commentary as paragraphs below", () => {
    const paragraphs = [...page.querySelectorAll("table ~ p")].map((each) => each.textContent ?? "");
    expect(paragraphs).toContain("Kommentar");
    expect(paragraphs.at(-1)).toMatch(/^Orsaker: .*\[orsak\]\.$/);
  });

  it("says the same as plain text, between tabs", () => {
    const lines = text.split("\r\n").map((line) => line.replaceAll("\u00a0", " "));
    expect(lines).toContain(
      "Barn och unga\t3 970\t−92 522\t−88 552\t−86 486\t−2 066\t−2,4 %\t−107 623\t−103 783\t−3 840\t−3,7 %",
    );
    expect(lines.find((line) => line.startsWith("Summa\t"))).toContain("\t−598 296 1)\t");
  });

  it("writes figures as the language does", () => {
    expect(runToEnd(wordTable(nacka, "en")).text).toContain("Barn och unga\t3,970\t−92,522");
  });

  it("keeps what looks like HTML in labels as it is written", () => {
    const rows = drawnRows(`
      Verksamhet <b>         | Budget tkr | Utfall tkr | Avvikelse tkr
      Vård & "omsorg" <img>  | -9 530     | -9 120     | 410
      Skola                  | -49 870    | -50 190    | -320
      Summa                  | -59 400    | -59 310    | 90`);
    const own = parsed(runToEnd(wordTable(layoutOf([{ name: "Drift", rows }]), "sv")).html);
    expect(own.querySelector("img")).toBeNull();
    expect(own.body.textContent).toContain('Vård & "omsorg" <img>');
  });
});
