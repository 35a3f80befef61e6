import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-reference", book).map((hit) => printFinding(hit));

/** Costs by unit, with one cell of its own. */
const costs = (cell: string): ReturnType<typeof bookOf> => bookOf`
      Enhet   | Antal | Pris | Kostnad
      Norr    | 12    | 410  | =B2*C2 → 4 920
      Söder   | 15    | 395  | =B3*C3 → 5 925
      Öster   | 11    | 420  | ${cell}
      Väster  | 9     | 405  | =B5*C5 → 3 645
      Centrum | 14    | 400  | =B6*C6 → 5 600
      Hamnen  | 5     | 420  | =B7*C7 → 2 100`;

describe("formula-reference", () => {
  it("tells another row, another column, a blank and a text", () => {
    expect(hits(costs("=B4*C3 → 4 345"))).toEqual([
      "warning formula-reference D4 [C3 D2:D3 D5:D7]\n  Öster, kostnad: =B4*C3 läser en annan rad (C3) än 5 formler intill. Som de andra vore det =B4*C4, som ger 4 620 i stället för 4 345.\n  D4 4345 → 4620 =B4*C4",
    ]);
    expect(hits(costs("=B4*B4 → 121"))).toEqual([expect.stringMatching(/läser en annan kolumn \(B4\)/)]);
    expect(hits(costs("=B4*C9 → 0"))).toEqual([expect.stringMatching(/läser C9, som är tom/)]);
    expect(hits(costs("=B4*C1 → #VALUE!"))).toEqual([expect.stringMatching(/läser C1, som är en text/)]);
  });

  it("tells a row of another sheet", () => {
    const rows = [0, 1, 2, 3, 4, 5];
    const book = bookFrom(
      { name: "Källa", rows: [["Konto", "Belopp"], ...rows.map((row) => [`Konto ${String(row)}`, String(100 + row)])] },
      {
        name: "Översikt",
        rows: [
          ["Konto", "Belopp"],
          ...rows.map((row) => [
            `Konto ${String(row)}`,
            `=Källa!B${String(row + (row === 3 ? 3 : 2))} → ${String(row === 3 ? 104 : 100 + row)}`,
          ]),
        ],
      },
    );
    expect(hits(book)).toEqual([
      expect.stringMatching(/^warning formula-reference B5 .*\n.*=Källa!B6 läser en annan rad \(Källa!B6\)/s),
    ]);
  });

  it("only notes what comes to the same today", () => {
    expect(hits(costs("=B4*C7 → 4 620"))).toEqual([expect.stringMatching(/^info .*\n.*samma värde i dag/s)]);
  });

  it("holds back for first and last rows that all columns have, and for other workbooks and several sheets at once", () => {
    const book = bookOf`
      Månad | In | Ut | Saldo               | Ack ut
      Jan   | 12 | 10 | =500+B2-C2 → 502    | =C2 → 10
      Feb   | 15 | 11 | =D2+B3-C3 → 506     | =E2+C3 → 21
      Mars  | 11 | 12 | =D3+B4-C4 → 505     | =E3+C4 → 33
      April | 9  | 13 | =D4+B5-C5 → 501     | =E4+C5 → 46
      Maj   | 14 | 10 | =D5+B6-C6 → 505     | =E5+C6 → 56`;
    expect(hits(book)).toEqual([]);
    const links = bookOf`
      Konto | Extern             | Alla
      Ett   | =[1]Blad1!B2 → 5   | =SUM(Jan:Dec!B2) → 60
      Två   | =[1]Blad1!B3 → 6   | =SUM(Jan:Dec!B3) → 61
      Tre   | =[1]Blad1!B4 → 7   | =SUM(Jan:Dec!B4) → 62
      Fyra  | =[1]Blad1!B5 → 8   | =SUM(Jan:Dec!B5) → 63`;
    expect(hits(links)).toEqual([]);
  });
});
