import { describe, expect, it } from "@jest/globals";
import { filterFingerprint, movedFilter } from "../../src/io/rowFilter.ts";
import type { FilterRule, RowFilter } from "../../src/io/rowFilter.ts";

const filterBy = (...rules: FilterRule[]): RowFilter => ({
  address: "A3:F40",
  columns: rules.map((rule, index) => ({ index, rule })),
});
const values = (...texts: string[]): FilterRule => ({ on: "values", values: texts });
const criteria = (first: string, second: string | null = null, isEither = false): FilterRule => ({
  on: "criteria",
  first,
  second,
  isEither,
});
const same = (one: FilterRule, other: FilterRule): boolean =>
  filterFingerprint(filterBy(one)) === filterFingerprint(filterBy(other));

describe("what tells filters apart", () => {
  it("is neither the order nor the case of values, nor whether one or two are told as criteria", () => {
    expect(same(values("5010", "Norr"), values("NORR", "5010"))).toBe(true);
    expect(same(values("5010"), criteria("=5010"))).toBe(true);
    expect(same(values("5010", ""), criteria("=5010", "=", true))).toBe(true);
  });

  it("is the values, the columns and whether both criteria count", () => {
    expect(same(values("5010"), values("5020"))).toBe(false);
    expect(same(criteria("=50*"), values("50*"))).toBe(false);
    expect(same(criteria(">1", "<9", true), criteria(">1", "<9"))).toBe(false);
    expect(same(criteria("=5010", "=5020"), values("5010", "5020"))).toBe(false);
    expect(filterFingerprint(filterBy())).not.toBe(filterFingerprint(null));
  });

  it("is a time only as far as it is exact", () => {
    const at = (date: string, specificity: string): FilterRule => ({ on: "values", values: [{ date, specificity }] });
    expect(same(at("2024-03-01", "Month"), at("2024-03-15T00:00:00", "Month"))).toBe(true);
    expect(same(at("2024-03-01", "Month"), at("2024-04-01", "Month"))).toBe(false);
    expect(same(at("2024-03-01", "Month"), at("2024-03-01", "Day"))).toBe(false);
  });
});

describe("a filter that is put back", () => {
  it.each([
    ["A3:F40", "A3:F40", "A3:F40"],
    ["A3:F40", "A5:F42", "A5:F42"],
    // Rows were put in among those of both.
    ["A3:F40", "A3:F45", "A3:F45"],
    ["A2:H30", "A4:H35", "A5:F42"],
  ])("lies where its cells are: the one in its place went from %s to %s", (then, now, expected) => {
    expect(movedFilter(filterBy(), then, now).address).toBe(expected);
  });
});
