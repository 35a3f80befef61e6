import { describe, expect, it } from "@jest/globals";
import { solve, solveAll } from "../../../src/analysis/repair/index.ts";
import type { Drawing } from "./drawn.ts";
import { draw } from "./drawn.ts";
import { told } from "./told.ts";

/** Three units with row and column equations; figures are replaced as "row / column" → text. */
function table(replaced: Readonly<Record<string, string>> = {}, more: Partial<Drawing> = {}): Drawing {
  const rows = [
    ["Norr", "4310", "4480", "-170"],
    ["Söder", "2765", "2590", "175"],
    ["Väster", "1038", "1147", "-109"],
    ["Summa", "8113", "8217", "-104"],
  ];
  const columns = ["Budget", "Utfall", "Avv"];
  const text = rows.map(([row, ...cells]) =>
    [row, ...cells.map((cell, i) => replaced[`${row} / ${columns[i]}`] ?? cell)].join("|"),
  );
  return {
    unit: "tkr",
    step: 1,
    text: ["rad|Budget|Utfall|Avv", ...text].join("\n"),
    sums: [{ total: "Summa", lines: ["Norr", "Söder", "Väster"] }],
    differences: [{ result: "Avv", plus: "Budget", minus: "Utfall" }],
    ...more,
  };
}

describe("one cause, one diagnosis", () => {
  it("says nothing when everything ties", () => {
    expect(told(draw([table()]))).toEqual([]);
  });

  it.each([
    ["a sign", { "Söder / Utfall": "-2590" }, "Söder / Utfall: -2590 → 2590 signTurned"],
    ["a digit", { "Norr / Budget": "4810" }, "Norr / Budget: 4810 → 4310 digitChanged"],
    ["two digits", { "Väster / Utfall": "1417" }, "Väster / Utfall: 1417 → 1147 digitsSwapped"],
    ["a thousand", { "Norr / Utfall": "4480000" }, "Norr / Utfall: 4480000 → 4480 factor"],
    ["a line left out", { "Summa / Utfall": "7070" }, "Summa / Utfall: 7070 → 8217 lineLeftOut"],
    ["a line twice", { "Summa / Budget": "10878" }, "Summa / Budget: 10878 → 8113 lineCountedTwice"],
    ["lines without their signs", { "Summa / Avv": "454" }, "Summa / Avv: 454 → -104 freeValue"],
    ["a blank", { "Söder / Budget": "" }, "Söder / Budget:  → 2765 emptyFilled"],
    ["anything", { "Söder / Budget": "3199" }, "Söder / Budget: 3199 → 2765 freeValue"],
  ])("%s", (_, replaced, repair) => {
    expect(told(draw([table(replaced)]))).toEqual([[[repair]]]);
  });

  it("gross for net, where revenue and cost meet", () => {
    const drawing = table({ "Summa / Avv": "454" });
    const sums = drawing.sums!.map((sum) => ({ ...sum, kind: "net" as const }));
    expect(told(draw([{ ...drawing, sums }]))).toEqual([[["Summa / Avv: 454 → -104 grossInsteadOfNet"]]]);
  });

  it("a figure as its column prints them, though a table that is finer ties it", () => {
    const overview = { unit: "tkr", step: 1, text: "rad|Utfall\nNorr|4310\nSöder|9999" } as const;
    const units = {
      unit: "tkr",
      step: 0.01,
      text: "rad|Utfall|Rapport\nSkola|2660,87|2660,87\nKök|104|104\nSöder|2764,87|2764,87",
      sums: [{ total: "Söder", lines: ["Skola", "Kök"] }],
    } as const;
    const drawn = draw(
      [overview, units],
      [
        [["Söder", "Utfall", 0], ["Söder", "Utfall", 1]],
        [["Söder", "Utfall", 0], ["Söder", "Rapport", 1]],
      ], // prettier-ignore
    );
    expect(told(drawn)).toEqual([[["Söder / Utfall: 9999 → 2765 freeValue"]]]);
  });

  it("figures of two rows that changed places", () => {
    expect(told(draw([table({ "Norr / Utfall": "2590", "Söder / Utfall": "4480" })]))).toEqual([
      [["Norr / Utfall: 2590 → 4480 shifted", "Söder / Utfall: 4480 → 2590 shifted"]],
    ]);
  });

  it("a figure in the wrong column, with nothing but column totals to show it", () => {
    const { differences: _, ...columnsOnly } = table({ "Söder / Budget": "", "Söder / Utfall": "2765" });
    const text = columnsOnly.text.replace("8217", "5627");
    expect(told(draw([{ ...columnsOnly, text }]))).toEqual([
      [["Söder / Budget:  → 2765 shifted", "Söder / Utfall: 2765 → 0 shifted"]],
    ]);
  });

  it("errors that hide each other in the total are found by their rows", () => {
    const drawn = draw([table({ "Norr / Utfall": "4840", "Söder / Utfall": "2230" })]);
    expect(told(drawn)).toEqual([
      [["Norr / Utfall: 4840 → 4480 digitsSwapped", "Söder / Utfall: 2230 → 2590 freeValue"]],
    ]);
    expect(solveAll(drawn.system)[0]!.broken).toHaveLength(2);
  });
});

describe("an error that was added on", () => {
  const drawing: Drawing = {
    unit: "tkr",
    step: 1,
    text: `
      rad     | Utfall
      Lön     |  -8412
      Hyra    |  -2377
      Övrigt  |   -956
      Kostn   |  -9368
      Avgift  |   1180
      Bidrag  |    643
      Int     |   1823
      Netto   |  -7545`,
    sums: [
      { total: "Kostn", lines: ["Lön", "Hyra", "Övrigt"] },
      { total: "Int", lines: ["Avgift", "Bidrag"] },
      { total: "Netto", lines: ["Int", "Kostn"], kind: "net" },
    ],
  };

  it("is one cause: the subtotal that leaves out a line, and the net computed from it", () => {
    expect(told(draw([drawing]))).toEqual([
      [["Kostn / Utfall: -9368 → -11745 lineLeftOut", "Netto / Utfall: -7545 → -9922 freeValue"]],
    ]);
  });

  it("determines nothing when the first error has no explanation", () => {
    const drawn = draw([{ ...drawing, text: drawing.text.replace("-9368", "-9911").replace("-7545", "-8088") }]);
    const [diagnosis] = solveAll(drawn.system);
    expect(diagnosis!.repairs).toEqual([]);
    expect(diagnosis!.candidates.map(drawn.name)[0]).toBe("Kostn / Utfall");
  });
});

describe("independent causes", () => {
  it("apart", () => {
    expect(told(draw([table({ "Norr / Budget": "4810", "Söder / Utfall": "-2590" })]))).toEqual([
      [["Norr / Budget: 4810 → 4310 digitChanged"]],
      [["Söder / Utfall: -2590 → 2590 signTurned"]],
    ]);
  });

  it("in one column, whose total both break", () => {
    expect(told(draw([table({ "Norr / Utfall": "4180", "Väster / Utfall": "11470" })]))).toEqual([
      [["Norr / Utfall: 4180 → 4480 digitChanged"]],
      [["Väster / Utfall: 11470 → 1147 factor"]],
    ]);
  });

  it("in one row, whose deviation both break", () => {
    expect(told(draw([table({ "Norr / Budget": "4130", "Norr / Utfall": "-4480" })]))).toEqual([
      [["Norr / Budget: 4130 → 4310 digitsSwapped"]],
      [["Norr / Utfall: -4480 → 4480 signTurned"]],
    ]);
  });
});

describe("the same slip all along", () => {
  const lines = ["Norr", "Söder", "Väster", "Öster", "Fjäll", "Kust", "Slätt", "Skog", "Stad", "Land"];
  /** Lines with budget, outcome and deviation, and their totals; `slip` is made in the outcome of some. */
  const block = (count: number, slip: (amount: number, line: number) => number, total = slip): Drawing => {
    const amounts = lines
      .slice(0, count)
      .map((label, i) => ({ label, budget: 1000 + 317 * i, actual: 1100 + 291 * i }));
    const sum = (of: (one: (typeof amounts)[number]) => number): number => amounts.reduce((so, one) => so + of(one), 0);
    const [budget, actual] = [sum((one) => one.budget), sum((one) => one.actual)];
    return {
      unit: "tkr",
      step: 1,
      text: [
        "rad|Budget|Utfall|Avv",
        ...amounts.map((one, i) => [one.label, one.budget, slip(one.actual, i), one.budget - one.actual].join("|")),
        ["Summa", budget, total(actual, count), budget - actual].join("|"),
      ].join("\n"),
      sums: [{ total: "Summa", lines: lines.slice(0, count) }],
      differences: [{ result: "Avv", plus: "Budget", minus: "Utfall" }],
    };
  };
  const kindsTold = (drawing: Drawing): string[] =>
    solveAll(draw([drawing]).system).flatMap(({ repairs }) =>
      repairs.map(({ changes }) => changes.map(({ kind }) => kind).join(" ")),
    );

  it("four signs in one column are one cause", () => {
    expect(kindsTold(block(6, (amount, i) => (i < 4 ? -amount : amount)))).toEqual([
      Array(4).fill("signTurned").join(" "),
    ]);
  });

  it("so is a whole column, total and all, however long", () => {
    expect(kindsTold(block(10, (amount) => -amount))).toEqual([Array(11).fill("signTurned").join(" ")]);
  });

  it("so is a column in kronor among thousands", () => {
    expect(kindsTold(block(5, (amount) => amount * 1000))).toEqual([Array(6).fill("factor").join(" ")]);
  });

  it("two signs are two causes", () => {
    expect(kindsTold(block(6, (amount, i) => (i === 1 || i === 4 ? -amount : amount)))).toEqual([
      "signTurned",
      "signTurned",
    ]);
  });
});

describe("what arithmetic does not determine", () => {
  const sumOnly = (replaced: Readonly<Record<string, string>>): Drawing => ({ ...table(replaced), differences: [] });

  it("offers at most three equally good repairs, else ranks the figures", () => {
    // 300 too much: a 3 off in the hundreds of Söder or Summa; the others have no such digit.
    const drawn = draw([sumOnly({ "Söder / Budget": "2465" })]);
    const [diagnosis, ...others] = solveAll(drawn.system);
    expect(others).toEqual([]);
    expect(diagnosis!.repairs.length).toBeLessThanOrEqual(3);
    expect([
      ...diagnosis!.repairs.flatMap(({ changes }) => changes.map(({ figure }) => figure)),
      ...diagnosis!.candidates,
    ]).toContain(drawn.at("Söder", "Budget"));
  });

  const sameBudget = [
    ["Summa", "Budget", 0],
    ["Summa", "Budget", 1],
  ] as const;

  it("fills the only blank of a total that another table bears out", () => {
    const tied = draw([sumOnly({ "Söder / Budget": "" }), table()], [sameBudget]);
    expect(told(tied)).toEqual([[["Söder / Budget:  → 2765 emptyFilled"]]]);
  });

  it("frees no line on one equation's word", () => {
    const tied = draw([sumOnly({ "Söder / Budget": "3199" }), table()], [sameBudget]);
    const [diagnosis] = solveAll(tied.system);
    expect(diagnosis!.repairs).toEqual([]);
    expect(diagnosis!.candidates.map(tied.name)).toEqual([
      "Summa / Budget",
      "Norr / Budget",
      "Söder / Budget",
      "Väster / Budget",
    ]);
  });

  it("offers each of two blanks", () => {
    const blanks = { "Söder / Budget": "", "Väster / Budget": "" };
    const tied = draw([{ ...sumOnly(blanks), peers: [] }, table()], [sameBudget]);
    const [diagnosis] = solveAll(tied.system);
    expect(diagnosis!.repairs.map(({ changes }) => changes.map(({ figure }) => tied.name(figure)))).toEqual([
      ["Söder / Budget"],
      ["Väster / Budget"],
    ]);
  });
});

describe("formulas", () => {
  it("follow: a total whose range misses a line is one cell, however many formulas show it on", () => {
    const wrong = { "Summa / Utfall": "7070", "Summa / Avv": "1043" };
    expect(told(draw([table(wrong, { formulas: ["Summa"] })]))).toEqual([
      [["Summa / Utfall: 7070 → 8217 lineLeftOut"]],
    ]);
  });

  describe("total typed over among formulas", () => {
    const typedOver = (total: string): Drawing => {
      const difference = String(Number(total) - 8217);
      return table(
        { "Summa / Budget": total, "Summa / Avv": difference },
        { formulas: ["Summa", "Avv"], typed: ["Summa / Budget"] },
      );
    };

    it("is recomputed: the formulas beside it show what it was", () => {
      expect(told(draw([typedOver("7976")]))).toEqual([[["Summa / Budget: 7976 → 8113 freeValue"]]]);
    });

    it("is so even when one digit of a line would do", () => {
      expect(told(draw([typedOver("8613")]))).toEqual([[["Summa / Budget: 8613 → 8113 digitChanged"]]]);
    });

    it("is not blamed for a line that two equations know better", () => {
      const wrongLine = table({ "Norr / Budget": "-4310" }, { formulas: ["Summa"], typed: ["Summa / Budget"] });
      expect(told(draw([wrongLine]))).toEqual([[["Norr / Budget: -4310 → 4310 signTurned"]]]);
    });
  });

  it("that leave out a line are wrong themselves, though a line with its sign turned would tie", () => {
    // 4310 + 2590 twice over is what leaving out 5180 gives.
    const drawing: Drawing = {
      unit: "tkr",
      step: 1,
      text: `
        rad    | Utfall | Budget
        Norr   |  -5180 |  -5000
        Söder  |  -2590 |  -2500
        Väster |  -1147 |  -1100
        Summa  |  -3737 |  -8600`,
      sums: [{ total: "Summa", lines: ["Norr", "Söder", "Väster"] }],
      formulas: ["Summa"],
    };
    expect(told(draw([drawing]))).toEqual([[["Summa / Utfall: -3737 → -8917 lineLeftOut"]]]);
  });

  it("that link to another table's total are not recomputed from lines they do not read", () => {
    const linked = table(
      { "Norr / Budget": "4810" },
      { formulas: ["Summa"], texts: { "Summa / Budget": "Blad9!B40" }, differences: [] },
    );
    const read = { ...linked, texts: { "Summa / Budget": "SUM(B2:B4)" } };
    expect(told(draw([linked]))).toEqual([
      [["Norr / Budget: 4810 → 4310 digitChanged"], ["Söder / Budget: 2765 → 2265 digitChanged"]],
    ]);
    expect(told(draw([read]))).toEqual([[["Summa / Budget: 8113 → 8613 freeValue"]]]);
  });

  it("that link to a figure follow it into the other table", () => {
    const [wrong, link] = [{ "Norr / Budget": "-4310", "Norr / Avv": "-8790", "Summa / Budget": "-507", "Summa / Avv": "-8724" }, "Blad1!B5"]; // prettier-ignore
    const summary: Drawing = {
      unit: "tkr",
      step: 1,
      text: `
        rad    | Budget
        Nord   |   -507
        Syd    |   1200
        Totalt |   9313`,
      sums: [{ total: "Totalt", lines: ["Nord", "Syd"] }],
      formulas: ["Nord"],
      texts: { "Nord / Budget": link },
    };
    const same = [["Nord", "Budget", 1], ["Summa", "Budget", 0]] as const; // prettier-ignore
    expect(told(draw([table(wrong, { formulas: ["Summa", "Avv"] }), summary], [same]))).toEqual([
      [["Norr / Budget: -4310 → 4310 signTurned"]],
    ]);
  });

  it("pass an operand's error on to a total elsewhere", () => {
    // Norr's budget is 4 310; the formulas added up what was typed.
    const typed = table(
      { "Norr / Budget": "-4310", "Norr / Avv": "-8790", "Summa / Budget": "-507", "Summa / Avv": "-8724" },
      { formulas: ["Summa", "Avv"] },
    );
    const drawn = draw(
      [typed, table()],
      [
        [
          ["Summa", "Budget", 1],
          ["Summa", "Budget", 0],
        ],
      ],
    );
    expect(told(drawn)).toEqual([[["Norr / Budget: -4310 → 4310 signTurned"]]]);
  });
});

describe("solve", () => {
  it("tells how far it has come", () => {
    const steps = solve(draw([table({ "Norr / Budget": "4810" }), table({ "Söder / Utfall": "-2590" })]).system);
    expect(steps.next()).toEqual({ done: false, value: { done: 0, total: 2 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 1, total: 2 } });
    expect(steps.next()).toMatchObject({ done: true });
  });

  it("meets the empty system", () => {
    expect(solveAll({ figures: [], equations: [], unstated: [], signs: [] })).toEqual([]);
  });
});
