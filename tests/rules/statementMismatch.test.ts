import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("statement-mismatch", () => {
  it("points at a last line that does not follow from right subtotals", () => {
    const book = bookOf`
      Resultaträkning (tkr) | Budget | Utfall
      Taxor och avgifter    |    300 |    310
      Bidrag                |    200 |    190
      Övriga intäkter       |     50 |     55
      Summa intäkter        |    550 |    555
      Personalkostnader     |   -400 |   -420
      Lokalhyror            |   -100 |   -100
      Övriga kostnader      |    -60 |    -61
      Summa kostnader       |   -560 |   -581
      Summa totalt          |    -10 |   -174`;
    expect(printFindings(book)).toBe(
      [
        "error statement-mismatch C10 [C5 C9]",
        "  Summa totalt, utfall: −174 ska vara −26. Delsummorna ger −26.",
        "  C10 -174 → -26",
      ].join("\n"),
    );
  });

  it("is content when a subtotal is off by what rounding explains", () => {
    const book = bookOf`
      Resultaträkning (tkr) | Budget | Utfall
      Taxor och avgifter    |    300 |    310
      Bidrag                |    200 |    190
      Övriga intäkter       |     50 |     55
      Summa intäkter        |    550 |    556
      Personalkostnader     |   -400 |   -420
      Lokalhyror            |   -100 |   -100
      Övriga kostnader      |    -60 |    -61
      Summa kostnader       |   -560 |   -581
      Summa totalt          |    -10 |    -25`;
    expect(printFindings(book)).toBe("nothing");
  });
});
