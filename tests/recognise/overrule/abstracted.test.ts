import { describe, expect, it } from "@jest/globals";
import { abstracted, abstractedPath } from "../../../src/recognise/overrule/abstracted.ts";

describe("a text without its time and unit", () => {
  it.each([
    ["Ack utfall jan-aug 2024, tkr", "Ack utfall jan–apr 2025 (mnkr)"],
    ["Budget 2024", "Budget 2025"],
    ["Prognos per April", "Prognos per augusti"],
    ["T1 2024", "T3 2025"],
    ["202408", "2024-04"],
    ["2311-2312", "2401-2404"],
    ["jan-24", "dec 25"],
    ["Kvartal 1", "Kvartal 4"],
    ["Utfall 2023-2024", "Utfall 2024"],
  ])("%s is %s", (one, other) => {
    expect(abstracted(one)).toBe(abstracted(other));
    expect(abstracted(one)).not.toBe("");
  });

  it.each([
    ["Budget 2024", "Utfall 2024"],
    ["Ack budget", "Budget"],
    ["Helår 2024", "2024"],
    ["Avdelning 12", "Avdelning 13"],
    ["Antal personer", "Antal platser"],
    ["Majorna", "Junibacken"],
  ])("%s is not %s", (one, other) => {
    expect(abstracted(one)).not.toBe(abstracted(other));
  });

  it("has nothing left where it named nothing else than a unit", () => {
    expect(abstracted("(tkr)")).toBe("");
    expect(abstractedPath(["2024", "Belopp i tkr", "Budget"])).toBe("# / budget");
    expect(abstractedPath(["tkr", "Budget"])).toBe("budget");
  });
});
