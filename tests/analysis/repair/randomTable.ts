import fc from "fast-check";
import type { Drawing } from "./drawn.ts";

/** How a random table is tied. */
export interface Ties {
  /** Deviations beside the figures. */
  readonly rows: boolean;
  /** 1: drawn in tenths of tkr and rounded to whole ones; 0: drawn in whole tkr, exact. */
  readonly step: 0 | 1;
}

/** A table of a few lines with total, two spans of actual, budget and deviation: everything computed exactly, then rounded. */
export function tableArbitrary(
  { rows, step }: Ties,
  size: { minLength: number; maxLength: number },
): fc.Arbitrary<Drawing> {
  // Sizes differ as between a committee and its office.
  const amount = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.constantFrom(7, 61, 983, 8641)).map(([a, b]) => a * b);
  return fc.array(fc.tuple(amount, amount, amount, amount), size).map((lines) => {
    const totals = [0, 1, 2, 3].map((column) => lines.reduce((sum, line) => sum + line[column]!, 0));
    const printed = (tenths: number): string => String(step === 0 ? tenths : Math.round(tenths / 10));
    const row = (label: string, [actual, budget, forecast, full]: readonly number[]): string => {
      const figures = [actual!, budget!, actual! - budget!, forecast!, full!, forecast! - full!];
      return [label, ...figures.filter((_, column) => rows || column % 3 !== 2).map(printed)].join("|");
    };
    const labels = lines.map((_, i) => `rad ${i}`);
    return {
      unit: "tkr",
      step,
      text: [
        rows ? "rad|U|B|A|P|H|HA" : "rad|U|B|P|H",
        ...lines.map((line, i) => row(labels[i]!, line)),
        row("Summa", totals),
      ].join("\n"),
      sums: [{ total: "Summa", lines: labels }],
      differences: rows
        ? [
            { result: "A", plus: "U", minus: "B" },
            { result: "HA", plus: "P", minus: "H" },
          ]
        : [],
      peers: [
        ["U", "P"],
        ["B", "H"],
        ["A", "HA"],
      ].filter(([first]) => rows || first !== "A"),
    };
  });
}
