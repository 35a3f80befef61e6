import { describe, expect, it } from "@jest/globals";
import { ore } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { findingText, repairTexts, shortFindingText } from "../../src/messages/render.ts";
import type {
  ArithmeticData,
  ChangeData,
  Finding,
  FindingData,
  NamedCell,
  ProofLine,
  ShownAmount,
} from "../../src/rules/finding.ts";
import { addressOf } from "../../src/domain/cell.ts";

const amount = (value: number, decimals = 0): ShownAmount => ({
  ore: ore(Math.round(value * 100_000)),
  unit: "tkr",
  decimals,
});
const named = (row: string, shortColumn: string, at = 0): NamedCell => ({
  cell: { sheet: 0, row: at, column: 3 },
  row,
  column: shortColumn,
  shortColumn,
  span: "toDate",
  unit: "tkr",
});
const change = (
  name: NamedCell,
  stated: number | null,
  expected: number,
  more: Partial<ChangeData> = {},
): ChangeData => ({
  ...name,
  kind: "freeValue",
  stated: stated === null ? null : amount(stated),
  expected: amount(expected),
  about: [],
  factor: null,
  ...more,
});
const line = (
  kind: ProofLine["kind"],
  result: NamedCell,
  stated: number,
  computed: number,
  more: Partial<ProofLine> = {},
): ProofLine => ({
  kind,
  result,
  stated: amount(stated),
  computed: amount(computed),
  repaired: amount(stated),
  holds: stated === computed,
  terms: [],
  tables: null,
  ...more,
});
const finding = (data: FindingData, more: Partial<Finding> = {}): Finding => ({
  rule: "total-mismatch",
  severity: "error",
  cell: { sheet: 0, row: 0, column: 3 },
  related: [],
  data,
  repair: [],
  alternatives: [],
  ...more,
});
const arithmetic = (
  changes: readonly ChangeData[],
  proof: readonly ProofLine[],
  more: Partial<ArithmeticData> = {},
): Finding =>
  finding({
    kind: "arithmetic",
    subject: changes[0] ?? proof[0]?.result ?? named("", ""),
    stated: changes[0]?.stated ?? null,
    changes,
    proof,
    candidates: [],
    alternatives: [],
    hasRivals: false,
    ...more,
  });
const say = (one: Finding, language: "sv" | "en" = "sv"): string =>
  findingText(one, textsIn[language]).replaceAll("\u00a0", " ");

const line5 = named("Socialnämnd", "Utfall", 4);
const total = named("Summa", "Utfall", 9);
const beside = { ...named("Socialnämnd", "Avvikelse", 4), cell: { sheet: 0, row: 4, column: 4 } };

describe("a finding in a sentence", () => {
  const withKind = (kind: ChangeData["kind"], more: Partial<ChangeData> = {}): string =>
    say(
      arithmetic(
        [change(line5, -1_000, -970, { kind, ...more })],
        [line("sum", total, -2_000, -2_030), line("deviation", beside, 30, 0)],
      ),
    );

  it("tells how the figure came to be wrong, and what then holds", () => {
    const holds = "Med −970 stämmer totalen −2 000 och avvikelsen 30.";
    expect(withKind("digitChanged")).toBe(`Socialnämnd, utfall: −1 000 ska vara −970. En siffra är fel. ${holds}`);
    expect(withKind("digitsSwapped")).toBe(
      `Socialnämnd, utfall: −1 000 ska vara −970. Två siffror har bytt plats. ${holds}`,
    );
    expect(withKind("factor", { factor: 1000 })).toBe(
      `Socialnämnd, utfall: −1 000 ska vara −970. Beloppet är 1 000 gånger för stort. ${holds}`,
    );
    expect(withKind("factor", { factor: 0.1 })).toBe(
      `Socialnämnd, utfall: −1 000 ska vara −970. Beloppet är 10 gånger för litet. ${holds}`,
    );
    expect(withKind("shifted", { about: [{ name: named("Kultur", "Budget", 6), amount: null }] })).toBe(
      `Socialnämnd, utfall: −1 000 ska vara −970. Beloppet har hamnat i fel cell och hör till Kultur, budget. ${holds}`,
    );
    expect(withKind("freeValue")).toBe(`Socialnämnd, utfall: −1 000 ska vara −970. ${holds}`);
    expect(withKind("signTurned")).toBe(`Socialnämnd, utfall: −1 000 ska inte ha minustecken. ${holds}`);
  });

  it("does not claim a digit that one equation alone speaks for", () => {
    const likely = arithmetic(
      [change(line5, -1_000, -970, { kind: "digitChanged" })],
      [line("sum", total, -2_000, -2_030)],
    );
    expect(say(likely)).toBe(
      "Summa, utfall: −2 000 stämmer inte med raderna, som summerar till −2 030. Skillnaden är 30. Troligast ska Socialnämnd vara −970 i stället för −1 000.",
    );
  });

  it("speaks of a blank cell as blank", () => {
    const filled = arithmetic([change(line5, null, 12, { kind: "emptyFilled" })], [line("sum", total, 112, 100)]);
    expect(say(filled)).toBe("Socialnämnd, utfall: cellen är tom men ska vara 12. Med 12 stämmer totalen 112.");
    expect(say(filled, "en")).toBe(
      "Socialnämnd, utfall: the cell is blank but should be 12. With 12, the total 112 holds.",
    );
  });

  it("counts lines left out and counted twice", () => {
    const about = [
      { name: named("A", "Utfall", 1), amount: amount(-5) },
      { name: named("B", "Utfall", 2), amount: amount(-7) },
    ];
    const summed = (kind: ChangeData["kind"]): string =>
      say(
        arithmetic(
          [change(total, -100, -112, { kind, about })],
          [line("sum", total, -100, -112, { repaired: amount(-112) })],
        ),
      );
    expect(summed("lineLeftOut")).toBe("Summa, utfall: −100 ska vara −112. A (−5) och B (−7) är inte med i summan.");
    expect(summed("lineCountedTwice")).toBe(
      "Summa, utfall: −100 ska vara −112. A (−5) och B (−7) är räknade två gånger. Raderna summerar till −112.",
    );
  });

  it("names the broken relation and the likeliest cells where nothing is determined", () => {
    const open = arithmetic([], [line("deviation", total, 10, 25)], {
      candidates: [line5, total, named("C", "Utfall", 5), named("D", "Utfall", 6)],
    });
    expect(say(open)).toBe(
      "Summa, utfall: 10 stämmer inte med beloppen bredvid, som ger 25. Skillnaden är 15. Felet sitter troligast i Socialnämnd, Summa och C.",
    );
    expect(shortFindingText(open, textsIn.sv)).toBe("Summa, utfall: 10, men beloppen ger 25.");
  });

  it("tells several changed lines one by one", () => {
    const both = [change(line5, 100, 90), change(named("Kultur", "Utfall", 5), 50, 60)];
    const terms = both.map((name) => ({ name, factor: 1 as const, amount: null }));
    expect(say(arithmetic(both, [line("sum", total, 150, 150, { terms })]))).toBe(
      "Socialnämnd, utfall: 100 ska vara 90. Kultur, utfall: 50 ska vara 60. Felen tar ut varandra, så summan stämmer ändå.",
    );
  });

  it("uses the cell where there is no label", () => {
    expect(say(arithmetic([change(named("", "", 4), 1, 2)], [line("sum", named("", "", 9), 5, 4)]))).toBe(
      "D5: 1 ska vara 2. Med 2 stämmer totalen 5.",
    );
  });

  it("says how much a sum misses, up or down", () => {
    const texts = (lost: number): string =>
      say(
        finding({
          kind: "textNumber",
          isOfLedger: false,
          range: { sheet: 0, top: 4, bottom: 15, left: 3, right: 3 },
          count: 12,
          lost: { total: named("Summa", "Utfall", 16), amount: amount(lost) },
          figures: [],
          left: [],
        }),
      );
    expect(texts(4_310)).toBe("12 belopp i D5:D16 är text och räknas inte med. Summan i D17 blir 4 310 tkr för låg.");
    expect(texts(-4_310)).toBe("12 belopp i D5:D16 är text och räknas inte med. Summan i D17 blir 4 310 tkr för hög.");
  });
});

describe("what to do", () => {
  const address = (cell: Finding["cell"]): string => addressOf(cell.row, cell.column);
  const entry = { cell: line5.cell, stated: 1, expected: 2, formula: null, inSource: false };
  const one = arithmetic([change(line5, 1, 2)], []);

  it("is to correct the source, the cell or the formula", () => {
    const todo = (more: object): string[] =>
      repairTexts({ ...one, repair: [{ ...entry, ...more }] }, textsIn.sv, address);
    expect(todo({})).toEqual(["Rätta D5 till 2."]);
    expect(todo({ inSource: true })).toEqual(["Rätta i källan: D5 ska vara 2."]);
    expect(todo({ formula: "SUM(D2:D4)" })).toEqual(["Rätta D5 till formeln =SUM(D2:D4), som ger 2."]);
  });

  it("is a choice where several repairs are equally good", () => {
    const other = change(total, 5, 6);
    const open = arithmetic([change(line5, 1, 2)], [line("sum", total, 5, 4)], { alternatives: [[other]] });
    const alternatives = [[{ ...entry, cell: total.cell, expected: 6 }]];
    expect(repairTexts({ ...open, repair: [entry], alternatives }, textsIn.sv, address)).toEqual([
      "Antingen D5 = 2",
      "eller D10 = 6",
    ]);
  });
});
