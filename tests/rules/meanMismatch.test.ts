import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("mean-mismatch", book).map((hit) => printFinding(hit));

describe("mean-mismatch", () => {
  it("finds a mean that does not follow from the months it names", () => {
    const book = bookOf`
      Antal personer | Medel jan-jun | Jan | Feb | Mars | Apr | Maj | Jun | Jul
      Norra          |          37,2 |  38 |  35 |   36 |  35 |  38 |  41 |  90
      Södra          |          46,2 |  45 |  48 |   46 |  44 |  45 |  49 |  90
      Östra          |          58,0 |  53 |  55 |   54 |  51 |  57 |  52 |  90
      Västra         |          28,3 |  25 |  29 |   31 |  30 |  28 |  27 |  90`;
    expect(said(book)).toEqual([
      "warning mean-mismatch B4 [C4:H4]\n  Östra, medel: 58,0 stämmer inte. Medelvärdet av jan till jun är 53,7.",
    ]);
    expect(printFinding(hitsOf("mean-mismatch", book)[0]!, "en")).toContain(
      "58.0 does not follow. The mean of jan to jun is 53.7.",
    );
  });

  it("finds a mean on a row of its own", () => {
    const book = bookOf`
      Sjukfrånvaro % |   Jan |   Feb |   Mars |   Apr
      Norra          |   6,2 |   7,1 |    6,8 |   5,9
      Södra          |   8,4 |   8,0 |    7,7 |   7,1
      Östra          |   5,5 |   6,4 |    6,1 |   5,2
      Medelvärde     |   6,7 |   7,2 |    7,9 |   6,1`;
    expect(said(book)).toEqual([
      "warning mean-mismatch D5 [D2:D4]\n  Medelvärde, mars: 7,9 stämmer inte. Medelvärdet av Norra till Östra är 6,9.",
    ]);
  });

  describe("holds back", () => {
    it.each([
      [
        "rounding of months and means",
        bookOf`
          Antal timmar | Medel jan-apr |  Jan |  Feb | Mars |  Apr
          Norra        |           191 |  197 |  187 |  183 |  198
          Södra        |           227 |  228 |  219 |  222 |  237
          Östra        |            95 |   94 |   96 |   95 |   97`,
      ],
      [
        "months without a figure, taken out or taken as nothing, and zeros taken out",
        bookOf`
          Antal timmar | Medel jan-apr |  Jan |  Feb | Mars |  Apr
          Norra        |           191 |  197 |  187 |  183 |  197
          Södra        |           227 |  228 |  219 |  222 |  239
          Östra        |            95 |   94 |   96 |      |
          Västra       |            60 |  120 |  120 |      |
          Skärgården   |            50 |    0 |   50 |   50 |    0`,
      ],
      [
        "means of something that is not in the table",
        bookOf`
          Antal timmar | Medel per brukare |  Jan |  Feb | Mars |  Apr
          Norra        |              19,1 |  197 |  187 |  183 |  197
          Södra        |              22,7 |  228 |  219 |  222 |  239
          Östra        |               9,5 |   94 |   96 |   95 |   97`,
      ],
      [
        "weighted means, of which hardly one is the plain one",
        bookOf`
          Antal timmar       | Medel jan-apr |  Jan |  Feb | Mars |  Apr
          Norra              |           188 |  197 |  187 |  183 |  197
          Södra              |           231 |  228 |  219 |  222 |  239
          Östra              |            97 |   94 |   96 |   95 |   97
          Västra             |            49 |   40 |   44 |   52 |   60`,
      ],
      [
        "one mean alone, which may be of anything",
        bookOf`
          Antal timmar | Medel jan-apr |  Jan |  Feb | Mars |  Apr
          Norra        |           205 |  197 |  187 |  183 |  197`,
      ],
      [
        "what a formula computes",
        bookOf`
          Antal timmar |               Medel |  Jan |  Feb | Mars |  Apr
          Norra        |                 191 |  197 |  187 |  183 |  197
          Södra        |                 227 |  228 |  219 |  222 |  239
          Östra        | =AVERAGE(C2:F4) → 9 |   94 |   96 |   95 |   97`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });
});
