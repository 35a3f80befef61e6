import { describe, expect, it } from "@jest/globals";
import { readPeriod } from "../../src/recognise/periods.ts";
import { normaliseText } from "../../src/recognise/words.ts";

describe("readPeriod", () => {
  it.each([
    ["Utfall jan-aug 2024", { year: 2024, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["januari–augusti", { year: null, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["Ack okt 2017", { year: 2017, startMonth: 1, endMonth: 10, isToDate: true, isAsOf: false }],
    ["Prognos per april", { year: null, startMonth: 1, endMonth: 4, isToDate: true, isAsOf: true }],
    ["t.o.m. augusti 2023", { year: 2023, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["T2 2023", { year: 2023, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["Kvartal 2 2024", { year: 2024, startMonth: 4, endMonth: 6, isToDate: false, isAsOf: false }],
    ["Actual Q1–Q3 2025", { year: 2025, startMonth: 1, endMonth: 9, isToDate: true, isAsOf: false }],
    ["kv 2-3", { year: null, startMonth: 4, endMonth: 9, isToDate: false, isAsOf: false }],
    ["Forecast as of April", { year: null, startMonth: 1, endMonth: 4, isToDate: true, isAsOf: true }],
    ["Eight months ended 31 August 2025", { year: 2025, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["Utfall maj", { year: null, startMonth: 5, endMonth: 5, isToDate: false, isAsOf: false }],
    ["202408", { year: 2024, startMonth: 8, endMonth: 8, isToDate: false, isAsOf: false }],
    ["2024-08-31", { year: 2024, startMonth: 8, endMonth: 8, isToDate: false, isAsOf: false }],
    ["Period 202401-202409", { year: 2024, startMonth: 1, endMonth: 9, isToDate: true, isAsOf: false }],
    ["2024-01 – 2024-08", { year: 2024, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["2024-01-01 - 2024-08-31", { year: 2024, startMonth: 1, endMonth: 8, isToDate: true, isAsOf: false }],
    ["20240701--20240930", { year: 2024, startMonth: 7, endMonth: 9, isToDate: false, isAsOf: false }],
    ["2311-2312", { year: 2023, startMonth: 11, endMonth: 12, isToDate: false, isAsOf: false }],
    ["jan-24", { year: 2024, startMonth: 1, endMonth: 1, isToDate: false, isAsOf: false }],
    ["Budget 2024", { year: 2024, startMonth: null, endMonth: null, isToDate: null, isAsOf: false }],
    ["Vuxna 21-64 år", { year: null, startMonth: null, endMonth: null, isToDate: null, isAsOf: false }],
    ["Totalt", { year: null, startMonth: null, endMonth: null, isToDate: null, isAsOf: false }],
  ])("%s", (text, period) => {
    expect(readPeriod(normaliseText(text))).toEqual(period);
  });
});

describe("normaliseText", () => {
  it.each([
    ["Budget-\navvikelse", "budgetavvikelse"],
    ["Investerings- budget", "investeringsbudget"],
    ["jan–aug 2024", "jan-aug 2024"],
    ["Vård- och omsorg", "vård- och omsorg"],
  ])("%s", (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });
});
