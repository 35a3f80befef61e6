import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../src/domain/cell.ts";
import { fromOre } from "../../src/domain/money.ts";
import { holds, residual } from "../../src/model/equations.ts";
import type { BudgetModel } from "../../src/model/model.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";

function printEquations({ system }: BudgetModel): string[] {
  const name = (id: number): string => {
    const cell = system.figures[id]?.cell;
    return cell ? addressOf(cell.row, cell.column) : "?";
  };
  return system.equations.map((equation) => {
    const unit = system.figures[equation.result]?.unit ?? "kr";
    const terms = equation.terms.map(({ figure, factor }) => `${factor === 1 ? "+" : "-"}${name(figure)}`).join(" ");
    const gap = holds(system, equation) ? "" : ` GAP ${String(fromOre(residual(system, equation), unit))}`;
    return `${equation.kind} ${name(equation.result)} = ${terms} ±${String(fromOre(equation.tolerance, unit))}${gap}`;
  });
}

describe("equations of a table", () => {
  it("stand in every column and row, with the rounding of their figures", () => {
    const { model } = bookOf`
      Nämnd, mnkr | Budget | Utfall | Avvikelse
      Kommunstyrelse | -10,1 | -9,5 | 0,6
      Socialnämnd    | -90,2 | -97,0 | -6,8
      Summa          | -100,3 | -106,5 | -6,2`;
    expect(printEquations(model)).toEqual([
      "sum B4 = +B2 +B3 ±0.15",
      "sum C4 = +C2 +C3 ±0.15",
      "sum D4 = +D2 +D3 ±0.15",
      "deviation D2 = +C2 -B2 ±0.15",
      "deviation D3 = +C3 -B3 ±0.15",
      "deviation D4 = +C4 -B4 ±0.15",
    ]);
  });

  it("allow a formula nothing but float noise", () => {
    const { model } = bookFrom({
      rows: drawnRows(`
        Nämnd, tkr     | Budget            | Utfall
        Kommunstyrelse | -100              | -95
        Socialnämnd    | -900              | -970
        Fritid         | -50               | -51
        Summa          | =SUM(B2:B4) → -1050 | -1117`),
    });
    expect(printEquations(model)).toEqual(["sum B5 = +B2 +B3 +B4 ±0.00004", "sum C5 = +C2 +C3 +C4 ±2"]);
  });

  it("keep a blank as 0 and skip a result that is blank", () => {
    const { model } = bookOf`
      Enhet, tkr | Utfall intäkter | Utfall kostnader | Utfall netto
      Norr       |                 |             -190 |         -190
      Söder      |             120 |             -420 |         -300
      Öster      |              45 |              -99 |
      Summa      |             165 |             -709 |         -544`;
    expect(printEquations(model)).toEqual([
      "sum B5 = +B2 +B3 +B4 ±1.5",
      "sum C5 = +C2 +C3 +C4 ±2",
      "sum D5 = +D2 +D3 +D4 ±1.5 GAP -54",
      "net D2 = +B2 +C2 ±1",
      "net D3 = +B3 +C3 ±1.5",
      "net D5 = +B5 +C5 ±1.5",
    ]);
  });

  it("expect signs only where the whole table is netted", () => {
    const { model } = bookOf`
      Driftredovisning, tkr | Utfall  | Budget
      Intäkter              | 232 170 | 226 650
      Kostnader             | 234 090 | -226 650
      SUMMA                 | 466 260 | 0`;
    const expected = model.system.signs.map(({ figure, sign }) => {
      const cell = model.system.figures[figure]?.cell;
      return `${cell ? addressOf(cell.row, cell.column) : "?"} ${sign === 1 ? "+" : "-"}`;
    });
    expect(expected).toEqual(["B2 +", "B3 -", "C2 +", "C3 -"]);
  });
});

describe("facts", () => {
  it("carry the model's sign whatever the table prints", () => {
    const valuesOf = (drawing: string): string[] =>
      bookFrom({ rows: drawnRows(drawing) }).model.facts.map(
        ({ rowKey, meaning, value }) => `${rowKey} ${String(meaning.measure)} ${String(fromOre(value, "tkr"))}`,
      );
    const revenuePositive = valuesOf(`
      Enhet, tkr | Budget 2024 | Prognos 2024 | Avvikelse
      Norr       | -1 200      | -1 234       | -34
      Söder      | -2 500      | -2 345       | 155
      Summa      | -3 700      | -3 579       | 121`);
    const costPositive = valuesOf(`
      Enhet, tkr | Budget 2024 | Prognos 2024 | Avvikelse
      Norr       | 1 200       | 1 234        | -34
      Söder      | 2 500       | 2 345        | 155
      Summa      | 3 700       | 3 579        | 121`);
    expect(costPositive).toEqual(revenuePositive);
  });
});
