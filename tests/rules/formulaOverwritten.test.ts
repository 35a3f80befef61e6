import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-overwritten", book).map((hit) => printFinding(hit));

/** Costs by unit, with one cell of its own. */
const costs = (cell: string, label = "Öster"): ReturnType<typeof bookOf> => bookOf`
      Enhet   | Antal | Pris | Kostnad
      Norr    | 12    | 410  | =B2*C2 → 4 920
      Söder   | 15    | 395  | =B3*C3 → 5 925
      ${label} | 11   | 420  | ${cell}
      Väster  | 9     | 405  | =B5*C5 → 3 645
      Centrum | 14    | 400  | =B6*C6 → 5 600`;

describe("formula-overwritten", () => {
  it("tells a number typed over a formula, with the formula it should be", () => {
    expect(hits(costs("5 000"))).toEqual([
      "warning formula-overwritten D4 [D2:D3 D5:D6]\n  Öster, kostnad: 5 000 är inskrivet bland 4 likadana formler och ändras inte med sitt underlag. Som de andra vore det =B4*C4, som ger 4 620.\n  D4 5000 → 4620 =B4*C4",
    ]);
  });

  it("only notes one that is the same today, or says that it was typed by hand", () => {
    expect(hits(costs("4 620"))).toEqual([expect.stringMatching(/^info .*\n.*samma värde i dag/)]);
    expect(hits(costs("5 000", "Öster, manuell justering"))).toEqual([expect.stringMatching(/^info /)]);
  });

  it("holds back for rows of typed numbers, starts of recurrences and places with nothing to compute from", () => {
    const book = bookOf`
      Enhet   | Antal | Pris | Kostnad         | Per dag        | Ack
      Norr    | 12    | 410  | =B2*C2 → 4 920  | =D2/7 → 702,86 | 700
      Söder   | 15    | 395  | =B3*C3 → 5 925  | =D3/7 → 846,43 | =F2+E3 → 1 546,43
      Öster   | 11    | 420  | 5 000           | 700            | =F3+E4 → 2 246,43
      Väster  | 9     | 405  | =B5*C5 → 3 645  | =D5/7 → 520,71 | =F4+E5 → 2 767,14
      Centrum |       |      | 5 600           | =D6/7 → 800    | =F5+E6 → 3 567,14
      Hamnen  | 10    | 400  | =B7*C7 → 4 000  | =D7/7 → 571,43 | =F6+E7 → 4 138,57
      Ön      | 10    | 300  | =B8*C8 → 3 000  | =D8/7 → 428,57 | =F7+E8 → 4 567,14`;
    expect(hits(book)).toEqual([]);
  });
});
