import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("net-mismatch", () => {
  it("tells a net that was added gross, as one finding with the cost that lacks its minus", () => {
    const gross = bookOf`
      Tkr       | Budget | Utfall | Prognos
      Intäkter  |   5000 |   5100 |    5050
      Kostnader | -17000 | -17400 |   17333
      Netto     | -12000 | -12300 |   22383`;
    expect(printFindings(gross)).toBe(
      [
        "error net-mismatch D4 [D2:D3]",
        "  Netto, prognos: intäkter och kostnader är adderade i stället för nettade. Nettot är −12 283. Kostnader saknar minustecken (17 333).",
        "  D4 22383 → -12283, D3 17333 → -17333 (source)",
      ].join("\n"),
    );
  });

  it("says nothing of gross and net where nothing is netted", () => {
    const plain = bookOf`
      Verksamhet tkr | 2021 | 2022 | 2023 | Totalt
      Skola          |  100 |  110 |  120 |    330
      Omsorg         |  205 |  217 |  238 |    661
      Gator          |   77 |   55 |   31 |    136
      Parker         |   70 |   50 |   30 |    150
      Vatten         | 1050 | 1052 | 1031 |   3133
      Summa          | 1502 | 1484 | 1450 |   4410`;
    expect(printFindings(plain)).toBe(
      [
        "error total-mismatch E4 [E2:E3 B4:D4 E5:E7 B7:D7]",
        "  Gator, totalt: 136 ska vara 163. Summa, totalt: 4 410 ska vara 4 436.",
        "  E4 136 → 163, E7 4410 → 4436",
      ].join("\n"),
    );
  });

  it("offers every repair when one figure of three may be wrong", () => {
    const open = bookOf`
      Tkr       | Budget | Utfall | Prognos | Bokslut 2023 | Utfall 2023
      Intäkter  |   5000 |   5100 |    5050 |         4810 |        3200
      Kostnader | -17000 | -17400 |  -17333 |       -16020 |      -11000
      Netto     | -12000 | -12200 |  -12283 |       -11210 |       -7800`;
    expect(printFindings(open)).toBe(
      [
        "error net-mismatch C2 [C3:C4]",
        "  Netto, utfall: −12 200 stämmer inte, intäkter och kostnader ger −12 300 netto. Skillnaden är 100. Det stämmer om Intäkter är 5 200, om Kostnader är −17 300 eller om Netto är −12 300.",
        "  C2 5100 → 5200 (source)",
        "  or C3 -17400 → -17300 (source)",
        "  or C4 -12200 → -12300",
      ].join("\n"),
    );
  });

  it("lets nets that follow pass, to within rounding", () => {
    const holding = bookOf`
      Tkr       | Budget | Utfall | Prognos
      Intäkter  |   5000 |   5100 |    5050
      Kostnader | -17000 | -17400 |  -17333
      Netto     | -12000 | -12301 |  -12283`;
    expect(printFindings(holding)).toBe("nothing");
  });
});
