import { describe, expect, it } from "@jest/globals";
import { slips } from "./breakSheet.ts";
import { publishedTables } from "./published.ts";
import { brokenOnce, brokenTwice } from "./runs.ts";
import { Tallies } from "./tally.ts";

// A sample of the breaks, always the same; scripts/mutations.ts makes them all, holds them to the same limits and prints the figures.
const tables = publishedTables();
const asPrinted = tables.filter(({ typing }) => typing === "typed");
const withFormulas = tables.filter(({ typing }) => typing !== "typed");
const tallies = new Tallies();
for (const { broken, verdict } of brokenOnce(asPrinted, { seed: 20240430, draws: 1, share: 0.3 }))
  tallies.add(["typed", broken.slip, "all"], verdict);
for (const { broken, verdict } of brokenOnce(withFormulas, { seed: 20240831, draws: 1, share: 0.08 }))
  tallies.add(["formulas", broken.slip, "all"], verdict);

describe("published tables that tie", () => {
  it.each(tables.map((table) => [`${table.name}, ${table.typing}`, table] as const))(
    "%s: nothing to mend",
    (_, { checked }) => {
      expect(checked.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(checked.diagnoses).toEqual([]);
    },
  );
});

describe("published tables with one cell broken", () => {
  const all = tallies.of("all");

  it("are many, of every kind, and most of what can be seen can be put right", () => {
    expect(all.breaks).toBeGreaterThan(1500);
    for (const slip of slips) expect(tallies.of(slip).breaks).toBeGreaterThan(30);
    expect(all.identifiable / (all.identifiable + all.undetermined)).toBeGreaterThan(0.9);
  });

  it("blame the broken cell where at most three repairs are best", () => {
    const typed = tallies.of("typed");
    expect(typed.blamed / typed.identifiable).toBeGreaterThanOrEqual(0.98);
    // Some six hundred breaks: less than the limit of all of them, by two standard deviations.
    const formulas = tallies.of("formulas");
    expect(formulas.blamed / formulas.identifiable).toBeGreaterThanOrEqual(0.97);
  });

  it("name the broken cell among the candidates where more are", () => {
    expect(all.candidate).toBeGreaterThanOrEqual(0.95 * all.undetermined);
  });

  it("say nothing of cells that the broken one has nothing to do with", () => {
    expect(all.stray / all.breaks).toBeLessThanOrEqual(0.01);
  });

  it("are still read as the tables they are, but for those of one to three rows", () => {
    expect(all.unread / all.breaks).toBeLessThan(0.09);
  });
});

describe("published tables with two cells broken that nothing ties to each other", () => {
  it("blame each cell in a finding of its own", () => {
    const pairs = [...brokenTwice(asPrinted, 20, 20240831)].filter(({ areKnowable }) => areKnowable);
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs.filter(({ areTold }) => areTold).length / pairs.length).toBeGreaterThanOrEqual(0.95);
  });
});
