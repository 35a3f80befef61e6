import { describe, expect, it } from "@jest/globals";
import { formulaText } from "../../../src/io/formula/formulaText.ts";
import type { FormulaScope } from "../../../src/io/formula/formulaText.ts";
import { indexLayout } from "../../../src/io/layoutIndex.ts";
import type { Expr, LayoutRow, SourceForm } from "../../../src/report/layout.ts";
import { operatingLayout } from "../../support/reportLayouts.ts";

const scope: FormulaScope = {
  index: indexLayout(operatingLayout),
  report: (key) =>
    key === "operating-statement" ? { sheetName: "R&D 'nu'", index: indexLayout(operatingLayout) } : undefined,
  newFunctionPrefix: "_xlfn.",
};
const money = { kind: "money", decimals: 0 } as const;

function written(formula: Expr, value: number | null = 1, within: FormulaScope = scope): string | undefined {
  return formulaText({ value, formula, quantity: money }, formula, 2, within);
}

function source(factor: number, form: SourceForm = { kind: "number" }): Expr {
  return { op: "source", ref: { sheetName: "Budget 2024", row: 4, column: 1 }, factor, form };
}

describe("a source", () => {
  it("is a bare reference, with unit and sign where they differ", () => {
    expect([1, -1, 0.001, -0.000001, 1000].map((factor) => written(source(factor)))).toEqual([
      "'Budget 2024'!B5",
      "-'Budget 2024'!B5",
      "'Budget 2024'!B5/1000",
      "-'Budget 2024'!B5/1000000",
      "'Budget 2024'!B5*1000",
    ]);
  });

  it("stays blank while it is blank", () => {
    expect(written(source(-1), null)).toBe(`IF('Budget 2024'!B5="","",-'Budget 2024'!B5)`);
  });

  it("is read from text with explicit separators, and as a number once it is one", () => {
    const form: SourceForm = { kind: "text", group: [" ", "\u00a0", "."], decimal: ",", minus: ["-", "\u2212"] };
    expect(written(source(0.001, form))).toBe(
      `IF(ISTEXT('Budget 2024'!B5),_xlfn.NUMBERVALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE('Budget 2024'!B5,_xlfn.UNICHAR(160),""),".",""),_xlfn.UNICHAR(8722),"-"),","," "),'Budget 2024'!B5)/1000`,
    );
  });

  it("has no prefix before new functions in Excel itself", () => {
    const form: SourceForm = { kind: "text", group: [], decimal: ".", minus: [] };
    expect(written(source(1, form), 1, { ...scope, newFunctionPrefix: "" })).toBe(
      `IF(ISTEXT('Budget 2024'!B5),NUMBERVALUE('Budget 2024'!B5,"."," "),'Budget 2024'!B5)`,
    );
  });
});

describe("sums and differences", () => {
  it("make ranges of neighbours, in any order, and list the rest", () => {
    expect(written({ op: "sum", rows: ["culture", "school", "care", "total"] })).toBe("SUM(C3:C5,C7)");
    expect(written({ op: "sum", rows: [] }, 0)).toBe("0");
  });

  it("stay blank when all lines are, without hiding an error among them", () => {
    expect(written({ op: "sum", rows: ["school", "care", "total"] }, null)).toBe(
      `IF(SUMPRODUCT(--(C3:C4<>""))+SUMPRODUCT(--(C7<>""))=0,"",SUM(C3:C4,C7))`,
    );
  });

  it("nest more than 255 arguments, and give up beyond 8 192 characters", () => {
    const rows = (count: number): LayoutRow[] =>
      Array.from({ length: count * 2 }, (_, i) => ({ key: String(i), emphasis: "body", level: 0, cells: {} }));
    const sumOf = (count: number): string | undefined => {
      const index = indexLayout({ ...operatingLayout, rows: rows(count) });
      const every = Array.from({ length: count }, (_, i) => String(i * 2));
      return written({ op: "sum", rows: every }, 1, { ...scope, index });
    };
    expect(sumOf(255)?.match(/SUM\(/g)).toHaveLength(1);
    expect(sumOf(256)?.match(/SUM\(/g)).toHaveLength(3);
    expect(sumOf(5000)).toBeUndefined();
  });

  it("put what is added first, and let a blank operand count as nothing", () => {
    const terms = (row: string) =>
      [
        { at: { row, column: "budget" }, factor: -1 },
        { at: { row, column: "actual" }, factor: 1 },
      ] as const;
    expect(written({ op: "combine", terms: terms("school") })).toBe("C3-B3");
    expect(written({ op: "combine", terms: terms("culture") })).toBe("C5-N(B5)");
    expect(written({ op: "combine", terms: terms("culture") }, null)).toBe(`IF(AND(B5="",C5=""),"",C5-N(B5))`);
  });
});

describe("other formulas", () => {
  it("divide by the size of the denominator, blank where it is nothing", () => {
    const ratio = (row: string): Expr => ({
      op: "ratio",
      numerator: { row, column: "deviation" },
      denominator: { row, column: "budget" },
    });
    expect(written(ratio("school"))).toBe(`IF(B3=0,"",D3/ABS(B3))`);
    expect(written(ratio("culture"), null)).toBe(`IF(N(B5)=0,"",D5/ABS(N(B5)))`);
  });

  it("refer to cells here, on other reports and to source rows", () => {
    const at = { row: "total", column: "actual" };
    expect(written({ op: "cell", at })).toBe("C7");
    expect(written({ op: "cell", at }, null)).toBe(`IF(C7="","",C7)`);
    expect(written({ op: "other", report: "operating-statement", at })).toBe("'R&D ''nu'''!C7");
    expect(written({ op: "sourceRow", ref: { sheetName: "Blad1", row: 9, column: 0 } })).toBe("ROW(Blad1!A10)");
  });

  it("throw when a key leads nowhere", () => {
    expect(() => written({ op: "cell", at: { row: "nowhere", column: "actual" } })).toThrow(
      "layout-row-unknown: nowhere",
    );
    expect(() => written({ op: "cell", at: { row: "total", column: "no" } })).toThrow("layout-column-unknown: no");
    expect(() => written({ op: "other", report: "none", at: { row: "total", column: "actual" } })).toThrow(
      "layout-report-unknown: none",
    );
  });
});
