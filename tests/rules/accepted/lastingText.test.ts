import { describe, expect, it } from "@jest/globals";
import { lastingText } from "../../../src/rules/accepted/lastingText.ts";

describe("a text without its periods", () => {
  it.each([
    ["Ack utfall okt 2017", "Ack utfall nov 2018"],
    ["Ack. utfall jan–aug 2024", "ack utfall jan-sep 2025"],
    ["Utfall 202408", "Utfall 202409"],
    ["Utfall 2024-08-31", "Utfall 2024-09-30"],
    ["Prognos per 31 augusti", "Prognos per 30 september"],
    ["Utfall aug-24", "Utfall sep-24"],
    ["2311-2312", "2401-2402"],
    ["Ekonomi okt 2017", "EKONOMI  jan 2018"],
    ["T1 2024", "T2 2024"],
    ["Tertial 1", "Tertial 3"],
    ["Prognos 1", "Prognos 2"],
    ["Outcome March 2024", "Outcome April 2025"],
    ["Budget- avvikelse 2024", "Budgetavvikelse 2025"],
  ])("%s is %s", (one, other) => {
    expect(lastingText(one)).toBe(lastingText(other));
  });

  it.each([
    ["Kommunstyrelse", "Kulturnämnd"],
    ["Konto 3010", "Konto 3020"],
    ["Ansvar 41", "Ansvar 42"],
    ["Utfall 2024", "Budget 2024"],
    ["Andel %", "Andel"],
    ["Marsvägen 1", "Majvägen 1"],
    ["Åldersgrupp 1-5", "Åldersgrupp 6-12"],
  ])("%s is not %s", (one, other) => {
    expect(lastingText(one)).not.toBe(lastingText(other));
  });

  it("is empty where it says nothing else", () => {
    expect(["2024", "Jan", "aug 2024", ""].map(lastingText)).toEqual(["", "", "", ""]);
  });
});
