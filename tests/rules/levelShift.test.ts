import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";
import { monthCase, monthCases } from "../support/monthCases.ts";

type Block = readonly [title: string, line: string];

const months = "jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec";
const even = "-90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90";

function book(...blocks: readonly Block[]): ReturnType<typeof bookFrom> {
  const drawn = blocks.map(([title, line]) => `${title} (tkr) | ${months}\n${line}\nKapital | ${even}`);
  return bookFrom({ rows: drawnRows(drawn.join("\n | |\n")) });
}
const said = (...blocks: readonly Block[]): string[] =>
  hitsOf("level-shift", book(...blocks)).map((hit) => printFinding(hit));

const shifted = "Personal | -810 | -805 | -812 | -808 | -1010 | -1015 | -1020 | -1012 | -1018 | -1011 | |";

describe("level-shift", () => {
  it("finds the month from which a line of even months comes to another amount", () => {
    expect(said(["Utfall 2024", shifted])).toEqual([
      "info level-shift F2 []\n  Personal: nivån är en annan från maj, omkring −1 015 tkr per månad mot −810 tkr före. Är ändringen riktig behöver prognosen räkna med den nya nivån.",
    ]);
    expect(printFinding(hitsOf("level-shift", book(["Utfall 2024", shifted]))[0]!, "en")).toContain(
      "Personal: another level from May on, about −1,015 tkr a month against −810 tkr before.",
    );
  });

  it.each([
    ["a wage round", "-810 | -805 | -812 | -808 | -840 | -842 | -845 | -841 | -843 | -840 | |"],
    ["a summer", "-810 | -805 | -812 | -808 | -810 | -1015 | -1220 | -1012 | -818 | -811 | |"],
    ["three months at another level", "-810 | -805 | -812 | -808 | -810 | -812 | -811 | -1010 | -1015 | -1020 | |"],
    ["quarterly rents", "-45 | -45 | -450 | -45 | -45 | -450 | -45 | -45 | -450 | -45 | |"],
    ["months that differ", "-60 | -41 | -50 | -77 | -93 | -74 | -108 | -120 | -85 | -99 | |"],
    ["a line that begins", "0 | 0 | 0 | 0 | -1010 | -1015 | -1020 | -1012 | -1018 | -1011 | |"],
    ["a line that turns", "-80 | -80 | -80 | -80 | 101 | 101 | 102 | 101 | 101 | 101 | |"],
    ["a small line", "-0.8 | -0.8 | -0.8 | -0.8 | -1 | -1 | -1 | -1 | -1 | -1 | |"],
    ["a gradual rise", "-800 | -830 | -860 | -890 | -920 | -950 | -980 | -1010 | -1040 | -1070 | |"],
  ])("holds back for %s", (_, line) => {
    expect(said(["Utfall 2024", `Personal | ${line}`])).toEqual([]);
  });

  it("holds back for what is budgeted, and for what last year had in the same month", () => {
    const known = shifted.replace("| |", "| -1012 | -1015");
    expect(said(["Budget 2024", known], ["Utfall 2024", shifted])).toEqual([]);
    expect(said(["Utfall 2023", known], ["Utfall 2024", shifted])).toEqual([]);
    expect(said(["Utfall 2023", `Personal | ${even}`], ["Utfall 2024", shifted])).toHaveLength(1);
  });

  it("has nothing to say of the made-up tables by month", () => {
    const found = monthCases.flatMap((name) =>
      hitsOf("level-shift", { workbook: monthCase(name) }).map((hit) => `${name}: ${printFinding(hit)}`),
    );
    expect(found).toEqual([]);
  });
});
