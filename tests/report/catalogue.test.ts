/** The reports beside the statements: causes, volumes, what is carried over, and the record of the check. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { printLayout } from "../../src/report/index.ts";
import type { WantedReports } from "../../src/report/index.ts";
import type { LayoutCell, SheetLayout } from "../../src/report/layout.ts";
import { publishedTable } from "../support/baseFigures.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

const day = "2024-09-12";

function layoutsOf(workbook: Workbook, reports: WantedReports = "all"): SheetLayout[] {
  return runToEnd(reportLayouts(runToEnd(checkWorkbook(workbook)), { reports, unit: null, day }, textsIn.sv));
}

const published = (...names: readonly string[]): Workbook => workbookOf(names.map((name) => publishedTable(name).base));

const layoutOf = (layouts: readonly SheetLayout[], report: string): SheetLayout => {
  const found = layouts.find((layout) => layout.report === report);
  if (!found) throw new Error(`no ${report}`);
  return found;
};

const printed = (layout: SheetLayout): string => printLayout(layout, { formulas: true });

const cellOf = (layout: SheetLayout, row: string, column: string): LayoutCell | undefined =>
  layout.rows.find(({ key }) => key === row)?.cells[column];

describe("deviation explanations", () => {
  it("are summed per activity and held against the statement", () => {
    expect(printed(layoutOf(layoutsOf(published("lomma-2", "lomma-3")), "deviation-explanations"))).toMatchSnapshot();
  });

  it("leave what they do not explain", () => {
    const rows = drawnRows(`
      Nämnd, tkr     | Budget 2024 | Prognos helår 2024 | Avvikelse
      Socialnämnd    | -9 320      | -9 784             | -464
      Miljönämnd     | -655        | -640               | 15
      Summa          | -9 975      | -10 424            | -449`);
    const causes = drawnRows(`
      Förklaringar till avvikelse mot budget, helår 2024 (tkr) | Belopp
      Fler placeringar | -400
      Vakanta tjänster | 25
      Totalt           | -375`);
    const layout = layoutOf(
      layoutsOf(
        workbookOf([
          { name: "Drift", rows },
          { name: "Orsaker", rows: causes },
        ]),
      ),
      "deviation-explanations",
    );
    expect(cellOf(layout, "totalt", "stated")?.value).toBe(-449);
    expect(cellOf(layout, "totalt", "unexplained")?.value).toBe(-74);
  });

  it("point at the source where the statement is not written", () => {
    const workbook = workbookOf([publishedTable("lomma-2").sheet, publishedTable("lomma-3").sheet]);
    const [layout, ...others] = layoutsOf(workbook, ["deviation-explanations"]);
    expect(others).toEqual([]);
    expect(layout && cellOf(layout, "totalt-for-socialnamnden", "stated")).toMatchObject({
      value: -14400,
      formula: { op: "source", ref: { sheetName: "Verksamhet", row: 6, column: 6 } },
    });
  });

  it("say so when no statement has the deviation", () => {
    const [layout] = layoutsOf(published("lomma-3"));
    expect(layout && printLayout(layout)).toContain("det som återstår att förklara kan inte räknas ut");
  });
});

describe("volumes", () => {
  it("come to a volume and a price effect at the statement's amounts", () => {
    expect(printed(layoutOf(layoutsOf(published("enkoping-2", "enkoping-3")), "volumes"))).toMatchSnapshot();
  });

  it("are carried over as they stand where there is nothing to compare", () => {
    expect(printed(layoutOf(layoutsOf(published("nacka-3")), "volumes"))).toMatchSnapshot();
    expect(printed(layoutOf(layoutsOf(published("gnesta-14")), "volumes"))).toMatchSnapshot();
  });

  it("have effects that add up to the deviation, whatever the figures", () => {
    const amount = fc.integer({ min: 1_000, max: 900_000 });
    const volume = fc.integer({ min: 100, max: 9_000 });
    const percent = fc.integer({ min: 80, max: 125 });
    fc.assert(
      fc.property(amount, percent, volume, percent, (budget, growth, volumeBudget, change) => {
        const forecast = Math.round((budget * growth) / 100);
        const volumeForecast = Math.round((volumeBudget * change) / 100);
        const drift = drawnRows(`
          Verksamhet, tkr | Budget 2024 | Prognos helår 2024
          Hemtjänst       | -${String(budget)} | -${String(forecast)}
          Boende          | -5 000 | -5 100`);
        const volumes = drawnRows(`
          Volymer     | Volymenhet | Volym budget 2024 | Volym prognos 2024
          Hemtjänst   | Timmar     | ${String(volumeBudget)} | ${String(volumeForecast)}
          Gruppboende | Platser    | 30 | 31`);
        const layout = layoutOf(
          layoutsOf(
            workbookOf([
              { name: "Drift", rows: drift },
              { name: "Volymer", rows: volumes },
            ]),
          ),
          "volumes",
        );
        const effect = (column: string): number => Number(cellOf(layout, "hemtjanst", column)?.value);
        expect(effect("effect-volume") + effect("effect-price")).toBeCloseTo(budget - forecast, 6);
        expect(effect("effect")).toBeCloseTo(budget - forecast, 6);
      }),
      { numRuns: 25 },
    );
  });
});

describe("carried tables", () => {
  it.each(["enkoping-4", "gnesta-06", "gnesta-07", "gnesta-08", "gnesta-09", "gnesta-10"])(
    "%s: figures as printed",
    (name) => {
      const [layout] = layoutsOf(published(name));
      expect(layout && printed(layout)).toMatchSnapshot();
    },
  );

  const counts = (name: string): Record<string, number> => {
    const [layout] = layoutsOf(published(name));
    const start = layout?.rows.findIndex(({ key }) => key.startsWith("counts-")) ?? -1;
    if (!layout || start < 0) return {};
    const rows = layout.rows.slice(start + 1).filter(({ key }) => key.startsWith("count-"));
    return Object.fromEntries(
      rows.map(({ cells }) => [
        String(cells["label"]?.value),
        Number(Object.values(cells).find(({ quantity }) => quantity.kind === "count")?.value),
      ]),
    );
  };

  it("count statuses, and the missing ones apart", () => {
    expect(counts("gnesta-11")).toEqual({
      Påbörjat: 11,
      Genomfört: 5,
      "Ej påbörjat": 5,
      "Ej genomfört": 1,
      Samtliga: 22,
    });
    expect(counts("enkoping-6")).toEqual({
      "Kontroll genomförd med stor avvikelse": 2,
      "Kontroll genomförd med mindre avvikelse": 2,
      "status saknas": 2,
      Samtliga: 6,
    });
    expect(counts("gnesta-13")).toEqual({ "status saknas": 8, Samtliga: 8 });
    expect(counts("gnesta-12")).toEqual({});
  });

  it.each(["gnesta-11", "gnesta-12", "gnesta-13", "enkoping-6"])("%s: every text is there, live", (name) => {
    const { base } = publishedTable(name);
    const [layout] = layoutsOf(workbookOf([base]));
    const shown = new Set(
      layout?.rows.flatMap(({ cells }) =>
        Object.values(cells).map(({ value }) => String(value).trim().replace(/ +/g, " ")),
      ),
    );
    const top = base.rows.length - publishedTable(name).printed.length;
    const texts = base.rows
      .slice(top + 1)
      .flat()
      .map((text) => text.trim().replace(/ +/g, " "));
    expect(texts.filter((text) => text !== "" && !shown.has(text))).toEqual([]);
    const words = layout?.rows.flatMap(({ cells }) =>
      Object.values(cells).filter(({ formula }) => formula?.op === "source" && formula.form.kind === "words"),
    );
    expect(words?.length).toBeGreaterThan(5);
  });
});

describe("the check protocol", () => {
  it("is made where it is asked for, with findings, their proof and what was read", () => {
    const workbook = workbookOf([publishedTable("nacka-1").sheet, publishedTable("enkoping-2").sheet]);
    expect(layoutsOf(workbook).map(({ report }) => report)).not.toContain("check-protocol");
    expect(layoutsOf(workbook, ["all", "check-protocol"]).map(({ report }) => report)).toEqual([
      "operating-statement",
      "operating-statement",
      "check-protocol",
    ]);
    const [protocol] = layoutsOf(workbook, ["check-protocol"]);
    expect(protocol && printLayout(protocol)).toMatchSnapshot();
  });
});

describe("the operating statement in summary", () => {
  const rows = drawnRows(`
    Driftredovisning, tkr | Budget 2024 | Utfall 2024 | Avvikelse
    Barnnämnden           |             |             |
    Förskola              | -400        | -410        | -10
    Grundskola            | -900        | -880        | 20
    Summa barnnämnden     | -1 300      | -1 290      | 10
    Socialnämnden         |             |             |
    Hemtjänst             | -700        | -760        | -60
    Boende                | -500        | -495        | 5
    Summa socialnämnden   | -1 200      | -1 255      | -55
    Totalt                | -2 500      | -2 545      | -45`);

  it("has a line per committee, and is made where it is named", () => {
    const workbook = workbookOf([{ name: "Drift", rows }]);
    expect(layoutsOf(workbook).map(({ report }) => report)).toEqual(["operating-statement"]);
    const [summary] = layoutsOf(workbook, ["operating-summary"]);
    expect(summary && printed(summary)).toMatchSnapshot();
  });

  it("is not offered for a table without parts", () => {
    expect(layoutsOf(published("enkoping-2"), ["operating-summary"])).toEqual([]);
  });
});

describe("an appropriation inside the total", () => {
  const layoutFrom = (drawing: string): SheetLayout =>
    layoutOf(layoutsOf(workbookOf([{ name: "Drift", rows: drawnRows(drawing) }])), "operating-statement");
  const inside = `
    Socialnämnden, tkr | Utfall 2024 | Budget 2024 | Avvikelse
    Intäkter           | 120         | 100         | 20
    Kostnader          | -1 190      | -1 100      | -90
    Kommunbidrag       | 1 000       | 1 000       | 0
    Resultat           | -70         | 0           | -70`;

  it("leaves room for the net cost before it", () => {
    const layout = layoutFrom(inside);
    expect(cellOf(layout, "net-cost", "actual-fullYear")?.value ?? cellOf(layout, "net-cost", "actual")?.value).toBe(
      -1070,
    );
    expect(printed(layout)).toMatchSnapshot();
  });

  it("adds nothing where a net stands there, or no appropriation does", () => {
    const withNet = layoutFrom(
      inside.replace("    Kommunbidrag", "    Nettokostnad       | -1 070 | -1 000 | -70\n    Kommunbidrag"),
    );
    const without = layoutFrom(inside.replace(/ {4}Kommunbidrag.*\n/, ""));
    for (const layout of [withNet, without]) expect(layout.rows.map(({ key }) => key)).not.toContain("net-cost");
  });
});

describe("costs printed without a sign, with the deviation as outcome less budget", () => {
  const rows = drawnRows(`
    Verksamhet       | Budget 2024 | Utfall 2024 | Avvikelse
    Äldreomsorg      | 9 530       | 9 120       | -410
    Funktionsstöd    | 49 870      | 50 190      | 320
    Individ o familj | 12 000      | 12 500      | 500
    Summa            | 71 400      | 71 810      | 410`);

  it.each(["default", "lomma", "enkoping"] as const)("call no cost overrun a surplus (%s)", (preset) => {
    const checked = runToEnd(checkWorkbook(workbookOf([{ name: "Drift, tkr", rows }])));
    const [layout] = runToEnd(reportLayouts(checked, { reports: "all", unit: null, preset }, textsIn.sv));
    if (!layout) throw new Error("no report");
    const said = printLayout(layout);
    expect(said).toContain("Positiv avvikelse är mer än budget, negativ är mindre.");
    expect(said).not.toMatch(/överskott|underskott|prognos/i);
    expect([layout.charts, layout.conditionalFormats]).toEqual([[], []]);
  });

  it("are told as surplus and deficit where the deviation is budget less outcome", () => {
    const turned = rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), String(-Number(row[3]))]));
    const checked = runToEnd(checkWorkbook(workbookOf([{ name: "Drift, tkr", rows: turned }])));
    const [layout] = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));
    expect(layout?.charts[0]?.title).toContain("störst underskott Individ o familj (500");
    expect(printLayout(layout as SheetLayout)).toContain("Positiv avvikelse är överskott");
  });
});
