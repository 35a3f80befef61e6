import { describe, expect, it } from "@jest/globals";
import { solveAll } from "../../../src/analysis/repair/index.ts";
import type { Drawing } from "./drawn.ts";
import { draw } from "./drawn.ts";
import { enkoping1, enkoping2, lomma1, lomma2, nacka1, socialtStod1 } from "./seeds.ts";
import { told } from "./told.ts";

describe("errors in print", () => {
  it("Lomma 1: four cells, one cause, chosen by what the left half nets to", () => {
    const drawn = draw([lomma1]);
    expect(told(drawn)).toEqual([
      [
        [
          "Kostnader / Prognos: 639410 → -700116 freeValue",
          "Kostnader / HBudget: 669763 → -669763 signTurned",
          "SUMMA / Prognos: 1325126 → -14400 grossInsteadOfNet",
          "SUMMA / HBudget: 1339526 → 0 grossInsteadOfNet",
        ],
      ],
    ]);
    const [diagnosis] = solveAll(drawn.system);
    expect(diagnosis!.broken).toEqual([]);
    expect(diagnosis!.wrongSigns).toEqual([drawn.at("Kostnader", "Prognos"), drawn.at("Kostnader", "HBudget")]);
    expect(diagnosis!.repairs[0]!.gap).toBe(0);
  });

  it("Lomma 1 without peers: both four-cell repairs are offered", () => {
    const { peers: _, ...alone } = lomma1;
    expect(told(draw([alone]))[0]!.map((changes) => changes.map((text) => text.replace(/.*→ (\S+) .*/, "$1")))).toEqual(
      [
        ["-639410", "-609057", "46306", "60706"],
        ["-700116", "-669763", "-14400", "0"],
      ],
    );
  });

  it("Nacka 1: the total leaves out its last row, and is the exact sum of its rows", () => {
    const drawn = draw([nacka1]);
    expect(told(drawn)).toEqual([[["Summa / Budget: -595990 → -598296 lineLeftOut"]]]);
    const [diagnosis] = solveAll(drawn.system);
    expect(diagnosis!.broken).toHaveLength(2);
    expect(diagnosis!.repairs[0]!.changes[0]!.about).toEqual([drawn.at("Nämnd", "Budget")]);
    expect(diagnosis!.repairs[0]!.gap).toBe(100_000);
  });

  it("Enköping 1: two equations agree on the subtotal", () => {
    expect(told(draw([enkoping1]))).toEqual([[["SummaI / U24: 59 → 56.9 freeValue"]]]);
  });

  it("Enköping 2: one sign", () => {
    expect(told(draw([enkoping2]))).toEqual([[["Anpass / U23: 1.6 → -1.6 signTurned"]]]);
  });

  it("Enköping 1 and 2 in one workbook, tied by their totals", () => {
    const totals = (["Bokslut", "U23", "U24", "Budget", "Prognos", "Avv"] as const).map(
      (column) =>
        [
          ["Totalt", column, 0],
          ["Totalt", column, 1],
        ] as const,
    );
    expect(told(draw([enkoping1, enkoping2], totals))).toEqual([
      [["SummaI / U24: 59 → 56.9 freeValue"]],
      [["Anpass / U23: 1.6 → -1.6 signTurned"]],
    ]);
  });

  it("Lomma 1 beside Lomma 2, whose totals say the same", () => {
    const columns = ["Utfall", "Budget", "Avv", "HAvv", "Prognos", "HBudget"] as const;
    const tied = draw(
      [lomma1, lomma2],
      columns.map(
        (column) =>
          [
            ["SUMMA", column, 0],
            ["Totalt", column, 1],
          ] as const,
      ),
    );
    expect(told(tied)).toEqual([
      [
        [
          "Kostnader / Prognos: 639410 → -700116 freeValue",
          "Kostnader / HBudget: 669763 → -669763 signTurned",
          "SUMMA / Prognos: 1325126 → -14400 grossInsteadOfNet",
          "SUMMA / HBudget: 1339526 → 0 grossInsteadOfNet",
        ],
      ],
    ]);
  });

  it.each<[string, Drawing]>([
    ["Lomma 2", lomma2],
    ["Socialt stöd 1", socialtStod1],
  ])("%s ties", (_, drawing) => {
    expect(solveAll(draw([drawing]).system)).toEqual([]);
  });
});
