/** A table that is right says nothing to check, however its amounts are rounded, signed and set. */
import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { bookFrom } from "../support/book.ts";
import { findingsIn, printFinding } from "../support/check.ts";

/** A month of the rest of the year against one of the eight so far: it may be a third more or less. */
const pace = fc.double({ min: 0.67, max: 1.33, noNaN: true });

/** A line in kronor: the year's budget, the outcomes as parts of it, and how the years go on. */
const line = fc.record({
  budget: fc.integer({ min: 600_000, max: 90_000_000 }),
  actual: fc.double({ min: 0.55, max: 0.78, noNaN: true }),
  rest: pace,
  lastActual: fc.double({ min: 0.5, max: 0.75, noNaN: true }),
  lastRest: pace,
});

const units = [
  { name: "tkr", kronor: 1_000, decimals: 0 },
  { name: "mnkr", kronor: 1_000_000, decimals: 1 },
  { name: "kr", kronor: 1, decimals: 0 },
] as const;

const names = ["Förskola", "Grundskola", "Gymnasium", "Kultur", "Fritid", "Teknik", "Miljö", "Räddning"];
const header =
  "Bokslut 2023|Utfall jan-aug 2023|Utfall jan-aug 2024|Budget 2024|Prognos 2024|Avvikelse|Förbrukning %".split("|");

describe("a table that is right", () => {
  it("gives neither errors nor warnings", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: names.length }),
        fc.constantFrom(...units),
        fc.constantFrom(1, -1),
        fc.boolean(),
        (lines, unit, sign, hasTotal) => {
          const printed = (kronor: number): string => ((sign * kronor) / unit.kronor).toFixed(unit.decimals);
          const cells = (amounts: readonly number[]): string[] => {
            const [, , actual = 0, budget = 0, forecast = 0] = amounts;
            // Costs that are positive deviate by budget − forecast, and those with a minus the other way round.
            const deviation = ((budget - forecast) / unit.kronor).toFixed(unit.decimals);
            return [...amounts.map(printed), deviation, ((100 * actual) / budget).toFixed(1)];
          };
          const amounts = lines.map(({ budget, actual, rest, lastActual, lastRest }) => [
            budget * lastActual * (1 + lastRest / 2),
            budget * lastActual,
            budget * actual,
            budget,
            budget * actual * (1 + rest / 2),
          ]);
          const total = amounts.reduce((sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0)), [0, 0, 0, 0, 0]);
          const rows = amounts.map((row, at) => [names[at] ?? "", ...cells(row)]);
          const book = bookFrom({
            rows: [
              [`Verksamhet (${unit.name})`, ...header],
              ...rows,
              ...(hasTotal ? [["Summa", ...cells(total)]] : []),
            ],
          });
          const loud = findingsIn(book).filter(({ severity }) => severity !== "info");
          expect(loud.map((finding) => printFinding(finding))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
