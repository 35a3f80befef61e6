import { describe, expect, it } from "@jest/globals";
import { toOre } from "../../src/domain/money.ts";
import { asWrittenIn, typedAmount, typedPercent } from "../../src/ui/typedAmount.ts";

describe("a typed amount", () => {
  it.each([
    ["1 000", 1000],
    ["1\u00a0000,50", 1000.5],
    ["+250", 250],
    ["− 1 102", -1102],
    ["0", 0],
    ["500 tkr", 500_000],
    ["0,5 mnkr", 500_000],
    ["2 Mkr", 2_000_000],
    ["750 kronor", 750],
    ["750 kr.", 750],
  ])("%s kronor", (text, kronor) => {
    expect(typedAmount(text, "kr")).toBe(toOre(kronor, "kr"));
  });

  it("is in the field's unit where none is typed", () => {
    expect(typedAmount("1,5", "mnkr")).toBe(toOre(1_500_000, "kr"));
    expect(typedAmount("1 500 tkr", "mnkr")).toBe(toOre(1_500_000, "kr"));
  });

  it("is null for nothing, and nothing for what is no amount", () => {
    expect(typedAmount("  ", "kr")).toBeNull();
    for (const text of ["många", "5 %", "12-14", "5 personer", "1e99", "tkr"]) {
      expect(typedAmount(text, "kr")).toBeUndefined();
    }
  });
});

describe("a typed percentage", () => {
  it.each([
    ["2,5 %", 0.025],
    ["2.5%", 0.025],
    ["10", 0.1],
    ["0", 0],
  ])("%s", (text, part) => {
    expect(typedPercent(text)).toBeCloseTo(part, 12);
  });

  it("is null for nothing, and nothing for what is none", () => {
    expect(typedPercent("")).toBeNull();
    for (const text of ["tio", "10 kr", "%"]) expect(typedPercent(text)).toBeUndefined();
  });
});

it("has commas between thousands in English, and a decimal comma in Swedish", () => {
  expect(typedAmount(asWrittenIn("en", "1,500,000"), "kr")).toBe(toOre(1_500_000, "kr"));
  expect(typedAmount(asWrittenIn("en", "500,000 SEK"), "kr")).toBe(toOre(500_000, "kr"));
  expect(typedAmount(asWrittenIn("sv", "1,5"), "kr")).toBe(toOre(1.5, "kr"));
  expect(typedAmount(asWrittenIn("en", "0,5 mnkr"), "kr")).toBe(toOre(500_000, "kr"));
});
