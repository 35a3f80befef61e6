import { describe, expect, it } from "@jest/globals";
import { cellError } from "../../../../src/workbench/book/index.ts";
import { editText, typedInput } from "../../../../src/workbench/page/grid/typedText.ts";

describe("what is typed", () => {
  it.each([
    ["1 234,5", "1234.5"],
    ["1\u00a0234", "1234"],
    ["-12", "-12"],
    ["−3,25", "-3.25"],
    ["12,5 %", "12.5%"],
    ["2024 08", "2024 08"],
    ["1.234", "1.234"],
    ["=SUM(A1,B1)", "=SUM(A1,B1)"],
    ["Summa", "Summa"],
    ["", ""],
  ])("%j goes into the book as %j", (typed, input) => expect(typedInput(typed)).toBe(input));
});

describe("what editing starts with", () => {
  const constant = (value: Parameters<typeof cellError>[0] | number | boolean) => ({
    value,
    formula: null,
    quotePrefix: false,
  });

  it("is the formula, or the value as it is typed in Sweden", () => {
    expect(editText(undefined, "General")).toBe("");
    expect(editText({ value: 7, formula: "A1+1", quotePrefix: false }, "0")).toBe("=A1+1");
    expect(editText(constant(-1234.5), "#,##0")).toBe("-1234,5");
    expect(editText(constant(0.07), "0%")).toBe("7%");
    expect(editText({ value: "007", formula: null, quotePrefix: true }, "General")).toBe("'007");
    expect(editText({ value: cellError("#N/A"), formula: null, quotePrefix: false }, "General")).toBe("#N/A");
    expect(editText(constant(true), "General")).toBe("TRUE");
  });

  it("goes back into the book as the same figure", () => {
    for (const figure of [0.1, -1234.5, 1e-3, 700116]) {
      expect(Number(typedInput(editText(constant(figure), "General")))).toBe(figure);
    }
  });
});
