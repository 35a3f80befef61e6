import { describe, expect, it } from "@jest/globals";
import { ore } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";

const { formats: sv } = textsIn.sv;
const { formats: en } = textsIn.en;
const tkr = (value: number, decimals = 0) => ({
  ore: ore(Math.round(value * 100_000)),
  unit: "tkr" as const,
  decimals,
});

describe("amounts", () => {
  it("have the separators of the language, and a real minus", () => {
    expect(sv.amount(tkr(-595_990))).toBe("\u2212595\u00a0990");
    expect(en.amount(tkr(-595_990))).toBe("\u2212595,990");
    expect(sv.amount(tkr(1_234.5, 1))).toBe("1\u00a0234,5");
    expect(en.amount(tkr(1_234.5, 1))).toBe("1,234.5");
  });

  it("keep the decimals they are shown with, and lose a minus with nothing behind it", () => {
    expect(sv.amount(tkr(59, 1))).toBe("59,0");
    expect(sv.amount(tkr(-0.04, 1))).toBe("0,0");
    expect(sv.amount(tkr(-0.05, 1))).toBe("\u22120,1");
  });

  it("stand with their unit, held together", () => {
    expect(sv.amountWithUnit(tkr(4_310))).toBe("4\u00a0310\u00a0tkr");
    expect(sv.amountWithUnit({ ore: ore(1_250), unit: "percent", decimals: 1 })).toBe("12,5\u00a0%");
    expect(en.amountWithUnit({ ore: ore(1_250), unit: "percent", decimals: 1 })).toBe("12.5%");
  });
});

describe("lists", () => {
  it("have a word before the last", () => {
    expect(sv.list([])).toBe("");
    expect(sv.list(["A"])).toBe("A");
    expect(sv.list(["A", "B", "C"])).toBe("A, B och C");
    expect(en.either(["A", "B"])).toBe("A or B");
  });
});

describe("words of a header inside a sentence", () => {
  it.each([
    ["Ack budget", "ack budget"],
    ["PROGNOS / Budget", "prognos / budget"],
    ["Utfall jan-aug 2023", "utfall jan–aug 2023"],
    ["KF budget", "KF budget"],
    ["IFO", "IFO"],
    ["Budget Sundbyberg", "budget Sundbyberg"],
    ["", ""],
  ])("%s becomes %s", (header, words) => {
    expect(sv.headerWords(header)).toBe(words);
  });
});
