import { describe, expect, it } from "@jest/globals";
import { plainFormulaValue } from "../../src/domain/plainFormula.ts";
import type { ReadableCells } from "../../src/domain/plainFormula.ts";

/** B2:B5 hold 1, 2, a text and a blank; Blad2 holds 10 and 20 in C2:C3; Z9 is not known. */
const held: Readonly<Record<string, readonly (number | null)[]>> = { B: [null, 1, 2, null, 0], C: [null, 10, 20] };
const columnOf = (sheet: string | null): readonly (number | null)[] => held[sheet === null ? "B" : "C"] ?? [];

const cells: ReadableCells = {
  numberAt: (sheet, row) => columnOf(sheet)[row] ?? undefined,
  numbersIn: (sheet, { top, bottom }) =>
    bottom === 8
      ? undefined
      : columnOf(sheet)
          .slice(top, bottom + 1)
          .flatMap((value) => value ?? []),
};
const valueOf = (formula: string): number | undefined => plainFormulaValue(formula, cells);

describe("a plain formula", () => {
  it.each([
    ["B2+B3", 3],
    ["+B2-B3", -1],
    ["-B2-(B3-5)", 2],
    ["SUM(B2:B5)", 3],
    ["sum( $B$2:B5 , Blad2!C2:C3 , 4 )", 37],
    ["SUM(B2,B3)-SUM(B2:B5)", 0],
    ["'Blad2'!C2/4", 2.5],
    ["B3*50%", 1],
    ["B2+B5", 1],
    ["0.1+0.2", 0.3],
    ["10-2*3", 4],
    ["SUM(B2+B3,1)", 4],
  ])("%s is %d", (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  it.each([
    "B2+B4", // a text
    "Z9", // not known
    "SUM(B2:Z9)",
    "B2:B3",
    "B2/B5", // by nothing
    "IF(B2>0,B2,0)",
    "SUMIF(B2:B5,1)",
    "ROUND(B2,0)",
    "B2&B3",
    'SUM("1",2)',
    "Summa+1",
    "[1]Blad1!B2",
    "SUM(B2:B5",
    "B2+",
    "",
    "B2^2",
    "1E5",
    "SUM(Tabell1[Utfall])",
  ])("does not say what %s is", (formula) => {
    expect(valueOf(formula)).toBeUndefined();
  });
});
