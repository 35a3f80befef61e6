/** What texts are read as, before any table is asked whether it is so. */
import { describe, expect, it } from "@jest/globals";
import { readNarrative } from "../../../src/recognise/narrative/index.ts";
import type { Claim } from "../../../src/recognise/narrative/claim.ts";
import { bookFrom, drawnRows, type DrawnSheet } from "../../support/book.ts";

const table: DrawnSheet = {
  name: "Drift",
  rows: drawnRows(`
    Socialnämnden, delårsrapport augusti 2024 (tkr) | |
    Verksamhet | Utfall jan-aug 2024 | Budget 2024
    510 Hemtjänst              | -167000 | -221300
    LSS, boende                |  -81200 | -108500
    LSS, daglig verksamhet     |  -43200 |  -68700
    Individ- och familjeomsorg |  -27000 |  -39000
    Vuxna 21-64 år             |  -12000 |  -18000
    Stöd och vägledning        |  -31529 |  -45229
    Summa                      | -361929 | -500729`),
};

/** The claims of texts below each other, with what they are about in words. */
function claims(...texts: readonly string[]): string[] {
  const { workbook, tables } = bookFrom(table, { name: "Text", rows: texts.map((text) => [text]) });
  const narrative = readNarrative(workbook, tables);
  const subject = (claim: Claim): string =>
    claim.subject.kind === "name" ? (narrative.names[claim.subject.name]?.label ?? "") : claim.subject.kind;
  const time = ({ period: { span, year, month, isLoose } }: Claim): string =>
    [span, month, year, isLoose ? "loose" : null].filter((part) => part !== null).join(" ") || "any time";
  return narrative.claims.map((claim) => {
    const sign = claim.sign === null ? "" : claim.sign > 0 ? "+" : "-";
    const measure = claim.isForecast && claim.measure !== "forecast" ? `forecast ${claim.measure}` : claim.measure;
    return `${subject(claim)}: ${measure} ${sign}${String(claim.size)} ${claim.unit}, ${time(claim)}`;
  });
}

describe("a claim", () => {
  it.each([
    ["Nämnden redovisar ett underskott på 12,3 mnkr för perioden.", "whole: deviation -12.3 mnkr, toDate"],
    ["Prognosen för helåret är ett överskott på 4,5 mkr.", "whole: forecast deviation +4.5 mnkr, fullYear"],
    ["Hemtjänsten beräknas gå med −1 200 tkr.", "510 Hemtjänst: forecast result -1200 tkr, any time"],
    ["Hemtjänst visar en negativ avvikelse mot budget med 3,4 mnkr.", "510 Hemtjänst: deviation -3.4 mnkr, any time"],
    ["Utfallet uppgår till 205,4 mnkr.", "whole: actual 205.4 mnkr, any time"],
    ["Budgeten är 410 mnkr.", "whole: budget 410 mnkr, any time"],
    ["Avvikelsen per den 31 augusti 2024 är -3 mnkr.", "whole: deviation -3 mnkr, 8 2024"],
    ["Utfallet för januari till och med augusti är 3 mnkr.", "whole: actual 3 mnkr, toDate 8"],
    ["I april var resultatet -3 mnkr.", "whole: result -3 mnkr, 4 loose"],
    ["Resultatet för tertial 1 är -3 mnkr.", "whole: result -3 mnkr, toDate 4"],
    ["Aprilprognosen var ett underskott på 3 mnkr.", "whole: forecast deviation -3 mnkr, 4"],
    ["LSS-boendet har ett underskott på 3 mnkr.", "LSS, boende: deviation -3 mnkr, any time"],
    ["Den dagliga verksamheten visar ett underskott på 3 mnkr.", "LSS, daglig verksamhet: deviation -3 mnkr, any time"],
    ["IFO lämnar en prognos på 3,8 mnkr.", "Individ- och familjeomsorg: forecast 3.8 mnkr, any time"],
    [
      "För verksamheten vuxna visar prognosen ett positivt resultat på 6,2 miljoner.",
      "Vuxna 21-64 år: forecast result +6.2 mnkr, any time",
    ],
    ["Stöd- och vägledningens budget är 45,2 mnkr.", "Stöd och vägledning: budget 45.2 mnkr, any time"],
    ["Underskottet på 3 mnkr för hemtjänsten beror på vakanser.", "510 Hemtjänst: deviation -3 mnkr, any time"],
    ["Nettokostnaden prognostiseras till 520 mnkr.", "whole: forecast level 520 mnkr, any time"],
    ["Utfallet är 3 mnkr sämre än budget.", "whole: deviation -3 mnkr, any time"],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });

  it("is said again in another way, at another time, and for the next in a list", () => {
    expect(
      claims("Nämndens utfall för perioden är 361,9 mnkr, och motsvarar en avvikelse mot budget om -3,2 mnkr."),
    ).toEqual(["whole: actual 361.9 mnkr, toDate", "whole: deviation -3.2 mnkr, toDate"]);
    expect(claims("Underskottet är 3 mnkr för perioden och 5 mnkr för helåret.")).toEqual([
      "whole: deviation -3 mnkr, toDate",
      "whole: deviation -5 mnkr, fullYear",
    ]);
    expect(
      claims("Negativa prognoser finns för hemtjänst (-503 tkr), vuxna (-9 002 tkr) och LSS boende (-1 tkr)."),
    ).toEqual([
      "510 Hemtjänst: forecast -503 tkr, any time",
      "Vuxna 21-64 år: forecast -9002 tkr, any time",
      "LSS, boende: forecast -1 tkr, any time",
    ]);
    expect(claims("Hemtjänstens prognos förbättras mellan april och augusti från -3 mnkr till -2 mnkr.")).toEqual([
      "510 Hemtjänst: forecast -3 mnkr, 4",
      "510 Hemtjänst: forecast -2 mnkr, 8",
    ]);
  });

  it("is about what has been spoken of, until something unknown comes between", () => {
    expect(claims("Hemtjänsten har många vakanser. Prognosen är ett underskott på 3 mnkr.")).toEqual([
      "510 Hemtjänst: forecast deviation -3 mnkr, any time",
    ]);
    expect(claims("Hemtjänst", "Underskottet beror på vakanser. Prognosen är ett underskott på 3 mnkr.")).toEqual([
      "510 Hemtjänst: forecast deviation -3 mnkr, any time",
    ]);
    expect(claims("Hemtjänst", "Färdtjänsten har ökat. Prognosen är ett underskott på 3 mnkr.")).toEqual([]);
    expect(claims("Färdtjänst", "Prognosen är ett underskott på 3 mnkr.")).toEqual([]);
    expect(claims("Hemtjänst -3,2 mnkr", "Prognosen är ett underskott på 3 mnkr.")).toEqual([
      "510 Hemtjänst: forecast deviation -3 mnkr, any time",
    ]);
  });

  it("uses the short names that a text explains, written with capitals", () => {
    const text = "SoV (Stöd och vägledning) har bytt chef.";
    expect(claims(text, "SoV redovisar ett underskott på 3 mnkr.")).toEqual([
      "Stöd och vägledning: deviation -3 mnkr, any time",
    ]);
    expect(claims("Familjeomsorgen, sov redovisar ett underskott på 3 mnkr.")).toEqual([]);
  });
});
