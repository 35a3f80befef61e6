import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-inconsistent", book).map((hit) => printFinding(hit));

/** Costs by unit, with one cell of its own. */
const costs = (cell: string, label = "Öster"): ReturnType<typeof bookOf> => bookOf`
      Enhet   | Antal | Pris | Kostnad
      Norr    | 12    | 410  | =B2*C2*1.02 → 5 018,4
      Söder   | 15    | 395  | =B3*C3*1.02 → 6 043,5
      ${label} | 11   | 420  | ${cell}
      Väster  | 9     | 405  | =B5*C5*1.02 → 3 717,9
      Centrum | 14    | 400  | =B6*C6*1.02 → 5 712`;

describe("formula-inconsistent", () => {
  it("tells the one formula that computes otherwise, with the formula it should be", () => {
    expect(hits(costs("=B4+C4*1.02 → 431,4"))).toEqual([
      "warning formula-inconsistent D4 [D2:D3 D5:D6]\n  Öster, kostnad: =B4+C4*1.02 räknar på ett annat sätt än 4 formler intill. Som de andra vore det =B4*C4*1.02, som ger 4 712,4 i stället för 431,4.\n  D4 431.4 → 4712.4 =B4*C4*1.02",
    ]);
  });

  it("tells a typed number of its own, and only notes a $ that changes nothing today", () => {
    expect(hits(costs("=B4*C4*1.03 → 4 758,6"))).toEqual([
      expect.stringMatching(/^warning .*räknar med ett annat tal/s),
    ]);
    expect(hits(costs("=B4*C$4*1.02 → 4 712,4"))).toEqual([
      expect.stringMatching(/^info .*\$ står på ett annat sätt/s),
    ]);
  });

  it("finds it across a gap and a subtotal", () => {
    const book = bookOf`
      Enhet   | Antal | Pris | Kostnad
      Norr    | 12    | 410  | =B2*C2*2 → 9 840
      Söder   | 15    | 395  | =B3*C3*2 → 11 850
      Delsumma |      |      | =SUM(D2:D3) → 21 690
      | | |
      Öster   | 11    | 420  | =B6/C6*2 → 0,05
      Väster  | 9     | 405  | =B7*C7*2 → 7 290
      Centrum | 14    | 400  | =B8*C8*2 → 11 200`;
    expect(hits(book)).toEqual([expect.stringMatching(/^warning formula-inconsistent D6 /)]);
  });

  it("notes a blank among formulas", () => {
    const book = bookOf`
      Enhet   | Antal | Pris | Kostnad              | Per dag
      Norr    | 12    | 410  | =B2*C2*2 → 9 840     | =D2/7 → 1 405,71
      Söder   | 15    | 395  | =B3*C3*2 → 11 850    | =D3/7 → 1 692,86
      Öster   | 11    | 420  |                      | =D4/7 → 0
      Väster  | 9     | 405  | =B5*C5*2 → 7 290     | =D5/7 → 1 041,43
      Centrum | 14    | 400  | =B6*C6*2 → 11 200    | =D6/7 → 1 600
      Hamnen  | 10    | 400  | =B7*C7*2 → 8 000     | =D7/7 → 1 142,86`;
    expect(hits(book)).toEqual([expect.stringMatching(/^info formula-inconsistent D4 .*\n.*cellen är tom mitt bland/)]);
  });

  it.each([
    ["the same written in another way", "=+C4*B4*1.02 → 4 712,4"],
    ["an amount put on top", "=B4*C4*1.02+300 → 5 012,4"],
  ])("holds back for %s", (_, cell) => {
    expect(hits(costs(cell))).toEqual([]);
  });

  it("holds back where each line has a number of its own, where a recurrence begins, and where two rows do the same", () => {
    const book = bookOf`
      År   | Tal | Värde               | Ack                 | Takt
      2018 | 12  | =B2*1.02 → 12,24    | =C2 → 12,24         | =B2/2 → 6
      2019 | 15  | =B3*1.04 → 15,6     | =D2+C3 → 27,84      | =B3/2 → 7,5
      2020 | 11  | =B4*1.01 → 11,11    | =D3+C4 → 38,95      | =B4/3 → 3,67
      2021 | 9   | =B5*1.05 → 9,45     | =D4+C5 → 48,4       | =B5/3 → 3
      2022 | 14  | =B6*1.03 → 14,42    | =D5+C6 → 62,82      | =B6/2 → 7`;
    expect(hits(book)).toEqual([]);
  });

  it("lowers its voice for what is called an adjustment", () => {
    expect(hits(costs("=B4+C4*1.02 → 431,4", "Justering öster"))).toEqual([expect.stringMatching(/^info /)]);
  });
});
