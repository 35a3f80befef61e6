import { describe, expect, it } from "@jest/globals";
import { dateOfSerial, datePartsOf, lastDayOf } from "../../src/domain/calendar.ts";
import { serialOfIsoDate } from "../../src/io/xlsx/readDates.ts";

describe("datePartsOf", () => {
  it.each([
    ["yyyy-mm-dd", "full"],
    ["m/d/yyyy", "full"],
    ["[$-41D]d mmmm yyyy;@", "full"],
    ["yyyy", "full"],
    ["dddd", "full"],
    ["d-mmm", "dayMonth"],
    ["dd/mm", "dayMonth"],
    ["mmm-yy", "monthYear"],
    ["mmmm", "monthYear"],
  ])("%s shows a date", (format, parts) => {
    expect(datePartsOf(format)).toBe(parts);
  });

  it.each([
    "General",
    "#,##0",
    "0.00 %",
    "@",
    "[Red]-#,##0",
    "mm:ss",
    "[h]:mm",
    '#,##0 "dygn"',
    "#,##0_d",
    "0\\y",
    "##0.0E+0",
  ])("%s shows none", (format) => {
    expect(datePartsOf(format)).toBeNull();
  });
});

describe("dateOfSerial", () => {
  it.each(["1900-01-01", "1900-02-28", "1900-03-01", "2024-02-29", "2024-05-02", "9999-12-31"])(
    "turns %s back, in both date systems",
    (iso) => {
      const [year, month, day] = iso.split("-").map(Number);
      for (const date1904 of [false, true]) {
        const serial = serialOfIsoDate(iso, date1904) ?? 0;
        if (date1904 && serial < 0) continue;
        expect(dateOfSerial(serial + 0.75, date1904)).toEqual({ year, month, day });
      }
    },
  );

  it("knows no date outside what Excel shows", () => {
    expect(dateOfSerial(0.5, false)).toBeNull();
    expect(dateOfSerial(-1, false)).toBeNull();
    expect(dateOfSerial(2_958_466, false)).toBeNull();
  });
});

it("knows the last day of each month", () => {
  expect([lastDayOf(2024, 2), lastDayOf(2023, 2), lastDayOf(2024, 4), lastDayOf(2024, 12)]).toEqual([29, 28, 30, 31]);
});
