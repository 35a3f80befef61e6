import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const months = "jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec";
const twelve = (amount: number): string => new Array(12).fill(String(amount)).join(" | ");
const first = (count: number, amount: number): string =>
  [...new Array<string>(count).fill(String(amount)), ...new Array<string>(12 - count).fill("")].join(" | ");
/** Half of the year in its first four months. */
const early = "-150 | -150 | -150 | -150 | -75 | -75 | -75 | -75 | -75 | -75 | -75 | -75";

interface Drawn {
  readonly budget: readonly string[];
  readonly actual: readonly string[];
  readonly earlier: readonly (readonly string[])[];
}

function book({ budget, actual, earlier }: Drawn): ReturnType<typeof bookFrom> {
  const names = ["Personal", "Vinterväg", "Hyra"];
  const block = (title: string, lines: readonly string[]): string =>
    [`${title} (tkr) | ${months}`, ...lines.map((line, at) => `${names[at] ?? ""} | ${line}`)].join("\n");
  const blocks = [
    block("Budget 2024", budget),
    block("Utfall 2024", actual),
    ...earlier.map((lines, at) => block(`Utfall ${String(2023 - at)}`, lines)),
  ];
  return bookFrom({ rows: drawnRows(blocks.join("\n | |\n")) });
}

const said = (drawn: Drawn): string[] => hitsOf("phasing-suspicious", book(drawn)).map((hit) => printFinding(hit));
const booked = [first(4, -800), first(4, -140), first(4, -200)];
const phased = "-790 | -790 | -790 | -790 | -790 | -830 | -840 | -830 | -790 | -790 | -790 | -790";

describe("phasing-suspicious", () => {
  it("finds a budget that gives the months so far another part of the year than earlier years had", () => {
    expect(
      said({ budget: [phased, twelve(-100), twelve(-200)], actual: booked, earlier: [[phased, early, twelve(-190)]] }),
    ).toEqual([
      "info phasing-suspicious E3 []\n  Budgeten lägger en annan del av året på jan–apr än tidigare års utfall: Vinterväg (33 % mot 50 %, en skillnad på 200 tkr).",
    ]);
  });

  it("says once that all is in twelfths, with what earlier years tell", () => {
    const twelfths = [twelve(-800), twelve(-100), twelve(-200)];
    expect(said({ budget: twelfths, actual: booked, earlier: [] })).toEqual([
      "info phasing-suspicious E2 []\n  Budgeten är fördelad i tolftedelar på alla 3 rader. Då säger periodens avvikelse inte om årets budget håller på rader med säsong.",
    ]);
    expect(said({ budget: twelfths, actual: booked, earlier: [[twelve(-790), early, twelve(-190)]] })).toEqual([
      "info phasing-suspicious E3 []\n  Budgeten är fördelad i tolftedelar på alla 3 rader. Mot tidigare års utfall jan–apr skiljer sig mest Vinterväg (33 % mot 50 %, en skillnad på 200 tkr).",
    ]);
  });

  it("says it in English", () => {
    const [hit] = hitsOf(
      "phasing-suspicious",
      book({ budget: [phased, twelve(-100), twelve(-200)], actual: booked, earlier: [[phased, early, twelve(-190)]] }),
    );
    expect(printFinding(hit!, "en")).toContain(
      "The budget puts another part of the year on Jan–Apr than earlier years' actuals: Vinterväg (33% against 50%, a difference of 200 tkr).",
    );
  });

  it.each<[string, Drawn]>([
    [
      "parts a few points apart",
      { budget: [phased, twelve(-100), twelve(-200)], actual: booked, earlier: [[phased, phased, twelve(-190)]] },
    ],
    [
      "twelfths that earlier years were like",
      {
        budget: [twelve(-800), twelve(-100), twelve(-200)],
        actual: booked,
        earlier: [[twelve(-790), twelve(-95), twelve(-190)]],
      },
    ],
    [
      "earlier years that differ as much from each other",
      {
        budget: [phased, twelve(-100), twelve(-200)],
        actual: booked,
        earlier: [
          [phased, early, twelve(-190)],
          [phased, [...early.split(" | ")].reverse().join(" | "), twelve(-190)],
        ],
      },
    ],
    [
      "small lines",
      {
        budget: [phased, twelve(-2), twelve(-200)],
        actual: [first(4, -800), first(4, -3), first(4, -200)],
        earlier: [[phased, early, twelve(-190)]],
      },
    ],
    [
      "a year that has not begun",
      {
        budget: [phased, twelve(-100), twelve(-200)],
        actual: [first(0, 0), first(0, 0), first(0, 0)],
        earlier: [[phased, early, twelve(-190)]],
      },
    ],
    [
      "a year that is over",
      {
        budget: [phased, twelve(-100), twelve(-200)],
        actual: [twelve(-800), twelve(-140), twelve(-200)],
        earlier: [[phased, early, twelve(-190)]],
      },
    ],
    [
      "an earlier year that is not whole",
      {
        budget: [phased, twelve(-100), twelve(-200)],
        actual: booked,
        earlier: [[first(9, -790), first(9, -95), first(9, -190)]],
      },
    ],
  ])("holds back for %s", (_, drawn) => {
    expect(said(drawn)).toEqual([]);
  });
});
