import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isNothingMark, parseFigure } from "../../src/recognise/figures.ts";

describe("parseFigure", () => {
  it.each([
    ["232 170", 232170],
    ["232\u00a0170", 232170],
    ["232\u202f170", 232170],
    ["1\u20092\u200934", undefined],
    ["-1920", -1920],
    ["- 1 102", -1102],
    ["– 20 278", -20278],
    ["\u2212595 990", -595990],
    ["12,5-", -12.5],
    ["(4,7)", -4.7],
    ["-1 021,9", -1021.9],
    ["+3", 3],
    ["258,3*", 258.3],
    ["1 920²", 1920],
    ["1.234.567,89", 1234567.89],
    ["1,234,567.89", 1234567.89],
    ["4.7", 4.7],
    ["0", 0],
    ["-0", 0],
    ["59,0", 59],
    ["12 500 kr", 12500],
    ["-4,7 mnkr", -4.7],
    ["2018", 2018],
  ])("%s", (text, value) => {
    expect(parseFigure(text)?.value).toBe(value);
  });

  it.each([
    "",
    "–",
    "21-64",
    "T1",
    "2024-08-31",
    "jan",
    "1 23",
    "12 34 567",
    "1,2,3",
    "1.2.3",
    "5 st",
    "A1",
    "12a",
    "--5",
    "1..2",
  ])("is no figure: %s", (text) => {
    expect(parseFigure(text)).toBeUndefined();
  });

  it("keeps what a percent sign says", () => {
    expect(parseFigure("91,41 %")).toEqual({ value: 91.41, isPercent: true });
  });

  it("reads back what Swedish formatting prints", () => {
    const swedish = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }), (hundredths) => {
        expect(parseFigure(swedish.format(hundredths / 100))?.value).toBe(hundredths === 0 ? 0 : hundredths / 100);
      }),
    );
  });

  it("never throws and never gives anything but a finite number", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 ,.-–()%*+ktm\u00a0") }), (text) => {
        const parsed = parseFigure(text);
        expect(parsed === undefined || Number.isFinite(parsed.value)).toBe(true);
      }),
    );
  });

  it("knows the dash that stands for nothing", () => {
    expect(["-", "–", " — ", "..", "--"].map(isNothingMark)).toEqual([true, true, true, true, true]);
    expect(["", "-1", "x"].map(isNothingMark)).toEqual([false, false, false]);
  });
});
