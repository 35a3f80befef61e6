import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { MonthFigures } from "../../../src/domain/monthSeries.ts";
import type { MonthBook } from "../../../src/model/months/monthBook.ts";
import { checkWorkbook, runToEnd, type CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { bookOf } from "../../support/book.ts";
import { workbookOfCase, type MunicipalCase } from "../../support/municipality.ts";

function checkedCase(name: string): CheckedWorkbook {
  const file = join(__dirname, "../../recognise/months", `${name}.json`);
  return runToEnd(checkWorkbook(workbookOfCase(JSON.parse(readFileSync(file, "utf8")) as MunicipalCase)));
}

/** "Löner 2024 actual -611 …": a line of text per measure of a line's year, in kronor. */
function printed({ lines }: MonthBook): string[] {
  const shown = (figures: MonthFigures): string =>
    figures.map((figure) => (figure === null ? "." : String(figure / 100))).join(" ");
  return lines.flatMap(({ label, years }) =>
    years.flatMap(({ year, actual, budget, forecast }) =>
      Object.entries({ actual, budget, forecast }).flatMap(([measure, figures]) =>
        figures.every((figure) => figure === null) ? [] : [`${label} ${String(year)} ${measure} ${shown(figures)}`],
      ),
    ),
  );
}

const labelsOf = ({ lines }: MonthBook): string[] => lines.map(({ label }) => label);

describe("month books of tables", () => {
  it("puts measures and years of the same lines together, in the model's sign", () => {
    const { months } = bookOf`
      Budget 2024 (kr) | jan | feb | mar | apr
      Avgifter         |  10 |  10 |  10 |  10
      Personal         | -40 | -40 | -40 | -40
      Resultat         | -30 | -30 | -30 | -30
                       |     |     |     |
      Utfall 2024 (kr) | jan | feb | mar | apr
      Avgifter         |  12 |   9 |     |
      Personal         | -41 | -43 |     |
      Resultat         | -29 | -34 |     |`;
    expect(months.map(printed)).toEqual([
      [
        "Avgifter 2024 actual 12 9 . . . . . . . . . .",
        "Avgifter 2024 budget 10 10 10 10 . . . . . . . .",
        "Personal 2024 actual -41 -43 . . . . . . . . . .",
        "Personal 2024 budget -40 -40 -40 -40 . . . . . . . .",
        "Resultat 2024 actual -29 -34 . . . . . . . . . .",
        "Resultat 2024 budget -30 -30 -30 -30 . . . . . . . .",
      ],
    ]);
    expect(months[0]?.lines.map(({ type, parent }) => [type, parent])).toEqual([
      ["line", "resultat"],
      ["line", "resultat"],
      ["total", null],
    ]);
  });

  it("sums a total in one way, though its own revenue and cost and the nets above it come to the same", () => {
    const [book] = bookOf`
      Utfall 2024 (tkr) | jan | feb | mar
      Skolnämnd         |     |     |
      Intäkter          |  12 |   9 |  11
      Kostnader         | -41 | -43 | -40
      Netto             | -29 | -34 | -29
      Socialnämnd       |     |     |
      Intäkter          |  31 |  29 |  33
      Kostnader         | -94 | -97 | -99
      Netto             | -63 | -68 | -66
      Totalt            |     |     |
      Intäkter          |  43 |  38 |  44
      Kostnader         | -135 | -140 | -139
      Netto             | -92 | -102 | -95`.months;
    const total = book?.lines.at(-1);
    expect(book?.lines.filter(({ parent }) => parent === total?.key).map(({ label }) => label)).toEqual([
      "Totalt: Intäkter",
      "Totalt: Kostnader",
    ]);
  });

  it("turns what a ledger's signs print, so that costs are below zero", () => {
    const [book] = checkedCase("manad-1-till-12").months;
    const signs = book?.lines.map(({ label, years }) => [label, Math.sign(years[0]?.actual[3] ?? 0)]);
    expect(signs).toEqual([
      ["30 Försäljning", 1],
      ["35 Bidrag", 1],
      ["50 Löner", -1],
      ["51 Sociala avgifter", -1],
      ["61 Hyror", -1],
      ["65 Drivmedel och material", -1],
      ["Summa", -1],
    ]);
  });

  it("joins sheets of several years by code", () => {
    const { months } = checkedCase("blad-per-ar");
    expect(months.map(labelsOf)).toEqual([
      ["010 Nämnd", "110 Ledning", "215 Bibliotek", "225 Musikskola", "310 Idrott", "Totalt"],
    ]);
    expect(months[0]?.lines[2]?.years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  });

  it("takes rows that carry their measures, in a column or within the label, for one line", () => {
    expect(checkedCase("rader-om-vartannat").months.map(labelsOf)).toEqual([
      ["Hemtjänst öster", "Hemtjänst väster", "Natt"],
    ]);
    expect(checkedCase("matt-i-etiketten").months.map(labelsOf)).toEqual([["Löner", "Läromedel", "Skolmåltider"]]);
    expect(checkedCase("rubrikrader-budget-utfall").months.map(labelsOf)).toEqual([
      ["Avgifter", "Insamling", "Behandling", "Summa"],
    ]);
  });

  it("keeps committees apart that have the same lines", () => {
    const { months } = checkedCase("namnd-per-blad-med-block");
    expect(months.map(({ source }) => source.from === "tables" && source.tables)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("keeps lines of one name apart by their headings", () => {
    const { months } = bookOf`
      Utfall 2024, tkr | jan | feb | mar
      Förskola         |     |     |
      Personal         | -10 | -11 | -12
      Lokaler          |  -5 |  -5 |  -5
      Skola            |     |     |
      Personal         | -20 | -21 | -22
      Lokaler          |  -8 |  -8 |  -8`;
    expect(months[0]?.lines.map(({ key }) => key)).toEqual([
      "forskola-personal",
      "forskola-lokaler",
      "skola-personal",
      "skola-lokaler",
    ]);
  });

  it("reads months out of a year that is told as it grows, and says that they stand in no cell", () => {
    const [book] = checkedCase("ackumulerade-manader").months;
    const [first] = book?.lines ?? [];
    expect(first?.years[0]?.actual.slice(0, 3)).toEqual([-308_300_000, -309_800_000, -309_000_000]);
    const places = book?.source.from === "tables" ? book.source.places.get(first?.key ?? "") : undefined;
    expect(places?.[0]?.months.actual.flat()).toEqual([]);
  });

  it("has the entries of the year's end in December and opening balances in no month, so that the year is what the table says", () => {
    const { months } = checkedCase("period-00-till-13");
    for (const { key, years } of months[0]?.lines ?? []) {
      const places = months[0]?.source.from === "tables" ? months[0].source.places.get(key)?.[0] : undefined;
      const sum = (years[0]?.actual ?? []).reduce<number>((total, figure) => total + (figure ?? 0), 0);
      expect(sum).toBe(places?.fullYear.actual?.value);
      expect(places?.months.actual[11]).toHaveLength(2);
    }
  });

  it("knows the cell of each figure", () => {
    const { months, model } = checkedCase("par-i-rubriktexten");
    const places = months[0]?.source.from === "tables" ? months[0].source.places.get("centrum")?.[0] : undefined;
    const cellOf = (id: number | undefined): string => {
      const cell = id === undefined ? undefined : model.system.figures[id]?.cell;
      return `${String(cell?.row)}:${String(cell?.column)}`;
    };
    expect(places?.months.budget.slice(0, 2).map(([id]) => cellOf(id))).toEqual(["2:1", "2:3"]);
    expect(places?.months.actual.slice(0, 2).map(([id]) => cellOf(id))).toEqual(["2:2", "2:4"]);
    expect(places?.toDate.budget?.endMonth).toBe(8);
  });

  it("does not join tables of other lines, nor make books of other tables", () => {
    const { months } = checkedCase("tre-tabeller-pa-bladet");
    expect(months.map(labelsOf)).toEqual([["Alskolan", "Bergskolan", "Dalskolan", "Summa"]]);
  });
});
