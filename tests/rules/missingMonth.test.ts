import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const months = "jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec";
const book = (lines: string, title = "Utfall 2024 (tkr)"): ReturnType<typeof bookFrom> =>
  bookFrom({
    rows: drawnRows(`
      ${title} | ${months}
      Personal | -810 | -805 | -812 | -830 | -828 | -835 | -860 | -855 | -840 | | |
      ${lines}
      Kapital  | -90  | -90  | -90  | -90  | -90  | -90  | -90  | -90  | -90 | | |`),
  });
const said = (lines: string, title?: string): string[] =>
  hitsOf("missing-month", book(lines, title)).map((hit) => printFinding(hit));

describe("missing-month", () => {
  it("finds a blank among the booked months of a line that is booked every month", () => {
    expect(said("Hyra | -145 | -145 | -145 | | -145 | -145 | -145 | -145 | -145 | | |")).toEqual([
      "warning missing-month E3 []\n  Utfall saknas för april, fast senare månader är bokförda: Hyra (annars omkring −145 tkr per månad). Kontrollera bokföringen, eller skriv 0 om inget ska vara bokfört.",
    ]);
    expect(
      printFinding(
        hitsOf("missing-month", book("Hyra | -145 | -145 | -145 | | -145 | -145 | -145 | -145 | -145 | | |"))[0]!,
        "en",
      ),
    ).toContain("Nothing is booked in April, though later months are: Hyra (otherwise about −145 tkr a month).");
  });

  it("tells of a month once, the largest line first, and of no more than three by name", () => {
    const lines = ["A", "B", "C", "D", "E"].map(
      (name, at) =>
        `${name} | ${"-100 | -100 | -100 | -100 | -100 | | -100 | -100 | -100".replaceAll("100", String(100 + at))} | | |`,
    );
    expect(said(lines.join("\n      "))).toEqual([
      "warning missing-month G7 [G3:G6]\n  Utfall saknas för juni, fast senare månader är bokförda: E (annars omkring −104 tkr per månad), D (annars omkring −103 tkr per månad) och C (annars omkring −102 tkr per månad). Det gäller 2 rader till. Kontrollera bokföringen, eller skriv 0 om inget ska vara bokfört.",
    ]);
  });

  it.each([
    ["months still open", "Hyra | -145 | -145 | -145 | -145 | -145 | -145 | -145 | | | | |"],
    ["a zero, which is a figure", "Hyra | -145 | -145 | -145 | 0 | -145 | -145 | -145 | -145 | -145 | | |"],
    ["quarterly rows", "Hyra | -435 | | | -435 | | | -435 | | | | |"],
    ["every other month", "Vatten | -40 | | -41 | | -40 | | -42 | | -41 | | |"],
    ["an empty July", "Kök | -60 | -61 | -60 | -62 | -60 | -61 | | -60 | -62 | | |"],
    ["lumps that differ", "Inköp | -60 | -11 | -150 | | -33 | -74 | -8 | -120 | -5 | | |"],
    ["a line that begins later", "Nytt | | | -60 | -60 | -60 | -61 | -60 | -60 | -62 | | |"],
    ["a month booked with the next", "Hyra | -145 | -145 | -145 | | -290 | -145 | -145 | -145 | -145 | | |"],
    ["a month booked with the one before", "Hyra | -145 | -145 | -290 | | -145 | -145 | -145 | -145 | -145 | | |"],
    ["small lines", "Telefon | -2 | -2 | -2 | | -2 | -2 | -2 | -2 | -2 | | |"],
    ["too few months to know", "Hyra | -145 | | -145 | -145 | -145 | | | | | | |"],
  ])("holds back for %s", (_, line) => {
    expect(said(line)).toEqual([]);
  });

  it("holds back for a budget, whose blanks are no bookings", () => {
    expect(said("Hyra | -145 | -145 | -145 | | -145 | -145 | -145 | -145 | -145 | | |", "Budget 2024 (tkr)")).toEqual(
      [],
    );
  });

  it("holds back where the month was blank last year too, or has no budget", () => {
    const year = (title: string, line: string): string => `
      ${title} | ${months}
      Skolskjuts | ${line}
      Personal | -810 | -805 | -812 | -830 | -828 | -835 | -860 | -855 | -840 | -850 | -850 | -850
      Hyra | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90`;
    const closed = "-30 | -30 | -30 | -30 | -30 | | | -30 | -30 | -30 | -30 | -30";
    const open = "-31 | -31 | -31 | -31 | -31 | | -31 | -31 | -31 | -31 | -31 | -31";
    const both = (first: string, second: string): number =>
      hitsOf("missing-month", bookFrom({ rows: drawnRows(`${first}\n | |\n${second}`) })).filter(
        ({ cell }) => cell.row > 4,
      ).length;
    expect(both(year("Utfall 2023 (tkr)", closed), year("Utfall 2024 (tkr)", open))).toBe(0);
    expect(both(year("Budget 2024 (tkr)", closed), year("Utfall 2024 (tkr)", open))).toBe(0);
    const whole = closed.replaceAll("| |", "| -30 |").replaceAll("| |", "| -30 |");
    expect(both(year("Budget 2024 (tkr)", whole), year("Utfall 2024 (tkr)", open))).toBe(1);
  });
});
