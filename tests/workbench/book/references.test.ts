import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import {
  addSheet,
  deleteCells,
  insertCells,
  referencesOf,
  renameSheet,
  shiftReferences,
  toR1C1,
} from "../../../src/workbench/book/index.ts";
import { at1, bookOf, type, typed } from "./bookText.ts";

describe("references", () => {
  it("copied with their cell read the same in R1C1", () => {
    const corner = fc.tuple(fc.boolean(), fc.nat(20), fc.boolean(), fc.nat(20));
    const cell = ([$c, c, $r, r]: [boolean, number, boolean, number]): string =>
      `${$c ? "$" : ""}${String.fromCharCode(65 + c)}${$r ? "$" : ""}${String(r + 1)}`;
    fc.assert(
      fc.property(corner, corner, fc.nat(10), fc.nat(10), (one, other, rows, columns) => {
        const formula = `IF(${cell(one)}>0,SUM(Blad2!${cell(other)},B:B,$3:$3),"A1")`;
        expect(toR1C1(shiftReferences(formula, rows, columns), 5 + rows, 5 + columns)).toBe(toR1C1(formula, 5, 5));
      }),
    );
  });

  it.each([
    ['"A5"&A5', '"A5"&A6'],
    ["SUM(A1:A1048576)", "SUM(A1:A1048576)"],
    ["[1]Blad1!A5+A5", "[1]Blad1!A5+A6"],
    ["Blad1:Blad3!A5", "Blad1:Blad3!A5"],
    ["Tabell1[[#Totals],[A5]]", "Tabell1[[#Totals],[A5]]"],
    ["LOG10(A5)+namn.A5", "LOG10(A6)+namn.A5"],
    ["#REF!A5+Blad1!#REF!+A5", "#REF!A5+Blad1!#REF!+A6"],
    ["A5:INDEX(A:A,A5)", "A6:INDEX(A:A,A6)"],
    ["SUM((A4,A5:B6))*{1,2;3,4}", "SUM((A5,A6:B7))*{1,2;3,4}"],
    ["LET(x,A5,x*2)", "LET(x,A6,x*2)"],
    ["A5#+@A5:A6", "A6#+@A6:A7"],
    ["'Blad1'!$A$5 + 2:5", "'Blad1'!$A$6 + 3:6"],
  ])("in %s follow an inserted row", (before, after) => {
    const { book, sheet } = bookOf([`'x`]);
    sheet.storeCells(at1("E1"), [[0, 4, { value: null, formula: before, quotePrefix: false }]]);
    insertCells(book, sheet, at1("2:2"), "down");
    expect(typed(sheet, "E1")).toBe(`=${after}`);
  });

  it("to what is deleted are lost only where all of it goes", () => {
    const { book, sheet } = bookOf(["=A5", "=SUM(A4:A6)", "=SUM(A5:A5)", "=SUM(5:5)", "=SUM(A2:A9)"]);
    deleteCells(book, sheet, at1("5:6"), "up");
    expect([..."ABCDE"].map((column) => typed(sheet, `${column}1`))).toEqual([
      "=#REF!",
      "=SUM(A4:A4)",
      "=SUM(#REF!)",
      "=SUM(#REF!)",
      "=SUM(A2:A7)",
    ]);
  });

  it("on other sheets follow only the sheet they name", () => {
    const { book, sheet } = bookOf([1]);
    const other = addSheet(book, "Annat blad");
    type(book, other, [["=A5+'Annat blad'!A5+Blad1!A5+BLAD1!A5"]]);
    insertCells(book, sheet, at1("1:1"), "down");
    expect(typed(other, "A1")).toBe("=A5+'Annat blad'!A5+Blad1!A6+BLAD1!A6");
    renameSheet(book, other, "Kort");
    expect(typed(other, "A1")).toBe("=A5+Kort!A5+Blad1!A6+BLAD1!A6");
  });

  it("are listed with their sheets", () => {
    expect(
      referencesOf("A1+'Min bok'!B:B+[2]X!A1").map(({ sheet, range }) => [sheet, range.left, range.bottom]),
    ).toEqual([
      [null, 0, 0],
      ["Min bok", 1, 1_048_575],
    ]);
  });
});
