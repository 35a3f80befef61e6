import { describe, expect, it } from "@jest/globals";
import { shownFormula } from "../../../src/io/xlsx/formulaText.ts";
import { fileFormula } from "../../../src/io/xlsx/write/fileFormula.ts";

describe("a formula as files write it", () => {
  it.each([
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["IFERROR(A1,0)", "IFERROR(A1,0)"],
    ["NUMBERVALUE(A1)+UNICHAR(160)", "_xlfn.NUMBERVALUE(A1)+_xlfn.UNICHAR(160)"],
    ["xlookup(1,A:A,B:B)", "_xlfn.xlookup(1,A:A,B:B)"],
    ["SORT(FILTER(A1:A9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["LAMBDA(a,b,a+b+Namn)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b+Namn)(1,2)"],
    ["\"XLOOKUP(1)\"&'CONCAT(1)'!A1", "\"XLOOKUP(1)\"&'CONCAT(1)'!A1"],
    ["Tabell1[[#This Row],[LET]]", "Tabell1[[#This Row],[LET]]"],
  ])("%s", (shown, stored) => {
    expect(fileFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });
});
