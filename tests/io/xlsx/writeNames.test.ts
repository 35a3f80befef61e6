import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { quoteSheetName } from "../../../src/domain/cell.ts";
import { freeDefinedName } from "../../../src/io/definedName.ts";
import { freeSheetName } from "../../../src/io/sheetName.ts";
import { sheetOfReference } from "../../../src/io/sheetReference.ts";

describe("a sheet name", () => {
  it.each([
    ["Driftredovisning", "Driftredovisning"],
    ["Utfall [1]: a/b\\c? *", "Utfall 1 abc"],
    ["'citat'", "citat"],
    ["History", "History_"],
    ["", "Avvika"],
    [":*?", "Avvika"],
    ["Resultaträkning för hela kommunen 2024", "Resultaträkning för hela kommun"],
    ["x".repeat(30) + "😀", "x".repeat(30)],
  ])("%j becomes %j", (wanted, name) => {
    expect(freeSheetName(wanted, [])).toBe(name);
  });

  it("is numbered when it is taken, without regard to case", () => {
    expect(freeSheetName("Driftredovisning", ["DRIFTREDOVISNING"])).toBe("Driftredovisning (2)");
    expect(freeSheetName("Åtgärder", ["åtgärder", "ÅTGÄRDER (2)"])).toBe("Åtgärder (3)");
    expect(freeSheetName("a".repeat(40), ["A".repeat(31)])).toBe(`${"a".repeat(27)} (2)`);
  });

  it("is always one Excel takes, and new", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (wanted, taken) => {
        const name = freeSheetName(wanted, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        expect(taken.map((one) => one.toUpperCase())).not.toContain(name.toUpperCase());
      }),
    );
  });
});

it("finds the sheet of a reference again", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const name = freeSheetName(text, []);
      expect(sheetOfReference(`${quoteSheetName(name)}!$A$1`)).toBe(name);
    }),
  );
  expect(["#REF!$A$1", "'a'$A$1", "0.5", "'slut"].map(sheetOfReference)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("makes defined names that are valid and free", () => {
  expect(freeDefinedName("Avvika_total", ["avvika_TOTAL"])).toBe("Avvika_total_2");
  expect(freeDefinedName("Summa helår (tkr)", [])).toBe("Summa_helår__tkr_");
  expect(["A1", "R1C1", "2024", ""].map((wanted) => freeDefinedName(wanted, []))).toEqual([
    "_A1",
    "_R1C1",
    "_2024",
    "_",
  ]);
});
