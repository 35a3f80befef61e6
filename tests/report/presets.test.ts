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
import { drawnRows, workbookOf } from "../support/book.ts";
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
  const [layout, ...others] = runToEnd(
    reportLayouts(runToEnd(checkWorkbook(workbookOf([sheet]))), { reports: "all", unit: null, preset }, textsIn.sv),
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

describe("the form for investments by committee, which is published empty, filled in", () => {
  const rows = drawnRows(`
    Investeringar, oktober 2017, tkr
    Investeringar per nämnd  | Inkomster okt 2017 | Utgifter okt 2017 | Utfall okt 2017 Netto | Prognos 2017 Netto | Prognos 2018 Netto | Prognos 2019 Netto | Prognos 2020 Netto | Prognos 2021 och senare | Totalt 2017 och senare
    Fastighetsnämnden        | 120 | -4 320 | -4 200 | -6 000 | -9 500  | -7 250 | -3 000 | -1 000 | -26 750
    Natur- och trafiknämnden | 0   | -1 815 | -1 815 | -2 400 | -2 000  | -1 500 | 0      | -500   | -6 400
    Fritidsnämnden           | 40  | -640   | -600   | -900   | -1 100  | -300   | -250   | 0      | -2 550
    Summa                    | 160 | -6 775 | -6 615 | -9 300 | -12 600 | -9 050 | -3 250 | -1 500 | -35 700`);
  const madeIn = (preset: PresetId): SheetLayout => {
    const checked = runToEnd(checkWorkbook(workbookOf([{ name: "Investeringar", rows }])));
    expect(checked.findings).toEqual([]);
    const [layout] = runToEnd(reportLayouts(checked, { reports: "all", unit: null, preset }, textsIn.sv));
    if (layout?.report !== "investment-statement") throw new Error("no investments");
    return layout;
  };

  it("comes with the form's columns, headings and figures, and its nets and totals as formulas", () => {
    const layout = madeIn("nacka");
    const figures = layout.columns.filter(({ class: kind }) => kind === "money").map(({ key }) => key);
    const shown = layout.rows.filter(({ emphasis }) => ["columnHeading", "body", "total"].includes(emphasis));
    const texts = shown.map(({ cells }) => ["label", ...figures].map((key) => cells[key]?.value ?? null));
    const typed = rows
      .slice(1)
      .map(([label = "", ...cells]) => [label, ...cells.map((cell) => parseFigure(cell)?.value ?? cell)]);
    expect(texts).toEqual(typed);
    const total = shown.at(-1);
    expect(figures.map((key) => total?.cells[key]?.formula?.op)).toEqual([
      "sum", "sum", "combine", "sum", "sum", "sum", "sum", "sum", "combine",
    ]); // prettier-ignore
  });

  it("says of the years to come that there are more than one in our own arrangement", () => {
    const said = printLayout(madeIn("default"));
    expect(said).toContain("2021 och senare");
    expect(said).toContain("2017 och senare");
  });
});
