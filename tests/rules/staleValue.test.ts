import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const book = (drawing: string): ReturnType<typeof bookFrom> => bookFrom({ rows: drawnRows(drawing) });
const said = (drawing: string): string[] => hitsOf("stale-value", book(drawing)).map((hit) => printFinding(hit));

describe("stale-value", () => {
  const drawing = `
    Enhet | Timmar | Pris | Kostnad         | Med påslag
    Norra | 120    | 410  | =B2*C2 → 49200  | =D2*1.1 → 54120
    Södra | 95     | 410  | =B3*C3 → 36900  | =D3*1.1 → 40590
    Östra | 60     | 410  | =B4*C4 → 24600  | =D4*1.1 → 27060`;

  it("finds the formula that shows an old value, and not those that pass it on", () => {
    expect(said(drawing)).toEqual([
      "warning stale-value D3 [E3]\n  Södra, kostnad: cellen visar 36 900, men =B3*C3 ger 38 950 på de belopp som står i arket. 1 formel räknar vidare på det gamla värdet. Räkna om arbetsboken (F9), och se efter om beräkningen är manuell.",
    ]);
    expect(printFinding(hitsOf("stale-value", book(drawing))[0]!, "en")).toContain(
      "the cell shows 36,900, but =B3*C3 gives 38,950 with the amounts on the sheet. 1 formula goes on from the old value.",
    );
  });

  it("finds each of two roots", () => {
    const two = drawing.replace("24600 ", "24601 ").replace("40590", "40595");
    expect(hitsOf("stale-value", book(two)).map(({ cell }) => [cell.row, cell.column])).toEqual([
      [2, 3],
      [2, 4],
      [3, 3],
      [3, 4],
    ]);
  });

  it.each([
    ["values that are right", "=B2*C2 → 49200"],
    ["float noise", "=B2*C2 → 49200.00000001"],
    ["precision as displayed", "=B2/7 → 17.14"],
    ["functions", "=ROUND(B2*C2,0) → 1"],
    ["volatile functions", "=B2*RAND() → 1"],
    ["links to other workbooks", "=[1]Blad1!B2*2 → 1"],
    ["names", "=B2*moms → 1"],
    ["a text among figures", "=A2+B2 → 1"],
    ["arrays", "=SUM(B2:B4*C2:C4) → 1"],
  ])("holds back for %s", (_, formula) => {
    expect(
      said(
        drawing
          .replace("=B2*C2 → 49200 ", formula)
          .replace("=B3*C3 → 36900", "=B3*C3 → 38950")
          .replace("=D3*1.1 → 40590", "=D3*1.1 → 42845")
          .replace("=D2*1.1 → 54120", "54120"),
      ),
    ).toEqual([]);
  });

  it("leaves a total that arithmetic tells of to that", () => {
    const found = book(`
      Nämnd (tkr)     | Utfall
      Kommunstyrelsen | 9 980
      Socialnämnden   | 97 840
      Kulturnämnden   | 11 870
      Summa           | =SUM(B2:B4) → 119 000`);
    expect(hitsOf("stale-value", found).length + hitsOf("total-mismatch", found).length).toBe(1);
  });
});
