import { describe, expect, it } from "@jest/globals";
import type { Accuracy, ForecastRefusal } from "../../src/analysis/forecast/index.ts";
import { toOre } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { accuracyText, forecastRefusalText, paceText, uncertaintyText } from "../../src/messages/renderForecast.ts";

const { sv, en } = textsIn;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const mnkr = (value: number): ReturnType<typeof toOre> => toOre(value, "mnkr");

describe("how a method has done", () => {
  const accuracy = (more: Partial<Accuracy>): Accuracy => ({
    meanAbsoluteError: 230_000,
    wape: 0.0234,
    bias: 0.011,
    count: 3,
    ...more,
  });

  it.each<[Accuracy | null, string, string]>([
    [
      accuracy({}),
      "3 tidigare år: i snitt 2,3 % fel. För optimistisk med 1,1 %.",
      "3 earlier years: 2.3% off on average. Too optimistic by 1.1%.",
    ],
    [
      accuracy({ bias: -0.0234, count: 1 }),
      "Ett tidigare år: 2,3 % fel. För försiktig med 2,3 %.",
      "One earlier year: 2.3% off. Too cautious by 2.3%.",
    ],
    [
      accuracy({ bias: 0 }),
      "3 tidigare år: i snitt 2,3 % fel. Lika ofta för hög som för låg.",
      "3 earlier years: 2.3% off on average. As often too high as too low.",
    ],
    [accuracy({ wape: 0, bias: 0 }), "3 tidigare år: i snitt 0,0 % fel.", "3 earlier years: 0.0% off on average."],
    [
      accuracy({ wape: null, bias: null }),
      "3 tidigare år: i snitt 2 tkr fel.",
      "3 earlier years: 2 tkr off on average.",
    ],
    [null, "Inget tidigare år att pröva mot.", "No earlier year to try it on."],
  ])("%j", (given, swedish, english) => {
    expect([sv, en].map((texts) => plain(accuracyText(given, "tkr", texts)))).toEqual([swedish, english]);
  });
});

describe("why a method gives no forecast", () => {
  it.each<[ForecastRefusal, string]>([
    [{ reason: "nothing-booked" }, "Inget är bokfört än."],
    [{ reason: "no-budget" }, "Raden har ingen budget i år."],
    [{ reason: "budget-not-by-month" }, "Budgeten är inte fördelad på månader. Periodisera den längst ned."],
    [{ reason: "no-earlier-year" }, "Inget tidigare år finns för raden."],
    [{ reason: "too-few-years", years: 1, needed: 2 }, "Metoden behöver minst 2 tidigare år, raden har 1."],
    [{ reason: "too-few-years", years: 0, needed: 2 }, "Metoden behöver minst 2 tidigare år, raden har inget."],
    [
      { reason: "share-too-small", share: 0.004 },
      "Bara 0,4 % av tidigare år var bokfört vid den här tiden. Det är för lite att räkna upp från.",
    ],
    [
      { reason: "share-too-small", share: -0.2 },
      "Inget av tidigare år var bokfört vid den här tiden, så det finns inget att räkna upp från.",
    ],
    [{ reason: "no-previous-forecast" }, "Ingen tidigare prognos är sparad för raden i år."],
    [{ reason: "no-manual-figure" }, "Du har inte angett någon egen siffra för raden."],
    [{ reason: "nothing-to-combine" }, "Ingen av metoderna som vägs samman ger en prognos."],
    [{ reason: "no-backtest" }, "Inget tidigare år går att pröva metoderna mot."],
  ])("%j", (refusal, swedish) => {
    expect(plain(forecastRefusalText(refusal, sv))).toBe(swedish);
    expect(forecastRefusalText(refusal, en)).not.toBe(swedish);
  });
});

describe("what the rest of the year has to be", () => {
  it("tells costs without their minus, against those so far", () => {
    const pace = { soFar: mnkr(-20.9), rest: mnkr(-20), months: 4 };
    expect(plain(paceText(pace, "mnkr", sv))).toBe("Det förutsätter 20,0 mnkr per månad sep–dec mot 20,9 hittills.");
    expect(plain(paceText({ ...pace, months: 1 }, "mnkr", en))).toBe(
      "That takes 20.0 mnkr a month Dec against 20.9 so far.",
    );
  });

  it("keeps the signs where cost turns into revenue", () => {
    const pace = { soFar: mnkr(-20.9), rest: mnkr(2), months: 4 };
    expect(plain(paceText(pace, "mnkr", sv))).toBe("Det förutsätter 2,0 mnkr per månad sep–dec mot −20,9 hittills.");
  });
});

it("says an interval as odds and a span as what earlier years were off by", () => {
  const range = { low: mnkr(-252), high: mnkr(-247), years: 2 };
  expect(plain(uncertaintyText({ kind: "interval", ...range }, "mnkr", sv))).toBe(
    "I fyra år av fem hamnar utfallet mellan −252,0 och −247,0 mnkr.",
  );
  expect(plain(uncertaintyText({ kind: "span", ...range }, "mnkr", sv))).toBe(
    "Med samma fel som de 2 åren före: mellan −252,0 och −247,0 mnkr.",
  );
});
