import { describe, expect, it } from "@jest/globals";
import { parseRange } from "../../src/domain/cell.ts";
import { textsIn } from "../../src/messages/index.ts";
import { selectionFormula, selectionMeaning } from "../../src/messages/renderSelection.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { selectedCells } from "../../src/rules/selectedCells.ts";
import type { SelectedCells } from "../../src/rules/selectedCells.ts";
import { bookFrom, bookOf, drawnRows, type Book } from "../support/book.ts";

const { sv } = textsIn;

function selectedIn({ workbook }: Book): (address: string, sheet?: number) => SelectedCells {
  const checked = runToEnd(checkWorkbook(workbook));
  return (address, sheet = 0) => {
    const range = parseRange(address);
    if (!range) throw new Error(address);
    return selectedCells(checked, { sheet, ...range });
  };
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const told = (cells: SelectedCells): string[] =>
  [selectionMeaning(cells, sv), ...selectionFormula(cells, sv)].map(plain);

const committees = bookOf`
  Driftredovisning, tkr |             |                  |                        |
  Nämnd                 | Budget 2024 | Utfall 2024      | Avvikelse              |
  Kommunstyrelsen       | -100        | -95              | =C3-B3 → 5             |
  Socialnämnden         | -900        | -970             | =C4-B4 → -70           |
  Barnnämnden           | -700        | -690             | =C5-B4 → 210             |
  Kulturnämnden         | -80         | -85              | =C6-B6 → -5            |
  Tekniska nämnden      | -60         | -50              | =C7-B7 → 10            |
  Summa                 | =SUM(B3:B7) → -1 840 | =SUM(C3:C7) → -1 890 | =SUM(D3:D7) → 150 |
  |  |  |  |
  |  |  | Anteckning | 17`;

describe("the selected cell", () => {
  const at = selectedIn(committees);

  it("is told by its row and column, with the unit", () => {
    expect(told(at("B4"))).toEqual(["Socialnämnden · Budget, helår 2024, tkr"]);
    expect(at("B4").isOneCell).toBe(true);
  });

  it("is told where its formula stands elsewhere, and what the first one reads", () => {
    expect(told(at("D4"))).toEqual([
      expect.stringMatching(/^Socialnämnden · Avvikelse/),
      "Samma formel i 4 celler: D3:D4 och D6:D7. D3: =C3-B3",
    ]);
    expect(told(at("C8")).at(-1)).toBe("Samma formel i 3 celler: B8:D8. B8: =SUM(B3:B7)");
    expect(told(at("B8")).at(-1)).toBe("Samma formel i 3 celler: B8:D8.");
  });

  it("is told what it should be where it deviates, with the finding that says so", () => {
    const cells = at("D5");
    expect(told(cells).slice(1)).toEqual([
      "Formeln finns bara här på bladet.",
      "Som de 4 formlerna intill (D3:D4 och D6:D7) vore det =C5-B5.",
    ]);
    expect(cells.findings.map(({ cell }) => cell)).toContainEqual({ sheet: 0, row: 4, column: 3 });
    expect(at("D6").findings).toEqual([]);
  });

  it("has no meaning outside tables, and several cells have what they share", () => {
    expect(told(at("H40"))).toEqual(["Hör inte till någon tabell."]);
    expect(told(at("C3:C5"))).toEqual([plain(selectionMeaning(at("C4"), sv)).replace(/^.* · /, "")]);
    expect(told(at("B4:C4"))).toEqual(["Socialnämnden"]);
    expect(at("C3:C5")).toMatchObject({ isOneCell: false, formula: null, row: null });
    expect(at("D3:D7").findings).toEqual(at("D5").findings);
  });

  it("is what it is merged with", () => {
    const [sheet] = committees.workbook.sheets;
    const merged = {
      ...committees.workbook,
      sheets: sheet ? [{ ...sheet, merges: [{ top: 3, left: 3, bottom: 3, right: 4 }] }] : [],
    };
    const cells = selectedIn({ ...committees, workbook: merged })("D4:E4");
    expect(cells.isOneCell).toBe(true);
    expect(cells.formula?.formula).toBe("C4-B4");
  });

  it("is told of a number typed where the formulas beside it have one", () => {
    const rows = Array.from({ length: 10 }, (_, i) => {
      const row = String(i + 2);
      return [`Enhet ${String(i)}`, "10", "3", i === 4 ? "31" : `=B${row}*C${row} → 30`];
    });
    const typed = selectedIn(bookFrom({ name: "Drift", rows: [["Enhet", "Antal", "Pris", "Kostnad"], ...rows] }))("D6");
    expect(typed.formula).toMatchObject({ formula: null, same: [], deviation: { formula: "B6*C6" } });
    expect(told(typed).at(-1)).toMatch(/^Som de 9 formlerna intill .* vore det =B6\*C6\.$/);
  });

  it("says of several tables only that they are several", () => {
    const rows = drawnRows(`
      Nämnd | Budget 2024 | Utfall 2024
      KS    | 10          | 11
      SN    | 20          | 21
      Summa | 30          | 32
       |  |
       |  |
      Verksamhet | Budget 2024 | Utfall 2024
      Skola | 5           | 6
      Vård  | 7           | 8
      Summa | 12          | 14`);
    expect(told(selectedIn(bookFrom({ rows }))("A1:C10"))).toEqual(["Flera tabeller."]);
  });
});
