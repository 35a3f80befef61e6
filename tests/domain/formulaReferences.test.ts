import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { rangeAddress } from "../../src/domain/cell.ts";
import { formulaReferences, shiftFormula } from "../../src/domain/formulaReferences.ts";

describe("shiftFormula", () => {
  it.each([
    ["SUM(B2:B9)", "SUM(D2:D9)", 0, 2],
    ["SUM(B$2:$B9)", "SUM(C$2:$B10)", 1, 1],
    ["$A$1+A1", "$A$1+B3", 2, 1],
    ["SUM(B:B)/SUM(2:3)", "SUM(C:C)/SUM(3:4)", 1, 1],
    ["Blad2!B3*'Min ''B4'' sida'!C5", "Blad2!C3*'Min ''B4'' sida'!D5", 0, 1],
    ['IF(B2="B3",LOG10(B4),TRUE)', 'IF(C2="B3",LOG10(C4),TRUE)', 0, 1],
    ["SUM(Tabell1[Utfall])+Moms+Q1A", "SUM(Tabell1[Utfall])+Moms+Q1A", 1, 1],
    ["[1]Blad1!A1+1.5", "[1]Blad1!A2+1.5", 1, 0],
    ["B2-BUDGET2024", "B3-BUDGET2024", 1, 0],
  ])("moves %s to %s", (formula, moved, rows, columns) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  it("has no formula where a reference would leave the sheet", () => {
    expect(shiftFormula("A1", -1, 0)).toBeUndefined();
    expect(shiftFormula("SUM(A1:XFD1)", 0, 1)).toBeUndefined();
    expect(shiftFormula("A1048576", 1, 0)).toBeUndefined();
  });

  it("comes back when moved there and back", () => {
    const place = fc.record({ rows: fc.integer({ min: 0, max: 500 }), columns: fc.integer({ min: 0, max: 500 }) });
    fc.assert(
      fc.property(place, ({ rows, columns }) => {
        const formula = "SUM(B2:$C9)-AA$10/Blad2!D4";
        expect(shiftFormula(shiftFormula(formula, rows, columns) ?? "", -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe("formulaReferences", () => {
  const named = (formula: string): string[] =>
    formulaReferences(formula).map(({ sheet, range }) => `${sheet ?? ""}!${rangeAddress(range)}`);

  it("names cells, ranges and whole columns, with their sheets", () => {
    expect(named("SUM($B$2:B9,Blad2!C3)-'A ''b'''!D4:E5+2*F6")).toEqual(["!B2:B9", "Blad2!C3", "A 'b'!D4:E5", "!F6"]);
    expect(named("SUM(B:C)")).toEqual(["!B1:C1048576"]);
  });

  it("is not misled by texts, functions, numbers, names and other workbooks", () => {
    expect(named('IF("B2:B3"="",LOG10(1.5E3),Moms)&[1]Blad1!A1')).toEqual([]);
    expect(named("")).toEqual([]);
  });
});
