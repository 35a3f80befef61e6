import { describe, expect, it } from "@jest/globals";
import { signError } from "../../src/rules/signError.ts";
import { bookOf } from "../support/book.ts";
import { printFinding, printFindings } from "../support/check.ts";

describe("sign-error", () => {
  it("finds the one figure whose sign makes everything tie", () => {
    const book = bookOf`
      Verksamhet (tkr) | Budget | Utfall | Avvikelse
      Förskola         |   1200 |   1180 |        20
      Grundskola       |   3400 |   3450 |       -50
      Gymnasium        |   2100 |   2090 |        10
      Bibliotek        |    310 |   -300 |        10
      Summa            |   7010 |   7020 |       -10`;
    expect(printFindings(book)).toBe(
      [
        "error sign-error C5 [C2:C4 B5 D5 C6]",
        "  Bibliotek, utfall: −300 ska inte ha minustecken. Med 300 stämmer avvikelsen 10 och totalen 7 020.",
        "  C5 -300 → 300 (source)",
      ].join("\n"),
    );
  });

  it("leaves a negative cost alone that adds up", () => {
    const savings = bookOf`
      Verksamhet (tkr)     | Budget | Utfall | Avvikelse
      Förskola             |   1200 |   1180 |        20
      Grundskola           |   3400 |   3450 |       -50
      Gymnasium            |   2100 |   2090 |        10
      Återbetalning        |   -310 |   -300 |       -10
      Summa                |   6390 |   6420 |       -30`;
    expect(printFindings(savings)).toBe("nothing");
  });

  it("is a note without a repair when no equation proves it", () => {
    const book = bookOf`
      Verksamhet (tkr) | Budget | Utfall
      Förskola         |   1200 |   1180
      Grundskola       |   3400 |   3450
      Summa            |   4600 |   4630`;
    const hits = signError.check({
      ...book,
      diagnoses: [{ broken: [], wrongSigns: [0], repairs: [], rivals: [], candidates: [0] }],
    });
    expect(hits.map((hit) => printFinding(hit))).toEqual([
      "info sign-error B2 [B2]\n  Förskola, budget: 1 200 har ett annat tecken än raden brukar ha. Kontrollera att det stämmer.",
    ]);
  });

  it.each(["Internt sparkrav", "Återbetalning assistans", "Fördelad OH", "Kreditering hyror", "Refunds"])(
    "makes no note of %s, whose sign may be either",
    (label) => {
      const book = bookOf`
        Verksamhet (tkr) | Budget | Utfall
        ${label}         |   1200 |   1180
        Grundskola       |   3400 |   3450
        Summa            |   4600 |   4630`;
      const diagnoses = [{ broken: [], wrongSigns: [0], repairs: [], rivals: [], candidates: [0] }];
      expect(signError.check({ ...book, diagnoses })).toEqual([]);
    },
  );
});
