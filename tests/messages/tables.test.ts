import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../src/messages/index.ts";
import { tableIn, tablesIn } from "../../src/messages/tables.ts";
import type { NamedTable } from "../../src/rules/finding.ts";

const sheet = (name: string, number: number | null = null): NamedTable => ({ sheet: name, number });
const numbered = (...numbers: readonly number[]): NamedTable[] => numbers.map((number) => sheet("Blad1", number));

describe("tables in a sentence", () => {
  it("are numbers when all stand on one sheet, ranges from three on", () => {
    expect(tablesIn([numbered(1), numbered(2, 3, 4)], textsIn.sv)).toEqual(["tabell 1", "tabell 2–4"]);
    expect(tablesIn([numbered(1), numbered(2, 3, 5)], textsIn.sv)).toEqual(["tabell 1", "tabell 2, 3 och 5"]);
    expect(tablesIn([numbered(4), numbered(1, 2, 3, 6, 8, 9, 10)], textsIn.en)).toEqual([
      "table 4",
      "table 1–3, 6 and 8–10",
    ]);
  });

  it("are sheets otherwise, with a number where a sheet holds several", () => {
    expect(tablesIn([[sheet("Nämnd")], [sheet("SoV"), sheet("AoB", 2)]], textsIn.sv)).toEqual([
      "Nämnd",
      "SoV och AoB (tabell 2)",
    ]);
  });

  it("are a range of sheets whose names count upwards", () => {
    const sheets = ["Tabell 2", "Tabell 3", "Tabell 4", "Bilaga 1", "Bilaga 2"].map((name) => sheet(name));
    expect(tablesIn([[sheet("Tabell 1")], sheets], textsIn.sv)).toEqual([
      "Tabell 1",
      "Tabell 2–4, Bilaga 1 och Bilaga 2",
    ]);
  });

  it("is one among others", () => {
    expect(tableIn(sheet("Blad1", 2), numbered(1, 2), textsIn.sv)).toBe("tabell 2");
    expect(tableIn(sheet("Blad1", 2), [sheet("Översikt")], textsIn.sv)).toBe("Blad1 (tabell 2)");
  });
});
