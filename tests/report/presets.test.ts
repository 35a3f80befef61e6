/** Every published table in its municipality's own arrangement, made from the printed table and from its base figures alone. */
import { describe, expect, it } from "@jest/globals";
import type { PresetId } from "../../src/domain/preset.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { parseFigure } from "../../src/recognise/figures.ts";
import { printLayout } from "../../src/report/index.ts";
import type { LayoutCell, LayoutRow, SheetLayout } from "../../src/report/layout.ts";
import { publishedTable } from "../support/baseFigures.ts";
import type { PublishedTable } from "../support/baseFigures.ts";
import { workbookOf } from "../support/book.ts";
import type { DrawnSheet } from "../support/book.ts";

const arranged: readonly (readonly [string, PresetId])[] = [
  ["lomma-1", "lomma"],
  ["lomma-2", "lomma"],
  ["lomma-4", "lomma"],
  ["nacka-1", "nacka"],
  ["enkoping-1", "enkoping"],
  ["enkoping-2", "enkoping"],
  ["enkoping-5", "enkoping"],
  ["gnesta-01", "gnesta"],
  ["gnesta-02", "gnesta"],
  ["gnesta-03", "gnesta"],
  ["gnesta-04", "gnesta"],
  ["gnesta-05", "gnesta"],
  ["socialt-stod-1", "socialt-stod"],
];

/** Headings that say one thing and mean another in print: the clear word instead. By table, then by the printed heading. */
const clearWord: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "gnesta-01": {
    "Resultat per April": "Budgetavvikelse per April",
    "Resultat per Augusti": "Budgetavvikelse per Augusti",
  },
  ...Object.fromEntries(
    ["gnesta-02", "gnesta-03", "gnesta-04"].map((name) => [
      name,
      { "Resultat per April": "Nettoutfall per April", "Resultat per Augusti": "Nettoutfall per Augusti" },
    ]),
  ),
};

function layoutOf(sheet: DrawnSheet, preset: PresetId): SheetLayout {
  const [layout, ...others] = reportLayouts(
    runToEnd(checkWorkbook(workbookOf([sheet]))),
    { reports: "all", unit: null, preset },
    textsIn.sv,
  );
  if (!layout || others.length > 0) throw new Error("one report, and one only");
  return layout;
}

const figureColumns = ({ columns }: SheetLayout): string[] =>
  columns.filter(({ class: kind }) => kind === "money" || kind === "percent" || kind === "count").map(({ key }) => key);

const tableRows = ({ rows }: SheetLayout): LayoutRow[] =>
  rows.filter(({ emphasis }) => ["section", "body", "subtotal", "total"].includes(emphasis));

const cellText = (cell: LayoutCell | undefined): string => String(cell?.value ?? "");

/** Broken over lines in print, or with the unit that stands once at the top of the sheet. */
const plain = (text: string): string =>
  text
    .replace(/\s*\((mkr|mnr|mnkr|tkr)\)|,? tkr$/g, "")
    .replace(/(\p{L})- (\p{Ll})/gu, "$1$2")
    .trim();

/** Printed rows that hold something: label and figures. Tables without labels have their figures from the first column on. */
function printedRows(
  table: PublishedTable,
): { readonly label: string; readonly figures: readonly (number | null)[] }[] {
  const hasLabels = table.name !== "lomma-4";
  const isZero = (cells: readonly string[]): boolean => cells.every((cell) => ["", "0"].includes(cell));
  return table.printed.slice(table.headerRows).flatMap((cells) => {
    const label = hasLabels ? (cells[0] ?? "") : "Totalt";
    const own = hasLabels ? cells.slice(1) : cells;
    if (label === "" && isZero(own)) return [];
    return [{ label: plain(label), figures: own.map((cell) => parseFigure(cell)?.value ?? null) }];
  });
}

/** Each figure of the layout beside what is printed in its row and column; a layout of base figures may lack a blank row. */
function compared(table: PublishedTable, layout: SheetLayout) {
  const columns = figureColumns(layout);
  const printed = printedRows(table);
  return tableRows(layout).flatMap((row) => {
    const label = plain(cellText(row.cells["label"]));
    const beside = printed.find((one) => one.label === label);
    return columns.flatMap((key, at) => {
      const cell = row.cells[key];
      const value = cell?.value ?? null;
      return [
        { at: `${label} / ${key}`, cell, value, print: beside?.figures[at] ?? null, isThere: beside !== undefined },
      ];
    });
  });
}

describe.each(arranged)("%s in the arrangement %s", (name, preset) => {
  const table = publishedTable(name);

  describe.each(["as printed", "from base figures"] as const)("%s", (from) => {
    const layout = layoutOf(from === "as printed" ? table.sheet : table.base, preset);

    it("has the printed columns in their order, under the printed headings", () => {
      const header = table.printed.slice(0, table.headerRows);
      const leaf = header.findLast((cells) => cells.filter((cell) => cell !== "").length > 1) ?? [];
      const wanted = (name === "lomma-4" ? leaf : leaf.slice(1)).map((text) => plain(clearWord[name]?.[text] ?? text));
      const heading = layout.rows.find(({ key }) => key === "#heading");
      expect(figureColumns(layout).map((key) => plain(cellText(heading?.cells[key])))).toEqual(wanted);
    });

    it("has the printed rows in their order", () => {
      const labels = tableRows(layout).map(({ cells }) => plain(cellText(cells["label"])));
      expect(labels).toEqual(
        printedRows(table)
          .map(({ label }) => label)
          .filter((label) => from === "as printed" || labels.includes(label)),
      );
      const filled = printedRows(table).filter(({ figures }) => figures.some((figure) => figure !== null));
      expect(labels).toEqual(expect.arrayContaining(filled.map(({ label }) => label)));
    });

    it("has the printed base figures", () => {
      const base = compared(table, layout).filter(({ cell }) => cell?.formula?.op === "source");
      expect(base.length).toBeGreaterThan(2);
      expect(base.map(({ at, value }) => [at, value])).toEqual(base.map(({ at, print }) => [at, print]));
    });

    it("has every printed figure, and lists those that are computed otherwise", () => {
      const all = compared(table, layout);
      expect(all.filter(({ value, print }) => print !== null && value === null).map(({ at }) => at)).toEqual([]);
      const different = all.filter(({ value, print }) => value !== null && value !== print);
      expect(
        different.map(({ at, cell, value, print }) => {
          const mark = cell?.mark === undefined ? "" : ` (mark ${String(cell.mark)})`;
          return `${at}: ${String(value)}, in print ${print === null ? "nothing" : String(print)}${mark}`;
        }),
      ).toMatchSnapshot();
    });
  });

  it("looks like this", () => {
    expect(printLayout(layoutOf(table.base, preset), { formulas: true })).toMatchSnapshot();
  });
});

describe.each(arranged)("%s in our own arrangement", (name) => {
  const table = publishedTable(name);

  it("has every printed figure of money, made from base figures", () => {
    const layout = layoutOf(table.base, "default");
    const figures = new Map(
      tableRows(layout).map(({ cells }) => [
        plain(cellText(cells["label"])),
        figureColumns(layout).flatMap((key) => cells[key]?.value ?? []),
      ]),
    );
    const totals = [...figures.keys()].filter((label) => /^(Summa|Summa totalt)$/.test(label));
    const missing = printedRows(table).flatMap(({ label, figures: printed }) => {
      const own = figures.get(label) ?? figures.get(totals.at(-1) ?? "") ?? [];
      const isThere = (figure: number): boolean =>
        own.some((value) => typeof value === "number" && Math.abs(value - figure) < 1.05);
      return printed.flatMap((figure) => (figure === null || isThere(figure) ? [] : [`${label}: ${String(figure)}`]));
    });
    expect(missing).toMatchSnapshot();
    expect(printLayout(layout)).toMatchSnapshot();
  });
});
